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
        // Both are sorted already, which spares sorting ten thousand.
        return Self.merge(states.sorted(), others.map { UnitState($0) })
    }
}

extension EvaluatedEstate {
    /// Two sorted lists as one.
    private static func merge(_ own: [UnitState], _ others: [UnitState]) -> [UnitState] {
        var result: [UnitState] = []
        result.reserveCapacity(own.count + others.count)
        var waiting = others[...]
        for unit in own {
            while let other = waiting.first, other < unit {
                result.append(other)
                waiting.removeFirst()
            }
            result.append(unit)
        }
        return result + waiting
    }
}

extension UnitState {
    fileprivate init(_ unit: RememberedUnit) {
        self.init(
            address: unit.address, backend: unit.state.backend, place: unit.state.place, key: unit.state.key,
            formerAddresses: unit.formerAddresses)
    }

    fileprivate init(_ address: String, _ state: StateIdentity, former: Set<String>) {
        self.init(
            address: address, backend: state.backend, place: state.place, key: state.key,
            formerAddresses: former.isEmpty ? [] : former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
