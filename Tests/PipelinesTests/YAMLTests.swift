import Foundation
import Testing

@testable import Pipelines

/// What is written is read back as it was, by a parser that is not ours.
@Suite struct YAMLTests {
    private static let texts = [
        "", " ", "a", "a b", " a", "a ", "a: b", "a:", "a :b", "a#b", "a #b", "#a", "- a", "-", "--- a", "...", "? a",
        "! a",
        "true", "True", "no", "NO", "on", "off", "y", "null", "~", "1", "1.10", "0x1f", "1_000", "1e3", ".5", "-1",
        "+1",
        "12:30", "12:30:45", "2026-01-01", "0o17", "017", "=", "<<", "@a", "`a`", "%a", "&a", "*a", "{a}", "[a]",
        "a, b",
        "\"a\"", "'a'", "it's", "a\"b", "a\\b", "\\", "a\tb", "\ta", "a\nb", "a\nb\n", "a\n\nb", "a\n\n", "\na",
        " a\nb",
        "a\n  b\n", "a \nb", "a\r\nb", "a\rb", "\u{7}", "\u{85}", "\u{2028}a\nb", "\u{FEFF}a", "ä", "日本語", "🙂", "🙂\nb",
        "\u{1F}",
        "${{ inputs.a }}", "${{ a }}: b", "a|b", "> a", "| a", "arn:aws:iam::111111111111:role/a",
        "https://example.com/a?b=c",
        "if [ \"$a\" = b ]; then\n  echo '#'\nfi\n", ".inf", ".nan", "\u{10FFFF}", "\u{FFFE}",
    ]

    @Test func textsAreReadBack() throws {
        var lines = ""
        for text in Self.texts {
            lines += try Self.line(YAMLWriter.document([], ["v": .text(text)]), ["v": text])
            lines += try Self.line(YAMLWriter.document(["c"], ["v": [.text(text), "b"]]), ["v": [text, "b"]])
            lines += try Self.line(
                YAMLWriter.document([], .map([.init("m", .map([.init(text, 1)]))])), ["m": [text: 1]])
        }
        try judge(lines)
    }

    @Test func structuresAreReadBack() throws {
        let cases: [(YAML, Any)] = [
            ([:], [String: Any]()), (["a": [:]], ["a": [String: Any]()]), (["a": []], ["a": [Any]()]),
            (["a": true, "b": false, "c": -7], ["a": true, "b": false, "c": -7]),
            (["a": ["b": ["c": ["d", "e"]]]], ["a": ["b": ["c": ["d", "e"]]]]),
            (
                ["a": [["b": 1, "c": [2, 3]], ["d": ["e": "f\ng\n"]]]],
                ["a": [["b": 1, "c": [2, 3]], ["d": ["e": "f\ng\n"]]]]
            ),
            (["a": [[1, 2], [[3]], []]], ["a": [[1, 2], [[3]], [Any]()]]),
            (["a": [["b": "x\ny"], "z"]], ["a": [["b": "x\ny"], "z"]]),
        ]
        try judge(try cases.map { try Self.line(YAMLWriter.document([], $0.0), $0.1) }.joined())
    }

    private static func line(_ text: String, _ value: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: ["text": text, "value": value])
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private func judge(_ lines: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tfgen-yaml-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.utf8).write(to: file)
        guard let result = try WorkflowJudge.run("judge.py", ["--yaml", file.path]) else { return }
        #expect(result.status == 0, "\(result.output)\(result.messages)")
    }
}
