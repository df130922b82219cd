/// A kind of mistake with its stable name, `TF0207`, and the text that `tfgen explain TF0207` shows.
///
/// Each target declares its codes as static constants, with a list of them all. The hundreds say what a code is
/// about: 01 syntax, 02 the estate, 03 evaluation and types, 04 the catalog, 05 the disk, 06 the command line, 07
/// reviews and inventories.
package struct Code: Hashable, Sendable {
    package let number: Int
    // The title, a few words without a final stop, and the explanation, in whole sentences.
    package let title: String
    package let explanation: String

    package init(_ number: Int, _ title: String, _ explanation: String) {
        self.number = number
        self.title = title
        self.explanation = explanation
    }

    /// The name with four digits: `TF0207`.
    package var name: String {
        let digits = String(number)
        return "TF" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Two codes are the same when their numbers are; a test finds numbers that are used twice.
    package static func == (left: Code, right: Code) -> Bool { left.number == right.number }
    package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// How bad it is, the least first. Only an error keeps a command from doing its work.
package enum Severity: Int, Comparable, Sendable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// One mistake, reported once: what is wrong (`message`), where (`span`, the smallest place that contains it),
/// which other places matter (`labels`), and what to do (`help`).
package struct Diagnostic: Error, Sendable {
    /// Another place that matters, with a few words about it.
    package struct Label: Sendable {
        package let span: Span
        package let text: String
        /// Whether the place only reads the value that is at fault. Such places do not make it another mistake.
        package var isReader = false
    }

    package var severity: Severity
    package var code: Code
    package var message: String
    /// The place; nil for a mistake of the command line or of the disk, which is in no source.
    package var span: Span?
    package var labels: [Label] = []
    package var help: String?
    /// The name that the diagnostic is about. The same wrong name in several places is one mistake, see
    /// `oncePerCause`.
    package var subject: String?
    /// The address of the unit that it is about; nil where it is about none.
    package var unit: String?
    /// Whether the place shows already which unit it is, so that the text need not.
    package var isUnitPlain = false
    /// The value that is at fault, where the place does not show it. It is short, and never a secret.
    package var value: String?
    /// Places whose text no renderer shows, because it is a secret. They are marked like others.
    package var secrets: [Span] = []

    package init(
        severity: Severity, _ code: Code, _ message: String, at span: Span?, help: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        self.help = help
    }

    package static func error(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Diagnostic {
        Diagnostic(severity: .error, code, message, at: span, help: help)
    }

    package static func warning(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Diagnostic {
        Diagnostic(severity: .warning, code, message, at: span, help: help)
    }

    /// The same diagnostic with the place that reads the value which is at fault; unchanged where `span` is nil.
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

    /// The same diagnostic with a place whose text no renderer shows.
    package func secret(_ span: Span?) -> Diagnostic {
        guard let span else { return self }
        var copy = self
        copy.secrets.append(span)
        return copy
    }

    /// The same diagnostic, about a unit and a value of it; nil leaves what it has.
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

/// Diagnostics that are gathered while a part does its work. Each task has its own; they are put into file order
/// when they are shown.
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

    /// The same diagnostics, none of them worse than a warning, for a command that only shows what another one
    /// refuses.
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
