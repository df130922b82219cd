import Diagnostics

/// Finds units that would have one state: each would destroy what the other has created.
struct SharedStates {
    /// Where the estate says the key of every unit.
    private let key: Span?
    /// Whether that key is the same for all units, which is said where it stands.
    private let isConstant: Bool
    /// Whether the backend needs to be told where all states lie. Where it is not, that is reported.
    private let lacksPlace: Bool

    init(_ estate: Estate) {
        let state = estate.declarations.state
        let backend = Backend(name: state?.backend.text ?? "local")
        let attribute = state?.attributes.first { $0.isNamed(backend.keyName) }
        lacksPlace = backend.needsPlace
        key = attribute?.expression.span
        isConstant = attribute.map { !$0.expression.variables.contains { $0.root == "unit" } } ?? false
    }

    func diagnostics(_ units: [Unit]) -> [Diagnostic] {
        var first: [StateIdentity: Unit] = [:]
        first.reserveCapacity(units.count)
        return units.compactMap { unit in
            // A key without a value was reported already, as was a backend that does not know where it is.
            guard !unit.state.identity.key.isEmpty, !isWithoutPlace(unit.state),
                !StateIdentity.isInFolder(unit.state.identity.key),
                let other = first.updateValue(unit, forKey: unit.state.identity)
            else { return nil }
            first[unit.state.identity] = other
            return isSaidElsewhere(unit, other) ? nil : diagnostic(other, unit)
        }
    }

    private func isWithoutPlace(_ state: Unit.State) -> Bool {
        lacksPlace && state.identity.place.isEmpty && state.backend.needsPlace
    }

    private func diagnostic(_ first: Unit, _ second: Unit) -> Diagnostic {
        let (own, other) = (second.state.ownWord ?? first.state.ownWord, first.state.ownWord ?? first.span)
        let message = "\(first.address) and \(second.address) would have one state, \(first.state.identity.text)"
        guard let place = own ?? key else {
            return Diagnostic.error(
                .stateShared, message, at: second.span, help: "give one of them a `state` block with another key"
            ).label(first.span == second.span ? nil : first.span, "the other unit")
        }
        return Diagnostic.error(
            .stateShared, message, at: place, help: "write `${unit.folder}` in it, which is another one for each unit"
        ).label(own == nil || other == place ? nil : other, "the other unit")
    }

    /// Whether the two have one state because their places have one folder, because one is moved from where the other still is,
    /// or because the estate's key has nothing in it that tells units apart: each is an error of its own.
    private func isSaidElsewhere(_ unit: Unit, _ other: Unit) -> Bool {
        unit.place.index != other.place.index && unit.place.folder == other.place.folder
            || isConstant && unit.state.ownWord == nil && other.state.ownWord == nil
            || unit.state.formerAddresses.contains(other.address.description)
            || other.state.formerAddresses.contains(unit.address.description)
    }
}
