import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Opening an output folder and reading its locks.
extension Output {
    /// Opens the output folder; nil where it does not exist. The folder itself may be a symbolic link: where it
    /// leads was somebody's decision.
    func openRoot() throws(DiskProblem) -> Descriptor? {
        let raw = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if raw >= 0 { return Descriptor(owning: raw) }
        let error = SystemError.last
        if error.number != ENOENT { throw .reading(shown, error) }
        if Disk.isLink(folder) { throw danglingLink() }
        return nil
    }

    func danglingLink() -> DiskProblem {
        DiskProblem(
            .error(
                .badLink, "cannot write to \"\(shown)\": it is a symbolic link that leads to nothing", at: nil,
                help: "make the folder that it leads to, or remove the link"))
    }

    /// Reads a lock from its bytes, unless they are those of the lock that was read before.
    func parseLock(_ name: String, _ bytes: [UInt8], jobs: Int = 1) throws(DiskProblem) -> Lock {
        if name == Lock.name, let known, ByteOrder.areEqual(known.bytes, bytes) { return known.lock }
        return try Lock.parse(SourceFile(path: path(of: name), bytes: bytes), jobs: jobs)
    }

    /// The bytes of a lock file; none where it does not exist.
    func readBytes(_ name: String, in root: Int32) throws(DiskProblem) -> [UInt8] { try read(name, in: root).bytes }

    /// The same with what tells the file apart from others of the name.
    func read(_ name: String, in root: Int32) throws(DiskProblem) -> (bytes: [UInt8], identity: FileIdentity?) {
        guard let file = try openLock(name, in: root) else { return ([], nil) }
        var status = stat()
        guard fstat(file.raw, &status) == 0 else { throw .reading(path(of: name), .last) }
        do throws(SystemError) {
            let bytes = try readAll(file.raw, size: Int(status.st_size), limit: 1 << 30) ?? []
            return (bytes, FileIdentity(status))
        } catch { throw .reading(path(of: name), error) }
    }

    /// Whether a lock file has these bytes; one that does not exist has none. The bytes are not held twice, since a lock may have
    /// megabytes.
    private func holds(_ name: String, _ bytes: [UInt8], in root: Int32) throws(DiskProblem) -> Bool {
        guard let file = try openLock(name, in: root) else { return bytes.isEmpty }
        do throws(SystemError) { return try isContent(of: file.raw, bytes) } catch {
            throw .reading(path(of: name), error)
        }
    }

    /// Nil where the lock file does not exist.
    private func openLock(_ name: String, in root: Int32) throws(DiskProblem) -> Descriptor? {
        let raw = retrying { openat(root, name, Opening.reading) }
        if raw >= 0 { return Descriptor(owning: raw) }
        if errno == ENOENT { return nil }
        throw .reading(path(of: name), .last)
    }

    /// Reads both lock files, and whether an earlier run has left its stage.
    func readLocks(in root: Int32, jobs: Int = 1) throws(DiskProblem) -> LockFiles {
        // tfgen replaces a lock by another file. What a person writes into it in the meantime is seen before anything is written.
        let isKnown = known?.identity != nil && known?.identity == FileIdentity(of: Lock.name, in: root)
        let lock = if isKnown, let known { known.bytes } else { try readBytes(Lock.name, in: root) }
        let pending = try readBytes(Self.pendingName, in: root)
        var status = stat()
        let hasStage = fstatat(root, Self.stageName, &status, AT_SYMLINK_NOFOLLOW) == 0
        return LockFiles(
            lock: try parseLock(Lock.name, lock, jobs: jobs),
            pending: try parseLock(Self.pendingName, pending, jobs: jobs), lockBytes: lock, pendingBytes: pending,
            hasStage: hasStage)
    }

    /// Whether no other tfgen has written since the comparison was made. (What a person changes in the meantime
    /// cannot be excluded; it would take a moment in either case.)
    func isStill(_ comparison: Comparison, in root: Int32) throws(DiskProblem) -> Bool {
        guard let found = comparison.found else { return false }
        guard try holds(Lock.name, found.lockBytes, in: root) else { return false }
        return try holds(Self.pendingName, found.pendingBytes, in: root)
    }
}
