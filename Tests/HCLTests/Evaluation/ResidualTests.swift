import Diagnostics
import Foundation
import HCL
import TestSupport
import Testing

/// What stays of an expression when a part of it is known later only: `=== EXPRESSION`, then the residual and its type,
/// or the codes and messages of what is wrong already now.
@Suite struct ResidualTests {
    static let scope = NamedValues([
        "untyped": .deferred(.any, .reference(.name("dependency.a.outputs.untyped"))),
        "text": .deferred(.string, .reference(.name("dependency.a.outputs.text"))),
        "number": .deferred(.number, .reference(.name("dependency.a.outputs.number"))),
        "flag": .deferred(.bool, .reference(.name("dependency.a.outputs.flag"))),
        "list": .deferred(.list(.string), .reference(.name("dependency.a.outputs.list"))),
        "set": .deferred(.set(.string), .reference(.name("dependency.a.outputs.set"))),
        "map": .deferred(.map(.string), .reference(.name("dependency.a.outputs.map"))),
        "object": .deferred(
            .object([("id", .string), ("ports", .list(.number))]), .reference(.name("dependency.a.outputs.object"))),
        "objects": .deferred(
            .list(.object([("id", .string), ("port", .number)])), .reference(.name("dependency.a.outputs.objects"))),
        "port": .int(5432), "zones": .strings(["a", "b"]), "secret": .sensitive(.string("s")),
    ])

    static func answer(_ text: String) -> String {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "residual", text: text))
        var evaluator = Evaluator(scope: scope)
        let value = evaluator.evaluate(tree.expression)
        let diagnostics = tree.diagnostics + evaluator.diagnostics.all
        guard diagnostics.isEmpty else {
            return diagnostics.map { item in
                "\(item.code.name) `\(item.span?.text ?? "")`: \(item.message)"
                    + (item.help.map { "\n  help: \($0)" } ?? "")
            }.joined(separator: "\n")
        }
        var out: [UInt8] = []
        value.write(into: &out, indent: 0)
        return String(decoding: out, as: UTF8.self) + "\n  \(value.type)"
    }

    @Test(arguments: ["residuals.txt", "mistakes.txt"]) func folds(_ name: String) throws {
        let file = ConsoleCase.folder.appendingPathComponent(name)
        let cases = try ConsoleCase.read(file).map {
            ConsoleCase(expression: $0.expression, answer: Self.answer($0.expression))
        }
        #expect(cases.count >= 40)
        try Expected.compare(ConsoleCase.text(of: cases), with: file)
    }

    /// A residual that is parsed and evaluated again gives itself: nothing is lost in printing.
    @Test func residualsAreStable() throws {
        for item in try ConsoleCase.read(ConsoleCase.folder.appendingPathComponent("residuals.txt")) {
            let lines = item.answer.split(separator: "\n")
            let source = lines.dropLast().joined(separator: "\n")
            let tree = SyntaxTree.parseExpression(SourceFile(path: "residual", text: source))
            #expect(tree.diagnostics.isEmpty, "\(item.expression): \(source)")
            let outputs = Value.object([
                ("a", .object([("outputs", .object(Self.outputs))]))
            ])
            var evaluator = Evaluator(scope: NamedValues(["dependency": outputs]))
            let value = evaluator.evaluate(tree.expression)
            #expect(evaluator.diagnostics.isEmpty, "\(source)")
            var out: [UInt8] = []
            value.write(into: &out, indent: 0)
            #expect(String(decoding: out, as: UTF8.self) == source)
        }
    }

    static let outputs: [(String, Value)] = scope.values.compactMap { name, value in
        value.isDeferred ? (name, value) : nil
    }
}
