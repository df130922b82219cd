import FileTree

extension GitRepository {
    /// A file that git lists.
    package struct ListedFile: Sendable {
        /// An absolute path.
        package let path: String
        /// The mode and the id of the object in a commit, as git writes them: the same for files that are alike. Nil for a file of
        /// the work tree.
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
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
            let id = String(decoding: line[..<tab], as: UTF8.self)
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

    /// Whether the work tree says which files may be run: not all file systems can (git-config(1), `core.fileMode`). No program is
    /// run: git writes the answer into the configuration of each repository.
    package var knowsModes: Bool {
        let files = DiskFiles()
        func text(_ path: String) -> String? { (try? files.read(path)).map { String(decoding: $0, as: UTF8.self) } }
        var folder = SourcePath.join(top, ".git")
        // The folder of a linked work tree names the one of the repository.
        if let own = text(folder)?.split(separator: "\n").first, own.hasPrefix("gitdir: ") {
            folder = SourcePath.join(top, String(own.dropFirst(8)))
            if let common = text(SourcePath.join(folder, "commondir"))?.split(separator: "\n").first {
                folder = SourcePath.join(folder, String(common))
            }
        }
        let lines = text(SourcePath.join(folder, "config"))?.split(separator: "\n") ?? []
        return !lines.contains { $0.filter { !" \t".contains($0) }.lowercased() == "filemode=false" }
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
