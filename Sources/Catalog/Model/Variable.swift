import Diagnostics
import HCL

/// An input of a module: a `variable` block, with what `contract.hcl` adds to it.
package struct Variable: Sendable {
    package let name: String
    package let span: Span
    package var description: String?
    package var type: Type = .any
    /// The type constraint as the author wrote it.
    package var typeExpression: Expression?
    /// `nil` where the input has to be given.
    package var defaultValue: Value?
    package var defaultExpression: Expression?
    package var isSensitive = false
    package var isNullable = true
    package var validations: [Validation] = []
    /// Addresses of resources that a change of this input destroys and creates again.
    package var replaces: [String] = []
    package var uniquePer: [String]?
    package var disjointPer: [String]?
    /// Ranges that the value has to lie in, each for some of the units.
    package var bounds: [Bounds] = []
    /// Whether `tfgen list --shared` shows the value: by the contract's `listed`, or because there are bounds.
    package var isListed = false
    /// Values that a validation has to refuse; each becomes a test of the module.
    package var rejects: [Expression] = []

    package var isRequired: Bool { defaultValue == nil }
}

/// A rule that has to hold: a `validation` of a variable.
package struct Validation: Sendable {
    package let condition: Condition
    package let message: Expression?
    package let span: Span

    /// The variables that the condition reads.
    package var reads: [String] { condition.reads }
}

/// A block `within` of a contract: the range that an input's value has to lie in, both ends included.
package struct Bounds: Sendable {
    /// Whose units the range is for.
    package enum Holder: String, CaseIterable, Sendable {
        /// Every unit of the module.
        case everyone
        /// A unit that looks up what `unique_per` names from a provider of a named contract: it shares that with units
        /// of other deployments, and the provider keeps the values outside of the range for its own.
        case consumers
    }

    package let minimum: Number
    package let maximum: Number
    package let holder: Holder
    package let span: Span

    /// Whether the value lies within; `nil` where it is not a known number.
    package func contains(_ value: Value) -> Bool? {
        guard let number = value.unmarked.asNumber else { return nil }
        return !(number < minimum) && !(maximum < number)
    }

    /// "100 to 999", as it stands in messages.
    package var text: String { "\(minimum) to \(maximum)" }
}
