import Foundation
import TestSupport
import Testing

/// The README's way from an empty folder to a rendered estate, as it stands there.
@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func tenMinutes() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        // The first block builds tfgen.
        let blocks = Self.shellBlocks(of: text, below: "## Ten minutes").dropFirst()
        try #require(blocks.count >= 4)
        let scratch = try Scratch()
        let program = URL(fileURLWithPath: Program.tfgenPath).deletingLastPathComponent().path
        let script = "cp -r '\(Self.root.path)/templates' . && PATH='\(program)':$PATH\n" + blocks.joined()
        let result = try Program.shell.run(["-ec", script], in: scratch.url)
        #expect(result.status == 0, "\(result.output)\(result.messages)")
        #expect(result.output.contains("flow_logs_retention_days = 180"))
        #expect(result.messages.contains("4 units, everything is up to date"))
    }

    private static func shellBlocks(of text: String, below heading: String) -> [String] {
        var blocks: [String] = []
        var isThere = false
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") { isThere = line.hasPrefix(heading) }
            guard isThere else { continue }
            if line.hasPrefix("```") {
                isInside = line == "```sh"
                if isInside { blocks.append("") }
            } else if isInside {
                blocks[blocks.count - 1] += line + "\n"
            }
        }
        return blocks
    }
}
