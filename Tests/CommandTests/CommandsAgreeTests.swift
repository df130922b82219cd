import Foundation
import TestSupport
import Testing

/// Every command is a reading of one evaluated estate, so all of them report the same errors for the same estate.
@Suite struct CommandsAgreeTests {
    static let cases = SessionTests.here.deletingLastPathComponent().appendingPathComponent("EstateTests/Diagnostics")

    /// What each command answers to a program.
    private struct Answer: Decodable {
        struct Diagnostic: Decodable {
            struct Position: Decodable { let byte: Int }

            let code: String
            let severity: String
            let message: String
            let file: String?
            let start: Position?
        }

        let diagnostics: [Diagnostic]
    }

    private func errors(of command: String, in name: String) throws -> [String] {
        let words = command.split(separator: " ").map(String.init)
        let result = try Program.tfgen.run(words, in: Self.cases.appendingPathComponent(name))
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
        return answer.diagnostics.filter { $0.severity == "error" }.map {
            "\($0.code) \($0.file ?? "") \($0.start?.byte ?? -1) \($0.message)"
        }
    }

    /// Mistakes of each kind: of the text, of names and types, of inputs, of several units, of states, of what has no effect.
    @Test(arguments: [
        "several", "syntax-brace", "unknown-input", "missing-input", "wrong-type-local", "unplaced-unit", "unit-cycle",
        "overlap", "failed-validation", "sharing-no-provider", "state-shared", "local-unused", "account-same-id",
        "removed-still-placed", "unknown-module", "local-cycle", "unused-refinement", "tag-refused",
    ])
    func wholeEstate(_ name: String) throws {
        let listed = try errors(of: "list --json", in: name)
        #expect(!listed.isEmpty, "\(name) has no error")
        for command in ["check --json", "render --dry-run --json", "resources --json"] {
            #expect(try errors(of: command, in: name) == listed, "\(command) in \(name)")
        }
        let difference = try Program.tfgen.run(["diff"], in: Self.cases.appendingPathComponent(name))
        let codes = difference.messages.matches(of: /^error\[(TF\d{4})\]/.anchorsMatchLineEndings()).map {
            String($0.1)
        }
        #expect(codes.sorted() == listed.map { String($0.prefix(6)) }.sorted(), "diff in \(name)")
    }

    /// The same for one unit; what is wrong elsewhere is not asked for.
    @Test(arguments: [
        ("unknown-input", "dev/us-east-1/network"), ("failed-validation", "dev/us-east-1/network"),
        ("state-changed", "dev/us-east-1/network"),
    ])
    func oneUnit(_ name: String, _ address: String) throws {
        let listed = try errors(of: "list --json \(address)", in: name)
        #expect(try errors(of: "explain --json \(address)", in: name) == listed)
        if !listed.isEmpty { #expect(try errors(of: "check --json \(address)", in: name) == listed) }
    }

    /// What is wrong with the text is said by the commands, too, that look at the catalog alone.
    @Test(arguments: ["syntax-brace", "templates-missing"])
    func text(_ name: String) throws {
        #expect(try errors(of: "modules --json", in: name) == errors(of: "list --json", in: name))
    }
}
