import Diagnostics
import TestSupport
import Testing

@testable import HCL

/// Small inputs that would give large values: each ends with a diagnostic instead, soon and with little memory. Where a
/// limit is met, one step less is accepted.
@Suite struct GrowthTests {
    /// Locals in text, each evaluated by an evaluator of its own whenever it is read, as an estate's are.
    private struct Locals: Scope {
        let texts: [String: String]
        var values: [String: Value] = [:]

        func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
            if let value = values[traversal.root] { return .value(value, steps: 0) }
            guard let text = texts[traversal.root] else { return .unknownRoot(candidates: []) }
            let tree = SyntaxTree.parseExpression(SourceFile(path: traversal.root, text: text))
            var inner = Evaluator(
                scope: self, files: evaluator.files, limits: evaluator.limits, continuing: evaluator.progress)
            let value = inner.evaluate(tree.expression)
            evaluator.diagnostics.add(inner.diagnostics)
            evaluator.resume(after: inner)
            return inner.diagnostics.isEmpty ? .value(value, steps: 0) : .failed
        }
    }

    private struct Files: FileSource {
        let texts: [String: String]

        func read(_ path: String) -> [UInt8]? { texts[path].map { Array($0.utf8) } }
        func exists(_ path: String) -> Bool { texts[path] != nil }
        func list(below path: String) -> [String] { [] }
    }

    private static func codes(
        _ text: String, locals: [String: String] = [:], files: [String: String] = [:],
        limits: Evaluator.Limits = .standard
    ) -> [Code] {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: text))
        let output = Value.deferred(.string, .reference(.name("dependency.q.outputs.id")))
        let scope = Locals(texts: locals, values: ["output": output])
        var evaluator = Evaluator(scope: scope, files: Files(texts: files), limits: limits)
        _ = evaluator.evaluate(tree.expression)
        return tree.diagnostics.map(\.code) + evaluator.diagnostics.all.map(\.code)
    }

    private static func chain(_ count: Int, _ text: (Int) -> String, end: String) -> [String: String] {
        var locals = Dictionary(uniqueKeysWithValues: (0..<count).map { ("a\($0)", text($0)) })
        locals["a\(count)"] = end
        return locals
    }

    @Test func depthHoldsAcrossEvaluators() {
        // The expression outside is a level too, as is the last local.
        let atLimit = Self.chain(254, { "a\($0 + 1)" }, end: "1")
        #expect(Self.codes("a0", locals: atLimit) == [])
        let beyond = Self.chain(255, { "a\($0 + 1)" }, end: "1")
        #expect(Self.codes("a0", locals: beyond) == [.nestingLimit])
        let deep = Self.chain(
            60, { String(repeating: "[", count: 100) + "a\($0 + 1)" + String(repeating: "]", count: 100) }, end: "1")
        #expect(Self.codes("a0", locals: deep) == [.nestingLimit])
    }

    @Test func productOfNothing() {
        let pairs = Array(repeating: "[1, 2]", count: 62).joined(separator: ", ")
        #expect(Self.codes("setproduct(\(pairs), [])") == [])
        #expect(Self.codes("setproduct(\(pairs))") == [.sizeLimit])
    }

    @Test(arguments: [
        "[P, P]", "{ a = P, b = P }", "[for i in range(2) : P]", "concat([P], [P])", "{ for i in range(2) : i => P }",
    ])
    func doublingValues(_ pattern: String) {
        var (value, depth) = (Value.tuple([.int(1), .int(2)]), 0)
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: pattern))
        var found: [Code] = []
        while found.isEmpty, depth < 40 {
            var evaluator = Evaluator(scope: NamedValues(["P": value]))
            value = evaluator.evaluate(tree.expression)
            found = evaluator.diagnostics.all.map(\.code)
            depth += 1
        }
        #expect(found == [.sizeLimit])
        #expect(depth > 15 && depth < 22, "\(depth)")
    }

    @Test func doublingTexts() {
        var limits = Evaluator.Limits()
        limits.stringBytes = 1 << 10
        let locals = Self.chain(9, { "\"${a\($0 + 1)}${a\($0 + 1)}\"" }, end: "\"xy\"")
        #expect(Self.codes("a0", locals: locals, limits: limits) == [])
        let more = Self.chain(10, { "\"${a\($0 + 1)}${a\($0 + 1)}\"" }, end: "\"xy\"")
        #expect(Self.codes("a0", locals: more, limits: limits) == [.sizeLimit])
    }

    /// A large text may stand in a value many times; a function that writes the value must not try.
    @Test(arguments: [
        "jsonencode(P)", "yamlencode(P)", "format(\"%v\", P)", "join(\"\", P)", "formatlist(\"%s\", [for x in P : P])",
    ])
    func textsThatAreShared(_ text: String) {
        let large = Value.string(String(repeating: "x", count: 1 << 20))
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: text))
        var evaluator = Evaluator(scope: NamedValues(["P": .list(.string, Array(repeating: large, count: 1000))]))
        _ = evaluator.evaluate(tree.expression)
        #expect(evaluator.diagnostics.all.map(\.code) == [.sizeLimit])
    }

    @Test(arguments: ["\"${T}${T}\"", "\"%{ if true }${T}%{ else }${T}%{ endif }\""])
    func doublingTemplates(_ pattern: String) {
        func files(_ count: Int) -> [String: String] {
            var files = ["t\(count)": ""]
            for index in 0..<count {
                files["t\(index)"] = String(pattern.dropFirst().dropLast()).replacing(
                    "T", with: "templatefile(\"t\(index + 1)\", {})")
            }
            return files
        }
        #expect(Self.codes("templatefile(\"t0\", {})", files: files(10)) == [])
        #expect(Self.codes("templatefile(\"t0\", {})", files: files(20)).contains(.sizeLimit))
    }

    @Test(arguments: ["output == \"\" ? P : P", "\"${output}${P}${P}\"", "[output, P, P][0 + length(output)]"])
    func doublingResiduals(_ pattern: String) {
        func locals(_ count: Int) -> [String: String] {
            Self.chain(count, { pattern.replacing("P", with: "a\($0 + 1)") }, end: "\"z\"")
        }
        var limits = Evaluator.Limits()
        limits.values = 1000
        #expect(Self.codes("a0", locals: locals(4), limits: limits) == [])
        #expect(Self.codes("a0", locals: locals(12), limits: limits).first == .sizeLimit)
    }

    /// What was too large stays an error: `try` and an arm that is not taken do not hide it.
    @Test(arguments: [
        "try([for i in range(1000) : range(1024)], 1)", "true ? 1 : [for i in range(1000) : range(1024)]",
    ])
    func exhaustionIsNotCaught(_ text: String) { #expect(Self.codes(text) == [.sizeLimit]) }

    @Test(arguments: [
        "replace(P, \"x\", Q)", "replace(P, \"\", Q)", "replace(P, \"/x/\", Q)", "split(\"x\", P)", "split(\"\", P)",
        "regexall(\"x\", P)", "indent(1000, replace(P, \"x\", \"\\n\"))",
    ])
    func checkedBeforeTheyWork(_ text: String) {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "x", text: text))
        let scope = NamedValues([
            "P": .string(String(repeating: "x", count: 1 << 21)), "Q": .string(String(repeating: "y", count: 1 << 10)),
        ])
        var evaluator = Evaluator(scope: scope)
        _ = evaluator.evaluate(tree.expression)
        #expect(evaluator.diagnostics.all.map(\.code) == [.sizeLimit])
    }

    /// A search takes no longer where the texts repeat themselves.
    @Test func searchIsLinear() {
        let text = Array(repeating: UInt8(ascii: "a"), count: 400_000)
        let needle = Array(repeating: UInt8(ascii: "a"), count: 200_000) + [UInt8(ascii: "b")]
        #expect(Bytes.ranges(of: needle, in: text).isEmpty)
        #expect(Bytes.ranges(of: Array("aa".utf8), in: Array("aaaaab".utf8)) == [0..<2, 2..<4])
        #expect(Bytes.ranges(of: Array("aab".utf8), in: Array("aaabaab".utf8)) == [1..<4, 4..<7])
    }

    /// Marks that combine with what stands before them make one character of a whole text.
    @Test func combiningMarks() {
        let text = "a" + String(repeating: "\u{301}\u{323}", count: 10_000)
        let seconds = processorSeconds {
            #expect(Self.codes("length(P)", locals: ["P": "\"\(text)\""]) == [])
            #expect(Self.codes("upper(P) == P || P < P", locals: ["P": "\"\(text)\""]) != [.sizeLimit])
        }
        #expect(seconds < 20)
    }
}
