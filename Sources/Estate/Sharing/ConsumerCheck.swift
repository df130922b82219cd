import Diagnostics
import HCL

/// The contracts that are provided, by this estate and by those that its consumers name.
package struct KnownProviders: Sendable {
    package let own: [ProvidedContract]
    /// By the path that names the estate. An estate that could not be read is not in it, and was reported.
    package let others: [String: [ProvidedContract]]

    package init(own: [ProvidedContract], others: [String: [ProvidedContract]]) {
        self.own = own
        self.others = others
    }
}

/// The contracts that one estate provides, found by contract, prefix and region.
private struct ProviderIndex {
    private struct Key: Hashable {
        let contract: String
        let prefix: String
        let region: String
    }

    private let found: [Key: [ProvidedContract]]
    private let prefixes: [String: Set<String>]

    init(_ provided: [ProvidedContract]) {
        found = Dictionary(grouping: provided) { Key(contract: $0.contract, prefix: $0.prefix, region: $0.region) }
        prefixes = Dictionary(grouping: provided, by: \.contract).mapValues { Set($0.map(\.prefix)) }
    }

    func providers(of contract: String, prefix: String, region: String) -> [ProvidedContract] {
        found[Key(contract: contract, prefix: prefix, region: region)] ?? []
    }

    /// The regions in which a contract is provided at a prefix, sorted.
    func regions(of contract: String, prefix: String) -> [String] {
        found.keys.filter { $0.contract == contract && $0.prefix == prefix }.map(\.region).sorted()
    }

    func prefixes(of contract: String) -> Set<String> { prefixes[contract] ?? [] }
}

/// Finds consumers of what nobody provides, or what two places provide.
struct ConsumerCheck {
    private let estate: Estate
    private let own: ProviderIndex
    private let others: [String: ProviderIndex]

    /// Whether all `provides` blocks of the estate were understood.
    private let sharesPlainly: Bool

    init(_ estate: Estate, _ provided: KnownProviders) {
        self.estate = estate
        own = ProviderIndex(provided.own)
        others = provided.others.mapValues(ProviderIndex.init)
        sharesPlainly = estate.gaps.isDisjoint(with: [.sharing, .places])
    }

    func diagnostics(_ places: [EvaluatedPlace]) -> [Diagnostic] {
        places.flatMap { place in place.consumed.compactMap { check($0, place) } }
    }

    /// One `consumes` block with what it reads.
    private struct Consumer {
        let contract: Contract
        let prefix: String
        let block: ConsumedContract
        let place: EvaluatedPlace

        var region: String { block.otherRegion ?? place.place.regionName }

        /// Whether a provider is in the account whose parameters are read. An account of another estate is known by
        /// its ID only, as its name may be different there.
        func reads(_ provider: ProvidedContract) -> Bool {
            if let role = block.role { return provider.accountID == role.account }
            guard block.estate != nil else { return provider.account == place.place.account.name }
            guard let own = place.header.accountID.asString, let id = provider.accountID else { return true }
            return own == id
        }
    }

    /// The error about one block; nil where it is right, or where something else about it was reported.
    private func check(_ block: ConsumedContract, _ place: EvaluatedPlace) -> Diagnostic? {
        guard !block.isIncomplete, let prefix = block.prefix, let contract = estate.contracts[block.contract] else {
            return nil
        }
        var index = own
        if block.estate != nil {
            guard let path = block.estatePath?.text, let other = others[path] else { return nil }
            index = other
        }
        return check(Consumer(contract: contract, prefix: prefix, block: block, place: place), index)
    }

    private func check(_ consumer: Consumer, _ index: ProviderIndex) -> Diagnostic? {
        let there = index.providers(of: consumer.contract.name, prefix: consumer.prefix, region: consumer.region)
        let matching = there.filter(consumer.reads)
        guard let provider = matching.first else { return nobodyProvides(consumer, there: there, in: index) }
        // Two of this estate have one prefix in one account and region: that is an error of theirs.
        if matching.count > 1, consumer.block.estate != nil {
            let places = matching.map(\.place).joined(separator: " and ")
            return .error(
                .providerUnclear, "\(places) both provide \"\(consumer.contract.name)\" at \"\(consumer.prefix)\"",
                at: consumer.block.span, help: "give one of them another prefix")
        }
        let missing = consumer.contract.outputs.map(\.path).filter { !provider.paths.contains($0) }
        guard !missing.isEmpty else { return nil }
        return .error(
            .notShared,
            "\(provider.place) does not share everything that the contract \"\(consumer.contract.name)\" has here",
            at: consumer.block.span, help: "missing are " + missing.joined(separator: ", "))
    }

    /// The error about parameters that nobody provides. Parameters belong to an account and a region, so the help
    /// says how to read those of another one, if the contract is provided there.
    private func nobodyProvides(
        _ consumer: Consumer, there: [ProvidedContract], in index: ProviderIndex
    ) -> Diagnostic? {
        let name = consumer.contract.name
        if let other = there.first {
            let id = other.accountID ?? "111111111111"
            let wrong = consumer.block.role.map { " than the role's, \($0.account)" } ?? ""
            return .error(
                .providerUnclear,
                "\"\(name)\" is provided at \"\(consumer.prefix)\" in another account\(wrong)",
                at: consumer.block.span,
                help: "\(other.place) provides it: name a role that may read its parameters, "
                    + "`assume_role = \"arn:aws:iam::\(id):role/NAME\"`")
        }
        if let other = index.regions(of: name, prefix: consumer.prefix).first {
            return .error(
                .providerUnclear, "\"\(name)\" is provided at \"\(consumer.prefix)\" in another region, \(other)",
                at: consumer.block.span, help: "say `region = \"\(other)\"` to read it there")
        }
        let near = Suggestion.nearest(to: consumer.prefix, among: index.prefixes(of: name))
        if near == nil, !sharesPlainly { return nil }
        return .error(
            .providerUnclear, "no region provides \"\(name)\" at \"\(consumer.prefix)\" in \(consumer.region)",
            at: consumer.block.span,
            help: Suggestion.help(for: consumer.prefix, among: index.prefixes(of: name))
                ?? "add `provides \"\(name)\" { prefix = \"\(consumer.prefix)\" }` to a region, or name the estate that does: `estate = \"../other\"`"
        )
    }
}
