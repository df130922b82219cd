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
        let from = normal(folder)
        let to = normal(target)
        let common = zip(from, to).prefix { $0 == $1 }.count
        guard !from.dropFirst(common).contains("..") else { return nil }
        let up = Array(repeating: Substring(".."), count: from.count - common)
        let path = (up + to.dropFirst(common)).joined(separator: "/")
        return path.isEmpty ? "." : path
    }
}
