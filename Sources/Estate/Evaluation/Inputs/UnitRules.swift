import Catalog
import Diagnostics
import HCL

/// Runs a module's own rules on the inputs of a unit. A condition on defaults alone is the module's own affair, and one on a
/// value that only Terragrunt will know is left to Terraform.
struct UnitRules {
    /// A rule that does not hold.
    struct Failure {
        let rule: ModuleInterface.Rule
        /// The position of the input that is at fault, among those of the unit.
        let culprit: Int?
        let message: String?
    }

    private let module: ModuleInterface
    private let inputs: [Unit.Input]
    private let misspelled: Set<String>
    private let store: CellStore
    /// For each variable of the module the position of its input.
    private var positions: [Int?]
    /// - Parameter misspelled: variables of which the values are not known.
    init(_ inputs: [Unit.Input], _ module: ModuleInterface, without misspelled: Set<String>, store: CellStore) {
        self.module = module
        self.inputs = inputs
        self.misspelled = misspelled
        self.store = store
        positions = Array(repeating: nil, count: module.module.variables.count)
        for (index, input) in inputs.enumerated() { positions[input.variable] = index }
    }

    func failures() -> [Failure] {
        var failures: [Failure] = []
        for index in module.rules.indices where isAsked(module.rules[index]) && !holds(index) {
            failures.append(failure(module.rules[index]))
        }
        return failures
    }

    /// The values that a rule reads.
    private func evaluation(of variables: some Sequence<Int>) -> RuleEvaluation {
        var values = module.defaults
        for variable in variables {
            if let position = positions[variable] {
                values.give(inputs[position].value, to: module.module.variables[variable])
            }
        }
        for name in misspelled { values.forget(name) }
        return RuleEvaluation(module.module, values)
    }

    private func isAsked(_ rule: ModuleInterface.Rule) -> Bool {
        switch rule.kind {
        case .caution: true
        case .validation: rule.reads.contains { positions[$0] != nil }
        }
    }

    /// Whether a rule holds, or it is not known that it does not. What was found out for the same inputs is remembered.
    private func holds(_ index: Int) -> Bool {
        guard misspelled.isEmpty, let key = key(index) else { return evaluate(module.rules[index]) }
        if let known = store.rules[key] { return known }
        let result = evaluate(module.rules[index])
        store.rules[key] = result
        return result
    }

    private func evaluate(_ rule: ModuleInterface.Rule) -> Bool {
        evaluation(of: rule.reads).holds(rule.condition) != false
    }

    /// Whether nobody can tell if a rule holds.
    func isUnknown(_ index: Int) -> Bool {
        let rule = module.rules[index]
        return isAsked(rule) && evaluation(of: rule.reads).holds(rule.condition) == nil
    }

    /// `nil` where an input has no cell.
    private func key(_ index: Int) -> Int32? {
        var key = store.node(store.key(.rule, module.id), Int32(index))
        for variable in module.rules[index].reads {
            guard let position = positions[variable] else {
                key = store.node(key, -1)
                continue
            }
            guard case .word(let cell, _) = inputs[position].origin else { return nil }
            key = store.node(key, cell.id)
        }
        return key
    }

    private func failure(_ rule: ModuleInterface.Rule) -> Failure {
        let first = rule.reads.lazy.compactMap { positions[$0] }.first
        switch rule.kind {
        case .caution: return Failure(rule: rule, culprit: first, message: nil)
        case .validation(let validation, let variable):
            let message = evaluation(of: positions.indices).message(of: validation)
            return Failure(rule: rule, culprit: positions[variable] ?? first, message: message)
        }
    }
}

extension UnitRules.Failure {
    func diagnostic(
        _ validation: Validation, of variable: Variable, inputs: [Unit.Input], slot: UnitSlot
    ) -> Diagnostic {
        var word: Span?
        var origin: Span?
        if let culprit, case .word(let cell, _) = inputs[culprit].origin {
            word = cell.word?.expression.span
            origin = cell.origin?.span
        }
        let place = origin ?? slot.span
        let diagnostic = Diagnostic.error(
            .failedValidation, "input \"\(variable.name)\" breaks a rule of its module", at: place,
            help: message ?? "the rule is `\(validation.condition.text)`"
        ).read(at: word == place ? nil : word).label(validation.span, "the rule")
        if variable.isSensitive || variable.isEphemeral { return diagnostic.secret(place).secret(word) }
        guard let culprit, case .word(let cell, _) = inputs[culprit].origin else { return diagnostic }
        return diagnostic.about(value: inputs[culprit].value, at: cell.origin)
    }
}
