import FileTree
import HCL

/// What an estate has to say so that it means what a tree says. Values that are the same at several places are said
/// once: in a stack, with refinements where they differ.
///
/// `make` fills it once; afterwards it is only read.
struct EstatePlan {
    /// The attributes of one `module` block, by their names.
    struct Module {
        var source: String?
        var inputs: [String: Value] = [:]
        /// The names of inputs in the order in which they are written; what it does not name follows.
        var order: [String] = []
        var comments: [String: [String]] = [:]
        var stateKey: Value?
        var isProtected = false
        /// Units that have to be applied first, besides those that the inputs read, as expressions.
        var dependsOn: [String] = []
        var passed: [Configuration.Passed] = []
    }

    /// Units that the same places have.
    struct Stack {
        let name: String
        let places: Set<AdoptedPlace>
        var modules: [String: Module] = [:]
    }

    /// Where a refinement is written.
    enum Layer: Hashable {
        case environment(String)
        case account(String)
        case place(AdoptedPlace)
    }

    let name: String
    let levels: Levels
    let choices: AdoptionChoices
    let tree: TreeFiles
    private(set) var units: [AdoptedUnit]
    private(set) var stacks: [Stack] = []
    private(set) var refinements: [Layer: [String: Module]] = [:]
    /// What is not taken over of each unit, in words, by the unit's position.
    private(set) var differences: [[String]]
    /// Terragrunt's own words that every unit has. They become the estate's `terragrunt` block.
    private(set) var passed: [Configuration.Passed] = []
    /// The words among them that stand in units.
    private var commonPassed: Set<Configuration.Passed> = []
    /// Files of providers that stay as the tree has them.
    private var providerFiles: [Configuration.Passed] = []
    /// Accounts with LocalStack. Only tfgen's own `root.hcl` says this in a form that is recognised.
    private(set) var localStackAccounts: Set<String> = []
    private(set) var accountIDs: [String: String] = [:]
    /// Providers of the whole estate, and of its layers.
    private(set) var providers: [AdoptedProvider] = []
    private(set) var layerProviders: [Layer: [AdoptedProvider]] = [:]
    /// The regions in which the accounts' units without a region are created, by account.
    private(set) var globalRegions: [String: String] = [:]
    private(set) var placeTags: [AdoptedPlace: Value] = [:]
    /// Tags of all resources.
    private(set) var tags: Value?
    private var generated: [Int: [Configuration.GeneratedFile]] = [:]
    private(set) var state = StatePlan()

    /// Inputs for whoever declares them: those of the whole estate, and those of its layers.
    private(set) var commonInputs = CommonInputs()
    /// The inputs of each unit that stand in its own module block.
    private var inputs: [[String: Value]] = []

    /// Units that are left as they are, with the reason, by position.
    private(set) var leftOut: [Int: String] = [:]
    /// The inputs of each unit that its module does not declare.
    private var undeclared: [Int: [String]] = [:]
    private let words: UnitWords

    /// The places of the units, and the names of their accounts and environments, each once and sorted.
    let places: [AdoptedPlace]
    let accounts: [String]
    let environments: [String]
    /// Whether environments stand within accounts.
    let nestsEnvironments: Bool

    init(
        _ units: [AdoptedUnit], levels: Levels, name: String, choices: AdoptionChoices, tree: TreeFiles,
        modules: DeclaredVariables
    ) {
        self.units = units
        self.levels = levels
        self.name = name
        self.choices = choices
        self.tree = tree
        words = UnitWords(units, tree: tree, estate: choices.into, modules: modules)
        places = Set(units.map(\.place)).sorted()
        accounts = Set(places.map(\.account)).sorted()
        environments = Set(places.map(\.environment)).sorted()
        nestsEnvironments = AdoptedPlace.nestEnvironments(places)
        differences = units.map(\.configuration.problems)
    }

