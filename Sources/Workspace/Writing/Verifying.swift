import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Looking again, before anything is said of what was written.
extension Transaction {
    /// - Throws: where the output folder, opened by its name, does not hold what was put into it.
    func verify() throws(DiskProblem) {
        if plan.isEmpty || root < 0 { return }
        guard let again = try output.openRoot(), isSame(again.raw, root) else {
            throw lost(output.shown)
        }
        let root = again.raw
        let (written, tree) = (plan.written, tree)
        let missing = Parallel.map(count: written.count, jobs: options.jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return written[range].filter { !Self.stands($0, size: tree.bytes(for: $0).count, cursor: &cursor) }
        }
        if let first = missing.first { throw lost(output.path(of: first.path.text)) }
    }

    private static func stands(_ entry: Comparison.Entry, size: Int, cursor: inout FolderCursor) -> Bool {
        guard case .open(let folder) = cursor.enterFolder(of: entry.path) else { return false }
        var status = stat()
        let result = entry.path.withName { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
        return result == 0 && status.st_mode.isFile && Int(status.st_size) == size
    }

    private func isSame(_ first: Int32, _ second: Int32) -> Bool {
        var (left, right) = (stat(), stat())
        return fstat(first, &left) == 0 && fstat(second, &right) == 0 && left.st_dev == right.st_dev
            && left.st_ino == right.st_ino
    }

    private func lost(_ path: String) -> DiskProblem {
        DiskProblem(
            .error(
                .unwritable, "\"\(path)\" was written and is no longer there: another program changes these files",
                at: nil,
                help: "run `tfgen render` again when nothing else writes there"))
    }
}
