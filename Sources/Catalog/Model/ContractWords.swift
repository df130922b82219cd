import Diagnostics
import HCL

/// Like a validation, but about taste and safety: true is good, and an estate may waive it.
package struct Caution: Sendable {
    package let name: String
    package let span: Span
    package let condition: Condition
    package let message: String

    /// The variables that the condition reads.
    package var reads: [String] { condition.reads }
}

/// The inputs of a working example, or, with `rejected`, of one that those variables' validations must refuse. The
/// inputs of the latter are laid over the first example's.
package struct Example: Sendable {
    package let name: String
    package let span: Span
    package let inputs: Expression
    package let rejected: [String]
}
