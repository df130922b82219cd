import Estate
import FileTree

extension EvaluatedEstate {
    /// The units as the lock is to have them: those of the selection as they are now, and all others as they were.
    /// Former addresses are kept, since a branch that is merged later may still name them.
    ///
    /// - Parameter remembered: the units with which the estate was evaluated.
    package func unitStates(after remembered: RememberedUnits) -> UnitStates {
        if hasRememberedStates { return remembered.states }
        var states: [UnitState] = []
        for unit in places.lazy.flatMap(\.units) {
            let address = unit.address.description
            var former = Set(remembered[address]?.formerAddresses ?? []).union(unit.state.formerAddresses)
            for before in unit.state.formerAddresses { former.formUnion(remembered[before]?.formerAddresses ?? []) }
            states.append(UnitState(address, unit.state.identity, former: former))
        }
        return selection.isWhole ? UnitStates(states) : Self.replacing(remembered, in: selection, by: states.sorted())
    }

    /// What is remembered, with other units in place of those that a selection takes.
    private static func replacing(
        _ remembered: RememberedUnits, in selection: Selection, by own: [UnitState]
    ) -> UnitStates {
        let old = remembered.states
        let replaced = remembered.positions(in: selection)
        if replaced.count == own.count, zip(replaced, own).allSatisfy({ old[$0] == $1 }) { return old }
        var writer = UnitStatesWriter()
        var next = 0
        for kept in zip([-1] + replaced, replaced + [old.count]).map({ $0 + 1..<$1 }) {
            var start = kept.lowerBound
            while next < own.count {
                let place = old.firstPosition(notBefore: own[next].address)
                if place >= kept.upperBound { break }
                let end = max(place, start)
                writer.add(start..<end, of: old)
                writer.add(own[next])
                (start, next) = (end, next + 1)
            }
            writer.add(start..<kept.upperBound, of: old)
        }
        for unit in own[next...] { writer.add(unit) }
        return writer.states
    }
}

extension UnitState {
    /// Whatever `former` has, a unit's own address is none that it had before.
    fileprivate init(_ address: String, _ state: StateIdentity, former: Set<String>) {
        let former = former.isEmpty ? [] : former.subtracting([address])
        self.init(
            address: address, backend: state.backend, place: state.place, key: state.key,
            formerAddresses: former.isEmpty ? [] : former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
