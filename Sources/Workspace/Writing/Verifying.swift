import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Looks again at what was written, before it is reported as written.
extension Transaction {
    /// Checks that the output folder, opened again by its name, contains what was put into it.
    ///
    /// - Throws: an error where it does not, because another program changes the same files.
    func verify() throws(DiskProblem) {
        if plan.isEmpty || root < 0 { return }
        guard let again = try output.openRoot(), isSame(again.raw, root) else {
            throw lost(output.shown)
        }
        let root = again.raw
        let (written, sizes) = (plan.written, sizes)
        let wrong = Parallel.map(count: written.count, jobs: options.jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return zip(written[range], sizes[range]).compactMap { entry, size -> (path: String, standing: Standing)? in
                let standing = Self.standing(of: entry, size: size, cursor: &cursor)
                return standing == .right ? nil : (entry.path.text, standing)
            }
        }
        guard let first = wrong.first else { return }
        let path = output.path(of: first.path)
        guard case .unknown(let why) = first.standing else { throw lost(path) }
        throw DiskProblem(.error(.unwritable, "cannot look at \"\(path)\" after writing it: \(why)", at: nil))
    }

    /// What became of a file that was written.
    private enum Standing: Equatable {
        case right, lost
        /// It cannot be looked at; the text says why.
        case unknown(String)
    }

    /// Whether the file of an entry is there with the right size. Its bytes are not read again: that would double
    /// the work.
    private static func standing(of entry: Comparison.Entry, size: Int, cursor: inout FolderCursor) -> Standing {
        switch cursor.enterFolder(of: entry.path) {
        case .blocked(.unreadable(let why), _): return .unknown(why)
        case .blocked, .missing: return .lost
        case .open(let folder):
            var status = stat()
            if entry.path.withName({ fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) != 0 {
                return errno == ENOENT ? .lost : .unknown(SystemError.last.words)
            }
            return status.st_mode.isFile && Int(status.st_size) == size ? .right : .lost
        }
    }

    /// Whether two descriptors are of the same folder.
    private func isSame(_ first: Int32, _ second: Int32) -> Bool {
        var (left, right) = (stat(), stat())
        return fstat(first, &left) == 0 && fstat(second, &right) == 0 && left.st_dev == right.st_dev
            && left.st_ino == right.st_ino
    }

    /// The error for a file that is no longer there.
    private func lost(_ path: String) -> DiskProblem {
        DiskProblem(
            .error(
                .unwritable, "\"\(path)\" was written and is no longer there: another program changes these files",
                at: nil,
                help: "run `tfgen render` again when nothing else writes there"))
    }
}
