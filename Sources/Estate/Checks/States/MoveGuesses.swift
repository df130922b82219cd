/// Where units that are gone may stand now: at addresses that were not there before, and that are most like theirs.
struct MoveGuesses {
    private let new: [Address]
    private let byLastPart: [Substring: [String]]
    private let byPlace: [String: [String]]

    init(new: [Address]) {
        self.new = new
        byLastPart = Dictionary(grouping: new.map(\.description), by: { $0.split(separator: "/").last ?? "" })
        byPlace = Dictionary(grouping: new, by: \.place).mapValues { $0.map(\.description) }
    }

    func moves(of gone: [String]) -> [PrintedMove] {
        let alike = gone.compactMap(mostAlike)
        let certain = Self.certain(alike)
        let likely = alike.map { Self.asOthers($0, certain) }
        let found = Set(alike.map(\.from))
        return onlyOnce(likely, certain) + renamed(gone.filter { !found.contains($0) }, besides: Set(alike.map(\.to)))
    }

    /// The new address that ends as the old one does, in the most parts.
    private func mostAlike(_ address: String) -> PrintedMove? {
        let candidates = byLastPart[address.split(separator: "/").last ?? ""] ?? []
        guard let best = candidates.map({ Self.likeness($0, address) }).max(by: <) else { return nil }
        return move(address, to: candidates.filter { Self.likeness($0, address) == best })
    }

    /// The beginnings of addresses, before and now, of units that can have gone to one address only, to which no other can.
    private static func certain(_ moves: [PrintedMove]) -> Set<PrintedMove> {
        let targets = Dictionary(grouping: moves, by: \.to)
        let sure = moves.filter { $0.alternatives.isEmpty && targets[$0.to]?.count == 1 }
        return Set(sure.map(\.beginnings))
    }

    /// Where several addresses are as likely, the one to which units beside it have gone for certain.
    private static func asOthers(_ move: PrintedMove, _ certain: Set<PrintedMove>) -> PrintedMove {
        if move.alternatives.isEmpty { return move }
        let choices = ([move.to] + move.alternatives).map { PrintedMove(from: move.from, to: $0) }
        let likely = choices.filter { certain.contains($0.beginnings) }
        return likely.count == 1 ? likely[0] : move
    }

    /// How many parts two addresses share at the end, and at the beginning.
    private static func likeness(_ one: String, _ other: String) -> (Int, Int) {
        let (one, other) = (one.split(separator: "/"), other.split(separator: "/"))
        return (
            zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count, zip(one, other).prefix { $0 == $1 }.count
        )
    }

    /// A unit that is gone from a place and one that is new there: it may have another name; or keys now, or none any more.
    private func renamed(_ gone: [String], besides taken: Set<String>) -> [PrintedMove] {
        let places = Dictionary(grouping: gone) { address in
            byPlace.keys.filter { address.hasPrefix($0 + "/") }.max { $0.count < $1.count } ?? ""
        }
        return places.sorted { $0.key < $1.key }.flatMap { place, gone in
            let new = (byPlace[place] ?? []).filter { !taken.contains($0) }
            if gone.count == 1, new.count == 1 { return [PrintedMove(from: gone[0], to: new[0])] }
            return gone.compactMap { address in move(address, to: new.filter { $0.hasPrefix(address + "/") }) }
        }
    }

    /// - Parameter candidates: addresses that are equally likely. Of many none is worth naming.
    private func move(_ address: String, to candidates: [String]) -> PrintedMove? {
        guard let first = candidates.min(), candidates.count <= 3 else { return nil }
        return PrintedMove(from: address, to: first, alternatives: candidates.filter { $0 != first }.sorted())
    }

    /// Of several units for one address the one that is most like it, or that has gone the way of units beside it; none where
    /// nothing says which of them it is.
    private func onlyOnce(_ moves: [PrintedMove], _ certain: Set<PrintedMove>) -> [PrintedMove] {
        let groups = Dictionary(grouping: moves, by: \.to)
        return moves.filter { move in
            let others = groups[move.to, default: []].filter { $0 != move }
            let own = Self.likeness(move.from, move.to)
            return others.allSatisfy { Self.likeness($0.from, $0.to) < own }
                || certain.contains(move.beginnings) && !others.contains { certain.contains($0.beginnings) }
        }
    }
}
