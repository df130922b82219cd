import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The writing of one output folder: it is opened, staged, committed and finished, or undone.
///
/// What a killed run leaves: before the first rename, `.tfgen-stage` and `.tfgen-pending`, and nothing changed.
/// After it, new files that are not yet in the lock; `.tfgen-pending` has their digests, so that the next run knows
/// them as tfgen's, whatever the model says by then. After the lock is in its place, a stage that nobody needs. The
/// next run removes what is left.
///
/// There is no `fsync`: a killed run cannot leave half a file, because files are renamed into place, and after a
/// power failure the tree is rendered again.
final class Transaction {
    let output: Output
    let tree: RenderedTree
    let options: Output.Options
    private let delivery: Delivery
    private(set) var comparison: Comparison
    /// The descriptor of the output folder; -1 until it is open.
    private(set) var root: Int32 = -1
    private var lock: FolderLock?
    private var createdFolders: [String] = []
    private(set) var plan: WritingPlan
    /// How many bytes each file of the plan has, once it is staged.
    private(set) var sizes: [Int] = []
    /// What `commit` has done, in order.
    var journal = Journal()
    /// Whether everything is in its place, so that only the remains of the writing are being removed.
    private(set) var isFinished = false

    init(_ delivery: Delivery, _ options: Output.Options) {
        self.delivery = delivery
        self.options = options
        (output, tree) = (delivery.output, delivery.tree)
        comparison = Output.nothingThere(delivery.tree, delivery.units)
        plan = WritingPlan(comparison, options)
    }

    deinit { if root >= 0 { _ = close(root) } }

    /// Makes the folder where it does not exist, takes its lock, and compares. A comparison that was made before is
    /// used where nobody has written since.
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
            comparison = try output.forgettingLock().compare(
                tree, units: delivery.units, in: opened.raw, jobs: options.jobs,
                listsStrays: options.removesUnlisted, scope: delivery.scope)
        }
        plan = WritingPlan(comparison, options)
        root = opened.release()
    }

    /// Whether there is anything to write or to clean up.
    private var hasWork: Bool { root >= 0 && (!comparison.isCurrent || comparison.isUnfinished) }

    /// Notes the files of the plan as they were staged, and completes the lock with those that are new.
    func note(_ staged: [StagedFile]) {
        sizes = staged.map(\.size)
        let lines = zip(plan.written, staged).compactMap { entry, file in
            file.digest.map { Lock.Entry(path: entry.path, digest: $0) }
        }
        comparison = comparison.adding(lines)
    }

    /// Writes everything to the stage, beside the files that it will replace.
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

    /// Puts everything into its place. The lock is last.
    func commit() throws(DiskProblem) {
        guard hasWork else { return }
        try inTerms { () throws(WriteError) in
            try putInPlace()
            try removeFiles()
            if comparison.isLockStale { try putLockInPlace() }
        }
    }

    /// Removes what was needed only for the writing. Everything is written by then, so that an error here undoes
    /// nothing.
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

    /// Undoes what `commit` did. Gives what could not be undone.
    func rollBack() -> [WriteError] {
        root < 0 ? [] : journal.undo(in: root).map { WriteError(output.path(of: $0.path), $0.error) }
    }

    /// Removes all traces of a run that has put nothing into its place. A pending lock that an earlier run left is
    /// still needed. Gives what could not be removed.
    @discardableResult func abandon() -> WriteError? {
        var leftover: WriteError?
        if root >= 0, hasWork {
            do throws(WriteError) { try sweep(Output.stageName) } catch {
                leftover = WriteError(output.path(of: Output.stageName), error.error)
            }
            if comparison.found?.pendingBytes.isEmpty ?? true { _ = unlinkat(root, Output.pendingName, 0) }
        }
        for folder in createdFolders.reversed() { rmdir(folder) }
        createdFolders = []
        return leftover
    }

    /// Runs a step, and reports its error with the path as it is shown.
    private func inTerms(_ body: () throws(WriteError) -> Void) throws(DiskProblem) {
        do throws(WriteError) { try body() } catch {
            // The names of tfgen's own files say nothing to a user: it is the folder as a whole that cannot be
            // written.
            let isInner = error.path.hasPrefix(".tfgen-")
            throw .writing(isInner ? output.shown : output.path(of: error.path), error.error)
        }
    }

    /// The error for a signal that came before anything was put into its place.
    static var interrupted: DiskProblem {
        DiskProblem(.error(.interrupted, "interrupted: nothing was written", at: nil, help: "run it again"))
    }
}
