import Diagnostics
import HCL

/// An output of a module: an `output` block, with what `contract.hcl` adds to it.
package struct ModuleOutput: Sendable {
    package let name: String
    package let span: Span
    let declaration: MergedBlock
    package var description: String?
    package var isSensitive = false
    /// `any` where the contract does not give a type.
    package var type: Type = .any
    /// What the text of the module, or its interface, says of the type; `any` where that is nothing. Mocks are made from
    /// it where the contract gives no type, and nothing is checked against it.
    package var shape: Type = .any

    /// The value that stands in for the output before the unit is applied; nil where the contract gives none.
    package var mock: Value?
    /// The path of its SSM parameter below a contract's prefix; nil for an output that is not shared.
    package var share: String?
    package var shareSpan: Span?
    /// A condition on the inputs under which the output has a value; nil where it always has one.
    package var available: Condition?
}
