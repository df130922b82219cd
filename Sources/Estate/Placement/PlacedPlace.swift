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
        index = SlotIndex.of(slots, without: problems.empty, in: names.store)
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
