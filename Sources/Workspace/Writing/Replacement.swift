import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

extension Disk {
    /// Puts new bytes in the place of an ordinary file: they are written to a temporary file beside it with the
    /// same mode, which is then renamed, so that no reader sees half of it. A symbolic link is refused; a file in
    /// its place would leave its target as it was.
    ///
    /// A signal that asks tfgen to end waits until the file is replaced. A temporary file that a killed run left is
    /// used by the next replacement of the same file, because its name is made from the file's name.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskProblem) {
        try Interruption.noted { () throws(DiskProblem) in try replaceNow(path, with: bytes) }
    }

    private static func replaceNow(_ path: String, with bytes: [UInt8]) throws(DiskProblem) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .writing(path, .last) }
        guard status.st_mode.isFile else {
            throw DiskProblem(.error(.notAFile, "cannot write \"\(path)\": it is not an ordinary file", at: nil))
        }
        // A rename would also replace a file that the user may not write.
        guard access(path, W_OK) == 0 else { throw .writing(path, .last) }
        let temporary = temporaryPath(for: path)
        let file = try openAlone(temporary, for: path)
        do throws(SystemError) {
            if ftruncate(file.raw, 0) != 0 { throw .last }
            try fill(file.raw, with: bytes, like: status)
            if rename(temporary, path) != 0 { throw .last }
        } catch {
            unlink(temporary)
            throw .writing(path, error)
        }
    }

    /// The path of the temporary file for a file.
    static func temporaryPath(for path: String) -> String {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let start = slash.map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
        let digest = Digest(of: Array(path.utf8[start...])).hexadecimal
        return String(decoding: path.utf8[..<start], as: UTF8.self) + ".tfgen-" + digest.prefix(16)
    }

    /// Opens a temporary file that no other process is writing to.
    private static func openAlone(_ temporary: String, for path: String) throws(DiskProblem) -> Descriptor {
        for _ in 0..<8 {
            let raw = retrying { open(temporary, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600) }
            if raw < 0 { throw .writing(path, .last) }
            let file = Descriptor(owning: raw)
            // Where a file system has no locks, the file is used without one.
            if flock(raw, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { break }
            // The file may have been renamed by its writer between opening and locking; it is then opened again.
            var (opened, named) = (stat(), stat())
            let isThere = fstat(raw, &opened) == 0 && lstat(temporary, &named) == 0
            if isThere, opened.st_ino == named.st_ino, opened.st_dev == named.st_dev { return file }
        }
        throw DiskProblem(
            .error(
                .busy, "another tfgen is writing \"\(path)\"", at: nil,
                help: "wait for it to end, and run this again"))
    }

    /// Writes many new files, most of which have a folder of their own. Where one cannot be written, others are there all the same.
    package static func writeNew(_ files: [(path: String, bytes: [UInt8])], jobs: Int) throws(DiskProblem) {
        let problems = Parallel.map(count: files.count, jobs: jobs, chunk: 64) { range -> [DiskProblem] in
            do throws(DiskProblem) {
                for file in files[range] {
                    try makeFolder(of: file.path)
                    try writeNew(file.path, file.bytes)
                }
                return []
            } catch { return [error] }
        }
        if let first = problems.first { throw first }
    }

    /// Writes a new file, and makes the folders above it. What exists already is never touched.
    package static func writeNew(_ path: String, _ bytes: [UInt8]) throws(DiskProblem) {
        var raw = retrying { open(path, Opening.creating, 0o666) }
        if raw < 0, errno == ENOENT || errno == ENOTDIR {
            try makeFolder(of: path)
            raw = retrying { open(path, Opening.creating, 0o666) }
        }
        if raw < 0 { throw .writing(path, .last) }
        let file = Descriptor(owning: raw)
        do throws(SystemError) { try fill(file.raw, with: bytes, like: nil) } catch {
            unlink(path)
            throw .writing(path, error)
        }
    }

    /// Makes the folder of a path, and those above it that are not there.
    private static func makeFolder(of path: String) throws(DiskProblem) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT || errno == ENOTDIR else { throw .writing(folder, .last) }
        try makeFolder(of: folder)
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .writing(folder, .last) }
    }

    /// Writes a report to the file that the user named for it, whose earlier content is lost. A symbolic link is refused: a
    /// repository may have one where a report is to be written, which leads to a file of somebody else. Those in `/dev`, such as
    /// `/dev/stdout`, are the system's.
    package static func writeReport(_ path: String, _ bytes: [UInt8]) throws(DiskProblem) {
        let follows = path.hasPrefix("/dev/") ? 0 : O_NOFOLLOW
        let raw = retrying { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | follows, 0o666) }
        if raw < 0 { throw .writing(path, .last) }
        let file = Descriptor(owning: raw)
        do throws(SystemError) { try fill(file.raw, with: bytes, like: nil) } catch { throw .writing(path, error) }
    }

    /// Writes all bytes and gives the file the owner and mode of the one that it replaces (`old`).
    private static func fill(_ file: Int32, with bytes: [UInt8], like old: stat?) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            do throws(SystemError) { try writeAll(buffer, to: file) } catch { failure = error }
        }
        if let failure { throw failure }
        guard let old else { return }
        // Only root can give a file to another user. For anybody else the file is theirs already, or becomes
        // theirs.
        if old.st_uid != geteuid() || old.st_gid != getegid() { _ = fchown(file, old.st_uid, old.st_gid) }
        if fchmod(file, old.st_mode & 0o7777) != 0 { throw .last }
    }
}
