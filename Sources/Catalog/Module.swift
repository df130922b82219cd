import Diagnostics
import HCL

/// One template, read as a contract: its typed inputs and outputs, and the words of its `contract.hcl`.
package struct Module: Sendable {
    /// The template's folder below `templates/`, which is also its name: `database/aurora`.
    package let name: String
    /// The `.tf` files in the order of their names.
    package let files: [SyntaxTree]
    package let contract: SyntaxTree?
    /// Whether one of the files has a syntax error: then nothing was read.
    package var isBroken: Bool {
        !files.allSatisfy(\.diagnostics.isEmpty) || contract.map { !$0.diagnostics.isEmpty } ?? false
    }
    /// Further files below the template's folder (scripts, policies): copied as they stand.
    package let assets: [SourceFile]
    /// In the order in which the files declare them.
    package var variables: [Variable] = []
    package var outputs: [Output] = []
    package var cautions: [Caution] = []
    package var examples: [Example] = []
    /// Managed resources and data sources, in source order.
    package var resources: [Resource] = []
    /// What the template's own `terraform` blocks say about providers.
    package var requiredProviders: [RequiredProvider] = []
    package var requiredVersion: String?

    package init(name: String, files: [SyntaxTree], contract: SyntaxTree?, assets: [SourceFile]) {
        self.name = name
        self.files = files
        self.contract = contract
        self.assets = assets
    }

    package func variable(_ name: String) -> Variable? { variables.first { $0.name == name } }
    package func output(_ name: String) -> Output? { outputs.first { $0.name == name } }

    /// The last part of the name: `aurora` for `database/aurora`.
    package var shortName: String { String(name.split(separator: "/").last ?? "") }
}

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
    package var replaces: [String] = []
    package var uniquePer: [String]?
    package var disjointPer: [String]?
    /// Values that a validation has to refuse; each becomes a test of the module.
    package var rejects: [Expression] = []

    package var isRequired: Bool { defaultValue == nil }
}

/// A rule that has to hold: a `validation` of a variable.
package struct Validation: Sendable {
    package let condition: Expression
    package let message: Expression?
    package let span: Span
    /// The variables that the condition reads.
    package let reads: [String]
}

/// An output of a module: an `output` block, with what `contract.hcl` adds to it.
package struct Output: Sendable {
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
    package var available: Expression?
}

/// Like a validation, but about taste and safety: true is good, and an estate may waive it.
package struct Caution: Sendable {
    package let name: String
    package let span: Span
    package let condition: Expression
    package let message: String
    package let reads: [String]
}

/// The inputs of a working example, or, with `rejected`, of one that those variables' validations must refuse. The
/// inputs of the latter are laid over the first example's.
package struct Example: Sendable {
    package let name: String
    package let span: Span
    package let inputs: Expression
    package let rejected: [String]
}

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
