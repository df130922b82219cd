import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

/// Whose a file is: line ends, lost lines of the lock, locks that lie, files of other people.
@Suite struct OwnershipTests {
    let scratch: Scratch
    let output: Output
    let header = OutputFile.headerStart + "estate.hcl.\n"

    init() throws {
        scratch = try Scratch()
        output = Output(folder: scratch.path)
    }

    func states(_ tree: RenderedTree) throws -> [String: Comparison.State] {
        let entries = try output.compare(tree).entries
        return Dictionary(entries.map { ($0.path.text, $0.state) }) { first, _ in first }
    }

    private func copied(_ bytes: String, isExecutable: Bool = false) throws -> RenderedTree {
        let path = try RelativePath("copied")
        return try RenderedTree([
            OutputFile(path: path, bytes: Array(bytes.utf8), origin: .copied(isExecutable: isExecutable))
        ])
    }

    // MARK: - Line ends

    @Test(arguments: ["a\n", "a\nb", "\n\n", "", "a\r\nb\n", "é\n\"x\"\n"])
    func aCheckoutWithCRLFHasNoEdits(_ text: String) throws {
        _ = try output.write(tree(["a": text, "b": "1\n"]))
        let lock = try #require(scratch.get("tfgen.lock"))
        try scratch.put("a", String(decoding: LineEnds.withCRLF(Array(text.utf8)), as: UTF8.self))
        try scratch.put("tfgen.lock", lock.replacingOccurrences(of: "\n", with: "\r\n"))
        #expect(try output.compare(tree(["a": text, "b": "1\n"])).isCurrent)
        // One that changes keeps its line ends, and so does the lock; a new one has LF.
        #expect(try output.write(tree(["a": "x\ny\n", "b": "1\n", "new": "n\n"])).blocking.isEmpty)
        let isCRLF = text.contains("\n")
        #expect(scratch.get("a") == (isCRLF ? "x\r\ny\r\n" : "x\ny\n") && scratch.get("new") == "n\n")
        #expect(try #require(scratch.get("tfgen.lock")?.utf8.filter { $0 == 13 }.count) == 4)
        #expect(try output.compare(tree(["a": "x\ny\n", "b": "1\n", "new": "n\n"])).isCurrent)
    }

    @Test func onlyACRBeforeAnLFMakesNoDifference() throws {
        _ = try output.write(tree(["a": "x\ny\n"]))
        for edit in ["x\r\r\ny\n", "x\ry\n", "x\ny\r", "x\n\ry\n"] {
            try scratch.put("a", edit)
            #expect(try states(tree(["a": "x\ny\n"])) == ["a": .edited], "\(edit.debugDescription)")
        }
        // Mixed line ends are right too.
        try scratch.put("a", "x\ny\r\n")
        #expect(try output.compare(tree(["a": "x\ny\n"])).isCurrent)
    }

    @Test func theDifferenceOfACRLFFileShowsWhatChanged() throws {
        _ = try output.write(tree(["a": "1\n2\n3\n"]))
        try scratch.put("a", "1\r\n2\r\n3\r\n")
        let wanted = try tree(["a": "1\n2\n4\n"])
        let entry = try #require(try output.compare(wanted).entries.first)
        #expect(entry.state == .stale && output.difference(at: entry, in: wanted).hasSuffix(" 2\r\n-3\r\n+4\r\n"))
        try scratch.put("a", "1\r\n2\r\nhand\r\n")
        let edited = try #require(try output.compare(wanted).entries.first)
        #expect(output.diagnostics(of: [edited], in: wanted).first?.span?.text.hasPrefix("hand") == true)
    }

    @Test func copiedBytesAreComparedByteByByte() throws {
        _ = try output.write(copied("a\nb\n"))
        try scratch.put("copied", "a\r\nb\r\n")
        #expect(try states(copied("a\nb\n")) == ["copied": .stale])
        #expect(try output.write(copied("a\nb\n")).written == 1 && scratch.get("copied") == "a\nb\n")
        // With a zero byte it is no text: CR counts for the owner too.
        _ = try output.write(copied("a\0\n"))
        try scratch.put("copied", "a\0\r\n")
        #expect(try states(copied("b")) == ["copied": .edited])
    }

    @Test func aLockOfTheOlderFormKnowsFilesWithCR() throws {
        try scratch.put("copied", "a\r\n")
        try scratch.put("tfgen.lock", "\(Digest(of: Array("a\r\n".utf8)).hexadecimal)  copied\n")
        #expect(try states(copied("b")) == ["copied": .stale])
    }

