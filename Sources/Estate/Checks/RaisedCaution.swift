import Catalog
import Diagnostics

/// A caution of a module whose condition a unit's inputs meet.
package struct RaisedCaution: Sendable {
    package let name: String
    package let message: String
    package let address: Address

    /// The waiver that accepts it, whether or not its date has passed; nil where there is none.
    package let waiver: WaiverBlock?

    /// The value that causes it, or the unit.
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

    /// One warning for each place in the text that causes a caution, however many units it reaches.
    ///
    /// - Parameter units: all units. The help names scopes for a waiver, and these must not include a unit that does
    ///   not raise the caution.
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

    /// The addresses of units whose modules have the caution and that do not raise it.
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

    /// What a waiver may name for some addresses: the addresses themselves, or for many one pattern with stars where
    /// they differ, if that includes no other unit.
    private static func scopes(_ addresses: [String], besides quiet: [String]) -> [String] {
        let globs = globs(addresses)
        let patterns = globs.map { AddressPattern($0) }
        return quiet.contains { address in patterns.contains { $0.matches(address) } } ? addresses : globs
    }

    /// A pattern for more than three addresses: with `*` in place of each part in which addresses of the same length
    /// differ, otherwise `**` and the end from the last part on that all have in common: `**/topic/*`.
    private static func globs(_ addresses: [String]) -> [String] {
        let parts = addresses.map { $0.split(separator: "/") }
        guard addresses.count > 3, let first = parts.first else { return addresses }
        if parts.allSatisfy({ $0.count == first.count }) {
            let glob = first.indices.map { index in
                parts.allSatisfy { $0[index] == first[index] } ? String(first[index]) : "*"
            }
            return [glob.joined(separator: "/")]
        }
        let shortest = parts.map(\.count).min() ?? 0
        let ends = parts.map { $0.suffix(shortest) }
        let common = (0..<shortest).map { index in
            let names = Set(ends.map { $0[$0.startIndex + index] })
            return names.count == 1 ? names.first.map(String.init) ?? "*" : "*"
        }
        return [(["**"] + common.drop { $0 == "*" }).joined(separator: "/")]
    }

    private struct Cause: Hashable {
        let name: String
        let message: String
        let span: Span?
    }
}

extension WaiverBlock {
    /// How the warning calls a waiver that no longer holds.
    fileprivate var ended: String { until.map { "waived here until \($0)" } ?? "waived here" }
}
