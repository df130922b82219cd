import Diagnostics

/// A `resource` or `data` block.
package struct Resource: Sendable {
    package enum Mode: String, Sendable { case managed, data }
    package let mode: Mode
    package let type: String
    package let name: String
    /// The name of the provider where the block says it: `aws` of `provider = aws.replica`. Otherwise nil.
    package let configuration: String?
    package let span: Span

    /// The name of the provider. Where the block does not say it, it is the first word of the type, as in Terraform.
    package var provider: String { configuration ?? String(type.split(separator: "_").first ?? "") }
}

/// One entry of `required_providers`.
package struct RequiredProvider: Sendable {
    package let name: String
    package var source: String?
    package var version: String?

    /// The names in `configuration_aliases`, as they are written: `aws.replica`.
    package var aliases: [String]
    package let span: Span
    /// `NAME = { … }` as it is written.
    package let entry: Span
}
