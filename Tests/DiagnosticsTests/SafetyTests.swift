import TestSupport
import Testing

@testable import Diagnostics

/// What comes from outside is obeyed by no terminal and no runner, and what is secret is shown by no renderer.
@Suite struct SafetyTests {
    static let code = Code(199, "sample", "A sample.")
    static let file = SourceFile(
        path: "a\n::error::forged.hcl", text: "name = \"s3cr3t-word\"\nother = 1 # s3cr3t-word\n")

    static func span(_ text: String) -> Span {
        let bytes = Array(text.utf8)
        let start = file.bytes.indices.first { file.bytes[$0...].starts(with: bytes) } ?? 0
        return Span(file: file, start: start, end: start + bytes.count)
    }

    static func renderings(_ diagnostics: [Diagnostic]) -> [String] {
        [
            TextRenderer().render(diagnostics), TextRenderer(color: true).render(diagnostics),
            AnnotationRenderer().render(diagnostics), JSON.diagnostics(diagnostics).text,
        ]
    }

    /// Pieces of hostile texts, put together in many ways by a generator of fixed numbers.
    @Test func noLineIsACommand() {
        let pieces = [
            "::add-mask::x", "##[error]x", "\n", "\r", "\r\n", " ", "\t", "\u{1B}[31m", "\u{202E}", "\u{2028}", "x",
            "::", "#", "[", ":", "\u{85}", "\u{200B}", "é",
        ]
        var state: UInt64 = 7
        for _ in 0..<3000 {
            var texts: [String] = []
            for _ in 0..<5 {
                var text = ""
                for _ in 0..<6 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    text += pieces[Int(state >> 33) % pieces.count]
                }
                texts.append(text)
            }
            let file = SourceFile(path: texts[0], text: texts[1])
            let span = Span(file: file, start: 0, end: 3)
            let diagnostic = Diagnostic.error(Self.code, texts[2], at: span, help: texts[3])
                .label(span, texts[4]).about(unit: texts[0], value: texts[1])
            expectHarmless(TextRenderer().render([diagnostic]), commands: 0)
            expectHarmless(AnnotationRenderer().render([diagnostic]), commands: 1)
        }
    }

    private func expectHarmless(_ text: String, commands: Int) {
        let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
        #expect(lines.filter { $0.hasPrefix("::") }.count == commands)
        #expect(!text.contains("##["))
        #expect(!text.unicodeScalars.contains { $0.isObeyed && $0 != "\n" })
    }

    @Test func jsonEscapesWhatATerminalObeys() {
        let text = "a\u{1B}[31m\u{202E}\u{E0020}\u{85}##[x #[y ###[z é \u{2028}"
        let json = JSON.object([("##[k", .string(text))])
        let wanted =
            ####"{"##\u005bk":"a\u001b[31m\u202e\udb40\udc20\u0085##\u005bx #[y ###\u005bz é \u2028"}"####
        #expect(json.compactText == wanted)
        expectHarmless(json.text, commands: 0)
        #expect(json.exactText.unicodeScalars.contains("\u{202E}"))
    }

    @Test func whatPeopleReadInFilesIsVisible() {
        #expect("a\n\u{202E}b\u{1B}".visible == "a\n<U+202E>b<U+001B>")
        #expect("::x ##[y é\n".visible == "::x ##[y é\n")
    }

    /// A line of source, and the same with `*` for what is hidden in it.
    @Test(arguments: [
        (#"password = "abc""#, "password = *****"),
        (#"  db-password = tonumber("a\"b") + "c""#, "  db-password = tonumber(******) + ***"),
        (#"name = "abc""#, #"name = "abc""#), ("password=\"\"", "password=**"),
        (#"{ "token" = "a", "name" = "b" }"#, #"{ "token" = ***, "name" = "b" }"#), (#"token: "a"#, "token: **"),
        (#"x = sensitive("a", "b")"#, "x = sensitive(***, ***)"), (#"if password == "a""#, #"if password == "a""#),
        (#"secret_name = "a""#, #"secret_name = "a""#), (#"secret_key = "a\"#, "secret_key = ***"),
        (#"a = get_env("DB_PASSWORD", "b")"#, #"a = get_env("DB_PASSWORD", ***)"#),
        (#"a = get_env("A_TOKEN", f("b"))"#, #"a = get_env("A_TOKEN", f(***))"#),
        (#"a = get_env("NAME", "b")"#, #"a = get_env("NAME", "b")"#),
        (#"a = env("A_TOKEN", "b")"#, #"a = env("A_TOKEN", "b")"#),
        (#"a = "x-${get_env("A_TOKEN", "b")}-y", c = "d""#, #"a = "x-${get_env("A_TOKEN", ***)}-y", c = "d""#),
        (#"a = "${b ? sensitive("c") : "d"}-${e("f")}""#, #"a = "${b ? sensitive(***) : ***}-${e("f")}""#),
        (#"password = "a-${b("c")}-d", e = "f""#, #"password = ***************, e = "f""#),
        (#"a = "$${get_env(", b = "A_TOKEN""#, #"a = "$${get_env(", b = "A_TOKEN""#),
        (
            #"a = "%{ if get_env("A_TOKEN", "b") == "c" }d%{ endif }""#,
            #"a = "%{ if get_env("A_TOKEN", ***) == *** }d%{ endif }""#
        ),
        (#"a = "${get_env("A_TOKEN", "b"#, #"a = "${get_env("A_TOKEN", **"#), (#"a = "${"#, #"a = "${"#),
    ]) func namedSecrets(_ line: String, _ hidden: String) {
        var bytes = Array(line.utf8)
        for range in NamedSecrets(in: bytes[...]).ranges { for index in range { bytes[index] = UInt8(ascii: "*") } }
        #expect(String(decoding: bytes, as: UTF8.self) == hidden)
    }

    /// Each line is shown as the second text says.
    @Test(arguments: [
        ("# AKIAIOSFODNN7EXAMPLE is a key", "# (secret) is a key"),
        ("TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345, x", "TOKEN=(secret), x"),
        ("x = [\"ghp_0123456789abcdefghijABCDEFGHIJ012345\", \"b\"]", "x = [\"(secret)\", \"b\"]"),
        ("h = \"Bearer abcDEF0123456789ghiJKL4\" # b", "h = \"(secret)\" # b"),
        ("Bearer abcDEF0123456789ghiJKL4", "(secret)"),
        ("url: postgres://app:hunter22@db/app", "url: (secret)"),
        ("größe = \"eu-west-1\"", "größe = \"eu-west-1\""), ("", ""),
    ]) func shapedSecrets(_ line: String, _ shown: String) {
        #expect(ShapedSecrets.hiding(line) == shown)
    }

    /// Twice the text takes about twice the time, whatever begins in it over and over.
    @Test(arguments: [
        "eyJ", "glpat-", "sk-", "M-", "Bearer ", "-----BEGIN PRIVATE KEY-----", "://a:", ";password=", ":AA",
    ])
    func longTextsTakeNoLonger(_ beginning: String) {
        // The best of three: the machine may be busy with something else.
        func time(_ count: Int) -> Double {
            let text = String(repeating: beginning, count: count / beginning.utf8.count)
            let runs = (0..<3).map { _ in processorSeconds { _ = ShapedSecrets.hiding(text) } }
            return runs.min() ?? 0
        }
        #expect(time(80_000) < time(10_000) * 20 + 0.05)
    }

    @Test func whatIsNotDangerousStaysAsItIs() {
        for text in ["a: b::c", "# [x]", "\tx", "日本語 é 👩‍👩‍👧", "", "C# ##", "no : colon"] {
            #expect(text.printable == text)
        }
        #expect("  ::x\n##[y]\u{1B}\n".printable == "  \\::x\n##\\[y]<U+001B>\n")
    }

    @Test func aSecretIsMarkedAndNotShown() {
        let secret = Self.span("\"s3cr3t-word\"")
        let diagnostics: [Diagnostic] = [
            .error(Self.code, "\"s3cr3t-word\" is too short", at: secret, help: "not s3cr3t-word").secret(secret)
                .about(unit: "dev/us-east-1/a", value: "s3cr3t-word"),
            // Another mistake on the same line.
            .warning(Self.code, "the name", at: Self.span("name")).label(secret, "here: s3cr3t-word"),
        ]
        for text in Self.renderings(diagnostics) { #expect(!text.contains("s3cr3t")) }
        let text = TextRenderer().render(diagnostics)
        #expect(text.contains(" 1│ name = (secret)\n  │        ^^^^^^^^\n"))
        #expect(text.contains(" 1│ name = (secret)\n  │ ^^^^\n"))
        #expect(text.contains("  ├─ unit: dev/us-east-1/a, value: (secret)\n  └─ help: not (secret)\n"))
    }

    @Test func aSecretOfSeveralLinesIsShownOnNone() {
        let file = SourceFile(path: "x", text: "a = <<EOT\nfirst-line\nsecond-line\nEOT\n")
        let span = Span(file: file, start: 4, end: file.bytes.count - 1)
        for text in Self.renderings([.error(Self.code, "m", at: span).secret(span)]) {
            #expect(!text.contains("first") && !text.contains("second"))
        }
    }

    @Test func jsonHasUnitAndValue() {
        let text = JSON.diagnostics([.error(Self.code, "m", at: nil).about(unit: "a/b/c", value: "5")]).compactText
        #expect(text.contains("\"message\":\"m\",\"unit\":\"a/b/c\",\"value\":\"5\",\"file\":null"))
    }
}
