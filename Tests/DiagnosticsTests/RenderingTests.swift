import Diagnostics
import Foundation
import TestSupport
import Testing

extension Code {
    fileprivate static let sample = Code(207, "sample", "a sample")
    fileprivate static let other = Code(208, "other", "another sample")
}

/// What each renderer makes of diagnostics, to the byte.
@Suite struct RenderingTests {
    static let estate = SourceFile(
        path: "estate.hcl",
        text: """
            account "prod" {
            \tregion "us-east-1" {
                module "database" {
                  instance_clas = "db.r5.large" # größer 東京 x
                }
              }
            }

            """)
    static let other = SourceFile(path: "templates/database/variables.tf", text: "variable \"instance_class\" {}\n")

    static func span(_ text: String, in file: SourceFile = estate, to last: String? = nil) -> Span {
        let whole = String(decoding: file.bytes, as: UTF8.self)
        guard let start = whole.range(of: text) else { return Span(file: file, start: 0, end: 0) }
        let end = last.flatMap { whole.range(of: $0, range: start.upperBound..<whole.endIndex) } ?? start
        return Span(
            file: file, start: whole.utf8.distance(from: whole.startIndex, to: start.lowerBound),
            end: whole.utf8.distance(from: whole.startIndex, to: end.upperBound))
    }

    static func text(_ diagnostics: Diagnostic..., color: Bool = false, width: Int = 120) -> String {
        TextRenderer(color: color, width: width).render(diagnostics)
    }

