import HCL

/// The units whose providers an estate's words for their place do not say: they have none, others than most units beside them, or
/// such that an estate cannot say. Each keeps its file as the tree has it, as a `generate "provider"` of its own.
struct ExceptionalProviders {
    /// What these units say, by their positions.
    let blocks: [Int: [Configuration.Passed]]

    /// What the units of one place have alike.
    private struct Said: Hashable {
        let provider: AdoptedProvider?
        let tags: Value?
        let account: String?
    }

    /// - Parameters:
    ///   - regions: those of the places that have none in their folders.
    ///   - refused: attributes of providers that no estate takes.
    init(
        _ units: [AdoptedUnit], _ facts: [ProviderFacts], _ words: UnitWords, regions: [AdoptedPlace: String],
        refused: Set<String>
    ) {
        guard !units.contains(where: \.configuration.isOwn) else {
            blocks = [:]
            return
        }
        var most: [AdoptedPlace: [Said: Int]] = [:]
        let sayable = zip(units, facts).map { unit, facts in
            // One for another region has an alias, which a module takes that is known to need the provider.
            let isElsewhere = facts.region != nil && facts.region != unit.place.region ?? regions[unit.place]
            return facts.isSayable(by: unit, words, refused: refused) && (!isElsewhere || words.knowsModule(unit))
        }
        for index in units.indices where sayable[index] {
            most[units[index].place, default: [:]][Self.said(facts[index]), default: 0] += 1
        }
        // Of several that are as many, the first one in the tree.
        var chosen: [AdoptedPlace: Said] = [:]
        for index in units.indices where sayable[index] {
            let (place, said) = (units[index].place, Self.said(facts[index]))
            guard let counts = most[place], let count = counts[said] else { continue }
            if chosen[place].map({ counts[$0, default: 0] < count }) ?? true { chosen[place] = said }
        }
        var blocks: [Int: [Configuration.Passed]] = [:]
        for (index, unit) in units.enumerated() {
            let isSaid = sayable[index] && chosen[unit.place] == Self.said(facts[index])
            if !isSaid, let own = Self.blocks(of: facts[index]) { blocks[index] = own }
        }
        self.blocks = blocks
    }

    private static func said(_ facts: ProviderFacts) -> Said {
        let own = facts.providers.first { $0.header == "provider \"aws\"" && $0.alias == nil }
        return Said(provider: own, tags: facts.tags, account: facts.accountID)
    }

    /// The unit's files as they are; nil where a text of them is not known or has a secret.
    private static func blocks(of facts: ProviderFacts) -> [Configuration.Passed]? {
        if facts.hasSecret || facts.plain.contains(where: { $0.contents.containsPoison }) { return nil }
        if facts.files.isEmpty { return [OwnProviderFiles.nothing("No file of providers is written for it.")] }
        return OwnProviderFiles.blocks(of: facts.files)
    }
}

extension ProviderFacts {
    /// Whether an estate's words can say the unit's providers at all, alone or with those of others.
    ///
    /// - Parameter refused: attributes that no estate takes.
    func isSayable(by unit: AdoptedUnit, _ words: UnitWords, refused: Set<String>) -> Bool {
        guard hasProviders, hasAWS, problems.isEmpty, strangeRegion == nil || region != nil else { return false }
        if providers.contains(where: { !refused.isDisjoint(with: $0.names) }) { return false }
        // Nor can it give another name to the file, which would write over one of the module's.
        if (files.map(\.path) + ["provider.tf"]).contains(where: { words.moduleHas($0, unit) }) { return false }
        if words.usesUndeclared(providers, unit) { return false }
        // An estate writes a provider only for a module that needs it.
        return words.knowsModule(unit) || providers.allSatisfy { $0.header == "provider \"aws\"" && $0.alias == nil }
    }
}
