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
        guard let unit = unit(words.first ?? "", arguments, into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        var inputs = unit.inputs
        if let name = words.dropFirst().first {
            inputs = inputs.filter { $0.name == name }
            guard !inputs.isEmpty else {
                console.show(unset(name, unit))
                return .failed
            }
        }
        if arguments.has(.json) {
            console.print(json(unit, inputs).text)
        } else {
            for (index, input) in inputs.enumerated() {
                if index > 0 { console.print("") }
                print(input, unit, &console)
            }
        }
        return .done
    }

    private static func unit(_ text: String, _ arguments: ParsedCommand, into diagnostics: inout Diagnostics) -> Unit? {
        if text.hasPrefix("TF"), text.utf8.count == 6 {
            diagnostics.add(
                .error(
                    .unknownAddress, "no diagnostic has the code \"\(text)\"", at: nil,
                    help: Suggestion.help(for: text, among: Codes.all.map(\.name))))
            return nil
        }
        guard let session = EstateSession.load(arguments.value(of: .estate), into: &diagnostics) else { return nil }
        let pattern = AddressPattern(text)
        let place = session.estate.places.first { pattern.reaches($0.address) && text.hasPrefix($0.address + "/") }
        if let place {
            let evaluator = Place(session.estate, place)
            if let unit = evaluator.units(where: { $0.description == text }).first {
                diagnostics.add(evaluator.diagnostics)
                return diagnostics.hasErrors ? nil : unit
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

    private static func unset(_ name: String, _ unit: Unit) -> Diagnostics {
        var diagnostics = Diagnostics()
        diagnostics.add(
            .error(
                .unknownAddress, "nothing sets \"\(name)\" for \(unit.address)", at: nil,
                help: Suggestion.nearest(to: name, among: unit.inputs.map(\.name)).map { "did you mean `\($0)`?" }
                    ?? "`tfgen modules \(unit.module)` shows the module's inputs and their defaults"))
        return diagnostics
    }

    // MARK: - Text

    private static func print(_ input: Unit.Input, _ unit: Unit, _ console: inout Console) {
        var value: [UInt8] = []
        input.value.write(into: &value, indent: 0)
        console.print("\(input.name) = \(label(value, unit))")
        console.print("  from \(words(input.binding.winner))")
        for word in input.binding.beaten { console.print("  over \(words(word))") }
    }

    private static func label(_ value: [UInt8], _ unit: Unit) -> String {
        var text = String(decoding: value, as: UTF8.self)
        for dependency in unit.dependencies {
            let name = dependency.address.path.split(separator: "/").last ?? ""
            let isNear = dependency.address.region == unit.address.region
            let words = isNear ? "module.\(dependency.label)" : "region.\(dependency.address.region).module.\(name)"
            text = text.replacing("dependency.\u{1}\(dependency.key)\u{1}.outputs.", with: words + ".")
        }
        return text
    }

    private static func words(_ word: Binding.Word) -> String {
        let span = word.attribute.span
        let position = span.file.position(at: span.start)
        return "\(span.file.path):\(position.line):\(position.column)  \(word.layer)  \(oneLine(word.attribute.expression.span.text))"
    }

    private static func oneLine(_ text: String) -> String {
        text.split { $0 == "\n" || $0 == "\r\n" }.map { $0.drop { $0 == " " } }.joined(separator: " ")
    }

    // MARK: - JSON

    private static func json(_ unit: Unit, _ inputs: [Unit.Input]) -> JSON {
        .object([
            ("address", .string(unit.address.description)), ("module", .string(unit.module)),
            ("inputs", .array(inputs.map { json($0, unit) })),
        ])
    }

    private static func json(_ input: Unit.Input, _ unit: Unit) -> JSON {
        var value: [UInt8] = []
        input.value.write(into: &value, indent: 0)
        return .object([
            ("name", .string(input.name)), ("value", .string(label(value, unit))),
            ("from", json(input.binding.winner)), ("over", .array(input.binding.beaten.map(json))),
        ])
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