    /// Works out the estate. Units with the same path and the same source are the same unit at several places; those
    /// that the same places have become one stack.
    mutating func make() {
        readProviders()
        for index in units.indices { takeGenerated(index) }
        for unit in units where unit.configuration.isOwn && unit.configuration.hasLocalStack {
            localStackAccounts.insert(unit.place.account)
        }
        commonPassed = Set(units.first?.configuration.passed ?? [])
        for unit in units.dropFirst() { commonPassed.formIntersection(unit.configuration.passed) }
        passed = providerFiles + (units.first?.configuration.passed ?? []).filter(commonPassed.contains)
        state = StatePlan(units, tree: tree, into: choices.into, accountIDs: accountIDs)
        for index in units.indices where state.backend != nil && units[index].configuration.state == nil {
            differences[index].append("the tree gives it no remote state: now it has one like the other units")
        }
        inputs = units.indices.map { values(of: $0) }
        var groups: [GroupKey: [Int]] = [:]
        for index in units.indices {
            guard let source = words.source(of: units[index]) else {
                leftOut[index] = "its source is known only when Terragrunt runs"
                continue
            }
            groups[GroupKey(path: units[index].path, source: source), default: []].append(index)
        }
        commonInputs = CommonInputs(
            groups.values.map { $0 }, units: units, inputs: inputs, words: words,
            spreading: { spread($0) })
        for (index, names) in commonInputs.taken { for name in names { inputs[index][name] = nil } }
        var byPlaces: [Set<AdoptedPlace>: [GroupKey]] = [:]
        for (key, members) in groups { byPlaces[Set(members.map { units[$0].place }), default: []].append(key) }
        var names = StackNames(places: Set(places))
        for set in byPlaces.keys.sorted(by: Self.isBefore) {
            let keys = (byPlaces[set] ?? []).sorted { $0.path < $1.path }
            if set.count == 1, let place = set.first {
                for key in keys { placeAlone(groups[key] ?? [], key: key, at: place) }
            } else {
                var stack = Stack(name: names.name(of: set, paths: keys.map(\.path)), places: set)
                for key in keys { stack.modules[key.path] = factored(groups[key] ?? [], key, in: &names) }
                stacks.append(stack)
            }
        }
    }

    /// The order of stacks: those of more places come first.
    private static func isBefore(_ one: Set<AdoptedPlace>, _ other: Set<AdoptedPlace>) -> Bool {
        one.count != other.count ? one.count > other.count : one.sorted().lexicographicallyPrecedes(other.sorted())
    }

    /// Units that are the same unit at several places.
    private struct GroupKey: Hashable {
        let path: String
        let source: String
    }

    // MARK: - Providers

    /// Takes over account IDs, regions, tags and providers from the generated provider files. Of each place the
    /// first unit counts; a unit that differs from it is reported.
    private mutating func readProviders() {
        accountIDs = choices.accounts
        let facts = units.map(ProviderFacts.init)
        let someHaveProviders = facts.contains(where: \.hasProviders)
        if let files = OwnProviderFiles(units, facts, accountIDs) {
            providerFiles = files.blocks
            for (index, facts) in zip(units.indices, facts) { generated[index] = facts.plain }
            return
        }
        var own: [AdoptedPlace: [AdoptedProvider]] = [:]
        for (index, facts) in zip(units.indices, facts) {
            let place = units[index].place
            if let id = facts.accountID, accountIDs[place.account] == nil { accountIDs[place.account] = id }
            if let region = facts.region, globalRegions[place.account] == nil { globalRegions[place.account] = region }
            differences[index] += facts.problems
            generated[index] = facts.others
            if someHaveProviders, !facts.hasProviders {
                differences[index].append("the tree writes no provider for it: now it has that of the other units")
                continue
            }
            if own[place] == nil { own[place] = facts.providers }
            if own[place] != facts.providers {
                differences[index].append("its providers differ from those of other units beside it")
            }
        }
        let tagged = units.indices.filter { facts[$0].hasProviders || !someHaveProviders }
            .map { (unit: $0, place: units[$0].place, value: facts[$0].tags) }
        tags = shared(tagged.map { (place: $0.place, value: $0.value) })
        if tags == nil, tagged.contains(where: { $0.value != nil }) { taggedPlaces(tagged) }
        place(own)
        addNeededProviders()
    }

    /// Adds an empty block for each provider that a module needs and the tree does not set up: Terraform takes it for granted,
    /// an estate says it.
    private mutating func addNeededProviders() {
        let given = Set((providers + layerProviders.values.flatMap { $0 }).map(\.header))
        for name in Set(units.flatMap { words.providers(of: $0) }).sorted() {
            let header = "provider \(HCLWriter.quoted(name))"
            if given.contains(header) { continue }
            providers.append(AdoptedProvider(header: header, alias: nil, attributes: [:], blocks: []))
        }
    }

    /// Writes tags that differ into each place.
    private mutating func taggedPlaces(_ found: [(unit: Int, place: AdoptedPlace, value: Value?)]) {
        for entry in found {
            if placeTags[entry.place] == nil { placeTags[entry.place] = entry.value }
            if placeTags[entry.place] != entry.value {
                differences[entry.unit].append("the tags of its provider differ from those of other units beside it")
            }
        }
    }

