/// A `moved` block as a help prints it, to be copied into the estate.
struct PrintedMove: Hashable, Sendable {
    let from: String
    let to: String
    /// Other addresses that are as likely as `to`.
    var alternatives: [String] = []

    /// Whether it says that states stay where they are.
    var stays: Bool { from == to }

    var lines: String {
        let comment = alternatives.isEmpty ? "" : " # or " + alternatives.map { "\"\($0)\"" }.joined(separator: ", or ")
        return "  moved {\n    from = \"\(from)\"\n    to   = \"\(to)\"\(comment)\n  }"
    }

    /// What the addresses have without the end that they share.
    var beginnings: PrintedMove {
        let (from, to) = (from.split(separator: "/"), to.split(separator: "/"))
        let shared = min(zip(from.reversed(), to.reversed()).prefix { $0 == $1 }.count, from.count - 1, to.count - 1)
        let end = from.suffix(shared).reduce("") { $0 + "/" + $1 }
        guard shared > 0, alternatives.allSatisfy({ $0.hasSuffix(end) && $0.count > end.count }) else { return self }
        func beginning(_ address: String) -> String { String(address.dropLast(end.count)) }
        return PrintedMove(
            from: beginning(self.from), to: beginning(self.to), alternatives: alternatives.map(beginning))
    }
}

extension Collection<PrintedMove> {
    var lines: String { map(\.lines).joined(separator: "\n") }
}

/// Moves of single units, written with as few blocks as possible: units whose addresses differ in their beginning alone share
/// a block for a prefix.
struct MoveWriter {
    /// The addresses of all units of the estate.
    let placed: Set<String>
    let remembered: RememberedUnits
    /// The addresses of units that stay without a block.
    var steady: Set<String> = []

    func blocks(for moves: [PrintedMove]) -> [PrintedMove] {
        let (staying, moving) = (moves.filter(\.stays), moves.filter { !$0.stays })
        return stays(staying.map(\.to)) + prefixes(moving)
    }

    /// Blocks with which the states of these units stay; no other unit that was rendered before is below their prefixes.
    private func stays(_ addresses: [String]) -> [PrintedMove] {
        Prefixes(addresses, besides: steady.subtracting(addresses)).all.map { PrintedMove(from: $0.end, to: $0.end) }
    }

    private func prefixes(_ moves: [PrintedMove]) -> [PrintedMove] {
        let groups = Dictionary(grouping: moves, by: \.beginnings).sorted {
            ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to)
        }
        return groups.flatMap { beginning, moves in
            guard moves.count > 1, isExact(beginning, moves) else { return moves.sorted { $0.from < $1.from } }
            let others = beginning.alternatives.map { "\($0)/**" }
            return [PrintedMove(from: "\(beginning.from)/**", to: "\(beginning.to)/**", alternatives: others)]
        }
    }

    /// Whether a block for the prefixes moves nothing but these units.
    private func isExact(_ beginning: PrintedMove, _ moves: [PrintedMove]) -> Bool {
        let targets = Set(moves.map(\.to))
        return placed.allSatisfy { address in
            guard address.hasPrefix(beginning.to + "/"), !targets.contains(address) else { return true }
            let before = beginning.from + address.dropFirst(beginning.to.count)
            return remembered.known(at: before) == nil && !placed.contains(before)
        }
    }
}
