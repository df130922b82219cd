import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

@Suite struct DiskTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func code(_ body: () throws -> Void) -> Code? {
        do { try body() } catch { return (error as? DiskProblem)?.diagnostic.code }
        return nil
    }

    @Test func readsWholeFiles() throws {
        for size in [0, 1, 4095, 4096, 100_000] {
            let bytes = [UInt8](repeating: 7, count: size)
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.path + "/f"))
            #expect(try Disk.read(scratch.path + "/f") == bytes)
        }
        // A file that does not say how large it is.
        #expect(try Disk.read("/proc/self/status").count > 100)
    }

    @Test func refusesWhatIsNoSource() throws {
        #expect(code { _ = try Disk.read(scratch.path + "/none") } == .unreadable)
        #expect(code { _ = try Disk.read(scratch.path) } == .notAFile)
        #expect(code { _ = try Disk.read("/dev/null") } == .notAFile)
        mkfifo(scratch.path + "/pipe", 0o644)
        #expect(code { _ = try Disk.read(scratch.path + "/pipe") } == .notAFile)
        try scratch.put("large", "")
        truncate(scratch.path + "/large", Disk.sizeLimit)
        #expect(try Disk.read(scratch.path + "/large").count == Disk.sizeLimit)
        truncate(scratch.path + "/large", Disk.sizeLimit + 1)
        #expect(code { _ = try Disk.read(scratch.path + "/large") } == .tooLarge)
        #expect(code { _ = try Disk.list(scratch.path + "/none") } == .unreadable)
    }

    @Test func listsAndWalksInOneOrder() throws {
        for name in ["b.tf", "B.tf", "a/z.tf", "a/b/c.tf", "a-b/c.tf", ".hidden/x.tf", "é.tf"] {
            try scratch.put(name, "")
        }
        #expect(symlink(scratch.path + "/a", scratch.path + "/link") == 0)
        #expect(try Disk.list(scratch.path).map(\.name) == [".hidden", "B.tf", "a", "a-b", "b.tf", "link", "é.tf"])
        #expect(try Disk.walk(scratch.path) == ["B.tf", "b.tf", "é.tf", "a/z.tf", "a/b/c.tf", "a-b/c.tf"])
        #expect(try Disk.walk(scratch.path, wanted: { $0.hasPrefix("a/") }).count == 2)
    }

    @Test func findsUpward() throws {
        try scratch.put("estate.hcl", "")
        try scratch.put("a/b/c", "")
        let real = try #require(Disk.realPath(scratch.path))
        #expect(Disk.findUpward("estate.hcl", from: scratch.path + "/a/b") == real)
        #expect(Disk.findUpward("no-such-file", from: scratch.path + "/a/b") == nil)
        #expect(Disk.findUpward("estate.hcl", from: scratch.path + "/none") == nil)
    }

    @Test func runsPrograms() throws {
        let result = try Program.run(["sh", "-c", "cat; echo out; head -c 300000 /dev/zero; echo err >&2; exit 3"])
        #expect(result.status == 3 && result.output.count == 300_004 && result.messages == Array("err\n".utf8))
        #expect(try Program.run(["sh", "-c", "kill -9 $$"]).status == 137)
        #expect(code { _ = try Program.run(["no-such-program-here"]) } == .process)
        #expect(code { _ = try Program.run([]) } == .process)
        #expect(code { _ = try Program.run(["sleep", "20"], timeout: .milliseconds(50)) } == .process)
    }

    @Test func saysWhatIsInTheWay() throws {
        let output = Output(folder: scratch.path, shownAs: "live")
        #expect(try output.write(tree(["edited": "1\n2\n", "orphan": "1"])).written == 2)
        try scratch.put("edited", "1\nby hand\n")
        try scratch.put("orphan", "by hand")
        try scratch.put("foreign", "theirs")
        symlink("x", scratch.path + "/link")
        let wanted = try tree(["edited": "1\n3\n", "foreign": "1", "link": "1"])
        let outcome = try output.write(wanted)
        let diagnostics = output.diagnostics(of: outcome.blocking, in: wanted)
        #expect(
            diagnostics.map(\.message) == [
                "\"live/edited\" was changed by hand",
                "a file that tfgen did not write is in the way of \"live/foreign\"",
                "a symbolic link is in the way of \"live/link\"",
                "\"live/orphan\" was changed by hand, and would be removed",
            ])
        #expect(diagnostics.first?.span?.text == "by hand" && diagnostics.allSatisfy { $0.help != nil })
        #expect(output.difference(at: outcome.blocking[0], in: wanted).hasSuffix("@@ -1,2 +1,2 @@\n 1\n-by hand\n+3\n"))
    }
}