    /// Writes the providers where that takes the fewest words: once for the estate, in accounts, or in each place.
    private mutating func place(_ own: [AdoptedPlace: [AdoptedProvider]]) {
        let named = own.map { place, providers in
            let id = accountIDs[place.account]
            return (place, providers.map { $0.mapping { PlaceTemplates.template($0, at: place, accountID: id) ?? $0 } })
        }
        if Set(own.values).count == 1 {
            providers = own.first?.value ?? []
        } else if Set(named.map(\.1)).count == 1 {
            providers = named.first?.1 ?? []
        } else {
            let accounts = Dictionary(grouping: own, by: \.key.account)
            for (account, entries) in accounts {
                if Set(entries.map(\.value)).count == 1 {
                    layerProviders[.account(account)] = entries.first?.value
                } else {
                    for (place, providers) in entries { layerProviders[.place(place)] = providers }
                }
            }
        }
    }

    /// Takes over generated files that are not a provider's as `generate` blocks. Of these and Terragrunt's other words, those
    /// whose values are not known are left out.
    private mutating func takeGenerated(_ index: Int) {
        for file in generated[index] ?? [] {
            let file = file.withoutReservedNames
            units[index].configuration.passed.append(
                .init(
                    inside: nil, type: "generate", label: file.name, attributes: file.attributes,
                    order: file.order, blocks: []))
        }
        let unknown = units[index].configuration.passed.filter(\.containsPoison)
        if unknown.isEmpty { return }
        units[index].configuration.passed.removeAll(where: \.containsPoison)
        differences[index] += unknown.map { "\($0.shown) is not known and left out" }
    }

    // MARK: - Units

    /// A unit that one place has: its module block is written there.
    private mutating func placeAlone(_ members: [Int], key: GroupKey, at place: AdoptedPlace) {
        guard let index = members.first else { return }
        var module = Module(source: key.source)
        module.inputs = inputs[index]
        module.order = units[index].configuration.inputOrder
        module.comments = units[index].configuration.comments
        module.passed = ownPassed(index)
        module.stateKey = state.exception(index)
        module.isProtected = units[index].configuration.isProtected
        module.dependsOn = words.dependsOn(units[index])
        refinements[.place(place), default: [:]][key.path] = module
    }

    /// The module block of a stack for a unit of several places. Whatever differs among them becomes a refinement.
    private mutating func factored(_ members: [Int], _ key: GroupKey, in names: inout StackNames) -> Module {
        var module = Module(source: key.source)
        let all = members.map { (index: $0, values: inputs[$0]) }
        for input in Set(all.flatMap { $0.values.keys }).sorted() {
            let found = all.map { (place: units[$0.index].place, value: $0.values[input]) }
            let values = spread(found)
            module.inputs[input] = values.common
            for (layer, value) in values.layers { refine(key.path, input, value, in: layer) }
        }
        module.order = members.map { units[$0].configuration.inputOrder }.max { $0.count < $1.count } ?? []
        for index in members { module.comments.merge(units[index].configuration.comments) { old, _ in old } }
        let waiting = Set(members.map { words.dependsOn(units[$0]) })
        module.dependsOn = waiting.count == 1 ? waiting.first ?? [] : []
        for index in members where waiting.count > 1 && !words.dependsOn(units[index]).isEmpty {
            refinements[.place(units[index].place), default: [:]][key.path, default: Module()].dependsOn =
                words.dependsOn(units[index])
        }
        let areProtected = members.filter { units[$0].configuration.isProtected }
        module.isProtected = areProtected.count == members.count
        for index in areProtected where !module.isProtected {
            refinements[.place(units[index].place), default: [:]][key.path, default: Module()].isProtected = true
        }
        let passed = Set(members.map { ownPassed($0) })
        if passed.count == 1 { module.passed = passed.first ?? [] }
        for index in members {
            if passed.count > 1, !ownPassed(index).isEmpty {
                refinements[.place(units[index].place), default: [:]][key.path, default: Module()].passed =
                    ownPassed(index)
            }
        }
        let exceptions = members.map { (place: units[$0].place, value: state.exception($0)) }
        if exceptions.contains(where: { $0.value != nil }) {
            // All of them may be made alike of the places' names.
            module.stateKey = shared(exceptions)
            for entry in exceptions where module.stateKey == nil && entry.value != nil {
                refinements[.place(entry.place), default: [:]][key.path, default: Module()].stateKey = entry.value
            }
        }
        return module
    }

    /// Terragrunt's own words of a unit that not every unit has.
    private func ownPassed(_ index: Int) -> [Configuration.Passed] {
        units[index].configuration.passed.filter { !commonPassed.contains($0) }
    }

