import Diagnostics
import HCL

/// A place with the units that it has. Their inputs are not worked out.
final class PlacedPlace {
    let place: Place
    let names: PlaceNames
    /// Sorted by path. The units of the modules of a consumed contract are among them so that they can be named;
    /// they are not rendered.
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
        index = SlotIndex(slots, without: problems.empty)
    }

    /// Whether units of a service are missing because of a mistake that was reported.
    ///
    /// - Parameter folder: the service's folder below the place, with a slash at its end.
    func lacksUnits(in folder: String) -> Bool {
        problems.brokenServices.contains(folder) || problems.broken.contains { $0.hasPrefix(folder) }
    }
}

/// Why units that are named may not be there.
struct PlacementProblems {
    /// The paths of module blocks that place nothing here, because `count` is 0.
    var absent: [String] = []
    /// The paths of units with a mistake that was reported. A reference to one is not reported too.
    var broken: [String] = []
    /// The module blocks whose `for_each` has no keys here. They read as an empty map.
    var empty: [EmptyBlock] = []
    /// The folders of services whose `for_each` has no keys here, below the place and with a slash at the end.
    var emptyServices: Set<String> = []
    /// The folders of services of which units are missing because of a mistake that was reported, with a slash at the end.
    var brokenServices: Set<String> = []
    /// Whether a copy of a stack is missing because of a mistake that was reported.
    var lacksCopies = false

    func isBroken(_ name: String) -> Bool {
        Self.has(name, broken) || brokenServices.contains { name.hasPrefix($0) } || lacksCopies && name.contains("/")
    }

    /// Whether units of a service are missing because of a mistake that was reported.
    func isBroken(service: String) -> Bool {
        brokenServices.contains { $0 == "services/\(service)/" || $0.hasSuffix("/services/\(service)/") }
    }

    func isAbsent(_ name: String) -> Bool { Self.has(name, absent) }

    private static func has(_ name: String, _ paths: [String]) -> Bool {
        paths.contains { $0 == name || $0.hasSuffix("/\(name)") }
    }
}

/// A module block that places nothing, because its `for_each` has no keys.
struct EmptyBlock {
    /// The path by the labels of the blocks.
    let path: String
    let home: UnitHome
}

/// Finds units by the names that references give them.
struct SlotIndex {
    enum Found {
        case one(Int)
        /// The instances of one `for_each`; none where it has no keys.
        case instances([Int])
        case many([Int])
        case none
    }

    private let paths: [String]
    /// The positions of the units that have a path, or a path that ends in it behind a `/`.
    private var byPath: [String: [Int]] = [:]
    /// The same for the blocks' paths of units with `for_each`, which all instances share.
    private var byBlock: [String: [Int]] = [:]
    private var blocks: [String]
    private let homes: [UnitHome]
    private let empty: [EmptyBlock]

    init(_ slots: [UnitSlot], without empty: [EmptyBlock]) {
        self.empty = empty
        paths = slots.map(\.path)
        blocks = slots.map(\.blockPath)
        homes = slots.map(\.home)
        byPath.reserveCapacity(slots.count * 2)
        for (position, slot) in slots.enumerated() {
            Self.forEachEnd(of: slot.path) { byPath[$0, default: []].append(position) }
            if slot.each != nil { Self.forEachEnd(of: slot.blockPath) { byBlock[$0, default: []].append(position) } }
        }
    }

    /// Calls `body` with a path and with each end of it that begins behind a `/`.
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

    /// The unit that a name means: by its whole path, or by the end of it. Units of the reader's own service and
    /// stack are looked through first, then all.
    func find(_ name: String, home: UnitHome) -> Found {
        for prefix in home.prefixes {
            let found = find(name, below: prefix, home)
            if case .none = found {} else { return found }
        }
        return find(name, below: "", home)
    }

    /// Looks through the units whose paths begin with a prefix. An exact path wins; then all instances of one
    /// `for_each`; then units that are not those of another key or another copy of the reader's stack.
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
        case 0: return hasEmpty(name, below: prefix, home) ? .instances([]) : .none
        case 1: return .one(own[0])
        default: return .many(own)
        }
    }

    private func hasEmpty(_ name: String, below prefix: String, _ home: UnitHome) -> Bool {
        empty.contains { block in
            (block.path == name || block.path.hasSuffix("/\(name)")) && block.path.hasPrefix(prefix)
                && !home.isApart(from: block.home)
        }
    }
}
