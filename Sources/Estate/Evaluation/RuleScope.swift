import Catalog
import Diagnostics
import HCL

/// A unit's inputs as its module's own conditions see them: `var.NAME`, defaults included.
struct RuleScope: Scope {
    private var values: [String: Value]

    /// Every variable of the module with its value, converted to its type. A value that cannot be converted was reported
    /// and is left out.
    init(_ inputs: [(name: String, value: Value)], of module: ModuleInterface, without misspelled: Set<String> = []) {
        values = module.defaults
        for input in inputs {
            guard let position = module.variables[input.name] else { continue }
            values[input.name] = Self.converted(input.value, module.module.variables[position])
        }
        for name in misspelled { values[name] = nil }
    }

    private static func converted(_ value: Value, _ variable: Variable) -> Value? {
        if value.isNull { return variable.isNullable ? .null(variable.type) : variable.defaultValue }
        guard case .success(let value) = value.converted(to: variable.type) else { return nil }
        return value
    }

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == "var", let name = traversal.steps.first?.name else {
            return .unknownRoot(candidates: ["var"])
        }
        guard let value = values[name] else { return .failed }
        return .value(value, steps: 1)
    }

    /// Whether all of these inputs have values. Of one that has none that was said where it stands, and a condition
    /// with `can` in it would make a second error of the first.
    func isSound(_ names: [String]) -> Bool {
        names.allSatisfy { name in values[name].map { !$0.containsPoison } ?? false }
    }

    /// Whether a condition holds; `nil` where that is not known now.
    func holds(_ condition: Expression) -> Bool? {
        var evaluator = Evaluator(scope: self)
        return evaluator.evaluate(condition).unmarked.asBool
    }

    /// The text that an expression gives with these values; `nil` where it gives none.
    func text(_ expression: Expression) -> String? {
        var evaluator = Evaluator(scope: self)
        return evaluator.evaluate(expression).unmarked.asString
    }
}
