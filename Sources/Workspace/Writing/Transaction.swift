import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The writing of one output folder: opened, staged, committed and finished, or taken back.
///
/// What a kill leaves: until the first rename, `.tfgen-stage` and `.tfgen-pending`, and nothing changed. From then on files
/// that are new and not yet in the lock; `.tfgen-pending` holds their digests, so that the next run knows them as tfgen's,
/// whatever the model says by then. After the lock, a stage that nothing needs. The next run sweeps.
///
/// There is no `fsync`: a kill cannot tear a file that is renamed into place, and after a power cut the tree is rendered
/// again.
final class Transaction {
    let output: Output
    let tree: RenderedTree
    let options: Output.Options
    private let delivery: Delivery
    private(set) var comparison: Comparison
    private(set) var root: Int32 = -1
    private var lock: FolderLock?
    private var createdFolders: [String] = []
    private(set) var plan: WritingPlan
    /// What `commit` has done, in order.
    var journal = Journal()
    /// Whether everything is in its place and what is left of the writing is being swept.
    private(set) var isFinished = false

    init(_ delivery: Delivery, _ options: Output.Options) {
        self.delivery = delivery
        self.options = options
        (output, tree) = (delivery.output, delivery.tree)
        comparison = Output.nothingThere(delivery.tree, delivery.units)
        plan = WritingPlan(comparison, options)
    }

    deinit { if root >= 0 { _ = close(root) } }

    /// Makes the folder where there is none, takes its lock and compares.
    func open() throws(DiskProblem) {
        if !tree.files.isEmpty { createdFolders = try output.createFolders() }
        guard let opened = try output.openRoot() else {
            if tree.files.isEmpty { return }
            throw .writing(output.shown, SystemError(number: ENOENT))
        }
        lock = try FolderLock.take(root: opened.raw, of: output, limit: options.waitLimit)
        if let known = delivery.comparison, try output.isStill(known, in: opened.raw) {
            comparison = known
        } else {
            comparison = try output.compare(
                tree, units: delivery.units, in: opened.raw, jobs: options.jobs, isInScope: delivery.isInScope)
            if options.removesUnlisted {
                comparison = comparison.adding(
                    unlisted: try output.strays(beside: tree, isInScope: delivery.isInScope).unlisted)
            }
        }
        plan = WritingPlan(comparison, options)
        root = opened.release()
    }

    private var hasWork: Bool { root >= 0 && (!comparison.isCurrent || comparison.isUnfinished) }

    /// Writes everything beside the files that it is to replace.
    func stage() throws(DiskProblem) {
        guard hasWork else { return }
        try inTerms { () throws(WriteError) in
            try sweep(Output.stageName)
            try makeFolder(Output.stageName)
            try makeFolder(Journal.savedFolder)
            try stageFiles()
            if comparison.isLockStale { try stageLock() }
            if !plan.isEmpty { try writePending() }
        }
        if Interruption.isRequested { throw Self.interrupted }
    }

    func commit() throws(DiskProblem) {
        guard hasWork else { return }
        try inTerms { () throws(WriteError) in
            try putInPlace()
            try removeFiles()
            if comparison.isLockStale { try putLockInPlace() }
        }
    }

    /// Removes what was needed only while it was written.
    func finish() throws(DiskProblem) {
        isFinished = true
        guard hasWork else { return }
        do throws(WriteError) {
            if unlinkat(root, Output.pendingName, 0) != 0, errno != ENOENT { throw WriteError(Output.pendingName) }
            try sweep(Output.stageName)
        } catch {
            let name = output.path(of: error.path)
            let message = "everything is written, but \"\(name)\" could not be removed: \(error.error.words)"
            throw DiskProblem(.error(.unwritable, message, at: nil, help: "the next `tfgen render` removes it"))
        }
    }

    /// Takes back what `commit` did. Gives what could not be taken back.
    func rollBack() -> [WriteError] {
        root < 0 ? [] : journal.undo(in: root).map { WriteError(output.path(of: $0.path), $0.error) }
    }

    /// Leaves nothing of a run that has put nothing in its place. A pending lock that an earlier run left is still wanted.
    func abandon() {
        if root >= 0, hasWork {
            try? sweep(Output.stageName)
            if comparison.found?.pendingBytes.isEmpty ?? true { _ = unlinkat(root, Output.pendingName, 0) }
        }
        for folder in createdFolders.reversed() { rmdir(folder) }
        createdFolders = []
    }

    private func inTerms(_ body: () throws(WriteError) -> Void) throws(DiskProblem) {
        do throws(WriteError) { try body() } catch {
            // What is only tfgen's own business is not named: the folder as a whole cannot be written.
            let isInner = error.path.hasPrefix(".tfgen-")
            throw .writing(isInner ? output.shown : output.path(of: error.path), error.error)
        }
    }

    static var interrupted: DiskProblem {
        DiskProblem(.error(.interrupted, "interrupted: nothing was written", at: nil, help: "run it again"))
    }
}
