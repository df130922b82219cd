import Diagnostics
import HCL

/// Where a contract is provided, by names: so that a provider is found without evaluating every place.
struct ProviderKey: Hashable {
    let contract: String
    let account: String
    let region: String

    static func grouping(_ places: [PlaceDescription]) -> [ProviderKey: [PlaceDescription]] {
        var found: [ProviderKey: [PlaceDescription]] = [:]
        for place in places {
            for declaration in place.region.provides {
                let key = ProviderKey(
                    contract: declaration.contract.text, account: place.account.name, region: place.region.name)
                found[key, default: []].append(place)
            }
        }
        return found
    }
}

/// The role with which a lookup reads the parameters of another account.
package struct ParameterReader: Sendable {
    package let role: String
    /// The id of the role's account.
    package let account: String
    /// Whether LocalStack may stand in for the account that reads: then it has no use for the role.
    package internal(set) var hasLocalStack = false

    /// - Parameter role: `arn:PARTITION:iam::ACCOUNT:role/NAME`, as AWS writes the ARN of a role.
    init?(role: String) {
        let parts = role.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[2].elementsEqual("iam".utf8),
            parts[3].isEmpty, parts[5].starts(with: "role/".utf8), parts[5].count > 5
        else { return nil }
        account = String(Substring(parts[4]))
        guard AccountID.isValid(account) else { return nil }
        self.role = role
    }
}

extension Place {
    /// The prefix of a `provides` or `consumes` block; `nil` where it is not known.
    func prefix(of declaration: SharingDeclaration) -> String? { text(declaration, "prefix") }

    /// Who reads for a consumer whose provider is in another account.
    func reader(of declaration: SharingDeclaration) -> ParameterReader? {
        text(declaration, "assume_role").flatMap(ParameterReader.init)
    }

    private func text(_ declaration: SharingDeclaration, _ name: String) -> String? {
        guard let expression = declaration.attributes[name]?.expression else { return nil }
        return inStack(nil) { evaluate(expression, in: UnitScope(place: self, service: nil, each: nil)).asString }
    }

    /// The reader of a lookup's unit, with an error where its role is none.
    func reader(of slot: UnitSlot) -> ParameterReader? {
        for declaration in description.region.consumes where slot.path == "\(declaration.contract.text)/lookup" {
            guard let expression = declaration.attributes["assume_role"]?.expression else { return nil }
            if var reader = reader(of: declaration) {
                reader.hasLocalStack = accountValue("localstack").asBool == true
                return reader
            }
            diagnostics.add(
                .error(
                    .badReader, "\"assume_role\" of a consumer is the ARN of a role", at: expression.span,
                    help: "for example `arn:aws:iam::111111111111:role/parameter-reader`, in the provider's account"))
        }
        return nil
    }

    /// The contracts that the place provides and consumes, with their prefixes.
    package func shared() -> [(contract: String, prefix: String, isProvider: Bool)] {
        let region = description.region
        return region.provides.map { ($0.contract.text, prefix(of: $0) ?? "", true) }
            + region.consumes.map { ($0.contract.text, prefix(of: $0) ?? "", false) }
    }

    package func provided() -> [ProvidedContract] {
        description.region.provides.compactMap { declaration in
            guard let contract = estate.contracts[declaration.contract.text], let prefix = prefix(of: declaration)
            else { return nil }
            return ProvidedContract(
                contract: contract.name, prefix: prefix, account: description.account.name,
                accountID: accountWide.accountAttribute("id").asString, region: description.region.name,
                place: description.address, folder: "\(description.folder)/\(contract.exportPath)",
                paths: Set(contract.outputs.map(\.path)))
        }
    }

    /// The folder of the unit that writes what this place's lookup reads, where it is one of this estate.
    func providerFolder(_ declaration: SharingDeclaration) -> String? {
        guard declaration.attributes["estate"] == nil, let prefix = prefix(of: declaration) else { return nil }
        let contract = declaration.contract.text
        let reader = reader(of: declaration)
        let account = reader.map { self.estate.accountNames[$0.account] } ?? description.account.name
        guard let account else { return nil }
        let key = ProviderKey(contract: contract, account: account, region: description.region.name)
        return (estate.providing[key] ?? []).lazy.flatMap { Place(self.estate, $0).provided() }
            .first { $0.contract == contract && $0.prefix == prefix }?.folder
    }
}

extension Estate {
    /// Everything that the estate provides.
    package func provided() -> [ProvidedContract] {
        places.filter { !$0.region.provides.isEmpty }.flatMap { Place(self, $0).provided() }
    }

    /// The estates that consumers name, each once.
    package var namedEstates: [(path: String, span: Span)] {
        var found: [(path: String, span: Span)] = []
        var known: Set<String> = []
        for declaration in places.flatMap(\.region.consumes) {
            guard let expression = declaration.attributes["estate"]?.expression,
                case .string(let path) = expression.form, known.insert(path).inserted
            else { continue }
            found.append((path, expression.span))
        }
        return found
    }
}

