import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import HCL

/// `make conformance`: how many of the cases that Terraform has judged come out as it says, one line for each kind.
@Suite(.serialized) struct ConformanceTests {
    /// To standard output past what the test runner makes of it.
    private func report(_ what: String, _ agreeing: Int, of count: Int, _ note: String = "") {
        FileHandle.standardOutput.write(Data("\(what) \(agreeing) of \(count)\(note)\n".utf8))
        #expect(count > 0 && agreeing == count, "\(what)")
    }

    @Test func formatting() throws {
        let cases = try CaseFile(FormatTests.path).cases
        let agreeing = cases.filter { item in
            Format.terraform(SyntaxTree.parse(SourceFile(path: "main.tf", bytes: item.input))) == item.expectedBytes
        }
        report("formatting", agreeing.count, of: cases.count)
    }

    /// An answer that differs on purpose (`differences.txt`) is counted as agreeing where it is as it is written there.
    @Test func evaluation() throws {
        var (agreeing, count, different) = (0, 0, 0)
        for name in ConsoleTests.files {
            let file = ConsoleCase.folder.appendingPathComponent("Console").appendingPathComponent(name)
            for item in try ConsoleCase.read(file) {
                count += 1
                let ours = OurConsole.answer(item.expression)
                if ours == item.answer {
                    agreeing += 1
                } else if ours == ConsoleTests.differences[item.expression] {
                    different += 1
                }
            }
        }
        report("evaluation", agreeing + different, of: count, " (\(different) differ on purpose: differences.txt)")
    }

    @Test func errors() throws {
        let cases = try CaseFile(SyntaxErrorTests.path).cases
        report("errors", cases.filter(SyntaxErrorTests.agreesOnTheFirst).count, of: cases.count)
    }

    @Test(arguments: SpecificationSuite.cases) func suiteCase(_ name: String) throws {
        let problems = try SpecificationSuite.problems(of: name)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func suite() throws {
        guard !SpecificationSuite.cases.isEmpty else {
            // `.ci/run` has tried to install it, and names it among what was skipped.
            if ProcessInfo.processInfo.environment["HCL_SUITE_REFUSED"] == "true" { return }
            return Judge.isMissing(SpecificationSuite.howToInstall)
        }
        let agreeing = try SpecificationSuite.cases.filter { try SpecificationSuite.problems(of: $0).isEmpty }
        report("suite", agreeing.count, of: SpecificationSuite.cases.count)
    }
}
