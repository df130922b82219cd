import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// An output folder: the only place in which tfgen writes and removes files on its own.
///
/// These hold at all times: nothing is written or removed that is not tfgen's; a render writes everything or
/// nothing; whenever it is killed, each file is either as it was or as it should be, and the next render does the
/// rest.
package struct Output: Sendable {
    /// The folder's path, and the path as it is shown in messages.
    package let folder: String
    package let shown: String
    /// What is protected below the folder, see `init`.
    private let sources: [String]
    /// The lock as it was read before. Where the file still has the same bytes, it is not parsed again.
    let known: KnownLock?
    /// What the files of the tree look for in the folders above them.
    let lookups: ParentLookups

    /// - Parameters:
    ///   - sources: the absolute paths of what tfgen reads, and of other output folders. Nothing in them is written
    ///     or removed, whatever the lock says.
    ///   - known: the lock, where it was read before.
    ///   - lookups: what the files of the tree look for in the folders above them.
    package init(
        folder: String, shownAs shown: String? = nil, sources: [String] = [], known: KnownLock? = nil,
        lookups: ParentLookups = .none
    ) {
        self.folder = folder
        self.shown = shown ?? folder
        self.sources = sources
        self.known = known
        self.lookups = lookups
    }

    /// The same folder, whose lock is read whatever was read before.
    func forgettingLock() -> Output {
        Output(folder: folder, shownAs: shown, sources: sources, lookups: lookups)
    }

    package struct Options: Sendable {
        /// Whether files that somebody changed by hand are written over and removed.
        package var overwrite = false
        /// Whether files in the way that tfgen did not write are replaced. They are the ones that
        /// `Comparison.taken` lists.
        package var take = false
        /// Whether files are removed that carry tfgen's header and that neither the tree nor the lock has.
        package var removesUnlisted = false
        /// How many threads read and write.
        package var jobs = Parallel.processorCount
        /// How long to wait for another tfgen that is writing to the folder.
        package var waitLimit: Duration = .seconds(5)

        package init(
            overwrite: Bool = false, take: Bool = false, removesUnlisted: Bool = false,
            jobs: Int = Parallel.processorCount
        ) {
            self.overwrite = overwrite
            self.take = take
            self.removesUnlisted = removesUnlisted
            self.jobs = jobs
        }
    }

    /// What a run did with one output folder.
    package struct Outcome: Sendable {
        package let comparison: Comparison
        /// What kept it from writing; where there is anything, nothing was written.
        package let blocking: [Comparison.Entry]
        /// How many files were written and removed.
        package let written: Int
        package let removed: Int

        /// `isHeld` says that nothing is written, because of this folder or another one.
        init(_ comparison: Comparison, _ options: Options, isHeld: Bool) {
            self.comparison = comparison
            blocking = comparison.blocking(options)
            written = isHeld ? 0 : comparison.written().count
            removed = isHeld ? 0 : comparison.removed(options).count
        }
    }

    // The names of tfgen's own files while it writes: the folder for new files, the lock of files about to be
    // written, and the file that is locked where a folder cannot be.
    static let stageName = ".tfgen-stage"
    static let pendingName = ".tfgen-pending"
    static let guardName = ".tfgen-lock"

    var protectedPaths: ProtectedPaths { ProtectedPaths(sources, below: folder) }

    /// The path of a file in the folder, as it is shown.
    package func path(of file: String) -> String { Disk.join(shown, file) }

    /// Compares the folder with what it should contain. It only reads.
    ///
    /// - Parameters:
    ///   - units: all units of the estate, for the lock; nil leaves those that are in it.
    ///   - listsStrays: whether files with tfgen's header that neither the tree nor the lock has are differences too
    ///     (`strays`).
    ///   - scope: which paths belong to this run. Others are left as they are, and so are their lines of the lock.
    package func compare(
        _ tree: RenderedTree, units: UnitStates? = nil, jobs: Int = Parallel.processorCount,
        listsStrays: Bool = false, scope: OutputScope = .everything
    ) throws(DiskProblem) -> Comparison {
        guard let root = try openRoot() else { return Self.nothingThere(tree, units) }
        return try compare(tree, units: units, in: root.raw, jobs: jobs, listsStrays: listsStrays, scope: scope)
    }

    /// What would hide files of the tree, by the paths of the files that do.
    package func hiding(_ tree: RenderedTree) throws(DiskProblem) -> [(path: RelativePath, file: HidingFile)] {
        guard let root = try openRoot() else { return [] }
        let locks = try readLocks(in: root.raw)
        return try hiding(tree, in: root.raw, locks: [locks.lock, locks.pending]).compactMap { entry in
            if case .hiding(let file) = entry.state { (entry.path, file) } else { nil }
        }
    }

    /// Makes the folder contain what it should contain, or does nothing where something is in the way.
    package func write(
        _ tree: RenderedTree, units: UnitStates? = nil, options: Options = Options(), scope: OutputScope = .everything
    ) throws(DiskProblem) -> Outcome {
        let delivery = Delivery(tree, units: units, to: self, scope: scope)
        let outcomes = try Delivery.write([delivery], options: options)
        return outcomes.first ?? Outcome(Self.nothingThere(tree, units), options, isHeld: true)
    }

    /// The lock as it is on the disk, for those who ask which units there were; an empty one where there is none.
    package func knownLock(jobs: Int = 1) throws(DiskProblem) -> KnownLock {
        guard let root = try openRoot() else { return KnownLock(bytes: [], identity: nil, lock: .empty) }
        let (bytes, identity) = try read(Lock.name, in: root.raw)
        return KnownLock(bytes: bytes, identity: identity, lock: try parseLock(Lock.name, bytes, jobs: jobs))
    }

    /// The bytes of the file on the disk at a path; nil where there is no ordinary file.
    package func contents(of path: RelativePath) -> [UInt8]? {
        guard let root = try? openRoot() else { return nil }
        var cursor = FolderCursor(root: root.raw)
        let inspection = inspection(root.raw, lock: .empty, pending: .empty, jobs: 1)
        guard case .open(let folder) = cursor.enterFolder(of: path),
            case .bytes(let bytes, _) = inspection.content(of: path, in: folder)
        else { return nil }
        return bytes
    }
}

/// A lock, and the bytes that it was read from.
package struct KnownLock: Sendable {
    let bytes: [UInt8]
    /// The file; nil where there was none.
    let identity: FileIdentity?
    package let lock: Lock
}
