import Diagnostics
import HCL

/// A module with its inputs: the root of a unit, or what a `module` block calls. Values are worked out when they are
/// asked for, each once. It is used by one thread and lives as long as one evaluation.
final class ModuleInstance {
    /// The `module` block that called, and for which of its instances.
    struct Caller {
        let instance: ModuleInstance

        /// The position among the calls of that module.
        let call: Int

        /// Nil where the block has neither `count` nor `for_each`.
        let item: RepetitionItem?
    }

    enum Inputs {
        /// Those of a unit, by name.
        case given([String: Value])
        /// Expressions of the `module` block that called. They are evaluated when a variable is read.
        case called(Caller)
    }

    let module: PreparedModule
    let evaluation: Evaluation
    /// `module.x["k"]`, or nothing for the root.
    let address: String
    /// What `path.module` says: `"."` for the root, and relative to that for the others.
    let folder: String
    private let inputs: Inputs

    /// The values by position in the lists of `module`.
    private var variables: [Slot]
    private var locals: [Slot]
    private var outputs: [Slot]
    var resources: [ResourceState]
    var calls: [CallState]

    init(_ module: PreparedModule, _ evaluation: Evaluation, address: String, folder: String, inputs: Inputs) {
        self.module = module
        self.evaluation = evaluation
        self.address = address
        self.folder = folder
        self.inputs = inputs
        variables = Array(repeating: .open, count: module.variables.count)
        locals = Array(repeating: .open, count: module.locals.count)
        outputs = Array(repeating: .open, count: module.outputs.count)
        resources = Array(repeating: .open, count: module.resources.count)
        calls = Array(repeating: .open, count: module.calls.count)
    }

    /// The scope of an expression that stands in no block with `count` or `for_each`.
    var scope: ModuleScope { ModuleScope(instance: self) }

    func evaluate(_ expression: Expression, _ scope: ModuleScope) -> Value {
        var evaluator = Evaluator(scope: scope, files: evaluation.files)
        let value = evaluator.evaluate(expression)
        if !evaluator.diagnostics.isEmpty { evaluation.report(evaluator.diagnostics) }
        return value
    }

    /// Works out locals and resources in an order in which none waits for another. Without it a long chain of locals
    /// would exceed the limit of values that wait, though it has no circle.
    func prepareInOrder() {
        for step in module.order.steps {
            switch step {
            case .local(let index): _ = local(index, at: module.locals[index].expression.span)
            case .resource(let index): _ = resource(index, at: module.resources[index].span)
            }
        }
    }

    // MARK: - Variables, locals and outputs

    /// The value of a variable; nil where the module has none of that name.
    func variable(_ name: String, at span: Span) -> Value? {
        guard let index = module.index.variables[name] else { return nil }
        switch variables[index] {
        case .done(let value): return value
        case .running: return circle(at: span)
        case .open:
            variables[index] = .running
            let value = evaluation.waiting(at: span) { self.input(self.module.variables[index]) }
            variables[index] = .done(value)
            return value
        }
    }

    /// The value of a local; nil where the module has none of that name.
    func local(_ name: String, at span: Span) -> Value? { module.index.locals[name].map { local($0, at: span) } }

    private func local(_ index: Int, at span: Span) -> Value {
        switch locals[index] {
        case .done(let value): return value
        case .running: return circle(at: span)
        case .open:
            locals[index] = .running
            let value = evaluation.waiting(at: span) {
                self.evaluate(self.module.locals[index].expression, self.scope)
            }
            locals[index] = .done(value)
            return value
        }
    }

    /// The value of the output at a position, marked where the output is sensitive.
    func output(_ index: Int, at span: Span) -> Value {
        switch outputs[index] {
        case .done(let value): return value
        case .running: return circle(at: span)
        case .open:
            outputs[index] = .running
            let output = module.outputs[index]
            let value = evaluation.waiting(at: span) { self.evaluate(output.expression, self.scope) }
            outputs[index] = .done(output.isSensitive ? value.marked : value)
            return output.isSensitive ? value.marked : value
        }
    }

    /// Reports that a value needs itself. Poison, so that what depends on it is silent.
    func circle(at span: Span) -> Value {
        evaluation.report(.error(.moduleCycle, "`\(span.text)` depends on itself", at: span))
        return .poison
    }

    /// The value of a variable: what the unit or the `module` block gives it, evaluated where the block stands.
    private func input(_ variable: PreparedModule.Variable) -> Value {
        var (given, span): (Value?, Span) = (nil, variable.span)
        switch inputs {
        case .given(let values): given = values[variable.name]
        case .called(let caller):
            let call = caller.instance.module.calls[caller.call]
            if let expression = call.inputs[variable.name] {
                given = caller.instance.evaluate(
                    expression, ModuleScope(instance: caller.instance, repetition: caller.item))
                span = expression.span
            }
        }
        let value = typed(given, variable, at: span)
        return variable.isSensitive ? value.marked : value
    }

    /// The value as the module sees it: converted to the variable's type. The default stands in where nothing is
    /// given, and where null is given to a variable with `nullable = false` (Terraform, "Disallowing Null Input
    /// Values").
    private func typed(_ given: Value?, _ variable: PreparedModule.Variable, at span: Span) -> Value {
        let isAbsent = given == nil || given?.isNull == true && !variable.isNullable
        guard let value = isAbsent ? variable.defaultValue : given else {
            evaluation.report(.error(.moduleInput, "the input \"\(variable.name)\" is missing", at: span))
            return .deferred(variable.type.withoutOptional, .reference(.name("var.\(variable.name)")))
        }
        guard !isAbsent else { return value }
        switch value.converted(to: variable.type) {
        case .success(let converted): return converted
        case .failure(let failure):
            if !value.containsPoison {
                evaluation.report(
                    .error(
                        .moduleInput, "wrong type for \"\(variable.name)\"\(failure.pathText): \(failure.message)",
                        at: span))
            }
            return .poison
        }
    }
}
