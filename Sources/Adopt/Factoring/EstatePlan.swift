import Catalog
import Estate
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
        /// Settings of its state that differ from the estate's.
        var state: [String: Value] = [:]
        /// The backend of its state, where that is not the estate's.
        var backend: String?
        var isProtected = false
        /// Units that have to be applied first, besides those that the inputs read, as expressions.
        var dependsOn: [String] = []
        var passed: [Configuration.Passed] = []
        var imports: [AdoptedImport] = []
        /// Providers that read outputs of other units, or that the units beside it do not have.
        var providers: [AdoptedProvider] = []
        /// The alias of the provider aws that it takes, because its own is for another region than its place.
        var alias: String?

        /// Whether the block has no word.
        var saysNothing: Bool {
            source == nil && inputs.isEmpty && state.isEmpty && backend == nil && !isProtected && dependsOn.isEmpty
                && passed.isEmpty && imports.isEmpty && providers.isEmpty && alias == nil
        }
    }

    /// Units that the same places have.
    struct Stack {
        let name: String
        /// The file of the estate in which it stands.
        let file: String
        let places: Set<AdoptedPlace>
        var modules: [String: Module] = [:]
        /// Inputs for whoever of its units declares them.
        var inputs = StackInputs()
        /// What the objects of its modules have in common.
        var locals: [String: Value] = [:]
        /// Terragrunt's own words that each of its units has.
        var passed: [Configuration.Passed] = []
    }

    /// Where a refinement is written.
    enum Layer: Hashable {
        case environment(String)
        case account(String)
        case place(AdoptedPlace)

        /// Whether a place is below the layer.
        func covers(_ place: AdoptedPlace) -> Bool {
            switch self {
            case .environment(let name): place.environment == name
            case .account(let name): place.account == name
            case .place(let own): place == own
            }
        }
    }

    let name: String
    let levels: Levels
    let choices: AdoptionChoices
    /// The folder of the live tree, an absolute path.
    let live: String
    let tree: TreeFiles
    private(set) var units: [AdoptedUnit]
    /// What objects of modules in several stacks or layers have in common.
    private(set) var locals: [String: Value] = [:]
    private(set) var stacks: [Stack] = []
    private(set) var refinements: [Layer: [String: Module]] = [:]
    /// What is not taken over of each unit, in words, by the unit's position.
    private(set) var differences: [[String]]
    /// Terragrunt's own words that every unit has. They become the estate's `terragrunt` block.
    private(set) var passed: [Configuration.Passed] = []
    /// The words among them that stand in units.
    private var commonPassed: Set<Configuration.Passed> = []
    /// Terragrunt's own words that every unit of an account has, by the account's name.
    private(set) var accountPassed: [String: [Configuration.Passed]] = [:]
    /// Accounts with LocalStack. Only tfgen's own `root.hcl` says this in a form that is recognised.
    private(set) var localStackAccounts: Set<String> = []
    private(set) var providers: ProviderPlan
    private(set) var state = StatePlan()
    /// The variables that every unit has from files that Terragrunt writes, by their names.
    private var variablesInFiles: [String: Variable] = [:]

    /// The addresses that units had before, by the units' positions.
    private(set) var moved: [Int: [String]] = [:]
    /// The imports of units, by their positions.
    private var imports: [Int: [AdoptedImport]] = [:]

    /// Inputs for whoever declares them: those of the whole estate, and those of its layers.
    private(set) var commonInputs = CommonInputs()
    /// The names of the variables of each unit's module, as far as they are known.
    private var declared: [Int: Set<String>] = [:]
    /// The inputs of each unit that stand in its own module block.
    private var inputs: [[String: Value]] = []
    /// The units that are taken over, by their paths.
    private var holders: [String: [Int]] = [:]
    /// Where their values stand, once it is known what stands there.
    private var spreads = InputSpreads()

    /// Units that are left as they are, with the reason, by position.
    private(set) var leftOut: [Int: String] = [:]
    /// The inputs of each unit that its module does not declare.
    private var undeclared: [Int: [String]] = [:]
    private let words: UnitWords
    private let hidden: HiddenNames

    /// The places of the units, and the names of their accounts and environments, each once and sorted.
    let places: [AdoptedPlace]
    let accounts: [String]
    let environments: [String]
    /// The accounts within which environments stand.
    let nesting: Set<String>
    /// What the `root.hcl` and the lock say of a tree that tfgen rendered.
    let rendered: RenderedPlaces?

    /// - Parameter left: the folders of configurations that stay as they are, absolute paths.
    init(
        _ units: [AdoptedUnit], levels: Levels, name: String, choices: AdoptionChoices, live: String, tree: TreeFiles,
        modules: DeclaredVariables, rendered: RenderedPlaces?, left: [String] = []
    ) {
        self.units = units
        self.levels = levels
        self.name = name
        self.choices = choices
        self.live = live
        self.tree = tree
        self.rendered = rendered
        nesting = rendered?.nesting ?? AdoptedPlace.nestingAccounts(units.map(\.place))
        words = UnitWords(units, tree: tree, estate: choices.into, modules: modules, nesting: nesting)
        hidden = HiddenNames(units, levels, words, left: left)
        places = Set(units.map(\.place)).sorted()
        accounts = Set(places.map(\.account)).sorted()
        environments = Set(places.map(\.environment)).sorted()
        differences = units.map(\.configuration.problems)
        providers = ProviderPlan(units.count)
    }

    /// Works out the estate. Units with the same path and the same source are the same unit at several places; those
    /// that the same places have become one stack.
    ///
    /// - Parameter refused: Terragrunt's own words for all units that no estate takes: why, by their names.
    mutating func make(without refused: [String: String]) {
        readMoved()
        readProviders(Set(refused.keys))
        for index in units.indices { takeGenerated(index) }
        for index in units.indices
        where units[index].configuration.isOwn && units[index].configuration.hasLocalStack {
            localStackAccounts.insert(units[index].place.account)
        }
        nameUnitsInPassed()
        commonPassed = Set(units.first?.configuration.passed ?? [])
        for index in units.indices.dropFirst() where !commonPassed.isEmpty {
            commonPassed.formIntersection(units[index].configuration.passed)
        }
        // What reads a unit stands in units.
        let readers = units.first?.configuration.readByWords.isEmpty == false
        if readers { commonPassed = commonPassed.filter { !$0.readsUnits } }
        passed = providers.files + (units.first?.configuration.passed ?? []).filter(commonPassed.contains)
        dropRefused(refused)
        takeAccountPassed()
        takeVariablesInFiles()
        state = StatePlan(
            units, words, tree: tree, live: live, accountIDs: providers.accountIDs, moved: Set(moved.keys),
            hidden: hidden)
        dropRefusedSettings(refused)
        for (index, holder) in state.holders(units) {
            leftOut[index] =
                "it has the state of \(shown(units[holder].written)), and no two units of an estate have one"
        }
        tellStates()
        inputs = units.indices.map { values(of: $0) }
        var groups: [GroupKey: [Int]] = [:]
        for index in units.indices {
            guard let source = words.source(of: units[index]) else {
                leftOut[index] = "its source is known only when Terragrunt runs"
                continue
            }
            if leftOut[index] != nil { continue }
            let file = units[index].configuration.isOwn ? units[index].configuration.ownFile : nil
            groups[GroupKey(path: units[index].path, source: source, file: file), default: []].append(index)
        }
        for (key, members) in groups { holders[key.path, default: []] += members }
        declared = words.declaredInputs(variablesInFiles)
        commonInputs = CommonInputs(
            groups.values.map { $0 }, units: units, inputs: inputs, declared: declared,
            values: layerValues)
        for (index, names) in commonInputs.taken { for name in names { inputs[index][name] = nil } }
        spreads = InputSpreads(groups, units: units, inputs: inputs, values: layerValues)
        // What tfgen rendered names the file that it was rendered from: a unit of one place stays with its place.
        let isOwn = units.contains(where: \.configuration.isOwn)
        let found = StackGroups(
            groups.mapValues { Set($0.map { units[$0].place }) }, places: places, dividesPlaces: !isOwn)
        for stack in found.stacks { add(stack, groups) }
        for (place, keys) in found.alone {
            for key in keys {
                refinements[.place(place), default: [:]][key.path] = factored(groups[key] ?? [], key)
            }
        }
        if isOwn { return }
        takeLayerInputs()
        let shared = SharedObjects(in: stacks, refinements)
        (stacks, refinements, locals) = (shared.stacks, shared.refinements, shared.locals)
    }

    /// Takes what most module blocks of a layer say alike into the layer's own inputs.
    private mutating func takeLayerInputs() {
        let found = LayerInputs(self, inputs: inputs, declared: declared)
        commonInputs.add(found.values)
        for (layer, blocks) in found.taken {
            for (path, names) in blocks {
                guard var module = refinements[layer]?[path] else { continue }
                for name in names { module.inputs[name] = nil }
                refinements[layer]?[path] = module.saysNothing ? nil : module
            }
            if refinements[layer]?.isEmpty == true { refinements[layer] = nil }
        }
    }

    /// Takes the words that every unit of an account has, and units of other accounts have not. In a tree that tfgen rendered
    /// each word stays where it is.
    private mutating func takeAccountPassed() {
        guard accounts.count > 1, !units.contains(where: \.configuration.isOwn) else { return }
        for (account, members) in Dictionary(grouping: units.indices, by: { units[$0].place.account }) {
            let lists = members.map { ownPassed($0) }
            let common = lists.dropFirst().reduce(lists.first ?? []) { $0.filter($1.contains) }
                .filter { !$0.readsOutputs && !$0.readsUnits }
            if lists.count > 1, !common.isEmpty { accountPassed[account] = common }
        }
    }

    /// Lets Terragrunt's own words that differ by the unit's folder alone, or by the names of its place, read these. In a tree that
    /// tfgen rendered each word stays as it is.
    private mutating func nameUnitsInPassed() {
        guard !units.contains(where: \.configuration.isOwn) else { return }
        var holders: [PassedKey: [(unit: Int, number: Int)]] = [:]
        for index in units.indices {
            for (number, block) in units[index].configuration.passed.enumerated() {
                holders[PassedKey(block), default: []].append((index, number))
            }
        }
        let (all, live) = (units, live)
        for found in holders.values {
            let blocks = found.map { all[$0.unit].configuration.passed[$0.number] }
            guard found.count > 1, Set(blocks).count > 1 else { continue }
            let words: [(String, (AdoptedUnit) -> String)] = [
                ("unit.folder", { TreeFiles.path(from: live, to: $0.written) }), ("unit.path", \.path),
                ("unit.name", { SourcePath.name(of: $0.path) }),
            ]
            let named = words.lazy.map { word, name in
                zip(found, blocks).map { $1.naming(word, name(all[$0.unit])) }
            }
            let places = found.map { all[$0.unit].place }
            guard let same = named.first(where: { Set($0).count == 1 })?.first ?? namingPlaces(blocks, places) else {
                continue
            }
            for holder in found { units[holder.unit].configuration.passed[holder.number] = same }
        }
    }

    /// The one block that several are in which the names of their places are read; nil where there is none, or where a file that
    /// stays would hide these names.
    private func namingPlaces(_ blocks: [Configuration.Passed], _ places: [AdoptedPlace]) -> Configuration.Passed? {
        for order in PlaceTemplates.orders(for: places) {
            let named = zip(blocks, places).map { block, place in
                block.mapping {
                    PlaceTemplates.template($0, at: place, accountID: providers.accountIDs[place.account], order: order)
                        ?? $0
                }
            }
            guard let first = named.first, named.allSatisfy({ $0 == first }) else { continue }
            return first.contains(where: hidden.areRead) ? nil : first
        }
        return nil
    }

    /// What blocks of several units have in common where they are the same but for their values.
    private struct PassedKey: Hashable {
        let inside: String?
        let header: String

        init(_ block: Configuration.Passed) { (inside, header) = (block.inside, block.header) }
    }

    /// Leaves out words for all units that no estate takes: Terragrunt's own, and attributes of providers.
    ///
    /// - Parameter refused: why, by their names.
    private mutating func dropRefused(_ refused: [String: String]) {
        guard !refused.isEmpty else { return }
        let names = Set(refused.keys)
        let own = Set(passed.map(\.header)).intersection(names)
        let found = own.union(providers.drop(names))
        passed.removeAll { own.contains($0.header) }
        for name in found.sorted() {
            for index in units.indices {
                differences[index].append("`\(name)` is left out: \(refused[name] ?? "")")
            }
        }
    }

    /// Leaves out settings of the state that no estate takes.
    private mutating func dropRefusedSettings(_ refused: [String: String]) {
        for name in state.drop(Set(refused.keys)) {
            for index in units.indices {
                differences[index].append("`\(name)` of its state is left out: \(refused[name] ?? "")")
            }
        }
    }

    /// Says of units for which the tree names no state what becomes of one that they have.
    private mutating func tellStates() {
        for index in units.indices where units[index].configuration.state == nil {
            if units[index].configuration.mayHaveState, state.backend != nil, !state.isNone {
                differences[index].append("its state is not known: now it has one like the other units")
            } else if words.runsInCopy(units[index]), words.hasBackend(units[index]) != true {
                differences[index].append(
                    "a local state stays behind in the copy of its folder in which Terragrunt ran Terraform")
            }
        }
    }

    /// Makes the module blocks of a stack, and takes what most of them say alike into the stack's own inputs.
    private mutating func add(_ group: StackGroups.Group, _ groups: [GroupKey: [Int]]) {
        // What tfgen rendered names the file that it is from.
        let own = group.keys.first?.file
        var stack = Stack(name: group.name, file: own ?? "\(group.name).estate.hcl", places: group.places)
        for key in group.keys { stack.modules[key.path] = factored(groups[key] ?? [], key) }
        let members = group.keys.map { key in
            let units = groups[key] ?? []
            return StackInputs.Member(
                key: key, inputs: units.map { inputs[$0] },
                declared: units.first.flatMap { declared[$0] },
                common: stack.modules[key.path]?.inputs ?? [:],
                comments: stack.modules[key.path]?.comments ?? [:])
        }
        stack.inputs = StackInputs(members)
        for (key, names) in stack.inputs.taken {
            for name in names { stack.modules[key.path]?.inputs[name] = nil }
        }
        takeCommonPassed(&stack)
        stacks.append(stack)
    }

    /// Takes the words that each module block of a stack has, so that the stack says them once.
    private func takeCommonPassed(_ stack: inout Stack) {
        let lists = stack.modules.values.map(\.passed)
        let common = lists.dropFirst().reduce(lists.first ?? []) { $0.filter($1.contains) }.filter { !$0.readsUnits }
        guard lists.count > 1, !common.isEmpty, !units.contains(where: \.configuration.isOwn) else { return }
        stack.passed = common
        for path in stack.modules.keys { stack.modules[path]?.passed.removeAll(where: common.contains) }
    }

    /// Takes the former addresses of units from the lock of a tree that tfgen rendered. One at which another unit is now is left
    /// out: it can be no address of this one any more.
    private mutating func readMoved() {
        guard let rendered else { return }
        let addresses = units.map { $0.address(nesting) }
        let now = Set(addresses)
        for (index, address) in addresses.enumerated() {
            let former = (rendered.former[address] ?? []).filter { !now.contains($0) }
            if !former.isEmpty { moved[index] = former }
        }
    }

    /// The moves of the units that are taken over: from where, and to where.
    var moves: [(from: String, to: String)] {
        moved.filter { leftOut[$0.key] == nil }.flatMap { index, former in
            former.map { (from: $0, to: units[index].address(nesting)) }
        }.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
    }

    /// Takes over account ids, regions, tags and providers.
    ///
    /// - Parameter refused: the names of words that no estate takes.
    private mutating func readProviders(_ refused: Set<String>) {
        providers =
            ProviderReader(
                &units, words: words, hidden: hidden, choices: choices, levels: levels, live: live, tree: tree,
                refused: refused
            ).plan
        for (index, problems) in providers.problems.enumerated() { differences[index] += problems }
        leftOut.merge(providers.leftOut) { $1 }
    }

    /// The local names of the providers that units set up from outputs, by the units' folders.
    var readingProviders: [(folder: String, names: [String])] {
        providers.readingNames.map { (units[$0.unit].folder, $0.names) }
    }

    /// Takes over generated files that are not a provider's as `generate` blocks. Of these and Terragrunt's other words, those
    /// whose values are not known are left out.
    private mutating func takeGenerated(_ index: Int) {
        for file in providers.generated[index] ?? [] {
            if units[index].configuration.isOwn, let found = file.imports(tree.texts) {
                imports[index] = found
                continue
            }
            let file = file.withoutReservedNames
            units[index].configuration.passed.append(
                .init(
                    inside: nil, type: "generate", label: file.name, attributes: file.attributes,
                    order: file.order, blocks: []))
        }
        let unknown = units[index].configuration.passed.filter(\.containsPoison)
        if !unknown.isEmpty {
            units[index].configuration.passed.removeAll(where: \.containsPoison)
            differences[index] += unknown.map { "\($0.shown) is not known and left out" }
        }
        nameOutputs(index)
    }

    /// Takes the variables that files of the estate's `terragrunt` block declare. A unit that alone has such a file is left as it
    /// is: the inputs that it gives there would not reach Terraform.
    private mutating func takeVariablesInFiles() {
        for block in passed where block.type == "generate" {
            let text = block.attributes["contents"]?.asString ?? ""
            let found = VariablesInText.read(text, path: block.attributes["path"]?.asString ?? "")
            variablesInFiles.merge(found.map { ($0.name, $0) }) { first, _ in first }
        }
        // Many units have the same files.
        var known: [String: [Variable]] = [:]
        for index in units.indices {
            let configuration = units[index].configuration
            let declared = configuration.generated.flatMap { file -> [Variable] in
                guard let text = file.contents.asString, text.firstBytes(of: "variable") != nil else { return [] }
                if let found = known[text] { return found }
                known[text] = VariablesInText.read(text, path: file.path)
                return known[text] ?? []
            }
            let lost = declared.map(\.name).filter {
                variablesInFiles[$0] == nil && configuration.inputs[$0] != nil
            }
            guard let name = lost.min() else { continue }
            leftOut[index] =
                "a file that Terragrunt generates for it declares its variable \(name): an estate knows those of a file that all units have"
        }
    }

    /// Gives the outputs that Terragrunt's own words read the names that the estate has for them. Words that the estate cannot say
    /// are left out.
    private mutating func nameOutputs(_ index: Int) {
        for (number, block) in units[index].configuration.passed.enumerated().reversed() where block.readsOutputs {
            if let named = words.named(block, of: units[index]) {
                units[index].configuration.readByWords.formUnion(
                    block.attributes.values.flatMap { Residual($0).outputs.map(\.owner) })
                units[index].configuration.passed[number] = named
            } else {
                units[index].configuration.passed.remove(at: number)
                differences[index].append(
                    "\(block.shown) reads outputs that an estate cannot name here, and is left out")
            }
        }
    }

    // MARK: - Units

    /// The module block for a unit of one or several places. Whatever differs among them becomes a refinement.
    private mutating func factored(_ members: [Int], _ key: GroupKey) -> Module {
        var module = Module(source: key.source)
        for (input, values) in spreads[key] {
            module.inputs[input] = values.common
            // A comment belongs to the value that it stood above.
            let plain = members.filter { index in !values.layers.keys.contains { $0.covers(units[index].place) } }
            module.comments[input] = comment(on: input, of: plain)
            for (layer, value) in values.layers {
                let own = members.filter { layer.covers(units[$0].place) }
                if !isAlone(key, members, in: layer) {
                    // The layer's word would reach the units of another module at the same path.
                    for index in own where values.nearest(to: units[index].place) == layer {
                        let place = Layer.place(units[index].place)
                        refine(key.path, input, value, of: [index], in: place, besides: module.comments[input])
                    }
                    continue
                }
                refine(key.path, input, value, of: own, in: layer, besides: module.comments[input])
            }
        }
        module.order = members.map { units[$0].configuration.inputOrder }.max { $0.count < $1.count } ?? []
        let areProtected = members.filter { units[$0].configuration.isProtected == true }
        module.isProtected = areProtected.count == members.count
        for index in areProtected where !module.isProtected {
            refinements[.place(units[index].place), default: [:]][key.path, default: Module()].isProtected = true
        }
        let waiting = waits(of: members)
        say(\.dependsOn, waiting, none: [], of: members, key, &module)
        say(\.passed, members.map { ownPassed($0) }, none: [], of: members, key, &module)
        say(\.imports, members.map { imports[$0] ?? [] }, none: [], of: members, key, &module)
        say(\.alias, members.map { providers.aliases[$0] }, none: nil, of: members, key, &module)
        say(\.providers, members.map { providers.readers[$0] ?? [] }, none: [], of: members, key, &module)
        say(\.backend, members.map { state.backends[$0] }, none: nil, of: members, key, &module)
        for name in Set(members.flatMap { state.exceptions($0).keys }) {
            let found = members.map { (place: units[$0].place, value: state.exceptions($0)[name]) }
            // All of them may be made alike of the places' names.
            module.state[name] = layerValues.shared(found)
            for entry in found where module.state[name] == nil && entry.value != nil {
                refinements[.place(entry.place), default: [:]][key.path, default: Module()].state[name] = entry.value
            }
        }
        return module
    }

    /// Whether no other units than these have their path below a layer.
    private func isAlone(_ key: GroupKey, _ members: [Int], in layer: Layer) -> Bool {
        guard let holders = holders[key.path], holders.count > members.count else { return true }
        let own = Set(members)
        return holders.allSatisfy { own.contains($0) || !layer.covers(units[$0].place) }
    }

    /// The units that each of these waits for, as expressions: alike where they are of the same region or environment as the unit.
    private func waits(of members: [Int]) -> [[String]] {
        let plain = members.map { words.dependsOn(units[$0], variablesInFiles) }
        guard Set(plain).count > 1 else { return plain }
        let named = zip(members, plain).map { index, names in
            names.map { PlaceTemplates.reference($0, at: units[index].place) ?? $0 }.sorted()
        }
        return Set(named).count == 1 ? named : plain
    }

    /// Says a part of a module block in the block, where all of its units have it alike; otherwise each of their places says it.
    ///
    /// - Parameters:
    ///   - values: what each of the units has.
    ///   - none: what needs no words.
    private mutating func say<Value: Equatable>(
        _ part: WritableKeyPath<Module, Value>, _ values: [Value], none: Value, of members: [Int], _ key: GroupKey,
        _ module: inout Module
    ) {
        guard let first = values.first else { return }
        if values.dropFirst().allSatisfy({ $0 == first }) {
            module[keyPath: part] = first
            return
        }
        for (index, value) in zip(members, values) where value != none {
            refinements[.place(units[index].place), default: [:]][key.path, default: Module()][keyPath: part] = value
        }
    }

    /// Terragrunt's own words of a unit that neither every unit has nor every one of its account.
    private func ownPassed(_ index: Int) -> [Configuration.Passed] {
        let ofAccount = accountPassed[units[index].place.account] ?? []
        return units[index].configuration.passed.filter { !commonPassed.contains($0) && !ofAccount.contains($0) }
    }

    private var layerValues: LayerValues {
        LayerValues(
            accountIDs: providers.accountIDs, hasEnvironments: levels.has(.environment), regions: providers.regions)
    }

    /// The first comment that units have on an input.
    private func comment(on input: String, of members: [Int]) -> [String]? {
        for index in members {
            if let comment = units[index].configuration.comments[input] { return comment }
        }
        return nil
    }

    /// Writes the value of an input in a layer, with the comment that stood above it there.
    ///
    /// - Parameters:
    ///   - members: the positions of the units for which the layer says it.
    ///   - known: the comment on the value of the other units, which is not repeated.
    private mutating func refine(
        _ path: String, _ input: String, _ value: Value, of members: [Int], in layer: Layer, besides known: [String]?
    ) {
        let comment = comment(on: input, of: members)
        var module = refinements[layer]?[path] ?? Module()
        module.inputs[input] = value
        module.order =
            members.first { units[$0].configuration.inputs[input] != nil }
            .map { units[$0].configuration.inputOrder } ?? []
        module.comments[input] = comment == known ? nil : comment
        refinements[layer, default: [:]][path] = module
    }

    /// The inputs of a unit in the estate's words. Those that have no words there are left out and reported.
    private mutating func values(of index: Int) -> [String: Value] {
        let inputs = words.inputs(of: units[index], variablesInFiles)
        differences[index] += inputs.problems + words.lostDependencies(units[index], variablesInFiles)
        undeclared[index] = inputs.undeclared
        return inputs.values
    }

    /// The address of a unit's module that cannot be read here (`UnitWords`).
    func interfaceText(of unit: AdoptedUnit) -> String? { words.interfaceText(of: unit) }

    /// Why units are left as they are, by their folders as the report shows them.
    var leftFolders: [String: String] {
        Dictionary(leftOut.map { (shown(units[$0.key].written), $0.value) }) { first, _ in first }
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
                address: units[index].address(nesting), folder: shown(units[index].written),
                differences: differences[index], undeclared: undeclared[index] ?? [])
        }
        let left =
            left
            + leftOut.sorted { $0.key < $1.key }.map { .init(folder: shown(units[$0.key].written), reason: $0.value) }
        let modules = stacks.flatMap { $0.modules.values } + refinements.values.flatMap(\.values)
        return AdoptionReport(
            layout: levels.layout, taken: taken, left: left.sorted { $0.folder < $1.folder },
            assignments: (
                tree: kept.reduce(0) { $0 + units[$1].configuration.inputs.count },
                estate: modules.reduce(commonInputs.count) { $0 + $1.inputs.count }
                    + stacks.reduce(0) { $0 + $1.inputs.values.count }
            ), mayHide: kept.contains { !words.hidingFiles(units[$0], levels).isEmpty })
    }
}
