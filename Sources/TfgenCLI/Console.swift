import Diagnostics
import Workspace

/// Where a command puts its output: data for standard output, messages for standard error. Both are gathered and
/// written at the end of the command, so that a command that fails has not written half of its data.
struct Console {
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []
    /// Why data could not be written when it was flushed; nil where it could.
    private(set) var unwritten: String?
    let hasColor: Bool
    /// Whether the command runs in GitHub Actions, where errors are shown at their lines.
    let isAnnotating: Bool
    /// What was shown to nobody because a program reads the output.
    private var unanswered = Diagnostics()
    /// Whether data has gone out already.
    private var hasFlushed = false
    /// Whether a program reads the output. It is one JSON value then, and nothing else is written to it.
    var isJSON = false

    init(hasColor: Bool, isAnnotating: Bool) {
        self.hasColor = hasColor
        self.isAnnotating = isAnnotating
    }

    /// Adds a line, or several, to the data. What a terminal or a runner would obey is made harmless. JSON has nothing of
    /// that kind, as its writer escapes it.
    mutating func print(_ text: String) {
        show(text)
        if text.utf8.last != 0x0A { output.append(0x0A) }
    }

    /// Adds a text of whole lines to the data, made harmless in the same way: a difference, a review.
    mutating func show(_ text: String) { output += text.printable.utf8 }

    /// Adds bytes that a program reads, as they are: a formatted file, a part of a JSON text.
    mutating func write(_ bytes: [UInt8]) { output += bytes }

    /// Writes the data gathered so far. It is for data that is too long to be held, at a point where the command
    /// can no longer fail.
    mutating func flush() {
        unwritten = unwritten ?? Terminal.write(output, to: .output)
        hasFlushed = true
        output = []
    }

    /// Adds a line to the messages.
    mutating func say(_ text: String) {
        messages += text.printable.utf8
        messages.append(0x0A)
    }

    /// Shows diagnostics, unless the answer is JSON, which contains them. In GitHub Actions they are annotations
    /// too.
    mutating func show(_ diagnostics: Diagnostics) {
        if isJSON { unanswered.add(diagnostics) } else { showBesideJSON(diagnostics) }
    }

    /// Shows diagnostics that the JSON does not contain.
    mutating func showBesideJSON(_ diagnostics: Diagnostics) {
        guard !diagnostics.isEmpty else { return }
        if isAnnotating, !isJSON {
            output += AnnotationRenderer(prefix: Terminal.annotationPrefix).render(diagnostics.all).utf8
        }
        messages += TextRenderer(color: hasColor).render(diagnostics.all).utf8
    }

    /// Writes the answer of a command with `--json`: one object with the version of its format, all diagnostics,
    /// also where the command has failed, and then what the command was asked for.
    mutating func answer(_ diagnostics: Diagnostics, _ members: [(key: String, value: JSON)] = []) {
        let head: [(key: String, value: JSON)] = [
            ("format_version", 1), ("diagnostics", .diagnostics(diagnostics.all)),
        ]
        print(JSON.object(head + members).text)
    }

    /// Reports why a command could not do what it was asked for, as text or JSON.
    mutating func fail(_ diagnostics: Diagnostics) -> Ending {
        if isJSON { answer(diagnostics) } else { show(diagnostics) }
        return .failed
    }

    /// Ends a command. With `--json` one that has failed before it had an answer gives the reasons as one.
    mutating func end(_ ending: Ending) {
        if isJSON, ending == .failed, output.isEmpty, !hasFlushed { answer(unanswered) }
    }

    mutating func fail(_ diagnostic: Diagnostic) -> Ending {
        var diagnostics = Diagnostics()
        diagnostics.add(diagnostic)
        return fail(diagnostics)
    }
}

/// How a command ended; the raw value is its exit status.
enum Ending: Int32 {
    /// Done, and nothing differs.
    case done = 0
    case failed = 1
    /// Nothing failed, but something differs (`check`, `diff`, `fmt --check`).
    case different = 2
}
