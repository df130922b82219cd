import Diagnostics
import FileTree

/// How the states of the units differ from those that the lock remembers.
package struct StateProblems: Sendable {
    /// States that would change. `render --accept-state-changes` accepts them, after a person has moved the states.
    package var changes = Diagnostics()
    /// Units that are gone without a `moved` or `removed` block.
    package var others = Diagnostics()

    package var all: Diagnostics {
        var all = others
        all.add(changes)
        return all
    }
}

/// Compares the states of the units with those that the lock remembers (DESIGN, section 3, "State is identity"). A
/// unit's state changes only where a person says so: otherwise Terraform would create everything again with the new
/// state, and the old resources would belong to nobody.
struct StateCheck {
    private let estate: Estate
    private let selection: Selection
    private let units: [Unit]
    private let remembered: RememberedUnits
    private let moves: MoveTable
    private let removed: [MoveEnd]
    private let lookups: [String]
    /// The addresses of all units of the estate, as far as the selection goes.
    private let placed: Set<String>

    /// What is said of the states of some places.
    static func problems(
        _ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], remembered: RememberedUnits
    ) -> StateProblems {
        if remembered.all.isEmpty { return StateProblems() }
        return StateCheck(estate, selection, places: places, remembered: remembered).problems()
    }

    private init(_ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], remembered: RememberedUnits) {
        self.estate = estate
        self.selection = selection
        self.remembered = remembered
        units = places.flatMap(\.units)
        moves = MoveTable(estate.declarations.moved)
        removed = estate.declarations.removed.map { MoveEnd($0.from.address) }
        lookups = estate.contracts.values.map { "/\($0.lookupPath)" }
        placed = Set(places.flatMap { place in place.unitPaths.map { "\(place.place.address)/\($0)" } })
    }

    private func problems() -> StateProblems {
        var problems = StateProblems()
        problems.changes.add(changedStates() + takenStates() + doubled())
        problems.others.add(vanished())
        return problems
    }

    /// Whether the lock knows each unit with its state, once and under its address, and knows nothing else. Nothing has
    /// changed then.
    static func isUnchanged(_ places: [EvaluatedPlace], _ remembered: RememberedUnits) -> Bool {
        let known = remembered.states
        if known.hasDoubles { return false }
        var isPlaced = [Bool](repeating: false, count: known.count)
        var next = 0
        for unit in places.lazy.flatMap(\.units) {
            let (address, state) = (unit.address.description, unit.state.identity)
            guard unit.state.formerAddresses.isEmpty, let position = known.position(of: address, near: next),
                !isPlaced[position],
                known.holds(at: position, address, backend: state.backend, place: state.place, key: state.key)
            else { return false }
            isPlaced[position] = true
            next = position + 1
        }
        return isPlaced.allSatisfy { $0 }
    }

    private var place: Span? { estate.declarations.nameSpan }

    // MARK: - Changed

    private func changedStates() -> [Diagnostic] {
        let changes = units.compactMap { unit -> ChangedStates.Change? in
            guard let old = known(unit), old.state != unit.state.identity else { return nil }
            return (unit, old)
        }
        if changes.isEmpty { return [] }
        let changed = ChangedStates(
            changes: changes, placed: placed, steady: steady, remembered: remembered, moved: estate.declarations.moved)
        return changed.diagnostics(at: estate.declarations.state?.backend.span ?? place)
    }

    /// The addresses of units whose states are where they were, without a `moved` block that says so.
    private var steady: Set<String> {
        let moved = Set(units.lazy.filter { !$0.state.formerAddresses.isEmpty }.map(\.address.description))
        return Set(remembered.all.lazy.map(\.address).filter { placed.contains($0) && !moved.contains($0) })
    }

    /// What the lock knows of a unit, also where it has been moved since.
    private func known(_ unit: Unit) -> RememberedUnit? {
        remembered[unit.address.description]
            ?? unit.state.formerAddresses.lazy.compactMap { remembered.known(at: $0) }.first
    }

    // MARK: - Taken over

    /// New units whose state is that of another unit, which is still there or was removed.
    private func takenStates() -> [Diagnostic] {
        takers.compactMap { unit, owner in
            guard placed.contains(owner) || isRemoved(owner) else { return nil }
            let backend = unit.state.backend
            let key = backend.hasUsualKey ? "${unit.folder}-2/terraform.tfstate" : "..."
            return .error(
                .stateTaken, "\(unit.address) would have the state of \(owner), \(unit.state.identity.text)",
                at: unit.span,
                help: "give it another name, or a state of its own in its module block\n"
                    + "  state { \(backend.keyName) = \"\(key)\" }")
        }
    }

    /// New units that would have the state of a unit that the lock knows, with that unit's address.
    private var takers: [(unit: Unit, owner: String)] {
        let new = units.filter { remembered[$0.address.description] == nil && !$0.state.identity.isNone }
        if new.isEmpty { return [] }
        let states = Set(new.map(\.state.identity))
        var owners: [StateIdentity: String] = [:]
        for unit in remembered.all where states.contains(unit.state) && owners[unit.state] == nil {
            owners[unit.state] = unit.address
        }
        return new.compactMap { unit in
            guard let owner = owners[unit.state.identity],
                !unit.state.formerAddresses.contains(where: { remembered.known(at: $0)?.address == owner })
            else { return nil }
            return (unit, owner)
        }
    }

    // MARK: - Gone

    /// The error about units that the lock knows and the estate no longer has, without a `moved` or `removed` block.
    /// The lookup of a contract only reads, so that nothing is lost with it.
    private func vanished() -> [Diagnostic] {
        let moved = Set(
            units.lazy.flatMap(\.state.formerAddresses).compactMap { remembered.known(at: $0)?.address })
        let asked = remembered.positions(in: selection).map { remembered.states[$0].address }
        let gone = asked.filter { address in
            !placed.contains(address) && !moved.contains(address) && !isRemoved(address)
                && !moves.lead(from: address, to: isElsewhere) && !lookups.contains(where: address.hasSuffix)
        }
        if gone.isEmpty { return [] }
        let vanished = VanishedUnits(
            gone: gone, new: units.filter { known($0) == nil }.map(\.address),
            takers: takers.map { PrintedMove(from: $0.owner, to: $0.unit.address.description) }, placed: placed,
            remembered: remembered)
        return [vanished.diagnostic(at: place)].compactMap { $0 }
    }

    private func isRemoved(_ address: String) -> Bool { removed.contains { $0.contains(address) } }

    /// Whether what was moved to an address is not asked for: a unit outside of the selection, or one that was removed later.
    private func isElsewhere(_ address: String) -> Bool {
        isRemoved(address) || !isAsked(address) && placed.contains(address)
    }

    /// Whether the selection includes an address, which may be one that the estate no longer has.
    private func isAsked(_ address: String) -> Bool {
        selection.isWhole || selection.scopes.contains { $0.matches(address) }
    }

    // MARK: - Merged

    /// Units of which a merge of two locks has left two states.
    private func doubled() -> [Diagnostic] {
        if !remembered.states.hasDoubles { return [] }
        let all = remembered.all
        return all.indices.dropFirst().filter { all[$0 - 1].address == all[$0].address }.compactMap { index in
            let (first, second) = (all[index - 1], all[index])
            if first.state == second.state { return nil }
            let chosen = units.first { $0.address.description == first.address }?.state
            if let chosen, chosen.settings != nil, [first.state, second.state].contains(chosen.identity) { return nil }
            return .error(
                .stateChanged,
                "the lock has two states of \(first.address), \(first.state.text) and \(second.state.text)", at: place,
                help:
                    "remove the line of the wrong one from tfgen.lock, or name the right one in the unit's `state` block"
            )
        }
    }
}
