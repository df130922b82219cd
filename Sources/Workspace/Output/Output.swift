import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// An output folder: the only place where tfgen touches files that it wrote.
///
/// Invariants: nothing is written or removed that is not tfgen's; a render writes everything or nothing; at any kill every
/// file is as before or as it is to be, and the next render repairs the rest.
package struct Output: Sendable {
    /// The folder, and how it is shown.
    package let folder: String
    package let shown: String
    private let sources: [String]
    /// The lock as it was read before: where its file is still the same, it is not read into units and paths again.
    let known: KnownLock?

    /// - Parameters:
    ///   - sources: what tfgen reads, and other output folders; by absolute paths. Nothing there is written or removed,
    ///     whatever the lock says.
    ///   - known: the lock, where it was read before.
    package init(folder: String, shownAs shown: String? = nil, sources: [String] = [], known: KnownLock? = nil) {
        self.folder = folder
        self.shown = shown ?? folder
        self.sources = sources
        self.known = known
    }

    package struct Options: Sendable {
        /// Whether files that somebody changed by hand are written over and removed.
        package var overwrite = false
        /// Whether files in the way that tfgen did not write are replaced. `Comparison.taken` names them before.
        package var take = false
        /// Whether files that carry tfgen's header, and that neither the tree nor the lock knows, are removed.
        package var removesUnlisted = false
        /// How many threads read and write.
        package var jobs = Parallel.processorCount
        /// How long to wait for another tfgen that is writing.
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

    package struct Outcome: Sendable {
        package let comparison: Comparison
        /// What kept it from writing; where there is any, nothing was written.
        package let blocking: [Comparison.Entry]
        /// How many files were written and removed.
        package let written: Int
        package let removed: Int

        /// `isHeld`: nothing is written, here or elsewhere.
        init(_ comparison: Comparison, _ options: Options, isHeld: Bool) {
            self.comparison = comparison
            blocking = comparison.blocking(options)
            written = isHeld ? 0 : comparison.written().count
            removed = isHeld ? 0 : comparison.removed(options).count
        }
    }

    static let stageName = ".tfgen-stage"
    static let pendingName = ".tfgen-pending"
    static let guardName = ".tfgen-lock"

    var protectedPaths: ProtectedPaths { ProtectedPaths(sources, below: folder) }

    package func path(of file: String) -> String { Disk.join(shown, file) }

    /// Compares the folder with what it is to hold. Reads only.
    ///
    /// - Parameters:
    ///   - units: all units of the estate, for the lock; `nil` leaves those that are in it.
    ///   - isInScope: other paths are none of this run's business: they stay, and so do their lines of the lock.
    package func compare(
        _ tree: RenderedTree, units: [UnitState]? = nil, jobs: Int = Parallel.processorCount,
        isInScope: (RelativePath) -> Bool = { _ in true }
    ) throws(DiskProblem) -> Comparison {
        guard let root = try openRoot() else { return Self.nothingThere(tree, units) }
        return try compare(tree, units: units, in: root.raw, jobs: jobs, isInScope: isInScope)
    }

    /// Makes the folder hold what it is to hold.
    package func write(
        _ tree: RenderedTree, units: [UnitState]? = nil, options: Options = Options(),
        isInScope: @escaping (RelativePath) -> Bool = { _ in true }
    ) throws(DiskProblem) -> Outcome {
        let delivery = Delivery(tree, units: units, to: self, isInScope: isInScope)
        let outcomes = try Delivery.write([delivery], options: options)
        return outcomes.first ?? Outcome(Self.nothingThere(tree, units), options, isHeld: true)
    }

    /// What the lock says that tfgen wrote, for those who ask which units there were.
    package func knownLock() throws(DiskProblem) -> KnownLock {
        guard let root = try openRoot() else { return KnownLock(bytes: [], lock: .empty) }
        let bytes = try readBytes(Lock.name, in: root.raw)
        return KnownLock(bytes: bytes, lock: try parseLock(Lock.name, bytes))
    }

    /// What stands on the disk at a path; nothing where there is no ordinary file.
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

/// A lock, and the bytes of the file that says it.
package struct KnownLock: Sendable {
    let bytes: [UInt8]
    package let lock: Lock
}
