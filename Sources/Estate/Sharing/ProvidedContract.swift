import Catalog
import Diagnostics
import HCL

/// A contract that a place provides, with what a consumer needs to find it.
package struct ProvidedContract: Sendable {
    package let contract: String

    /// The beginning of the names of its SSM parameters.
    package let prefix: String
    package let account: String
    package let accountID: String?
    package let region: String
    package let place: String
    /// The folder of the export unit below the live tree.
    package let folder: String
    /// The names of the parameters behind the prefix.
    package let paths: Set<String>
}

/// A contract that a place consumes, with its words worked out.
package struct ConsumedContract: Sendable {
    package let contract: String
    /// Nil where the prefix is not known, which was reported.
    package let prefix: String?
    /// The role of the provider's account with which the parameters are read; nil for the consumer's own.
    package let role: RoleARN?
    /// The region whose parameters are read, where it is not the consumer's.
    package let otherRegion: String?
    /// Whether a word of the block is wrong, so that it is not known whom it reads.
    let isIncomplete: Bool
    /// The `estate` word, which names another estate as provider; nil for the consumer's own.
    let estate: Word?
    let span: Span

    /// The path of that estate, relative to the consumer's; nil for the consumer's own.
    package var estatePath: (text: String, span: Span)? {
        guard let expression = estate?.expression, case .string(let path) = expression.form else { return nil }
        return (path, expression.span)
    }
}

/// Evaluates the words of the `provides` and `consumes` blocks of a place.
struct SharingWords {
    let names: PlaceNames

    private var place: Place { names.place }
    private var estate: Estate { names.estate }

    /// The contracts that the place provides. One without a known prefix is left out.
    func provided() -> [ProvidedContract] {
        place.region.provides.compactMap { block in
            guard let contract = estate.contracts[block.contract], let prefix = text(block, "prefix") else {
                return nil
            }
            return ProvidedContract(
                contract: contract.name, prefix: prefix, account: place.account.name,
                accountID: names.attribute(.accountID)?.value.asString, region: place.regionName,
                place: place.address, folder: place.folder(ofUnit: contract.exportPath),
                paths: Set(contract.outputs.map(\.path)))
        }
    }

    /// - Parameter refused: contracts whose prefix breaks a rule, which was reported.
    func consumed(refused: Set<String>) -> [ConsumedContract] {
        place.region.consumes.map { consumed($0, isRefused: refused.contains($0.contract)) }
    }

    func consumed(_ block: SharingBlock, isRefused: Bool = false) -> ConsumedContract {
        let role = text(block, "assume_role").flatMap { RoleARN($0) }
        return ConsumedContract(
            contract: block.contract, prefix: text(block, "prefix"), role: role,
            otherRegion: text(block, "region").flatMap { $0 == place.regionName ? nil : $0 },
            isIncomplete: isRefused || block.isIncomplete || (block.word("assume_role") != nil && role == nil)
                || checkRegion(block) != nil,
            estate: block.word("estate"), span: block.word("prefix")?.expression.span ?? block.headerSpan)
    }

    /// The error about `assume_role` of a consumer that is not the ARN of a role; nil where it is.
    func checkRole(_ block: SharingBlock) -> Diagnostic? {
        guard let word = block.word("assume_role"), let text = text(block, "assume_role"), RoleARN(text) == nil else {
            return nil
        }
        return .error(
            .badReader, "\"assume_role\" of a consumer is the ARN of a role", at: word.expression.span,
            help: "for example `arn:aws:iam::111111111111:role/parameter-reader`, in the provider's account")
    }

    /// The error about `region` of a consumer that is not a region; nil where it is.
    func checkRegion(_ block: SharingBlock) -> Diagnostic? {
        guard let word = block.word("region") else { return nil }
        let value = names.evaluate(word, as: .input("region"), in: names.scope(for: names.table(of: nil))).value
        if value.isPoison { return nil }
        guard let text = value.asString else {
            return RunValue.refusal(of: value, word)
                ?? .error(.badReader, "\"region\" of a consumer is the name of a region", at: word.expression.span)
        }
        let regions = Set(estate.places.map(\.regionName))
        if AWSRegion.zones[text] != nil || regions.contains(text) { return nil }
        return .error(
            .unknownRegion, "there is no AWS region \"\(text)\"", at: word.expression.span,
            help: Suggestion.help(for: text, among: regions.union(AWSRegion.zones.keys)))
    }

    private func text(_ block: SharingBlock, _ name: String) -> String? {
        guard let word = block.word(name) else { return nil }
        return names.evaluate(word, as: .input(name), in: names.scope(for: names.table(of: nil))).value.asString
    }
}

/// The places that provide contracts, by names that are known without evaluating anything.
struct ProvidingPlaces: Sendable {
    private struct Key: Hashable {
        let contract: String
        let account: String
        let region: String
    }

    private let places: [Key: [Place]]
    /// The names of accounts by their IDs, for accounts whose ID is a literal.
    private let accounts: [String: String]

    init(_ all: [Place], _ accounts: [AccountBlock]) {
        var places: [Key: [Place]] = [:]
        for place in all {
            for block in place.region.provides {
                let key = Key(contract: block.contract, account: place.account.name, region: place.regionName)
                places[key, default: []].append(place)
            }
        }
        self.places = places
        self.accounts = Dictionary(
            accounts.compactMap { account in
                guard case .string(let id)? = account.layer.word("id")?.expression.form else { return nil }
                return (id, account.layer.name)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of this estate that may provide what a place consumes. Whether the prefix is the same is not known
    /// yet.
    func places(for consumed: ConsumedContract, of place: Place) -> [Place] {
        guard consumed.estate == nil else { return [] }
        let account = consumed.role.map { accounts[$0.account] } ?? place.account.name
        guard let account else { return [] }
        return places[
            Key(contract: consumed.contract, account: account, region: consumed.otherRegion ?? place.regionName)] ?? []
    }
}
