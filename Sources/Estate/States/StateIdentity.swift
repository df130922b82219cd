import FileTree

/// Where the state of a unit lies, which is the unit's identity: two units with one state would destroy each other's
/// resources.
package struct StateIdentity: Hashable, Sendable {
    /// The backend's type: `s3`.
    package let backend: String
    /// The bucket, or what the backend has instead of one; several settings are joined with `/`.
    package let place: String
    /// Empty, as the place is, where the modules say themselves where their states lie.
    package let key: String

    package init(backend: String, place: String, key: String) {
        self.backend = backend
        let isNone = Backend.isNone(backend)
        self.place = isNone ? "" : place
        self.key = isNone ? "" : key
    }

    /// Whether tfgen does not know where the state lies (`state "none"`). Such states are all equal here, and tell nothing of
    /// whether two units have one.
    package var isNone: Bool { Backend.isNone(backend) }

    /// Whether a key, or the text of its expression, stays below the unit's folder or where Terraform runs for it: then no
    /// other unit has it.
    package static func isInFolder(_ key: String) -> Bool {
        let key = key.hasPrefix("\"") ? key.dropFirst() : key[...]
        return ["${get_working_dir()}/", "${get_terragrunt_dir()}/"].contains(where: key.hasPrefix)
            && !key.split(separator: "/").contains("..")
    }

    /// The identity for people: `s3://shop-state/network/terraform.tfstate`.
    package var text: String {
        if isNone { return backend }
        return place.isEmpty ? "\(backend):\(key)" : "\(backend)://\(place)/\(key)"
    }
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

    fileprivate init(_ unit: UnitState) {
        self.init(
            address: unit.address, state: StateIdentity(backend: unit.backend, place: unit.place, key: unit.key),
            formerAddresses: unit.formerAddresses)
    }
}

/// The units that were rendered before, by the lock of the live tree.
package struct RememberedUnits: Sendable {
    /// The lines of the lock.
    package let states: UnitStates
    /// The position of the unit that had an address before.
    private let former: [String: Int]

    package static let none = RememberedUnits(.none)

    package init(_ states: UnitStates) {
        self.states = states
        var former: [String: Int] = [:]
        for index in states.moved {
            for address in states[index].formerAddresses where former[address] == nil { former[address] = index }
        }
        self.former = former
    }

    /// Sorted by the bytes of their addresses. A unit is in it twice where a merge has left two states of it.
    package var all: Units { Units(states: states) }

    /// The units, of which each is made where it is asked for.
    package struct Units: RandomAccessCollection, Sendable {
        fileprivate let states: UnitStates

        package var startIndex: Int { 0 }
        package var endIndex: Int { states.count }
        package subscript(position: Int) -> RememberedUnit { RememberedUnit(states[position]) }
    }

    package subscript(address: String) -> RememberedUnit? { states.position(of: address).map { all[$0] } }

    /// The positions of the units that a selection takes.
    package func positions(in selection: Selection) -> [Int] {
        if selection.isWhole { return Array(0..<states.count) }
        let near = selection.scopes.map { states.positions(beginningWith: $0.beginning) }
        var positions: [Int] = []
        var start = 0
        for range in near.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > start {
            positions += (max(start, range.lowerBound)..<range.upperBound).filter { position in
                let address = states[position].address
                return selection.scopes.contains { $0.matches(address) }
            }
            start = range.upperBound
        }
        return positions
    }

    /// The unit that has an address or had it before; nil where there is none.
    func known(at address: String) -> RememberedUnit? { self[address] ?? former[address].map { all[$0] } }

    /// Whether a unit with such an address is known, or had one before.
    func isKnown(_ end: MoveEnd) -> Bool {
        if !end.isPrefix { return known(at: end.text) != nil }
        return all.contains { unit in end.contains(unit.address) || unit.formerAddresses.contains(where: end.contains) }
    }
}
