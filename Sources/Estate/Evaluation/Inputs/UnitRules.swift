import Catalog
import Diagnostics
import HCL

/// Checks a module's own rules with the inputs of a unit. A condition that reads no input of the unit is left out:
/// with defaults alone it is checked where the module is. A condition on a value that is known later is left to
/// Terraform.
struct UnitRules {
    /// A rule that does not hold.
    struct Failure {
        let rule: ModuleInterface.Rule
        /// The position of the input at which the error is shown, among those of the unit; nil where no input is
        /// read.
        let culprit: Int?

        /// What the module says about the failure, evaluated; nil where that is not known.
        let message: String?
    }

    private let module: ModuleInterface
    private let inputs: [Unit.Input]
    private let misspelled: Set<String>
    private let store: CellStore
    /// For each variable of the module the position of its input.
    private let positions: [Int?]

    /// - Parameters:
    ///   - positions: for each variable of the module the position of its input, where that is known already.
    ///   - misspelled: variables whose values are not known, because a word for them is misspelled.
    init(
        _ inputs: [Unit.Input], _ module: ModuleInterface, at positions: [Int?]? = nil, without misspelled: Set<String>,
        store: CellStore
    ) {
        self.module = module
        self.inputs = inputs
        self.misspelled = misspelled
        self.store = store
        self.positions = positions ?? Self.positions(of: inputs, in: module)
    }

    private static func positions(of inputs: [Unit.Input], in module: ModuleInterface) -> [Int?] {
        var positions = [Int?](repeating: nil, count: module.module.variables.count)
        for (index, input) in inputs.enumerated() { positions[input.variable] = index }
        return positions
    }

    /// The rules that certainly do not hold, in the order of the module.
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
        return RuleEvaluation(module.module, values, forms: store.forms)
    }

    /// A validation is checked where an input of the unit is among what it reads; a caution always, as defaults may
    /// raise it.
    private func isAsked(_ rule: ModuleInterface.Rule) -> Bool {
        switch rule.kind {
        case .caution: true
        case .validation: rule.reads.contains { positions[$0] != nil }
        }
    }

    /// Whether a rule holds, or may hold. The answer is kept for units with the same values.
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

    /// Whether it cannot be told now whether a rule holds.
    func isUnknown(_ index: Int) -> Bool {
        let rule = module.rules[index]
        return isAsked(rule) && evaluation(of: rule.reads).holds(rule.condition) == nil
    }

    /// A key of everything that the rule reads; nil where an input has no cell.
    private func key(_ index: Int) -> Int32? {
        var key = store.node(store.key(.rule, module.id), Int32(index))
        for variable in module.rules[index].reads {
            guard let position = positions[variable] else {
                key = store.node(key, CellStore.notGiven)
                continue
            }
            guard let cell = inputs[position].cell else { return nil }
            key = store.node(key, cell.valueID)
        }
        return key
    }

    /// A rule that does not hold. A validation is shown at its own variable where the unit gives that one.
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
    /// The error about a validation that does not hold, with the value at fault unless that is secret.
    func diagnostic(
        _ validation: Validation, of variable: Variable, inputs: [Unit.Input], slot: UnitSlot
    ) -> Diagnostic {
        var word: Span?
        var origin: Span?
        if let culprit, let cell = inputs[culprit].cell {
            word = cell.word?.expression.span
            origin = cell.origin?.span
        }
        let place = origin ?? slot.span
        let diagnostic = Diagnostic.error(
            .failedValidation, "input \"\(variable.name)\" breaks a rule of its module", at: place,
            help: message ?? "the rule is `\(validation.condition.text)`"
        ).read(at: word == place ? nil : word).label(validation.span, "the rule")
        if variable.isSensitive || variable.isEphemeral { return diagnostic.secret(place).secret(word) }
        guard let culprit, let cell = inputs[culprit].cell else { return diagnostic }
        return diagnostic.about(value: inputs[culprit].value, at: cell.origin)
    }
}
