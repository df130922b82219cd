import Foundation
import TestSupport
import Testing

@testable import FileTree

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String?, context: Int = 3) -> String {
        UnifiedDiff.text(
            old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) }, path: "x.hcl", context: context)
    }

    @Test func oneChange() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
        #expect(
            diff(old, old.replacingOccurrences(of: "5\n", with: "five\n")) == """
                --- a/x.hcl
                +++ b/x.hcl
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func withoutAFinalLineFeed() {
        #expect(
            diff("a\nb", "a\nb\n") == """
                --- a/x.hcl
                +++ b/x.hcl
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +b

                """)
    }

    @Test func newGoneAndSame() {
        #expect(diff(nil, "a\n") == "--- /dev/null\n+++ b/x.hcl\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\nb\n", nil) == "--- a/x.hcl\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n")
        #expect(diff("a\n", "a\n").isEmpty && diff(nil, nil).isEmpty && diff("", "").isEmpty)
    }

    @Test func hunksJoinWhereTheirContextTouches() {
        let lines = (1...30).map { "\($0)\n" }
        var (near, far) = (lines, lines)
        (near[9], near[16]) = ("x\n", "x\n")
        (far[9], far[17]) = ("x\n", "x\n")
        func hunks(_ new: [String]) -> Int {
            diff(lines.joined(), new.joined()).components(separatedBy: "@@ -").count - 1
        }
        #expect(hunks(near) == 1 && hunks(far) == 2)
    }

    /// `diff -u` is the judge: as many lines come and go, and `patch` makes the new text of the old one.
    @Test(arguments: 0..<12) func aJudgeAgrees(_ seed: Int) throws {
        var random = SystemRandomNumberGenerator()
        let folder = NSTemporaryDirectory() + "/diff-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let alphabet = seed % 3 == 0 ? ["a", "b"] : (0..<40).map(String.init)
        func text() -> String {
            let lines = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? ""
            }
            return lines.joined(separator: "\n") + (Bool.random(using: &random) || lines.isEmpty ? "" : "\n")
        }
        for _ in 0..<3 {
            let (old, new) = (text(), text())
            try old.write(toFile: folder + "/old", atomically: false, encoding: .utf8)
            try new.write(toFile: folder + "/new", atomically: false, encoding: .utf8)
            let ours = UnifiedDiff.text(old: Array(old.utf8), new: Array(new.utf8), path: "old", prefixes: ("", ""))
            let theirs = try run("diff --minimal -u old new; true", in: folder)
            #expect(changes(ours) == changes(theirs), "\(old.debugDescription) \(new.debugDescription)")
            guard !ours.isEmpty else { continue }
            try ours.write(toFile: folder + "/patch", atomically: false, encoding: .utf8)
            #expect(try run("git apply --unidiff-zero -p0 patch && cat old", in: folder) == new)
        }
    }

    private func changes(_ diff: String) -> Int {
        diff.split(separator: "\n").count { $0.hasPrefix("+") || $0.hasPrefix("-") }
    }

    private func run(_ command: String, in folder: String) throws -> String {
        let (process, pipe) = (Process(), Foundation.Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func veryDifferentTextsTakeBoundedTime() {
        let old = (0..<60_000).map { "old \($0 % 7) \($0)\n" }.joined()
        let new = (0..<60_000).map { $0 % 100 == 0 ? "old \($0 % 7) \($0)\n" : "new \($0)\n" }.joined()
        let seconds = processorSeconds {
            #expect(diff(old, new).hasPrefix("--- a/x.hcl\n+++ b/x.hcl\n@@ -1,"))
        }
        #expect(seconds < 20)
        let repeated = (0..<30_000).map { "\($0 % 2)\n" }.joined()
        let other = (0..<30_000).map { "\($0 % 3)\n" }.joined()
        let more = processorSeconds { #expect(!diff(repeated, other).isEmpty) }
        #expect(more < 20)
    }
}
