import Diagnostics
import TestSupport
import Testing

@testable import HCL

/// Syntax errors: the place that Terraform gives, our words, nothing twice, the next mistake found too.
struct SyntaxErrorTests {
    static let path = "Syntax/Cases/errors.txt"

    @Test func errorsAreAsRecorded() throws {
        var file = try CaseFile(SyntaxErrorTests.path)
        if Expected.isUpdating { try record(&file) }
        #expect(file.cases.count >= 300)
        for item in file.cases {
            let tree = SyntaxTree.parse(SourceFile(path: "main.tf", bytes: item.input))
            #expect(tree.printed == item.input, "\(item.name)")
            #expect(describe(tree) == item.expected, "\(item.name)")
        }
    }

    /// Our first error is the one that Terraform reports first, or the first in the file of those that it reports: it
    /// puts characters that are never valid before everything else, tfgen keeps the order of the file.
    @Test func theFirstErrorIsWhereTerraformSeesIt() throws {
        for item in try CaseFile(SyntaxErrorTests.path).cases {
            #expect(SyntaxErrorTests.agreesOnTheFirst(item), "\(item.name)")
        }
    }

    static func agreesOnTheFirst(_ item: CaseFile.Case) -> Bool {
        let tree = SyntaxTree.parse(SourceFile(path: "main.tf", bytes: item.input))
        let places = item.note.split(separator: " ").map(String.init)
        let earliest = places.min { byte($0) < byte($1) }
        guard let first = tree.diagnostics.first else { return false }
        return ours(first).contains { $0 == places.first || $0 == earliest }
    }

    /// Where we see an error. What is not closed is shown where it begins, and Terraform's place is within it or at a label.
    private static func ours(_ diagnostic: Diagnostic) -> [String] {
        guard diagnostic.code == .stringNotClosed, let span = diagnostic.span else { return [place(diagnostic.span)] }
        let bytes = (span.start..<min(span.end, span.start + 2)).map {
            place(Span(file: span.file, start: $0, end: $0 + 1))
        }
        return [place(span)] + diagnostic.labels.map { place($0.span) } + bytes
    }

    private static func byte(_ place: String) -> Int {
        Int(place.split(separator: "-")[0].split(separator: ":").last ?? "") ?? 0
    }

    @Test func everyCodeHasACase() throws {
        let text = try CaseFile(SyntaxErrorTests.path).cases.map(\.expected).joined()
        let elsewhere: [Code] = [.fileTooLarge, .nestedTooDeep, .afterExpression]
        for code in syntaxCodes where !elsewhere.contains(code) {
            #expect(text.contains(code.name), "\(code.name) \(code.title)")
        }
    }

    private func record(_ file: inout CaseFile) throws {
        let names = file.cases.indices.map { "case\($0).tf" }
        let ranges = try Terraform.errors(
            of: Dictionary(uniqueKeysWithValues: zip(names, file.cases.map(\.input))))
        for (index, name) in names.enumerated() {
            file.cases[index].note = ranges[name, default: []].joined(separator: " ")
            let source = SourceFile(path: "main.tf", bytes: file.cases[index].input)
            file.cases[index].expected = describe(SyntaxTree.parse(source))
        }
        try file.write()
    }

    private func describe(_ tree: SyntaxTree) -> String {
        tree.diagnostics.map { diagnostic in
            let help = diagnostic.help.map { " (\($0))" } ?? ""
            return
                "\(diagnostic.code.name) \(SyntaxErrorTests.place(diagnostic.span)) \(CaseFile.text(Array(diagnostic.message.utf8)))"
                .replacing("⟦end⟧\n", with: "") + help + "\n"
        }.joined()
    }

    /// As `terraform validate -json` writes it: what is empty counts as one character.
    private static func place(_ span: Span?) -> String {
        guard let span else { return "none" }
        let start = span.file.position(at: span.start)
        var end = span.file.position(at: span.end)
        if span.start == span.end { (end.column, end.byte) = (end.column + 1, end.byte + 1) }
        return "\(start.line):\(start.column):\(start.byte)-\(end.line):\(end.column):\(end.byte)"
    }
}
