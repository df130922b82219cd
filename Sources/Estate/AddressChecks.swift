import Diagnostics

extension EstateChecks {
    /// Errors for `moved` and `removed` blocks whose addresses are none, or are not what the blocks say.
    package static func addresses(in estate: Estate, placed: Set<String>) -> [Diagnostic] {
        let moves = estate.declarations.moved
        let all = moves.flatMap { [$0.from, $0.to] } + estate.declarations.removed.map(\.from)
        return all.compactMap { refuseNone($0.address, $0.span, estate) }
            + moves.flatMap { check($0, moves, estate, placed) }
            + circles(moves)
            + twice(moves.map { (word: "from", address: $0.from.address, span: $0.from.span) })
            + twice(moves.map { (word: "to", address: $0.to.address, span: $0.to.span) })
            + estate.declarations.removed.compactMap { check($0, moves, placed) }
    }

    private static func refuseNone(_ address: String, _ span: Span, _ estate: Estate) -> Diagnostic? {
        guard estate.folder(ofAddress: address) == nil else { return nil }
        return .error(
            .badAddress, "\"\(address)\" is no address of a unit", at: span,
            help: "write account/region/unit-path, as `tfgen list` shows it")
    }

    private static func check(
        _ move: MovedDeclaration, _ moves: [MovedDeclaration], _ estate: Estate, _ placed: Set<String>
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let goesOn = moves.contains { $0.from.address == move.to.address }
        if !placed.contains(move.to.address), !goesOn, estate.folder(ofAddress: move.to.address) != nil {
            diagnostics.append(
                .error(
                    .badAddress, "nothing is placed at \"\(move.to.address)\"", at: move.to.span,
                    help: Suggestion.nearest(to: move.to.address, among: placed).map { "did you mean `\($0)`?" }
                        ?? "place the unit there, or say `removed { from = \"\(move.from.address)\" }`"))
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
    private static func circles(_ moves: [MovedDeclaration]) -> [Diagnostic] {
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

    private static func twice(_ ends: [(word: String, address: String, span: Span)]) -> [Diagnostic] {
        var first: [String: Span] = [:]
        return ends.compactMap { word, address, span in
            guard let other = first[address] else {
                first[address] = span
                return nil
            }
            return .error(
                .badAddress, "\"\(address)\" stands as \"\(word)\" of two moved blocks", at: span,
                help: "a unit has one state: keep one of the two"
            ).label(other, "the first is here")
        }
    }

    private static func check(
        _ removed: RemovedDeclaration, _ moves: [MovedDeclaration], _ placed: Set<String>
    ) -> Diagnostic? {
        let address = removed.from.address
        if placed.contains(address) {
            return .error(
                .removedStillPlaced, "\"\(address)\" is removed, but still placed", at: removed.from.span,
                help: "take the unit out of the estate, or the `removed` block")
        }
        guard let move = moves.first(where: { $0.from.address == address }) else { return nil }
        return .error(
            .badAddress, "\"\(address)\" is both moved and removed", at: removed.from.span, help: "keep one of the two"
        ).label(move.from.span, "moved here")
    }

    // MARK: - Waivers

    /// Errors for waivers of cautions that no module has, warnings for those that hold nowhere.
    package static func waivers(in estate: Estate, placed: Set<String>) -> [Diagnostic] {
        let names = Set(estate.catalog.modules.values.flatMap { $0.cautions.map(\.name) })
        return estate.declarations.waivers.flatMap { waiver -> [Diagnostic] in
            guard names.contains(waiver.caution.text) else {
                return [
                    .error(
                        .badWaiver, "no module of the catalog has a caution \"\(waiver.caution.text)\"",
                        at: waiver.caution.span, help: Suggestion.help(for: waiver.caution.text, among: names))
                ]
            }
            return waiver.scopes.filter { scope in !placed.contains { scope.pattern.matches($0) } }.map { scope in
                .warning(
                    .badWaiver, "no unit has an address that \"\(scope.pattern.text)\" takes", at: scope.span,
                    help: "`tfgen list` shows the addresses")
            }
        }
    }
}
