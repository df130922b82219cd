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
    ///
    /// - Parameter remembered: the units with which the estate was evaluated.
    package func unitStates(after remembered: RememberedUnits) -> [UnitState] {
        if hasRememberedStates {
            return remembered.all.map { UnitState($0.address, $0.state, former: Set($0.formerAddresses)) }
        }
        var states: [UnitState] = []
        for unit in places.lazy.flatMap(\.units) {
            let address = unit.address.description
            var former = Set(remembered[address]?.formerAddresses ?? []).union(unit.state.formerAddresses)
            for before in unit.state.formerAddresses { former.formUnion(remembered[before]?.formerAddresses ?? []) }
            states.append(UnitState(address, unit.state.identity, former: former))
        }
        guard !selection.isWhole else { return states }
        return Self.merge(states.sorted(), remembered.all) { unit in
            !selection.scopes.contains { $0.matches(unit.address) }
        }
    }
}

extension EvaluatedEstate {
    /// Sorted units, and among them those others that are kept, which are sorted too.
    private static func merge(
        _ own: [UnitState], _ others: [RememberedUnit], keeping isKept: (RememberedUnit) -> Bool
    ) -> [UnitState] {
        var result: [UnitState] = []
        result.reserveCapacity(own.count + others.count)
        var next = 0
        for other in others where isKept(other) {
            let other = UnitState(other)
            while next < own.count, !(other < own[next]) {
                result.append(own[next])
                next += 1
            }
            result.append(other)
        }
        return result + own[next...]
    }
}

extension UnitState {
    fileprivate init(_ unit: RememberedUnit) {
        self.init(
            address: unit.address, backend: unit.state.backend, place: unit.state.place, key: unit.state.key,
            formerAddresses: unit.formerAddresses)
    }

    /// Whatever `former` has, a unit's own address is none that it had before.
    fileprivate init(_ address: String, _ state: StateIdentity, former: Set<String>) {
        let former = former.isEmpty ? [] : former.subtracting([address])
        self.init(
            address: address, backend: state.backend, place: state.place, key: state.key,
            formerAddresses: former.isEmpty ? [] : former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
