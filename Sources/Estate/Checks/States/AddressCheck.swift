import Diagnostics

/// Checks the addresses in `moved` and `removed` blocks: that they are addresses of units, and that what the blocks
/// say is true.
struct AddressCheck {
    private let estate: Estate
    private let placed: Set<String>
    private let remembered: RememberedUnits
    private let moves: [MovedBlock]
    private let removals: [RemovedBlock]

    /// - Parameters:
    ///   - placed: the addresses of all units of the estate.
    ///   - remembered: the units that the lock knows. Their addresses are valid even where the estate has no such
    ///     place any more.
    init(_ estate: Estate, placed: Set<String>, _ remembered: RememberedUnits) {
        self.estate = estate
        self.placed = placed
        self.remembered = remembered
        moves = estate.declarations.moved
        removals = estate.declarations.removed
    }

    func diagnostics() -> [Diagnostic] {
        let all = moves.flatMap { [$0.from, $0.to] } + removals.map(\.from)
        return all.compactMap(refuseNone) + moves.flatMap(check) + circles()
            + twice("from", \.from, other: \.to, in: placed.contains)
            + twice("to", \.to, other: \.from) { remembered[$0] != nil }
            + removals.compactMap(check)
    }

    /// What is wrong with the blocks as far as a part of the estate shows it.
    func stillPlaced() -> [Diagnostic] {
        moves.compactMap { stillPlaced($0, from: MoveEnd($0.from.address), to: MoveEnd($0.to.address)) }
    }

