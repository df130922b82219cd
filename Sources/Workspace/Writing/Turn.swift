import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The right to write to an output folder, which one process has at a time; it ends with the process at the latest.
///
/// The folder itself is locked, so that nothing is left behind. Where the file system cannot lock a folder (NFS), a file
/// `.tfgen-lock` in it is.
struct Turn: ~Copyable {
    private let descriptor: Int32
    private let isOwned: Bool

    static func take(root: Int32, shownAs shown: String, patience: Duration) throws(DiskProblem) -> Turn {
        let deadline = ContinuousClock.now + patience
        var turn = Turn(descriptor: root, isOwned: false)
        while flock(turn.descriptor, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            if error.number == EWOULDBLOCK || error.number == EINTR {
                if ContinuousClock.now >= deadline { throw busy(shown) }
                _ = usleep(20_000)
            } else if turn.isOwned {
                throw .writing(Disk.join(shown, Output.guardName), error)
            } else {
                turn = try onFile(root, shown)
            }
        }
        return turn
    }

    private static func onFile(_ root: Int32, _ shown: String) throws(DiskProblem) -> Turn {
        let raw = retrying { openat(root, Output.guardName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644) }
        if raw < 0 { throw .writing(Disk.join(shown, Output.guardName), .last) }
        return Turn(descriptor: raw, isOwned: true)
    }

    private static func busy(_ shown: String) -> DiskProblem {
        DiskProblem(
            .error(
                .busy, "another tfgen is writing to \"\(shown)\"", at: nil,
                help: "wait for it to end, and run this again"))
    }

    // The folder's own descriptor is closed by whoever opened it; that ends the lock on it too.
    deinit { if isOwned { _ = close(descriptor) } }
}
