import Estate

/// Which unit of the head is which unit of the base: by address, by a `moved` block, or by the state that both have.
struct UnitPairs: Sendable {
    private let base: PreparedSide
    private let head: PreparedSide
    /// Units of the base whose address the head does not have, by their states.
    private let gone: [StateIdentity: SideUnit]

    init(_ base: PreparedSide, _ head: PreparedSide) {
        self.base = base
        self.head = head
        let gone = base.units.filter { head[$0.address] == nil }
        self.gone = Dictionary(
            gone.compactMap { unit in Self.state(of: unit).map { ($0, unit) } }, uniquingKeysWith: { $1 })
    }

    /// The unit of the base that became this one; nil for a new unit. Former addresses count only where the head
    /// does not have them any more.
    func former(of unit: SideUnit) -> SideUnit? {
        if let same = base[unit.address] { return same }
        for address in unit.unit?.state.formerAddresses ?? [] where head[address] == nil {
            if let former = base[address] { return former }
        }
        return Self.state(of: unit).flatMap { gone[$0] }
    }

    /// The state by which a unit can be recognised; nil where the model does not say where it lies.
    private static func state(of unit: SideUnit) -> StateIdentity? {
        unit.unit.map(\.state.identity).flatMap { $0.isNone ? nil : $0 }
    }
}
