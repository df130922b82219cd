import Catalog
import HCL

/// The texts of a module's examples with a blank before them and with one behind them, as they are copied by mistake.
/// Where the variable's validations refuse such a text, a test of the module says so: a pattern that has lost its `^`
/// or `$` lets one of them through. No author has to write these down.
struct BlankRefusals {
    private let module: Module
    /// What the first example gives, from which each refusal differs in one variable.
    private let base: InputValues
    /// The first value that an example gives, by variable.
    private var examples: [String: Value] = [:]

    init(_ module: Module) {
        self.module = module
        var base = InputValues(defaultsOf: module)
        let accepted = module.examples.filter { $0.rejected.isEmpty }
        for (index, example) in accepted.enumerated() {
            for (variable, value) in Self.inputs(of: example, module) {
                if index == 0 { base.give(value, to: variable) }
                if examples[variable.name] == nil { examples[variable.name] = value }
            }
        }
        self.base = base
    }

    /// The values that a variable, and no other, has to refuse.
    func values(of variable: Variable) -> [Value] {
        guard !variable.validations.isEmpty, !variable.isSecret else { return [] }
        guard let value = examples[variable.name] ?? variable.defaultValue else { return [] }
        let changed = [Self.change(value) { " " + $0 }, Self.change(value) { $0 + " " }]
        return changed.compactMap { $0 }.filter { isRefused($0, by: variable) }
    }

    private func isRefused(_ value: Value, by variable: Variable) -> Bool {
        var values = base
        values.give(value, to: variable)
        let judgement = RuleEvaluation(module, values).judge(changed: [variable.name])
        return judgement.undecided.isEmpty && !judgement.refusals.isEmpty
            && judgement.refusals.allSatisfy { $0.variable.name == variable.name && $0.failure == nil }
    }

    /// The value with its text, or that of its first element, changed; nil where it holds none.
    private static func change(_ value: Value, by edit: (String) -> String) -> Value? {
        switch value {
        case .string(let text): return text.isEmpty ? nil : .string(edit(text))
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            guard let first = elements.first?.asString else { return nil }
            return .tuple([.string(edit(first))] + elements.dropFirst())
        case .map(_, let members), .object(let members):
            guard let first = members.all.first, let text = first.value.asString else { return nil }
            return .object(members.all.map { ($0.name, $0.name == first.name ? .string(edit(text)) : $0.value) })
        default: return nil
        }
    }

    /// What an example gives, as far as it is known, converted to the types of the variables.
    private static func inputs(of example: Example, _ module: Module) -> [(Variable, Value)] {
        guard case .object(let items) = example.inputs.form else { return [] }
        return items.compactMap { item in
            guard case .name(let name, _) = item.key, let variable = module.variable(name) else { return nil }
            var evaluator = Evaluator(scope: NamedValues())
            let value = evaluator.evaluate(item.value)
            guard !evaluator.diagnostics.hasErrors, !value.isNull, value.isWhollyKnown,
                case .success(let converted) = value.converted(to: variable.type)
            else { return nil }
            return (variable, converted)
        }
    }
}
