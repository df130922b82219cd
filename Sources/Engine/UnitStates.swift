import Estate
import FileTree

/// How units and their states pass from the lock into the model and back.
extension RememberedUnits {
    /// The units of a lock.
    package init(_ lock: [UnitState]) {
        self.init(
            lock.map { unit in
                RememberedUnit(
                    address: unit.address,
                    state: StateIdentity(backend: unit.backend, place: unit.place, key: unit.key),
                    formerAddresses: unit.formerAddresses)
            })
    }
}

extension EvaluatedEstate {
    /// The units as the lock is to have them: those of the selection as they are now, and all others as they were.
    /// Former addresses are kept, since a branch that is merged later may still name them.
    package func unitStates(after remembered: RememberedUnits) -> [UnitState] {
        var states: [UnitState] = []
        for unit in places.lazy.flatMap(\.units) {
            let address = unit.address.description
            var former = Set(remembered[address]?.formerAddresses ?? []).union(unit.state.formerAddresses)
            for before in unit.state.formerAddresses { former.formUnion(remembered[before]?.formerAddresses ?? []) }
            states.append(UnitState(address, unit.state.identity, former: former.subtracting([address])))
        }
        guard !selection.isWhole else { return states }
        let others = remembered.all.filter { unit in !selection.scopes.contains { $0.matches(unit.address) } }
        return states + others.map { UnitState($0.address, $0.state, former: Set($0.formerAddresses)) }
    }
}

extension UnitState {
    fileprivate init(_ address: String, _ state: StateIdentity, former: Set<String>) {
        self.init(
            address: address, backend: state.backend, place: state.place, key: state.key,
            formerAddresses: former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
