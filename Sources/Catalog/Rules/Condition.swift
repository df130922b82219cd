import HCL

/// A condition on the inputs of a module: of a `validation`, of a caution, or of an output that has a value only
/// sometimes.
package struct Condition: Sendable {
    package let expression: Expression
    /// The variables that it reads, each once, in the order of the text.
    package let reads: [String]
    /// Whether it reads only variables, and calls only functions that tfgen has. `can` and `try` would take a call
    /// of an unknown function for one that fails. A condition that is not decidable is left to Terraform.
    let isDecidable: Bool

    init(_ expression: Expression) {
        self.expression = expression
        var reads: [String] = []
        var isDecidable = true
        for traversal in expression.variables {
            guard traversal.root == "var", let name = traversal.stepName(0) else {
                isDecidable = false
                continue
            }
            if !reads.contains(name) { reads.append(name) }
        }
        expression.walk { _, form in
            if case .call(let call) = form, !Self.knownFunctions.contains(call.name) { isDecidable = false }
        }
        self.reads = reads
        self.isDecidable = isDecidable
    }

    /// The condition as its author wrote it.
    package var text: String { expression.span.text }

    private static let knownFunctions = Set(Functions.names)
}
