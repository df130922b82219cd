import Estate

/// The names of an estate's accounts by their ids, as far as either side says them. Of two sides the head has the say.
struct AccountNames {
    private let names: [String: String]

    init(_ base: ReviewSide, _ head: ReviewSide) {
        names = Self.names(head.evaluated).merging(Self.names(base.evaluated)) { own, _ in own }
    }

    private static func names(_ evaluated: EvaluatedEstate?) -> [String: String] {
        guard let evaluated else { return [:] }
        // Of a part of an estate only some places are evaluated.
        let written = evaluated.estate.declarations.accounts.compactMap { account -> (String, String)? in
            guard case .string(let id)? = account.layer.word("id")?.expression.form else { return nil }
            return (id, account.layer.name)
        }
        let known = evaluated.places.compactMap { place in
            place.header.accountID.asString.map { ($0, place.place.account.name) }
        }
        return Dictionary(known + written, uniquingKeysWith: { first, _ in first })
    }

    /// A role with the account that it is in: `arn:aws:iam::111111111111:role/apply of account prod`. Only as it is where its ARN
    /// names no account.
    func text(ofRole role: String) -> String {
        let parts = role.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 5, parts[0].hasSuffix("arn"), parts[2] == "iam" || parts[2] == "sts" else { return role }
        let id = String(parts[4])
        guard id.utf8.count == 12, id.allSatisfy(\.isNumber) else { return role }
        return "\(role) of account \(names[id] ?? id)"
    }
}
