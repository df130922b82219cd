import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

@Suite struct LockTests {
    static let digest = String(repeating: "0123456789abcdef", count: 4)

    private func parse(_ text: String) throws -> Lock { try Lock.parse(SourceFile(path: "tfgen.lock", text: text)) }

    /// The bytes of a file are compared piece by piece, with one that is shorter, longer, or other at any place.
    @Test func looksForAChangeInEachPiece() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        func isContent(_ bytes: [UInt8]) throws -> Bool {
            let opened = Descriptor(owning: open(file.path, Opening.reading))
            return try Workspace.isContent(of: opened.raw, bytes)
        }
        for count in [0, 1, 65535, 65536, 65537, 131072, 200_001] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
            try Data(bytes).write(to: file)
            #expect(try isContent(bytes))
            #expect(try !isContent(bytes + [0]) && (count == 0 || !isContent(Array(bytes.dropLast()))))
            for place in [0, 65535, 65536, 131071, count - 1] where (0..<count).contains(place) {
                var other = bytes
                other[place] ^= 1
                #expect(try !isContent(other))
            }
        }
    }

    @Test func readsWhatItWrites() throws {
        let lock = Lock(
            try ["b/x", "a", "b", "a-b"].map { .init(path: try RelativePath($0), digest: Digest(of: Array($0.utf8))) })
        let again = try parse(String(decoding: lock.bytes, as: UTF8.self))
        #expect(again.bytes == lock.bytes && again.entries.map(\.path.text) == ["a", "a-b", "b", "b/x"])
        #expect(try again.holds(RelativePath("b"), as: Digest(of: Array("b".utf8))))
        #expect(try !again.holds(RelativePath("c")) && !again.holds(RelativePath("a"), as: Digest(of: [])))
    }

    /// A lock that is as tfgen writes it is read without making anything of its lines, and any other one line by line.
    @Test func knowsWhatIsAsItIsWritten() throws {
        let header = Lock.header
        let (a, b) = ("\(Self.digest)  a\n", "\(Self.digest)  b/c\n")
        let (u, v) = (
            "unit \"p/u\" backend=\"s3\" place=\"x\" key=\"k\"\n",
            "unit \"p/v\" backend=\"s3\" place=\"x\" key=\"l\" formerly=\"p/w\"\n"
        )
        for text in [header + a + b + u + v, header + a + b, header + u + v, header] {
            for jobs in [1, 2, 3] {
                let lock = try #require(Lock.asWritten(Array(text.utf8), jobs: jobs))
                #expect(String(decoding: lock.bytes, as: UTF8.self) == text)
                try expectSame(text)
            }
        }
        let others = [
            "", a + b, header + a + b.dropLast(), header + b + a, header + a + a, header + a + "\n",
            header + a + "# x\n",
            header + u + a, header + v + u, header + u + u, header + a.replacing("\n", with: "\r\n"),
            header + u.replacing("backend=\"s3\" place=\"x\"", with: "place=\"x\" backend=\"s3\""),
            header + u.replacing("\"k\"", with: "\"\\k\""), header + u.replacing("\"k\"", with: "\"\t\""),
            header + v.replacing("\n", with: " formerly=\"p/a\"\n"),
        ]
        for text in others {
            #expect(Lock.asWritten(Array(text.utf8)) == nil)
            let lock = try parse(text)
            #expect(String(decoding: lock.bytes, as: UTF8.self) != text)
            #expect(
                lock.isWritten(as: Array(text.utf8))
                    == ByteOrder.areEqual(lock.bytes, LineEnds.unified(Array(text.utf8))))
            try expectSame(text)
        }
    }

    /// Expects that a lock is read in both ways to the same lines, or in both to an error: a comment at its end makes sure that it is
    /// read line by line.
    private func expectSame(_ text: String) throws {
        let (quick, slow) = (try? parse(text), try? parse(text + "\n# x"))
        #expect((quick == nil) == (slow == nil), "\(text)")
        guard let quick, let slow else { return }
        #expect(quick.bytes == slow.bytes && Array(quick.entries) == Array(slow.entries), "\(text)")
        #expect(quick.units == slow.units && Array(quick.units) == Array(slow.units), "\(text)")
        #expect(quick.units.moved == slow.units.moved && quick.units.hasDoubles == slow.units.hasDoubles, "\(text)")
        #expect(quick.hasDoubles == slow.hasDoubles, "\(text)")
    }

    /// Locks with one to three bytes or lines changed, which are mostly wrong, and sometimes only in another order.
    @Test func readsChangedLocksInBothWaysToTheSame() throws {
        var random = SystemRandomNumberGenerator()
        let paths = ["a", "a-b/c.hcl", "a/b", "a/b/terragrunt.hcl", "prod/x/y.hcl", "z"]
        let units = ["a", "a-b/c", "a/b", "p/q/r"].map {
            UnitState(address: $0, backend: "s3", place: "b", key: $0 + "/k", formerAddresses: $0 == "a/b" ? ["o"] : [])
        }
        let lock = Lock(
            try paths.map { .init(path: try RelativePath($0), digest: Digest(of: Array($0.utf8))) },
            units: UnitStates(units))
        let alphabet = Array("\n\r\"\\ =/.-u#0afz\u{e9}".utf8)
        for _ in 0..<1_000 {
            var bytes = lock.bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: Lock.header.utf8.count..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
                default:
                    var lines = bytes.split(separator: 0x0A)
                    let line = lines.remove(at: Int.random(in: 1..<lines.count, using: &random))
                    if Bool.random(using: &random) {
                        lines.insert(line, at: Int.random(in: 1...lines.count, using: &random))
                    }
                    bytes = Array(lines.joined(separator: [0x0A])) + [0x0A]
                }
            }
            try expectSame(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func takesBothSidesOfAMerge() throws {
        let other = String(repeating: "f", count: 64)
        let lock = try parse("# x\r\n\(other)  b\r\n\(Self.digest)  a\n\n\(Self.digest)  b\n\(Self.digest)  a")
        #expect(lock.entries.count == 3)
        #expect(try lock.digests(of: RelativePath("b")).count == 2)
    }

    /// Long enough to be read in parts, with lines that cross their ends.
    @Test func anyNumberOfThreadsReadsTheSame() throws {
        let lines = (0..<1_500).map { number in
            let name = String(repeating: "n", count: number % 97) + "\(number)"
            return number % 3 == 0
                ? "unit \"u/\(number)\" backend=\"s3\" place=\"b\\\"q\" key=\"\(name)\""
                : "\(Self.digest)  \(name)"
        }
        for ending in ["\n", "\r\n"] {
            let text = lines.joined(separator: ending)
            let file = SourceFile(path: "tfgen.lock", text: text)
            let lock = try Lock.parse(file)
            #expect(lock.entries.count == 1_000 && lock.units.count == 500)
            for jobs in [2, 3, 7, 64] { #expect(try Lock.parse(file, jobs: jobs).bytes == lock.bytes) }
            // The error is that of the first line, whichever part is read first.
            for wrong in [0, 700, 1_499] {
                var lines = lines
                lines[wrong] = "wrong"
                lines[1_499] = "wrong too"
                let file = SourceFile(path: "tfgen.lock", text: lines.joined(separator: ending))
                let first = ending.utf8.count * wrong + lines[..<wrong].reduce(0) { $0 + $1.utf8.count }
                for jobs in [1, 2, 5] {
                    let problem = #expect(throws: DiskProblem.self) { try Lock.parse(file, jobs: jobs) }
                    #expect(problem?.diagnostic.span?.start == first)
                }
            }
        }
    }

    /// The same where nothing is made of the lines: each part knows what may stand before it.
    @Test func partsAreInOrderToo() throws {
        let paths = (0..<900).map { "prod/\(1_000 + $0)/terragrunt.hcl" }
        let lock = Lock(
            try paths.map { .init(path: try RelativePath($0), digest: Digest(of: Array($0.utf8))) },
            units: UnitStates(
                (0..<500).map { UnitState(address: "u/\(1_000 + $0)", backend: "s3", place: "b", key: "k") }))
        #expect(lock.bytes.count > 1 << 16)
        for jobs in [1, 2, 3, 7, 64] { #expect(Lock.asWritten(lock.bytes, jobs: jobs)?.bytes == lock.bytes) }
        let lines = lock.bytes.split(separator: 0x0A)
        // The header is the first line; behind the last file's line there is the first unit's.
        for (from, to) in [(1, lines.count - 1), (1, 700), (700, 1), (900, 901), (lines.count - 1, 901), (902, 3)] {
            var moved = lines
            moved.insert(moved.remove(at: from), at: to)
            let bytes = Array(moved.joined(separator: [0x0A])) + [0x0A]
            for jobs in [1, 2, 3, 7, 64] { #expect(Lock.asWritten(bytes, jobs: jobs) == nil, "\(from) \(to) \(jobs)") }
        }
        // Units before files, with parts of many lengths, of which some end with the last unit.
        let turned = Array((lines[..<1] + lines[901...] + lines[1..<901]).joined(separator: [0x0A])) + [0x0A]
        for jobs in 2...150 { #expect(Lock.asWritten(turned, jobs: jobs) == nil, "\(jobs)") }
    }

    @Test func aConflictIsReadAsBothSidesAndMendedByARender() throws {
        let scratch = try Scratch()
        let output = Output(folder: scratch.path)
        let (ours, theirs) = (Digest(of: Array("1".utf8)).hexadecimal, Self.digest)
        let unit = "unit \"u\" backend=\"s3\" place=\"b\" key=\"k\"\n"
        try scratch.put("a", "1")
        try scratch.put(
            "tfgen.lock", "<<<<<<< HEAD\n\(ours)  a\n||||||| base\n=======\n\(theirs)  a\n\(unit)>>>>>>> x/y z\n")
        let comparison = try output.compare(tree(["a": "2"]))
        #expect(comparison.entries.map(\.state) == [.stale] && comparison.isLockStale)
        #expect(try output.write(tree(["a": "2"])).blocking.isEmpty && scratch.get("a") == "2")
        let lock = try #require(scratch.get("tfgen.lock"))
        #expect(!lock.contains("<<<") && lock.hasSuffix(unit))
    }

    @Test func keepsTheStatesOfUnits() throws {
        let names = ["plain", "with \"quotes\" and \\", "line\nfeed and \u{1}\u{7F}", "é/ü", "", "a b=\"c\""]
        let units = names.map {
            UnitState(
                address: "a/" + $0, backend: "s3", place: $0, key: $0 + "/k", formerAddresses: [$0 + "1", $0 + "2"])
        }
        let lock = Lock([], units: UnitStates(units))
        let again = try parse(String(decoding: lock.bytes, as: UTF8.self))
        #expect(Array(again.units) == units.sorted() && again.bytes == lock.bytes)
        // Two states of one unit are both there; what only says its former addresses otherwise is one.
        let merged = try parse(
            """
            unit "u" backend="s3" place="b" key="2" formerly="x"
            unit "u" backend="s3" place="b" key="1"
            unit "u" backend="s3" place="b" key="2" formerly="w"
            unit "u" backend="s3" place="b" key="1"
            """)
        #expect(merged.units.map(\.key) == ["1", "2"] && merged.units.map(\.formerAddresses) == [[], ["w", "x"]])
    }

    @Test func unitsAreWrittenWithTheFiles() throws {
        let scratch = try Scratch()
        let output = Output(folder: scratch.path)
        let unit = UnitState(address: "u", backend: "s3", place: "b", key: "k")
        #expect(try output.write(tree(["a": "1"]), units: UnitStates([unit])).written == 1)
        #expect(try output.knownLock().lock.units == UnitStates([unit]))
        // A run that says nothing of units leaves them; a unit alone is a reason to write the lock.
        #expect(try output.write(tree(["a": "2"])).written == 1 && output.knownLock().lock.units == UnitStates([unit]))
        #expect(try output.compare(tree(["a": "2"]), units: UnitStates.none).isLockStale)
        #expect(try output.write(tree(["a": "2"]), units: UnitStates.none).written == 0)
        #expect(try output.knownLock().lock.units.isEmpty)
        #expect(try output.compare(tree(["a": "2"]), units: UnitStates.none).isCurrent)
    }

    static let bad: [(String, Code)] = [
        ("nonsense\n", .lockCorrupt), ("\(digest) a\n", .lockCorrupt), ("\(digest)  \n", .lockCorrupt),
        ("\(digest)  ../../etc/passwd\n", .lockCorrupt), ("\(digest)  /etc/passwd\n", .lockCorrupt),
        ("\(digest.uppercased())  a\n", .lockCorrupt), ("\(digest)  a\u{0}b\n", .lockCorrupt),
        ("{\"files\": []}\n", .lockCorrupt), ("\(digest)  tfgen.lock\n", .lockCorrupt),
        ("unit \"a\" backend=\"s3\"\n", .lockCorrupt), ("unit a\n", .lockCorrupt), ("<<<<<<<<\n", .lockCorrupt),
        ("unit \"a\" backend=\"s3\" place=\"b\" key=\"k\" new=\"x\"\n", .lockCorrupt),
        ("unit \"a\" backend=\"s3\" place=\"b\" key=\"k\" key=\"x\"\n", .lockCorrupt),
        ("unit \"a\" backend=\"s3\" place=\"b\" key=\"\\u00\n", .lockCorrupt), ("<<<<<<<x\n", .lockCorrupt),
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
