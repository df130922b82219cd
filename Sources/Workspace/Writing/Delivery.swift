import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A tree and the output folder that is to hold it.
package struct Delivery {
    package let tree: RenderedTree
    package let output: Output
    /// The paths that this run speaks for; all others stay, and so do their lines of the lock.
    package let speaksFor: (RelativePath) -> Bool

    /// A comparison of the two that was made before; another is made where it no longer holds.
    package let comparison: Comparison?

    package init(
        _ tree: RenderedTree, to output: Output, compared comparison: Comparison? = nil,
        speaksFor: @escaping (RelativePath) -> Bool = { _ in true }
    ) {
        self.tree = tree
        self.comparison = comparison
        self.output = output
        self.speaksFor = speaksFor
    }

    /// Writes several trees (the live tree, the modules), or none of them where something is in the way of one. The
    /// outcomes stand in the order of the deliveries.
    package static func write(
        _ deliveries: [Delivery], options: Output.Options
    ) throws(DiskProblem) -> [Output.Outcome] {
        var opened: [Opened] = []
        for delivery in deliveries { opened.append(try Opened(delivery, options)) }
        let blocking = opened.map { $0.comparison.blocking(overwrite: options.overwrite) }
        let isHeld = blocking.contains { !$0.isEmpty }
        if !isHeld, !options.dryRun {
            for folder in opened { try folder.write(jobs: options.jobs) }
        }
        return zip(opened, blocking).map { Output.Outcome($0.comparison, blocking: $1, isHeld: isHeld) }
    }
}

/// An output folder that is open and, where it is to be written, this process's turn.
private final class Opened {
    let comparison: Comparison
    private let delivery: Delivery
    private let root: Int32?
    private let turn: Turn?

    init(_ delivery: Delivery, _ options: Output.Options) throws(DiskProblem) {
        let (output, tree) = (delivery.output, delivery.tree)
        self.delivery = delivery
        if !options.dryRun, !tree.files.isEmpty { try output.createRoot() }
        guard let root = try output.openRoot() else {
            comparison = Output.nothingThere(tree)
            self.root = nil
            self.turn = nil
            return
        }
        let turn: Turn?
        if options.dryRun {
            turn = nil
        } else {
            turn = try Turn.take(root: root.raw, shownAs: output.shown, patience: options.patience)
        }
        if let known = delivery.comparison, try output.isStill(known, in: root.raw) {
            comparison = known
        } else {
            comparison = try output.compare(tree, in: root.raw, jobs: options.jobs, speaksFor: delivery.speaksFor)
        }
        self.turn = turn
        self.root = root.release()
    }

    func write(jobs: Int) throws(DiskProblem) {
        guard let root else { return }
        let (output, tree) = (delivery.output, delivery.tree)
        try Writing(root: root, output: output, tree: tree, comparison: comparison, jobs: jobs).run()
    }

    deinit { if let root { _ = close(root) } }
}
