import Diagnostics
import HCL

/// A block `trusts` of a contract: the roles that the module makes for workflows of another system, and whom each lets in.
package struct WorkflowTrust: Sendable {
    /// The system by its name: `github`.
    package let system: String
    /// A map of roles by their names, as the module's variables say them.
    let roles: Condition

    /// The roles for the inputs of one unit; `nil` where they are not known before a run.
    ///
    /// - Parameter inputs: positions of the module's variables, with their values.
    package func roles(for inputs: [(variable: Int, value: Value)], of module: Module) -> [(
        name: String, value: Value
    )]? {
        var values = InputValues(defaultsOf: module)
        for input in inputs { values.give(input.value, to: module.variables[input.variable]) }
        guard roles.isDecidable, values.areKnown(roles.reads) else { return nil }
        var evaluator = Evaluator(scope: values)
        let found = evaluator.evaluate(roles.expression).unmarkedDeep
        guard !evaluator.diagnostics.hasErrors, !found.containsDeferred else { return nil }
        return found.members?.all.map { ($0.name, $0.value) }
    }
}
