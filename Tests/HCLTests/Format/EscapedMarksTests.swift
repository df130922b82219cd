import HCL
import Testing

@Suite struct EscapedMarksTests {
    /// A mark behind an escape is escaped too: HCL would take it for a part of the escape's last letter.
    @Test(arguments: [
        ("e\u{301}", #""e\u{301}""#), ("\n\u{301}", #""\n\u0301""#),
        ("\u{202E}\u{301}\u{302}x\u{303}", #""\u202e\u0301\u0302x\u{303}""#),
        ("\\\u{20D0}", #""\\\u20d0""#), ("\u{E0041}\u{1F3FB}", #""\U000e0041\U0001f3fb""#),
        ("$\u{301}{", #""$\u{301}{""#),
        ("%{\u{301}", #""%%{\u{301}""#), ("\u{301}", #""\u{301}""#),
    ])
    func marksBehindEscapes(_ text: String, _ literal: String) {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        // Written in a raw string, `\u{301}` stands for itself.
        let expected = ["301", "303"].reduce(literal) { text, code in
            text.replacing("\\u{\(code)}", with: code == "301" ? "\u{301}" : "\u{303}")
        }
        #expect(String(decoding: out, as: UTF8.self).utf8.elementsEqual(expected.utf8))
    }
}
