import FileTree
import HCL

/// Reads the provider files of the units.
///
/// Of each place the first unit counts; a unit that differs from it is reported, gets words of its own, or is left out.
struct ProviderReader {
    private(set) var plan: ProviderPlan
    private var units: [AdoptedUnit] = []
    private let words: UnitWords
    private let hidden: HiddenNames
    private let tree: TreeFiles
    private let live: String
    private let hasEnvironments: Bool

    /// - Parameters:
    ///   - units: get the words that are in place of files of their own.
    ///   - refused: the names of words that no estate takes.
    init(
        _ units: inout [AdoptedUnit], words: UnitWords, hidden: HiddenNames, choices: AdoptionChoices, levels: Levels,
        live: String, tree: TreeFiles, refused: Set<String>
    ) {
        self.units = units
        self.words = words
        self.hidden = hidden
        self.tree = tree
        self.live = live
        hasEnvironments = levels.has(.environment)
        plan = ProviderPlan(units.count)
        plan.accountIDs = choices.accounts
        let all = units
        var facts = Parallel.map(
            count: all.count, jobs: Parallel.processorCount, chunk: 128, with: { GeneratedTexts() },
            { texts, range in all[range].map { ProviderFacts($0, texts) } })
        readRoles(&facts)
        let shared = SharedFacts(units, facts, of: Array(units.indices))
        readRegions(shared)
        for (index, facts) in zip(units.indices, facts) where !facts.readers.isEmpty { takeReaders(facts, index) }
        if !keepFiles(facts, refused) {
            for (index, unit) in units.enumerated() {
                if let id = facts[index].accountID, shared.owners[id] != unit.place.account {
                    facts[index].keepAccountID()
                }
            }
            readFiles(facts, refused)
        }
        (units, self.units) = (self.units, [])
    }

    /// The regions of places without one, also as `region.hcl` says them in a tree that tfgen rendered.
    private mutating func readRegions(_ shared: SharedFacts) {
        plan.regions = shared.regions(of: Set(units.map(\.place)).sorted())
        for unit in units where unit.configuration.isOwn && unit.place.region == nil {
            guard let path = tree.above(unit.folder, "region.hcl"),
                let name = AccountNumbers.locals(in: path, tree).first(where: { $0.name == "name" })?.value.asString
            else { continue }
            plan.regions[unit.place] = name
        }
    }

    /// Keeps the files of providers as the tree has them, where an estate's own blocks would not stand for them; false where they
    /// would.
    private mutating func keepFiles(_ facts: [ProviderFacts], _ refused: Set<String>) -> Bool {
        guard
            let own = OwnProviderFiles(
                units, facts, words, plan.accountIDs, refused: refused, live: live, hidden: hidden)
        else { return false }
        plan.files = own.blocks
        if plan.accountIDs.isEmpty { plan.accountIDs = AccountNumbers(units, facts, in: tree).ids }
        for (index, facts) in zip(units.indices, facts) {
            plan.generated[index] = own.areEachUnits ? facts.plain + facts.files : facts.plain
        }
        return true
    }

    /// Makes blocks of the estate and its layers of the files.
    private mutating func readFiles(_ facts: [ProviderFacts], _ refused: Set<String>) {
        let exceptional = ExceptionalProviders(units, facts, words, regions: plan.regions, refused: refused).blocks
        for (index, blocks) in exceptional {
            plan.generated[index] = facts[index].plain
            units[index].configuration.passed += blocks
        }
        let said = units.indices.filter { exceptional[$0] == nil }
        let someHaveProviders = facts.contains(where: \.hasProviders)
        var own = readUnits(said, facts)
        if plan.accountIDs.isEmpty { takeNumbers(facts, &own) }
        gatherOwn()
        let tagged = said.filter { facts[$0].hasProviders || !someHaveProviders }
            .map { (unit: $0, place: units[$0].place, value: facts[$0].tags) }
        plan.tags = layerValues.shared(tagged.map { (place: $0.place, value: $0.value) })
        if plan.tags == nil, tagged.contains(where: { $0.value != nil }) { taggedPlaces(tagged) }
        place(own)
        addNeededProviders(facts, of: said)
    }

