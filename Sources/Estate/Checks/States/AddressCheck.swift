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
            + twice("from", moves.map(\.from)) + twice("to", moves.map(\.to)) + removals.compactMap(check)
    }

    /// Whether a text is the address of a unit, or a prefix of addresses that ends in `/**`.
    private func isAddress(_ text: String) -> Bool {
        let end = MoveEnd(text)
        if remembered.isKnown(end) { return true }
        guard end.isPrefix else { return estate.folder(ofAddress: text) != nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return !parts.isEmpty && parts.allSatisfy { PathRule.isComponent(String($0)) }
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

    /// Whether a part of the text was not understood that may have placed units. Then a missing unit is no error.
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

    /// The error where no unit is at the new address. In a chain of moves only the last address needs one.
    private func nothingThere(_ move: MovedBlock, _ to: MoveEnd) -> Diagnostic? {
        let goesOn = moves.contains { $0.from.address == move.to.address }
        guard !goesOn, !hasMovedOn(to), isAddress(to.text), !placed.contains(where: to.contains) else { return nil }
        let near = Suggestion.nearest(toAddress: to.text, among: placed)
        if near == nil, mayLackUnits { return nil }
        return .error(
            .badAddress, "nothing is placed at \"\(to.text)\"", at: move.to.span,
            help: near.map { "did you mean `\($0)`?" }
                ?? "place the unit there, or say `removed { from = \"\(move.from.address)\" }`")
    }

    /// Whether the lock knows that a unit has gone on from there to where it stands now. That the block for this is missing is
    /// said of the unit's state.
    private func hasMovedOn(_ end: MoveEnd) -> Bool {
        remembered.all.contains { unit in
            placed.contains(unit.address) && unit.formerAddresses.contains(where: end.contains)
        }
    }

    /// The error where units are at the old address and at the new one: both would have the same state.
    private func stillPlaced(_ move: MovedBlock, from: MoveEnd, to: MoveEnd) -> Diagnostic? {
        if from == to { return nil }
        let still = placed.filter { address in
            guard let rest = from.rest(of: address) else { return false }
            return !from.isPrefix || placed.contains(to.address(withRest: rest)) && !to.contains(address)
        }
        guard let first = still.min() else { return nil }
        return .error(
            .badAddress, "a unit is still placed at \"\(first)\"", at: move.from.span,
            help: "two units would have one state: rename the unit where it is placed")
    }

    /// Errors about moves that lead back to where they began. A chain of moves that ends is right.
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

    /// Errors about an address that is the same end of two `moved` blocks.
    private func twice(_ word: String, _ ends: [Named]) -> [Diagnostic] {
        var first: [String: Span] = [:]
        return ends.compactMap { end in
            guard let other = first[end.address] else {
                first[end.address] = end.span
                return nil
            }
            return Diagnostic.error(
                .badAddress, "\"\(end.address)\" is the \"\(word)\" of two moved blocks", at: end.span,
                help: "a unit has one state: keep one of the two"
            ).label(other, "the first is here")
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
        guard let move = moves.first(where: { $0.from.address == end.text }) else { return nil }
        return Diagnostic.error(
            .badAddress, "\"\(end.text)\" is both moved and removed", at: removed.from.span, help: "keep one of the two"
        ).label(move.from.span, "moved here")
    }
}
