import Diagnostics

/// Finds units that would have the same state: each would destroy what the other one has created.
enum SharedStates {
    /// One error for each unit after the first that has a state.
    static func diagnostics(_ units: [Unit]) -> [Diagnostic] {
        var first: [StateIdentity: Unit] = [:]
        return units.compactMap { unit in
            // A key without a value was reported already.
            guard !unit.state.identity.key.isEmpty,
                let other = first.updateValue(unit, forKey: unit.state.identity)
            else { return nil }
            first[unit.state.identity] = other
            if isSaidElsewhere(unit, other) { return nil }
            return Diagnostic.error(
                .stateShared, "\(other.address) and \(unit.address) would have one state, \(unit.state.identity.text)",
                at: unit.span, help: "give one of them another key, or leave the key out"
            ).label(other.span == unit.span ? nil : other.span, "the other unit")
        }
    }

    /// Whether another error says why the two have one state: their places have one folder, or one is moved from an
    /// address at which the other still is.
    private static func isSaidElsewhere(_ unit: Unit, _ other: Unit) -> Bool {
        unit.place !== other.place && unit.place.folder == other.place.folder
            || unit.state.formerAddresses.contains(other.address.description)
            || other.state.formerAddresses.contains(unit.address.description)
    }
}
