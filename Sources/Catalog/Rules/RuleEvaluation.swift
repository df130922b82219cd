import Diagnostics
import HCL

/// The rules of a module, evaluated on the values of its variables: the one place where `validation` blocks, cautions and
/// the conditions of outputs are evaluated. Pure.
///
/// A rule that reads something else than variables, a variable of which nothing is known, a value that only an apply will
/// know, or that calls a function which tfgen does not have, is undecided: it is left to Terraform.
package struct RuleEvaluation: Sendable {
    /// A `validation` that does not hold.
    package struct Refusal: Sendable {
        package let variable: Variable
        package let validation: Validation
        /// What the module says about it; `nil` where its `error_message` cannot be evaluated.
        package let message: String?
        /// Why the condition cannot be evaluated; `nil` where it is false. Terraform stops with that error.
        package let failure: Diagnostic?
    }

    package let module: Module
    package let values: InputValues

    package init(_ module: Module, _ values: InputValues) {
        self.module = module
        self.values = values
    }

    // MARK: - Validations

    /// The validations that do not hold, in the order in which they are declared, and the variables with an undecided one.
    package struct Judgement: Sendable {
        package var refusals: [Refusal] = []
        package var undecided: Set<String> = []
    }

    /// Evaluates the validations that read one of the `changed` variables; all of them for `nil`. As in Terraform, a
    /// variable is judged after those that its validations read, and not at all where one of them was refused.
    package func judge(changed: Set<String>? = nil) -> Judgement {
        var judgement = Judgement()
        var refusals: [Int: [Refusal]] = [:]
        var stopped: Set<String> = []
        for position in module.ruleOrder {
            let variable = module.variables[position]
            let isStopped = variable.validations.contains { rule in
                rule.reads.contains { $0 != variable.name && stopped.contains($0) }
            }
            guard !isStopped else {
                stopped.insert(variable.name)
                continue
            }
            for rule in variable.validations where changed.map({ !$0.isDisjoint(with: rule.reads) }) ?? true {
                switch outcome(of: rule.condition) {
                case .undecided: judgement.undecided.insert(variable.name)
                case .holds: break
                case .fails: refusals[position, default: []].append(refusal(of: rule, variable, failure: nil))
                case .stops(let failure):
                    refusals[position, default: []].append(refusal(of: rule, variable, failure: failure))
                }
            }
            if refusals[position] != nil { stopped.insert(variable.name) }
        }
        judgement.refusals = module.variables.indices.flatMap { refusals[$0] ?? [] }
        return judgement
    }

    private func refusal(of rule: Validation, _ variable: Variable, failure: Diagnostic?) -> Refusal {
        Refusal(variable: variable, validation: rule, message: message(of: rule), failure: failure)
    }

    /// What a validation says where it does not hold; `nil` where its `error_message` cannot be evaluated.
    package func message(of rule: Validation) -> String? {
        var evaluator = Evaluator(scope: values)
        return rule.message.map { evaluator.evaluate($0) }?.unmarked.asString
    }

    // MARK: - Cautions and outputs

    /// The cautions that the values run into. A condition that cannot be evaluated is undecided: a caution is advice.
    package func raisedCautions() -> [Caution] {
        module.cautions.filter { caution in
            if case .fails = outcome(of: caution.condition) { true } else { false }
        }
    }

    /// Whether an output surely has no value.
    package func isUnavailable(_ output: ModuleOutput) -> Bool {
        guard let condition = output.available else { return false }
        if case .fails = outcome(of: condition) { return true }
        return false
    }

    // MARK: - Conditions

    /// Whether a condition holds; `nil` where that is not decided here.
    package func holds(_ condition: Condition) -> Bool? {
        switch outcome(of: condition) {
        case .holds: true
        case .fails: false
        case .undecided, .stops: nil
        }
    }

    private enum Outcome {
        case holds, fails, undecided
        case stops(Diagnostic)
    }

    private func outcome(of condition: Condition) -> Outcome {
        guard condition.isDecidable, values.areKnown(condition.reads) else { return .undecided }
        var evaluator = Evaluator(scope: values)
        let value = evaluator.evaluate(condition.expression)
        if let failure = evaluator.diagnostics.all.first { return .stops(failure) }
        return value.unmarked.asBool.map { $0 ? .holds : .fails } ?? .undecided
    }
}

/// The order in which Terraform judges a module's variables: each after those that its validations read.
struct RuleOrder {
    private(set) var positions: [Int] = []
    /// Validations that read a variable whose own validations read theirs: Terraform stops with "Cycle".
    private(set) var cycles: [(validation: Validation, variable: Variable)] = []

    private enum Visit { case open, done }

    init(_ module: Module) {
        var visits: [Int: Visit] = [:]
        let places = Dictionary(
            module.variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        for position in module.variables.indices {
            visit(position, from: nil, in: module, places: places, visits: &visits)
        }
    }

    private mutating func visit(
        _ position: Int, from reader: Validation?, in module: Module, places: [String: Int],
        visits: inout [Int: Visit]
    ) {
        let variable = module.variables[position]
        if let visit = visits[position] {
            if visit == .open, let reader { cycles.append((reader, variable)) }
            return
        }
        visits[position] = .open
        for validation in variable.validations {
            for name in validation.reads where name != variable.name {
                if let read = places[name] {
                    visit(read, from: validation, in: module, places: places, visits: &visits)
                }
            }
        }
        visits[position] = .done
        positions.append(position)
    }
}
