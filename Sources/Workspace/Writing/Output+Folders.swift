import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

extension Output {
    /// Makes the output folder and those above it. Gives those that did not exist, the topmost first.
    func createFolders() throws(DiskProblem) -> [String] {
        var created: [String] = []
        var end = folder.startIndex
        while end < folder.endIndex {
            end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
            let part = String(folder[..<end])
            if mkdir(part, 0o755) == 0 {
                created.append(part)
            } else if Disk.kind(part) != .folder {
                // Something else than a folder is in the way, or the system refused.
                let error = SystemError(number: errno == EEXIST ? ENOTDIR : errno)
                for folder in created.reversed() { rmdir(folder) }
                if Disk.isLink(part), Disk.kind(part) == nil { throw danglingLink() }
                throw .writing(shown, error)
            }
        }
        return created
    }
}
