import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A new folder among the system's temporary ones, which only this user can read. It is removed when its owner is.
package struct ScratchFolder: ~Copyable {
    package let path: String

    package init() throws(DiskProblem) {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { Disk.realPath($0) } ?? "/tmp"
        var template = Array(Disk.join(parent, "tfgen-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .writing(parent, .last) }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit { Self.remove(path) }

    /// Removes a folder with everything in it. Links are removed and not followed.
    private static func remove(_ path: String) {
        for entry in (try? Disk.list(path)) ?? [] {
            let inner = Disk.join(path, entry.name)
            if entry.kind == .folder { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }
}
