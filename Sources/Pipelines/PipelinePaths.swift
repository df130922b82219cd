import FileTree

/// Where things stand in the repository that GitHub sees; all but `folder` are relative to its top.
package struct PipelinePaths: Sendable {
    /// The folder of the workflows, by its absolute path.
    package let folder: String
    /// The live tree, `.` for the top itself.
    let live: String
    /// The folders of which an edit may change what is deployed.
    let sources: [String]

    /// Why there are no such paths.
    package enum Problem: Error {
        case noTop
        case outside(String)
    }

    /// - Parameters:
    ///   - folder: of the workflows, absolute.
    ///   - top: of the repository, absolute; without one it is the folder that holds `.github/workflows`.
    ///   - live, sources: absolute.
    package init(folder: String, top: String?, live: String, sources: [String]) throws(Problem) {
        self.folder = folder
        let end = "/.github/workflows"
        guard let top = top ?? (folder.hasSuffix(end) ? String(folder.utf8.dropLast(end.utf8.count)) : nil) else {
            throw .noTop
        }
        func below(_ path: String) -> String? { SourcePath.relative(path, to: top.isEmpty ? "/" : top) }
        guard let inside = below(live) else { throw .outside(live) }
        self.live = inside.isEmpty ? "." : inside
        var found: [String] = []
        for path in sources.compactMap(below) where !found.contains(path) { found.append(path) }
        self.sources = found.filter { path in
            !found.contains { $0 != path && ($0.isEmpty || path.utf8.starts(with: "\($0)/".utf8)) }
        }
    }

    /// Filters of a trigger: `live/**`. The top itself is not a filter.
    var filters: [String] { sources.contains("") ? [] : sources.map { "\($0)/**" } }

    /// A folder of the live tree, seen from the top.
    func inLive(_ folder: String) -> String {
        if folder.isEmpty { return live }
        return live == "." ? folder : "\(live)/\(folder)"
    }
}
