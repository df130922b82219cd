import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Putting what is staged into its place, and taking away what is no longer wanted.
extension Writing {
    func commit(_ plan: Plan) throws(WriteError) {
        var cursor = FolderCursor(root: root)
        for move in plan.moves {
            let file = tree.files[move.files.lowerBound].path
            let target = move.folderEnd.map { String(decoding: file.text.utf8.prefix($0), as: UTF8.self) } ?? file.text
            let path: RelativePath
            do throws(RelativePath.Refusal) { path = try RelativePath(target) } catch {
                throw WriteError(target, SystemError(number: EINVAL))
            }
            guard case .open(let folder) = cursor.enterFolder(of: path) else {
                throw WriteError(target, SystemError(number: ENOTDIR))
            }
            let staged = Output.stageName + "/" + move.staged
            if path.withName({ renameat(root, staged, folder, $0) }) != 0 { throw WriteError(target) }
        }
    }

    /// Removes files, then the folders that became empty with them.
    func remove(_ paths: [RelativePath]) throws(WriteError) {
        var folders: Set<RelativePath> = []
        var cursor = FolderCursor(root: root)
        for path in paths {
            guard case .open(let folder) = cursor.enterFolder(of: path) else { continue }
            if path.withName({ unlinkat(folder, $0, 0) }) != 0, errno != ENOENT { throw WriteError(path.text) }
            insertFolders(of: path, into: &folders)
        }
        // Deepest first: a folder sorts before all that is below it.
        var emptied = FolderCursor(root: root)
        for path in folders.sorted().reversed() {
            guard case .open(let folder) = emptied.enterFolder(of: path) else { continue }
            _ = path.withName { unlinkat(folder, $0, AT_REMOVEDIR) }
        }
    }

    private func insertFolders(of path: RelativePath, into folders: inout Set<RelativePath>) {
        var folder = path.folder
        while !folder.isEmpty {
            guard let path = try? RelativePath(folder), folders.insert(path).inserted else { return }
            folder = path.folder
        }
    }
}
