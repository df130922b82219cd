import FileTree
import Testing

/// Paths that are worked out from their text alone.
struct SourcePathTests {
    private static let parts = ["", ".", "..", "a", ".b", "..c", "ä"]
    /// Every path of up to three parts.
    private static let paths = parts.flatMap { one in
        parts.flatMap { two in parts.flatMap { [one, "\(one)/\(two)", "\(one)/\(two)/\($0)"] } }
    }

    /// What `join` says, part by part.
    private static func joined(_ folder: String, _ path: String) -> String {
        func names(_ path: String) -> [Substring] { path.split(separator: "/") }
        var parts = path.hasPrefix("/") ? [] : names(folder)
        for name in names(path) {
            if name == ".." { _ = parts.popLast() } else if name != "." { parts.append(name) }
        }
        return "/" + parts.joined(separator: "/")
    }

    @Test func pathsAreJoinedPartByPart() {
        for folder in ["/", "/a", "/a/ä/b", "/a/../b", "/.a", "//a/"] {
            for path in Self.paths { #expect(SourcePath.join(folder, path) == Self.joined(folder, path)) }
        }
    }

    @Test func namesAreThoseBetweenSlashes() {
        for path in Self.paths { #expect(SourcePath.names(in: path) == path.split(separator: "/").map(String.init)) }
    }

    @Test func aPathIsRelativeToTheFoldersAroundIt() {
        #expect(SourcePath.relative("/a/b/c", to: "/a") == "b/c" && SourcePath.relative("/a", to: "/a") == "")
        #expect(SourcePath.relative("/a/b", to: "/") == "a/b" && SourcePath.relative("/", to: "/") == "")
        #expect(SourcePath.relative("/ab", to: "/a") == nil && SourcePath.relative("/a", to: "/a/b") == nil)
    }
}
