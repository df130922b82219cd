import Diagnostics
import HCL

extension Catalog {
    /// Checks what a template says of itself: that its names are declared, that its examples fit their variables and
    /// satisfy the validations, and that each value in `rejects` is refused by a validation of its variable. Everything
    /// is an error at its place in the template.
    package func check(_ module: Module) -> Diagnostics {
        var diagnostics = Diagnostics()
        guard !module.isGenerated else { return diagnostics }
        let names = TemplateNames(module)
        diagnostics.add(names.undeclared() + names.unknownFunctions())
        checkProviders(of: module, into: &diagnostics)
        // A condition that is not understood holds or fails for no reason of the example's.
        guard !diagnostics.hasErrors else { return diagnostics }
        var check = ExampleCheck(module: module)
        check.run()
        diagnostics.add(check.diagnostics)
        return diagnostics
    }

    private func checkProviders(of module: Module, into diagnostics: inout Diagnostics) {
        let known = Set(providers.map(\.name) + module.requiredProviders.filter { $0.version != nil }.map(\.name))
        var seen: Set<String> = []
        for use in module.providerUses where !known.contains(use.name) && seen.insert(use.name).inserted {
            diagnostics.add(
                .warning(
                    .providerWithoutVersion, "no version is known for provider \"\(use.name)\"", at: use.span,
                    help: "add it to `providers` in catalog.hcl, or to `required_providers` of the template"))
        }
    }
}

/// Inputs of a module as its conditions see them.
struct InputScope: Scope {
    let values: [String: Value]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == "var", let name = traversal.stepName(0), let value = values[name] else {
            return .unknownRoot(candidates: ["var"])
        }
        return .value(value, steps: 1)
    }
}

/// Runs the examples of one module through its validations, as `terraform test` will.
struct ExampleCheck {
    /// What an example gives to one variable, and where.
    private struct Given {
        var value: Value
        let span: Span
    }

    let module: Module
    private let order: [Variable]
    var diagnostics = Diagnostics()

    init(module: Module) {
        self.module = module
        order = Self.order(module, into: &diagnostics)
    }

    mutating func run() {
        let base = module.examples.first { $0.rejected.isEmpty }.map { read($0.inputs, reports: false) } ?? [:]
        for example in module.examples {
            let own = read(example.inputs, reports: true)
            if example.rejected.isEmpty {
                requireInputs(of: example, own)
                for refusal in judge(own).refusals { reportRefused(refusal, own, example) }
            } else {
                let inputs = base.merging(own) { _, new in new }
                expect(example.rejected, judge(inputs, changed: Set(own.keys)), at: example.span)
            }
        }
        for variable in module.variables {
            for value in variable.rejects { checkReject(value, of: variable, base) }
        }
    }

    // MARK: - Reading

    private mutating func read(_ inputs: Expression, reports: Bool) -> [String: Given] {
        guard case .object(let items) = inputs.form else { return [:] }
        var given: [String: Given] = [:]
        let before = diagnostics
        for item in items {
            guard case .name(let name, _) = item.key, let variable = module.variable(name),
                let value = convert(item.value, for: variable)
            else { continue }
            given[name] = Given(value: value, span: item.value.span)
        }
        if !reports { diagnostics = before }
        return given
    }

    /// The value as the module will see it; `nil`, with an error, where it has no form in the variable's type.
    private mutating func convert(_ expression: Expression, for variable: Variable) -> Value? {
        var evaluator = Evaluator(scope: InputScope(values: [:]))
        let value = evaluator.evaluate(expression)
        diagnostics.add(evaluator.diagnostics)
        if value.containsPoison { return nil }
        if value.isNull { return nullValue(of: variable, at: expression.span) }
        switch value.converted(to: variable.type) {
        case .success(let converted): return converted
        case .failure(let failure):
            let place = failure.pathText.isEmpty ? "" : " at \(failure.pathText)"
            diagnostics.add(
                .error(
                    .exampleInput, "wrong type for \"\(variable.name)\"\(place): \(failure.message)",
                    at: expression.span,
                    help: "a test needs a value of the variable's type"
                ).label(variable.typeExpression?.span, "the type"))
            return nil
        }
    }

    private mutating func nullValue(of variable: Variable, at span: Span) -> Value? {
        if variable.isNullable { return .null(variable.type.withoutOptional) }
        if variable.defaultValue == nil {
            diagnostics.add(
                .error(
                    .exampleInput, "\"\(variable.name)\" may not be null", at: span,
                    help: "give a value, or leave the variable's `nullable = false` away"))
        }
        return variable.defaultValue
    }

    private mutating func requireInputs(of example: Example, _ given: [String: Given]) {
        let names = Self.names(in: example.inputs)
        for variable in module.variables where variable.isRequired && !names.contains(variable.name) {
            diagnostics.add(
                .error(
                    .exampleMissingInput, "example \"\(example.name)\" does not give \"\(variable.name)\"",
                    at: example.span, help: "add `\(variable.name) = ...` to its inputs"))
        }
    }

    private static func names(in inputs: Expression) -> Set<String> {
        guard case .object(let items) = inputs.form else { return [] }
        return Set(
            items.compactMap { item in
                if case .name(let name, _) = item.key { name } else { nil }
            })
    }

    // MARK: - Rules

    private struct Refusal {
        let variable: Variable
        let validation: Validation
        /// Why the condition could not be evaluated; `nil` where it is false.
        let failure: Diagnostic?
    }

    private struct Judgement {
        var refusals: [Refusal] = []
        /// Variables with a rule that is left to Terraform.
        var undecided: Set<String> = []
    }

