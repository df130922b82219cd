import Catalog
import Diagnostics

/// A caution of a module that a unit runs into.
package struct RaisedCaution: Sendable {
    package let name: String
    package let message: String
    package let address: Address
    package let waiver: WaiverBlock?
    package let span: Span?

    init(_ caution: Caution, at address: Address, span: Span?, waivers: [WaiverBlock]) {
        let text = address.description
        name = caution.name
        message = caution.message
        self.address = address
        self.span = span
        waiver = waivers.first { waiver in
            waiver.caution == caution.name && waiver.scopes.contains { $0.pattern.matches(text) }
        }
    }

    /// One warning for each line that causes a caution, however many units it reaches.
    ///
    /// - Parameter units: all units, so that the words that accept a caution take no unit which does not raise it.
    package static func diagnostics(_ cautions: [RaisedCaution], among units: [Unit]) -> [Diagnostic] {
        var groups: [[RaisedCaution]] = []
        var positions: [Cause: Int] = [:]
        for caution in cautions {
            let cause = Cause(name: caution.name, message: caution.message, span: caution.span)
            if let position = positions[cause] {
                groups[position].append(caution)
            } else {
                positions[cause] = groups.count
                groups.append([caution])
            }
        }
        return groups.compactMap { group in
            group.first.map { first in
                first.diagnostic(
                    addresses: group.map(\.address.description),
                    besides: first.quiet(cautions, units)
                )
                .label(first.waiver?.span, first.waiver?.ended ?? "")
            }
        }
    }

    /// The units that might raise the caution and do not.
    private func quiet(_ cautions: [RaisedCaution], _ units: [Unit]) -> [String] {
        let raised = Set(cautions.lazy.filter { $0.name == name }.map(\.address))
        return units.filter { unit in
            unit.interface.module.cautions.contains { $0.name == name } && !raised.contains(unit.address)
        }.map(\.address.description)
    }

    private func diagnostic(addresses: [String], besides quiet: [String]) -> Diagnostic {
        let scopes = Self.scopes(addresses, besides: quiet).map { "\"\($0)\"" }.joined(separator: ", ")
        return .warning(
            .cautioned, "\(name): \(message)", at: span,
            help: "change it, or accept it: a block `waive \"\(name)\"` with `in = [\(scopes)]` and a `reason`")
    }

    /// What a `waive` may name for a few addresses: themselves. For many: one glob that has stars where they differ, if it takes
    /// no other unit.
    private static func scopes(_ addresses: [String], besides quiet: [String]) -> [String] {
        let globs = globs(addresses)
        let patterns = globs.map { AddressPattern($0) }
        return quiet.contains { address in patterns.contains { $0.matches(address) } } ? addresses : globs
    }

    private static func globs(_ addresses: [String]) -> [String] {
        let parts = addresses.map { $0.split(separator: "/") }
        guard addresses.count > 3, let first = parts.first else { return addresses }
        if parts.allSatisfy({ $0.count == first.count }) {
            let glob = first.indices.map { index in
                parts.allSatisfy { $0[index] == first[index] } ? String(first[index]) : "*"
            }
            return [glob.joined(separator: "/")]
        }
        let suffix = first.indices.reversed().prefix { index in
            let fromEnd = first.count - index
            return parts.allSatisfy { $0.count >= fromEnd && $0[$0.count - fromEnd] == first[index] }
        }
        return [(["**"] + suffix.reversed().map { String(first[$0]) }).joined(separator: "/")]
    }

    private struct Cause: Hashable {
        let name: String
        let message: String
        let span: Span?
    }
}

extension WaiverBlock {
    /// What is said of a waiver whose caution is shown nevertheless.
    fileprivate var ended: String { until.map { "waived here until \($0)" } ?? "waived here" }
}
