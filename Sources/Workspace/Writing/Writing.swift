import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// One run that writes: everything is staged beside the output, then renamed into its place, the lock last.
///
/// What a kill leaves: before the renames, `.tfgen-stage` and `.tfgen-pending`, and nothing changed. Between them, files
/// that are new and not yet in the lock; `.tfgen-pending` holds their digests, so that the next run knows them as
/// tfgen's, whatever the model says by then. After the lock, an empty stage. The next run sweeps.
///
/// There is no `fsync`: a kill cannot tear a file that is renamed into place, and after a power cut the tree is rendered
/// again.
struct Writing {
    let root: Int32
    let output: Output
    let tree: RenderedTree
    let comparison: Comparison
    let jobs: Int

    func run() throws(DiskProblem) {
        if comparison.isCurrent, !comparison.isUnfinished { return }
        do throws(WriteError) {
            try sweep(Output.stageName)
            try makeFolder(Output.stageName)
            let plan = Plan(tree: tree, comparison: comparison)
            if !plan.isEmpty || !plan.removals.isEmpty {
                try writePending()
                do throws(WriteError) { try stage(plan) } catch {
                    undo()
                    throw error
                }
                try commit(plan)
                try remove(plan.removals)
            }
            if comparison.isLockStale { try writeLock(comparison.lock, as: Lock.name) }
            if unlinkat(root, Output.pendingName, 0) != 0, errno != ENOENT { throw WriteError(Output.pendingName) }
            try sweep(Output.stageName)
        } catch { throw .writing(output.path(of: error.path), error.error) }
    }

    /// Staging failed (the disk is full, say): nothing was renamed, and all is to be as it was. A pending lock that an
    /// earlier run left is still wanted.
    private func undo() {
        try? sweep(Output.stageName)
        if comparison.found?.pendingBytes.isEmpty ?? true { _ = unlinkat(root, Output.pendingName, 0) }
    }
}

/// What could not be written, and why.
struct WriteError: Error {
    let path: String
    let error: SystemError

    init(_ path: String, _ error: SystemError = .last) {
        self.path = path
        self.error = error
    }
}

/// What is to be staged and renamed.
struct Plan: Sendable {
    /// One rename: of a whole new folder, or of one file.
    struct Move: Sendable {
        /// Below the stage.
        let staged: String
        /// The files that come with it, by their places in the tree.
        let files: Range<Int>
        /// Of a new folder: how many bytes of the files' paths name it.
        let folderEnd: Int?
    }

    private(set) var moves: [Move] = []
    private(set) var removals: [RelativePath] = []
    /// The folders of the stage that hold the moves; many small ones, so that two cores do not wait for one another.
    private(set) var shelves: [String] = []

    var isEmpty: Bool { moves.isEmpty }

    init(tree: RenderedTree, comparison: Comparison) {
        var folder: (end: Int, files: Range<Int>)?
        for entry in comparison.entries {
            guard let index = entry.index else {
                removals.append(entry.path)
                continue
            }
            if let open = folder {
                if Self.shares(tree.files[open.files.lowerBound].path, entry.path, open.end),
                    index == open.files.upperBound
                {
                    folder = (open.end, open.files.lowerBound..<index + 1)
                    continue
                }
                add(open.files, open.end)
                folder = nil
            }
            if let end = entry.newFolderEnd { folder = (end, index..<index + 1) } else { add(index..<index + 1, nil) }
        }
        if let open = folder { add(open.files, open.end) }
    }

    private mutating func add(_ files: Range<Int>, _ end: Int?) {
        if moves.count % 256 == 0 { shelves.append(String(moves.count / 256)) }
        let shelf = shelves.last ?? "0"
        moves.append(Move(staged: shelf + "/" + String(moves.count), files: files, folderEnd: end))
    }

    /// Whether a path is below the folder that the first bytes of another name.
    private static func shares(_ first: RelativePath, _ second: RelativePath, _ end: Int) -> Bool {
        let (left, right) = (first.text.utf8.prefix(end + 1), second.text.utf8.prefix(end + 1))
        return left.elementsEqual(right)
    }
}
