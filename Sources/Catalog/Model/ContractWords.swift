import Diagnostics
import HCL

/// A `caution` block of a contract: a condition like that of a validation, about safety rather than correctness. An
/// estate may accept that it does not hold.
package struct Caution: Sendable {
    package let name: String
    package let span: Span

    /// Where it is false, the caution is raised.
    package let condition: Condition
    package let message: String

    /// The variables that the condition reads.
    package var reads: [String] { condition.reads }
}

/// The inputs with which a module works or, where `rejected` names variables, inputs that their validations must
/// refuse. The latter need only what differs from the first example.
package struct Example: Sendable {
    package let name: String
    package let span: Span
    package let inputs: Expression
    package let rejected: [String]
}
