import Diagnostics
import FileTree

/// A tree, and the output folder that should contain it.
package struct Delivery {
    package let tree: RenderedTree
    /// All units of the estate, for the lock; nil leaves those that are in it.
    package let units: UnitStates?
    package let output: Output
    /// Which paths belong to this run. Others are left as they are, and so are their lines of the lock.
    package let scope: OutputScope

    /// A comparison of the two that was made before; another one is made where it is no longer valid.
    package let comparison: Comparison?

    package init(
        _ tree: RenderedTree, units: UnitStates? = nil, to output: Output, compared comparison: Comparison? = nil,
        scope: OutputScope = .everything
    ) {
        self.tree = tree
        self.units = units
        self.comparison = comparison
        self.output = output
        self.scope = scope
    }

    /// Writes several trees (the live tree, the modules), or none of them. The outcomes are in the order of the
    /// deliveries.
    ///
    /// All trees are staged before the first file is put into its place. Where one of them cannot be put into its
    /// place, what was done is undone.
    ///
    /// - Throws: an error where something could not be written, or a signal came before everything was staged.
    /// Everything is then as it was, or the error says what is not. A signal that comes later is in
    /// `Interruption.signal`.
    package static func write(
        _ deliveries: [Delivery], options: Output.Options
    ) throws(DiskProblem) -> [Output.Outcome] {
        try Interruption.noted { () throws(DiskProblem) in
            let transactions = deliveries.map { Transaction($0, options) }
            do throws(DiskProblem) { return try run(transactions, options) } catch {
                throw undo(transactions, after: error)
            }
        }
    }

    /// The steps in order, each for all folders before the next. Where something is in the way in one of them,
    /// nothing is written in any.
    private static func run(
        _ transactions: [Transaction], _ options: Output.Options
    ) throws(DiskProblem) -> [Output.Outcome] {
        for transaction in transactions { try transaction.open() }
        let isHeld = transactions.contains { !$0.comparison.blocking(options).isEmpty }
        let outcomes = transactions.map { Output.Outcome($0.comparison, options, isHeld: isHeld) }
        if isHeld {
            for transaction in transactions { transaction.abandon() }
            return outcomes
        }
        for transaction in transactions { try transaction.stage() }
        for transaction in transactions { try transaction.commit() }
        for transaction in transactions { try transaction.verify() }
        for transaction in transactions { try transaction.finish() }
        return outcomes
    }

    /// Undoes what was done, in reverse order. The error then says where that was not possible.
    private static func undo(_ transactions: [Transaction], after problem: DiskProblem) -> DiskProblem {
        if transactions.contains(where: \.isFinished) { return problem }
        var failures: [WriteError] = []
        var leftovers: [WriteError] = []
        for transaction in transactions.reversed() {
            failures += transaction.rollBack()
            if failures.isEmpty, let leftover = transaction.abandon() { leftovers.append(leftover) }
        }
        guard let first = failures.first else { return leaving(leftovers, after: problem) }
        let standing =
            "and \(failures.count == 1 ? "1 file" : "\(failures.count) files") could not be put back, among them "
            + "\"\(first.path)\" (\(first.error.words)): the next `tfgen render` repairs that"
        var diagnostic = problem.diagnostic
        diagnostic.message += ", \(standing)"
        return DiskProblem(diagnostic)
    }

    /// The error where everything is as it was, but for a folder of tfgen's own that could not be removed.
    private static func leaving(_ leftovers: [WriteError], after problem: DiskProblem) -> DiskProblem {
        guard let first = leftovers.first else { return problem }
        var diagnostic = problem.diagnostic
        diagnostic.message +=
            "; everything is as it was, but \"\(first.path)\" could not be removed (\(first.error.words)): "
            + "the next `tfgen render` removes it"
        return DiskProblem(diagnostic)
    }
}
