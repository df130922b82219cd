import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import HCL

/// What is refused for its size (values and texts with smaller limits than people have): accepted at the limit, one diagnostic beyond it. Also in a debug build, whose frames are
/// large, and on a worker's stack.
@Suite struct LimitsTests {
    private static func diagnostics(_ text: String, _ limits: Evaluator.Limits = .standard) -> [Code] {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: text))
        guard tree.diagnostics.isEmpty else { return tree.diagnostics.map(\.code) }
        var evaluator = Evaluator(scope: NamedValues(), limits: limits)
        let value = evaluator.evaluate(tree.expression)
        var source: [UInt8] = []
        value.write(into: &source, indent: 0)
        _ = (value.consoleText, value.type.description)
        return evaluator.diagnostics.all.map(\.code)
    }

    private static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
        String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }

    /// The value inside is a level too.
    private static let brackets: [(open: String, inner: String, close: String)] = [
        ("(", "1", ")"), ("[", "1", "]"), ("{ a = ", "1", " }"), ("-", "1", ""), ("!", "true", ""),
        ("\"${", "1", "}\""),
        ("true ? 1 : ", "1", ""), ("abs(", "1", ")"),
    ]

    @Test(arguments: brackets.indices) func nesting(_ index: Int) {
        let (open, inner, close) = Self.brackets[index]
        let atLimit = Self.nested(open, inner, close, 255)
        #expect(!Self.diagnostics(atLimit).contains { $0 == .nestedTooDeep || $0 == .nestingLimit }, "\(open)")
        #expect(Self.diagnostics(Self.nested(open, inner, close, 256)) == [.nestedTooDeep], "\(open)")
        let file = SyntaxTree.parse(SourceFile(path: "main.tf", text: "a = \(Self.nested(open, inner, close, 250))\n"))
        #expect(file.diagnostics.isEmpty, "\(open)")
        #expect(!Format.terraform(file).isEmpty)
    }

    @Test func nestingOnAWorker() {
        let codes = Mutex<[Code]>([])
        DispatchQueue.concurrentPerform(iterations: 16) { index in
            let (open, inner, close) = Self.brackets[index % Self.brackets.count]
            let found = Self.diagnostics(Self.nested(open, inner, close, 255))
            codes.withLock { $0 += found.filter { $0 == .nestedTooDeep || $0 == .nestingLimit } }
        }
        #expect(codes.withLock { $0 }.isEmpty)
    }

    /// A value may not be deeper than an expression: here, each step of a loop puts one list around it.
    @Test func nestingOfValues() {
        func codes(_ depth: Int) -> [Code] {
            var evaluator = Evaluator(scope: NamedValues(["x": Self.deep(depth)]))
            _ = evaluator.evaluate(SyntaxTree.parseExpression(SourceFile(path: "x", text: "[x]")).expression)
            return evaluator.diagnostics.all.map(\.code)
        }
        #expect(codes(255) == [])
        #expect(codes(256) == [.nestingLimit])
    }

    private static func deep(_ depth: Int) -> Value { (1..<depth).reduce(.bool(true)) { value, _ in .tuple([value]) } }

    @Test func nestingOfBlocks() {
        func codes(_ count: Int) -> [Code] {
            let tree = SyntaxTree.parse(SourceFile(path: "x", text: Self.nested("b {\n", "", "}\n", count)))
            Walk.body(tree.body)
            _ = Format.terraform(tree)
            return tree.diagnostics.map(\.code)
        }
        #expect(codes(256) == [])
        #expect(codes(257) == [.nestedTooDeep])
    }

    @Test(arguments: [
        ("1", " + 1"), ("true", " && true"),
    ])
    func operatorsInARow(_ first: String, _ next: String) {
        #expect(Self.diagnostics(first + String(repeating: next, count: 1024)) == [])
        #expect(Self.diagnostics(first + String(repeating: next, count: 1024 + 1)) == [.nestedTooDeep])
    }

    @Test func sizeOfAFile() {
        let blanks = [UInt8](repeating: 0x20, count: SyntaxTree.sizeLimit)
        #expect(SyntaxTree.parse(SourceFile(path: "x", bytes: blanks)).diagnostics.isEmpty)
        #expect(
            SyntaxTree.parse(SourceFile(path: "x", bytes: blanks + [0x20])).diagnostics.map(\.code) == [.fileTooLarge])
    }

    @Test(arguments: [
        ("length(range(1024))", "length(range(1025))"),
        ("length(setproduct(range(40), range(50)))", "setproduct(range(40), range(50), range(60))"),
        ("length(format(\"%020000d\", 1))", "length(format(\"%020001d\", 1))"),
        ("[for i in range(2) : [for j in range(1000) : j]][0][0]", "[for i in range(11) : [for j in range(1000) : j]]"),
        (
            "length(join(\"\", [for i in range(20) : format(\"%01000d\", i)]))",
            "join(\"\", [for i in range(21) : format(\"%01000d\", i)])"
        ),
        // Many large texts are as bad as one that is too large.
        (
            "length([for i in range(40) : format(\"%019999d\", i)])", "[for i in range(200) : format(\"%019999d\", i)]"
        ),
    ])
    func sizeOfAValue(_ within: String, _ beyond: String) {
        var limits = Evaluator.Limits.standard
        (limits.values, limits.stringBytes) = (10_000, 20_000)
        #expect(Self.diagnostics(within, limits) == [], "\(within)")
        #expect(Self.diagnostics(beyond, limits) == [.sizeLimit], "\(beyond)")
    }
}
