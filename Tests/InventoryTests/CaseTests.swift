import Diagnostics
import Foundation
import HCL
import Inventory
import TestSupport
import Testing

/// Modules as folders of `Cases`, with the inputs in `inputs.hcl` and the resources in `expected.json`.
@Suite struct CaseTests {
    static let folder = TestModules.root.appendingPathComponent("Tests/InventoryTests/Cases")

    @Test(arguments: Expected.cases(in: folder))
    func gives(_ name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        let files = TextFiles(
            names.sorted().compactMap { name in
                (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
                    (name, SourceFile(path: name, bytes: Array($0)))
                }
            })
        let result = Inventory.resources(
            of: Inventory.prepare(files, folder: ""), files: files, inputs: try inputs(folder),
            place: TestModules.place)
        let outputs = result.outputs.map { (key: $0.name, value: JSON.string($0.value.inlineSource)) }
        let problems = result.problems.map { JSON.string("\($0.code.name) \($0.message)") }
        let json = JSON.object(
            result.jsonMembers.filter { $0.key != "problems" }
                + [("outputs", .object(outputs)), ("problems", .array(problems))])
        try Expected.compare(json.text, with: folder.appendingPathComponent("expected.json"))
    }

    /// Names that nothing declares stand for what is only known later: `dependency.network.outputs.vpc_id`.
    private func inputs(_ folder: URL) throws -> [String: Value] {
        let file = folder.appendingPathComponent("inputs.hcl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
        let tree = SyntaxTree.parseExpression(SourceFile(path: "inputs.hcl", text: text))
        var evaluator = Evaluator(scope: LaterScope())
        let value = evaluator.evaluate(tree.expression)
        #expect(evaluator.diagnostics.isEmpty)
        return TestModules.inputs(value)
    }

    private struct LaterScope: Scope {
        func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
            .value(.later(traversal.span.text), steps: traversal.steps.count)
        }
    }

    /// Every code of the target has a case.
    @Test func everyCodeHasACase() throws {
        let texts = Expected.cases(in: Self.folder).compactMap { name in
            try? String(contentsOf: Self.folder.appendingPathComponent("\(name)/expected.json"), encoding: .utf8)
        }
        #expect(!texts.isEmpty)
        let elsewhere: Set<Code> = [.tooManyInstances, .waitingLimit]
        for code in inventoryCodes where !elsewhere.contains(code) {
            #expect(texts.contains { $0.contains(code.name) }, "\(code.name) has no case")
        }
    }
}
