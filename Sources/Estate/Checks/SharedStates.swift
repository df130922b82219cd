import Diagnostics

/// Finds units that would have one state: each would destroy what the other has created.
enum SharedStates {
    static func diagnostics(_ units: [Unit]) -> [Diagnostic] {
        var first: [StateIdentity: Unit] = [:]
        return units.compactMap { unit in
            // A key without a value is one of which something else was said.
            guard !unit.state.identity.key.isEmpty,
                let other = first.updateValue(unit, forKey: unit.state.identity)
            else { return nil }
            first[unit.state.identity] = other
            return Diagnostic.error(
                .stateShared, "\(other.address) and \(unit.address) would have one state, \(unit.state.identity.text)",
                at: unit.span, help: "give one of them another key, or leave the key out"
            ).label(other.span == unit.span ? nil : other.span, "the other unit")
        }
    }
}
