import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// What became of a file that was to be staged.
struct StagedFile: Sendable {
    var size = 0
    /// The digest of a new file.
    var digest: Digest?
    var failure: WriteError?
}

/// Writing files to the stage, where nobody looks yet.
extension Transaction {
    static let stagedLock = Output.stageName + "/" + Lock.name

    /// Makes a folder of tfgen's own; it may be there already.
    func makeFolder(_ path: String) throws(WriteError) {
        if mkdirat(root, path, 0o755) != 0, errno != EEXIST { throw WriteError(path) }
    }

    /// Writes the digests of the files that will be written, together with those that an unfinished run left.
    func writePending() throws(WriteError) {
        var entries = Array(comparison.found?.pending.entries ?? Lock.empty.entries)
        for entry in plan.written {
            if let digest = comparison.lock.digests(of: entry.path).first {
                entries.append(.init(path: entry.path, digest: digest))
            }
        }
        let staged = Output.stageName + "/" + Output.pendingName
        try Self.create(staged, Lock(entries).bytes, in: root)
        if renameat(root, staged, root, Output.pendingName) != 0 { throw WriteError(Output.pendingName) }
    }

    /// Stages the new lock, with the line ends of the old one.
    func stageLock() throws(WriteError) {
        let isCRLF = LineEnds.areCRLF(comparison.found?.lockBytes ?? [])
        let bytes = comparison.lock.bytes
        try Self.create(Self.stagedLock, isCRLF ? LineEnds.withCRLF(bytes) : bytes, in: root)
    }

    /// Writes every file below the stage, in several threads.
    func stageFiles() throws(WriteError) {
        for folder in plan.stageFolders { try makeFolder(Output.stageName + "/" + folder) }
        let raw = retrying { openat(root, Output.stageName, Opening.folder) }
        if raw < 0 { throw WriteError(Output.stageName) }
        let stage = Descriptor(owning: raw)
        let descriptor = stage.raw
        let (targets, tree) = (plan.targets, tree)
        let staged = Parallel.map(
            count: targets.count, jobs: options.jobs, chunk: 64, with: { FileReader() },
            { reader, range -> [StagedFile] in
                if Interruption.isRequested { return [] }
                var maker = FolderMaker(stage: descriptor)
                return range.inParts(of: Inspection.batch).flatMap { part in
                    Self.stage(targets[part], of: tree, reader, in: descriptor, folders: &maker)
                }
            })
        if let first = staged.lazy.compactMap(\.failure).first { throw first }
        note(staged)
    }

    /// Writes some files below the stage, which is open.
    private static func stage(
        _ targets: ArraySlice<WritingPlan.Target>, of tree: RenderedTree, _ reader: FileReader, in stage: Int32,
        folders maker: inout FolderMaker
    ) -> [StagedFile] {
        var staged: [StagedFile] = []
        var new: [[UInt8]?] = []
        for target in targets {
            let bytes = tree.bytes(for: target.entry, reader)
            var file = StagedFile(size: bytes.count)
            do throws(WriteError) {
                if target.isInFolder { try maker.makeFolders(of: target.staged) }
                let isExecutable = tree.file(of: target.entry)?.isExecutable ?? false
                try create(target.staged, bytes, isExecutable: isExecutable, in: stage)
            } catch { file.failure = WriteError(target.entry.path.text, error.error) }
            staged.append(file)
            new.append(target.entry.finding.digest == nil ? bytes : nil)
            if file.failure != nil { break }
        }
        for (index, digest) in Digest.all(ofOwned: new).enumerated() { staged[index].digest = digest }
        return staged
    }

    /// Writes a new file in an open folder; it must not exist.
    static func create(
        _ path: String, _ bytes: [UInt8], isExecutable: Bool = false, in folder: Int32
    ) throws(WriteError) {
        let raw = retrying { openat(folder, path, Opening.creating, isExecutable ? 0o755 : 0o644) }
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

    /// Removes a folder of tfgen's own with all that is in it.
    func sweep(_ name: String) throws(WriteError) { try Self.removeAll(name, in: root) }

    /// Removes a file, or a folder with all that is in it. Links are removed and not followed.
    private static func removeAll(_ name: String, in folder: Int32) throws(WriteError) {
        if unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return }
        if errno == ENOTDIR {
            if unlinkat(folder, name, 0) == 0 { return }
            throw WriteError(name)
        }
        let raw = retrying { openat(folder, name, Opening.folder) }
        // A read-only file system refuses to remove before it looks whether anything is there.
        if raw < 0, errno == ENOENT { return }
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

extension RenderedTree {
    /// The file of the tree that an entry is about; nil for one that the tree no longer has.
    func file(of entry: Comparison.Entry) -> OutputFile? {
        entry.index.flatMap { files.indices.contains($0) ? files[$0] : nil }
    }

    /// The bytes that are written for an entry, with the line ends of the file that they replace.
    func bytes(for entry: Comparison.Entry, _ reader: FileReader = FileReader()) -> [UInt8] {
        guard let bytes = file(of: entry).map(reader.bytes) else { return [] }
        return entry.finding.usesCRLF ? LineEnds.withCRLF(bytes) : bytes
    }
}
