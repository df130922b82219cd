import Diagnostics
import FileTree

/// Comparing an output folder with a tree.
extension Output {
    /// The comparison with a folder that does not exist.
    static func nothingThere(_ tree: RenderedTree, _ units: [UnitState]?) -> Comparison {
        Comparison(
            entries: tree.files.enumerated().map { .init(path: $1.path, index: $0, state: .missing) }, unchanged: 0,
            isLockStale: !tree.files.isEmpty, lock: Lock([], units: units ?? []), found: nil)
    }

    func inspection(_ root: Int32, lock: Lock, pending: Lock, jobs: Int) -> Inspection {
        Inspection(root: root, lock: lock, pending: pending, sources: protectedPaths, jobs: max(1, jobs))
    }

    /// Compares with the folder that is open as `root`.
    func compare(
        _ tree: RenderedTree, units: [UnitState]?, in root: Int32, jobs: Int, listsStrays: Bool,
        isInScope: (RelativePath) -> Bool
    ) throws(DiskProblem) -> Comparison {
        let found = try readLocks(in: root, jobs: jobs)
        var inspection = inspection(root, lock: found.lock, pending: found.pending, jobs: jobs)
        if listsStrays {
            inspection.strays = StraySearch(self, tree: tree, locks: [found.lock, found.pending], entersTree: false)
            let own = try openRoot()
            if let own { inspection.strays?.list(own.raw, "", first: tree.files.first?.path.text ?? "") }
        }
        let wanted = inspection.wanted(tree.files)
        let strays = try inspection.strays?.result(isInScope: isInScope)
        let known = Self.divide(found.lock.entries, tree, isInScope: isInScope)
        let pending = Self.divide(found.pending.entries, tree, isInScope: isInScope)
        let gone = Self.paths(known.gone + pending.gone)
        let unwanted = inspection.unwanted(gone)
        let next = Self.nextLock(
            inspection, tree: tree, wanted: wanted, units: units,
            others: inspection.settled(known.others, unfinished: pending.others))
        let hasNewFiles = wanted.contains { $0.digest == nil }
        // A lock is not created only to say that there is nothing.
        let isNeedless = next.entries.isEmpty && next.units.isEmpty && found.lockBytes.isEmpty
        let hiding = try hiding(tree, in: root, locks: [found.lock, found.pending], isInScope: isInScope)
        let comparison = Comparison(
            entries: Self.entries(tree, wanted: wanted, gone: gone, unwanted: unwanted, hiding: hiding),
            unchanged: wanted.count { $0.state == nil },
            isLockStale: hasNewFiles || !isNeedless && !next.isWritten(as: found.lockBytes, found.lock), lock: next,
            found: found)
        return strays.map { comparison.adding(unlisted: $0.unlisted) } ?? comparison
    }

    /// What hides files of the tree, each with a configuration that may read it.
    func hiding(
        _ tree: RenderedTree, in root: Int32, locks: [Lock], isInScope: (RelativePath) -> Bool
    ) throws(DiskProblem) -> [Comparison.Entry] {
        let entries = HidingFiles(tree, lookups, locks: locks, in: root).entries(isInScope: isInScope)
        guard !entries.isEmpty else { return [] }
        // Of a stack that has units of the tree in its folder, the units are taken over.
        let units = try strays(beside: tree).units.filter { unit in
            unit.name != "terragrunt.stack.hcl" || !tree.hasFiles(below: unit.folder)
        }
        return entries.map { entry in
            let folder = entry.path.folder
            return entry.read(
                by: units.first { unit in
                    let isBelow = folder.isEmpty || ByteOrder.begins(unit.text, with: folder + "/")
                    // One that cannot be read may say anything.
                    return isBelow
                        && contents(of: unit).map { ParentLookups.mayRead(entry.path.name, in: $0) } ?? true
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

    /// The lines of a lock, which are sorted, whose paths the tree does not have: those in the scope of this run, and the others.
    private static func divide(
        _ entries: [Lock.Entry], _ tree: RenderedTree, isInScope: (RelativePath) -> Bool
    ) -> (gone: [Lock.Entry], others: [Lock.Entry]) {
        var (gone, others): ([Lock.Entry], [Lock.Entry]) = ([], [])
        var index = 0
        for entry in entries {
            var order = 1
            while index < tree.files.count {
                order = ByteOrder.compare(tree.files[index].path.text, entry.path.text)
                if order >= 0 { break }
                index += 1
            }
            if order == 0 { continue }
            if isInScope(entry.path) { gone.append(entry) } else { others.append(entry) }
        }
        return (gone, others)
    }

    /// The paths of lines, sorted, each once.
    private static func paths(_ entries: [Lock.Entry]) -> [RelativePath] {
        var result: [RelativePath] = []
        for path in entries.map(\.path).sorted() where result.last != path { result.append(path) }
        return result
    }

    /// The lock as it will be after the run: the files of the tree without the new ones, and the old lines of files that are not in the
    /// scope of this run.
    private static func nextLock(
        _ inspection: Inspection, tree: RenderedTree, wanted: [Inspected], units: [UnitState]?, others: [Lock.Entry]
    ) -> Lock {
        var entries: [Lock.Entry] = []
        entries.reserveCapacity(tree.files.count + others.count)
        var waiting = others[...]
        // Both are sorted, and no path is in both.
        for (file, finding) in zip(tree.files, wanted) {
            while let other = waiting.first, other.path < file.path {
                entries.append(other)
                waiting.removeFirst()
            }
            if let digest = finding.digest { entries.append(.init(path: file.path, digest: digest)) }
        }
        return Lock(entries + waiting, units: units ?? inspection.lock.units)
    }
}
