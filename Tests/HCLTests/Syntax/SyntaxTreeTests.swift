import Diagnostics
import TestSupport
import Testing

@testable import HCL

/// What the typed views say of a tree.
struct SyntaxTreeTests {
    static let path = "Syntax/Cases/expressions.txt"

    @Test func expressionsAreAsRecorded() throws {
        var file = try CaseFile(SyntaxTreeTests.path)
        if Expected.isUpdating {
            for index in file.cases.indices { file.cases[index].expected = describe(file.cases[index].input) }
            try file.write()
        }
        #expect(file.cases.count >= 80)
        for item in file.cases { #expect(describe(item.input) == item.expected, "\(item.source)") }
    }

    private func describe(_ input: [UInt8]) -> String {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", bytes: input))
        #expect(tree.printed == input)
        let errors = tree.diagnostics.map { "error \($0.code.name)\n" }.joined()
        let variables = tree.expression.variables.map { Dump.text($0) }.joined(separator: ", ")
        return Dump.text(tree.expression) + "\n" + (variables.isEmpty ? "" : "uses \(variables)\n") + errors
    }

    @Test func templates() {
        let tree = SyntaxTree.parseTemplate(
            SourceFile(path: "x", text: "a ${b}\n%{ for x in y ~}\n  ${x}\n%{ endfor ~}\n"))
        #expect(tree.diagnostics.isEmpty)
        #expect(Dump.text(tree.expression) == #"(template "a " ${b} "\n" (for x y "  " ${x} "\n"))"#)
        let wrapped = SyntaxTree.parseTemplate(SourceFile(path: "x", text: "${b}"))
        #expect(Dump.text(wrapped.expression) == "(wrapped b)")
        let plain = SyntaxTree.parseTemplate(SourceFile(path: "x", text: "a $ b \"c\" \\n $${d}\n"))
        #expect(Dump.text(plain.expression) == #""a $ b \"c\" \\n $${d}\n""#)
    }

    @Test func bodies() throws {
        let text = """
            # first
            a = 1 # one
            b "c" d {
              e = 2
              f {}
            }
            g { h = 3 }
            a.b = 4

            """
        let tree = SyntaxTree.parse(SourceFile(path: "x", text: text))
        #expect(tree.diagnostics.map(\.code) == [.definitionExpected])
        #expect(tree.body.attributes.map(\.name) == ["a"])
        #expect(tree.body.blocks.map(\.type) == ["b", "g"])
        #expect(tree.body.items.count == 3)
        let block = try #require(tree.body.blocks.first)
        #expect(block.labels.map(\.text) == ["c", "d"])
        #expect(block.labels.map(\.span.text) == ["\"c\"", "d"])
        #expect(block.headerSpan.text == "b \"c\" d")
        #expect(block.span.text == "b \"c\" d {\n  e = 2\n  f {}\n}")
        #expect(block.body.span.text == "{\n  e = 2\n  f {}\n}")
        #expect(block.body.attribute("e")?.span.text == "e = 2")
        #expect(block.body.attribute("f") == nil)
        #expect(tree.body.blocks.last?.body.attribute("h")?.expression.span.text == "3")
        #expect(tree.body.attribute("a")?.nameSpan.start == 8)
    }

    @Test func spansOfSteps() throws {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: "a.b [ \"c\" ] .0"))
        let traversal = try #require(tree.expression.traversal)
        #expect(traversal.span.text == "a.b [ \"c\" ] .0")
        #expect(traversal.rootSpan.text == "a")
        #expect(traversal.steps.map(\.span.text) == [".b", "[ \"c\" ]", ".0"])
    }

    @Test func spansOfExpressions() {
        for text in ["a", "a.b", "f(1)", "[1]", "{ a = 1 }", "\"x${y}\"", "a ? b : c", "-1", "(1)", "a[*].b", "a.*.b"] {
            let tree = SyntaxTree.parse(SourceFile(path: "x", text: "v =  \(text) # c\n"))
            #expect(tree.body.attribute("v")?.expression.span.text == text)
        }
    }

    @Test func sameExpressionIsEqual() {
        let tree = SyntaxTree.parse(SourceFile(path: "x", text: "a = 1\nb = 1\n"))
        #expect(tree.body.attribute("a")?.expression == tree.body.attribute("a")?.expression)
        #expect(tree.body.attribute("a")?.expression != tree.body.attribute("b")?.expression)
    }

    @Test func codesAreUniqueAndExplained() {
        #expect(Set(syntaxCodes.map(\.number)).count == syntaxCodes.count)
        for code in syntaxCodes {
            #expect((101...199).contains(code.number) && !code.title.isEmpty && code.explanation.hasSuffix("."))
        }
    }
}

