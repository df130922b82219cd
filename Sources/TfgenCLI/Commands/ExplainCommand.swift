import Catalog
import Diagnostics
import Engine
import Estate
import HCL

/// `tfgen explain`: the value of an input, with the line of every layer that had a say; or what a code means.
enum ExplainCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        let words = arguments.arguments
        if let code = words.first, words.count == 1, let found = Codes.named(code) {
            console.print("\(found.name): \(found.title)\n\n\(found.explanation)")
            return .done
        }
        var diagnostics = Diagnostics()
        guard let unit = explained(words.first ?? "", arguments, into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        var inputs = unit.unit.inputs
        if let name = words.dropFirst().first {
            inputs = inputs.filter { $0.name == name }
            guard !inputs.isEmpty else { return unset(name, unit, arguments.has(.json), &console) }
        }
        let explained = inputs.map(unit.explain)
        if arguments.has(.json) {
            console.print(json(unit.unit, explained.map(\.json)).text)
        } else {
            let unchecked = words.count > 1 ? "" : unit.uncheckedText
            console.print(explained.map(\.text).joined(separator: "\n") + unchecked)
        }
        return .done
    }

    private static func explained(
        _ text: String, _ arguments: ParsedCommand, into diagnostics: inout Diagnostics
    ) -> ExplainedUnit? {
        if text.hasPrefix("TF"), text.utf8.count == 6 {
            diagnostics.add(
                .error(
                    .unknownAddress, "no diagnostic has the code \"\(text)\"", at: nil,
                    help: "every message shows its code in brackets"))
            return nil
        }
        let session = Session(arguments)
        guard let loaded = session.loadEstate(into: &diagnostics) else { return nil }
        let context = EvaluationContext(loaded.estate)
        let place = loaded.estate.places.first { text.hasPrefix($0.address + "/") }
        if let place, context.unitPaths(of: place).contains(String(text.dropFirst(place.address.count + 1))) {
            let evaluated = session.engine.evaluate(loaded, Selection([AddressPattern(text)]))
            diagnostics.add(evaluated.diagnostics)
            let unit = evaluated.units.first { $0.address.description == text }
            return diagnostics.hasErrors ? nil : unit.map { ExplainedUnit($0, context) }
        }
        let addresses = loaded.estate.places.flatMap { place in
            context.unitPaths(of: place).map { "\(place.address)/\($0)" }
        }
        diagnostics.add(loaded.diagnostics)
        diagnostics.add(
            .error(
                .unknownAddress, "no unit has the address \"\(text)\"", at: nil,
                help: Suggestion.help(for: text, among: addresses) ?? "`tfgen list` shows the addresses"))
        return nil
    }

    /// An input that no layer sets has the module's default, if any.
    private static func unset(
        _ name: String, _ unit: ExplainedUnit, _ isJSON: Bool, _ console: inout Console
    ) -> Ending {
        let variables = unit.unit.interface.module.variables
        if let variable = variables.first(where: { $0.name == name }),
            let explained = ExplainedValue(defaultOf: variable, unit.unit.module)
        {
            isJSON ? console.print(json(unit.unit, [explained.json]).text) : console.print(explained.text)
            return .done
        }
        var diagnostics = Diagnostics()
        diagnostics.add(
            .error(
                .unknownAddress, "module \(unit.unit.module) has no input \"\(name)\"", at: nil,
                help: Suggestion.help(for: name, among: variables.map(\.name))
                    ?? "`tfgen modules \(unit.unit.module)` lists them"))
        console.show(diagnostics)
        return .failed
    }

    private static func json(_ unit: Unit, _ inputs: [JSON]) -> JSON {
        .object([
            ("address", .string(unit.address.description)), ("module", .string(unit.module)),
            ("inputs", .array(inputs)),
            ("not_checked", .array(unit.uncheckedRules.map(\.json))),
        ])
    }
}
