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

    private var entries: [String: [Entry]] = [:]

    /// Blocks whose label is a pattern, from far to near.
    private var patterns: [(pattern: PathPattern, entry: Entry)] = []

    /// The block that places a unit at each path.
    private(set) var placed: [String: Origin] = [:]
    /// Blocks that would place a unit where another stack has one already, which is an error.
    private(set) var second: [(block: ModuleBlock, path: String, first: ModuleBlock)] = []
    /// The paths at which only a region's own block places a unit.
    private var ofRegion: Set<String> = []

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
            let path = placement.prefix + block.path
            if let first = placed[path] {
                second.append((block, path, first.block))
                continue
            }
            placed[path] = Origin(block: block, placement: placement)
            entries[path, default: []].append(Entry(layer: index, block: block))
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
            entries[block.path, default: []].append(entry)
            if layer.kind == .region, placed[block.path] == nil {
                placed[block.path] = Origin(block: block, placement: nil)
                ofRegion.insert(block.path)
            }
        }
    }

    /// The paths at which units are placed, those of stacks first.
    var paths: [String] { placed.keys.filter { !ofRegion.contains($0) }.sorted() + ofRegion.sorted() }

    /// The blocks for exactly this path, from far to near.
    func blocks(at path: String) -> [Entry] { entries[path] ?? [] }

    /// The blocks whose patterns take the path, and for an instance of a `for_each` also those with its own path, in
    /// the order in which they win.
    func refinements(of path: String, isInstance: Bool) -> [Entry] {
        let taken = patterns.filter { $0.pattern.matches(path) }.map(\.entry)
        guard isInstance, let own = entries[path] else { return taken }
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
