import Diagnostics
import HCL

/// Finds units by the names that references give them. Places with the same paths share it, where nothing but the paths
/// decides what a name means.
///
/// Belongs to one task.
final class SlotIndex {
    enum Found {
        case one(Int)
        /// The instances of one `for_each`; none where it has no keys.
        case instances([Int])
        case many([Int])
        case none
    }

    private let paths: [String]
    /// The numbers of the paths in the store.
    let pathNumbers: [Int]
    /// What names mean that were looked for everywhere, by their numbers.
    private var known: [Int: Found] = [:]
    /// The positions of the units that have a path, or a path that ends in it behind a `/`.
    private var byPath: [String: [Int]] = [:]
    /// The same for the blocks' paths of units with `for_each`, which all instances share.
    private var byBlock: [String: [Int]] = [:]
    private let blocks: [String]
    private let homes: [UnitHome]
    /// Whether the paths alone decide what a name means, whoever reads it.
    private let isPlain: Bool
    private let empty: [EmptyBlock]

    /// The index of some units.
    static func of(_ slots: [UnitSlot], without empty: [EmptyBlock], in store: CellStore) -> SlotIndex {
        let numbers = slots.map { store.number(of: $0.path) }
        // Instances and copies of stacks are told apart by more than their paths.
        guard empty.isEmpty, slots.allSatisfy({ $0.innerEach == nil && $0.home.placement?.name == nil }) else {
            return SlotIndex(slots, numbers, without: empty, isPlain: false)
        }
        let key = numbers.reduce(store.key(.paths, 0)) { store.node($0, Int32($1)) }
        if let known = store.indices[key] { return known }
        let made = SlotIndex(slots, numbers, without: empty, isPlain: true)
        store.indices[key] = made
        return made
    }

    private init(_ slots: [UnitSlot], _ numbers: [Int], without empty: [EmptyBlock], isPlain: Bool) {
        self.isPlain = isPlain
        self.empty = empty
        pathNumbers = numbers
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

    /// The same for a name by its number in the store.
    func find(_ number: Int, in store: CellStore, home: UnitHome) -> Found {
        guard isPlain, home.isEverywhere else { return find(store.text(of: number), home: home) }
        if let found = known[number] { return found }
        let found = find(store.text(of: number), home: home)
        known[number] = found
        return found
    }

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
