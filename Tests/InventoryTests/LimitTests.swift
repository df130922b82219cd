import Diagnostics
import HCL
import Inventory
import Testing

/// Modules that would take too much: an error, and the rest is there.
@Suite struct LimitTests {
    @Test func aLongChainOfLocalsIsNoDepth() {
        let chain = (1..<5000).map { "l\($0) = local.l\($0 - 1) + 1" }.reversed().joined(separator: "\n")
        let result = TestModules.resources(
            "locals {\n\(chain)\nl0 = 0\n}\noutput \"last\" {\n  value = local.l4999\n}\n")
        #expect(result.problems.isEmpty)
        #expect(result.outputs.first?.value == .int(4999))
    }

    @Test func tooManyInstancesAreCutOff() {
        let result = TestModules.resources("resource \"aws_eip\" \"this\" {\n  count = 1000000000\n}\n")
        #expect(result.resources.count == 20_000)
        #expect(result.problems.map(\.code) == [.tooManyInstances])
    }

    @Test func manyTimesManyInstancesAreCutOff() {
        let result = TestModules.resources(
            "resource \"aws_eip\" \"this\" {\n  for_each = toset([for p in setproduct(range(1000), range(900)) : join(\"-\", p)])\n}\n"
        )
        #expect(result.resources.count <= 20_000)
        #expect(!result.problems.isEmpty)
    }

    /// Outputs and inputs of modules that read each other, further than any module does.
    @Test func aChainThroughModulesEnds() {
        let calls = (0..<200).map { number in
            "module \"m\(number)\" {\n  source = \"./m\"\n  x = \(number == 199 ? "1" : "module.m\(number + 1).y")\n}\n"
        }
        let files = TextFiles([
            ("main.tf", SourceFile(path: "main.tf", text: calls.joined())),
            (
                "m/main.tf",
                SourceFile(
                    path: "m/main.tf", text: "variable \"x\" {}\noutput \"y\" {\n  value = var.x\n}\n")
            ),
        ])
        let result = Inventory.resources(
            of: Inventory.prepare(files, folder: ""), files: files, inputs: [:], place: TestModules.place)
        #expect(result.problems.allSatisfy { $0.code == .waitingLimit })
    }

    @Test func aModuleThatCallsItselfIsUnknown() {
        let files = TextFiles([
            ("a/main.tf", SourceFile(path: "a/main.tf", text: "module \"b\" {\n  source = \"../b\"\n}\n")),
            ("b/main.tf", SourceFile(path: "b/main.tf", text: "module \"a\" {\n  source = \"../a\"\n}\n")),
        ])
        let result = Inventory.resources(
            of: Inventory.prepare(files, folder: "a"), files: files, inputs: [:], place: TestModules.place)
        #expect(result.unknownModules.map(\.reason) == ["its modules call each other without end"])
    }
}
