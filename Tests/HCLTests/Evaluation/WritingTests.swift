import Diagnostics
import Foundation
import HCL
import TestSupport
import Testing

/// Values written as source: `terraform fmt` would leave them, and read again they are the same.
@Suite struct WritingTests {
    /// Deterministic: the same values in every run.
    struct Dice {
        var state: UInt64 = 42

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    static let texts = [
        "", "a", "two words", "quote\" back\\slash", "${x}", "%{ if }", "$${x}", "$", "%", "$$", "ends with $",
        "line\nbreak",
        "tab\t", "\r\n", "\u{0}", "\u{2028}", "é", "👍🏽", "EOT", "#no comment", "//", "/* */", "~", "a${", "%%{",
        "\u{FEFF}", "one\ntwo\n", "  one\ntwo\n\nthree ${x} %{y} $${z}\n", "  all\n  indented\n", "a\n   \nb\n",
        "a\nEOT\nb\n",
        "a\\n\tb\n\t\"c\"\n\n", "\n\n", "a\r\nb\r\n",
        String(repeating: "long ", count: 30),
    ]
    static let names = [
        "a", "name", "a-b", "a b", "for", "null", "true", "if", "é", "1", "", "x.y", "long_attribute_name", "_",
    ]

    static func value(_ dice: inout Dice, depth: Int) -> Value {
        switch dice.roll(depth > 0 ? 12 : 7) {
        case 0: return .null
        case 1: return .bool(dice.roll(2) == 0)
        case 2: return .int(dice.roll(100_000) - 50_000)
        case 3: return .number(Number("\(dice.roll(1000)).\(dice.roll(1000))e-\(dice.roll(12))") ?? .small(0))
        case 4, 5, 6: return .string(texts[dice.roll(texts.count)])
        case 7: return .tuple((0..<dice.roll(30)).map { _ in .string(texts[dice.roll(texts.count)]) })
        case 8, 9: return .tuple((0..<dice.roll(4)).map { _ in value(&dice, depth: depth - 1) })
        default:
            return .object(
                (0..<dice.roll(6)).map { _ in (names[dice.roll(names.count)], value(&dice, depth: depth - 1)) })
        }
    }

    static let values: [Value] = {
        var dice = Dice()
        return (0..<400).map { _ in value(&dice, depth: 4) }
    }()

    static func source(_ value: Value, indent: Int = 0, heredocs: Bool = false) -> String {
        var out: [UInt8] = []
        value.write(into: &out, indent: indent, heredocs: heredocs)
        return String(decoding: out, as: UTF8.self)
    }

    @Test func writtenValuesAreReadBack() {
        for value in Self.values {
            for text in [Self.source(value), Self.source(value, indent: 4, heredocs: true) + "\n", value.inlineSource] {
                let tree = SyntaxTree.parseExpression(SourceFile(path: "value", text: text))
                var evaluator = Evaluator(scope: NamedValues())
                let read = evaluator.evaluate(tree.expression)
                #expect(tree.diagnostics.isEmpty && evaluator.diagnostics.isEmpty, "\(text)")
                #expect(read.equals(value), "\(text)")
            }
        }
    }

    @Test func longTextsBecomeHeredocs() {
        let value = Value.object([("policy", .string("one {\n  ${two}\n}\n")), ("x", .int(1))])
        #expect(
            Self.source(value, heredocs: true)
                == "{\n  policy = <<-EOT\n    one {\n      $${two}\n    }\n  EOT\n  x      = 1\n}")
        for text in ["one", "one\ntwo", "one\n", " a\n b\n", "EOT\nb\n", "a\u{1}\nb\n"] {
            #expect(!Self.source(.string(text), heredocs: true).hasPrefix("<<"), "\(text)")
        }
        // Blanks on a line of their own would grow with the indentation: such a text is not indented.
        let blank = Value.object([("text", .string("a\n  \n  b ${c}\n")), ("list", .tuple([.string("a\n \nb\n")]))])
        let source = Self.source(blank, indent: 4, heredocs: true)
        #expect(source.contains("text = <<EOT\na\n  \n  b $${c}\nEOT\n"), "\(source)")
        let tree = SyntaxTree.parseExpression(SourceFile(path: "value", text: source + "\n"))
        var evaluator = Evaluator(scope: NamedValues())
        #expect(evaluator.evaluate(tree.expression).equals(blank) && tree.diagnostics.isEmpty, "\(source)")
    }

