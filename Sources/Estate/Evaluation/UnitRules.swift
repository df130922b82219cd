import Catalog
import Diagnostics
import HCL

/// Runs a module's own rules on the inputs of a unit. A condition on defaults alone is the module's own affair, and one on a
/// value that only Terragrunt will know is left to Terraform.
struct UnitRules {
    /// What the rules say: the same for all units with the same inputs.
    struct Result {
        /// Positions of the cautions that are raised, each with the position of the input that is at fault.
        var cautions: [(caution: Int, culprit: Int?)] = []
        var failures: [Failure] = []
    }

    struct Failure {
        let rule: Int
        let culprit: Int?
        let message: String?
    }

    private let module: ModuleInterface
    private let inputs: [Unit.Input]
    private let given: [String: Int]
    private let values: RuleScope

    /// - Parameter misspelled: variables of which the values are not known.
    static func run(_ inputs: [Unit.Input], _ module: ModuleInterface, without misspelled: Set<String>) -> Result {
        let rules = UnitRules(inputs, module, misspelled)
        return Result(cautions: rules.cautions(), failures: rules.failures())
    }

    private init(_ inputs: [Unit.Input], _ module: ModuleInterface, _ misspelled: Set<String>) {
        self.module = module
        self.inputs = inputs
        given = Dictionary(
            inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        values = RuleScope(inputs.map { ($0.name, $0.value) }, of: module, without: misspelled)
    }

    private func failures() -> [Failure] {
        module.rules.enumerated().compactMap { position, rule in
            let validation = rule.validation
            guard validation.reads.contains(where: { given[$0] != nil }), values.isSound(validation.reads),
                values.holds(validation.condition) == false
            else { return nil }
            let own = given[module.module.variables[rule.variable].name]
            return Failure(
                rule: position, culprit: own ?? validation.reads.lazy.compactMap { given[$0] }.first,
                message: validation.message.flatMap(values.text))
        }
    }

    private func cautions() -> [(caution: Int, culprit: Int?)] {
        module.module.cautions.enumerated().compactMap { position, caution in
            guard values.isSound(caution.reads), values.holds(caution.condition) == false else { return nil }
            return (position, caution.reads.lazy.compactMap { given[$0] }.first)
        }
    }
}

extension UnitRules.Failure {
    func diagnostic(_ module: ModuleInterface, _ inputs: [Unit.Input], _ slot: UnitSlot) -> Diagnostic {
        let (variable, validation) = module.rules[rule]
        var word: Span?
        var origin: Span?
        if let culprit, case .word(let cell, _) = inputs[culprit].origin {
            word = cell.word?.expression.span
            origin = cell.origin?.span
        }
        let place = origin ?? slot.span
        let name = module.module.variables[variable].name
        return Diagnostic.error(
            .failedValidation, "input \"\(name)\" breaks a rule of its module", at: place,
            help: message ?? "the rule is `\(validation.condition.span.text)`"
        ).read(at: word == place ? nil : word).label(validation.span, "the rule")
    }
}
