import Diagnostics

/// Units whose states would lie elsewhere than the lock remembers.
struct ChangedStates {
    typealias Change = (unit: Unit, old: RememberedUnit)

    let changes: [Change]
    let placed: Set<String>
    /// The addresses of units that no block is to name.
    let steady: Set<String>
    let remembered: RememberedUnits
    let moved: [MovedBlock]

    private static let byHand = "or move the states by hand and run `tfgen render --accept-state-changes`"
    private static let byModules =
        "or let the modules name these places in `backend` blocks and run `tfgen render --accept-state-changes`"

    /// One error for each cause: another backend, the `state` block of a module, and everything else.
    ///
    /// - Parameter place: where the estate says its backend.
    func diagnostics(at place: Span?) -> [Diagnostic] {
        let backends = changes.filter { $0.old.state.backend != $0.unit.state.identity.backend }
        let others = changes.filter { $0.old.state.backend == $0.unit.state.identity.backend }
        let own = Dictionary(grouping: others.filter { $0.unit.state.ownWord != nil }, by: { $0.unit.state.ownWord })
        let rest = others.filter { $0.unit.state.ownWord == nil }
        return [otherBackend(backends, at: place), kept(rest, "keep", at: place)].compactMap { $0 }
            + own.compactMap { kept($1, "take the `state` block away and keep", at: $0) }
    }

    private func kept(_ changes: [Change], _ words: String, at place: Span?) -> Diagnostic? {
        guard let message = message(changes) else { return nil }
        let writer = MoveWriter(placed: placed, remembered: remembered, steady: steady)
        let blocks = writer.blocks(for: changes.map(keeping))
        let what = changes.count == 1 ? "the state where it is" : "the states where they are"
        return .error(.stateChanged, message, at: place, help: "\(words) \(what) with\n\(blocks.lines)\n\(Self.byHand)")
    }

    private func otherBackend(_ changes: [Change], at place: Span?) -> Diagnostic? {
        guard let message = message(changes), let old = changes.first?.old.state.backend else { return nil }
        let before = old == "local" ? "take the `state` block away, or write" : "write"
        let after = changes[0].unit.state.identity.isNone ? Self.byModules : Self.byHand
        return .error(.stateChanged, message, at: place, help: "\(before) `state \"\(old)\"` as before; \(after)")
    }

    private func message(_ changes: [Change]) -> String? {
        guard let (unit, old) = changes.first else { return nil }
        let states = "\(unit.state.identity.text) and no longer \(old.state.text)"
        if changes.count == 1 { return "the state of \(unit.address) would be \(states)" }
        return "\(changes.count) units would have other states: that of \(unit.address) would be \(states)"
    }

    /// The move that gives a unit its state back. Where a `moved` block ends at an address that the unit had, it goes
    /// on from there; where the unit had one address before, the block that said so was taken away.
    private func keeping(_ change: Change) -> PrintedMove {
        let address = change.unit.address.description
        if change.old.address != address { return PrintedMove(from: change.old.address, to: address) }
        let former = change.old.formerAddresses
        if let end = former.first(where: { end in moved.contains { $0.to.address == end } }) {
            return PrintedMove(from: end, to: address)
        }
        if former.count == 1, !placed.contains(former[0]) { return PrintedMove(from: former[0], to: address) }
        return PrintedMove(from: address, to: address)
    }
}
