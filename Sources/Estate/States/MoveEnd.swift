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

    /// The addresses that a unit had before this one, the latest first. Moves may follow each other; a circle, which
    /// is an error elsewhere, ends.
    func history(of address: String) -> [String] {
        guard !moves.isEmpty else { return [] }
        var found: [String] = []
        var here = address
        while let before = previous(of: here), before != address, !found.contains(before) {
            found.append(before)
            here = before
        }
        return found
    }

    /// Whether a block with equal ends says that the unit, and its state, stay where they are.
    func stays(_ address: String) -> Bool {
        moves.contains { $0.from == $0.to && $0.to.contains(address) }
    }

    /// The address before the latest move. A block for exactly this address wins against one for a prefix.
    private func previous(of address: String) -> String? {
        let move = moves.first { $0.to.text == address } ?? moves.first { $0.to.isPrefix && $0.to.contains(address) }
        guard let move, let rest = move.to.rest(of: address) else { return nil }
        let before = move.from.address(withRest: rest)
        return before == address ? nil : before
    }

    /// Whether a block says that what had this address has another one now.
    func movesAway(_ address: String) -> Bool { moves.contains { $0.from != $0.to && $0.from.contains(address) } }
}
