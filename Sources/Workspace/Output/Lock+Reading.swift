import Diagnostics
import FileTree

extension Lock {
    /// Reads the bytes of a lock. Lines may end in CR LF, may be in it twice, and need not be sorted.
    ///
    /// - Parameter jobs: how many threads may read a part each. The result does not depend on it.
    /// - Throws: an error at the first line that is none of the lines that a lock has.
    package static func parse(_ file: SourceFile, jobs: Int = 1) throws(DiskProblem) -> Lock {
        if let lock = asWritten(file.bytes, jobs: jobs) { return lock }
        let parts = parts(of: file.bytes, jobs: jobs)
        let readers = Parallel.map(count: parts.count, jobs: jobs, chunk: 1) { numbers in
            numbers.map { number in
                var reader = LockReader()
                file.bytes.withUnsafeBufferPointer { reader.read($0, in: parts[number]) }
                return reader
            }
        }
        if let wrong = readers.lazy.compactMap(\.wrong).first {
            throw problem(with: Span(file: file, start: wrong.lowerBound, end: wrong.upperBound))
        }
        return Lock(readers.flatMap(\.entries), units: UnitStates(readers.flatMap(\.units)))
    }

    /// The lock that has exactly these bytes; nil where a lock with the same lines would be written otherwise, or that is not
    /// easily seen.
    static func asWritten(_ bytes: [UInt8], jobs: Int = 1) -> Lock? {
        guard bytes.last == UInt8(ascii: "\n"), bytes.starts(with: header.utf8) else { return nil }
        let parts = parts(of: bytes, jobs: jobs)
        let found = Parallel.map(count: parts.count, jobs: jobs, chunk: 1) { numbers in
            numbers.map { number in bytes.withUnsafeBufferPointer { LineIndex(of: $0, parts[number]) } }
        }
        var (lines, units) = ([Int32](), UnitLines(from: 0))
        lines.reserveCapacity(found.reduce(1) { $0 + ($1?.lines.count ?? 0) })
        var last: LineIndex?
        for part in found {
            guard let part else { return nil }
            if let last, !bytes.withUnsafeBufferPointer({ part.follow(last, in: $0) }) { return nil }
            lines += part.lines
            if units.count == 0 { units = part.units } else { units.add(part.units) }
            last = part
        }
        lines.append(units.count > 0 ? Int32(units.start) : Int32(bytes.count))
        return Lock(bytes: bytes, lines: lines, units: UnitStates(text: bytes, units), hasDoubles: false)
    }

    /// Divides the bytes into parts of about the same length that consist of whole lines, one for each thread where they are many.
    private static func parts(of bytes: [UInt8], jobs: Int) -> [Range<Int>] {
        let count = bytes.count < 1 << 16 ? 1 : jobs
        var parts: [Range<Int>] = []
        var start = 0
        for number in 1...max(1, count) where start < bytes.count {
            let middle = max(start, bytes.count / count * number)
            let end =
                number >= count
                ? bytes.count
                : bytes.withUnsafeBufferPointer { ByteSearch.first(UInt8(ascii: "\n"), in: $0, from: middle) } + 1
            parts.append(start..<min(end, bytes.count))
            start = min(end, bytes.count)
        }
        return parts
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

/// Reads the lines of a lock that tfgen would write otherwise: after a merge, or by another hand.
private struct LockReader: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private(set) var entries: [Lock.Entry] = []
    private(set) var units: [UnitState] = []
    private var unitLine = UnitLine()

    /// The first line that no lock has; nil where there is none.
    private(set) var wrong: Range<Int>?

    /// Reads the lines of a part, up to the first that no lock has.
    mutating func read(_ bytes: Bytes, in part: Range<Int>) {
        entries.reserveCapacity(part.count / 200)
        var start = part.lowerBound
        while start < part.upperBound {
            let newline = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, from: start)
            var end = newline
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if !read(line: Bytes(rebasing: bytes[start..<end])) {
                wrong = start..<end
                return
            }
            start = newline + 1
        }
    }

    /// Reads one line; false where a lock has no such line.
    private mutating func read(line: Bytes) -> Bool {
        if line.count > 5, line[0] == UInt8(ascii: "u"), let unit = unitLine.parse(line) {
            units.append(unit)
        } else if let entry = entry(line) {
            entries.append(entry)
        } else {
            return Self.isPassedOver(line)
        }
        return true
    }

    /// A file's line; nil where the line is something else, or its path is not one that tfgen would write.
    private func entry(_ line: Bytes) -> Lock.Entry? {
        guard line.count > 66, line[64] == UInt8(ascii: " "), line[65] == UInt8(ascii: " "),
            let digest = Digest(hexadecimal: Bytes(rebasing: line[..<64])),
            let text = UnitLine.text(Bytes(rebasing: line[66...]))
        else { return nil }
        do throws(RelativePath.Refusal) {
            return Lock.Entry(path: try RelativePath(text, after: entries.last?.path), digest: digest)
        } catch { return nil }
    }

    /// Whether the line is ignored: it is empty, a comment, or one with which git marks a conflict (seven equal
    /// signs of a kind).
    private static func isPassedOver(_ line: Bytes) -> Bool {
        guard let first = line.first, first != UInt8(ascii: "#") else { return true }
        let marker = line.prefix { $0 == first }
        let isMarker = "<=>|".utf8.contains(first) && marker.count == 7
        return isMarker && (line.count == 7 || line[7] == UInt8(ascii: " "))
    }
}
