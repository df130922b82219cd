import Diagnostics
import FileTree

/// `tfgen.lock`: which files of an output folder are tfgen's, and what it wrote there last.
///
/// Lines of a SHA-256, two spaces and a path, sorted by path, as `sha256sum --check` reads them; lines that begin with `#`
/// are comments. A path may stand there more than once, as after a merge that kept both sides: tfgen wrote either.
package struct Lock: Sendable {
    package struct Entry: Sendable {
        package let path: RelativePath
        package let digest: Digest

        package init(path: RelativePath, digest: Digest) {
            self.path = path
            self.digest = digest
        }
    }

    package static let name = "tfgen.lock"
    private static let header =
        "# Written by tfgen: the files here that are tfgen's, and their SHA-256. Not to be edited.\n"

    /// Sorted by path.
    package let entries: [Entry]

    package static let empty = Lock(sorted: [])

    private init(sorted entries: [Entry]) { self.entries = entries }

    package init(_ entries: [Entry]) {
        for index in entries.indices.dropFirst() where !(entries[index - 1].path < entries[index].path) {
            self.init(sorted: entries.sorted { ($0.path, $0.digest) < ($1.path, $1.digest) })
            return
        }
        self.init(sorted: entries)
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
        return bytes
    }
}

extension Lock {
    /// Reads the bytes of a lock. Lines may end in CR LF, and need not be sorted.
    package static func parse(_ file: SourceFile) throws(DiskProblem) -> Lock {
        let bytes = file.bytes
        var entries: [Entry] = []
        entries.reserveCapacity(bytes.count / 100)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let next = end + 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > start, bytes[start] != UInt8(ascii: "#") {
                guard let entry = entry(bytes[start..<end]) else {
                    throw problem(with: Span(file: file, start: start, end: end))
                }
                entries.append(entry)
            }
            start = next
        }
        return Lock(entries)
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

    private static func problem(with line: Span) -> DiskProblem {
        for marker in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] where line.text.hasPrefix(marker) {
            return DiskProblem(
                .error(
                    .lockConflict, "\"\(line.file.path)\" holds a merge conflict", at: line,
                    help: "delete the marker lines, keep the lines of both sides, and run `tfgen render`"))
        }
        return DiskProblem(
            .error(
                .lockCorrupt, "a line of \"\(line.file.path)\" is not a SHA-256, two spaces and a path", at: line,
                help: "restore the file from version control, or delete it: files that are as they are about to be "
                    + "written are taken over again"))
    }
}
