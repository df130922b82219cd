import Diagnostics
import Engine
import Estate
import Review
import Workspace

/// `tfgen explain`: the values of a unit or a place, each with the lines of all layers that give it one; or what a
/// code means.
enum ExplainCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        let (subject, word) = (arguments.argument(0) ?? "", arguments.argument(1))
        // A code is looked for first; no address looks like one.
        if word == nil, let code = Codes.named(subject) { return explain(code, arguments: arguments, on: &console) }
        if subject.hasPrefix("TF"), subject.utf8.count == 6 {
            return console.fail(
                .error(
                    .unknownAddress, "no diagnostic has the code \"\(subject)\"", at: nil,
                    help: "every message shows its code in brackets"))
        }
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        guard let loaded = session.loadEstate(into: &diagnostics) else { return console.fail(diagnostics) }
        do throws(Diagnostic) {
            switch try ExplainedAddress(subject, in: loaded, shown: session.shown) {
            case .place(let place):
                let explained = ExplainedPlace(place, EvaluationContext(loaded.estate))
                let values = try explained.values(named: word)
                // The units of the place tell which of its words reach a sensitive input.
                var ignored = Diagnostics()
                let evaluated = session.evaluate(loaded, scopes: [place.address], into: &ignored).estate
                ignored.add(evaluated.diagnostics)
                let read = ignored.hasErrors ? [] : evaluated.readLocals
                show(
                    values, of: explained.head, hiding: SecretTexts([evaluated]), arguments: arguments, on: &console
                ) { $0.name.hasPrefix("local.") && !read.contains(String($0.name.dropFirst("local.".count))) }
            case .unit(let address):
                let evaluated = session.evaluate(loaded, scopes: [address], into: &diagnostics).estate
                diagnostics.add(evaluated.diagnostics)
                guard !diagnostics.hasErrors, let unit = evaluated.units.first else { return console.fail(diagnostics) }
                let explained = ExplainedUnit(unit, EvaluationContext(loaded.estate))
                try show(
                    explained.values(named: word), of: explained.head,
                    hiding: SecretTexts([evaluated]), unchecked: word == nil ? unit.uncheckedRules : [],
                    arguments: arguments, on: &console)
            }
            return .done
        } catch {
            diagnostics.add(loaded.diagnostics)
            diagnostics.add(error)
            return console.fail(diagnostics.oncePerCause())
        }
    }

    /// Shows what a code means.
    private static func explain(_ code: Code, arguments: ParsedCommand, on console: inout Console) -> Ending {
        if arguments.has(.json) {
            console.answer(
                Diagnostics(),
                [
                    ("code", .string(code.name)), ("title", .string(code.title)),
                    ("explanation", .string(code.explanation)),
                ])
        } else {
            console.print("\(code.name): \(code.title)\n\n\(code.explanation)")
        }
        return .done
    }

    /// Shows values without secrets, as text, or as JSON with `head` before them. `unchecked` are rules that are not checked because
    /// of values that are known later.
    ///
    /// - Parameter isOpen: whether nobody knows where a value goes, so that defaults of environment variables in it may be
    ///   secrets.
    private static func show(
        _ values: [ExplainedValue], of head: [(key: String, value: JSON)], hiding secrets: SecretTexts,
        unchecked: [UncheckedRule] = [],
        arguments: ParsedCommand, on console: inout Console, isOpen: (ExplainedValue) -> Bool = { _ in false }
    ) {
        if arguments.has(.json) {
            let rules = JSON.array(unchecked.map(\.json))
            let shown = values.map { isOpen($0) ? HiddenInputs.hidingDefaults(in: $0.json) : $0.json }
            console.answer(
                Diagnostics(), head + [("values", secrets.hiding(.array(shown))), ("not_checked", rules)])
        } else {
            let text = values.map { isOpen($0) ? HiddenInputs.hidingDefaults(in: $0.text) : $0.text }
                .joined(separator: "\n")
            console.print(secrets.hiding(text) + UncheckedRule.text(unchecked))
        }
    }
}

extension EvaluatedEstate {
    /// The names of the locals of which inputs are made.
    fileprivate var readLocals: Set<String> {
        var names: Set<String> = []
        var seen: Set<ObjectIdentifier> = []
        for input in places.lazy.flatMap(\.units).flatMap(\.inputs) {
            guard case .word(let cell, _) = input.origin else { continue }
            var waiting = [cell]
            while let next = waiting.popLast() {
                guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
                if case .local(let name) = next.name { names.insert(name) }
                waiting += next.reads
            }
        }
        return names
    }
}
