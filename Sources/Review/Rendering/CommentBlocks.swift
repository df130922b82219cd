/// A comment as blocks, each of which is whole: where all of them are too many bytes, blocks are left out in a stated order.
struct CommentBlocks {
    /// Where a block stands in the order of cutting: the higher, the earlier it is left out.
    enum Rank: Int, Comparable {
        /// Never left out.
        case law
        case causes
        case committed
        case picture
        case units
        case firstDifference
        case otherDifferences
        case idle

        /// As the note of what was cut calls them.
        var title: String {
            switch self {
            case .law: "what must not be missed"
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

    /// The blocks in at most `limit` bytes: from the last rank on, and in each rank from the last block on, what is too much
    /// is left out, and how much of what is said at the end.
    func text(limit: Int) -> String {
        let note = 600
        var size = blocks.reduce(0) { $0 + $1.text.utf8.count + 1 }
        var kept = Set(blocks.indices)
        var cut: [Rank: Int] = [:]
        let order = blocks.indices.filter { blocks[$0].rank != .law }.sorted {
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
