import Diagnostics

/// A `resource` or `data` block.
package struct Resource: Sendable {
    package enum Mode: String, Sendable { case managed, data }
    package let mode: Mode
    package let type: String
    package let name: String
    /// The provider's local name where the block says one: `provider = aws.replica`.
    package let configuration: String?
    package let span: Span

    /// The provider's local name; where the block says none, Terraform takes it from the type's first word.
    package var provider: String { configuration ?? String(type.split(separator: "_").first ?? "") }
}

package struct RequiredProvider: Sendable {
    package let name: String
    package var source: String?
    package var version: String?
    package var aliases: [String]
    package let span: Span
    /// `NAME = { … }` as it is written.
    package let entry: Span
}
