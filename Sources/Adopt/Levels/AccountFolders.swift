import HCL

/// Tells whether folders are those of accounts, by who the states and the providers of the units in them belong to.
struct AccountFolders {
    /// Who a unit works as: the account, the profile or the role of its provider, and those of its state.
    private let owners: [[Value?]]

    init(_ units: [AdoptedUnit], texts: GeneratedTexts) {
        owners = units.map { unit in
            let facts = ProviderFacts(unit, texts)
            let provider = facts.providers.first { $0.header == "provider \"aws\"" && $0.alias == nil }
            let state = unit.configuration.state?.settings ?? [:]
            return [
                facts.accountID.map(Value.string), provider?.attributes["profile"],
                provider?.blocks.first { $0.header == "assume_role" }?.attributes["role_arn"], state["profile"],
                state["role_arn"], state["assume_role"],
            ]
        }
    }

    /// Whether the first of the folders that lead to each unit is its account's: units below one folder work as the same, those
    /// below another one as somebody else.
    func areFirst(of folders: [[String]]) -> Bool {
        guard folders.allSatisfy({ $0.count > 1 }) else { return false }
        var found: [String: [Value?]] = [:]
        for (folder, owner) in zip(folders, owners) {
            if owner.allSatisfy({ $0 == nil }) || found.updateValue(owner, forKey: folder[0]) ?? owner != owner {
                return false
            }
        }
        return found.count > 1 && Set(found.values).count == found.count
    }
}
