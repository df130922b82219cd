import Diagnostics
import Workspace

/// Where a command says things: data on standard output, messages on standard error. Everything is gathered and written
/// at the end of the command, so that output is never cut in two.
struct Console {
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []
    let hasColor: Bool
    let isAnnotating: Bool

    /// A line, or several.
    mutating func print(_ text: String) {
        output += text.utf8
        if text.utf8.last != 0x0A { output.append(0x0A) }
    }

    mutating func write(_ bytes: [UInt8]) { output += bytes }

    /// Writes what was gathered of the data: for what is too long to be held, where nothing can fail any more.
    mutating func flush() {
        Terminal.write(output, to: .output)
        output = []
    }

    mutating func say(_ text: String) {
        messages += text.utf8
        messages.append(0x0A)
    }

    /// Shows diagnostics as the place asks for: annotations in GitHub Actions, text elsewhere.
    mutating func show(_ diagnostics: Diagnostics) {
        guard !diagnostics.isEmpty else { return }
        if isAnnotating { output += AnnotationRenderer(prefix: Terminal.annotationPrefix).render(diagnostics.all).utf8 }
        messages += TextRenderer(color: hasColor).render(diagnostics.all).utf8
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
