import Diagnostics

/// A `resource` or `data` block.
package struct Resource: Sendable {
    package enum Mode: String, Sendable { case managed, data }
    package let mode: Mode
    package let type: String
    package let name: String
    package let span: Span

    /// The provider's local name, which Terraform takes from the type's first word.
    package var provider: String { String(type.split(separator: "_").first ?? "") }
}

package struct RequiredProvider: Sendable {
    package let name: String
    package var source: String?
    package var version: String?
    package var aliases: [String]
}
