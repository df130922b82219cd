import Diagnostics
import HCL

/// An output of a module: an `output` block, with what `contract.hcl` adds to it.
package struct ModuleOutput: Sendable {
    package let name: String
    package let span: Span
    package var description: String?
    package var isSensitive = false
    /// `.any` where the contract does not say.
    package var type: Type = .any
    package var mock: Value?
    /// The SSM path below a prefix, for outputs that a named contract shares.
    package var share: String?
    package var shareSpan: Span?
    /// A condition on the inputs without which the output has no value.
    package var available: Condition?
}
