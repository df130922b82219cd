import Diagnostics
import FileTree

/// Comparing an output folder with a tree.
extension Output {
    static func nothingThere(_ tree: RenderedTree, _ units: [UnitState]?) -> Comparison {
        Comparison(
            entries: tree.files.enumerated().map { .init(path: $1.path, index: $0, state: .missing) }, unchanged: 0,
            isLockStale: !tree.files.isEmpty, lock: Lock([], units: units ?? []), found: nil)
    }

    func inspection(_ root: Int32, lock: Lock, pending: Lock, jobs: Int) -> Inspection {
        Inspection(root: root, lock: lock, pending: pending, sources: protectedPaths, jobs: max(1, jobs))
    }

    func compare(
        _ tree: RenderedTree, units: [UnitState]?, in root: Int32, jobs: Int, isInScope: (RelativePath) -> Bool
    ) throws(DiskProblem) -> Comparison {
        let found = try readLocks(in: root)
        let inspection = inspection(root, lock: found.lock, pending: found.pending, jobs: jobs)
        let wanted = inspection.wanted(tree.files)
        let gone = Self.unwantedPaths(found, in: tree, isInScope: isInScope)
        let unwanted = inspection.unwanted(gone)
        let next = Self.nextLock(inspection, tree: tree, wanted: wanted, units: units, isInScope: isInScope)
        let isNeedless = next.entries.isEmpty && next.units.isEmpty && found.lockBytes.isEmpty
        return Comparison(
            entries: Self.entries(tree, wanted: wanted, gone: gone, unwanted: unwanted),
            unchanged: wanted.count { $0.state == nil },
            isLockStale: next.bytes != LineEnds.unified(found.lockBytes) && !isNeedless, lock: next, found: found)
    }

    private static func entries(
        _ tree: RenderedTree, wanted: [Inspected], gone: [RelativePath], unwanted: [Inspected]
    ) -> [Comparison.Entry] {
        var entries: [Comparison.Entry] = []
        for (index, finding) in wanted.enumerated() {
            guard let state = finding.state else { continue }
            entries.append(.init(path: tree.files[index].path, index: index, state: state, finding: finding))
        }
        let kept = entries.count
        for (path, finding) in zip(gone, unwanted) {
            guard let state = finding.state else { continue }
            entries.append(.init(path: path, state: state, finding: finding))
        }
        if entries.count > kept { entries.sort { $0.path < $1.path } }
        return entries
    }

    /// What tfgen wrote or was about to, in this run's scope, and is not to be there any more; sorted, each once.
    private static func unwantedPaths(
        _ found: LockFiles, in tree: RenderedTree, isInScope: (RelativePath) -> Bool
    ) -> [RelativePath] {
        var known = found.lock.entries.map(\.path)
        if !found.pending.entries.isEmpty { known = (known + found.pending.entries.map(\.path)).sorted() }
        var result: [RelativePath] = []
        var index = 0
        for path in known {
            while index < tree.files.count, tree.files[index].path < path { index += 1 }
            if index < tree.files.count, tree.files[index].path == path { continue }
            if result.last != path, isInScope(path) { result.append(path) }
        }
        return result
    }

    /// The lock as it is after the run: what the tree holds, and the old lines of what is not in this run's scope.
    private static func nextLock(
        _ inspection: Inspection, tree: RenderedTree, wanted: [Inspected], units: [UnitState]?,
        isInScope: (RelativePath) -> Bool
    ) -> Lock {
        var entries: [Lock.Entry] = []
        entries.reserveCapacity(tree.files.count)
        for (file, finding) in zip(tree.files, wanted) {
            if let digest = finding.digest { entries.append(.init(path: file.path, digest: digest)) }
        }
        let others = inspection.lock.entries.filter { !isInScope($0.path) && tree[$0.path] == nil }
        let unfinished = inspection.pending.entries.filter { !isInScope($0.path) && tree[$0.path] == nil }
        return Lock(
            entries + inspection.settled(others, unfinished: unfinished), units: units ?? inspection.lock.units)
    }
}