    /// Takes what the file of each unit says. Gives the providers of each place.
    private mutating func readUnits(
        _ said: [Int], _ facts: [ProviderFacts]
    ) -> [AdoptedPlace: [AdoptedProvider]] {
        let someHaveProviders = facts.contains(where: \.hasProviders)
        let haveAWS = facts.contains(where: \.hasAWS)
        let common = SharedFacts(units, facts, of: said).providers
        let haveNoStates = units.allSatisfy { $0.configuration.state == nil }
        var own: [AdoptedPlace: [AdoptedProvider]] = [:]
        for index in said {
            let facts = facts[index]
            let place = units[index].place
            if let id = facts.accountID, plan.accountIDs[place.account] == nil { plan.accountIDs[place.account] = id }
            let expected = place.region ?? plan.regions[place]
            if let found = facts.strangeRegion ?? (facts.region == expected ? nil : facts.region) {
                takeRegion(facts, found, insteadOf: expected ?? "none", index)
            }
            plan.problems[index] += facts.problems
            plan.generated[index] = facts.others
            // The file of a unit without a state says no provider where it has none; the estate has to.
            if units[index].configuration.isOwn, units[index].configuration.state == nil, !facts.hasProviders,
                someHaveProviders, !haveNoStates
            {
                units[index].configuration.passed.append(
                    OwnProviderFiles.nothing("No file of providers is written for it."))
                continue
            }
            if someHaveProviders, !facts.hasProviders {
                plan.problems[index].append("the tree writes no provider for it: now it has that of the other units")
                continue
            }
            if haveAWS, facts.hasProviders, !facts.hasAWS {
                plan.problems[index].append(
                    "the tree writes no provider aws for it: now it has that of the other units")
            }
            if own[place] == nil { own[place] = common[place] ?? [] }
            takeOwn(facts, besides: common[place] ?? [], index)
        }
        return own
    }

    private var layerValues: LayerValues {
        LayerValues(accountIDs: plan.accountIDs, hasEnvironments: hasEnvironments, regions: plan.regions)
    }

    /// Takes the role that each account's file says in a tree that tfgen rendered.
    private mutating func readRoles(_ facts: inout [ProviderFacts]) {
        for (index, unit) in units.enumerated() where unit.configuration.isOwn {
            if plan.roles[unit.place.account] == nil,
                let path = tree.above(unit.folder, "account.hcl"),
                let role = AccountNumbers.locals(in: path, tree).first(where: { $0.name == "assume_role" })?.value,
                !role.isNull
            {
                plan.roles[unit.place.account] = role
            }
            if let role = plan.roles[unit.place.account] { facts[index].dropRole(role) }
        }
    }

    /// Gives a unit a provider aws for another region than its place's: one with an alias, which every such unit takes. Where it
    /// cannot be said so, the unit is left as it is.
    private mutating func takeRegion(
        _ facts: ProviderFacts, _ found: String, insteadOf expected: String, _ index: Int
    ) {
        let alias = found.replacing("-", with: "_")
        let own = facts.providers.filter { $0.header == "provider \"aws\"" && $0.alias == nil }
        var attributes = own.first?.attributes ?? [:]
        attributes["region"] = .string(found)
        let provider = AdoptedProvider(
            header: "provider \"aws\"", alias: .string(alias), attributes: attributes, blocks: own.first?.blocks ?? [])
        let isTaken =
            facts.providers.contains { $0.alias == .string(alias) }
            || plan.ofEstate.contains { $0.alias == .string(alias) && $0 != provider }
        guard facts.region != nil, !isTaken else {
            plan.leftOut[index] = "its provider aws is for \(found), and that of its place for \(expected)"
            return
        }
        if !plan.ofEstate.contains(provider) { plan.ofEstate.append(provider) }
        plan.aliases[index] = alias
    }

    /// Takes the providers that a unit has and others beside it have not. An estate sets up the provider aws for all units of a
    /// place alike.
    ///
    /// - Parameter common: what all units of its place have.
    private mutating func takeOwn(_ facts: ProviderFacts, besides common: [AdoptedProvider], _ index: Int) {
        for (file, providers) in facts.byFile {
            let own = providers.filter { !common.contains($0) }
            if own.contains(where: { $0.header == "provider \"aws\"" && $0.alias == nil }) {
                plan.problems[index].append("its providers differ from those of other units beside it")
            } else if own.count == providers.count, !words.needs(own, units[index]) {
                // The file stays as it is: to tfgen the module has no use for it.
                plan.generated[index, default: []].append(file)
            } else {
                plan.readers[index, default: []] += own
            }
        }
    }

    /// Takes a provider of single units into the estate, where it is the same for all that need it.
    private mutating func gatherOwn() {
        for name in Set(plan.readers.values.flatMap { $0 }.compactMap(\.name)).sorted() {
            let holders = plan.readers.filter { $0.value.contains { $0.name == name } }
            let order = PlaceTemplates.orders(for: holders.keys.map { units[$0].place }).first ?? []
            let found = holders.flatMap { index, own in
                own.filter { $0.name == name }.map { provider in
                    let place = units[index].place
                    return provider.mapping {
                        PlaceTemplates.template($0, at: place, accountID: plan.accountIDs[place.account], order: order)
                            ?? $0
                    }
                }
            }
            guard holders.count > 1, let first = found.first, Set(found).count == 1, !first.readsUnits,
                units.indices.allSatisfy({ holders[$0] != nil || !words.needs([first], units[$0]) })
            else { continue }
            plan.ofEstate.append(first)
            for index in holders.keys { plan.readers[index]?.removeAll { $0.name == name } }
        }
        plan.readers = plan.readers.filter { !$0.value.isEmpty }
    }

