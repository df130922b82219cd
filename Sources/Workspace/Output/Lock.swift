import Diagnostics
import FileTree

/// `tfgen.lock`: which files of an output folder are tfgen's, what tfgen wrote to each of them last, and where the
/// states of the units are.
///
/// Each file has a line with a SHA-256, two spaces and its path, sorted by path, as `sha256sum --check` reads them
/// for files with LF line ends (`Digest(ofOwned:)`). After them each unit has a line (`UnitLine`), sorted too.
/// Lines that begin with `#` are comments.
///
/// Each line is complete in itself, so that git may merge two locks by keeping the lines of both. Of two hashes for
/// one path tfgen has written either, so both are right; two states of one unit are left for a person to decide.
/// The lines with which git marks a conflict are ignored, and are gone after the next render.
///
/// A lock is held as its text, with the places of its lines, because a large one has tens of thousands, and most runs look at
/// a few of them.
package struct Lock: Sendable {
    package struct Entry: Hashable, Sendable {
        package let path: RelativePath
        package let digest: Digest

        package init(path: RelativePath, digest: Digest) {
            self.path = path
            self.digest = digest
        }
    }

    package static let name = "tfgen.lock"
    static let header =
        "# Written by tfgen: the files here that are tfgen's with their SHA-256, and the units with their states. Not to be edited.\n"

    /// The lock as it is written.
    package let bytes: [UInt8]
    /// Where in the bytes the lines of files begin, sorted by path, and where the last one ends.
    private let lines: [Int32]
    /// The units. A unit for which a merge has left two states is in it twice. A lock of the older form has none.
    package let units: UnitStates
    /// Whether a path may have several lines, as after a merge.
    let hasDoubles: Bool

    package static let empty = Lock([])

    /// Sorts the entries, each of which is in it once.
    package init(_ entries: [Entry], units: UnitStates = .none) {
        var writer = LockWriter()
        let isSorted = entries.indices.dropFirst().allSatisfy {
            ByteOrder.precedes(entries[$0 - 1].path.text, entries[$0].path.text)
        }
        var last: Entry?
        for entry in isSorted ? entries : entries.sorted(by: { ($0.path, $0.digest) < ($1.path, $1.digest) })
        where entry != last {
            writer.add(entry)
            last = entry
        }
        self = writer.lock(with: units)
    }

    /// - Parameters:
    ///   - bytes: a text that is as tfgen writes it, beginning with the header.
    ///   - lines: where the lines of files begin in it, and where the last one ends.
    init(bytes: [UInt8], lines: [Int32], units: UnitStates, hasDoubles: Bool) {
        self.bytes = bytes
        self.lines = lines
        self.units = units
        self.hasDoubles = hasDoubles
    }

    /// The files, sorted by path. After a merge a path may be in it several times.
    package var entries: Entries { Entries(lock: self) }

    /// What tfgen wrote at a path: nothing, one digest, or several after a merge.
    package func digests(of path: RelativePath) -> [Digest] {
        var found: [Digest] = []
        var line = firstLine(notBefore: path.text)
        while line < entries.count, compare(line, with: path.text) == 0 {
            found.append(digest(line))
            line += 1
        }
        return found
    }

    /// Whether the file is tfgen's.
    package func holds(_ path: RelativePath) -> Bool {
        let line = firstLine(notBefore: path.text)
        return line < entries.count && compare(line, with: path.text) == 0
    }

    /// Whether tfgen wrote these bytes at the path.
    package func holds(_ path: RelativePath, as digest: Digest) -> Bool { digests(of: path).contains(digest) }

    /// The lock with further lines.
    func adding(_ new: [Entry]) -> Lock {
        if new.isEmpty { return self }
        var writer = LockWriter()
        var next = 0
        for entry in new.sorted(by: { $0.path < $1.path }) {
            let place = firstLine(notBefore: entry.path.text, from: next)
            writer.add(next..<place, of: self)
            writer.add(entry)
            next = place
        }
        writer.add(next..<entries.count, of: self)
        return writer.lock(with: units)
    }

    /// Whether these are the bytes with which it is written, but for the ends of lines.
    func isWritten(as bytes: [UInt8]) -> Bool {
        ByteOrder.areEqual(self.bytes, bytes) || ByteOrder.areEqual(self.bytes, LineEnds.unified(bytes))
    }
}

