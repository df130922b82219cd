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
}

/// The units that were rendered before, by the lock of the live tree.
package struct RememberedUnits: Sendable {
    /// Sorted by the bytes of their addresses. A unit is in it twice where a merge has left two states of it.
    package let all: [RememberedUnit]
    /// The position of the unit that had an address before.
    private let former: [String: Int]

    package static let none = RememberedUnits([])

    package init(_ all: [RememberedUnit]) {
        let isSorted = all.indices.dropFirst().allSatisfy {
            !ByteOrder.precedes(all[$0].address, all[$0 - 1].address)
        }
        self.all = isSorted ? all : all.sorted { ByteOrder.precedes($0.address, $1.address) }
        var former: [String: Int] = [:]
        for index in self.all.indices where !self.all[index].formerAddresses.isEmpty {
            for address in self.all[index].formerAddresses where former[address] == nil { former[address] = index }
        }
        self.former = former
    }

    package subscript(address: String) -> RememberedUnit? { position(of: address).map { all[$0] } }

    /// The position of the unit at an address; nil where there is none.
    ///
    /// - Parameter hint: where the unit is most likely, such as behind the one that was asked for before.
    func position(of address: String, near hint: Int = 0) -> Int? {
        if hint < all.count, all[hint].address == address { return hint }
        var (start, end) = (0, all.count)
        while start < end {
            let middle = start + (end - start) / 2
            if ByteOrder.precedes(all[middle].address, address) { start = middle + 1 } else { end = middle }
        }
        return start < all.count && all[start].address == address ? start : nil
    }

    /// Whether an address is in it twice.
    var hasDoubles: Bool { all.indices.dropFirst().contains { all[$0 - 1].address == all[$0].address } }

    /// The unit that has an address or had it before; nil where there is none.
    func known(at address: String) -> RememberedUnit? { self[address] ?? former[address].map { all[$0] } }

    /// Whether a unit with such an address is known, or had one before.
    func isKnown(_ end: MoveEnd) -> Bool {
        if !end.isPrefix { return known(at: end.text) != nil }
        return all.contains { unit in end.contains(unit.address) || unit.formerAddresses.contains(where: end.contains) }
    }
}
