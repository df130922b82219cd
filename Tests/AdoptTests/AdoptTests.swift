import Foundation
import TestSupport
import Testing

/// Small live trees, one for each construct. A case is a file of parts, each below a line `--- PATH`; what `tfgen adopt live`
/// says and writes is in the file of the same name with the ending `expected`.
@Suite struct AdoptTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    @Test func thereAreCases() { #expect(Expected.cases(in: Self.folder, extension: "tree").count > 10) }

    @Test(arguments: Expected.cases(in: folder, extension: "tree")) func construct(_ name: String) throws {
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("adopt-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: temporary) }
        // A git repository is called as its folder, and so is the estate.
        let work = temporary.appendingPathComponent("shop")
        let file = Self.folder.appendingPathComponent(name)
        try Self.write(try String(contentsOf: file, encoding: .utf8), into: work)
        let result = try Program.tfgen.run(["adopt", "live"], in: work)
        #expect(result.status <= 1)
        let text = try result.output + result.messages + Self.written(in: work.appendingPathComponent("live"))
        try Expected.compare(text, with: file.deletingPathExtension().appendingPathExtension("expected"))
    }

    private static func write(_ parts: String, into folder: URL) throws {
        for part in "\n\(parts)".components(separatedBy: "\n--- ").dropFirst() {
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let file = folder.appendingPathComponent(String(lines[0]))
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((lines.count > 1 ? "\(lines[1])\n" : "").utf8).write(to: file)
        }
    }

    private static func written(in folder: URL) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix("estate.hcl") }.sorted().map { name in
            "--- \(name)\n" + (try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }.joined()
    }
}
