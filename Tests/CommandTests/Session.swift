import Foundation
import TestSupport

/// A session's text, cut into prose and commands, and run: the same text with what really came.
struct Session {
    private enum Piece {
        case prose(String)
        case command(lines: [String])
    }

    private var pieces: [Piece] = []

    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("  $ ") {
                pieces.append(.command(lines: [String(line.dropFirst(4))]))
            } else if line.hasPrefix("  > "), case .command(let lines)? = pieces.last {
                pieces[pieces.count - 1] = .command(lines: lines + [String(line.dropFirst(4))])
            } else if !line.hasPrefix("  ") {
                pieces.append(.prose(line))
            }
        }
    }

    /// What a session has besides the shell's own words.
    private static let words = """
        tfgen() { '\(Program.tfgenPath)' "$@"; }
        example() {
            mkdir live-example && cp -R "$REPOSITORY/templates" "$REPOSITORY/modules-out" . &&
                cp -R "$REPOSITORY/live-example/$1" live-example && cd "live-example/$1"
        }

        """

    /// All commands run in one shell, so that `cd` and variables last. After each, a line with a marker and its status.
    /// - Parameter tests: the folder of these tests.
    func run(in tests: URL) throws -> String {
        let marker = "=== \(UUID().uuidString) "
        var script = Self.words
        for case .command(let lines) in pieces {
            script += lines.joined(separator: "\n") + "\n{ echo '\(marker)'$?; } 2>/dev/null\n"
        }
        let scratch = try Scratch()
        let work = scratch.url.appendingPathComponent("work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let file = scratch.url.appendingPathComponent("script")
        try Data(script.utf8).write(to: file)
        let environment = [
            "TFGEN_PATH": Program.tfgenPath,
            "FIXTURES": tests.appendingPathComponent("Fixtures").path,
            "REPOSITORY": tests.deletingLastPathComponent().deletingLastPathComponent().path,
        ]
        let result = try Program.shell.run(["-c", ". '\(file.path)' 2>&1"], in: work, environment: environment)
        return merge(outputs: Self.split(result.output, marker))
    }

    private static func split(_ output: String, _ marker: String) -> [(lines: [String], status: String)] {
        var results: [(lines: [String], status: String)] = []
        var lines: [String] = []
        for line in output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            guard let range = line.range(of: marker) else {
                lines.append(line)
                continue
            }
            if range.lowerBound > line.startIndex { lines.append(String(line[..<range.lowerBound]) + " (no newline)") }
            results.append((lines, String(line[range.upperBound...])))
            lines = []
        }
        return results
    }

    private func merge(outputs: [(lines: [String], status: String)]) -> String {
        var rest = outputs[...]
        var lines: [String] = []
        for piece in pieces {
            switch piece {
            case .prose(let line): lines.append(line)
            case .command(let command):
                for (index, line) in command.enumerated() { lines.append((index == 0 ? "  $ " : "  > ") + line) }
                guard let result = rest.popFirst() else {
                    lines.append("  (the shell ended before this)")
                    continue
                }
                lines += result.lines.map { "  \($0)" }
                if result.status != "0" { lines.append("  [\(result.status)]") }
            }
        }
        return lines.joined(separator: "\n")
    }
}
