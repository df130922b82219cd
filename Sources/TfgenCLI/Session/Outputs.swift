import Diagnostics
import FileTree
import Workspace

/// What a command would write, and how it differs from the disk: the module trees of the catalog, and the live tree
/// of the estate or the part of it that was asked for.
struct Outputs {
    /// One tree that is written into one folder.
    struct Part {
        // The folder with its lock, the tree, the states of the units (nil for a module tree), and the comparison
        // of tree and disk.
        let output: Output
        let tree: RenderedTree
        let units: UnitStates?
        let comparison: Comparison
        /// Which paths belong to the part that was asked for; others are left alone.
        let scope: OutputScope

        /// The files that differ, each with how it differs.
        var differences: [Difference] {
            var list = comparison.entries.map { entry in
                Difference(kind: entry.state.name, path: Disk.join(output.shown, entry.path.text))
            }
            if list.isEmpty, comparison.isLockStale {
                list.append(Difference(kind: "stale", path: Disk.join(output.shown, Lock.name)))
            }
            return list
        }
    }

    /// A file that is not as it should be.
    struct Difference {
        /// How it differs, in a word: "stale".
        let kind: String
        let path: String
    }

    /// The module trees come first, because the live tree refers to them.
    private(set) var parts: [Part] = []
    private(set) var diagnostics = Diagnostics()

    /// Compares files with the folder of an output and adds them; errors are added to `diagnostics`.
    ///
    /// - Parameter listsStrays: whether the folder is searched for files with tfgen's header that are not in its
    ///   lock.
    mutating func add(
        _ files: [OutputFile], units: UnitStates? = nil, to output: Output, jobs: Int, listsStrays: Bool = false,
        scope: OutputScope = .everything
    ) {
        do {
            let tree = try RenderedTree(files)
            let comparison = try output.compare(
                tree, units: units, jobs: jobs, listsStrays: listsStrays, scope: scope)
            parts.append(Part(output: output, tree: tree, units: units, comparison: comparison, scope: scope))
        } catch let problem as DiskProblem {
            diagnostics.add(problem.diagnostic)
        } catch let collision as RenderedTree.Collision {
            diagnostics.add(.error(.cannotWriteTree, collision.description, at: nil, help: "rename one of them"))
        } catch {
            diagnostics.add(.error(.cannotWriteTree, "the tree cannot be written", at: nil))
        }
    }

    var differences: [Difference] { parts.flatMap(\.differences) }

    /// The differences as JSON.
    static func json(_ differences: [Difference]) -> JSON {
        .array(differences.map { .object([("kind", .string($0.kind)), ("path", .string($0.path))]) })
    }

    var isCurrent: Bool { parts.allSatisfy(\.comparison.isCurrent) }

    /// Writes what is not yet as it should be. It may be called only where `obstacles` found nothing.
    mutating func write(_ options: Output.Options) -> (written: Int, removed: Int, unchanged: Int) {
        // A part whose last run was interrupted is written again even where nothing differs.
        let waiting = parts.filter { !$0.comparison.isCurrent || $0.comparison.isUnfinished }
        let deliveries = waiting.map {
            Delivery($0.tree, units: $0.units, to: $0.output, compared: $0.comparison, scope: $0.scope)
        }
        var result = (written: 0, removed: 0, unchanged: parts.reduce(0) { $0 + $1.comparison.unchanged })
        do {
            for (part, outcome) in zip(waiting, try Delivery.write(deliveries, options: options)) {
                diagnostics.add(part.output.diagnostics(of: outcome.blocking, in: part.tree))
                result.written += outcome.written
                result.removed += outcome.removed
            }
        } catch { diagnostics.add(error.diagnostic) }
        return result
    }

    /// Errors for everything that keeps the trees from being written with these options.
    func obstacles(_ options: Output.Options) -> Diagnostics {
        var found = diagnostics
        for part in parts {
            found.add(part.output.diagnostics(of: part.comparison.blocking(options), in: part.tree))
        }
        return found
    }

    /// Errors for files that cannot be read, so that it is not known whether they differ.
    var unreadable: Diagnostics {
        var found = Diagnostics()
        for part in parts { found.add(part.output.diagnostics(of: part.comparison.unreadable, in: part.tree)) }
        return found
    }

    /// Warnings for files that hide rendered ones.
    var hiding: Diagnostics {
        var found = Diagnostics()
        for part in parts { found.add(part.output.diagnostics(of: part.comparison.hiding, in: part.tree)) }
        return found.asWarnings()
    }

    /// The files that tfgen does not know as its own and that a render replaces or removes.
    func taken(_ options: Output.Options) -> [(path: String, isRemoved: Bool)] {
        parts.flatMap { part in
            part.comparison.taken(options).map { (Disk.join(part.output.shown, $0.path.text), $0.index == nil) }
        }
    }

    /// The files below the live folder in which Terragrunt finds units, and that belong to no unit of the model: `run --all` would
    /// run them too. A folder that cannot be read has none.
    func unexplained() -> [String] {
        parts.filter { $0.units != nil }.flatMap { part in
            ((try? part.output.strays(beside: part.tree, scope: part.scope))?.units ?? [])
                .map { Disk.join(part.output.shown, $0.text) }
        }
    }

    /// The differences between the disk and what would be written, as unified differences.
    func difference(where isWanted: (Comparison.Entry) -> Bool = { _ in true }) -> String {
        var text = ""
        for part in parts {
            for entry in part.comparison.entries where isWanted(entry) {
                text += part.output.difference(at: entry, in: part.tree)
            }
        }
        return text
    }

    /// The same, where files with the same change are one group: the first as a difference, the others by their paths.
    func groupedDifference() -> String {
        var groups: [(text: String, others: [String])] = []
        var known: [String: Int] = [:]
        for part in parts {
            for entry in part.comparison.entries {
                let text = part.output.difference(at: entry, in: part.tree)
                let key = "\(entry.state.name) \(entry.path.name)\n\(Self.changedLines(of: text))"
                if let group = known[key] {
                    groups[group].others.append(part.output.path(of: entry.path.text))
                } else {
                    known[key] = groups.count
                    groups.append((text, []))
                }
            }
        }
        return groups.map { group in
            guard !group.others.isEmpty else { return group.text }
            let count = group.others.count
            let title = count == 1 ? "the same change in another file:" : "the same change in \(count) other files:"
            return group.text + title + "\n" + group.others.map { "  \($0)\n" }.joined()
        }.joined()
    }

    /// The lines of a difference that were removed and added, without where they stand and what is around them.
    private static func changedLines(of difference: String) -> String {
        difference.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
            .filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.joined(separator: "\n")
    }
}

extension Comparison.State {
    /// The word for how a file differs, in text and JSON.
    fileprivate var name: String {
        switch self {
        case .stale: "stale"
        case .missing: "missing"
        case .edited: "edited"
        case .foreign: "foreign"
        case .orphaned: "orphaned"
        case .unlisted: "unlisted"
        case .hiding: "hiding"
        case .unreadable: "unreadable"
        case .kept: "kept"
        }
    }
}
