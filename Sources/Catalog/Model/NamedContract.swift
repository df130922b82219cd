import Diagnostics

/// A set of outputs that one deployment shares with others through SSM parameters: a `contract` block of
/// `catalog.hcl`.
package struct NamedContract: Sendable {
    package let name: String
    package let span: Span
    /// In the order in which they are written.
    package let parts: [ContractPart]
    /// Whether all parts were understood. Of others it is not known what they would have been called.
    package let isComplete: Bool

    /// The names of the modules, each once.
    package var modules: Set<String> { Set(parts.map(\.module)) }
}

/// One unit that belongs to a contract. A module of which a contract has several units is named once for each, with
/// `{ module = "storage/s3-bucket", name = "uploads" }`.
package struct ContractPart: Sendable {
    package let module: String
    /// What tells it from others of its module; nil for a module that is named alone.
    package let name: String?
    package let span: Span

    package init(module: String, name: String? = nil, span: Span) {
        self.module = module
        self.name = name
        self.span = span
    }

    /// What names the part in its contract, and in `units` of `provides` and `consumes`: its name or else its module.
    package var key: String { name ?? module }

    /// The path of a parameter below the contract's prefix, for what an output's contract calls `share`.
    package func path(of share: String) -> String { name.map { "\($0)/\(share)" } ?? share }
}
