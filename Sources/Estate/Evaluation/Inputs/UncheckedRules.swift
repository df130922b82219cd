import Catalog
import HCL

/// A rule of a module that tfgen could not check for a unit, because it depends on what only a run knows.
package struct UncheckedRule: Sendable {
    /// Which kind of rule it is, by its word in the module or its contract.
    package enum Kind: String, Sendable { case validation, caution, within }

    package let kind: Kind
    /// The name of the input, or of the caution.
    package let name: String
    /// The condition as it is written, or the range as text.
    package let condition: String
}

extension Unit {
    /// The rules of the unit's module that tfgen has not checked. Terraform checks the validations among them when
    /// it runs; nothing checks the others.
    package var uncheckedRules: [UncheckedRule] {
        let variables = interface.module.variables
        // Only values that a run gives are meant. That an output of another unit is not known yet is usual.
        let unknown = Set(inputs.filter { $0.value.calls(TerragruntFunctions.namesOfRun) }.map(\.variable))
        guard !unknown.isEmpty else { return [] }
        let rules = UnitRules(inputs, interface, without: [], store: CellStore(wordLimit: 0))
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
