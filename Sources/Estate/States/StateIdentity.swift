/// Where the state of a unit lies: the unit's identity. Two units with one state would destroy each other's resources.
package struct StateIdentity: Hashable, Sendable {
    /// The backend's type: `s3`.
    package let backend: String
    /// The bucket, or what the backend has in its place.
    package let place: String
    package let key: String

    package init(backend: String, place: String, key: String) {
        self.backend = backend
        self.place = place
        self.key = key
    }

    /// As people read it: `s3://shop-state/network/terraform.tfstate`.
    package var text: String { place.isEmpty ? "\(backend):\(key)" : "\(backend)://\(place)/\(key)" }
}

/// What the lock remembers of a unit that was rendered before.
package struct RememberedUnit: Sendable {
    package let address: String
    package let state: StateIdentity
    /// The addresses that the unit had before.
    package let formerAddresses: [String]

    package init(address: String, state: StateIdentity, formerAddresses: [String]) {
        self.address = address
        self.state = state
        self.formerAddresses = formerAddresses
    }
}

/// The units that were rendered before, as the lock of the live tree knows them.
package struct RememberedUnits: Sendable {
    /// Sorted by address. A unit of which a merge has left two states is in it twice.
    package let all: [RememberedUnit]
    private let positions: [String: Int]
    /// For each address that a unit had before, the unit.
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

    /// The unit that has an address, or had it before.
    func known(at address: String) -> RememberedUnit? { self[address] ?? former[address].map { all[$0] } }

    /// Whether a unit at or below an address is known, or was.
    func isKnown(_ end: MoveEnd) -> Bool {
        if !end.isPrefix { return known(at: end.text) != nil }
        return all.contains { unit in end.contains(unit.address) || unit.formerAddresses.contains(where: end.contains) }
    }
}
