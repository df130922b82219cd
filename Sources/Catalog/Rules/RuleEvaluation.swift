import Diagnostics
import HCL

/// Evaluates the rules of a module with the values of its variables: `validation` blocks, cautions, and the
/// conditions of outputs. There is no other place that does. Pure.
///
/// A rule is undecided, and left to Terraform, where it reads something else than variables, a variable without a
/// known value, or a value that only an apply knows, or where it calls a function that tfgen does not have.
package struct RuleEvaluation {
    /// A `validation` that does not hold.
    package struct Refusal: Sendable {
        package let variable: Variable
        package let validation: Validation
        /// What the module says about it; nil where its `error_message` cannot be evaluated.
        package let message: String?
        /// Why the condition cannot be evaluated, an error on which Terraform stops; nil where the condition is
        /// false.
        package let failure: Diagnostic?
    }

    package let module: Module
    package let values: InputValues
    /// What the expressions of the rules are; nil where they are evaluated once.
    private let forms: KnownForms?

    package init(_ module: Module, _ values: InputValues, forms: KnownForms? = nil) {
        self.module = module
        self.values = values
        self.forms = forms
    }

    // MARK: - Validations

    /// The validations that do not hold, in the order of their declarations, and the names of variables with an
    /// undecided one.
    package struct Judgement: Sendable {
        package var refusals: [Refusal] = []
        package var undecided: Set<String> = []
    }

    /// Evaluates the validations that read one of the `changed` variables, or all of them where that is nil. As in
    /// Terraform, a variable is checked after those that its validations read, and not at all where one of them was
    /// refused.
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

    // MARK: - Conditions

    /// Whether a condition holds; nil where it is undecided or cannot be evaluated.
    package func holds(_ condition: Condition) -> Bool? {
        switch outcome(of: condition) {
        case .holds: true
        case .fails: false
        case .undecided, .stops: nil
        }
    }

    /// What evaluating a condition gives. `stops` has the error on which Terraform would stop.
    private enum Outcome {
        case holds, fails, undecided
        case stops(Diagnostic)
    }

    private func outcome(of condition: Condition) -> Outcome {
        guard condition.isDecidable, values.areKnown(condition.reads) else { return .undecided }
        var evaluator = Evaluator(scope: values, forms: forms)
        let value = evaluator.evaluate(condition.expression)
        if let failure = evaluator.diagnostics.all.first { return .stops(failure) }
        return value.unmarked.asBool.map { $0 ? .holds : .fails } ?? .undecided
    }
}

/// The order in which Terraform checks the variables of a module: each after those that its validations read.
struct RuleOrder {
    private(set) var positions: [Int] = []
    /// Validations that read a variable whose own validations lead back to theirs. Terraform stops on these with
    /// "Cycle".
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
