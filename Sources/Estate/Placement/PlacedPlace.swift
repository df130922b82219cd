import Diagnostics
import HCL

/// A place with its units, none of which is worked out.
///
/// Belongs to one task, as the names of the place do.
final class PlacedPlace {
    let place: Place
    let names: PlaceNames
    /// Sorted by path. Units of a consumed contract's modules are among them, as names only.
    let slots: [UnitSlot]
    let problems: PlacementProblems
    /// The module blocks that placed or refined something here.
    let usedBlocks: Set<Int32>
    let index: SlotIndex

    init(
        _ place: Place, _ names: PlaceNames, slots: [UnitSlot], problems: PlacementProblems, usedBlocks: Set<Int32>
    ) {
        self.place = place
        self.names = names
        self.slots = slots
        self.problems = problems
        self.usedBlocks = usedBlocks
        index = SlotIndex(slots)
    }
}

/// What keeps units from being there, of which something was said or which is no mistake.
struct PlacementProblems {
    /// Paths of the module blocks that stand for no unit here: `count = 0`.
    var absent: [String] = []
    /// Paths of units that are placed, but of which something is wrong that was said: what reads them is not at fault.
    var broken: [String] = []

    func isBroken(_ name: String) -> Bool { Self.has(name, broken) }
    func isAbsent(_ name: String) -> Bool { Self.has(name, absent) }

    private static func has(_ name: String, _ paths: [String]) -> Bool {
        paths.contains { $0 == name || $0.hasSuffix("/\(name)") }
    }
}

/// Finds units by the names that references give them.
struct SlotIndex {
    enum Found {
        case one(Int)
        /// The instances of one `for_each`.
        case instances([Int])
        case many([Int])
        case none
    }

    private let paths: [String]
    /// For each path, and each end of one behind a `/`, the units that have it.
    private var byPath: [String: [Int]] = [:]
    /// The same for the paths of the blocks of units with `for_each`.
    private var byBlock: [String: [Int]] = [:]
    private var blocks: [String]
    private let homes: [UnitHome]

    init(_ slots: [UnitSlot]) {
        paths = slots.map(\.path)
        blocks = slots.map(\.blockPath)
        homes = slots.map(\.home)
        byPath.reserveCapacity(slots.count * 2)
        for (position, slot) in slots.enumerated() {
            Self.forEachEnd(of: slot.path) { byPath[$0, default: []].append(position) }
            if slot.each != nil { Self.forEachEnd(of: slot.blockPath) { byBlock[$0, default: []].append(position) } }
        }
    }

    private static func forEachEnd(of path: String, _ body: (String) -> Void) {
        body(path)
        var rest = path.utf8[...]
        while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            rest = rest[rest.index(after: slash)...]
            body(String(Substring(rest)))
        }
    }

    /// The unit at a path.
    func position(ofPath path: String) -> Int? { byPath[path]?.first { paths[$0] == path } }

    /// A unit by its whole path, or by the last parts of it where they are unique; those of the same home first.
    func find(_ name: String, home: UnitHome) -> Found {
        for prefix in home.prefixes {
            let found = find(name, below: prefix, home)
            if case .none = found {} else { return found }
        }
        return find(name, below: "", home)
    }

    private func find(_ name: String, below prefix: String, _ home: UnitHome) -> Found {
        let near = (byPath[name] ?? []).filter { prefix.isEmpty || paths[$0].hasPrefix(prefix) }
        let whole = prefix.isEmpty ? name : prefix + name
        if let exact = near.first(where: { paths[$0] == whole || paths[$0] == name }) { return .one(exact) }
        let blocked = (byBlock[name] ?? []).filter { prefix.isEmpty || paths[$0].hasPrefix(prefix) }
        let named = blocked.filter { blocks[$0] == name || blocks[$0] == whole }
        let instances = named.isEmpty ? blocked.filter { !home.isApart(from: homes[$0]) } : named
        if let first = instances.first, instances.allSatisfy({ blocks[$0] == blocks[first] }) {
            return .instances(instances)
        }
        let own = near.filter { !home.isApart(from: homes[$0]) }
        switch own.count {
        case 0: return .none
        case 1: return .one(own[0])
        default: return .many(own)
        }
    }
}
