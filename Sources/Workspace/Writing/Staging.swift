import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Writing files where nobody looks yet.
extension Writing {
    func makeFolder(_ path: String) throws(WriteError) {
        if mkdirat(root, path, 0o755) != 0, errno != EEXIST { throw WriteError(path) }
    }

    /// The digests that are about to be written, beside those that an unfinished run left.
    func writePending() throws(WriteError) {
        var entries = comparison.found?.pending.entries ?? []
        for entry in comparison.entries where entry.index != nil {
            if let line = comparison.lock.digests(of: entry.path).first { entries.append(line) }
        }
        try writeLock(Lock(entries), as: Output.pendingName)
    }

    func writeLock(_ lock: Lock, as name: String) throws(WriteError) {
        let staged = Output.stageName + "/" + name
        try Self.create(staged, lock.bytes, in: root)
        if renameat(root, staged, root, name) != 0 { throw WriteError(name) }
    }

    /// Writes everything below the stage.
    func stage(_ plan: Plan) throws(WriteError) {
        for shelf in plan.shelves { try makeFolder(Output.stageName + "/" + shelf) }
        let raw = retrying { openat(root, Output.stageName, Opening.folder) }
        if raw < 0 { throw WriteError(Output.stageName) }
        let stage = Descriptor(owning: raw)
        let descriptor = stage.raw
        let targets = plan.targets
        let (files, tree) = (targets, tree)
        let failures = Parallel.map(count: files.count, jobs: jobs, chunk: 64) { range -> [WriteError] in
            var maker = FolderMaker(stage: descriptor)
            for target in files[range] {
                let file = tree.files[target.file]
                let path = target.path(of: file)
                do throws(WriteError) {
                    if target.isInFolder { try maker.makeFolders(of: path) }
                    try Self.create(path, file.bytes, in: descriptor)
                } catch { return [WriteError(file.path.text, error.error)] }
            }
            return []
        }
        if let first = failures.first { throw first }
    }

    static func create(_ path: String, _ bytes: [UInt8], in folder: Int32) throws(WriteError) {
        let raw = retrying { openat(folder, path, Opening.creating, 0o644) }
        if raw < 0 { throw WriteError(path) }
        let file = Descriptor(owning: raw)
        do throws(SystemError) {
            var failure: SystemError?
            bytes.withUnsafeBytes { buffer in
                do throws(SystemError) { try writeAll(buffer, to: file.raw) } catch { failure = error }
            }
            if let failure { throw failure }
        } catch { throw WriteError(path, error) }
    }

    /// Removes a folder of tfgen's own and all that is in it.
    func sweep(_ name: String) throws(WriteError) { try Self.removeAll(name, in: root) }

    private static func removeAll(_ name: String, in folder: Int32) throws(WriteError) {
        if unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return }
        if errno == ENOTDIR {
            if unlinkat(folder, name, 0) == 0 { return }
            throw WriteError(name)
        }
        let raw = retrying { openat(folder, name, Opening.folder) }
        if raw < 0 { throw WriteError(name) }
        let inner = Descriptor(owning: raw)
        do throws(SystemError) {
            for child in try namesInFolder(inner.raw) {
                if unlinkat(inner.raw, child, 0) == 0 { continue }
                do throws(WriteError) { try removeAll(child, in: inner.raw) } catch { throw error.error }
            }
        } catch { throw WriteError(name, error) }
        if unlinkat(folder, name, AT_REMOVEDIR) != 0 { throw WriteError(name) }
    }
}

extension Plan {
    /// One file to be staged.
    struct Target: Sendable {
        let file: Int
        let staged: String
        let folderEnd: Int?

        var isInFolder: Bool { folderEnd != nil }

        func path(of file: OutputFile) -> String {
            guard let folderEnd else { return staged }
            return staged + String(decoding: file.path.text.utf8.dropFirst(folderEnd), as: UTF8.self)
        }
    }

    var targets: [Target] {
        moves.flatMap { move in move.files.map { Target(file: $0, staged: move.staged, folderEnd: move.folderEnd) } }
    }
}

/// Makes the folders of paths that come sorted, each about once.
struct FolderMaker {
    let stage: Int32
    private var last: [UInt8] = []

    init(stage: Int32) { self.stage = stage }

    mutating func makeFolders(of path: String) throws(WriteError) {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return }
        var same = 0
        while same < slash, same < last.count, bytes[same] == last[same] { same += 1 }
        if same == slash, same == last.count { return }
        // The first part is the shelf, which is there.
        var end = (bytes.firstIndex(of: UInt8(ascii: "/")) ?? slash) + 1
        while end <= slash {
            while end < slash, bytes[end] != UInt8(ascii: "/") { end += 1 }
            let isKnown = end < same || (end == same && end < last.count && last[end] == UInt8(ascii: "/"))
            if !isKnown {
                let name = String(decoding: bytes[..<end], as: UTF8.self)
                if mkdirat(stage, name, 0o755) != 0, errno != EEXIST { throw WriteError(name) }
            }
            end += 1
        }
        last = Array(bytes[..<slash])
    }
}
