import Diagnostics
import Foundation
import HCL
import TestSupport
import Testing

/// Values given to variables with a type: `=== EXPRESSION <- TYPE`, then the value and its type in JSON as Terraform
/// (1.11.4) wrote them into a state, `(refused)`, or `null`.
@Suite struct TypeTests {
    static func answer(_ text: String) -> String {
        guard let arrow = text.range(of: " <- ", options: .backwards) else { return "no arrow" }
        let expression = SyntaxTree.parseExpression(SourceFile(path: "value", text: String(text[..<arrow.lowerBound])))
        let constraint = SyntaxTree.parseExpression(SourceFile(path: "type", text: String(text[arrow.upperBound...])))
        var diagnostics = Diagnostics()
        let type = Type.parse(constraint: constraint.expression, diagnostics: &diagnostics)
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(expression.expression)
        let converted = evaluator.convert(value, to: type, at: expression.expression.span, naming: "input \"x\"")
        if !diagnostics.isEmpty || !evaluator.diagnostics.isEmpty { return ConsoleCase.refused }
        return converted.isNull ? "null" : "\(converted.json ?? "")\n\(converted.type.json)"
    }

    @Test func convertsAsTerraformDoes() throws {
        let cases = try ConsoleCase.read(ConsoleCase.folder.appendingPathComponent("types.txt"))
        #expect(cases.count >= 600)
        for item in cases { #expect(Self.answer(item.expression) == item.answer, "\(item.expression)") }
    }

    static let constraints = [
        "string", "any", "list(string)", "set(object({ a = number }))", "tuple([string, bool])", "object({})",
        "object({ a = optional(string), b = optional(number, 3), \"c d\" = any })", "map(list(map(bool)))", "tuple([])",
    ]

    @Test(arguments: constraints) func printsWhatItReads(_ text: String) {
        var diagnostics = Diagnostics()
        let tree = SyntaxTree.parseExpression(SourceFile(path: "type", text: text))
        #expect(Type.parse(constraint: tree.expression, diagnostics: &diagnostics).description == text)
        #expect(diagnostics.isEmpty)
    }

    /// What is wrong with a type, or with a value for it: `VALUE <- TYPE`.
    @Test func mistakes() throws {
        let file = ConsoleCase.folder.appendingPathComponent("type-mistakes.txt")
        let cases = try ConsoleCase.read(file).map { item in
            ConsoleCase(expression: item.expression, answer: Self.mistakes(item.expression))
        }
        try Expected.compare(ConsoleCase.text(of: cases), with: file)
    }

    static func mistakes(_ text: String) -> String {
        guard let arrow = text.range(of: " <- ") else { return "no arrow" }
        let expression = SyntaxTree.parseExpression(SourceFile(path: "value", text: String(text[..<arrow.lowerBound])))
        let constraint = SyntaxTree.parseExpression(SourceFile(path: "type", text: String(text[arrow.upperBound...])))
        var diagnostics = Diagnostics()
        let type = Type.parse(constraint: constraint.expression, diagnostics: &diagnostics)
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(expression.expression)
        _ = evaluator.convert(value, to: type, at: expression.expression.span, naming: "input \"x\"")
        diagnostics.add(evaluator.diagnostics)
        return diagnostics.all.map { item in
            "\(item.code.name) `\(item.span?.text ?? "")`: \(item.message)"
                + (item.help.map { "\n  help: \($0)" } ?? "")
        }.joined(separator: "\n")
    }

    @Test func limitsAreKept() {
        func codes(_ text: String, limits: Evaluator.Limits = .standard) -> [Code] {
            let tree = SyntaxTree.parseExpression(SourceFile(path: "limit", text: text))
            var evaluator = Evaluator(scope: NamedValues(), limits: limits)
            _ = evaluator.evaluate(tree.expression)
            return tree.diagnostics.map(\.code) + evaluator.diagnostics.all.map(\.code)
        }
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        }
        var shallow = Evaluator.Limits()
        shallow.nesting = 10
        #expect(codes(nested(9), limits: shallow) == [])
        #expect(codes(nested(10), limits: shallow) == [.nestingLimit])
        #expect(codes("range(1024)") == [])
        #expect(codes("range(1025)") == [.sizeLimit])
        var small = Evaluator.Limits()
        small.values = 100
        #expect(codes("setproduct(range(8), range(5))", limits: small) == [])
        #expect(codes("setproduct(range(10), range(6))", limits: small) == [.sizeLimit])
        small.stringBytes = 10
        #expect(codes("format(\"%10s\", \"\")", limits: small) == [])
        #expect(codes("format(\"%11s\", \"\")", limits: small) == [.sizeLimit])
        #expect(codes("join(\"\", [\"123456\", \"12345\"])", limits: small) == [.sizeLimit])
        #expect(codes("\"12345678${\"901\"}\"", limits: small) == [.sizeLimit])
        #expect(codes("1e4095") == [])
        #expect(codes("1e4097") == [.numberLimit])
    }
}

extension Type {
    /// As go-cty writes a type in JSON: `["list","string"]`.
    var json: String {
        switch self {
        case .any: return "\"dynamic\""
        case .bool, .number, .string: return "\"\(description)\""
        case .list(let element): return "[\"list\",\(element.json)]"
        case .set(let element): return "[\"set\",\(element.json)]"
        case .map(let element): return "[\"map\",\(element.json)]"
        case .tuple(let elements): return "[\"tuple\",[\(elements.map(\.json).joined(separator: ","))]]"
        case .object(let object):
            let fields = object.fields.map { "\"\($0.name)\":\($0.type.json)" }
            return "[\"object\",{\(fields.joined(separator: ","))}]"
        }
    }
}