    /// Takes the providers of a unit that read outputs. One that reads what is no unit is left out.
    private mutating func takeReaders(_ facts: ProviderFacts, _ index: Int) {
        for provider in facts.readers {
            let outputs = provider.values.flatMap { Residual($0).outputs }
            units[index].configuration.readByWords.formUnion(outputs.map(\.owner))
            if let named = words.named(provider, of: units[index]) {
                plan.readers[index, default: []].append(named)
            } else {
                plan.problems[index].append("\(provider.header) reads outputs of what is no unit, and is left out")
            }
        }
    }

    /// Takes the IDs of accounts that no provider names, so that names can be made of them. The providers name none from now on
    /// either.
    private mutating func takeNumbers(_ facts: [ProviderFacts], _ own: inout [AdoptedPlace: [AdoptedProvider]]) {
        plan.accountIDs = AccountNumbers(units, facts, in: tree).ids
        guard !plan.accountIDs.isEmpty else { return }
        for place in own.keys {
            let header = "provider \"aws\""
            let index = own[place]?.firstIndex { $0.header == header && $0.alias == nil }
            var provider =
                index.flatMap { own[place]?.remove(at: $0) }
                ?? AdoptedProvider(header: header, alias: nil, attributes: [:], blocks: [])
            if provider.attributes["allowed_account_ids"] == nil { provider.attributes["allowed_account_ids"] = .null }
            own[place]?.insert(provider, at: index ?? 0)
        }
    }

    /// Adds an empty block for each provider that a module needs and the tree does not set up: Terraform takes it for granted,
    /// an estate says it.
    private mutating func addNeededProviders(_ facts: [ProviderFacts], of said: [Int]) {
        let given = Set((plan.ofEstate + plan.ofLayers.values.flatMap { $0 }).map(\.header))
        let needed = said.flatMap { index in
            let own = Set((plan.readers[index] ?? []).map(\.header))
            return words.providers(of: units[index]).filter {
                !own.contains("provider \(HCLWriter.quoted($0))") && !facts[index].kept.contains($0)
            }
        }
        for name in Set(needed).sorted() {
            let header = "provider \(HCLWriter.quoted(name))"
            if given.contains(header) { continue }
            plan.ofEstate.append(AdoptedProvider(header: header, alias: nil, attributes: [:], blocks: []))
        }
    }

    /// Writes tags that differ where they take the fewest words, each for itself, or into each place.
    private mutating func taggedPlaces(_ found: [(unit: Int, place: AdoptedPlace, value: Value?)]) {
        var own: [AdoptedPlace: Value?] = [:]
        for entry in found {
            if own[entry.place] == nil { own[entry.place] = .some(entry.value) }
            if own[entry.place] != .some(entry.value) {
                plan.problems[entry.unit].append("the tags of its provider differ from those of other units beside it")
            }
        }
        let members = own.compactMapValues { $0?.members }
        guard members.count == own.count else {
            for (place, value) in own { plan.layerTags[.place(place)] = value }
            return
        }
        var said: [EstatePlan.Layer?: [String: Value]] = [:]
        for name in Set(members.values.flatMap { $0.all.map(\.name) }) {
            let values = layerValues.spread(
                members.sorted { $0.key < $1.key }.map { (place: $0.key, value: $0.value[name]) }, called: name)
            if let common = values.common { said[nil, default: [:]][name] = common }
            for (layer, value) in values.layers { said[layer, default: [:]][name] = value }
        }
        for (layer, values) in said {
            let value = Value.object(Members(values.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }))
            if let layer { plan.layerTags[layer] = value } else { plan.tags = value }
        }
    }

    /// Writes the providers where that takes the fewest words: once for the estate, in accounts, or in each place.
    private mutating func place(_ own: [AdoptedPlace: [AdoptedProvider]]) {
        let order = PlaceTemplates.orders(for: own.keys).first ?? []
        let named = own.map { place, providers in
            let id = plan.accountIDs[place.account]
            let named = providers.map { provider in
                provider.mapping { PlaceTemplates.template($0, at: place, accountID: id, order: order) ?? $0 }
            }
            return (place, named)
        }
        if Set(own.values).count == 1 {
            plan.ofEstate += own.first?.value ?? []
        } else if Set(named.map(\.1)).count == 1 {
            plan.ofEstate += named.first?.1 ?? []
        } else {
            let accounts = Dictionary(grouping: own, by: \.key.account)
            for (account, entries) in accounts {
                if Set(entries.map(\.value)).count == 1 {
                    plan.ofLayers[.account(account)] = entries.first?.value
                } else {
                    for (place, providers) in entries { plan.ofLayers[.place(place)] = providers }
                }
            }
        }
    }
}
