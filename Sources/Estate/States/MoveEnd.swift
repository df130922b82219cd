/// What `from` or `to` of a `moved` or `removed` block names: one unit, or all units below a prefix, written with
/// `/**` at its end.
package struct MoveEnd: Hashable, Sendable {
    package let text: String
    package let isPrefix: Bool
    /// Of a prefix the text before the `**`, with its slash.
    private let prefix: String

    init(_ text: String) {
        self.text = text
        isPrefix = text.hasSuffix("/**")
        prefix = isPrefix ? String(text.dropLast(2)) : text
    }

    /// Whether an address is one of those that are named.
    func contains(_ address: String) -> Bool { isPrefix ? address.hasPrefix(prefix) : address == text }

    /// The part of an address below the prefix; empty where a unit is named, nil where the address is not one of
    /// these.
    func rest(of address: String) -> String? {
        contains(address) ? String(address.dropFirst(prefix.count)) : nil
    }

    /// The address with that rest at this end.
    func address(withRest rest: String) -> String { isPrefix ? prefix + rest : text }
}

/// The addresses that units had before, by the `moved` blocks.
struct MoveTable: Sendable {
    struct Move: Sendable {
        let from: MoveEnd
        let to: MoveEnd
        let block: MovedBlock
    }

    let moves: [Move]

    init(_ blocks: [MovedBlock]) {
        moves = blocks.map { Move(from: MoveEnd($0.from.address), to: MoveEnd($0.to.address), block: $0) }
    }

    /// The addresses that a unit had before it came to this one, the latest first. Moves may follow each other, each once.
    func history(of address: String) -> [String] {
        var found: [String] = []
        var used: Set<Int> = []
        var here = address
        while let (index, before) = previous(of: here), used.insert(index).inserted, before != address {
            found.append(before)
            here = before
        }
        return found
    }

    /// Whether a block with equal ends says that the unit, and its state, stay where they are.
    func stays(_ address: String) -> Bool {
        moves.contains { $0.from == $0.to && $0.to.contains(address) }
    }

    /// A block for the very address goes before one for a prefix.
    private func previous(of address: String) -> (index: Int, address: String)? {
        let exact = moves.firstIndex { $0.to.text == address }
        guard let index = exact ?? moves.firstIndex(where: { $0.to.isPrefix && $0.to.contains(address) }),
            let rest = moves[index].to.rest(of: address)
        else { return nil }
        let before = moves[index].from.address(withRest: rest)
        return before == address ? nil : (index, before)
    }

    /// Whether a block says that what had this address has another one now.
    func movesAway(_ address: String) -> Bool { moves.contains { $0.from != $0.to && $0.from.contains(address) } }

    /// Whether the blocks say what became of a unit that is gone. One for a prefix says so only of units that stand at its
    /// other end, maybe moved on from there.
    func accountsFor(_ address: String, placed: Set<String>) -> Bool {
        var here = address
        for _ in 0...moves.count {
            let exact = moves.first { $0.from.text == here }
            let next = exact ?? moves.first { $0.from.isPrefix && $0.from.contains(here) }
            guard let next, next.from != next.to, let rest = next.from.rest(of: here) else { return false }
            here = next.to.address(withRest: rest)
            if !next.from.isPrefix || placed.contains(here) { return true }
        }
        return false
    }
}
