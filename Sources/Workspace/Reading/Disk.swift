import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Reading what people wrote: files as bytes, folders as sorted names.
package enum Disk {
    /// A larger file, in bytes, is not a source text and is not read.
    package static let sizeLimit = 16 << 20

    package enum Kind: Sendable { case file, folder, link, other }

    package struct Entry: Sendable {
        package let name: String
        /// What the entry itself is; a symbolic link is not followed.
        package let kind: Kind
    }

    /// The bytes of an ordinary file of at most 16 MiB. Symbolic links are followed, because a person may keep
    /// sources elsewhere.
    package static func read(_ path: String) throws(DiskProblem) -> [UInt8] {
        // Opening a pipe must not block, so that it can be refused.
        let raw = retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        if raw < 0 { throw .reading(path, .last) }
        let file = Descriptor(owning: raw)
        var status = stat()
        if fstat(file.raw, &status) != 0 { throw .reading(path, .last) }
        guard status.st_mode.isFile else {
            let what = status.st_mode.isFolder ? "a folder" : "not an ordinary file"
            throw DiskProblem(.error(.notAFile, "cannot read \"\(path)\": it is \(what)", at: nil))
        }
        do throws(SystemError) {
            if let bytes = try readAll(file.raw, size: Int(status.st_size), limit: sizeLimit) { return bytes }
        } catch { throw .reading(path, error) }
        throw DiskProblem(.error(.tooLarge, "cannot read \"\(path)\": it is larger than 16 MiB", at: nil))
    }

    /// All of standard input, which may have as many bytes as a file.
    package static func readStandardInput() throws(DiskProblem) -> [UInt8] {
        do throws(SystemError) {
            if let bytes = try readAll(STDIN_FILENO, size: 0, limit: sizeLimit) { return bytes }
        } catch {
            throw DiskProblem(.error(.unreadable, "cannot read standard input: \(error.words)", at: nil))
        }
        throw DiskProblem(.error(.tooLarge, "cannot read standard input: it is larger than 16 MiB", at: nil))
    }

    /// A file as a source; `shown` is its path in messages.
    package static func source(_ path: String, shownAs shown: String? = nil) throws(DiskProblem) -> SourceFile {
        SourceFile(path: shown ?? path, bytes: try read(path))
    }

    /// What is at a path, with symbolic links followed; nil where there is nothing.
    package static func kind(_ path: String) -> Kind? {
        var status = stat()
        return stat(path, &status) == 0 ? kind(of: status.st_mode) : nil
    }

    /// Whether the path itself is a symbolic link.
    package static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode.isLink
    }

    static func kind(of mode: mode_t) -> Kind {
        if mode.isFile { return .file }
        if mode.isFolder { return .folder }
        return mode.isLink ? .link : .other
    }

    /// What is in a folder, sorted by the bytes of the names.
    package static func list(_ folder: String) throws(DiskProblem) -> [Entry] {
        let raw = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if raw < 0 { throw .reading(folder, .last) }
        let descriptor = Descriptor(owning: raw)
        do throws(SystemError) {
            var names = try namesInFolder(descriptor.raw)
            names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return names.compactMap { name in
                // An entry that has just been removed by somebody is left out.
                var status = stat()
                guard fstatat(descriptor.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
                return Entry(name: name, kind: kind(of: status.st_mode))
            }
        } catch { throw .reading(folder, error) }
    }

    /// Every file below a folder that `isWanted` accepts by its path below the folder, sorted by folder. Symbolic
    /// links are passed over, and so are folders whose names `isSkipped` accepts. The result has paths below the
    /// folder.
    package static func walk(
        _ folder: String, skipping isSkipped: (String) -> Bool = { $0.hasPrefix(".") },
        wanted isWanted: (String) -> Bool = { _ in true }
    ) throws(DiskProblem) -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let below = waiting.popLast() {
            let entries = try list(below.isEmpty ? folder : join(folder, below))
            for entry in entries where entry.kind == .file {
                let path = below.isEmpty ? entry.name : below + "/" + entry.name
                if isWanted(path) { found.append(path) }
            }
            for entry in entries.reversed() where entry.kind == .folder && !isSkipped(entry.name) {
                waiting.append(below.isEmpty ? entry.name : below + "/" + entry.name)
            }
        }
        return found
    }

    /// The nearest folder, from `folder` upwards, that contains a file of this name; nil where none does.
    package static func findUpward(_ name: String, from folder: String) -> String? {
        guard var here = realPath(folder) else { return nil }
        while true {
            if kind(join(here, name)) == .file { return here }
            guard let slash = here.lastIndex(of: "/"), here != "/" else { return nil }
            here = slash == here.startIndex ? "/" : String(here[..<slash])
        }
    }

    /// The absolute path without links, `.` and `..`; nil where nothing is there.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static var workingFolder: String { realPath(".") ?? "." }

    /// The path `second` as seen from the folder `first`; an absolute `second` stays as it is.
    package static func join(_ first: String, _ second: String) -> String {
        if second.hasPrefix("/") || first.isEmpty || first == "." { return second }
        return first.hasSuffix("/") ? first + second : first + "/" + second
    }
}
