import Catalog
import Diagnostics
import HCL

/// A unit as far as its place among others goes.
package struct UnitNode: Sendable {
    package let address: Address
    package let folder: String
    /// Folders of the units that have to be there first.
    package let needs: [String]
    package let span: Span

    package init(_ unit: Unit) {
        address = unit.address
        folder = unit.folder
        needs = unit.dependencies.map(\.folder) + unit.ordering
        span = unit.span
    }
}

/// Rules that concern several units: cycles, values that have to be unique, ranges that have to be disjoint.
package enum EstateChecks {
    // MARK: - Cycles

    /// One error for each circle of units, at the block of its first unit.
    package static func cycles(among units: [UnitNode]) -> [Diagnostic] {
        var positions: [String: Int] = [:]
        for (index, unit) in units.enumerated() { positions[unit.folder] = index }
        let edges = units.map { unit in
            unit.needs.compactMap { positions[$0] }
        }
        var state = [UInt8](repeating: 0, count: units.count)  // 0 new, 1 on the path, 2 done
        var diagnostics: [Diagnostic] = []
        for start in units.indices where state[start] == 0 {
            var path: [(unit: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let (unit, next) = path.last {
                guard next < edges[unit].count else {
                    state[unit] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[unit][next]
                if state[target] == 0 {
                    state[target] = 1
                    path.append((target, 0))
                } else if state[target] == 1 {
                    diagnostics.append(cycle(path.map(\.unit).drop { $0 != target }.map { units[$0] }))
                }
            }
        }
        return diagnostics
    }

    /// The circle begins with the unit whose address comes first, wherever it was entered.
    private static func cycle(_ circle: [UnitNode]) -> Diagnostic {
        let first = circle.indices.min { circle[$0].address < circle[$1].address } ?? 0
        let units = Array(circle[first...] + circle[..<first] + [circle[first]])
        let text = units.map { "\"\($0.address.path)\"" }.joined(separator: " -> ")
        var diagnostic = Diagnostic.error(
            .unitCycle, "units read each other in a circle: \(text)", at: units.first?.span,
            help: "take one of the references away, or split a unit in two")
        for unit in units.dropFirst().dropLast() { diagnostic = diagnostic.label(unit.span, "and this one") }
        return diagnostic
    }

    // MARK: - Words without effect

    /// A warning for each module block of an environment or account that refines nothing anywhere.
    package static func unusedRefinements(in estate: Estate, used: Set<Int>) -> [Diagnostic] {
        let accounts = estate.declarations.accounts
        let levels =
            estate.declarations.environments + accounts.map(\.level) + accounts.flatMap { $0.environments.map(\.level) }
        let regions = accounts.flatMap(\.regions) + accounts.flatMap { $0.environments.flatMap(\.regions) }
        let paths = Set((estate.declarations.stacks + regions).flatMap { $0.modules.map(\.path) })
        return levels.flatMap(\.modules).filter { !used.contains($0.id) }.map { module in
            unused(module, placed: paths)
        }
    }

    private static func unused(_ module: ModuleDeclaration, placed paths: Set<String>) -> Diagnostic {
        let near = paths.contains(module.path) ? nil : Suggestion.nearest(to: module.path, among: paths)
        let each = paths.first { module.path.hasPrefix("\($0)/") }
        return .warning(
            .unusedRefinement, "module \"\(module.path)\" refines nothing: no stack or region places it below",
            at: module.label.span,
            help: near.map { "did you mean `\($0)`?" }
                ?? each.map { "units of one `for_each` are refined together: `module \"\($0)\"`, with `each.key`" }
                ?? "place it in a stack or a region, or remove the block")
    }

    // MARK: - Unique and disjoint values

    /// A value that may stand once only among the units that agree on a key.
    package struct Claim: Sendable {
        let group: String
        let input: String
        let value: Value
        let address: Address
        let span: Span
        let isRange: Bool
        /// Whether the value is claimed of something that the unit's place consumes.
        let isConsumers: Bool
    }

    /// What the inputs of a unit claim, by `unique_per` and `disjoint_per` of its module's contract.
    package static func claims(of unit: Unit, in place: Place) -> [Claim] {
        guard let interface = place.estate.interfaces[unit.module] else { return [] }
        var claims: [Claim] = []
        for input in unit.inputs {
            guard let position = interface.variables[input.name], !input.value.isNull, input.value.isWhollyKnown else {
                continue
            }
            let variable = interface.module.variables[position]
            for (names, isRange) in [(variable.uniquePer, false), (variable.disjointPer, true)] {
                guard let names else { continue }
                let parts = names.map { part($0, of: unit, in: place) }
                claims.append(
                    Claim(
                        group: ([unit.module, input.name, "\(isRange)"] + parts).joined(separator: "\u{1}"),
                        input: input.name, value: input.value, address: unit.address,
                        span: place.origin(of: input.binding.winner.attribute.expression).span, isRange: isRange,
                        isConsumers: isConsumers(names, of: unit, in: place)))
            }
        }
        return claims
    }

    /// Whether one of the names that a rule is about is a value that the unit's place looks up.
    private static func isConsumers(_ names: [String], of unit: Unit, in place: Place) -> Bool {
        let lookups = place.description.region.consumes.map { "/\($0.contract.text)/lookup\u{1}" }
        guard !lookups.isEmpty else { return false }
        return unit.inputs.contains { input in
            names.contains(input.name)
                && input.value.residuals.contains { residual in
                    residual.references.contains { reference in lookups.contains { reference.contains($0) } }
                }
        }
    }

    private static func part(_ name: String, of unit: Unit, in place: Place) -> String {
        switch name {
        case "account": return unit.address.account
        case "environment": return place.description.environmentName
        case "region": return unit.address.region
        default:
            guard let value = unit.inputs.first(where: { $0.name == name })?.value else { return "" }
            if case .deferred(let deferred) = value, case .reference(.name(let reference)) = deferred.residual,
                let identity = place.sharedIdentity(of: reference)
            {
                return identity
            }
            var text: [UInt8] = []
            value.write(into: &text, indent: 0)
            // A reference names its unit by region and path; the same one in another account is another unit.
            return value.containsDeferred
                ? "\(unit.address.place)\u{2}\(String(decoding: text, as: UTF8.self))"
                : String(decoding: text, as: UTF8.self)
        }
    }

    package static func conflicts(among claims: [Claim]) -> [Diagnostic] {
        var groups: [String: [Claim]] = [:]
        for claim in claims { groups[claim.group, default: []].append(claim) }
        return claims.compactMap(priorityRange)
            + groups.keys.sorted().flatMap { key -> [Diagnostic] in
                guard let group = groups[key], group.count > 1 else { return [] }
                return group[0].isRange ? overlaps(in: group) : repetitions(in: group)
            }
    }

    private static func repetitions(in group: [Claim]) -> [Diagnostic] {
        var first: [Value: Claim] = [:]
        return group.compactMap { claim in
            guard let other = first[claim.value] else {
                first[claim.value] = claim
                return nil
            }
            return .error(
                .notUnique, "\"\(claim.input)\" of \(claim.address) is already that of \(other.address)",
                at: claim.span,
                help: "give one of them another value"
            ).label(other.span, "used here too")
        }
    }

    private static func overlaps(in group: [Claim]) -> [Diagnostic] {
        var ranges: [(range: ClosedRange<UInt64>, claim: Claim)] = []
        for claim in group {
            for text in texts(of: claim.value) {
                if let range = CIDR(text)?.range { ranges.append((range, claim)) }
            }
        }
        ranges.sort { ($0.range.lowerBound, $0.claim.address) < ($1.range.lowerBound, $1.claim.address) }
        var diagnostics: [Diagnostic] = []
        guard var widest = ranges.first else { return [] }
        for next in ranges.dropFirst() {
            if next.range.lowerBound <= widest.range.upperBound, next.claim.address != widest.claim.address {
                diagnostics.append(
                    .error(
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

/// An IPv4 address range in CIDR notation (RFC 4632): `10.0.0.0/16`.
package struct CIDR: Hashable, Sendable {
    package let address: UInt32
    package let prefix: Int

    package init?(_ text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let prefix = Int(halves[1]), (0...32).contains(prefix) else { return nil }
        let octets = halves[0].split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard octets.count == 4 else { return nil }
        var address: UInt32 = 0
        for octet in octets {
            guard let octet else { return nil }
            address = address << 8 | UInt32(octet)
        }
        self.address = prefix == 0 ? 0 : address & (UInt32.max << UInt32(32 - prefix))
        self.prefix = prefix
    }

    package var range: ClosedRange<UInt64> {
        let first = UInt64(address)
        return first...(first + (UInt64(1) << UInt64(32 - prefix)) - 1)
    }
}
