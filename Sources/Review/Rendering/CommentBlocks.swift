/// A comment of a pull request as a list of blocks. Where they are too many bytes together, whole blocks are left
/// out in a stated order, never parts of one.
struct CommentBlocks {
    /// In which order blocks are left out: the last rank goes first.
    enum Rank: Int, Comparable {
        /// Never left out.
        case always
        /// The edits, with how many units each reaches.
        case causes
        /// Files that are not what the model renders.
        case committed
        case picture
        /// The addresses of the units of a cause.
        case units
        /// The difference of one unit for each cause.
        case firstDifference
        /// The differences of further kinds of change of a cause.
        case otherDifferences
        /// Edits that reach no unit.
        case idle

        /// What was left out, as the note at the end of the comment calls it.
        var title: String {
            switch self {
            case .always: "what must not be missed"
            case .causes: "causes with few units"
            case .committed: "files that are not as rendered"
            case .picture: "the picture"
            case .units: "lists of units"
            case .firstDifference: "representative differences"
            case .otherDifferences: "further differences"
            case .idle: "edits without effect"
            }
        }

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    struct Block {
        let rank: Rank
        let text: String
    }

    private(set) var blocks: [Block] = []

    mutating func add(_ rank: Rank, _ text: String) {
        if !text.isEmpty { blocks.append(Block(rank: rank, text: text)) }
    }

    /// The blocks in at most `limit` bytes, in the order in which they were added. Where they are too many, blocks
    /// are left out: those of the last rank first, and within a rank the last ones first. A note at the end says how
    /// many of what.
    func text(limit: Int) -> String {
        // How many bytes the note may need.
        let note = 600
        var size = blocks.reduce(0) { $0 + $1.text.utf8.count + 1 }
        var kept = Set(blocks.indices)
        var cut: [Rank: Int] = [:]
        let order = blocks.indices.filter { blocks[$0].rank != .always }.sorted {
            (blocks[$0].rank, $0) > (blocks[$1].rank, $1)
        }
        for index in order where size > limit - note {
            kept.remove(index)
            size -= blocks[index].text.utf8.count + 1
            cut[blocks[index].rank, default: 0] += 1
        }
        var text = kept.sorted().map { blocks[$0].text }.joined(separator: "\n")
        if !cut.isEmpty {
            let words = cut.keys.sorted(by: >).map { "\($0.title) (\(cut[$0] ?? 0))" }
            text +=
                "\nCut, so that this fits into one comment: \(words.joined(separator: ", ")). `tfgen diff` has all of it.\n"
        }
        return text
    }
}
