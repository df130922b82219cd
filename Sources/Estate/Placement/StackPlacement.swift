import Diagnostics
import HCL

/// A stack at one place: as it is, or under another name, with locals of its own.
struct StackPlacement {
    let stack: Layer
    /// The folder in which its units lie; `nil` where they lie in the place itself.
    let name: String?
    /// The entry of `stacks` that places it.
    let span: Span
    /// The instance of the entry's `for_each`.
    let each: UnitSlot.Each?
    /// What the entries of all layers say of its locals, from far to near.
    var locals: [Local]
    /// The position among the placements of its place.
    var index = 0

    /// A local that a placement gives, and the key that `each` means in it.
    struct Local {
        let word: Word
        let each: UnitSlot.Each?
    }

    /// Whether the stack is placed as it is.
    var isPlain: Bool { name == nil && locals.isEmpty }

    /// `cell-a/`, or nothing.
    var prefix: String { name.map { "\($0)/" } ?? "" }
}

/// Where a unit's words are at home: the units that they mean first, and the locals that they read.
struct UnitHome {
    /// `nil` for what no stack places.
    let placement: StackPlacement?
    let service: String?
    /// The instance of the service's `for_each`.
    var each: UnitSlot.Each?

    var key: String? { each?.key }

    static let none = UnitHome(placement: nil, service: nil)

    /// The folder of the service, for all of its keys.
    var serviceFolder: String? {
        service.map { "\(placement?.prefix ?? "")services/\($0)/" }
    }

    /// Beginnings of paths in which a unit is looked for, the nearest first, before it is looked for everywhere.
    var prefixes: [String] {
        var found: [String] = []
        if let serviceFolder { found.append(key.map { "\(serviceFolder)\($0)/" } ?? serviceFolder) }
        if let placement, placement.name != nil { found.append(placement.prefix) }
        return found
    }

    /// Whether a unit belongs to another one of what this home is one of: another tenant of the service, another cell of the
    /// stack. A name alone never means one of those.
    func isApart(from other: UnitHome) -> Bool {
        if let key, let otherKey = other.key, serviceFolder == other.serviceFolder, key != otherKey { return true }
        guard let own = placement, let other = other.placement, own.stack === other.stack else { return false }
        return own.name != other.name
    }
}