/// What an estate provides, to be looked up by contract, prefix and region.
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

    func providers(of contract: String, _ prefix: String, _ region: String) -> [ProvidedContract] {
        found[Key(contract: contract, prefix: prefix, region: region)] ?? []
    }

    func prefixes(of contract: String) -> Set<String> { prefixes[contract] ?? [] }
}

extension EstateChecks {
    /// Errors for consumers of what nobody provides, or two do. `others` has what the estates provide that consumers
    /// name; `nil` for one that could not be read, of which that was said already.
    package static func consumers(in estate: Estate, others: [String: [ProvidedContract]]) -> [Diagnostic] {
        let own = ProviderIndex(estate.provided())
        let others = others.mapValues(ProviderIndex.init)
        return estate.places.filter { !$0.region.consumes.isEmpty }.flatMap { description -> [Diagnostic] in
            let place = Place(estate, description)
            return description.region.consumes.compactMap { declaration in
                guard let prefix = place.prefix(of: declaration),
                    let contract = estate.contracts[declaration.contract.text],
                    declaration.attributes["assume_role"] == nil || place.reader(of: declaration) != nil
                else { return nil }
                var index = own
                if let expression = declaration.attributes["estate"]?.expression {
                    guard case .string(let path) = expression.form, let other = others[path] else { return nil }
                    index = other
                }
                return check(Consumer(place, declaration, contract, prefix), index)
            }
        }
    }

    /// One `consumes` block, and whose parameters it reads.
    private struct Consumer {
        let place: Place
        let contract: Contract
        let prefix: String
        let span: Span
        let reader: ParameterReader?
        let isOfOtherEstate: Bool

        init(_ place: Place, _ declaration: SharingDeclaration, _ contract: Contract, _ prefix: String) {
            self.place = place
            self.contract = contract
            self.prefix = prefix
            span = declaration.attributes["prefix"]?.expression.span ?? declaration.headerSpan
            reader = place.reader(of: declaration)
            isOfOtherEstate = declaration.attributes["estate"] != nil
        }

        var region: String { place.description.region.name }

        /// Whether the provider is in the account whose parameters are read. Another estate may call it otherwise.
        func reads(_ provider: ProvidedContract) -> Bool {
            if let reader { return provider.accountID == reader.account }
            guard isOfOtherEstate else { return provider.account == place.description.account.name }
            guard let own = place.accountWide.accountAttribute("id").asString, let id = provider.accountID else {
                return true
            }
            return own == id
        }
    }

    private static func check(_ consumer: Consumer, _ index: ProviderIndex) -> Diagnostic? {
        let there = index.providers(of: consumer.contract.name, consumer.prefix, consumer.region)
        let matching = there.filter(consumer.reads)
        guard let provider = matching.first else { return nobodyProvides(consumer, there, index) }
        // Two of this estate have one prefix in one account and region: that is an error of theirs.
        if matching.count > 1, consumer.isOfOtherEstate {
            let places = matching.map(\.place).joined(separator: " and ")
            return .error(
                .providerUnclear, "\(places) both provide \"\(consumer.contract.name)\" at \"\(consumer.prefix)\"",
                at: consumer.span, help: "give one of them another prefix")
        }
        let missing = consumer.contract.outputs.map(\.path).filter { !provider.paths.contains($0) }
        guard !missing.isEmpty else { return nil }
        return .error(
            .notShared,
            "\(provider.place) does not share everything that the contract \"\(consumer.contract.name)\" has here",
            at: consumer.span, help: "missing are " + missing.joined(separator: ", "))
    }

    /// Parameters belong to an account and a region: a provider elsewhere is none, unless a role reads there.
    private static func nobodyProvides(
        _ consumer: Consumer, _ there: [ProvidedContract], _ index: ProviderIndex
    ) -> Diagnostic {
        let name = consumer.contract.name
        if let other = there.first {
            let id = other.accountID ?? "111111111111"
            let wrong = consumer.reader.map { " than the role's, \($0.account)" } ?? ""
            return .error(
                .providerUnclear,
                "\"\(name)\" is provided at \"\(consumer.prefix)\" in another account\(wrong)", at: consumer.span,
                help: "\(other.place) provides it: name a role that may read its parameters, "
                    + "`assume_role = \"arn:aws:iam::\(id):role/NAME\"`")
        }
        return .error(
            .providerUnclear, "nobody provides \"\(name)\" at \"\(consumer.prefix)\" in \(consumer.region)",
            at: consumer.span,
            help: Suggestion.help(for: consumer.prefix, among: index.prefixes(of: name))
                ?? "add `provides \"\(name)\" { prefix = \"\(consumer.prefix)\" }` to a region, or name the estate that does: `estate = \"../other\"`"
        )
    }
}