    /// The validations that do not hold; where only some inputs differ from a good example, those that read one of them. One that reads more than inputs, or an input that is missing or has the wrong
    /// type (already reported), is left to Terraform. Terraform checks a variable after those that its validations read,
    /// and not at all where one of them was refused.
    private func judge(_ given: [String: Given], changed: Set<String>? = nil) -> Judgement {
        var values: [String: Value] = [:]
        for variable in module.variables {
            values[variable.name] = given[variable.name]?.value ?? variable.defaultValue
        }
        let scope = InputScope(values: values)
        var judgement = Judgement()
        var stopped: Set<String> = []
        for variable in order {
            let isSkipped = variable.validations.contains { rule in
                rule.reads.contains { $0 != variable.name && stopped.contains($0) }
            }
            var own: [Refusal] = []
            for rule in variable.validations
            where !isSkipped && changed.map({ !$0.isDisjoint(with: rule.reads) }) ?? true {
                if !isDecidable(rule, values) {
                    judgement.undecided.insert(variable.name)
                } else if let refusal = refusal(rule, of: variable, scope) {
                    own.append(refusal)
                }
            }
            if isSkipped || !own.isEmpty { stopped.insert(variable.name) }
            judgement.refusals += own
        }
        return judgement
    }

    private func refusal(_ validation: Validation, of variable: Variable, _ scope: InputScope) -> Refusal? {
        var evaluator = Evaluator(scope: scope)
        let holds = evaluator.evaluate(validation.condition).unmarked.asBool
        if let failure = evaluator.diagnostics.all.first {
            return Refusal(variable: variable, validation: validation, failure: failure)
        }
        return holds == false ? Refusal(variable: variable, validation: validation, failure: nil) : nil
    }

    private func isDecidable(_ validation: Validation, _ values: [String: Value]) -> Bool {
        validation.condition.variables.allSatisfy { traversal in
            traversal.root == "var" && traversal.stepName(0).map { values[$0] != nil } ?? false
        } && Self.callsKnownFunctions(validation.condition)
    }

    private static let knownFunctions = Set(Functions.names)

    /// `can` and `try` would take a function that tfgen does not have for one that fails.
    private static func callsKnownFunctions(_ expression: Expression) -> Bool {
        var isKnown = true
        expression.walk { _, form in
            if case .call(let call) = form, !knownFunctions.contains(call.name) { isKnown = false }
        }
        return isKnown
    }

    // MARK: - Order

    /// The variables, each after those that its validations read. Two that read each other are an error: Terraform finds
    /// a cycle.
    private static func order(_ module: Module, into diagnostics: inout Diagnostics) -> [Variable] {
        var ordered: [Variable] = []
        var state: [String: Bool] = [:]
        func visit(_ variable: Variable, from reader: Validation?) {
            if let isDone = state[variable.name] {
                guard !isDone, let reader else { return }
                return diagnostics.add(
                    .error(
                        .validationCycle,
                        "the validations of \"\(variable.name)\" and of what they read go in a circle",
                        at: reader.span, help: "let one variable's validation read the other, not both"
                    ).label(variable.span, "the variable"))
            }
            state[variable.name] = false
            for validation in variable.validations {
                for name in validation.reads where name != variable.name {
                    if let read = module.variable(name) { visit(read, from: validation) }
                }
            }
            state[variable.name] = true
            ordered.append(variable)
        }
        for variable in module.variables { visit(variable, from: nil) }
        return ordered
    }

    private mutating func reportRefused(_ refusal: Refusal, _ given: [String: Given], _ example: Example) {
        let span = given[refusal.variable.name]?.span
        let culprit = span ?? refusal.validation.reads.lazy.compactMap { given[$0]?.span }.first ?? example.span
        diagnostics.add(
            report(refusal, at: culprit, "example \"\(example.name)\" breaks a rule of \"\(refusal.variable.name)\""))
    }

    private func report(_ refusal: Refusal, at span: Span, _ message: String) -> Diagnostic {
        if let failure = refusal.failure {
            return .error(
                .conditionFails, "a condition of \"\(refusal.variable.name)\" fails: \(failure.message)", at: span,
                help: "guard it with `can` or `try`"
            ).label(failure.span ?? refusal.validation.span, "here")
        }
        return .error(.exampleRefused, message, at: span, help: refusal.validation.text)
            .label(refusal.validation.span, "the rule")
    }

    /// Checks that exactly the named variables are refused.
    private mutating func expect(_ names: [String], _ judgement: Judgement, at span: Span) {
        for name in names where module.variable(name) != nil {
            guard !judgement.refusals.contains(where: { $0.variable.name == name }), !judgement.undecided.contains(name)
            else { continue }
            diagnostics.add(
                .error(
                    .exampleAccepted, "no validation of \"\(name)\" refuses this", at: span,
                    help: "change the value, or the `validation` of the variable"
                ).label(module.variable(name)?.span, "the variable"))
        }
        var told: Set<String> = []
        for refusal in judgement.refusals where !names.contains(refusal.variable.name) {
            guard told.insert(refusal.variable.name).inserted else { continue }
            guard refusal.failure == nil else {
                diagnostics.add(report(refusal, at: span, ""))
                continue
            }
            diagnostics.add(
                .error(
                    .exampleBreaksOthers, "this breaks a rule of \"\(refusal.variable.name)\" as well", at: span,
                    help: "a test may expect \(Self.list(names)) only: \(refusal.validation.text ?? "")"
                ).label(refusal.validation.span, "the rule"))
        }
    }

    private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

    private mutating func checkReject(_ expression: Expression, of variable: Variable, _ base: [String: Given]) {
        guard let value = convert(expression, for: variable) else { return }
        var inputs = base
        inputs[variable.name] = Given(value: value, span: expression.span)
        expect([variable.name], judge(inputs, changed: [variable.name]), at: expression.span)
    }
}
