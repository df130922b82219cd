import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

/// A folder of its own, gone at the end.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/workspace-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func put(_ name: String, _ text: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func get(_ name: String) -> String? {
        (try? Disk.read(path + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every file and folder but the lock, sorted.
    var all: [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
            .filter { $0 != "tfgen.lock" }.sorted()
    }
}

func tree(_ files: [String: String]) throws -> RenderedTree {
    try RenderedTree(files.map { OutputFile(path: try RelativePath($0.key), text: $0.value) })
}

@Suite struct OutputTests {
    let scratch: Scratch
    let output: Output

    init() throws {
        scratch = try Scratch()
        output = Output(folder: scratch.path)
    }

    func states(_ files: [String: String]) throws -> [String: Comparison.State] {
        let entries = try output.compare(tree(files)).entries
        return Dictionary(entries.map { ($0.path.text, $0.state) }) { first, _ in first }
    }

    @discardableResult
    func write(_ files: [String: String], overwrite: Bool = false) throws -> Output.Outcome {
        try output.write(tree(files), options: .init(overwrite: overwrite))
    }

    @Test func writesWhatIsMissingAndThenNothing() throws {
        let files = ["root.hcl": "r", "accounts/a/b/x": "1", "accounts/a/y": "2", "accounts.hcl": "3", "z/q": ""]
        let first = try write(files)
        #expect(first.written == 5 && first.blocking.isEmpty)
        for (name, text) in files { #expect(scratch.get(name) == text) }
        #expect(
            scratch.all == [
                "accounts", "accounts.hcl", "accounts/a", "accounts/a/b", "accounts/a/b/x", "accounts/a/y", "root.hcl",
                "z", "z/q",
            ])
        var before = stat()
        stat(scratch.path + "/accounts/a/b/x", &before)
        #expect(before.st_mode & 0o777 == 0o644)
        let second = try write(files)
        var after = stat()
        stat(scratch.path + "/accounts/a/b/x", &after)
        #expect(second.written == 0 && second.comparison.isCurrent)
        #expect(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_ino == after.st_ino)
    }

    @Test func namesEveryState() throws {
        try write([
            "stale": "1", "edited": "1", "gone": "1", "orphan": "1", "editedOrphan": "1", "lost/orphan": "1",
            "same": "1", "withoutHeader": "1",
        ])
        try scratch.put("edited", "by hand")
        try scratch.put("editedOrphan", OutputFile.headerStart + "by hand")
        try scratch.put("withoutHeader", "by hand")
        try scratch.put("foreign", "theirs")
        try scratch.put("adopted", "2")
        try FileManager.default.removeItem(atPath: scratch.path + "/gone")
        try FileManager.default.removeItem(atPath: scratch.path + "/lost")
        let wanted = [
            "stale": "2", "edited": "2", "gone": "1", "foreign": "2", "adopted": "2", "new/x": "2", "same": "1",
        ]
        #expect(
            try states(wanted) == [
                "stale": .stale, "edited": .edited, "gone": .missing, "orphan": .orphaned, "editedOrphan": .edited,
                "withoutHeader": .edited, "foreign": .foreign(.file), "new/x": .missing,
            ])
        let before = scratch.all
        let outcome = try write(wanted)
        #expect(outcome.blocking.map(\.path.text) == ["edited", "editedOrphan", "foreign", "withoutHeader"])
        #expect(outcome.written == 0 && scratch.all == before && scratch.get("stale") == "1")
        // A file that is not tfgen's stays in the way, and one that no longer says that it is tfgen's is not removed.
        #expect(try write(wanted, overwrite: true).blocking.map(\.path.text) == ["foreign", "withoutHeader"])
        try FileManager.default.removeItem(atPath: scratch.path + "/foreign")
        try FileManager.default.removeItem(atPath: scratch.path + "/withoutHeader")
        #expect(try write(wanted, overwrite: true).blocking.isEmpty)
        for (name, text) in wanted { #expect(scratch.get(name) == text) }
        #expect(scratch.get("orphan") == nil && scratch.get("editedOrphan") == nil)
        #expect(try output.compare(tree(wanted)).isCurrent)
    }

    @Test func handEditThatIsAsRenderedIsTakenOver() throws {
        try write(["a": "1"])
        try scratch.put("a", "2")
        #expect(try write(["a": "2"]).comparison.isLockStale)
        #expect(try write(["a": "3"]).blocking.isEmpty)
        #expect(scratch.get("a") == "3")
    }

    @Test func neverWritesThroughLinks() throws {
        let outside = try Scratch()
        try outside.put("x", "theirs")
        try write(["kept": "1", "dir/x": "1", "file": "1"])
        try FileManager.default.removeItem(atPath: scratch.path + "/dir")
        try FileManager.default.removeItem(atPath: scratch.path + "/file")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/dir", withDestinationPath: outside.path)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/file", withDestinationPath: outside.path + "/x")
        let link = Comparison.State.foreign(.symbolicLink)
        #expect(
            try states(["kept": "1", "dir/x": "2", "dir/y/z": "2", "file": "2"]) == [
                "dir/x": link, "dir/y/z": link, "file": link,
            ])
        #expect(try !write(["kept": "1", "dir/x": "2", "file": "2"], overwrite: true).blocking.isEmpty)
        // Links are not removed either.
        #expect(try write(["kept": "1"]).blocking.isEmpty)
        #expect(outside.get("x") == "theirs" && outside.all == ["x"])
        #expect(scratch.get("file") == "theirs")
    }

    @Test func whatIsNoFileIsForeign() throws {
        try scratch.put("dir/inner", "x")
        try scratch.put("plain", "x")
        #expect(mkfifo(scratch.path + "/pipe", 0o644) == 0)
        #expect(
            try states(["dir": "", "pipe": "", "plain/x": "1"]) == [
                "dir": .foreign(.folder), "pipe": .foreign(.special), "plain/x": .foreign(.file),
            ])
    }

    @Test func removesOrphansAndTheFoldersTheyLeaveEmpty() throws {
        try write(["a/b/c/x": "1", "a/b/y": "1", "keep": "1", "d/e/f": "1"])
        try scratch.put("d/e/.terraform.lock.hcl", "theirs")
        let outcome = try write(["keep": "1"])
        #expect(outcome.removed == 3)
        #expect(scratch.all == ["d", "d/e", "d/e/.terraform.lock.hcl", "keep"])
        #expect(try output.knownLock().lock.entries.map(\.path.text) == ["keep"])
    }

    @Test func aScopedRunLeavesTheRestAlone() throws {
        try write(["in/a": "1", "in/b": "1", "out/a": "1", "out/b": "1"])
        try scratch.put("out/b", "by hand")
        let outcome = try output.write(tree(["in/a": "2"]), scope: OutputScope { $0.text.hasPrefix("in/") })
        #expect(outcome.written == 1 && outcome.removed == 1 && outcome.blocking.isEmpty)
        #expect(scratch.get("out/a") == "1" && scratch.get("out/b") == "by hand" && scratch.get("in/b") == nil)
        #expect(try states(["in/a": "2", "out/a": "1", "out/b": "1"]) == ["out/b": .edited])
    }

    @Test func severalFoldersAllOrNothing() throws {
        let other = Output(folder: scratch.path + "/other")
        let here = Output(folder: scratch.path + "/here")
        try scratch.put("other/a", "theirs")
        let deliveries = [Delivery(try tree(["a": "1"]), to: here), Delivery(try tree(["a": "1"]), to: other)]
        let held = try Delivery.write(deliveries, options: .init())
        #expect(held.map(\.written) == [0, 0] && held[1].blocking.count == 1 && scratch.get("here/a") == nil)
        try FileManager.default.removeItem(atPath: scratch.path + "/other/a")
        #expect(try Delivery.write(deliveries, options: .init()).map(\.written) == [1, 1])
        #expect(scratch.get("here/a") == "1" && scratch.get("other/a") == "1")
    }

    @Test func whatAPowerCutEmptiedIsWrittenAgain() throws {
        try write(["a": "1"])
        try scratch.put("a", "")
        #expect(try write(["a": "2"]).blocking.isEmpty)
        #expect(scratch.get("a") == "2")
    }

    /// As a run leaves it that is killed between the renames and the lock.
    private func killed(afterWriting files: [String: String]) throws {
        var lines = ""
        for (name, text) in files {
            try scratch.put(name, text)
            lines += "\(Digest(of: Array(text.utf8)).hexadecimal)  \(name)\n"
        }
        try scratch.put(".tfgen-pending", lines)
        try scratch.put(".tfgen-stage/0/0", "half")
    }

    @Test func whatAKilledRunWroteIsKnown() throws {
        try write(["a": "1", "b": "1"])
        try killed(afterWriting: ["a": "2", "new/x": "2", "gone": "2"])
        try scratch.put("b", "by hand")
        // The model has changed again meanwhile.
        #expect(
            try states(["a": "3", "b": "1", "new/x": "3"]) == [
                "a": .stale, "b": .edited, "new/x": .stale, "gone": .orphaned,
            ])
        try scratch.put("b", "1")
        #expect(try write(["a": "3", "b": "1", "new/x": "3"]).blocking.isEmpty)
        #expect(scratch.all == ["a", "b", "new", "new/x"] && scratch.get("a") == "3")
    }

    @Test func whatAPersonPutThereAfterAKillIsTheirs() throws {
        try killed(afterWriting: ["new": "2"])
        try scratch.put("new", "by hand")
        #expect(try states(["new": "3"]) == ["new": .foreign(.file)])
        #expect(try write([:]).blocking.isEmpty)
        #expect(scratch.all == ["new"] && scratch.get("new") == "by hand")
    }

    /// Which lines of the lock a run looks at because of how its paths begin makes no difference.
    @Test func aScopeMayNameTheBeginningsOfItsPaths() throws {
        var random = SystemRandomNumberGenerator()
        let names = ["a", "a-b", "b", "b/c", "b-c", "c", "c/d", "c/e", "d"].map { $0 + "/f" } + ["a-", "e", "f"]
        for _ in 0..<60 {
            let scratch = try Scratch()
            let output = Output(folder: scratch.path)
            func some() -> [String] { names.filter { _ in Bool.random(using: &random) } }
            _ = try output.write(tree(Dictionary(uniqueKeysWithValues: some().map { ($0, "1") })))
            let scopes = [["a/"], ["b/"], ["a/", "c/"], ["b/c/", "d/"], ["z/"]].randomElement(using: &random) ?? []
            let wanted = some().filter { name in scopes.contains { name.hasPrefix($0) } } + (Bool.random() ? ["e"] : [])
            let tree = try tree(Dictionary(uniqueKeysWithValues: wanted.map { ($0, Bool.random() ? "1" : "2") }))
            @Sendable func contains(_ path: RelativePath) -> Bool { scopes.contains { path.text.hasPrefix($0) } }
            let plain = try output.compare(tree, scope: OutputScope(contains))
            let quick = try output.compare(tree, scope: OutputScope(below: scopes, contains))
            #expect(plain.lock.bytes == quick.lock.bytes && plain.isLockStale == quick.isLockStale)
            #expect(plain.entries.map(\.path) == quick.entries.map(\.path), "\(scopes) \(wanted)")
            #expect(plain.entries.map(\.state) == quick.entries.map(\.state), "\(scopes) \(wanted)")
            // What is written is the lock that was foreseen, with lines for new files.
            _ = try output.write(tree, scope: OutputScope(below: scopes, contains))
            let lock = try output.knownLock().lock
            #expect(try output.compare(tree, scope: OutputScope(below: scopes, contains)).isCurrent)
            #expect(Array(lock.entries.map(\.path)) == lock.entries.map(\.path).sorted())
            #expect(lock.entries.allSatisfy { scratch.get($0.path.text) != nil })
        }
    }

    @Test func aScopedRunHandsOnWhatAKilledRunWroteElsewhere() throws {
        try write(["in": "1", "out/a": "1", "out/b": "1"])
        try killed(afterWriting: ["out/a": "2", "out/new": "2"])
        #expect(try output.write(tree(["in": "2"]), scope: OutputScope { $0.text == "in" }).blocking.isEmpty)
        #expect(try output.knownLock().lock.entries.map(\.path.text) == ["in", "out/a", "out/b", "out/new"])
        #expect(try states(["in": "2", "out/a": "3", "out/b": "1"]) == ["out/a": .stale, "out/new": .orphaned])
    }

    @Test func whatIsLeftIsSweptAlsoWhereNothingDiffers() throws {
        try write(["a": "1"])
        try killed(afterWriting: [:])
        #expect(try output.compare(tree(["a": "1"])).isUnfinished)
        try write(["a": "1"])
        #expect(scratch.all == ["a"])
    }

    @Test func onlyOneWritesAtATime() throws {
        let root = open(scratch.path, O_RDONLY)
        #expect(flock(root, LOCK_EX) == 0)
        var options = Output.Options()
        options.waitLimit = .milliseconds(60)
        let problem = #expect(throws: DiskProblem.self) { try output.write(tree(["a": "1"]), options: options) }
        #expect(problem?.diagnostic.code == .busy)
        close(root)
        #expect(try write(["a": "1"]).written == 1)
    }

}
