import Diagnostics
import Testing

@testable import HCL

/// A file that is parsed in parts, wherever it is cut, gives the tree of the whole.
struct SyntaxPartTests {
    /// Pieces of files that are right by themselves, though not wherever they are cut.
    private static let right = [
        "account \"a\" {\n  id = \"1\"\n}\n", "account \"b\" {}\n", "\n", "# comment\n", "é {\n}\n", "a = 1\n",
        "/* one\naccount \"c\" {\n*/\n", "stack \"s\" {\n  c = <<-EOT\n    x ${y}\n  EOT\n}\n",
        "x {\n  f = [\n1,\n{ a = \"${b[0]}\" }\n]\n}\n", "x {\n  b = <<EOT\naccount \"d\" {\nEOT\n}\n",
    ]
    /// Pieces that are wrong by themselves or beside others.
    private static let wrong = [
        "}\n", "account \"e\" {\n", "\"\n", "y \"z\" {\n  a = 1\n  a = 2\n}\n", "m { n = (1 +\n2) }\n",
        "EOT\n",
        "*/\n", "/*\n", "${\n",
    ]

    /// What a tree consists of.
    private func parts(_ tree: SyntaxTree) -> [String] {
        tree.tokens.map { "\($0)" } + tree.nodes.map { "\($0)" }
            + tree.diagnostics.map { "\($0.message) \($0.span?.start ?? -1) \($0.span?.end ?? -1)" } + ["\(tree.root)"]
    }

    @Test func theWholeIsItsParts() {
        var random = SystemRandomNumberGenerator()
        var joined = 0
        for _ in 0..<1500 {
            let pieces = Bool.random(using: &random) ? Self.right : Self.right + Self.wrong
            let text = (0..<Int.random(in: 2...9, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }.joined()
            let file = SourceFile(path: "x", bytes: Array(text.utf8))
            let lines = file.bytes.indices.filter { $0 > 0 && file.bytes[$0 - 1] == 0x0A }
            let blocks = lines.filter { "axs".utf8.contains(file.bytes[$0]) }
            let cuts = (Bool.random(using: &random) ? blocks : lines).shuffled(using: &random).prefix(2).sorted()
            let ends = [0] + cuts + [file.bytes.count]
            let parsed = zip(ends, ends.dropFirst()).map { SyntaxPart(file, $0..<$1) }
            if parsed.count > 1, SyntaxPart(joining: parsed) != nil { joined += 1 }
            let (whole, together) = (SyntaxTree.parse(file), SyntaxTree.parse(file, parsed))
            #expect(parts(together) == parts(whole), "\(text) \(cuts)")
            #expect(together.printed == file.bytes)
        }
        #expect(joined > 50)
    }

    @Test func largeFilesAreDividedBeforeBlocks() {
        let block = "account \"a\" {\n  id = \"1\"\n}\n\n"
        let file = SourceFile(path: "x", bytes: Array(String(repeating: block, count: 2000).utf8))
        let ranges = SyntaxPart.parts(of: file, atMost: 3)
        #expect(ranges.count == 3)
        #expect(ranges.allSatisfy { file.bytes[$0.lowerBound] == UInt8(ascii: "a") && $0.count > 15000 })
        #expect(ranges.map(\.count).reduce(0, +) == file.bytes.count)
        #expect(SyntaxPart.parts(of: file, atMost: 1) == [0..<file.bytes.count])
        #expect(SyntaxPart.parts(of: SourceFile(path: "y", bytes: Array(block.utf8)), atMost: 8).count == 1)
        #expect(parts(SyntaxTree.parse(file, ranges.map { SyntaxPart(file, $0) })) == parts(SyntaxTree.parse(file)))
    }
}
