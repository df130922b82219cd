import FileTree

/// What is to be staged, put into its place and removed.
struct WritingPlan: Sendable {
    /// One rename: of a whole new folder, or of one file.
    struct Move: Sendable {
        /// Below the stage.
        let staged: String
        /// The files that come with it, by their places in the comparison.
        let entries: Range<Int>
        /// Of a new folder: how many bytes of the files' paths name it.
        let folderEnd: Int?
    }

    /// One file to be staged.
    struct Target: Sendable {
        let entry: Comparison.Entry
        let staged: String
        let isInFolder: Bool
    }

    /// The files that are written, sorted by path.
    let written: [Comparison.Entry]
    private(set) var moves: [Move] = []
    let removals: [RelativePath]
    /// The folders of the stage that hold the moves; many small ones, so that two cores do not wait for one another.
    private(set) var stageFolders: [String] = []

    var isEmpty: Bool { moves.isEmpty && removals.isEmpty }

    init(_ comparison: Comparison, _ options: Output.Options) {
        written = comparison.written()
        removals = comparison.removed(options).map(\.path)
        var open: (end: Int, first: Int)?
        for (index, entry) in written.enumerated() {
            if let folder = open {
                if Self.isBelow(entry.path, sameAs: written[folder.first].path, end: folder.end) { continue }
                add(folder.first..<index, folder.end)
                open = nil
            }
            if let end = entry.finding.newFolderEnd { open = (end, index) } else { add(index..<index + 1, nil) }
        }
        if let open { add(open.first..<written.count, open.end) }
    }

    var targets: [Target] {
        moves.flatMap { move in
            written[move.entries].map { entry in
                guard let end = move.folderEnd else {
                    return Target(entry: entry, staged: move.staged, isInFolder: false)
                }
                let below = String(decoding: entry.path.text.utf8.dropFirst(end), as: UTF8.self)
                return Target(entry: entry, staged: move.staged + below, isInFolder: true)
            }
        }
    }

    private mutating func add(_ entries: Range<Int>, _ end: Int?) {
        if moves.count % 256 == 0 { stageFolders.append(String(moves.count / 256)) }
        let folder = stageFolders.last ?? "0"
        moves.append(Move(staged: folder + "/" + String(moves.count), entries: entries, folderEnd: end))
    }

    /// Whether a path is below the folder that the first `end` bytes of another name.
    private static func isBelow(_ path: RelativePath, sameAs other: RelativePath, end: Int) -> Bool {
        path.text.utf8.prefix(end + 1).elementsEqual(other.text.utf8.prefix(end + 1))
    }
}
