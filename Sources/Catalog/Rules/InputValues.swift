import HCL

/// The values of a module's variables as its own conditions see them: `var.NAME`, with defaults, each in the type of
/// its variable.
///
/// A variable that has no value here is one whose value was refused elsewhere. Conditions that read it are not
/// evaluated, so that one mistake is not reported twice.
package struct InputValues: Scope, Sendable {
    private var values: [String: Value]

    /// The defaults of a module's variables; those without one have no value yet.
    package init(defaultsOf module: Module) {
        values = [:]
        for variable in module.variables { values[variable.name] = variable.defaultValue }
    }

    package subscript(name: String) -> Value? { values[name] }

    /// Gives a variable the value that a unit passes. As in Terraform, null means the default where the variable is
    /// not nullable. A value that does not convert leaves the variable without one.
    package mutating func give(_ value: Value, to variable: Variable) {
        if value.isNull {
            values[variable.name] =
                variable.isNullable ? .null(variable.type.withoutOptional) : variable.defaultValue
        } else if case .success(let converted) = value.converted(to: variable.type) {
            values[variable.name] = converted
        } else {
            values[variable.name] = nil
        }
    }

    /// Removes what is known of a variable.
    package mutating func forget(_ name: String) { values[name] = nil }

    /// Whether all of these variables have a value, and none has an error in it.
    package func areKnown(_ names: some Sequence<String>) -> Bool {
        names.allSatisfy { name in values[name].map { !$0.containsPoison } ?? false }
    }

    package func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == "var", let name = traversal.stepName(0) else {
            return .unknownRoot(candidates: ["var"])
        }
        guard let value = values[name] else { return .failed }
        return .value(value, steps: 1)
    }
}
