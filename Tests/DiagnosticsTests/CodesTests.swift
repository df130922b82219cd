import Foundation
import Testing

/// The codes of all targets, read from the sources: a code is declared once, has a number of its own, stands in the list of
/// its target, so that `tfgen explain` knows it, and some test shows it.
@Suite struct CodesTests {
    struct Declaration {
        let name: String
        let number: Int
        let file: String

        var code: String { "TF" + String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number) }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every text below a folder, by its path.
    static func texts(below folder: String, where isWanted: (String) -> Bool) -> [(path: String, text: String)] {
        let url = root.appendingPathComponent(folder)
        let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return paths.filter(isWanted).sorted().compactMap { path in
            (try? String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)).map { (path, $0) }
        }
    }

    static let sources = texts(below: "Sources") { $0.hasSuffix(".swift") }

    static let declarations: [Declaration] = sources.flatMap { path, text in
        text.matches(of: /static let (\w+) = Code\(\s*(\d+)/).compactMap { match in
            Int(match.2).map { Declaration(name: String(match.1), number: $0, file: path) }
        }
    }

    @Test func thereAreCodes() { #expect(Self.declarations.count > 100) }

    @Test func noNumberStandsTwice() {
        for (number, same) in Dictionary(grouping: Self.declarations, by: \.number) where same.count > 1 {
            Issue.record("\(number) is declared by \(same.map { "\($0.name) in \($0.file)" }.joined(separator: ", "))")
        }
    }

    /// The list of codes stands in the file that declares them.
    @Test func everyCodeIsListed() {
        let texts = Dictionary(uniqueKeysWithValues: Self.sources.map { ($0.path, $0.text) })
        for declaration in Self.declarations {
            let list = texts[declaration.file].flatMap { $0.split(separator: "[Code]", maxSplits: 1).last } ?? ""
            let isListed = list.matches(of: /\.(\w+)/).contains { $0.1 == declaration.name }
            #expect(isListed, "\(declaration.name) is not in the list at the end of \(declaration.file)")
        }
    }

    @Test func everyCodeHasACase() {
        var shown: Set<String> = []
        for (path, text) in Self.texts(below: "Tests", where: { !$0.hasSuffix("CodesTests.swift") }) {
            for match in text.matches(of: /TF0\d\d\d/) { shown.insert(String(match.0)) }
            guard path.hasSuffix(".swift") else { continue }
            for declaration in Self.declarations where text.contains(".\(declaration.name)") {
                shown.insert(declaration.code)
            }
        }
        for declaration in Self.declarations where !shown.contains(declaration.code) {
            Issue.record("\(declaration.code) (\(declaration.name)) has no case")
        }
    }
}
