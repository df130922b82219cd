/// Absolute paths with `/` between their parts, as `SourceFiles` has them; worked out from the text alone.
package enum SourcePath {
    /// `path` seen from `folder`, without `.`, `..` and empty parts. An absolute `path` stands for itself; `..` above `/`
    /// stays there.
    package static func join(_ folder: String, _ path: String) -> String {
        var parts = path.hasPrefix("/") ? [] : names(in: folder)
        for name in names(in: path) {
            if name == ".." { _ = parts.popLast() } else if name != "." { parts.append(name) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The path below a folder, empty for the folder itself; `nil` where it lies elsewhere.
    package static func relative(_ path: String, to folder: String) -> String? {
        if folder == "/" { return String(path.utf8.dropFirst(1)) }
        let (inner, outer) = (path.utf8, folder.utf8)
        guard inner.starts(with: outer) else { return nil }
        let rest = inner.dropFirst(outer.count)
        if rest.isEmpty { return "" }
        return rest.first == UInt8(ascii: "/") ? String(rest.dropFirst()) : nil
    }

    /// The folder that holds a path; `/` for itself.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return "/" }
        return String(path.utf8[..<slash]) ?? "/"
    }

    package static func name(of path: String) -> String { names(in: path).last ?? "" }

    /// The parts of a path, `.` and `..` among them, without empty ones.
    package static func names(in path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }
}
