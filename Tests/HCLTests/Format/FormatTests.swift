import Diagnostics
import TestSupport
import Testing

@testable import HCL

/// `terraform fmt` to the byte.
struct FormatTests {
    static let path = "Format/Cases/layout.txt"

    @Test func casesAreAsTerraformWritesThem() throws {
        var file = try CaseFile(FormatTests.path)
        if Expected.isUpdating { try record(&file) }
        #expect(file.cases.count >= 120)
        for item in file.cases {
            let tree = SyntaxTree.parse(SourceFile(path: "main.tf", bytes: item.input))
            #expect(tree.diagnostics.isEmpty, "\(item.name)")
            let once = Format.terraform(tree)
            #expect(CaseFile.text(once) == item.expected, "\(item.name)")
            let again = Format.terraform(SyntaxTree.parse(SourceFile(path: "main.tf", bytes: once)))
            #expect(CaseFile.text(again) == CaseFile.text(once), "\(item.name), formatted again")
        }
    }

    /// The plain layout changes blanks only, and what it made it leaves alone.
    @Test func plainLayoutKeepsTokens() throws {
        for item in try CaseFile(FormatTests.path).cases {
            let once = Format.plain(item.input)
            #expect(texts(once) == texts(item.input), "\(item.name)")
            #expect(Format.plain(once) == once, "\(item.name)")
        }
    }

    /// What needs none of Terraform's rewrites comes out the same both ways.
    @Test func plainLayoutIsTerraformsWithoutRewrites() throws {
        for item in try CaseFile(FormatTests.path).cases {
            let formatted = item.expectedBytes
            #expect(Format.plain(formatted) == formatted, "\(item.name)")
        }
    }

    @Test func aTextWithMistakesIsLeftAlone() {
        let source = SourceFile(path: "main.tf", text: "a=1\nb=\n")
        #expect(Format.terraform(SyntaxTree.parse(source)) == source.bytes)
    }

    private func texts(_ bytes: [UInt8]) -> [[UInt8]] {
        Lexer.tokens(of: bytes, in: 0..<bytes.count).map { Array(bytes[Int($0.start)..<Int($0.end)]) }
    }

    private func record(_ file: inout CaseFile) throws {
        let names = file.cases.indices.map { "case\($0).tf" }
        let inputs = Dictionary(uniqueKeysWithValues: zip(names, file.cases.map(\.input)))
        let formatted = try Terraform.formatted(inputs)
        for (index, name) in names.enumerated() {
            file.cases[index].expected = CaseFile.text(formatted[name] ?? [])
        }
        try file.write()
    }
}

/// Text into source.
struct LiteralTests {
    @Test(arguments: [
        ("", "\"\""), ("a", "\"a\""), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#),
        ("${a}", "\"$${a}\""), ("%{a}", "\"%%{a}\""), ("$", "\"$\""), ("$$", "\"$$\""), ("$${", "\"$$${\""),
        ("$%{", "\"$%%{\""), ("é日本", "\"é日本\""), ("\u{0}", #""\u0000""#), ("\u{a0}", #""\u00a0""#),
        ("\u{200b}", #""\u200b""#), ("\u{e000}", #""\ue000""#), ("\u{f0000}", #""\U000f0000""#), ("{", "\"{\""),
    ])
    func quoted(_ text: String, _ expected: String) {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        #expect(String(decoding: out, as: UTF8.self) == expected)
    }

    /// Every text comes back when its literal is parsed.
    @Test func everyTextComesBack() {
        let pieces: [Unicode.Scalar] = ["$", "%", "{", "}", "\"", "\\", "\n", "\r", "a", "é", "~", "\u{301}", "\0"]
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(pieces[Int(state >> 33) % pieces.count])
            }
            var out: [UInt8] = []
            Literal.quoted(text, into: &out)
            let tree = SyntaxTree.parseExpression(SourceFile(path: "x", bytes: out))
            guard case .string(let back) = tree.expression.form else {
                Issue.record("not a string: \(String(decoding: out, as: UTF8.self))")
                continue
            }
            #expect(Array(back.utf8) == Array(text.utf8))
            #expect(tree.diagnostics.isEmpty)
        }
    }

    @Test func identifiers() {
        for name in ["a", "a-b", "_a", "a1", "größe", "日本", "a\u{1CF2}"] { #expect(Literal.isIdentifier(name.utf8)) }
        // What only later versions of Unicode take for a letter, or for a part of a word.
        for later in ["\u{200C}", "\u{200D}", "\u{30FB}", "\u{FF65}", "\u{111C9}"] {
            #expect(!Literal.isIdentifier("a\(later)".utf8))
        }
        for name in ["", "1a", "-a", "a b", "a.b", "a$", "a\u{a0}", "\u{1CF2}", "\u{1CF3}a"] {
            #expect(!Literal.isIdentifier(name.utf8))
        }
    }
}
