import FileTree

extension GitRepository {
    /// A file that git lists.
    package struct ListedFile: Sendable {
        /// An absolute path.
        package let path: String
        /// The id of the object in a commit; nil for a file of the work tree.
        package let id: String?
    }

    /// The files of a commit at some paths and below them, links and submodules among them.
    ///
    /// - Parameter paths: absolute paths without links. One outside of the repository has no files.
    package func files(at paths: [String], in commit: GitCommit) throws(DiskProblem) -> [ListedFile] {
        guard let paths = pathspecs(paths) else { return [] }
        let bytes = try answer(["ls-tree", "-r", "-z", "--full-tree", commit.id, "--"] + paths)
        return bytes.split(separator: 0).compactMap { line in
            // MODE SP TYPE SP ID TAB PATH (git-ls-tree(1), "Output Format").
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
                let space = line[..<tab].lastIndex(of: UInt8(ascii: " "))
            else { return nil }
            let id = String(decoding: line[(space + 1)..<tab], as: UTF8.self)
            return ListedFile(path: absolute(line[(tab + 1)...]), id: id)
        }
    }

    /// The files of the work tree at some paths and below them that git tracks or does not ignore. A tracked file may be
    /// gone.
    ///
    /// - Parameter paths: absolute paths without links. One outside of the repository has no files.
    package func files(at paths: [String]) throws(DiskProblem) -> [ListedFile] {
        guard let paths = pathspecs(paths) else { return [] }
        let listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--"]
        return try answer(listing + paths).split(separator: 0).map { ListedFile(path: absolute($0), id: nil) }
    }

    /// The paths as git takes them, relative to the top folder; nil where none of them is in the repository.
    private func pathspecs(_ paths: [String]) -> [String]? {
        let inside = paths.compactMap { SourcePath.relative($0, to: top) }
        if inside.isEmpty { return nil }
        // Without any path git lists everything.
        return inside.contains("") ? [] : inside
    }

    private func absolute(_ path: ArraySlice<UInt8>) -> String {
        "\(top == "/" ? "" : top)/\(String(decoding: path, as: UTF8.self))"
    }
}
