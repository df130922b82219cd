import Diagnostics
import Testing

@testable import HCL

/// No input stops the parser or the formatter, and the tree always gives its bytes back.
struct RobustnessTests {
    /// A small generator, so that a failing run can be repeated.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static let pieces: [String] = [
        "\"", "{", "}", "[", "]", "(", ")", "=", ",", ".", ":", "::", "\n", " ", "${", "%{", "~}", "~", "#", "/*", "*/",
        "//", "<<EOT\n", "<<-EOT\n", "EOT\n", "for ", "in ", "if ", "else ", "endif ", "endfor ", "...", "?", "!", "-",
        "*", "/", "%", "&&", "&", "|", "'", "`", ";", "\\", "\\n", "\\u00", "\r", "\r\n", "\t", "1", "1.", "1e5", "a",
        "true", "null", "é", "“", "@", "$", "$$", "$${", "=>", "==", "<", "b \"c\" {\n", "a = 1\n", "\0", "e\u{301}",
        "%{ if a }", "%{ endif }", "[*]", ".*", "provider::a::b(", "variable \"x\" {\n", "type = \"list\"\n",
    ]

    private func check(_ bytes: [UInt8]) {
        for tree in [SyntaxTree.parse, SyntaxTree.parseExpression, SyntaxTree.parseTemplate].map({
            $0(SourceFile(path: "x", bytes: bytes))
        }) {
            #expect(tree.printed == bytes)
            for diagnostic in tree.diagnostics {
                let span = diagnostic.span
                #expect(span.map { $0.start >= 0 && $0.start <= $0.end && $0.end <= bytes.count } == true)
            }
        }
        let tree = SyntaxTree.parse(SourceFile(path: "x", bytes: bytes))
        Walk.body(tree.body)
        Walk.expression(SyntaxTree.parseExpression(tree.source).expression)
        Walk.expression(SyntaxTree.parseTemplate(tree.source).expression)
        _ = Format.plain(bytes)
        _ = Format.terraform(tree)
    }

    @Test func piecesInAnyOrder() {
        var random = Random(state: 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                bytes += Array((RobustnessTests.pieces.randomElement(using: &random) ?? "").utf8)
            }
            check(bytes)
        }
    }

    @Test func anyBytes() {
        var random = Random(state: 0xD1B5_4A32_D192_ED03)
        for _ in 0..<1000 {
            let count = Int.random(in: 0...60, using: &random)
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test func changedCases() throws {
        var random = Random(state: 0x2545_F491_4F6C_DD1D)
        for item in try CaseFile(FormatTests.path).cases {
            for _ in 0..<8 {
                var bytes = item.input
                let piece = Array((RobustnessTests.pieces.randomElement(using: &random) ?? "").utf8)
                let at = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, at + Int.random(in: 0...3, using: &random))
                bytes.replaceSubrange(at..<end, with: piece)
                check(bytes)
            }
        }
    }

    @Test func everyPrefix() throws {
        for item in try CaseFile(FormatTests.path).cases {
            for count in 0..<item.input.count { check(Array(item.input.prefix(count))) }
        }
    }

    // MARK: Limits

    @Test(arguments: [
        ("a = " + String(repeating: "(", count: 5000)),
        "a = " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300),
        "a = " + String(repeating: "{ b = ", count: 5000),
        "a = " + String(repeating: "!", count: 5000) + "b",
        "a = " + String(repeating: "-", count: 300) + "1",
        "a = " + String(repeating: "b ? c : ", count: 5000) + "d",
        "a = " + String(repeating: "f(", count: 5000),
        "a = " + String(repeating: "b[", count: 5000),
        "a = " + String(repeating: "\"${", count: 5000),
        "a = " + String(repeating: "b[*].c", count: 5000),
        "a = \"" + String(repeating: "%{ if b }", count: 5000) + "\"",
        "a = \"" + String(repeating: "%{ for b in c }", count: 5000) + "\"",
        "a = [" + String(repeating: "for b in [", count: 5000),
        "a = b" + String(repeating: ".c", count: 5000),
        "a = b" + String(repeating: "[0]", count: 5000),
        "a = 1" + String(repeating: " + 1", count: 5000),
        String(repeating: "b {\n", count: 5000),
        String(repeating: "b {\n", count: 300) + String(repeating: "}\n", count: 300),
    ])
    func deepNestingIsOneMistake(_ text: String) {
        let tree = SyntaxTree.parse(SourceFile(path: "x", text: text))
        #expect(tree.diagnostics.map(\.code) == [.nestedTooDeep])
        #expect(tree.printed == Array(text.utf8))
        Walk.body(tree.body)
    }

    @Test func nestingWithinTheLimitIsFine() {
        let text = "a = " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "\n"
        let chain = "b = 1" + String(repeating: " + 1", count: 1000) + "\n"
        let tree = SyntaxTree.parse(SourceFile(path: "x", text: text + chain))
        #expect(tree.diagnostics.isEmpty)
        Walk.body(tree.body)
    }

    @Test func aFileBeyondTheLimitIsRefused() {
        let bytes = [UInt8](repeating: 0x20, count: SyntaxTree.sizeLimit + 1)
        let tree = SyntaxTree.parse(SourceFile(path: "x", bytes: bytes))
        #expect(tree.diagnostics.map(\.code) == [.fileTooLarge])
        #expect(tree.printed == bytes)
        #expect(tree.body.items.isEmpty)
    }

    @Test func textAfterAnExpression() {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: "a b"))
        #expect(tree.diagnostics.map(\.code) == [.afterExpression])
        #expect(tree.diagnostics.first?.span?.start == 2)
    }
}

