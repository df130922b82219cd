import Diagnostics
import HCL

/// An input of a module: a `variable` block, with what `contract.hcl` adds to it.
package struct Variable: Sendable {
    /// Whether no module can declare a variable of this name, because it means something else in a `module` block. Terraform takes
    /// no such declaration (`moduleBlockSchema` in its `configs`).
    package static func isReserved(_ name: String) -> Bool {
        ["source", "version", "count", "for_each", "depends_on", "providers", "lifecycle", "locals", "provider", "_"]
            .contains(name)
    }

    package let name: String
    package let span: Span
    let declaration: MergedBlock
    package var description: String?
    package var type: Type = .any
    /// Whether nothing is known of the variable but its name, as a provisional interface has it: a value is handed over
    /// as the estate says it, because nobody knows what Terraform will make of its text.
    package var isProvisional = false
    /// The type constraint as its author wrote it; nil where there is none.
    package var typeExpression: Expression?
    /// In the variable's type. Nil where the input has to be given.
    package var defaultValue: Value?
    package var defaultExpression: Expression?
    package var isSensitive = false
    /// Whether the value is not kept in any state or plan: `ephemeral = true`.
    package var isEphemeral = false
    package var isNullable = true
    package var validations: [Validation] = []
    /// The addresses of resources that a change of this input destroys and creates again.
    package var replaces: [String] = []

    /// The names that units have in common among which this value may stand once; nil for no such rule.
    package var uniquePer: [String]?

    /// The same for ranges of addresses, which must not overlap.
    package var disjointPer: [String]?
    /// The ranges in which the value has to lie, each for some units.
    package var bounds: [Bounds] = []
    /// Whether `tfgen list --shared` shows the value: because the contract says so, or because it has bounds.
    package var isListed = false
    /// Values that a validation of the variable has to refuse. Each becomes a test of the module.
    package var rejects: [Expression] = []

    package var isRequired: Bool { defaultValue == nil }

    /// Whether its values are not shown and do not stand in files.
    package var isSecret: Bool { isSensitive || isEphemeral }

    /// The default as its author wrote it, for people to read; a sign in its place where it is a secret, and nil where
    /// there is none.
    package var shownDefault: String? {
        guard let expression = defaultExpression else { return nil }
        return isSecret && defaultValue?.isNull != true ? "(sensitive)" : expression.span.text
    }
}

/// A rule that has to hold: a `validation` of a variable.
package struct Validation: Sendable {
    package let condition: Condition

    /// The error message, which Terraform evaluates too.
    package let message: Expression?
    package let span: Span

    /// The variables that the condition reads.
    package var reads: [String] { condition.reads }
}

/// A block `within` of a contract: the range in which a number has to lie, with both ends.
package struct Bounds: Sendable {
    /// The units for which the range is meant.
    package enum Holder: String, CaseIterable, Sendable {
        /// Every unit of the module.
        case everyone
        /// Units that look up, through a named contract, what `unique_per` names. They share it with units of other
        /// deployments; the values outside of the range are left to the provider.
        case consumers
    }

    package let minimum: Number
    package let maximum: Number
    package let holder: Holder
    package let span: Span

    /// Whether a value lies in the range; nil where it is not a known number.
    package func contains(_ value: Value) -> Bool? {
        guard let number = value.unmarked.asNumber else { return nil }
        return !(number < minimum) && !(maximum < number)
    }

    /// "100 to 999", as it stands in messages.
    package var text: String { "\(minimum) to \(maximum)" }
}