    /// `terraform fmt` aligns a heredoc with the lines on both sides; an object or a list stands alone.
    @Test func heredocsAreAlignedWithWhatFollows() {
        var out = HCLWriter()
        out.attribute("description", string: "x")
        out.attribute("policy", text: .string("one\n\ntwo\n"))
        out.attribute("name", string: "y")
        out.attribute("tags", .object([("a", .int(1))]))
        out.attribute("id", string: "z")
        let text = out.finish()
        #expect(
            String(decoding: text, as: UTF8.self)
                == "description = \"x\"\npolicy      = <<-EOT\n  one\n\n  two\nEOT\nname        = \"y\"\n"
                + "tags = {\n  a = 1\n}\nid = \"z\"\n")
        #expect(text == Format.plain(text))
    }

    @Test func membersInTheOrderOfTheType() throws {
        let tree = SyntaxTree.parseExpression(
            SourceFile(
                path: "type",
                text:
                    "object({ z = map(object({ b = any, a = any })), a = any, m = list(object({ y = any, x = any })) })"
            ))
        var diagnostics = Diagnostics()
        let type = Type.parse(constraint: tree.expression, diagnostics: &diagnostics)
        let pair = { (first: String, second: String) in Value.object([(first, .int(1)), (second, .int(2))]) }
        let value = Value.object([
            ("a", .int(1)), ("extra", .int(3)), ("m", .tuple([pair("x", "y")])),
            ("z", .map(.any, [("k", pair("a", "b"))])),
        ])
        var out: [UInt8] = []
        value.write(into: &out, indent: 0, as: type)
        let names = String(decoding: out, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.map(String.init)
        }
        #expect(names == ["{", "z", "k", "b", "a", "}", "}", "a", "m", "{", "y", "x", "},", "]", "extra", "}"])
        #expect(type == Type.parse(constraint: tree.expression, diagnostics: &diagnostics).withoutOptional)
    }

    @Test func terraformFormatsNothing() throws {
        guard Terraform.isInstalled else {
            return Judge.isMissing("terraform is not installed: the format is not compared with its own")
        }
        let scratch = try Scratch()
        var text = ""
        for (index, value) in Self.values.enumerated() {
            text += "b\(index) {\n  value = \(Self.source(value, indent: 2))\n\n  inline = \(value.inlineSource)\n}\n\n"
            text += "h\(index) {\n  value = \(Self.source(value, indent: 2, heredocs: true))\n}\n\n"
        }
        let residuals = try ConsoleCase.read(ConsoleCase.folder.appendingPathComponent("residuals.txt"))
        for (index, item) in residuals.enumerated() {
            let source = item.answer.split(separator: "\n").dropLast().joined(separator: "\n")
            text += "residual\(index) = \(source)\n\n"
        }
        let file = scratch.url.appendingPathComponent("values.tf")
        try Data(text.utf8).write(to: file)
        let result = try Program.shell.run(["-c", "terraform fmt values.tf"], in: scratch.url)
        #expect(result.status == 0, "\(result.messages)")
        let formatted = try String(contentsOf: file, encoding: .utf8)
        let (before, after) = (text.split(separator: "\n"), formatted.split(separator: "\n"))
        for (ours, theirs) in zip(before, after) where ours != theirs {
            Issue.record("ours:   \(ours)\ntheirs: \(theirs)")
        }
        #expect(before.count == after.count)
    }
}

extension Terraform {
    static let isInstalled: Bool = {
        let result = try? Program.shell.run(["-c", "command -v terraform"], in: FileManager.default.temporaryDirectory)
        return result?.status == 0
    }()
}