/// Visits everything that the views show.
enum Walk {
    static func body(_ body: Body) {
        _ = body.span
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                _ = (attribute.name, attribute.nameSpan, attribute.span)
                expression(attribute.expression)
                _ = attribute.expression.variables
            case .block(let block):
                _ = (block.type, block.labels.map(\.text), block.headerSpan, block.span)
                self.body(block.body)
            }
        }
    }

    static func expression(_ expression: Expression) {
        _ = (expression.span, expression.traversal)
        switch expression.form {
        case .null, .bool, .number, .string, .variable, .invalid: break
        case .template(let parts): self.parts(parts)
        case .wrapped(let inner), .parentheses(let inner), .unary(_, let inner): self.expression(inner)
        case .attribute(let source, _, _), .legacyIndex(let source, _, _): self.expression(source)
        case .index(let source, let key): [source, key].forEach(self.expression)
        case .attributeSplat(let source, let steps), .fullSplat(let source, let steps):
            self.expression(source)
            self.steps(steps)
        case .tuple(let items): items.forEach(self.expression)
        case .object(let items):
            for item in items {
                if case .expression(let key) = item.key { self.expression(key) }
                self.expression(item.value)
            }
        case .forTuple(let loop), .forObject(let loop):
            [loop.collection, loop.key, loop.value, loop.condition].compactMap { $0 }.forEach(self.expression)
        case .conditional(let condition, let yes, let no): [condition, yes, no].forEach(self.expression)
        case .binary(_, let left, let right): [left, right].forEach(self.expression)
        case .call(let call): call.arguments.forEach(self.expression)
        }
    }

    private static func steps(_ steps: [SplatStep]) {
        for step in steps {
            switch step {
            case .index(let key, _): expression(key)
            case .attributeSplat(let inner, _), .fullSplat(let inner, _): self.steps(inner)
            default: break
            }
        }
    }

    private static func parts(_ parts: [TemplatePart]) {
        for part in parts {
            switch part {
            case .literal: break
            case .interpolation(let inner): expression(inner)
            case .conditional(let condition, let yes, let no):
                expression(condition)
                self.parts(yes)
                self.parts(no ?? [])
            case .loop(_, _, let collection, let content):
                expression(collection)
                self.parts(content)
            }
        }
    }
}
