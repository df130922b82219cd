import Catalog
import HCL

/// A rule of a module that is not checked for a unit, because it depends on what only a run knows.
package struct UncheckedRule: Sendable {
    package enum Kind: String, Sendable { case validation, caution, within }

    package let kind: Kind
    /// The input, or the name of the caution.
    package let name: String
    /// The condition, or the range.
    package let condition: String
}

extension Unit {
    /// The rules of the unit's module that nobody has checked: Terraform checks the validations when it runs.
    package var uncheckedRules: [UncheckedRule] {
        let variables = interface.module.variables
        let unknown = Set(inputs.filter { $0.value.calls(TerragruntFunctions.namesOfRun) }.map(\.variable))
        guard !unknown.isEmpty else { return [] }
        let rules = UnitRules(inputs, interface, without: [], store: CellStore(wordCount: 0))
        let conditions = interface.rules.indices.compactMap { index -> UncheckedRule? in
            let rule = interface.rules[index]
            guard !unknown.isDisjoint(with: rule.reads), rules.isUnknown(index) else { return nil }
            switch rule.kind {
            case .validation(let validation, let variable):
                return UncheckedRule(
                    kind: .validation, name: variables[variable].name, condition: validation.condition.text)
            case .caution(let caution):
                return UncheckedRule(kind: .caution, name: caution.name, condition: caution.condition.text)
            }
        }
        let bounds = interface.bounded.filter(unknown.contains).flatMap { position in
            variables[position].bounds.map {
                UncheckedRule(kind: .within, name: variables[position].name, condition: $0.text)
            }
        }
        return conditions + bounds
    }
}
