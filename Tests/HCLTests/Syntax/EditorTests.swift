import Diagnostics
import Testing

@testable import HCL

/// Changes leave what they do not touch as it is.
struct EditorTests {
    private func edited(_ text: String, _ change: (inout Editor, Body) -> Void) -> String {
        let tree = SyntaxTree.parse(SourceFile(path: "x", text: text))
        var editor = Editor(tree)
        change(&editor, tree.body)
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    private let text = """
        # head

        a   = 1 # one
        b "c" {
          # inside
          d = [
            1, # first
          ] # last

          e = 2
        }

        f {}
        g { h = 3 }

        """

    @Test func nothingChanged() { #expect(edited(text) { _, _ in } == text) }

    @Test func setAValue() {
        let result = edited(text) { editor, body in
            editor.set("a", in: body, to: "\"x\"")
            if let block = body.blocks.first { editor.set("d", in: block.body, to: "null") }
        }
        #expect(result == text.replacing("= 1 #", with: "= \"x\" #").replacing("[\n    1, # first\n  ]", with: "null"))
    }

    @Test func addArguments() {
        let result = edited(text) { editor, body in
            editor.set("z", in: body, to: "1")
            for block in body.blocks {
                editor.set("x", in: block.body, to: "5")
                editor.set("y", in: block.body, to: "6")
            }
        }
        let expected = text.replacing("  e = 2\n", with: "  e = 2\n  x = 5\n  y = 6\n")
            .replacing("f {}", with: "f {\n  x = 5\n  y = 6\n}")
            .replacing("g { h = 3 }", with: "g {\n  h = 3\n  x = 5\n  y = 6\n}")
        #expect(result == expected + "z = 1\n")
    }

    @Test func addToATextWithoutFinalNewline() {
        #expect(edited("a = 1") { $0.set("b", in: $1, to: "2") } == "a = 1\nb = 2\n")
        #expect(edited("") { $0.set("b", in: $1, to: "2") } == "b = 2\n")
    }

    @Test func removeArguments() {
        let result = edited(text) { editor, body in
            for attribute in body.attributes + body.blocks.flatMap({ $0.body.attributes }) { editor.remove(attribute) }
        }
        #expect(result == "# head\n\nb \"c\" {\n  # inside\n\n}\n\nf {}\ng { }\n")
    }

    @Test func renameAnArgument() {
        let result = edited(text) { editor, body in
            if let attribute = body.attribute("a") { editor.rename(attribute, to: "alpha") }
        }
        #expect(result == text.replacing("a   =", with: "alpha   ="))
    }
}
