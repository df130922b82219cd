import Diagnostics
import Foundation
import Pipelines
import TestSupport
import Testing

@Suite struct WorkflowTests {
    /// The example estates that have pipelines.
    private static let estates: [String] = {
        let folder = WorkflowJudge.repository.appendingPathComponent("live-example")
        return Expected.cases(in: folder).filter { name in
            FileManager.default.fileExists(
                atPath: folder.appendingPathComponent("\(name)/.github/workflows/tfgen.lock").path)
        }.map { "live-example/\($0)" }
    }()

    @Test func workflowsAreGood() throws {
        #expect(!Self.estates.isEmpty)
        guard let result = try WorkflowJudge.run("judge.py", Self.estates) else { return }
        #expect(result.status == 0, "\(result.output)\(result.messages)")
    }

    /// The judge finds what is made wrong in them.
    @Test func theJudgeFindsMistakes() throws {
        guard let result = try WorkflowJudge.run("mistakes.py", ["live-example/arive"]) else { return }
        #expect(result.status == 0, "\(result.output)\(result.messages)")
    }

    /// Pipelines that nobody wrote: jobs, orders and texts as they fall.
    @Test func randomPipelinesAreGood() throws {
        guard let result = try WorkflowJudge.run("estates.py", [Program.tfgenPath, "16", "1"]) else { return }
        #expect(result.status == 0, "\(result.output)\(result.messages)")
        print(result.output, terminator: "")
    }

    static let diagnostics = WorkflowJudge.folder.appendingPathComponent("Diagnostics")

    @Test(arguments: Expected.cases(in: diagnostics))
    func mistake(_ name: String) throws { try DiagnosticCase.run(Self.diagnostics.appendingPathComponent(name)) }

    @Test(arguments: pipelineCodes)
    func everyCodeHasACase(_ code: Code) {
        #expect(
            DiagnosticCase.codes(in: Self.diagnostics).contains(code.name), "no case for \(code.name): \(code.title)")
    }
}
