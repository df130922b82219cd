import Diagnostics
import Workspace

/// Where a command says things: data on standard output, messages on standard error. Everything is gathered and written
/// at the end of the command, so that output is never cut in two.
struct Console {
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []
    /// Why something that was flushed could not be written.
    private(set) var unwritten: String?
    let hasColor: Bool
    let isAnnotating: Bool
    /// Whether a program reads the output: then it is one JSON value, and says nothing else.
    var isJSON = false

    /// A line, or several.
    mutating func print(_ text: String) {
        output += text.utf8
        if text.utf8.last != 0x0A { output.append(0x0A) }
    }

    mutating func write(_ bytes: [UInt8]) { output += bytes }

    /// Writes what was gathered of the data: for what is too long to be held, where nothing can fail any more.
    mutating func flush() {
        unwritten = unwritten ?? Terminal.write(output, to: .output)
        output = []
    }

    mutating func say(_ text: String) {
        messages += text.utf8
        messages.append(0x0A)
    }

    /// Shows diagnostics as the place asks for: annotations in GitHub Actions, text elsewhere.
    mutating func show(_ diagnostics: Diagnostics) {
        if !isJSON { showBesideJSON(diagnostics) }
    }

    /// Shows diagnostics also where the output is JSON, which does not hold them.
    mutating func showBesideJSON(_ diagnostics: Diagnostics) {
        guard !diagnostics.isEmpty else { return }
        if isAnnotating, !isJSON {
            output += AnnotationRenderer(prefix: Terminal.annotationPrefix).render(diagnostics.all).utf8
        }
        messages += TextRenderer(color: hasColor).render(diagnostics.all).utf8
    }

    /// Writes the answer of a command with `--json`: one object that has the version of its form and everything that is wrong,
    /// also where the command has failed, and then what the command was asked for.
    mutating func answer(_ diagnostics: Diagnostics, _ members: [(key: String, value: JSON)] = []) {
        let head: [(key: String, value: JSON)] = [
            ("format_version", 1), ("diagnostics", .diagnostics(diagnostics.all)),
        ]
        print(JSON.object(head + members).text)
    }

    /// Says why a command ends without what it was asked for, in the form that the command line asks for.
    mutating func fail(_ diagnostics: Diagnostics) -> Ending {
        if isJSON { answer(diagnostics) } else { show(diagnostics) }
        return .failed
    }

    mutating func fail(_ diagnostic: Diagnostic) -> Ending {
        var diagnostics = Diagnostics()
        diagnostics.add(diagnostic)
        return fail(diagnostics)
    }
}

/// How a command ended, as its exit status.
enum Ending: Int32 {
    /// Done, and nothing to say.
    case done = 0
    case failed = 1
    /// All well, but something differs (`check`, `diff`).
    case different = 2
}
