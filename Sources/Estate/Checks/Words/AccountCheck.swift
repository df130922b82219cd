import Diagnostics

/// Checks what accounts say of themselves: that no two have the same ID, and that the role of each belongs to it.
struct AccountCheck {
    private let places: [EvaluatedPlace]

    init(_ places: [EvaluatedPlace]) { self.places = places }

    func diagnostics() -> [Diagnostic] { sameIDs() + places.compactMap(foreignRole) }

    // MARK: - Ids

    /// Errors about IDs that two accounts have. Accounts of LocalStack are left out, because it has one ID for all.
    private func sameIDs() -> [Diagnostic] {
        var first: [String: EvaluatedPlace] = [:]
        return places.compactMap { place in
            guard let id = place.header.accountID.asString, place.header.localstack.asBool != true else { return nil }
            guard let other = first[id] else {
                first[id] = place
                return nil
            }
            guard other.place.account.name != place.place.account.name else { return nil }
            return Diagnostic.error(
                .sameAccount,
                "accounts \"\(other.place.account.name)\" and \"\(place.place.account.name)\" have one id, \(id)",
                at: place.place.account.word("id")?.expression.span, help: "give each the id of its own account of AWS"
            ).label(other.place.account.word("id")?.expression.span, "the other one")
        }
    }

    // MARK: - Roles

    /// The error about a role of another account or of another partition; nil where it is right or not known.
    private func foreignRole(_ place: EvaluatedPlace) -> Diagnostic? {
        guard let word = place.place.account.word("assume_role"),
            let role = place.header.assumeRole.asString.flatMap({ RoleARN($0) }), place.header.localstack.asBool != true
        else { return nil }
        let span = word.expression.span
        if let id = place.header.accountID.asString, AccountID.isValid(id), id != role.account {
            return .error(
                .foreignRole,
                "the role belongs to account \(role.account), and account \"\(place.place.account.name)\" has the id \(id)",
                at: span,
                help: "name a role of the account in which the units are: `arn:\(role.partition):iam::\(id):role/NAME`")
        }
        let partition = AWSRegion.partition(of: place.place.regionName)
        guard partition != role.partition else { return nil }
        return Diagnostic.error(
            .foreignRole, "the role belongs to the partition \(role.partition), and the region is in \(partition)",
            at: span, help: "write `arn:\(partition):iam::\(role.account):role/NAME`"
        ).label(place.place.region.span, "this region")
    }
}
