import Catalog
import Diagnostics
import HCL

/// A value that may stand once only among the units that agree on some other values: what `unique_per` and
/// `disjoint_per` of a module's contract ask for.
struct Claim: Sendable {
    /// The units among which a value may stand once.
    struct Group: Hashable, Sendable {
        let module: String
        let input: String

        /// Whether the values are ranges of addresses that must not overlap, rather than values that must differ.
        let isRange: Bool
        let parts: [Part]
    }

    /// What a unit says for one of the names that the contract lists.
    enum Part: Hashable, Sendable {
        case name(String)
        case value(Value)
        /// An output that is read through a contract. It is the same wherever the same provider is read.
        case shared(SharedIdentity)
        /// A value that reads outputs of units of one place. The same expression means other units at another place.
        case local(place: String, Value)
        /// The unit has no such input.
        case absent
    }

    let group: Group
    let input: String
    let value: Value
    let address: Address
    let span: Span
}

/// Reads what the inputs of a place's units claim, by `unique_per` and `disjoint_per` of their modules' contracts.
struct ClaimReader {
    private let placed: PlacedPlace
    private let place: Place
    /// Whether a `consumes` block of the place was not understood. The place then has units of its own that nobody
    /// meant, and that claim nothing.
    private let isMisread: Bool

    init(_ placed: PlacedPlace) {
        self.placed = placed
        place = placed.place
        let contracts = placed.names.estate.contracts
        isMisread =
            placed.names.gaps.contains(.sharing)
            || placed.place.region.consumes.contains { contracts[$0.contract] == nil }
    }

    /// The claims of one unit. A value that is null or not wholly known claims nothing.
    func claims(of unit: Unit) -> [Claim] {
        let interface = unit.interface
        guard !interface.claims.isEmpty, !isMisread else { return [] }
        return interface.claims.flatMap { position -> [Claim] in
            let variable = interface.module.variables[position]
            guard let input = unit.input(variable.name), !input.value.isNull, input.value.isWhollyKnown else {
                return []
            }
            return [(variable.uniquePer, false), (variable.disjointPer, true)].compactMap { names, isRange in
                names.map { claim(input, of: unit, per: $0, isRange: isRange) }
            }
        }
    }

    private func claim(_ input: Unit.Input, of unit: Unit, per names: [String], isRange: Bool) -> Claim {
        let group = Claim.Group(
            module: unit.module, input: input.name, isRange: isRange, parts: names.map { part($0, of: unit) })
        return Claim(
            group: group, input: input.name, value: input.value, address: unit.address, span: input.span)
    }

    /// What a unit says for a name of the contract: a part of its address, or an input.
    private func part(_ name: String, of unit: Unit) -> Claim.Part {
        switch name {
        case "account": return .name(unit.address.account)
        case "environment": return .name(place.environmentName)
        case "region": return .name(unit.place.regionName)
        default:
            guard let value = unit.input(name)?.value else { return .absent }
            if case .deferred(let deferred) = value, case .reference(.output(let output)) = deferred.residual,
                let identity = SharedIdentity(output, in: placed)
            {
                return .shared(identity)
            }
            return value.containsDeferred ? .local(place: place.address, value) : .value(value)
        }
    }

    /// Errors about values outside of the ranges that contracts give with `within`.
    func outOfBounds(_ unit: Unit) -> [Diagnostic] {
        unit.interface.bounded.flatMap { position -> [Diagnostic] in
            let variable = unit.interface.module.variables[position]
            guard let input = unit.input(variable.name) else { return [] }
            return variable.bounds.compactMap { bounds in
                guard bounds.contains(input.value) == false, let number = input.value.unmarked.asNumber else {
                    return nil
                }
                if bounds.holder == .consumers, !isConsumers(variable.uniquePer ?? [], of: unit) { return nil }
                let whose = bounds.holder == .consumers ? "a consumer's " : ""
                return Diagnostic.error(
                    .outOfBounds, "\(whose)\"\(input.name)\" is \(bounds.text), not \(number)", at: input.span,
                    help: bounds.holder == .consumers ? "`tfgen list --shared` shows which are taken" : nil
                ).label(bounds.span, "the range").about(unit: unit.address.description)
            }
        }
    }

