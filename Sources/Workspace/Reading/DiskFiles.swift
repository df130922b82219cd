import FileTree
import Synchronization

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The sources as they are on the disk.
///
/// Where `root` is a folder, nothing outside of it is read, not even through a symbolic link.
package struct DiskFiles: SourceFiles {
    package let root: String
    /// The folder, without links, that no link below it may leave; nil where links may lead anywhere.
    private let linkBoundary: String?
    /// The folders that were resolved already: many files are read of one folder.
    private let folders = ResolvedFolders()

    /// The sources of the whole file system.
    ///
    /// - Parameter linkBoundary: the folder that no symbolic link below it may leave: the repository, or the
    /// estate's folder where there is no repository.
    package init(linkBoundary: String? = nil) {
        root = "/"
        self.linkBoundary = linkBoundary
    }

    /// The sources below one folder.
    ///
    /// - Throws: `SourceProblem` where there is no such folder.
    package init(root folder: String) throws(SourceProblem) {
        guard let real = Disk.realPath(folder) else { throw Self.problem(folder, .last) }
        guard Disk.kind(real) == .folder else { throw SourceProblem(folder, .notAFile, words: "it is not a folder") }
        root = real
        linkBoundary = nil
    }

    package func kind(of path: String) -> SourceKind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            // What cannot be looked at exists all the same; reading it says why it cannot be read.
            let isMissing = errno == ENOENT || errno == ENOTDIR
            return isMissing && brokenLink(on: path) == nil ? nil : .other
        }
        if status.st_mode.isLink || !isUnbounded, stat(path, &status) != 0 || (try? resolve(path)) == nil {
            return .other
        }
        return Self.kind(of: status.st_mode)
    }

    package func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] {
        let real = isUnbounded ? folder : try resolve(folder: folder)
        let raw = retrying { open(real, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if raw < 0 { throw refusal(of: folder, .last) }
        var entries: [SourceEntry] = []
        let opened = Descriptor(owning: raw)
        do throws(SystemError) {
            try forEachEntry(of: opened.raw) { bytes, kind in
                let name = String(decoding: bytes, as: UTF8.self)
                // Whether another name can be found again is seen when it is looked at.
                let isPlain = kind == .folder && bytes.allSatisfy { $0 < 0x80 }
                entries.append(
                    isPlain
                        ? SourceEntry(name: name, kind: .folder)
                        : entry(named: name, in: opened.raw, at: SourcePath.join(real, name)))
            }
        } catch { throw Self.problem(folder, error) }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// One entry of an open folder; `path` is its absolute path.
    private func entry(named name: String, in folder: Int32, at path: String) -> SourceEntry {
        var status = stat()
        // A name that is not UTF-8 cannot be found again by the text that Swift makes of it. It is listed, and
        // reading it fails.
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return SourceEntry(name: name, kind: .other)
        }
        let isLink = status.st_mode.isLink
        if isLink, stat(path, &status) != 0 || (try? resolve(path)) == nil {
            return SourceEntry(name: name, kind: .other, isLink: true)
        }
        let isExecutable = status.st_mode.isFile && status.st_mode & 0o111 != 0
        return SourceEntry(
            name: name, kind: Self.kind(of: status.st_mode), isLink: isLink, isExecutable: isExecutable)
    }

    package func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        let real = isUnbounded ? path : try resolve(file: path)
        let raw = retrying { open(real, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        if raw < 0 { throw refusal(of: path, .last) }
        let file = Descriptor(owning: raw)
        var status = stat()
        if fstat(file.raw, &status) != 0 { throw Self.problem(path, .last) }
        guard status.st_mode.isFile else {
            throw SourceProblem(
                path, .notAFile, words: status.st_mode.isFolder ? "it is a folder" : "it is not an ordinary file")
        }
        do throws(SystemError) {
            if let bytes = try readAll(file.raw, size: Int(status.st_size), limit: Disk.sizeLimit) { return bytes }
        } catch { throw Self.problem(path, error) }
        throw SourceProblem(path, .tooLarge, words: "it is larger than 16 MiB")
    }

    package func isExecutable(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode.isFile && status.st_mode & 0o111 != 0
    }

    package func resolve(_ path: String) throws(SourceProblem) -> String {
        guard let real = Disk.realPath(path) else { throw badPath(path, .last) }
        if SourcePath.relative(real, to: root) == nil { throw outside(path, real: real, folder: root) }
        if let boundary = linkBoundary, SourcePath.relative(path, to: boundary) != nil,
            SourcePath.relative(real, to: boundary) == nil
        {
            throw outside(path, real: real, folder: boundary)
        }
        return real
    }

    /// The same for a folder, which may have been resolved before.
    private func resolve(folder: String) throws(SourceProblem) -> String {
        if let real = folders[folder] { return real }
        let real = try resolve(folder)
        folders[folder] = real
        return real
    }

    /// The same for a file. One that is no link lies in its folder.
    private func resolve(file path: String) throws(SourceProblem) -> String {
        var status = stat()
        let folder = SourcePath.folder(of: path)
        guard path != folder, lstat(path, &status) == 0, status.st_mode.isFile else { return try resolve(path) }
        return SourcePath.join(try resolve(folder: folder), SourcePath.name(of: path))
    }

    /// The error for a path that a link leads outside.
    private func outside(_ path: String, real: String, folder: String) -> SourceProblem {
        SourceProblem(path, .badLink, words: "it lies at \"\(real)\", outside of \"\(folder)\"")
    }

    /// Whether links may lead anywhere. A path need not be resolved then, before something is opened there.
    private var isUnbounded: Bool { root == "/" && linkBoundary == nil }

    /// The error for what could not be opened: the one that resolving the path gives comes first.
    private func refusal(of path: String, _ error: SystemError) -> SourceProblem {
        do throws(SourceProblem) { _ = try resolve(path) } catch { return error }
        return Self.problem(path, error)
    }

    /// The error for a path that leads to nothing. Where a link on the way is to blame, it is named.
    private func badPath(_ path: String, _ error: SystemError) -> SourceProblem {
        guard error.number == ENOENT || error.number == ELOOP, let link = brokenLink(on: path) else {
            return Self.problem(path, error)
        }
        let what = link == path ? "it is a symbolic link" : "\"\(link)\" is a symbolic link"
        return SourceProblem(
            path, .badLink, words: what + (error.number == ELOOP ? " in a circle" : " that leads to nothing"))
    }

    /// The first link on the way that leads to nothing; nil where there is none.
    private func brokenLink(on path: String) -> String? {
        // Nothing above a path that can be looked at is broken.
        var here = path
        var status = stat()
        while here != "/", lstat(here, &status) != 0 { here = SourcePath.folder(of: here) }
        guard here != "/", status.st_mode.isLink, Disk.kind(here) == nil else { return nil }
        return here
    }

    private static func kind(of mode: mode_t) -> SourceKind {
        mode.isFile ? .file : mode.isFolder ? .folder : .other
    }

    /// The error for what the system refused.
    private static func problem(_ path: String, _ error: SystemError) -> SourceProblem {
        let isMissing = error.number == ENOENT || error.number == ENOTDIR
        return SourceProblem(path, isMissing ? .notThere : .refused, words: error.words)
    }
}

/// Folders with their paths without links, known to all threads.
private final class ResolvedFolders: Sendable {
    private let paths = Mutex<[String: String]>([:])

    subscript(folder: String) -> String? {
        get { paths.withLock { $0[folder] } }
        set { paths.withLock { $0[folder] = newValue } }
    }
}
