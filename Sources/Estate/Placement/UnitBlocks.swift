/// The module blocks of a place by the paths of the units that they describe, from far to near.
struct UnitBlocks {
    /// A block, and how far its layer is: the greater, the nearer.
    struct Entry {
        let layer: Int
        let block: ModuleBlock
    }

    /// A block that places a unit, and the stack to which it belongs.
    struct Origin {
        let block: ModuleBlock
        let placement: StackPlacement?
    }

    /// What there is for one path.
    private struct Blocks {
        /// From far to near.
        var entries: [Entry]
        /// The block that places a unit; nil where none does.
        var origin: Origin?
        /// Whether only a region's own block places a unit.
        var isOfRegion = false

        /// Adds the block of a stack, which places a unit.
        mutating func place(_ entry: Entry, _ origin: Origin) {
            entries.append(entry)
            self.origin = origin
        }

        /// Adds the block of another layer. One of a region places a unit where no other does.
        mutating func add(_ entry: Entry, isOfRegion: Bool) {
            entries.append(entry)
            guard isOfRegion, origin == nil else { return }
            origin = Origin(block: entry.block, placement: nil)
            self.isOfRegion = true
        }
    }

    private var all: [String: Blocks] = [:]

    /// Blocks whose label is a pattern, from far to near.
    private var patterns: [(pattern: PathPattern, entry: Entry)] = []

    /// Blocks that would place a unit where another stack has one already, which is an error.
    private(set) var second: [(block: ModuleBlock, path: String, first: ModuleBlock)] = []

    /// - Parameter layers: from far to near.
    init(_ layers: [Layer], _ placements: [StackPlacement]) {
        for (index, layer) in layers.enumerated() {
            if layer.kind == .stack {
                for placement in placements where placement.stack === layer { add(placement, index) }
            } else {
                add(layer, index)
            }
        }
    }

    /// Adds the blocks of a placed stack, below the folder of the placement.
    private mutating func add(_ placement: StackPlacement, _ index: Int) {
        for block in placement.stack.modules {
            let path = placement.name == nil ? block.path : placement.prefix + block.path
            if let first = all[path]?.origin {
                second.append((block, path, first.block))
                continue
            }
            all[path, default: Blocks(entries: [])].place(
                Entry(layer: index, block: block), Origin(block: block, placement: placement))
        }
    }

    /// Adds the blocks of a layer. Only those of a region place units; others refine what is placed.
    private mutating func add(_ layer: Layer, _ index: Int) {
        for block in layer.modules {
            let entry = Entry(layer: index, block: block)
            if let pattern = block.pattern {
                patterns.append((pattern, entry))
                continue
            }
            let isOfRegion = layer.kind == .region
            all[block.path, default: Blocks(entries: [])].add(entry, isOfRegion: isOfRegion)
        }
    }

    /// The paths at which units are placed, those of stacks first.
    var paths: [String] {
        var (ofStacks, ofRegion): ([String], [String]) = ([], [])
        for (path, blocks) in all where blocks.origin != nil {
            if blocks.isOfRegion { ofRegion.append(path) } else { ofStacks.append(path) }
        }
        return ofStacks.sorted() + ofRegion.sorted()
    }

    /// The block that places a unit at a path, with all blocks for it; nil where none does.
    func blocks(placedAt path: String) -> (origin: Origin, entries: [Entry])? {
        guard let found = all[path], let origin = found.origin else { return nil }
        return (origin, found.entries)
    }

    /// The blocks for exactly this path, from far to near.
    func blocks(at path: String) -> [Entry] { all[path]?.entries ?? [] }

    /// The blocks whose patterns take the path, and for an instance of a `for_each` also those with its own path, in
    /// the order in which they win.
    func refinements(of path: String, isInstance: Bool) -> [Entry] {
        let taken = patterns.isEmpty ? [] : patterns.filter { $0.pattern.matches(path) }.map(\.entry)
        guard isInstance, let own = all[path]?.entries else { return taken }
        return Self.sorted(taken, own)
    }

    /// Two lists joined by layer. Within a layer those of `special` win.
    static func sorted(_ general: [Entry], _ special: [Entry]) -> [Entry] {
        if special.isEmpty { return general }
        if general.isEmpty { return special }
        let all = general.map { ($0, 0) } + special.map { ($0, 1) }
        return all.enumerated().sorted { left, right in
            (left.element.0.layer, left.element.1, left.offset) < (right.element.0.layer, right.element.1, right.offset)
        }.map(\.element.0)
    }
}