    /// Whether one of the inputs that `names` lists reads a contract's lookup: then the unit belongs to a consumer,
    /// and other values are its provider's.
    private func isConsumers(_ names: [String], of unit: Unit) -> Bool {
        let contracts = placed.names.estate.contracts
        let lookups = place.region.consumes.compactMap { contracts[$0.contract]?.lookupPath }
        guard !lookups.isEmpty else { return false }
        return unit.inputs.contains { input in
            names.contains(input.name)
                && input.value.residuals.contains { $0.outputs.contains { lookups.contains($0.owner) } }
        }
    }
}

/// Finds claims that contradict each other. Groups are looked at in the order of their first claim.
enum ClaimCheck {
    static func conflicts(among claims: [Claim]) -> [Diagnostic] {
        var groups: [Claim.Group: [Claim]] = [:]
        var order: [Claim.Group] = []
        for claim in claims {
            if groups[claim.group] == nil { order.append(claim.group) }
            groups[claim.group, default: []].append(claim)
        }
        return order.flatMap { group -> [Diagnostic] in
            let claims = groups[group] ?? []
            guard claims.count > 1 else { return [] }
            return group.isRange ? overlaps(in: claims) : repetitions(in: claims)
        }
    }

    /// Claims of values that must differ and do not.
    private static func repetitions(in group: [Claim]) -> [Diagnostic] {
        var first: [Value: Claim] = [:]
        return group.compactMap { claim in
            guard let other = first[claim.value] else {
                first[claim.value] = claim
                return nil
            }
            return Diagnostic.error(
                .notUnique, "\"\(claim.input)\" of \(claim.address) is already that of \(other.address)",
                at: claim.span, help: "give one of them another value"
            ).label(other.span, "used here too")
        }
    }

    /// Claims of ranges that overlap. IPv4 and IPv6 are compared each by itself.
    private static func overlaps(in group: [Claim]) -> [Diagnostic] {
        var ranges: [(prefix: NetworkPrefix, claim: Claim)] = []
        for claim in group {
            for text in texts(of: claim.value) {
                if let prefix = NetworkPrefix(text) { ranges.append((prefix, claim)) }
            }
        }
        let families = Dictionary(grouping: ranges, by: \.prefix.address.bits)
        return families.sorted { $0.key < $1.key }.flatMap { overlaps(among: $0.value) }
    }

    /// One pass over ranges that are sorted by their beginning: a range overlaps an earlier one exactly where it
    /// begins before the widest of them ends.
    private static func overlaps(among ranges: [(prefix: NetworkPrefix, claim: Claim)]) -> [Diagnostic] {
        let sorted = ranges.map { (range: $0.prefix.range, claim: $0.claim) }.sorted {
            ($0.range.lowerBound, $0.claim.address) < ($1.range.lowerBound, $1.claim.address)
        }
        var diagnostics: [Diagnostic] = []
        guard var widest = sorted.first else { return [] }
        for next in sorted.dropFirst() {
            if next.range.lowerBound <= widest.range.upperBound, next.claim.address != widest.claim.address {
                diagnostics.append(
                    Diagnostic.error(
                        .overlap,
                        "\"\(next.claim.input)\" of \(next.claim.address) overlaps that of \(widest.claim.address)",
                        at: next.claim.span, help: "give one of them another range"
                    ).label(widest.claim.span, "the other range"))
            }
            if next.range.upperBound > widest.range.upperBound { widest = next }
        }
        return diagnostics
    }

    /// The ranges in a value: one text or a list of them.
    private static func texts(of value: Value) -> [String] {
        if let text = value.asString { return [text] }
        return value.elements?.compactMap(\.asString) ?? []
    }
}
