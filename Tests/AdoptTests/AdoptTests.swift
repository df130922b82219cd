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

    /// Cases in which files that people wrote stay beside what is rendered, and mean something else to who reads the tree again.
    private static let mixed: Set<String> = [
        // An `env.hcl` of the tree stays above the rendered one.
        "providers-with-aliases",
        // A unit that was left as it is can be taken over now, or lacks what the others have.
        "shared-states", "stack-paths",
        // What was said of a unit's state is what the estate says of all by now.
        "state-places",
        // The `terragrunt.stack.hcl` files still generate their units.
        "stacks", "stack-files", "stack-paths-in-templates",
        // The mocks of an output that is read by other keys in each region are those of one.
        "zones",
    ]

    /// Cases that give no estate, or one with errors that a person has to mend first.
    private static let unrendered: Set<String> = ["broken", "none-known", "other-errors"]

    /// What tfgen rendered, read again without its estate, gives an estate that renders the same bytes.
    @Test(arguments: Expected.cases(in: folder, extension: "tree")) func readAgain(_ name: String) throws {
        if Self.mixed.contains(String(name.dropLast(".tree".count))) { return }
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("again-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: temporary) }
        let work = temporary.appendingPathComponent("shop")
        let live = work.appendingPathComponent("live")
        try Self.write(
            try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8), into: work)
        let isRendered =
            try Program.tfgen.run(["adopt", "live"], in: work).status == 0
            && Program.tfgen.run(["render", "--take"], in: live).status == 0
        #expect(isRendered == !Self.unrendered.contains(String(name.dropLast(".tree".count))))
        if !isRendered { return }
        let before = try Self.rendered(in: live)
        for file in try FileManager.default.contentsOfDirectory(atPath: live.path) where file.hasSuffix("estate.hcl") {
            try FileManager.default.removeItem(at: live.appendingPathComponent(file))
        }
        let adopted = try Program.tfgen.run(["adopt", "live"], in: work)
        #expect(adopted.status == 0, "\(adopted.messages)")
        let again = try Program.tfgen.run(["render"], in: live)
        #expect(again.status == 0, "\(again.messages)")
        let after = try Self.rendered(in: live)
        let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        #expect(differing == [], "\(adopted.output)")
    }

    /// The files below a folder that Terragrunt reads, and the lock, by their paths.
    private static func rendered(in folder: URL) throws -> [String: Data] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let own = ["terragrunt.hcl", "root.hcl", "account.hcl", "env.hcl", "region.hcl", "tfgen.lock"]
        var files: [String: Data] = [:]
        for path in paths where own.contains((path as NSString).lastPathComponent) {
            files[path] = try Data(contentsOf: folder.appendingPathComponent(path))
        }
        return files
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
