import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The lock on an output folder, which only one process has at a time, while it writes. It ends with the process at
/// the latest.
///
/// The folder itself is locked, so that nothing is left behind. Where the file system cannot lock a folder (NFS), a
/// file `.tfgen-lock` in it is locked instead.
struct FolderLock: ~Copyable {
    private let descriptor: Int32
    private let isOwned: Bool

    /// Takes the lock. It waits at most `limit` for another process.
    static func take(root: Int32, of output: Output, limit: Duration) throws(DiskProblem) -> FolderLock {
        let deadline = ContinuousClock.now + limit
        var lock = FolderLock(descriptor: root, isOwned: false)
        while flock(lock.descriptor, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            if error.number == EWOULDBLOCK || error.number == EINTR {
                if ContinuousClock.now >= deadline || Interruption.isRequested { throw busy(output) }
                _ = usleep(20_000)
            } else if lock.isOwned {
                throw .writing(output.path(of: Output.guardName), error)
            } else {
                lock = try onFile(root, output)
            }
        }
        return lock
    }

    /// The lock on a file in the folder.
    private static func onFile(_ root: Int32, _ output: Output) throws(DiskProblem) -> FolderLock {
        let raw = retrying { openat(root, Output.guardName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644) }
        if raw < 0 { throw .writing(output.path(of: Output.guardName), .last) }
        return FolderLock(descriptor: raw, isOwned: true)
    }

    /// The error where another process has the lock.
    private static func busy(_ output: Output) -> DiskProblem {
        DiskProblem(
            .error(
                .busy, "another tfgen is writing to \"\(output.shown)\"", at: nil,
                help: "wait for it to end, and run this again"))
    }

    // The descriptor of the folder is closed by whoever opened it, which ends the lock on it too.
    deinit { if isOwned { _ = close(descriptor) } }
}
