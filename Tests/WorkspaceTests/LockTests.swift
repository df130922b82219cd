import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

@Suite struct LockTests {
    static let digest = String(repeating: "0123456789abcdef", count: 4)

    private func parse(_ text: String) throws -> Lock { try Lock.parse(SourceFile(path: "tfgen.lock", text: text)) }

    @Test func readsWhatItWrites() throws {
        let lock = Lock(
            try ["b/x", "a", "b", "a-b"].map { .init(path: try RelativePath($0), digest: Digest(of: Array($0.utf8))) })
        let again = try parse(String(decoding: lock.bytes, as: UTF8.self))
        #expect(again.bytes == lock.bytes && again.entries.map(\.path.text) == ["a", "a-b", "b", "b/x"])
        #expect(try again.holds(RelativePath("b"), as: Digest(of: Array("b".utf8))))
        #expect(try !again.holds(RelativePath("c")) && !again.holds(RelativePath("a"), as: Digest(of: [])))
    }

    @Test func takesBothSidesOfAMerge() throws {
        let other = String(repeating: "f", count: 64)
        let lock = try parse("# x\r\n\(other)  b\r\n\(Self.digest)  a\n\n\(Self.digest)  b")
        #expect(lock.entries.count == 3)
        #expect(try lock.digests(of: RelativePath("b")).count == 2)
    }

    static let bad: [(String, Code)] = [
        ("nonsense\n", .lockCorrupt), ("\(digest) a\n", .lockCorrupt), ("\(digest)  \n", .lockCorrupt),
        ("\(digest)  ../../etc/passwd\n", .lockCorrupt), ("\(digest)  /etc/passwd\n", .lockCorrupt),
        ("\(digest.uppercased())  a\n", .lockCorrupt), ("\(digest)  a\u{0}b\n", .lockCorrupt),
        ("{\"files\": []}\n", .lockCorrupt), ("\(digest)  tfgen.lock\n", .lockCorrupt),
        ("<<<<<<< HEAD\n\(digest)  a\n=======\n\(digest)  b\n>>>>>>> x\n", .lockConflict),
        ("\(digest)  a\n=======\n", .lockConflict),
    ]

    @Test(arguments: bad) func refuses(_ text: String, _ code: Code) throws {
        let problem = #expect(throws: DiskProblem.self) { try parse(text) }
        #expect(problem?.diagnostic.code == code && problem?.diagnostic.help != nil && problem?.diagnostic.span != nil)
        // Nor is anything written or removed then.
        let scratch = try Scratch()
        try scratch.put("tfgen.lock", text)
        let output = Output(folder: scratch.path)
        #expect(throws: DiskProblem.self) { try output.write(tree(["a": "1"])) }
        #expect(scratch.get("tfgen.lock") == text && scratch.all.isEmpty)
    }

    @Test func refusesBytesThatAreNoText() throws {
        let bytes = Array("\(Self.digest)  a".utf8) + [0xFF, 0x0A]
        #expect(throws: DiskProblem.self) { try Lock.parse(SourceFile(path: "x", bytes: bytes)) }
    }
}
