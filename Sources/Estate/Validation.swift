import Catalog
import Diagnostics
import HCL

/// A unit's inputs as the module's own conditions see them: `var.NAME`, defaults included.
struct VariableScope: Scope {
    let values: [String: Value]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == "var", let name = traversal.steps.first?.name else {
            return .unknownRoot(candidates: ["var"])
        }
        guard let value = values[name] else { return .failed }
        return .value(value, steps: 1)
    }

    /// Whether all of these inputs have values. Of one that has none that was said where it stands, and a condition
    /// with `can` in it would make a second error of the first.
    func isSound(_ names: [String]) -> Bool {
        names.allSatisfy { name in values[name].map { !$0.containsPoison } ?? false }
    }
}

extension Place {
    /// Evaluates the module's validations and cautions on a unit's inputs. A condition on defaults alone is the
    /// module's own affair, and one on a value that only Terragrunt will know is left to Terraform. Of the `misspelled`
    /// variables the values are not known.
    func check(
        _ inputs: [Unit.Input], of slot: UnitSlot, _ interface: ModuleInterface, without misspelled: Set<String>
    ) {
        let given = Dictionary(inputs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let evaluate = {
            var values = self.converted(inputs, interface)
            for name in misspelled { values[name] = nil }
            return VariableScope(values: values)
        }
        var values: VariableScope?
        for (position, validation) in interface.rules where validation.reads.contains(where: { given[$0] != nil }) {
            let scope = values ?? evaluate()
            values = scope
            guard scope.isSound(validation.reads), holds(validation.condition.expression, scope) == false else {
                continue
            }
            refuse(validation, of: interface.module.variables[position], given, scope, slot)
        }
        for caution in interface.module.cautions {
            let scope = values ?? evaluate()
            values = scope
            if scope.isSound(caution.reads), holds(caution.condition.expression, scope) == false {
                raise(caution, given, slot, interface.module)
            }
        }
    }

    /// Every variable of the module with its value, converted to its type; a value that cannot be converted was already
    /// reported and is left out.
    func converted(_ inputs: [Unit.Input], _ interface: ModuleInterface) -> [String: Value] {
        var values = interface.defaults
        for input in inputs {
            guard let position = interface.variables[input.name] else { continue }
            let variable = interface.module.variables[position]
            if input.value.isNull {
                values[input.name] = variable.isNullable ? .null(variable.type) : variable.defaultValue
            } else if case .success(let value) = input.value.converted(to: variable.type) {
                values[input.name] = value
            } else {
                values[input.name] = nil
            }
        }
        return values
    }

    /// Whether a condition holds; `nil` where that is not known now.
    private func holds(_ condition: Expression, _ scope: VariableScope) -> Bool? {
        var evaluator = Evaluator(scope: scope)
        return evaluator.evaluate(condition).unmarked.asBool
    }

    private func refuse(
        _ validation: Validation, of variable: Variable, _ given: [String: Unit.Input], _ scope: VariableScope,
        _ slot: UnitSlot
    ) {
        var evaluator = Evaluator(scope: scope)
        let message = validation.message.map { evaluator.evaluate($0) }?.unmarked.asString
        let culprit = given[variable.name] ?? validation.reads.lazy.compactMap { given[$0] }.first
        let expression = culprit?.binding.winner.attribute.expression
        let place = expression.map { origin(of: $0).span } ?? slot.span
        diagnostics.add(
            .error(
                .failedValidation, "input \"\(variable.name)\" breaks a rule of its module", at: place,
                help: message ?? "the rule is `\(validation.condition.text)`"
            ).label(expression.flatMap { $0.span == place ? nil : $0.span }, Diagnostic.readHere)
                .label(validation.span, "the rule"))
    }

    private func raise(_ caution: Caution, _ given: [String: Unit.Input], _ slot: UnitSlot, _ module: Module) {
        let address = description.unitAddress(slot.path).description
        let waiver = estate.declarations.waivers.first { waiver in
            waiver.caution.text == caution.name && waiver.scopes.contains { $0.pattern.matches(address) }
        }
        let culprit = caution.reads.lazy.compactMap { given[$0] }.first
        cautions.append(
            RaisedCaution(
                name: caution.name, message: caution.message, address: address, waiver: waiver,
                span: culprit?.binding.winner.attribute.expression.span ?? slot.span))
    }

    /// Whether an output surely has no value with the inputs of its unit.
    func isUnavailable(_ condition: Expression, _ slot: UnitSlot) -> Bool {
        guard let interface = slot.module.flatMap({ estate.interfaces[$0] }) else { return false }
        let value = cell("available.\(slot.path).\(condition.span.start)") {
            let before = diagnostics
            defer { diagnostics = before }  // What is wrong with the unit is said when the unit itself is evaluated.
            let scope = UnitScope(place: self, service: slot.service, each: slot.each)
            let reads = ConditionReads.names(condition)
            if slot.misspells(reads, of: interface) { return .null }
            let inputs = inStack(of: slot.declarations) {
                nearestWords(slot).filter { reads.contains($0.key) }.map { name, attribute in
                    Unit.Input(
                        name: name, value: evaluate(attribute.expression, in: scope),
                        binding: Binding(winner: .init(attribute: attribute, layer: ""), beaten: []))
                }
            }
            return holds(condition, VariableScope(values: converted(inputs, interface))).map(Value.bool) ?? .null
        }
        return value?.asBool == false
    }

    private func nearestWords(_ slot: UnitSlot) -> [String: Attribute] {
        var words: [String: Attribute] = [:]
        for declaration in slot.declarations {
            for attribute in declaration.inputs { words[attribute.name] = attribute }
        }
        return words
    }
}

enum ConditionReads {
    static func names(_ condition: Expression) -> Set<String> {
        Set(condition.variables.filter { $0.root == "var" }.compactMap { $0.steps.first?.name })
    }
}

/// A caution of a module that a unit runs into.
package struct RaisedCaution: Sendable {
    package let name: String
    package let message: String
    package let address: String
    package let waiver: WaiverDeclaration?
    package let span: Span?

    /// One warning for each line that causes a caution, however many units it reaches.
    package static func diagnostics(_ cautions: [RaisedCaution]) -> [Diagnostic] {
        var groups: [[RaisedCaution]] = []
        var positions: [Cause: Int] = [:]
        for caution in cautions {
            let cause = Cause(caution)
            if let position = positions[cause] {
                groups[position].append(caution)
            } else {
                positions[cause] = groups.count
                groups.append([caution])
            }
        }
        return groups.compactMap { group in
            group.first.map { first in
                first.diagnostic(addresses: group.map(\.address)).label(first.waiver?.span, first.waiver?.ended ?? "")
            }
        }
    }

    private func diagnostic(addresses: [String]) -> Diagnostic {
        let scopes = Self.scopes(addresses).map { "\"\($0)\"" }.joined(separator: ", ")
        return .warning(
            .cautioned, "\(name): \(message)", at: span,
            help: "change it, or accept it: a block `waive \"\(name)\"` with `in = [\(scopes)]` and a `reason`")
    }

    /// What a `waive` may name for a few addresses: themselves. For many: one glob that has stars where they differ.
    private static func scopes(_ addresses: [String]) -> [String] {
        let parts = addresses.map { $0.split(separator: "/") }
        guard addresses.count > 3, let first = parts.first else { return addresses }
        if parts.allSatisfy({ $0.count == first.count }) {
            let glob = first.indices.map { index in
                parts.allSatisfy { $0[index] == first[index] } ? String(first[index]) : "*"
            }
            return [glob.joined(separator: "/")]
        }
        let suffix = first.indices.reversed().prefix { index in
            let fromEnd = first.count - index
            return parts.allSatisfy { $0.count >= fromEnd && $0[$0.count - fromEnd] == first[index] }
        }
        return [(["**"] + suffix.reversed().map { String(first[$0]) }).joined(separator: "/")]
    }

    private struct Cause: Hashable {
        let name: String
        let message: String
        let path: String?
        let start: Int?

        init(_ caution: RaisedCaution) {
            name = caution.name
            message = caution.message
            path = caution.span?.file.path
            start = caution.span?.start
        }
    }
}

extension UnitSlot {
    /// Whether a name that the module does not have comes near to one of these variables.
    fileprivate func misspells(_ variables: Set<String>, of interface: ModuleInterface) -> Bool {
        declarations.flatMap(\.inputs).contains { attribute in
            interface.variables[attribute.name] == nil
                && Suggestion.nearest(to: attribute.name, among: interface.variables.keys).map(variables.contains)
                    == true
        }
    }
}

extension WaiverDeclaration {
    /// What is said of a waiver whose caution is shown nevertheless.
    fileprivate var ended: String { until.map { "waived here until \($0)" } ?? "waived here" }
}
