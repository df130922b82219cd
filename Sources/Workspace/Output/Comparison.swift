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
        case foreign(Obstacle)
        /// tfgen's, as tfgen wrote it, and no longer wanted.
        case orphaned
    }

    package struct Entry: Sendable {
        package let path: RelativePath
        package let state: State
        /// Where the path stands in the tree; nothing for what the tree no longer has.
        package let index: Int?
        /// Of a file that is missing with its folder: the byte of the path at which the topmost missing folder ends.
        let newFolderEnd: Int?
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

    /// What keeps a render from writing anything.
    package func blocking(overwrite: Bool) -> [Entry] {
        entries.filter {
            switch $0.state {
            case .foreign: true
            case .edited: !overwrite
            case .stale, .missing, .orphaned: false
            }
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
struct Finding: Sendable {
    var state: Comparison.State?
    var digest: Digest?
    var newFolderEnd: Int?
}