    @Test func whetherAFileMayBeRunIsCopied() throws {
        _ = try output.write(copied("#!", isExecutable: true))
        #expect(access(scratch.path + "/copied", X_OK) == 0)
        #expect(
            try states(copied("#!")) == ["copied": .stale] && output.compare(copied("#!", isExecutable: true)).isCurrent
        )
        _ = try output.write(copied("#!"))
        var status = stat()
        #expect(stat(scratch.path + "/copied", &status) == 0 && status.st_mode & 0o111 == 0)
    }

    // MARK: - The lock

    @Test func lostLinesAreReported() throws {
        _ = try output.write(tree(["kept": header, "lost/terragrunt.hcl": header, "other/terragrunt.hcl": header]))
        try scratch.put(".hidden/terragrunt.hcl", header)
        try scratch.put("theirs/terragrunt.hcl", "by hand")
        try scratch.put("nested/tfgen.lock", "")
        try scratch.put("nested/terragrunt.hcl", header)
        try scratch.put("sources/main.tf", header)
        try scratch.put("short", "#")
        let lines = try #require(scratch.get("tfgen.lock")).split(separator: "\n").filter { !$0.contains("lost/") }
        try scratch.put("tfgen.lock", lines.joined(separator: "\n") + "\n")
        let output = Output(folder: scratch.path, sources: [scratch.path + "/sources", "/elsewhere"])
        let wanted = try tree(["kept": header, "other/terragrunt.hcl": header])
        let strays = try output.strays(beside: wanted)
        #expect(strays.unlisted.map(\.text) == ["lost/terragrunt.hcl"])
        #expect(strays.units.map(\.text) == ["lost/terragrunt.hcl", "theirs/terragrunt.hcl"])
        #expect(try output.strays(beside: wanted, scope: OutputScope { $0.text.hasPrefix("theirs") }).unlisted.isEmpty)
        #expect(try Output(folder: scratch.path + "/none").strays(beside: wanted).units.isEmpty)
        let comparison = try output.compare(wanted).adding(unlisted: strays.unlisted)
        #expect(comparison.entries.map(\.state) == [.unlisted] && !comparison.isCurrent)
        // It is not in the way of a render, and removed by its own word only.
        #expect(try output.write(wanted, options: .init(overwrite: true, take: true)).removed == 0)
        #expect(try output.write(wanted, options: .init(removesUnlisted: true)).removed == 1)
        #expect(scratch.get("lost/terragrunt.hcl") == nil && scratch.get("theirs/terragrunt.hcl") == "by hand")
        #expect(scratch.get("nested/terragrunt.hcl") == header && scratch.get("sources/main.tf") == header)
    }

    @Test func anUnlistedFileInTheWayIsReplacedByAWord() throws {
        try scratch.put("a", header + "old")
        #expect(try states(tree(["a": header])) == ["a": .unlisted])
        let outcome = try output.write(tree(["a": header]))
        #expect(try output.diagnostics(of: outcome.blocking, in: tree(["a": header])).map(\.code) == [.unlisted])
        #expect(try output.write(tree(["a": header]), options: .init(take: true)).written == 1)
    }

    @Test func takesWhatIsInTheWayAndNoMore() throws {
        let outside = try Scratch()
        try outside.put("x", "theirs")
        try scratch.put("a", "theirs")
        try scratch.put("b", "theirs")
        try scratch.put("file/x", "theirs")
        link(scratch.path + "/link", to: outside.path + "/x")
        link(scratch.path + "/folder-link", to: outside.path)
        let options = Output.Options(take: true)
        let wanted = try tree(["a": "1", "link": "1"])
        #expect(try output.compare(wanted).taken(options).map(\.path.text) == ["a", "link"])
        #expect(try output.write(wanted, options: options).written == 2)
        #expect(scratch.get("a") == "1" && scratch.get("link") == "1" && scratch.get("b") == "theirs")
        // A folder, and what stands where a folder has to be, stay in the way.
        let others = try tree(["a": "1", "link": "1", "file": "1", "folder-link/x": "1", "b/c": "1"])
        let blocking = try output.write(others, options: options).blocking
        #expect(blocking.map(\.path.text) == ["b/c", "file", "folder-link/x"] && outside.get("x") == "theirs")
        let helps = output.diagnostics(of: blocking, in: others).compactMap(\.help)
        #expect(helps.count == 3 && !helps.contains { $0.contains("--take") })
    }

    static let lies = [
        ".git/HEAD", "sub/.terraform/x", "estate.hcl", "more.estate.hcl", "templates/q/main.tf", "a/catalog.hcl",
        "a/contract.hcl",
    ]

    @Test(arguments: lies) func aLockMakesNobodyRemoveSources(_ path: String) throws {
        let output = Output(folder: scratch.path, sources: [scratch.path + "/templates"])
        try scratch.put(path, "theirs")
        try scratch.put("tfgen.lock", "\(Digest(of: Array("theirs".utf8)).hexadecimal)  \(path)\n")
        for options in [Output.Options(), .init(overwrite: true, take: true, removesUnlisted: true)] {
            let outcome = try output.write(tree(["x": "1"]), options: options)
            #expect(outcome.blocking.map(\.state) == [.kept])
            #expect(try output.diagnostics(of: outcome.blocking, in: tree([:])).map(\.code) == [.kept])
        }
        #expect(scratch.get(path) == "theirs" && scratch.get("x") == nil)
        // With another hash it is an edited file, which is not removed either.
        try scratch.put(path, "theirs too")
        #expect(try output.write(tree([:]), options: .init(overwrite: true)).blocking.count == 1)
        #expect(scratch.get(path) == "theirs too")
    }

    @Test func sourcesAreNotReplaced() throws {
        let output = Output(folder: scratch.path, sources: [scratch.path + "/templates"])
        try scratch.put("templates/a", "theirs")
        try scratch.put("tfgen.lock", "\(Digest(of: Array("theirs".utf8)).hexadecimal)  templates/a\n")
        let outcome = try output.write(tree(["templates/a": "1"]), options: .init(overwrite: true, take: true))
        #expect(outcome.blocking.map(\.state) == [.kept] && scratch.get("templates/a") == "theirs")
        #expect(try output.write(tree(["templates-2/a": "1"]), options: .init()).blocking.isEmpty == false)
    }
}
