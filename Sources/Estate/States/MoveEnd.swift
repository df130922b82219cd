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

    /// How closely an address is named that is one of these: a unit more closely than all units below a prefix.
    var closeness: Int { prefix.utf8.count }

    /// Whether there are addresses that both name.
    func overlaps(_ other: MoveEnd) -> Bool { contains(other.text) || other.contains(text) }

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

    /// How many ways back from an address are tried, so that blocks which lengthen addresses come to an end.
    private static let limit = 256

    /// The addresses that a unit had before it came to this one, the latest first, back to the nearest that is known; nil
    /// where the blocks lead to none. Moves may follow each other, each once.
    func history(of address: String, backTo isKnown: (String) -> Bool) -> [String]? {
        if moves.isEmpty { return nil }
        var ways: [(addresses: [String], used: Set<Int>)] = [([], [])]
        var seen: Set<String> = [address]
        var next = 0
        while next < min(ways.count, Self.limit) {
            let way = ways[next]
            next += 1
            for (index, before) in previous(of: way.addresses.last ?? address)
            where !way.used.contains(index) && seen.insert(before).inserted {
                let addresses = way.addresses + [before]
                if isKnown(before) { return addresses }
                ways.append((addresses, way.used.union([index])))
            }
        }
        return nil
    }

    /// The addresses that a unit had before, the latest first, as far as the blocks that name it most closely lead.
    func history(of address: String) -> [String] {
        var found: [String] = []
        var used: Set<Int> = []
        var here = address
        while let (index, before) = previous(of: here).first, used.insert(index).inserted, before != address {
            found.append(before)
            here = before
        }
        return found
    }

    /// Whether a block with equal ends says that the unit, and its state, stay where they are.
    func stays(_ address: String) -> Bool {
        moves.contains { $0.from == $0.to && $0.to.contains(address) }
    }

    /// Where a unit may have been before: by the block for the very address, then by those for the longest prefixes.
    private func previous(of address: String) -> [(index: Int, address: String)] {
        moves.indices.filter { moves[$0].from != moves[$0].to && moves[$0].to.contains(address) }
            .sorted { moves[$0].to.closeness > moves[$1].to.closeness }
            .compactMap { index in
                moves[index].to.rest(of: address).map { (index, moves[index].from.address(withRest: $0)) }
            }
    }

    /// Whether the blocks lead from an address to one that is looked for.
    func lead(from address: String, to isLookedFor: (String) -> Bool) -> Bool {
        var here: Set<String> = [address]
        for _ in moves.indices {
            let steps = moves.filter { $0.from != $0.to }.flatMap { move in
                here.compactMap { address in move.from.rest(of: address).map { move.to.address(withRest: $0) } }
            }
            if steps.contains(where: isLookedFor) { return true }
            if steps.isEmpty { return false }
            here = Set(steps.prefix(Self.limit))
        }
        return false
    }
}
