/// Paths between folders, worked out from their names alone: no disk is asked, no link followed.
package enum RelativeFolder {
    /// The parts of a path with `.` and inner `..` taken out.
    package static func normal(_ path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts
    }

    /// How `target` is called from `folder`, both relative to the same place; `nil` where that cannot be known from the
    /// names, because `folder` lies outside in a way that `target` does not.
    package static func path(from folder: String, to target: String) -> String? {
        var (folder, target) = (folder, target)
        let plain = folder.withUTF8 { folder in target.withUTF8 { plainPath(from: folder, to: $0) } }
        return plain ?? normalPath(from: folder, to: target)
    }

    static func normalPath(from folder: String, to target: String) -> String? {
        let from = normal(folder)
        let to = normal(target)
        let common = zip(from, to).prefix { $0 == $1 }.count
        guard !from.dropFirst(common).contains("..") else { return nil }
        let up = Array(repeating: Substring(".."), count: from.count - common)
        let path = (up + to.dropFirst(common)).joined(separator: "/")
        return path.isEmpty ? "." : path
    }

    // MARK: - Plain paths

    private typealias Bytes = UnsafeBufferPointer<UInt8>
    private static let slash = UInt8(ascii: "/")

    /// The same for two plain paths, as nearly all are; `nil` where one of them is not plain.
    private static func plainPath(from folder: Bytes, to target: Bytes) -> String? {
        // A plain folder has nothing in common with `..` at the beginning of the target.
        guard isPlain(folder[...]), isPlain(target[parentsEnd(target)...]) else { return nil }
        let rest = commonEnd(folder, target)
        // What follows the common part begins with a slash, unless nothing is common.
        let up = folder[rest...].count { $0 == slash } + (rest == 0 ? 1 : 0)
        let down = target[min(target.count, rest == 0 ? 0 : rest + 1)...]
        if up == 0, down.isEmpty { return "." }
        let length = 3 * up + down.count - (down.isEmpty ? 1 : 0)
        return String(unsafeUninitializedCapacity: length) { out in
            for index in 0..<min(3 * up, length) { out[index] = index % 3 == 2 ? slash : UInt8(ascii: ".") }
            for (index, byte) in down.enumerated() { out[3 * up + index] = byte }
            return length
        }
    }

    /// Whether a path consists of names of ASCII characters of which none is empty or begins with a point: it is normal
    /// then.
    private static func isPlain(_ path: Slice<Bytes>) -> Bool {
        var before = slash
        for byte in path {
            if byte >= 0x80 || before == slash && (byte == slash || byte == UInt8(ascii: ".")) { return false }
            before = byte
        }
        return before != slash
    }

    /// Where the `../` end with which a path begins.
    private static func parentsEnd(_ path: Bytes) -> Int {
        var end = 0
        while end + 2 < path.count, path[end] == UInt8(ascii: "."), path[end + 1] == UInt8(ascii: "."),
            path[end + 2] == slash
        {
            end += 3
        }
        return end
    }

    /// Where the names end that two plain paths have in common; 0 where they have none.
    private static func commonEnd(_ left: Bytes, _ right: Bytes) -> Int {
        var same = 0
        while same < left.count, same < right.count, left[same] == right[same] { same += 1 }
        let isEnd = (same == left.count || left[same] == slash) && (same == right.count || right[same] == slash)
        if isEnd { return same }
        while same > 0, left[same - 1] != slash { same -= 1 }
        return max(0, same - 1)
    }
}
