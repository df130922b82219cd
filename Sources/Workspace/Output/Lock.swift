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

    /// The files, sorted by path, each line once. After a merge a path may be in it several times.
    package let entries: [Entry]
    /// The units, sorted by address. A unit for which a merge has left two states is in it twice. A lock of the
    /// older form has none.
    package let units: [UnitState]

    /// Whether the lines came sorted.
    private let wasSorted: Bool
    /// Whether the lock was read from exactly the bytes that `bytes` gives; false where that is not known.
    private(set) var isAsWritten = false

    package static let empty = Lock([])

    /// Sorts the entries and the units, which are sorted already when they come from a lock or a tree.
    package init(_ entries: [Entry], units: [UnitState] = []) {
        let (hasSortedEntries, hasSortedUnits) = (Self.isSorted(entries), Self.isSorted(units))
        self.entries = hasSortedEntries ? entries : Self.sorted(entries)
        self.units = hasSortedUnits ? units : Self.merged(units)
        wasSorted = hasSortedEntries && hasSortedUnits
    }

    /// Notes that each line was read from the bytes with which it is written.
    mutating func noteAsWritten() { isAsWritten = wasSorted }

    private static func isSorted(_ units: [UnitState]) -> Bool {
        units.indices.dropFirst().allSatisfy { ByteOrder.precedes(units[$0 - 1].address, units[$0].address) }
    }

    private static func isSorted(_ entries: [Entry]) -> Bool {
        entries.indices.dropFirst().allSatisfy {
            ByteOrder.precedes(entries[$0 - 1].path.text, entries[$0].path.text)
        }
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        var result: [Entry] = []
        for entry in entries.sorted(by: { ($0.path, $0.digest) < ($1.path, $1.digest) }) where entry != result.last {
            result.append(entry)
        }
        return result
    }

    /// The units, each state once, with all former addresses that any of its lines has.
    private static func merged(_ units: [UnitState]) -> [UnitState] {
        var result: [UnitState] = []
        for unit in units.sorted() {
            guard let last = result.last, last.address == unit.address, last.isSameState(as: unit) else {
                result.append(unit)
                continue
            }
            let former = Set(last.formerAddresses + unit.formerAddresses)
            result[result.count - 1] = UnitState(
                address: unit.address, backend: unit.backend, place: unit.place, key: unit.key,
                formerAddresses: former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        return result
    }

    /// What tfgen wrote at a path: nothing, one digest, or several after a merge.
    package func digests(of path: RelativePath) -> ArraySlice<Entry> {
        var (start, high) = (0, entries.count)
        while start < high {
            let middle = start + (high - start) / 2
            if entries[middle].path < path { start = middle + 1 } else { high = middle }
        }
        var end = start
        while end < entries.count, entries[end].path == path { end += 1 }
        return entries[start..<end]
    }

    /// Whether the file is tfgen's.
    package func holds(_ path: RelativePath) -> Bool { !digests(of: path).isEmpty }

    /// Whether tfgen wrote these bytes at the path.
    package func holds(_ path: RelativePath, as digest: Digest) -> Bool {
        digests(of: path).contains { $0.digest == digest }
    }

    /// Whether it has the same lines as another one.
    private func hasSameLines(as other: Lock) -> Bool {
        entries.count == other.entries.count && units.count == other.units.count
            && zip(entries, other.entries).allSatisfy { $0.digest == $1.digest && $0.path == $1.path }
            && zip(units, other.units).allSatisfy { $0.isWritten(like: $1) }
    }

    /// Whether these are the bytes with which it is written, but for the ends of lines; `read` is the lock that they gave.
    func isWritten(as bytes: [UInt8], _ read: Lock) -> Bool {
        // What was read from its own bytes has others only where it has other lines.
        if read.isAsWritten { return hasSameLines(as: read) }
        return ByteOrder.areEqual(self.bytes, LineEnds.unified(bytes))
    }

    /// The lock as it is written.
    package var bytes: [UInt8] {
        var bytes = Array(Self.header.utf8)
        bytes.reserveCapacity(entries.count * 128)
        for entry in entries {
            entry.digest.append(to: &bytes)
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: entry.path.text.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        for unit in units { UnitLine.append(unit, to: &bytes) }
        return bytes
    }
}
