import Diagnostics

/// Checks `moved` and `removed` blocks: that their addresses are some, and are what the blocks say.
struct AddressCheck {
    private let estate: Estate
    private let placed: Set<String>
    private let moves: [MovedBlock]
    private let removals: [RemovedBlock]

    init(_ estate: Estate, placed: Set<String>) {
        self.estate = estate
        self.placed = placed
        moves = estate.declarations.moved
        removals = estate.declarations.removed
    }

    func diagnostics() -> [Diagnostic] {
        let all = moves.flatMap { [$0.from, $0.to] } + removals.map(\.from)
        return all.compactMap(refuseNone) + moves.flatMap(check) + circles()
            + twice("from", moves.map(\.from)) + twice("to", moves.map(\.to)) + removals.compactMap(check)
    }

    private func refuseNone(_ named: Named) -> Diagnostic? {
        guard estate.folder(ofAddress: named.address) == nil else { return nil }
        return .error(
            .badAddress, "\"\(named.address)\" is not the address of a unit", at: named.span,
            help: "write account/region/unit-path, as `tfgen list` shows it")
    }

    /// Whether something that was not understood may have placed units.
    private var mayLackUnits: Bool {
        !estate.gaps.isDisjoint(with: [.units, .places, .stacks])
            || estate.declarations.accounts.contains { account in
                account.layers.contains { $0.gaps.contains(.units) }
            }
    }

    private func check(_ move: MovedBlock) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let goesOn = moves.contains { $0.from.address == move.to.address }
        if !placed.contains(move.to.address), !goesOn, estate.folder(ofAddress: move.to.address) != nil {
            let near = Suggestion.nearest(to: move.to.address, among: placed)
            if near != nil || !mayLackUnits {
                diagnostics.append(
                    .error(
                        .badAddress, "nothing is placed at \"\(move.to.address)\"", at: move.to.span,
                        help: near.map { "did you mean `\($0)`?" }
                            ?? "place the unit there, or say `removed { from = \"\(move.from.address)\" }`"))
            }
        }
        if placed.contains(move.from.address) {
            diagnostics.append(
                .error(
                    .badAddress, "a unit is still placed at \"\(move.from.address)\"", at: move.from.span,
                    help: "two units would have one state: rename the unit where it is placed"))
        }
        return diagnostics
    }

    /// Moves that lead back to where they began; a chain of moves is fine.
    private func circles() -> [Diagnostic] {
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

    private func check(_ removed: RemovedBlock) -> Diagnostic? {
        let address = removed.from.address
        if placed.contains(address) {
            return .error(
                .removedStillPlaced, "\"\(address)\" is removed, but still placed", at: removed.from.span,
                help: "take the unit out of the estate, or the `removed` block")
        }
        guard let move = moves.first(where: { $0.from.address == address }) else { return nil }
        return Diagnostic.error(
            .badAddress, "\"\(address)\" is both moved and removed", at: removed.from.span, help: "keep one of the two"
        ).label(move.from.span, "moved here")
    }
}
