import FileTree

/// How an output folder stands against what it is to hold.
package struct Comparison: Sendable {
    package enum State: Hashable, Sendable {
        /// As tfgen wrote it last, and not as it is to be.
        case stale
        /// Not there.
        case missing
        /// tfgen's, but neither as it wrote it last nor as it is to be: somebody changed it.
        case edited
        /// In the way, and not tfgen's. What is there as it is to be is not in the way: it is taken over.
        case foreign(PathObstacle)
        /// tfgen's, as tfgen wrote it, and no longer wanted.
        case orphaned
        /// Carries tfgen's header, though the lock does not know it: its line was lost, or somebody copied the file.
        case unlisted
        /// It cannot be looked at, so that nobody can say how it stands.
        case unreadable(String)
        /// Said to be tfgen's by the lock, but a source, or in a hidden folder: nothing that tfgen removes or replaces.
        case kept
    }

    package struct Entry: Sendable {
        package let path: RelativePath
        package let state: State
        /// Where the path stands in the tree; nothing for what the tree no longer has.
        package let index: Int?
        let finding: Inspected

        init(path: RelativePath, index: Int? = nil, state: State, finding: Inspected = Inspected()) {
            self.path = path
            self.index = index
            self.state = state
            self.finding = finding
        }
    }

    /// Everything that is not as it is to be, sorted by path.
    package let entries: [Entry]
    /// How many files are as they are to be.
    package let unchanged: Int
    /// Whether `tfgen.lock` is to be written again.
    package let isLockStale: Bool

    /// The lock as it is to be.
    let lock: Lock
    /// The lock files as they were when this was found; nothing where there was no folder.
    let found: LockFiles?

    /// Whether an earlier run was killed while it wrote, and left something to be swept.
    package var isUnfinished: Bool { found.map { !$0.pendingBytes.isEmpty || $0.hasStage } ?? false }

    /// Whether all is as it is to be.
    package var isCurrent: Bool { entries.isEmpty && !isLockStale }

    /// The same with files that carry tfgen's header and that neither the tree nor the lock knows.
    package func adding(unlisted paths: [RelativePath]) -> Comparison {
        let known = Set(entries.map(\.path))
        let new = paths.filter { !known.contains($0) }.map { Entry(path: $0, state: .unlisted) }
        let all = (entries + new).sorted { $0.path < $1.path }
        return Comparison(entries: all, unchanged: unchanged, isLockStale: isLockStale, lock: lock, found: found)
    }
}

extension Comparison {
    /// What cannot be looked at: an error of any command that compares, not a difference.
    package var unreadable: [Entry] {
        entries.filter { if case .unreadable = $0.state { true } else { false } }
    }

    /// What keeps a render from writing anything.
    package func blocking(_ options: Output.Options) -> [Entry] { entries.filter { $0.isBlocking(options) } }

    /// What a render writes over although tfgen did not write it (`take`), to be named before.
    package func taken(_ options: Output.Options) -> [Entry] {
        entries.filter { entry in
            switch entry.state {
            case .foreign: !entry.isBlocking(options)
            case .unlisted: entry.index != nil ? !entry.isBlocking(options) : options.removesUnlisted
            default: false
            }
        }
    }

    /// What is written, and what is removed, where nothing blocks.
    func written() -> [Entry] { entries.filter { $0.index != nil } }

    func removed(_ options: Output.Options) -> [Entry] {
        entries.filter { $0.index == nil && ($0.state != .unlisted || options.removesUnlisted) }
    }
}

extension Comparison.Entry {
    fileprivate func isBlocking(_ options: Output.Options) -> Bool {
        switch state {
        case .stale, .missing, .orphaned: false
        // Of what the tree no longer has, only a file that still says that it is tfgen's is removed.
        case .edited: !options.overwrite || (index == nil && !finding.carriesHeader)
        case .foreign(.file), .foreign(.symbolicLink): !options.take || finding.isOnTheWay
        case .foreign, .unreadable, .kept: true
        case .unlisted: index != nil && !options.take && !options.overwrite
        }
    }
}

/// The two lock files of an output folder. Any run of tfgen that writes there changes one of them.
struct LockFiles: Sendable {
    let lock: Lock
    let pending: Lock
    let lockBytes: [UInt8]
    let pendingBytes: [UInt8]
    let hasStage: Bool
}

/// What was found at one path.
struct Inspected: Sendable {
    var state: Comparison.State?
    /// Of what the file is to hold.
    var digest: Digest?
    /// Of a file that is missing with its folder: the byte of the path at which the topmost missing folder ends.
    var newFolderEnd: Int?
    /// Whether what is in the way stands where a folder above the file has to be.
    var isOnTheWay = false
    /// Whether the lines of the file that is there end with CR LF, and those of the new one therefore too.
    var usesCRLF = false
    var carriesHeader = false
}
