/// Absolute paths with `/` between their parts, as `SourceFiles` has them; worked out from the text alone.
package enum SourcePath {
    /// `path` seen from `folder`, without `.`, `..` and empty parts. An absolute `path` stands for itself; `..` above
    /// `/` stays there.
    package static func join(_ folder: String, _ path: String) -> String {
        // Nearly all paths are plain, and need not be taken apart.
        if folder.utf8.first == slash, isPlain(folder, dots: true), isPlain(path, dots: false),
            path.utf8.first != slash
        {
            return "\(folder)/\(path)"
        }
        var joined: [UInt8] = []
        joined.reserveCapacity(folder.utf8.count + path.utf8.count + 2)
        if path.utf8.first != slash { forEachName(in: folder) { append($0, to: &joined) } }
        forEachName(in: path) { name in
            if name.elementsEqual("..".utf8) {
                if let last = joined.lastIndex(of: slash) { joined.removeSubrange(last...) }
            } else if !name.elementsEqual(".".utf8) {
                append(name, to: &joined)
            }
        }
        return joined.isEmpty ? "/" : String(decoding: joined, as: UTF8.self)
    }

    private static func append(_ name: Slice<UnsafeBufferPointer<UInt8>>, to path: inout [UInt8]) {
        path.append(slash)
        path += name
    }

    /// Goes through the parts of a path, without empty ones.
    private static func forEachName(in path: String, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        var path = path
        path.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
                if end > start { body(bytes[start..<end]) }
                start = end + 1
            }
        }
    }

    private static let slash = UInt8(ascii: "/")

    /// Whether a path has no empty parts, but for one at its beginning, and none that begins with a dot, unless these
    /// are allowed.
    private static func isPlain(_ path: String, dots: Bool) -> Bool {
        let dot = UInt8(ascii: ".")
        var before = dots ? dot : slash
        for byte in path.utf8 {
            if before == slash, byte == slash || byte == dot && !dots { return false }
            before = byte
        }
        return before != slash
    }

    /// The path below a folder, empty for the folder itself; `nil` where it lies elsewhere.
    package static func relative(_ path: String, to folder: String) -> String? {
        if folder == "/" { return String(path.utf8.dropFirst(1)) }
        var (path, folder) = (path, folder)
        return path.withUTF8 { path in
            folder.withUTF8 { folder in
                guard path.starts(with: folder) else { return nil }
                if path.count == folder.count { return "" }
                return path[folder.count] == slash ? String(decoding: path[(folder.count + 1)...], as: UTF8.self) : nil
            }
        }
    }

    /// The folder that holds a path; `/` for itself.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return "/" }
        return String(path.utf8[..<slash]) ?? "/"
    }

    /// The folders around a relative path, the nearest first: `a/b` and `a` for `a/b/c`.
    package static func folders(around path: String) -> [String] {
        var found: [String] = []
        var here = path.utf8[...]
        while let end = here.lastIndex(of: slash) {
            here = here[..<end]
            found.append(String(decoding: here, as: UTF8.self))
        }
        return found
    }

    package static func name(of path: String) -> String {
        let end = path.utf8.lastIndex { $0 != slash }.map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
        let rest = path.utf8[..<end]
        let start = rest.lastIndex(of: slash).map { rest.index(after: $0) } ?? rest.startIndex
        return String(rest[start...]) ?? ""
    }

    /// The parts of a path, `.` and `..` among them, without empty ones.
    package static func names(in path: String) -> [String] {
        var names: [String] = []
        forEachName(in: path) { names.append(String(decoding: $0, as: UTF8.self)) }
        return names
    }
}
