import Foundation
import TestSupport
import Testing

/// Our answers against those that `terraform console` (1.11.4) gave. `UPDATE_EXPECTED=1` asks it again.
@Suite struct ConsoleTests {
    static let files = Expected.cases(in: ConsoleCase.folder.appendingPathComponent("Console"), extension: "txt")

    /// Where we answer otherwise on purpose: `differences.txt`, each with its reason.
    static let differences: [String: String] = {
        let file = ConsoleCase.folder.appendingPathComponent("differences.txt")
        let cases = (try? ConsoleCase.read(file)) ?? []
        return Dictionary(
            cases.map { item in
                let lines = item.answer.split(separator: "\n", omittingEmptySubsequences: false)
                return (item.expression, lines.filter { !$0.hasPrefix("# ") }.joined(separator: "\n"))
            }, uniquingKeysWith: { first, _ in first })
    }()

    @Test(arguments: files) func agreesWithTerraform(_ name: String) throws {
        let file = ConsoleCase.folder.appendingPathComponent("Console").appendingPathComponent(name)
        var cases = try ConsoleCase.read(file)
        #expect(!cases.isEmpty, "\(name) has no cases")
        if Expected.isUpdating {
            let scratch = try Scratch()
            for index in cases.indices {
                cases[index].answer = try TerraformConsole.answer(cases[index].expression, in: scratch)
            }
            try Data(ConsoleCase.text(of: cases).utf8).write(to: file)
        }
        for item in cases {
            let ours = OurConsole.answer(item.expression)
            if let expected = Self.differences[item.expression] {
                #expect(ours == expected, "\(item.expression)")
                #expect(ours != item.answer, "no longer a difference: \(item.expression)")
            } else {
                #expect(ours == item.answer, "\(item.expression)")
            }
        }
    }

    /// An expression that is evaluated again gives what it gave, though its form is not put together again.
    @Test(arguments: files) func answersAgainAsBefore(_ name: String) throws {
        let file = ConsoleCase.folder.appendingPathComponent("Console").appendingPathComponent(name)
        for item in try ConsoleCase.read(file) where !item.expression.contains("uuid()") {
            let answers = Set(OurConsole.answers(item.expression, times: 4))
            #expect(answers == [OurConsole.answer(item.expression)], "\(item.expression)")
        }
    }

    @Test func casesAreMany() throws {
        let counts = try Self.files.map { name in
            try ConsoleCase.read(ConsoleCase.folder.appendingPathComponent("Console").appendingPathComponent(name))
                .count
        }
        #expect(counts.reduce(0, +) >= 1500)
    }
}
