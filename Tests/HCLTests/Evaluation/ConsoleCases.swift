import Diagnostics
import Foundation
import HCL
import TestSupport

/// Expressions and what they give: `=== EXPRESSION`, then the lines of the answer; `(refused)` where there is none.
struct ConsoleCase {
    let expression: String
    var answer: String

    static let refused = "(refused)"
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    static func read(_ file: URL) throws -> [ConsoleCase] {
        var cases: [ConsoleCase] = []
        var lines: [String] = []
        func finish() {
            guard !cases.isEmpty else { return }
            cases[cases.count - 1].answer = lines.joined(separator: "\n")
            lines = []
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("=== ") {
                finish()
                cases.append(ConsoleCase(expression: String(line.dropFirst(4)), answer: ""))
            } else {
                lines.append(String(line))
            }
        }
        finish()
        return cases
    }

    static func text(of cases: [ConsoleCase]) -> String {
        cases.map { "=== \($0.expression)\n\($0.answer)\n" }.joined()
    }
}

/// What our evaluator prints for an expression, as `terraform console` would.
enum OurConsole {
    /// The answers to the same expression, asked again and again with what was known of it before.
    static func answers(_ expression: String, times: Int) -> [String] {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "console", text: expression))
        guard tree.diagnostics.isEmpty else { return [ConsoleCase.refused] }
        let forms = KnownForms()
        return (0..<times).map { _ in
            var evaluator = Evaluator(scope: NamedValues(), forms: forms)
            return evaluator.consoleAnswer(to: tree.expression) ?? ConsoleCase.refused
        }
    }

    static func answer(_ expression: String, scope: any Scope = NamedValues(), files: (any FileSource)? = nil) -> String
    {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "console", text: expression))
        guard tree.diagnostics.isEmpty else { return ConsoleCase.refused }
        var evaluator = Evaluator(scope: scope, files: files)
        return evaluator.consoleAnswer(to: tree.expression) ?? ConsoleCase.refused
    }
}

/// The real one. Each expression is a process of its own: piped, the console prints the last answer only.
enum TerraformConsole {
    static func answer(_ expression: String, in scratch: Scratch) throws -> String {
        let file = scratch.url.appendingPathComponent("expression")
        try Data((expression + "\n").utf8).write(to: file)
        try Data().write(to: scratch.url.appendingPathComponent("terraform.rc"))
        let result = try Program.shell.run(
            ["-c", "terraform console < expression"], in: scratch.url,
            environment: ["TF_CLI_CONFIG_FILE": scratch.url.appendingPathComponent("terraform.rc").path])
        guard result.status == 0 else { return ConsoleCase.refused }
        return String(result.output.dropLast())
    }
}