    /// Whether a text is the address of a unit, or a prefix of addresses that ends in `/**`.
    private func isAddress(_ text: String) -> Bool {
        let end = MoveEnd(text)
        if remembered.isKnown(end) { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard end.isPrefix else {
            return estate.folder(ofAddress: text) != nil
                || parts.count > 2 && isFormerAccount(parts[0]) && parts.allSatisfy { PathRule.isComponent(String($0)) }
        }
        return parts.count > 1 && parts.dropLast().allSatisfy { PathRule.isComponent(String($0)) }
    }

    /// Whether units of an account may have had other addresses than they have now: the account is there, the lock
    /// knows units of it, or another block says where they went.
    private func isFormerAccount(_ name: Substring) -> Bool {
        let end = MoveEnd("\(name)/**")
        return placed.contains(where: end.contains) || remembered.isKnown(end)
            || moves.contains { $0.from.address == end.text || $0.to.address == end.text }
    }

    /// The error about a text that is not an address; nil where it is one.
    private func refuseNone(_ named: Named) -> Diagnostic? {
        if isAddress(named.address) { return nil }
        let below = Set(placed).union(remembered.all.map(\.address)).filter { $0.hasPrefix(named.address + "/") }.count
        if below > 0, !named.address.hasSuffix("/") {
            return .error(
                .badAddress, "\"\(named.address)\" is not the address of a unit", at: named.span,
                help:
                    "for all units below it (there \(below == 1 ? "is 1" : "are \(below)")) write `\(named.address)/**`"
            )
        }
        return .error(
            .badAddress, "\"\(named.address)\" is not the address of a unit", at: named.span,
            help:
                "write account/region/unit-path, as `tfgen list` shows it, or a prefix of addresses that ends in `/**`")
    }

    /// Whether a part of the text was not understood that may have placed units. Then a missing unit is not an error.
    private var mayLackUnits: Bool {
        !estate.gaps.isDisjoint(with: [.units, .places, .stacks])
            || estate.declarations.accounts.contains { account in
                account.layers.contains { $0.gaps.contains(.units) }
            }
    }

    /// The errors about one `moved` block.
    private func check(_ move: MovedBlock) -> [Diagnostic] {
        let (from, to) = (MoveEnd(move.from.address), MoveEnd(move.to.address))
        guard from.isPrefix == to.isPrefix else {
            return [
                .error(
                    .badAddress, "\"from\" and \"to\" have to be two units, or two prefixes that end in `/**`",
                    at: move.to.span, help: "write both in the same way")
            ]
        }
        return [nothingThere(move, to), stillPlaced(move, from: from, to: to)].compactMap { $0 }
    }

    /// The error where no unit is at the new address, and nothing else says what became of it: another block, or the
    /// lock, of whose units each has to be accounted for.
    private func nothingThere(_ move: MovedBlock, _ to: MoveEnd) -> Diagnostic? {
        guard isAddress(to.text), !placed.contains(where: to.contains), !remembered.isKnown(to), !goesOn(to) else {
            return nil
        }
        if placed.contains(where: MoveEnd(move.from.address).contains) { return notMoved(move) }
        let near = Suggestion.nearest(toAddress: to.text, among: placed)
        if near == nil, mayLackUnits { return nil }
        let isOpen = remembered.isKnown(MoveEnd(move.from.address))
        if !isOpen, !remembered.all.isEmpty { return withoutEffect(move, near) }
        let otherwise =
            isOpen ? "write `removed { from = \"\(move.from.address)\" }` in its place" : "take the block away"
        return .error(
            .badAddress, "nothing is placed at \"\(to.text)\"", at: move.to.span,
            help: near.map { "did you mean `\($0)`?" } ?? "place the unit there, or \(otherwise)")
    }

    /// The error where a unit is still where it was, and nothing is where it went.
    private func notMoved(_ move: MovedBlock) -> Diagnostic {
        .error(
            .badAddress, "nothing is placed at \"\(move.to.address)\"", at: move.to.span,
            help: "give what is at `\(move.from.address)` this address, or take the block away")
    }

    /// The warning about a block of which the lock knows neither end: what it was written for is over, or a name in it
    /// is wrong.
    private func withoutEffect(_ move: MovedBlock, _ near: String?) -> Diagnostic {
        .warning(
            .badAddress,
            "nothing is placed at \"\(move.to.address)\", and nothing was rendered at"
                + " \"\(move.from.address)\": the block has no effect", at: move.to.span,
            help: near.map { "did you mean `\($0)`? Otherwise take the block away" } ?? "take the block away")
    }

    /// Whether other blocks move on or remove what was moved to an address.
    private func goesOn(_ end: MoveEnd) -> Bool {
        moves.contains { $0.from.address != $0.to.address && MoveEnd($0.from.address).overlaps(end) }
            || removals.contains { MoveEnd($0.from.address).overlaps(end) }
    }

    /// The error where units are at the old address and at the new one: both would have the same state. Once the lock
    /// knows the unit at the new address, what is at the old one is another unit, whose state is looked at like that of
    /// every new one.
    private func stillPlaced(_ move: MovedBlock, from: MoveEnd, to: MoveEnd) -> Diagnostic? {
        if from == to || from.isPrefix != to.isPrefix { return nil }
        let still = placed.filter { address in
            guard let rest = from.rest(of: address), !to.contains(address) else { return false }
            let new = to.address(withRest: rest)
            return placed.contains(new) && remembered[new]?.formerAddresses.contains(address) != true
        }
        guard let first = still.min() else { return nil }
        // Once something was rendered, the block can also be older than the unit.
        let otherwise = remembered.all.isEmpty ? "" : ", or, where the block is of an earlier move, take the block away"
        return .error(
            .badAddress, "a unit is still placed at \"\(first)\"", at: move.from.span,
            help: "two units would have one state: rename the unit where it is placed\(otherwise)")
    }

    /// Errors about moves that lead back to where they began. A chain of moves that ends is right, and so is one in
    /// whose course the lock knows where the unit is.
    private func circles() -> [Diagnostic] {
        let moves = moves.filter { $0.from.address != $0.to.address }
        let next = Dictionary(moves.map { ($0.from.address, $0.to.address) }, uniquingKeysWith: { first, _ in first })
        var known: Set<String> = []
        return moves.compactMap { move in
            var path: Set<String> = []
            var address = move.from.address
            while !known.contains(address), let following = next[address] {
                guard path.insert(address).inserted else {
                    known.formUnion(path)
                    if path.contains(where: { remembered.isKnown(MoveEnd($0)) }) { return nil }
                    return .error(
                        .badAddress, "\"\(address)\" is moved in a circle", at: move.from.span,
                        help: "take one of the `moved` blocks away")
                }
                address = following
            }
            known.formUnion(path)
            return nil
        }
    }

    /// Errors about an address that is the same end of two `moved` blocks, where not only one of them can be meant.
    ///
    /// - Parameter exists: whether a unit is at the other end of a block.
    private func twice(
        _ word: String, _ end: KeyPath<MovedBlock, Named>, other: KeyPath<MovedBlock, Named>,
        in exists: (String) -> Bool
    ) -> [Diagnostic] {
        let moves = moves.filter { $0.from.address != $0.to.address }
        return Dictionary(grouping: moves, by: { $0[keyPath: end].address }).values.flatMap { group in
            group.dropFirst().compactMap { move -> Diagnostic? in
                let (first, second) = (group[0][keyPath: end], move[keyPath: end])
                let (one, two) = (group[0][keyPath: other].address, move[keyPath: other].address)
                guard areBoth(MoveEnd(one), MoveEnd(two), where: exists)
                else { return nil }
                return Diagnostic.error(
                    .badAddress, "\"\(second.address)\" is the \"\(word)\" of two moved blocks", at: second.span,
                    help: "a unit has one state: keep one of the two"
                ).label(first.span, "the first is here")
            }
        }
    }

    /// Whether there are units at both of two ends, or it is not known, because there is no lock.
    private func areBoth(_ one: MoveEnd, _ other: MoveEnd, where exists: (String) -> Bool) -> Bool {
        if remembered.all.isEmpty || one == other { return true }
        return placed.union(remembered.all.map(\.address)).contains { address in
            guard exists(address), let rest = one.rest(of: address) else { return false }
            return exists(other.address(withRest: rest))
        }
    }

    /// The error about one `removed` block; nil where it is right.
    private func check(_ removed: RemovedBlock) -> Diagnostic? {
        let end = MoveEnd(removed.from.address)
        if let address = placed.filter(end.contains).min() {
            return .error(
                .removedStillPlaced, "\"\(address)\" is removed, but still placed", at: removed.from.span,
                help: "take the unit out of the estate, or the `removed` block")
        }
        guard let move = moves.first(where: { $0.from.address == end.text && hasMoved($0) }) else { return nil }
        return Diagnostic.error(
            .badAddress, "\"\(end.text)\" is both moved and removed", at: removed.from.span, help: "keep one of the two"
        ).label(move.from.span, "moved here")
    }

    /// Whether units of a block's `from` are where it says, or it is not known, because there is no lock.
    private func hasMoved(_ move: MovedBlock) -> Bool {
        let (from, to) = (MoveEnd(move.from.address), MoveEnd(move.to.address))
        if from == to { return false }
        return remembered.all.isEmpty
            || remembered.all.contains { unit in
                from.rest(of: unit.address).map { placed.contains(to.address(withRest: $0)) } ?? false
            }
    }
}
