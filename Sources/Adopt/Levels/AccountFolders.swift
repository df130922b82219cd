import HCL

/// Tells whether folders are those of accounts, by who the states and the providers of the units in them belong to.
struct AccountFolders {
    /// Who a unit works as: the profile or the role of its state or, where that names none, the account, the profile or the
    /// role of its provider. Where nothing names anybody, whose bucket its state lies in.
    private let owners: [[Value?]]

    init(_ units: [AdoptedUnit], texts: GeneratedTexts) {
        owners = units.map { unit in
            let state = unit.configuration.state?.settings ?? [:]
            let own = [state["profile"], state["role_arn"], state["assume_role"]]
            if own.contains(where: { $0 != nil }) { return own }
            let facts = ProviderFacts(unit, texts)
            let provider = facts.providers.first { $0.header == "provider \"aws\"" && $0.alias == nil }
            let named = [
                facts.accountID.map(Value.string), provider?.attributes["profile"],
                provider?.blocks.first { $0.header == "assume_role" }?.attributes["role_arn"],
            ]
            return named.contains { $0 != nil } ? named : [state["bucket"]]
        }
    }

    /// Whether the first of the folders that lead to each unit is its account's: most units below one folder work as the same,
    /// those below another one as somebody else.
    func areFirst(of folders: [[String]]) -> Bool {
        guard folders.allSatisfy({ $0.count > 1 }) else { return false }
        let members = Dictionary(grouping: zip(folders, owners), by: { $0.0[0] })
        let chosen = members.values.compactMap { units -> [Value?]? in
            let counts = Dictionary(grouping: units, by: \.1).mapValues(\.count)
            return counts.first { owner, count in count * 2 > units.count && owner.contains { $0 != nil } }?.key
        }
        return chosen.count > 1 && chosen.count == members.count && Set(chosen).count == chosen.count
    }
}
