import Foundation
import Testing

/// A folder with an estate (or a catalog) that has something wrong, and `expected.txt`, which holds what tfgen says about it.
/// The command is `tfgen check` there, or what the file `command` says.
package enum DiagnosticCase {
    package static func run(_ folder: URL) throws {
        let result = try Program.tfgen.run(arguments(folder), in: folder)
        #expect(result.status <= 2, "tfgen crashed on \(folder.lastPathComponent)")
        var text = result.messages
        if result.status == 2 {
            // The last line counts the files that are missing on the disk, which is not the matter here.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
            text = lines.map { "\($0)\n" }.joined()
        }
        try Expected.compare(
            "\(text)\nexit status \(result.status)\n", with: folder.appendingPathComponent("expected.txt"))
    }

    private static func arguments(_ folder: URL) -> [String] {
        let file = folder.appendingPathComponent("command")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return ["check"] }
        return text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    /// The codes that the expected files of a suite's cases show: `TF0207`.
    package static func codes(in suite: URL) -> Set<String> {
        var codes: Set<String> = []
        for name in Expected.cases(in: suite) {
            let file = suite.appendingPathComponent(name).appendingPathComponent("expected.txt")
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            for part in text.split(separator: "[").dropFirst() where part.hasPrefix("TF") {
                codes.insert(String(part.prefix(6)))
            }
        }
        return codes
    }
}