    @Test func oneLine() {
        let diagnostic = Diagnostic.error(
            .sample, "no input named \"instance_clas\"", at: Self.span("instance_clas"),
            help: "did you mean `instance_class`?")
        #expect(
            Self.text(diagnostic) == """
                error[TF0207]: no input named "instance_clas"
                  ┌─ estate.hcl:4:7
                 4│       instance_clas = "db.r5.large" # größer 東京 x
                  │       ^^^^^^^^^^^^^
                  └─ help: did you mean `instance_class`?

                """)
    }

    @Test func labelsHereAndElsewhere() {
        let diagnostic = Diagnostic.error(.sample, "wrong", at: Self.span("x\n"))
            .label(Self.span("東京"), "a city").label(Self.span("account"), "in this account")
            .label(Self.span("module"), "in this module").label(
                Self.span("instance_class", in: Self.other), "declared here")
        #expect(
            Self.text(diagnostic) == """
                error[TF0207]: wrong
                  ┌─ estate.hcl:4:49
                 1│ account "prod" {
                  │ ------- in this account
                 2│     region "us-east-1" {
                 3│     module "database" {
                  │     ------ in this module
                 4│       instance_clas = "db.r5.large" # größer 東京 x
                  │                                                   ^
                  │                                              ---- a city
                  ├─ templates/database/variables.tf:1:11
                 1│ variable "instance_class" {}
                  │           -------------- declared here

                """)
    }

    @Test func severalLinesAndTabs() {
        let diagnostic = Diagnostic.warning(.sample, "long", at: Self.span("region", to: "  }\n  }")).label(
            Self.span("module", to: "}"), "short")
        #expect(
            Self.text(diagnostic) == """
                warning[TF0207]: long
                  ┌─ estate.hcl:2:2
                 2│     region "us-east-1" {
                  │     ^^^^^^^^^^^^^^^^^^^^
                 3│     module "database" {
                  │     -------------------
                 4│       instance_clas = "db.r5.large" # größer 東京 x
                  │       ---------------------------------------------
                 5│     }
                  │     - short
                 6│   }
                  │   ^

                """)
    }

    @Test func withoutAPlace() {
        let diagnostic = Diagnostic(severity: .note, .sample, "no file", at: nil, help: "make one\nand go on")
        #expect(
            Self.text(diagnostic) == """
                note[TF0207]: no file
                  └─ help: make one
                           and go on

                """)
    }

    @Test func longLinesAreCropped() {
        let file = SourceFile(
            path: "long", text: String(repeating: "ä", count: 100_000) + "HERE" + String(repeating: "z", count: 100_000)
        )
        let lines = Self.text(.error(.sample, "x", at: Self.span("HERE", in: file)), width: 60).split(separator: "\n")
        #expect(lines[1] == "  ┌─ long:1:100001")
        #expect(lines[2].count < 70 && lines[2].hasPrefix(" 1│ …ä") && lines[2].hasSuffix("z…"))
        let column = lines[2].distance(
            from: lines[2].startIndex, to: lines[2].range(of: "HERE")?.lowerBound ?? lines[2].startIndex)
        #expect(lines[3] == "  │" + String(repeating: " ", count: column - 3) + "^^^^")
    }

    @Test func whatATerminalWouldObeyIsShown() {
        let file = SourceFile(path: "x", bytes: Array("a\u{1B}[31m\u{202E}b\0".utf8) + [0xFF, 0x0D, 0x0A])
        let text = Self.text(.error(.sample, "x", at: Span(file: file, start: 0, end: 1)))
        #expect(text.contains(" 1│ a<U+001B>[31m<U+202E>b<U+0000>\u{FFFD}\n"))
    }

    @Test func placesAtAndBeyondTheEnd() {
        for (start, end) in [(0, 0), (169, 169), (5000, 6000), (16, 17)] {
            let text = Self.text(.error(.sample, "x", at: Span(file: Self.estate, start: start, end: end)))
            #expect(text.contains("^") && text.hasSuffix("\n"))
        }
        let empty = SourceFile(path: "empty", text: "")
        #expect(
            Self.text(.error(.sample, "x", at: Span(file: empty, start: 0, end: 0))).contains("empty:1:1\n 1│\n  │ ^\n")
        )
    }

    @Test func sortedAndEachOnce() {
        let first = Diagnostic.error(.sample, "b", at: Self.span("account"))
        let second = Diagnostic.warning(.sample, "a", at: Self.span("module"))
        let nowhere = Diagnostic.error(.other, "c", at: nil)
        let elsewhere = Diagnostic.error(.other, "d", at: Self.span("variable", in: Self.other))
        let sorted = [elsewhere, second, first, second, nowhere, first].inFileOrder()
        #expect(sorted.map(\.message) == ["c", "b", "a", "d"])
        #expect(sorted.summary() == "3 errors, 1 warning" && [Diagnostic]().summary() == nil)
    }

    @Test func colorOnlyWhereToldSo() {
        let diagnostic = Diagnostic.error(.sample, "x", at: Self.span("account"), help: "y")
        #expect(!Self.text(diagnostic).contains("\u{1B}"))
        let colored = Self.text(diagnostic, color: true)
        #expect(colored.contains("\u{1B}[1;31merror[TF0207]\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.text(diagnostic))
    }

    @Test func json() {
        let diagnostic = Diagnostic.error(.sample, "say \"x\"\n", at: Self.span("module"), help: "y").label(
            Self.span("variable", in: Self.other), "here")
        #expect(
            JSON.diagnostics([diagnostic]).compactText == """
                [{"code":"TF0207","severity":"error","message":"say \\"x\\"\\n","file":"estate.hcl",\
                "start":{"line":3,"column":5,"byte":43},"end":{"line":3,"column":11,"byte":49},\
                "labels":[{"message":"here","file":"templates/database/variables.tf",\
                "start":{"line":1,"column":1,"byte":0},"end":{"line":1,"column":9,"byte":8}}],"help":"y"}]
                """)
        #expect(
            JSON.object([("a", []), ("b", [1, true, nil, .object([])])]).text == """
                {
                  "a": [],
                  "b": [
                    1,
                    true,
                    null,
                    {}
                  ]
                }

                """)
        #expect(JSON.string("\u{1}\t\u{7F}é/\\").compactText == "\"\\u0001\\t\\u007fé/\\\\\"")
    }

    @Test(arguments: [
        ("", "a.hcl", "a.hcl"), ("live/x/", "../../t/a.hcl", "t/a.hcl"), ("live/", "./a.hcl", "live/a.hcl"),
        ("", "../a.hcl", "../a.hcl"), ("live/", "/tmp/a.hcl", "/tmp/a.hcl"),
    ])
    func annotationsNameTheFileFromTheRoot(_ prefix: String, _ path: String, _ shown: String) {
        let span = Span(file: SourceFile(path: path, text: "x"), start: 0, end: 1)
        let text = AnnotationRenderer(prefix: prefix).render([.error(.sample, "m", at: span)])
        #expect(text.hasPrefix("::error file=\(shown),line=1,"))
    }

    @Test func annotations() {
        let diagnostic = Diagnostic.error(.sample, "50% of a:b,\r\nc", at: Self.span("module"), help: "y")
        #expect(
            AnnotationRenderer(prefix: "live,1/").render([
                diagnostic, Diagnostic(severity: .note, .other, "n", at: nil),
            ]) == """
                ::error file=live%2C1/estate.hcl,line=3,col=5,endLine=3,endColumn=10,title=TF0207::50%25 of a:b,%0Ac%0Ahelp: y
                ::notice title=TF0208::n

                """)
        let many =
            (0..<8).map { Diagnostic.warning(.sample, "w\($0)", at: nil) }
            + (0..<5).map { Diagnostic.error(.sample, "e\($0)", at: nil) }
        let lines = AnnotationRenderer().render(many).split(separator: "\n")
        #expect(lines.count == 10 && lines[0] == "::error title=TF0207::e0" && lines[8] == "::warning title=TF0207::w3")
        #expect(lines[9] == "::warning::4 more (4 warnings): they are in the log")
        #expect(AnnotationRenderer().render(many.prefix(10)).split(separator: "\n").count == 10)
    }

    @Test func manyDiagnosticsOfOneFileAreNotQuadratic() {
        let file = SourceFile(path: "big", text: String(repeating: "module \"x\" { a = 1 }\n", count: 20_000))
        let all = (0..<20_000).map {
            Diagnostic.error(.sample, "x", at: Span(file: file, start: $0 * 21, end: $0 * 21 + 6))
        }
        let seconds = processorSeconds { #expect(TextRenderer().render(all).contains("big:20000:1\n")) }
        #expect(seconds < 20)
    }

    /// No bytes and no span bring a renderer down, and carets never stand before the text.
    @Test(arguments: 0..<50) func anyBytesAndAnySpan(_ seed: Int) {
        var random = SystemRandomNumberGenerator()
        let pieces: [[UInt8]] = [
            [0x0A], [0x0D, 0x0A], [0x09], [0x20], [0x61], [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0x00],
            [0xF0, 0x9F, 0x91, 0x8D],
            [0xE6, 0x9D, 0xB1], [0x65, 0xCC, 0x81], [0xE2, 0x80, 0x8D], [0x7B], Array(repeating: 0x78, count: 90),
        ]
        func span(_ file: SourceFile) -> Span {
            let range = -2...file.bytes.count + 2
            let (a, b) = (Int.random(in: range, using: &random), Int.random(in: range, using: &random))
            return Span(file: file, start: min(a, b), end: max(a, b))
        }
        for _ in 0..<20 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            let file = SourceFile(path: "x", bytes: bytes)
            let diagnostic = Diagnostic.error(.sample, "m", at: span(file)).label(span(file), "l").label(span(file), "")
            for width in [0, 60] {
                let lines = Self.text(diagnostic, width: width).split(separator: "\n")
                #expect(lines.contains { $0.hasPrefix("  │ ") && $0.contains("^") })
                #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") || $0.first?.isNumber == true })
            }
            #expect(!JSON.diagnostics([diagnostic]).text.isEmpty && !AnnotationRenderer().render([diagnostic]).isEmpty)
        }
    }

    /// The table and the plain count agree everywhere.
    @Test func lineTableAgrees() {
        for text in ["", "a", "a\n", "\n\n", "\u{FEFF}é\r\nx\ry\n東e\u{301}", "\r\n\r\n"] {
            let file = SourceFile(path: "x", text: text)
            let table = LineTable(file)
            for offset in -1...text.utf8.count + 1 { #expect(table.position(at: offset) == file.position(at: offset)) }
        }
    }
}
