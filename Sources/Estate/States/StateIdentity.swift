/// Where the state of a unit lies, which is the unit's identity: two units with one state would destroy each other's
/// resources.
package struct StateIdentity: Hashable, Sendable {
    /// The backend's type: `s3`.
    package let backend: String
    /// The bucket, or what the backend has instead of one; several settings are joined with `/`.
    package let place: String
    package let key: String

    package init(backend: String, place: String, key: String) {
        self.backend = backend
        self.place = place
        self.key = key
    }

    /// The identity for people: `s3://shop-state/network/terraform.tfstate`.
    package var text: String { place.isEmpty ? "\(backend):\(key)" : "\(backend)://\(place)/\(key)" }
}

/// What the lock knows of a unit that was rendered before.
package struct RememberedUnit: Sendable {
    package let address: String
    package let state: StateIdentity
    /// The addresses that it had before.
    package let formerAddresses: [String]

    package init(address: String, state: StateIdentity, formerAddresses: [String]) {
        self.address = address
        self.state = state
        self.formerAddresses = formerAddresses
    }
}

/// The units that were rendered before, by the lock of the live tree.
package struct RememberedUnits: Sendable {
    /// Sorted by address. A unit is in it twice where a merge has left two states of it.
    package let all: [RememberedUnit]
    private let positions: [String: Int]
    /// The position of the unit that had an address before.
    private let former: [String: Int]

    package static let none = RememberedUnits([])

    package init(_ all: [RememberedUnit]) {
        self.all = all
        positions = Dictionary(
            all.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
        former = Dictionary(
            all.enumerated().flatMap { index, unit in unit.formerAddresses.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    package subscript(address: String) -> RememberedUnit? { positions[address].map { all[$0] } }

    /// The unit that has an address or had it before; nil where there is none.
    func known(at address: String) -> RememberedUnit? { self[address] ?? former[address].map { all[$0] } }

    /// Whether a unit with such an address is known, or had one before.
    func isKnown(_ end: MoveEnd) -> Bool {
        if !end.isPrefix { return known(at: end.text) != nil }
        return all.contains { unit in end.contains(unit.address) || unit.formerAddresses.contains(where: end.contains) }
    }
}
