import Diagnostics
import FileTree

/// `tfgen.lock`: which files of an output folder are tfgen's and what it wrote there last, and where the units' states are.
///
/// Lines of a SHA-256, two spaces and a path, sorted by path, as `sha256sum --check` reads them for files with LF line ends
/// (`Digest(ofOwned:)`); then a line for each unit (`UnitLine`), sorted. Lines that begin with `#` are comments. Each line
/// stands for itself, so that git may merge two locks by keeping the lines of both: tfgen wrote either of two hashes of one
/// path, and two states of one unit are for a person to decide. The marker lines of a conflict are passed over, and gone
/// after the next render.
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
    private static let header =
        "# Written by tfgen: the files here that are tfgen's with their SHA-256, and the units with their states. Not to be edited.\n"

    /// Sorted by path, each line once.
    package let entries: [Entry]
    /// Sorted by address. A unit of which a merge has left two states is in it twice. None in a lock of the older form.
    package let units: [UnitState]

    package static let empty = Lock([])

    package init(_ entries: [Entry], units: [UnitState] = []) {
        self.entries = Self.isSorted(entries) ? entries : Self.sorted(entries)
        self.units = Self.merged(units)
    }

    private static func isSorted(_ entries: [Entry]) -> Bool {
        zip(entries, entries.dropFirst()).allSatisfy { $0.path < $1.path }
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        var result: [Entry] = []
        for entry in entries.sorted(by: { ($0.path, $0.digest) < ($1.path, $1.digest) }) where entry != result.last {
            result.append(entry)
        }
        return result
    }

    /// Each state of a unit once, with all former addresses that any of its lines has.
    private static func merged(_ units: [UnitState]) -> [UnitState] {
        if zip(units, units.dropFirst()).allSatisfy({ $0.address != $1.address && $0 < $1 }) { return units }
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

    package func holds(_ path: RelativePath) -> Bool { !digests(of: path).isEmpty }

    package func holds(_ path: RelativePath, as digest: Digest) -> Bool {
        digests(of: path).contains { $0.digest == digest }
    }

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

extension Lock {
    /// Reads the bytes of a lock. Lines may end in CR LF, be there twice, and need not be sorted.
    package static func parse(_ file: SourceFile) throws(DiskProblem) -> Lock {
        let bytes = file.bytes
        var entries: [Entry] = []
        var units: [UnitState] = []
        entries.reserveCapacity(bytes.count / 100)
        var start = 0
        while start < bytes.count {
            var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let next = end + 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            let line = bytes[start..<end]
            if line.starts(with: UnitLine.start.utf8), let unit = UnitLine.parse(line) {
                units.append(unit)
            } else if let entry = entry(line) {
                entries.append(entry)
            } else if !isPassedOver(line) {
                throw problem(with: Span(file: file, start: start, end: end))
            }
            start = next
        }
        return Lock(entries, units: units)
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let digits = line.prefix(64)
        let rest = line.dropFirst(64)
        guard rest.count > 2, rest.prefix(2).allSatisfy({ $0 == UInt8(ascii: " ") }),
            let digest = Digest(hexadecimal: digits),
            let text = String(validating: rest.dropFirst(2), as: UTF8.self)
        else { return nil }
        do throws(RelativePath.Refusal) {
            return Entry(path: try RelativePath(text), digest: digest)
        } catch { return nil }
    }

    /// An empty line, a comment, or a line with which git marks a conflict.
    private static func isPassedOver(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first != UInt8(ascii: "#") else { return true }
        let marker = line.prefix { $0 == first }
        let isMarker = "<=>|".utf8.contains(first) && marker.count == 7
        return isMarker && (line.count == 7 || line[marker.endIndex] == UInt8(ascii: " "))
    }

    private static func problem(with line: Span) -> DiskProblem {
        let message = "a line of \"\(line.file.path)\" is neither a file's hash and path nor a unit"
        return DiskProblem(
            .error(
                .lockCorrupt, message, at: line,
                help: "restore the file from version control, or delete it: files that are as they are about to be "
                    + "written are taken over again"))
    }
}
