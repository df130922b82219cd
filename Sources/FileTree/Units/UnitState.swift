/// Where a unit's state lies: its identity, as `tfgen.lock` remembers it.
package struct UnitState: Hashable, Sendable {
    /// Under which the unit was last rendered: `prod/us-east-1/network`.
    package let address: String
    /// The backend's type: `s3`.
    package let backend: String
    /// The bucket, or what the backend has in its place: the container, the folder.
    package let place: String
    package let key: String
    /// The addresses that the unit had before, sorted.
    package let formerAddresses: [String]

    package init(address: String, backend: String, place: String, key: String, formerAddresses: [String] = []) {
        self.address = address
        self.backend = backend
        self.place = place
        self.key = key
        self.formerAddresses = formerAddresses
    }

    /// Whether both name the same state, whatever the unit is or was called.
    package func isSameState(as other: UnitState) -> Bool {
        (backend, place, key) == (other.backend, other.place, other.key)
    }
}

extension UnitState: Comparable {
    package static func < (left: UnitState, right: UnitState) -> Bool {
        // Addresses nearly always decide.
        let order = ByteOrder.compare(left.address, right.address)
        if order != 0 { return order < 0 }
        return left.sortKey.lexicographicallyPrecedes(right.sortKey, by: ByteOrder.precedes)
    }

    private var sortKey: [String] { [address, backend, place, key] + formerAddresses }
}
