import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

extension Disk {
    /// Puts new bytes in the place of an ordinary file: a temporary file beside it with the same mode, then one rename, so
    /// that no reader sees half of it. A symbolic link is not replaced by a file: what it leads to would stay as it is.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskProblem) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .writing(path, .last) }
        guard status.st_mode.isFile else {
            throw DiskProblem(.error(.notAFile, "cannot write \"\(path)\": it is not an ordinary file", at: nil))
        }
        // A rename would also replace what the person may not write.
        guard access(path, W_OK) == 0 else { throw .writing(path, .last) }
        let temporary = path + ".tfgen-\(getpid())"
        try create(temporary, bytes, like: status)
        if rename(temporary, path) != 0 {
            let failure = SystemError.last
            unlink(temporary)
            throw .writing(path, failure)
        }
    }

    /// Writes a new file, and the folders above it; what is there already is never touched.
    package static func writeNew(_ path: String, _ bytes: [UInt8]) throws(DiskProblem) {
        var end = path.startIndex
        while let slash = path[end...].firstIndex(of: "/") {
            let folder = String(path[..<slash])
            if !folder.isEmpty, mkdir(folder, 0o777) != 0, errno != EEXIST { throw .writing(folder, .last) }
            end = path.index(after: slash)
        }
        try create(path, bytes, like: nil)
    }

    private static func create(_ path: String, _ bytes: [UInt8], like old: stat?) throws(DiskProblem) {
        let raw = retrying { open(path, Opening.creating, 0o666) }
        if raw < 0 { throw .writing(path, .last) }
        let file = Descriptor(owning: raw)
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            do throws(SystemError) { try writeAll(buffer, to: file.raw) } catch { failure = error }
        }
        if failure == nil, let old {
            // Only root may give a file away; for anybody else it is theirs already, or becomes theirs.
            if old.st_uid != geteuid() || old.st_gid != getegid() { _ = fchown(file.raw, old.st_uid, old.st_gid) }
            if fchmod(file.raw, old.st_mode & 0o7777) != 0 { failure = .last }
        }
        if let failure {
            unlink(path)
            throw .writing(path, failure)
        }
    }
}