/// Trees as text.
enum Dump {
    static func text(_ traversal: Traversal) -> String {
        traversal.steps.reduce(traversal.root) { text, step in
            switch step.kind {
            case .attribute(let name): text + "." + name
            case .index(.string(let key)): text + "[" + quoted(key) + "]"
            case .index(.number(let key)): text + "[\(key)]"
            }
        }
    }

    static func text(_ expression: Expression) -> String {
        switch expression.form {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let digits): digits
        case .string(let text): quoted(text)
        case .variable(let name): name
        case .template(let items): "(template \(parts(items)))"
        case .wrapped(let inner): "(wrapped \(text(inner)))"
        case .parentheses(let inner): "(parentheses \(text(inner)))"
        case .unary(let sign, let inner): "(\(sign.rawValue) \(text(inner)))"
        case .binary(let sign, let left, let right): "(\(sign.rawValue) \(text(left)) \(text(right)))"
        case .conditional(let condition, let yes, let no): "(? \(text(condition)) \(text(yes)) \(text(no)))"
        case .attribute(let source, let name, _): "(. \(text(source)) \(name))"
        case .legacyIndex(let source, let index, _): "(. \(text(source)) \(index))"
        case .index(let source, let key): "(index \(text(source)) \(text(key)))"
        case .attributeSplat(let source, let items): "(.* \(text(source))\(steps(items)))"
        case .fullSplat(let source, let items): "([*] \(text(source))\(steps(items)))"
        case .tuple(let items): "[" + items.map(text).joined(separator: " ") + "]"
        case .object(let items): "{" + items.map { "\(key($0.key)) = \(text($0.value))" }.joined(separator: ", ") + "}"
        case .forTuple(let loop): "(for-list \(self.loop(loop)))"
        case .forObject(let loop): "(for-object \(self.loop(loop)))"
        case .call(let call):
            "(call \(call.name)" + call.arguments.map { " " + text($0) }.joined() + (call.expandsLast ? " ...)" : ")")
        case .invalid: "invalid"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func key(_ key: ObjectKey) -> String {
        switch key {
        case .name(let name, _): name
        case .expression(let expression): "<\(text(expression))>"
        }
    }

    private static func loop(_ loop: ForExpression) -> String {
        let names = (loop.keyName.map { $0.0 + " " } ?? "") + loop.valueName.0
        let key = loop.key.map { text($0) + " => " } ?? ""
        let condition = loop.condition.map { " if " + text($0) } ?? ""
        return
            "\(names) in \(text(loop.collection)) : \(key)\(text(loop.value))\(loop.grouping ? "..." : "")\(condition)"
    }

    private static func steps(_ steps: [SplatStep]) -> String {
        steps.map { step in
            switch step {
            case .attribute(let name, _): " .\(name)"
            case .legacyIndex(let index, _): " .\(index)"
            case .index(let key, _): " [\(text(key))]"
            case .attributeSplat(let inner, _): " (.*\(self.steps(inner)))"
            case .fullSplat(let inner, _): " ([*]\(self.steps(inner)))"
            }
        }.joined()
    }

    private static func parts(_ parts: [TemplatePart]) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): quoted(text)
            case .interpolation(let inner): "${\(text(inner))}"
            case .conditional(let condition, let yes, let no):
                "(if \(text(condition)) \(self.parts(yes)))" + (no.map { "(else \(self.parts($0)))" } ?? "")
            case .loop(let key, let value, let collection, let content):
                "(for \(key.map { $0 + " " } ?? "")\(value) \(text(collection)) \(self.parts(content)))"
            }
        }.joined(separator: " ")
    }
}
