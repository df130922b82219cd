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
    static func answer(_ expression: String, scope: any Scope = NamedValues(), files: (any FileSource)? = nil) -> String
    {
        let isType = expression.hasPrefix("type(")
        let text = isType ? String(expression.dropFirst(5).dropLast()) : expression
        let tree = SyntaxTree.parseExpression(SourceFile(path: "console", text: text))
        guard tree.diagnostics.isEmpty else { return ConsoleCase.refused }
        var evaluator = Evaluator(scope: scope, files: files)
        let value = evaluator.evaluate(tree.expression)
        guard evaluator.diagnostics.isEmpty else { return ConsoleCase.refused }
        return isType ? value.type.consoleText() : value.consoleText
    }
}

extension Type {
    /// As the console's `type()` prints it: what holds an object or a tuple on lines of its own.
    func consoleText(_ indent: String = "") -> String {
        let inner = indent + "    "
        switch self {
        case .any: return "dynamic"
        case .bool, .number, .string: return description
        case .list(let element): return consoleText("list", element, indent)
        case .set(let element): return consoleText("set", element, indent)
        case .map(let element): return consoleText("map", element, indent)
        case .tuple(let elements):
            if elements.isEmpty { return "tuple([])" }
            let lines = elements.map { "\(inner)\($0.consoleText(inner)),\n" }
            return "tuple([\n\(lines.joined())\(indent)])"
        case .object(let object):
            if object.fields.isEmpty { return "object({})" }
            let lines = object.fields.map { "\(inner)\($0.name): \($0.type.consoleText(inner)),\n" }
            return "object({\n\(lines.joined())\(indent)})"
        }
    }

    private func consoleText(_ name: String, _ element: Type, _ indent: String) -> String {
        let inner = indent + "    "
        if element.isFlat { return "\(name)(\(element.consoleText()))" }
        return "\(name)(\n\(inner)\(element.consoleText(inner)),\n\(indent))"
    }

    private var isFlat: Bool {
        switch self {
        case .tuple, .object: false
        default: element?.isFlat ?? true
        }
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
