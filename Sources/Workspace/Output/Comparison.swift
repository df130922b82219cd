import FileTree

/// How an output folder differs from what it should contain.
package struct Comparison: Sendable {
    /// What a path's file is. Whether that keeps a render from writing depends on the options, see `isBlocking`.
    package enum State: Hashable, Sendable {
        /// It is as tfgen wrote it last, but not as it should be.
        case stale
        /// It does not exist.
        case missing
        /// It is tfgen's, but neither as tfgen wrote it last nor as it should be: somebody changed it.
        case edited
        /// Something that is not tfgen's is in its place. A file that is as it should be is not in the way, whoever
        /// wrote it: it becomes tfgen's.
        case foreign(PathObstacle)
        /// It is tfgen's and as tfgen wrote it, but the tree no longer has it.
        case orphaned
        /// It carries tfgen's header although the lock does not list it: its line was lost, or somebody copied the
        /// file.
        case unlisted
        /// It is not tfgen's, and hides a file of the tree from another one.
        case hiding(HidingFile)
        /// It cannot be read, so that it is not known whether it differs; the text says why.
        case unreadable(String)
        /// The lock lists it as tfgen's, but it is a source or in a hidden folder, and tfgen never removes or
        /// replaces such files.
        case kept
    }

    package struct Entry: Sendable {
        package let path: RelativePath
        package let state: State
        /// The index of the file in the tree; nil for a file that the tree no longer has.
        package let index: Int?
        let finding: Inspected

        init(path: RelativePath, index: Int? = nil, state: State, finding: Inspected = Inspected()) {
            self.path = path
            self.index = index
            self.state = state
            self.finding = finding
        }
    }

    /// Everything that differs, sorted by path.
    package let entries: [Entry]
    /// How many files are as they should be.
    package let unchanged: Int
    /// Whether `tfgen.lock` has to be written again.
    package let isLockStale: Bool

    /// The lock as it should be, but for files that are new: their digests are taken when they are written.
    let lock: Lock
    /// The lock files as they were when the comparison was made; nil where the folder did not exist.
    let found: LockFiles?

    /// Whether an earlier run was killed while it wrote, and left something to be removed.
    package var isUnfinished: Bool { found.map { !$0.pendingBytes.isEmpty || $0.hasStage } ?? false }

    /// Whether everything is as it should be.
    package var isCurrent: Bool { entries.isEmpty && !isLockStale }

    /// The same comparison with lines of the lock for new files.
    func adding(_ lines: [Lock.Entry]) -> Comparison {
        if lines.isEmpty { return self }
        return Comparison(
            entries: entries, unchanged: unchanged, isLockStale: isLockStale,
            lock: lock.adding(lines), found: found)
    }

    /// The same comparison with further files, which carry tfgen's header and which neither the tree nor the lock
    /// has.
    package func adding(unlisted paths: [RelativePath]) -> Comparison {
        // One that hides another file is to be removed all the same.
        let listed = Set(paths)
        let others = entries.filter { entry in
            if case .hiding = entry.state { !listed.contains(entry.path) } else { true }
        }
        let known = Set(others.map(\.path))
        let new = paths.filter { !known.contains($0) }.map { Entry(path: $0, state: .unlisted) }
        let all = (others + new).sorted { $0.path < $1.path }
        return Comparison(entries: all, unchanged: unchanged, isLockStale: isLockStale, lock: lock, found: found)
    }
}

extension Comparison {
    /// What cannot be read. It is an error for every command that compares, and not a difference.
    package var unreadable: [Entry] {
        entries.filter { if case .unreadable = $0.state { true } else { false } }
    }

    /// What hides files of the tree.
    package var hiding: [Entry] { entries.filter { if case .hiding = $0.state { true } else { false } } }

    /// What keeps a render with these options from writing anything.
    package func blocking(_ options: Output.Options) -> [Entry] { entries.filter { $0.isBlocking(options) } }

    /// What a render with these options replaces or removes although tfgen did not write it; it is named before it
    /// is written.
    package func taken(_ options: Output.Options) -> [Entry] {
        entries.filter { entry in
            switch entry.state {
            case .foreign, .hiding: !entry.isBlocking(options)
            case .unlisted: entry.index != nil ? !entry.isBlocking(options) : options.removesUnlisted
            default: false
            }
        }
    }

    /// What is written where nothing blocks.
    func written() -> [Entry] { entries.filter { $0.index != nil } }

    /// What is removed where nothing blocks.
    func removed(_ options: Output.Options) -> [Entry] {
        entries.filter { $0.index == nil && ($0.state != .unlisted || options.removesUnlisted) }
    }
}

extension Comparison.Entry {
    /// Whether the entry keeps a render with these options from writing.
    fileprivate func isBlocking(_ options: Output.Options) -> Bool {
        switch state {
        case .stale, .missing, .orphaned: false
        // A file that the tree no longer has is removed only while it still carries tfgen's header.
        case .edited: !options.overwrite || (index == nil && !finding.carriesHeader)
        case .foreign(.file), .foreign(.symbolicLink): !options.take || finding.isOnTheWay
        case .hiding(let file): !options.take || !file.canBeRemoved || file.reader != nil
        case .foreign, .unreadable, .kept: true
        case .unlisted: index != nil && !options.take && !options.overwrite
        }
    }
}

/// The two lock files of an output folder and their bytes. Every run of tfgen that writes there changes one of
/// them, by which another run notices it.
struct LockFiles: Sendable {
    let lock: Lock
    let pending: Lock
    let lockBytes: [UInt8]
    let pendingBytes: [UInt8]
    let hasStage: Bool
}

/// What was found at one path; the state is nil where the file is as it should be.
struct Inspected: Sendable {
    var state: Comparison.State?
    /// The digest of what the file should contain; nil where the file is missing and the lock does not know it.
    var digest: Digest?
    /// For a file that is missing together with its folder: the number of bytes of the path up to the end of the
    /// topmost folder that is missing.
    var newFolderEnd: Int?
    /// Whether the obstacle is where a folder above the file has to be, and not at the file's own path.
    var isOnTheWay = false
    /// Whether the lines of the file on the disk end with CR LF; those of the new file then do too.
    var usesCRLF = false
    /// Whether the file on the disk begins with tfgen's header.
    var carriesHeader = false
}