// MARK: - Lines

extension Lock {
    /// The lines of files, of which each is read where it is asked for.
    package struct Entries: RandomAccessCollection, Sendable {
        fileprivate let lock: Lock

        package var startIndex: Int { 0 }
        package var endIndex: Int { lock.lines.count - 1 }

        package subscript(line: Int) -> Entry { Entry(path: lock.path(line), digest: lock.digest(line)) }
    }

    /// How many bytes stand before the path: the digest, and two spaces.
    static let pathOffset = 66

    func path(_ line: Int) -> RelativePath {
        bytes.withUnsafeBufferPointer { RelativePath(known: String(decoding: $0[range(line)], as: UTF8.self)) }
    }

    func digest(_ line: Int) -> Digest {
        let start = Int(lines[line])
        let digest = bytes.withUnsafeBufferPointer { Digest(hexadecimal: .init(rebasing: $0[start..<start + 64])) }
        // Each line was written or read as one with a digest.
        return digest ?? Digest(of: [])
    }

    /// Where a line's path stands.
    private func range(_ line: Int) -> Range<Int> {
        Int(lines[line]) + Self.pathOffset..<Int(lines[line + 1]) - 1
    }

    /// Some lines as they are written.
    func text(_ lines: Range<Int>) -> ArraySlice<UInt8> {
        bytes[Int(self.lines[lines.lowerBound])..<Int(self.lines[lines.upperBound])]
    }

    /// Where some lines begin, for a text in which the first of them begins at an offset.
    func starts(_ lines: Range<Int>, from offset: Int) -> some Sequence<Int32> {
        let distance = Int32(clamping: offset) - self.lines[lines.lowerBound]
        return self.lines[lines].lazy.map { $0 + distance }
    }

    /// How the path of a line compares with a text.
    func compare(_ line: Int, with text: String) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            text.withBytes { ByteOrder.compare(.init(rebasing: bytes[range(line)]), $0) }
        }
    }

    /// The first line from `start` on whose path does not come before a text. Mostly that is the line at `start`.
    func firstLine(notBefore text: String, from start: Int = 0) -> Int {
        if start < entries.count, compare(start, with: text) >= 0 { return start }
        return firstLine(from: start) { compare($0, with: text) >= 0 }
    }

    /// The lines whose paths begin with a text.
    func lines(beginningWith text: String) -> Range<Int> {
        let start = firstLine(notBefore: text)
        let end = firstLine(from: start) { line in
            bytes.withUnsafeBufferPointer { bytes in
                let path = bytes[range(line)].prefix(text.utf8.count)
                return text.withBytes { ByteOrder.compare(.init(rebasing: path), $0) > 0 }
            }
        }
        return start..<end
    }

    private func firstLine(from start: Int, where isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (start, entries.count)
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Puts a lock together, line by line in the order of the paths.
struct LockWriter {
    private var bytes = Array(Lock.header.utf8)
    private var starts: [Int32] = []
    private var hasDoubles = false
    /// The path of the last line, where that was added alone.
    private var last: RelativePath?

    mutating func reserveCapacity(_ bytes: Int) { self.bytes.reserveCapacity(bytes) }

    mutating func add(_ entry: Lock.Entry) {
        if let last, last == entry.path { hasDoubles = true }
        last = entry.path
        starts.append(Int32(clamping: bytes.count))
        entry.digest.append(to: &bytes)
        bytes.append(UInt8(ascii: " "))
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: entry.path.text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds some lines of another lock.
    mutating func add(_ lines: Range<Int>, of lock: Lock) {
        if lines.isEmpty { return }
        starts += lock.starts(lines, from: bytes.count)
        bytes += lock.text(lines)
        hasDoubles = hasDoubles || lock.hasDoubles
        last = nil
    }

    consuming func lock(with units: UnitStates) -> Lock {
        starts.append(Int32(clamping: bytes.count))
        let index = units.append(0..<units.count, to: &bytes)
        return Lock(
            bytes: bytes, lines: starts, units: UnitStates(text: bytes, index), hasDoubles: hasDoubles)
    }
}
