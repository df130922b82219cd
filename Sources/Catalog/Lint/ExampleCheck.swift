import Diagnostics
import HCL

extension Catalog {
    /// Checks what a template says of itself: that its names are declared, that its examples fit the variables and
    /// satisfy the validations, and that each value in `rejects` is refused by a validation of its variable. Errors
    /// are shown in the template.
    package func check(_ module: Module) -> Diagnostics {
        var diagnostics = Diagnostics()
        guard !module.isGenerated else { return diagnostics }
        let names = TemplateNames(module)
        diagnostics.add(names.undeclared() + names.unknownFunctions())
        checkProviders(of: module, into: &diagnostics)
        // A condition with an undeclared name would hold or fail whatever the example gives.
        guard !diagnostics.hasErrors else { return diagnostics }
        var check = ExampleCheck(module: module)
        check.run()
        diagnostics.add(check.diagnostics)
        return diagnostics
    }

    /// Warns about providers whose version neither the catalog nor the template names, once for each.
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

/// Checks the examples of one module with its validations, as `terraform test` would. So the rendered tests, which
/// are made from the examples, do not fail.
struct ExampleCheck {
    /// The value that an example gives to a variable, and where it stands.
    private struct Given {
        var value: Value
        let span: Span
    }

    let module: Module
    var diagnostics = Diagnostics()

    init(module: Module) { self.module = module }

    /// Checks all examples, then all values in `rejects`. The first example that has to be accepted is the base: an
    /// example that has to be refused, and a value in `rejects`, changes only some of its inputs.
    mutating func run() {
        reportCycles()
        let base = module.examples.first { $0.rejected.isEmpty }.map { read($0.inputs, reports: false) } ?? [:]
        for example in module.examples {
            let own = read(example.inputs, reports: true)
            if example.rejected.isEmpty {
                requireInputs(of: example, own)
                for refusal in judge(own).refusals { reportRefused(refusal, given: own, in: example) }
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

    /// The inputs of an example. They are read without reporting where their errors are reported elsewhere.
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

    /// The value as the module will get it; nil, with an error, where it does not convert to the variable's type.
    private mutating func convert(_ expression: Expression, for variable: Variable) -> Value? {
        var evaluator = Evaluator(scope: NoNames())
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

    /// What null means for a variable: null itself, or the default of one that is not nullable.
    private mutating func nullValue(of variable: Variable, at span: Span) -> Value? {
        if variable.isNullable { return .null(variable.type.withoutOptional) }
        if variable.defaultValue == nil {
            diagnostics.add(
                .error(
                    .exampleInput, "\"\(variable.name)\" may not be null", at: span,
                    help: "give a value, or remove the variable's `nullable = false`"))
        }
        return variable.defaultValue
    }

    /// Reports the variables without a default that an accepted example does not give.
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

    /// What the module's rules say to these inputs and its defaults. With `changed` only the validations count that
    /// read one of these inputs. Validations that read an input which was reported are left out.
    private func judge(_ given: [String: Given], changed: Set<String>? = nil) -> RuleEvaluation.Judgement {
        var values = InputValues(defaultsOf: module)
        for variable in module.variables {
            if let input = given[variable.name] { values.give(input.value, to: variable) }
        }
        return RuleEvaluation(module, values).judge(changed: changed)
    }

    /// Validations that read each other in a circle, on which Terraform stops.
    private mutating func reportCycles() {
        for (validation, variable) in RuleOrder(module).cycles {
            diagnostics.add(
                .error(
                    .validationCycle,
                    "the validations of \"\(variable.name)\" and of the variables that they read depend on each other",
                    at: validation.span, help: "let one variable's validation read the other, not both"
                ).label(variable.span, "the variable"))
        }
    }

    /// Reports a rule that an accepted example breaks, at the input that is at fault.
    private mutating func reportRefused(_ refusal: RuleEvaluation.Refusal, given: [String: Given], in example: Example)
    {
        let span = given[refusal.variable.name]?.span
        let culprit = span ?? refusal.validation.reads.lazy.compactMap { given[$0]?.span }.first ?? example.span
        diagnostics.add(
            report(refusal, at: culprit, "example \"\(example.name)\" breaks a rule of \"\(refusal.variable.name)\""))
    }

    private func report(_ refusal: RuleEvaluation.Refusal, at span: Span, _ message: String) -> Diagnostic {
        if let failure = refusal.failure {
            return .error(
                .conditionFails, "a condition of \"\(refusal.variable.name)\" fails: \(failure.message)", at: span,
                help: "guard it with `can` or `try`"
            ).label(failure.span ?? refusal.validation.span, "here")
        }
        return .error(.exampleRefused, message, at: span, help: refusal.validation.text)
            .label(refusal.validation.span, "the rule")
    }

    /// Reports it unless exactly the named variables are refused: one that is accepted makes the test fail, and so
    /// does one more that is refused.
    private mutating func expect(_ names: [String], _ judgement: RuleEvaluation.Judgement, at span: Span) {
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

    /// Checks that one value of `rejects` is refused by its variable alone.
    private mutating func checkReject(_ expression: Expression, of variable: Variable, _ base: [String: Given]) {
        guard let value = convert(expression, for: variable) else { return }
        var inputs = base
        inputs[variable.name] = Given(value: value, span: expression.span)
        expect([variable.name], judge(inputs, changed: [variable.name]), at: expression.span)
    }
}
