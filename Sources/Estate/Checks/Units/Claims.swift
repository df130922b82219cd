import Catalog
import Diagnostics
import HCL

/// A value that may stand once only among the units that agree on some other values.
struct Claim: Sendable {
    /// Among whom the value may stand once.
    struct Group: Hashable, Sendable {
        let module: String
        let input: String
        let isRange: Bool
        let parts: [Part]
    }

    /// One of the names that a contract lists.
    enum Part: Hashable, Sendable {
        case name(String)
        case value(Value)
        /// An output that means the same wherever its contract's prefix is read.
        case shared(SharedIdentity)
        /// A value that reads outputs of units, which are others at another place.
        case local(place: String, Value)
        /// The unit does not say it.
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
    /// Whether the place was meant to share, and is not understood: then it has units of its own that nobody meant.
    private let isMisread: Bool

    init(_ placed: PlacedPlace) {
        self.placed = placed
        place = placed.place
        let contracts = placed.names.estate.contracts
        isMisread =
            placed.names.gaps.contains(.sharing)
            || placed.place.region.consumes.contains { contracts[$0.contract] == nil }
    }

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

    /// Errors for values outside of the ranges that contracts say (`within`).
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

    /// Whether one of the names that a rule is about is a value that the unit's place looks up.
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

/// Finds values that are claimed twice.
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

    /// - Parameter ranges: of one family of addresses.
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

    private static func texts(of value: Value) -> [String] {
        if let text = value.asString { return [text] }
        return value.elements?.compactMap(\.asString) ?? []
    }
}
