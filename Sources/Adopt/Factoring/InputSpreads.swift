import FileTree
import HCL

/// Where the values of the inputs of module blocks stand. Each block is worked out by itself, on all cores.
struct InputSpreads {
    /// The inputs of each block, sorted by their names.
    private var found: [GroupKey: [(name: String, values: LayerValues.Spread)]] = [:]

    init() {}

    /// - Parameters:
    ///   - groups: the positions of the units that have one module block.
    ///   - inputs: those of each unit that stand in its block.
    ///   - layerValues: finds the layers in which an input's values stand.
    init(
        _ groups: [GroupKey: [Int]], units: [AdoptedUnit], inputs: [[String: Value]], values layerValues: LayerValues
    ) {
        let blocks = groups.map { (key: $0.key, members: $0.value) }
        let spreads = Parallel.map(count: blocks.count, jobs: Parallel.processorCount, chunk: 128) { range in
            blocks[range].map { block in
                let names = Set(block.members.flatMap { inputs[$0].keys }).sorted()
                return names.map { name in
                    let values = block.members.map { (place: units[$0].place, value: inputs[$0][name]) }
                    return (name: name, values: layerValues.spread(values, called: name))
                }
            }
        }
        found = Dictionary(uniqueKeysWithValues: zip(blocks.map(\.key), spreads))
    }

    /// The inputs of one block.
    subscript(key: GroupKey) -> [(name: String, values: LayerValues.Spread)] { found[key] ?? [] }
}
