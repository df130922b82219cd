import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Puts the staged files into their places, and takes away those that are no longer wanted. Every step is noted in
/// the journal.
extension Transaction {
    /// Renames each staged file or new folder to its place, after keeping what is there now.
    func putInPlace() throws(WriteError) {
        var cursor = FolderCursor(root: root)
        for move in plan.moves {
            let file = plan.written[move.entries.lowerBound].path
            let target = move.folderEnd.map { String(decoding: file.text.utf8.prefix($0), as: UTF8.self) } ?? file.text
            let path: RelativePath
            do throws(RelativePath.Refusal) { path = try RelativePath(target) } catch {
                throw WriteError(target, SystemError(number: EINVAL))
            }
            guard case .open(let folder) = cursor.enterFolder(of: path) else {
                throw WriteError(target, SystemError(number: ENOTDIR))
            }
            let saved = try save(path, in: folder, isNew: plan.written[move.entries.lowerBound].state == .missing)
            let staged = Output.stageName + "/" + move.staged
            if path.withName({ name in retrying { renameat(root, staged, folder, name) } }) != 0 {
                throw WriteError(target)
            }
            if let saved { journal.noteReplaced(target, saved: saved) } else { journal.noteAdded(target, from: staged) }
        }
    }

    /// Keeps what is at a path under a second name among the saved files; nil where nothing is there. The file
    /// itself stays in its place until the rename replaces it.
    private func save(_ path: RelativePath, in folder: Int32, isNew: Bool) throws(WriteError) -> String? {
        if isNew { return nil }
        let saved = journal.nextSaved()
        if path.withName({ name in retrying { linkat(folder, name, root, saved, 0) } }) == 0 { return saved }
        if errno == ENOENT { return nil }
        // Not every file system has hard links, and the system may not allow one to a file of somebody else. The
        // file is copied then.
        let inspection = output.inspection(root, lock: .empty, pending: .empty, jobs: 1)
        guard case .bytes(let bytes, let isExecutable) = inspection.content(of: path, in: folder) else {
            throw WriteError(path.text)
        }
        try Self.create(saved, bytes, isExecutable: isExecutable, in: root)
        return saved
    }

    /// Removes files by moving them to the saved ones, then the folders that are empty without them.
    func removeFiles() throws(WriteError) {
        var folders: Set<RelativePath> = []
        var cursor = FolderCursor(root: root)
        for path in plan.removals {
            guard case .open(let folder) = cursor.enterFolder(of: path) else { continue }
            let saved = journal.nextSaved()
            if path.withName({ name in retrying { renameat(folder, name, root, saved) } }) == 0 {
                journal.noteReplaced(path.text, saved: saved)
            } else if errno != ENOENT {
                throw WriteError(path.text)
            }
            insertFolders(of: path, into: &folders)
        }
        // The deepest folders come first: in sorted order a folder comes before everything below it.
        var emptied = FolderCursor(root: root)
        for path in folders.sorted().reversed() {
            guard case .open(let folder) = emptied.enterFolder(of: path) else { continue }
            if path.withName({ unlinkat(folder, $0, AT_REMOVEDIR) }) == 0 { journal.noteRemovedFolder(path.text) }
        }
    }

    /// Adds the folder of a file and those above it.
    private func insertFolders(of path: RelativePath, into folders: inout Set<RelativePath>) {
        var folder = path.folder
        while !folder.isEmpty {
            guard let path = try? RelativePath(folder), folders.insert(path).inserted else { return }
            folder = path.folder
        }
    }

    /// Puts the new lock into its place. It comes last: from then on the new files are known as tfgen's.
    func putLockInPlace() throws(WriteError) {
        let saved = journal.nextSaved()
        let isReplaced = retrying { linkat(root, Lock.name, root, saved, 0) } == 0
        if !isReplaced, errno != ENOENT { try Self.create(saved, comparison.found?.lockBytes ?? [], in: root) }
        let hadLock = isReplaced || comparison.found?.lockBytes.isEmpty == false
        if retrying({ renameat(root, Self.stagedLock, root, Lock.name) }) != 0 { throw WriteError(Lock.name) }
        if hadLock {
            journal.noteReplaced(Lock.name, saved: saved)
        } else {
            journal.noteAdded(Lock.name, from: Self.stagedLock)
        }
    }
}
