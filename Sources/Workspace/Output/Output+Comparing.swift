import Diagnostics
import FileTree

/// Comparing an output folder with a tree.
extension Output {
    /// The comparison with a folder that does not exist.
    static func nothingThere(_ tree: RenderedTree, _ units: UnitStates?) -> Comparison {
        Comparison(
            entries: tree.files.enumerated().map { .init(path: $1.path, index: $0, state: .missing) }, unchanged: 0,
            isLockStale: !tree.files.isEmpty, lock: Lock([], units: units ?? UnitStates.none), found: nil)
    }

    func inspection(_ root: Int32, lock: Lock, pending: Lock, jobs: Int) -> Inspection {
        Inspection(root: root, lock: lock, pending: pending, sources: protectedPaths, jobs: max(1, jobs))
    }

    /// Compares with the folder that is open as `root`.
    func compare(
        _ tree: RenderedTree, units: UnitStates?, in root: Int32, jobs: Int, listsStrays: Bool, scope: OutputScope
    ) throws(DiskProblem) -> Comparison {
        let found = try readLocks(in: root, jobs: jobs)
        var inspection = inspection(root, lock: found.lock, pending: found.pending, jobs: jobs)
        if listsStrays {
            inspection.strays = StraySearch(self, tree: tree, locks: [found.lock, found.pending], entersTree: false)
            let own = try openRoot()
            if let own { inspection.strays?.list(own.raw, "", first: tree.files.first?.path.text ?? "") }
        }
        let wanted = inspection.wanted(tree.files)
        let strays = try inspection.strays?.result(in: scope)
        let known = LockDivision(of: found.lock, tree, scope)
        let pending = LockDivision(of: found.pending, tree, scope)
        let gone = Self.sorted(known.gone + pending.gone)
        let unwanted = inspection.unwanted(gone)
        let next = Self.nextLock(
            found.lock, tree: tree, wanted: wanted, units: units,
            others: inspection.settled(known.others, unfinished: pending.others))
        let hasNewFiles = wanted.contains { $0.digest == nil }
        // A lock is not created only to say that there is nothing.
        let isNeedless = next.entries.isEmpty && next.units.isEmpty && found.lockBytes.isEmpty
        let hiding = try hiding(tree, in: root, locks: [found.lock, found.pending], scope)
        let comparison = Comparison(
            entries: Self.entries(tree, wanted: wanted, gone: gone, unwanted: unwanted, hiding: hiding),
            unchanged: wanted.count { $0.state == nil },
            isLockStale: hasNewFiles || !isNeedless && !next.isWritten(as: found.lockBytes), lock: next,
            found: found)
        return strays.map { comparison.adding(unlisted: $0.unlisted) } ?? comparison
    }

    /// What hides files of the tree, each with a configuration that may read it.
    func hiding(
        _ tree: RenderedTree, in root: Int32, locks: [Lock], _ scope: OutputScope = .everything
    ) throws(DiskProblem) -> [Comparison.Entry] {
        let entries = HidingFiles(tree, lookups, locks: locks, in: root).entries(in: scope, protectedPaths)
        guard !entries.isEmpty else { return [] }
        // Of a stack that has units of the tree in its folder, the units are taken over.
        let units = try strays(beside: tree).units.filter { unit in
            unit.name != "terragrunt.stack.hcl" || !tree.hasFiles(below: unit.folder)
        }
        return entries.map { entry in
            entry.read(
                by: units.first { unit in
                    // One that cannot be read may say anything.
                    contents(of: unit).map { ParentLookups.mayRead(entry.path, from: unit, saying: $0) } ?? true
                })
        }
    }

    /// The findings that have a state, as entries sorted by path.
    private static func entries(
        _ tree: RenderedTree, wanted: [Inspected], gone: [RelativePath], unwanted: [Inspected],
        hiding: [Comparison.Entry]
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
        entries += hiding
        if entries.count > kept { entries.sort { $0.path < $1.path } }
        return entries
    }

    /// The paths sorted, each once.
    private static func sorted(_ paths: [RelativePath]) -> [RelativePath] {
        var result: [RelativePath] = []
        for path in paths.sorted() where result.last != path { result.append(path) }
        return result
    }

    /// The lock as it will be after the run: the files of the tree without the new ones, and the lines of files that are not in the
    /// scope of this run.
    private static func nextLock(
        _ lock: Lock, tree: RenderedTree, wanted: [Inspected], units: UnitStates?, others: LockLines
    ) -> Lock {
        var merger = LockMerger(others, old: lock)
        for (file, finding) in zip(tree.files, wanted) {
            if let digest = finding.digest { merger.add(.init(path: file.path, digest: digest)) }
        }
        return merger.lock(with: units ?? lock.units)
    }
}
