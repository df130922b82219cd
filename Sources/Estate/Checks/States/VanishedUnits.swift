import Diagnostics

/// Units that the lock knows and the estate no longer has, without a `moved` or `removed` that says so.
struct VanishedUnits {
    let gone: [String]
    /// The addresses of units that were not rendered before.
    let new: [Address]
    /// New units that would have the state of one that is gone: they are the same.
    let takers: [PrintedMove]
    let placed: Set<String>
    let remembered: RememberedUnits

    /// One error for all of them, with the fewest blocks that say what became of each.
    func diagnostic(at place: Span?) -> Diagnostic? {
        guard let first = gone.first else { return nil }
        let shown = gone.prefix(3).joined(separator: ", ") + (gone.count > 3 ? " and \(gone.count - 3) more" : "")
        let message =
            gone.count == 1
            ? "unit \"\(first)\" was rendered before and is no longer in the estate"
            : "\(gone.count) units were rendered before and are no longer in the estate: \(shown)"
        return .error(.notRemoved, message, at: place, help: help)
    }

    private var help: String {
        let sure = takers.filter { gone.contains($0.from) }
        let others = MoveGuesses(new: new.filter { new in !sure.contains { $0.to == new.description } })
        let guesses = sure + others.moves(of: gone.filter { address in !sure.contains { $0.from == address } })
        let moves = MoveWriter(placed: placed, remembered: remembered).blocks(for: guesses)
        let lost = Set(gone).subtracting(guesses.map(\.from)).sorted()
        return [moved(moves, guesses.map(\.from)), removed(lost)].compactMap { $0 }.joined(separator: "\n")
    }

    private func moved(_ moves: [PrintedMove], _ addresses: [String]) -> String? {
        if moves.isEmpty { return nil }
        let isNone = addresses.contains { remembered[$0]?.state.isNone == true }
        return "what has another address now \(isNone ? "takes" : "keeps its state with")\n\(moves.lines)\n"
            + "what was destroyed or given up takes \(instead(of: moves, addresses))"
    }

    /// The words with which what may have moved is given up.
    private func instead(of moves: [PrintedMove], _ addresses: [String]) -> String {
        if moves.count > 1, !moves.contains(where: { placed.contains(where: MoveEnd($0.from).contains) }) {
            return "`removed { from = ... }` in place of each `moved`"
        }
        let blocks = removals(addresses)
        return blocks.count == 1 ? "`\(blocks[0])`" : "in place of that\n  " + blocks.joined(separator: "\n  ")
    }

    private func removed(_ addresses: [String]) -> String? {
        if addresses.isEmpty { return nil }
        return "say of what was destroyed or given up\n  " + removals(addresses).joined(separator: "\n  ")
            + "\nor say where it is now, with a `moved` block"
    }

    /// The fewest blocks that remove these units and no others.
    private func removals(_ addresses: [String]) -> [String] {
        let others = placed.union(remembered.all.map(\.address)).subtracting(addresses)
        return Prefixes(addresses, besides: others).all.map { "removed { from = \"\($0.end)\" }" }
    }
}
