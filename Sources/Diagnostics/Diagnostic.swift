/// The stable name of one kind of mistake, `TF0207`, and the text that `tfgen explain TF0207` shows.
///
/// Each target declares its codes as static constants in its own `Codes.swift`, with a list of them all. The hundreds
/// say where: 01 syntax, 02 the estate, 03 evaluation and types, 04 the catalog, 05 the disk, 06 the command line.
package struct Code: Hashable, Sendable {
    package let number: Int
    package let title: String
    package let explanation: String

    package init(_ number: Int, _ title: String, _ explanation: String) {
        self.number = number
        self.title = title
        self.explanation = explanation
    }

    package var name: String {
        let digits = String(number)
        return "TF" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    package static func == (left: Code, right: Code) -> Bool { left.number == right.number }
    package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

package enum Severity: Int, Comparable, Sendable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// One mistake, said once: what is wrong (`message`), where (`span`, the smallest that holds it), which other places
/// matter (`labels`), and what to do (`help`).
package struct Diagnostic: Error, Sendable {
    package struct Label: Sendable {
        package let span: Span
        package let text: String
        /// Whether the place reads the value that is at fault.
        package var isReader = false
    }

    package var severity: Severity
    package var code: Code
    package var message: String
    package var span: Span?
    package var labels: [Label] = []
    package var help: String?
    /// The name that the diagnostic is about, where the same name may be wrong in several places: that is one mistake.
    package var subject: String?
    /// The address of the unit that it is about, where that is not plain from the place.
    package var unit: String?
    /// Whether the place says already which unit it is: then the text does not.
    package var isUnitPlain = false
    /// The value that is at fault, where the place does not show it: short, and never a secret.
    package var value: String?
    /// Places whose text no renderer shows. They are marked like others.
    package var secrets: [Span] = []

    package init(
        _ severity: Severity, _ code: Code, _ message: String, at span: Span?, help: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        self.help = help
    }

    package static func error(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Diagnostic {
        Diagnostic(.error, code, message, at: span, help: help)
    }

    package static func warning(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Diagnostic {
        Diagnostic(.warning, code, message, at: span, help: help)
    }

    /// The same diagnostic with the place that reads the value which is at fault.
    package func read(at span: Span?) -> Diagnostic {
        guard let span else { return self }
        var copy = self
        copy.labels.append(Label(span: span, text: "read here", isReader: true))
        return copy
    }

    /// The same diagnostic, about a name.
    package func about(_ name: String) -> Diagnostic {
        var copy = self
        copy.subject = name
        return copy
    }

    /// The same diagnostic with a place whose text is shown by no renderer.
    package func secret(_ span: Span?) -> Diagnostic {
        guard let span else { return self }
        var copy = self
        copy.secrets.append(span)
        return copy
    }

    /// The same diagnostic, about a unit and a value of it.
    package func about(unit: String?, value: String? = nil) -> Diagnostic {
        var copy = self
        copy.unit = unit ?? copy.unit
        copy.value = value ?? copy.value
        return copy
    }

    /// The same diagnostic with a further place that matters.
    package func label(_ span: Span?, _ text: String) -> Diagnostic {
        guard let span else { return self }
        var copy = self
        copy.labels.append(Label(span: span, text: text))
        return copy
    }
}

/// Where diagnostics are gathered while a part does its work. One per task; joined in file order at the end.
package struct Diagnostics: Sendable {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool { all.contains { $0.severity == .error } }
    package var isEmpty: Bool { all.isEmpty }
    package var hasWarnings: Bool { all.contains { $0.severity == .warning } }

    /// Those that are at least as severe.
    package func atLeast(_ severity: Severity) -> Diagnostics {
        var found = Diagnostics()
        found.add(all.filter { $0.severity >= severity })
        return found
    }

    /// The same, none of them worse than a warning: what one command refuses another only shows.
    package func asWarnings() -> Diagnostics {
        var shown = self
        shown.change(after: 0) { diagnostic in
            var copy = diagnostic
            copy.severity = min(copy.severity, .warning)
            return copy
        }
        return shown
    }

    /// Changes those that were added after the first `count`.
    package mutating func change(after count: Int, _ change: (Diagnostic) -> Diagnostic) {
        for index in all.indices.dropFirst(count) { all[index] = change(all[index]) }
    }

    package mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
    package mutating func add(_ diagnostics: [Diagnostic]) { all.append(contentsOf: diagnostics) }
    package mutating func add(_ diagnostics: Diagnostics) { all.append(contentsOf: diagnostics.all) }
}
