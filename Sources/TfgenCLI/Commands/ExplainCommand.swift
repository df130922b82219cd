import Catalog
import Diagnostics
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
        guard let (unit, place) = unit(words.first ?? "", arguments, into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        var inputs = unit.inputs
        if let name = words.dropFirst().first {
            inputs = inputs.filter { $0.name == name }
            guard !inputs.isEmpty else { return unset(name, unit, place, arguments.has(.json), &console) }
        }
        if arguments.has(.json) {
            console.print(json(unit, inputs, place).text)
        } else {
            for (index, input) in inputs.enumerated() {
                if index > 0 { console.print("") }
                print(input, unit, place, &console)
            }
        }
        return .done
    }

    private static func unit(
        _ text: String, _ arguments: ParsedCommand, into diagnostics: inout Diagnostics
    ) -> (Unit, Place)? {
        if text.hasPrefix("TF"), text.utf8.count == 6 {
            diagnostics.add(
                .error(
                    .unknownAddress, "no diagnostic has the code \"\(text)\"", at: nil,
                    help: "every message shows its code in brackets"))
            return nil
        }
        guard let session = EstateSession.load(arguments.value(of: .estate), into: &diagnostics) else { return nil }
        let pattern = AddressPattern(text)
        let place = session.estate.places.first { pattern.reaches($0.address) && text.hasPrefix($0.address + "/") }
        if let place {
            let evaluator = Place(session.estate, place)
            if let unit = evaluator.units(where: { $0.description == text }).first {
                diagnostics.add(evaluator.diagnostics)
                return diagnostics.hasErrors ? nil : (unit, evaluator)
            }
        }
        let addresses = session.estate.places.flatMap { place in
            Place(session.estate, place).unitPaths.map { "\(place.address)/\($0)" }
        }
        diagnostics.add(
            .error(
                .unknownAddress, "no unit has the address \"\(text)\"", at: nil,
                help: Suggestion.help(for: text, among: addresses) ?? "`tfgen list` shows the addresses"))
        return nil
    }

    /// An input that no layer sets has the module's default, if any.
    private static func unset(
        _ name: String, _ unit: Unit, _ place: Place, _ isJSON: Bool, _ console: inout Console
    ) -> Ending {
        let variables = place.estate.interfaces[unit.module]?.module.variables ?? []
        if let variable = variables.first(where: { $0.name == name }), let expression = variable.defaultExpression {
            isJSON ? console.print(json(unit, variable, expression).text) : print(variable, expression, unit, &console)
            return .done
        }
        var diagnostics = Diagnostics()
        diagnostics.add(
            .error(
                .unknownAddress, "module \(unit.module) has no input \"\(name)\"", at: nil,
                help: Suggestion.help(for: name, among: variables.map(\.name))
                    ?? "`tfgen modules \(unit.module)` lists them"))
        console.show(diagnostics)
        return .failed
    }

    private static func print(
        _ variable: Variable, _ expression: Expression, _ unit: Unit, _ console: inout Console
    ) {
        let position = expression.span.file.position(at: expression.span.start)
        let text = oneLine(expression.span.text)
        console.print("\(variable.name) = \(text)")
        console.print(
            "  from \(expression.span.file.path):\(position.line):\(position.column)  module \(unit.module)  its default"
        )
    }

    private static func json(_ unit: Unit, _ variable: Variable, _ expression: Expression) -> JSON {
        let position = expression.span.file.position(at: expression.span.start)
        let from = JSON.object([
            ("file", .string(expression.span.file.path)), ("line", .integer(position.line)),
            ("column", .integer(position.column)), ("layer", .string("module \(unit.module)")),
            ("expression", .string(expression.span.text)),
        ])
        let input = JSON.object([
            ("name", .string(variable.name)), ("value", .string(expression.span.text)), ("from", from),
            ("over", .array([])), ("locals", .array([])),
        ])
        return .object([
            ("address", .string(unit.address.description)), ("module", .string(unit.module)),
            ("inputs", .array([input])),
        ])
    }

    // MARK: - Text

    private static func print(_ input: Unit.Input, _ unit: Unit, _ place: Place, _ console: inout Console) {
        print(input.name, input.value, input.binding, place, indent: 0, &console)
        for local in place.locals(readBy: input.binding.winner.attribute.expression, of: unit.address.path) {
            print("local.\(local.name)", local.value, local.binding, place, indent: 2, &console)
        }
    }

    private static func print(
        _ name: String, _ value: Value, _ binding: Binding, _ place: Place, indent: Int, _ console: inout Console
    ) {
        let margin = String(repeating: " ", count: indent)
        var text: [UInt8] = []
        value.write(into: &text, indent: indent)
        console.print("\(margin)\(name) = \(place.readable(String(decoding: text, as: UTF8.self)))")
        console.print("\(margin)  from \(words(binding.winner))")
        for word in binding.beaten { console.print("\(margin)  over \(words(word))") }
    }

    private static func words(_ word: Binding.Word) -> String {
        let span = word.attribute.span
        let position = span.file.position(at: span.start)
        let place = "\(span.file.path):\(position.line):\(position.column)"
        return "\(place)  \(word.layer)  \(oneLine(word.attribute.expression.span.text))"
    }

    /// An expression of several lines on one, as it could have been written; of a heredoc only how it begins.
    static func oneLine(_ text: String) -> String {
        if text.hasPrefix("<<") { return (text.split { $0 == "\n" || $0 == "\r\n" }.first ?? "") + " ..." }
        let lines = text.split { $0 == "\n" || $0 == "\r\n" }.map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        guard lines.count > 1 else { return text }
        return lines.dropFirst().reduce(lines[0]) { line, next in
            let opens = line.last.map { "{[(,".contains($0) } ?? false
            let closes = next.first.map { "}])".contains($0) } ?? false
            return line + (opens || closes ? " " : ", ") + next
        }
    }

    // MARK: - JSON

    private static func json(_ unit: Unit, _ inputs: [Unit.Input], _ place: Place) -> JSON {
        .object([
            ("address", .string(unit.address.description)), ("module", .string(unit.module)),
            ("inputs", .array(inputs.map { json($0, unit, place) })),
        ])
    }

    private static func json(_ input: Unit.Input, _ unit: Unit, _ place: Place) -> JSON {
        let locals = place.locals(readBy: input.binding.winner.attribute.expression, of: unit.address.path)
        return .object(
            members(input.name, input.value, input.binding, place) + [
                ("locals", .array(locals.map { .object(members($0.name, $0.value, $0.binding, place)) }))
            ])
    }

    private static func members(
        _ name: String, _ value: Value, _ binding: Binding, _ place: Place
    ) -> [(String, JSON)] {
        var text: [UInt8] = []
        value.write(into: &text, indent: 0)
        return [
            ("name", .string(name)), ("value", .string(place.readable(String(decoding: text, as: UTF8.self)))),
            ("from", json(binding.winner)), ("over", .array(binding.beaten.map(json))),
        ]
    }

    private static func json(_ word: Binding.Word) -> JSON {
        let span = word.attribute.span
        let position = span.file.position(at: span.start)
        return .object([
            ("file", .string(span.file.path)), ("line", .integer(position.line)), ("column", .integer(position.column)),
            ("layer", .string(word.layer)), ("expression", .string(word.attribute.expression.span.text)),
        ])
    }
}
