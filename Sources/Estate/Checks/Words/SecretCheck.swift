import Diagnostics
import HCL

/// Errors for literals of an estate that look like secrets, but for those that a `waive "secret-literal"` names.
///
/// A waiver's `in` takes a literal by where it stands: in an account's or a region's block by that block's address,
/// in a `module` block with the unit's path behind it. What stands in the estate's block, a stack or an environment
/// holds everywhere: `**` takes it, or `**/database` where it stands in that module's block.
struct SecretCheck {
    /// The name by which a `waive` block accepts such a literal.
    static let caution = "secret-literal"

    /// Literals that no waiver names.
    private(set) var refused: [Diagnostic] = []
    /// Literals that a waiver names. The waiver's date may have passed, which the command line compares.
    private(set) var waived: [WaivedSecret] = []

    /// - Parameter literals: those of all files of the estate that look like secrets.
    init(_ literals: [SecretSearch.Finding], _ waivers: [WaiverBlock]) {
        let own = waivers.filter { $0.caution == Self.caution }
        for finding in literals {
            let address = Self.address(of: finding)
            let diagnostic = finding.diagnostic(
                help: "or, where it only looks like one, add `waive \"secret-literal\"` with "
                    + "`in = [\"\(Self.pattern(finding, address))\"]` and a `reason`")
            if let waiver = own.first(where: { $0.scopes.contains { $0.pattern.matches(address) } }) {
                waived.append(
                    WaivedSecret(diagnostic: diagnostic.label(waiver.span, "waived here"), until: waiver.until))
            } else {
                refused.append(diagnostic)
            }
        }
    }

    /// The diagnostics with one error for each literal: a value of a sensitive variable that also looks like a
    /// secret is reported as the former only.
    static func oncePerLiteral(_ diagnostics: Diagnostics) -> Diagnostics {
        let plain = Set(diagnostics.all.filter { $0.code == .secretInPlain }.compactMap(\.span))
        if plain.isEmpty { return diagnostics }
        var result = Diagnostics()
        result.add(diagnostics.all.filter { $0.code != .secretLiteral || !($0.span.map(plain.contains) ?? false) })
        return result
    }

    /// The address of the blocks in which a literal stands, as a waiver's `in` names it.
    private static func address(of finding: SecretSearch.Finding) -> String {
        var parts: [String] = []
        for (type, labels) in finding.blocks {
            guard let label = labels.first else { continue }
            switch type {
            case "account", "region", "module": parts.append(label)
            // An account's own environment is a part of the address; one by itself is a layer.
            case "environment" where !parts.isEmpty: parts.append(label)
            case "service": parts.append("services/" + label)
            default: break
            }
        }
        return parts.joined(separator: "/")
    }

    /// The pattern that a waiver may name for a literal, for the help.
    private static func pattern(_ finding: SecretSearch.Finding, _ address: String) -> String {
        if finding.blocks.first?.type == "account" { return address }
        return address.isEmpty ? "**" : "**/" + address
    }
}

/// A literal that looks like a secret, and that the estate says is none.
package struct WaivedSecret: Sendable {
    package let diagnostic: Diagnostic
    /// `YYYY-MM-DD`, or `nil` where the waiver has no end.
    package let until: String?
}