    /// The one value that gives all of these: the same one everywhere, or one that is made of the places' names. Nil
    /// where there is none.
    private func shared(_ found: [(place: AdoptedPlace, value: Value?)]) -> Value? {
        guard let first = found.first?.value, found.allSatisfy({ $0.value != nil }) else { return nil }
        if found.allSatisfy({ $0.value == first }) {
            // A region's name is nearly always meant as such, also where there is only one region.
            let isRegion = found.allSatisfy { $0.place.region != nil && $0.place.region == first.asString }
            return isRegion ? .deferred(Deferred(type: .string, residual: .reference(.name("region.name")))) : first
        }
        return PlaceTemplates.common(found, accountIDs)
    }

    /// Where the values of an input stand.
    struct Spread {
        /// The value for all places below, unless a layer says otherwise.
        var common: Value?
        var layers: [Layer: Value] = [:]

        var count: Int { (common == nil ? 0 : 1) + layers.count }
    }

    /// Finds where the values of an input take the fewest words: once for all, in environments, in accounts, or in each place.
    /// The first of these works in which all units below a layer agree.
    private func spread(_ found: [(place: AdoptedPlace, value: Value?)]) -> Spread {
        if let value = shared(found) { return Spread(common: value) }
        let layers: [(AdoptedPlace) -> Layer] =
            (levels.has(.environment) ? [{ .environment($0.environment) }] : []) + [
                { .account($0.account) }, { .place($0) },
            ]
        for layer in layers {
            var groups: [Layer: [(place: AdoptedPlace, value: Value?)]] = [:]
            for entry in found { groups[layer(entry.place), default: []].append(entry) }
            let values = groups.mapValues { entries in
                entries.allSatisfy { $0.value == entries[0].value } ? entries[0].value : shared(entries)
            }
            let isWhole = groups.allSatisfy { key, entries in
                values[key].flatMap { $0 } != nil || entries.allSatisfy { $0.value == nil }
            }
            guard isWhole else { continue }
            let usual = Self.usual(values)
            return Spread(common: usual, layers: values.compactMapValues { $0 == usual ? nil : $0 })
        }
        return Spread()
    }

    /// Writes the value of an input in a layer, with the comment that stood above it there.
    private mutating func refine(_ path: String, _ input: String, _ value: Value, in layer: Layer) {
        refinements[layer, default: [:]][path, default: Module()].inputs[input] = value
        let unit = units.first {
            $0.path == path && $0.configuration.inputs[input] != nil && covers(layer, $0.place)
        }
        refinements[layer]?[path]?.order = unit?.configuration.inputOrder ?? []
        refinements[layer]?[path]?.comments[input] = unit?.configuration.comments[input]
    }

    /// The value that several layers have, and more than any other value: it is written in the stack, and the other
    /// layers refine it. Nil where a layer has no value, because a refinement cannot take a value away.
    private static func usual(_ values: [Layer: Value?]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values.values {
            guard let value else { return nil }
            counts[value, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        let found = counts.filter { $0.value == most }
        return most > 1 && found.count == 1 ? found.first?.key : nil
    }

    /// Whether a place is below a layer.
    private func covers(_ layer: Layer, _ place: AdoptedPlace) -> Bool {
        switch layer {
        case .environment(let name): place.environment == name
        case .account(let name): place.account == name
        case .place(let own): place == own
        }
    }

    /// The inputs of a unit in the estate's words. Those that have no words there are left out and reported.
    private mutating func values(of index: Int) -> [String: Value] {
        let inputs = words.inputs(of: units[index])
        differences[index] += inputs.problems
        undeclared[index] = inputs.undeclared
        return inputs.values
    }

    // MARK: - Report

    private func shown(_ folder: String) -> String {
        SourcePath.relative(folder, to: choices.into) ?? tree.shown(folder)
    }

    /// What became of each unit.
    ///
    /// - Parameter left: the configurations that were left as they are from the beginning.
    func report(also left: [AdoptionReport.Left]) -> AdoptionReport {
        let kept = units.indices.filter { leftOut[$0] == nil }
        let taken = kept.map { index in
            AdoptionReport.Taken(
                address: units[index].address(nestsEnvironments), folder: shown(units[index].written),
                differences: differences[index], undeclared: undeclared[index] ?? [])
        }
        let left =
            left
            + leftOut.sorted { $0.key < $1.key }.map { .init(folder: shown(units[$0.key].written), reason: $0.value) }
        let modules = stacks.flatMap { $0.modules.values } + refinements.values.flatMap(\.values)
        return AdoptionReport(
            layout: levels.layout, taken: taken, left: left.sorted { $0.folder < $1.folder },
            assignments: (
                tree: units.reduce(0) { $0 + $1.configuration.inputs.count },
                estate: modules.reduce(commonInputs.count) { $0 + $1.inputs.count }
            ))
    }
}
