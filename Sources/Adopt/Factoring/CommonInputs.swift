import FileTree
import HCL

/// Inputs that many modules are given alike, as `inputs` blocks for whoever declares them. A tree gives them in a file that all
/// units include, or again in each unit.
///
/// An input can stand in such a block where each unit whose module declares it has it: otherwise a unit would get what the tree
/// does not give it.
struct CommonInputs {
    /// The inputs of the whole estate.
    private(set) var estate: [String: Value] = [:]
    private(set) var layers: [EstatePlan.Layer: [String: Value]] = [:]
    /// The comments above them.
    private(set) var comments: [String: [String]] = [:]
    /// The inputs of each unit that are said there and not in its module block, by the unit's position.
    private(set) var taken: [Int: [String]] = [:]

    var count: Int { layers.values.reduce(estate.count) { $0 + $1.count } }

    init() {}

    /// Adds inputs of layers that have none of these names.
    mutating func add(_ values: [EstatePlan.Layer: [String: Value]]) {
        for (layer, own) in values { layers[layer, default: [:]].merge(own) { known, _ in known } }
    }

    /// - Parameters:
    ///   - groups: the positions of the units that have one module block.
    ///   - inputs: those of each unit, as far as an estate can say them.
    ///   - declared: the names of the variables of each unit's module, as far as they are known.
    ///   - values: finds the layers in which an input's values stand.
    init(
        _ groups: [[Int]], units: [AdoptedUnit], inputs: [[String: Value]], declared: [Int: Set<String>],
        values layerValues: LayerValues
    ) {
        var groupOf: [Int: Int] = [:]
        for (group, members) in groups.enumerated() { for unit in members { groupOf[unit] = group } }
        var holders: [String: [Int]] = [:]
        for unit in groupOf.keys.sorted() {
            for name in declared[unit] ?? [] { holders[name, default: []].append(unit) }
        }
        // A module whose variables are not known might be given what its unit does not have.
        for unit in groupOf.keys where declared[unit] == nil {
            holders = holders.filter { inputs[unit][$0.key] != nil }
        }
        let names = holders.sorted { $0.key < $1.key }
        let finder = Finder(units: units, inputs: inputs, groupOf: groupOf, layerValues: layerValues)
        let found = Parallel.map(count: names.count, jobs: Parallel.processorCount, chunk: 1) { range in
            names[range].compactMap { finder.input($0.key, of: $0.value) }
        }
        for input in found {
            estate[input.name] = input.values.common
            for (layer, value) in input.values.layers { layers[layer, default: [:]][input.name] = value }
            comments[input.name] = input.takers.lazy.compactMap { units[$0].configuration.comments[input.name] }.first
            for unit in input.takers { taken[unit, default: []].append(input.name) }
        }
    }
}

/// Finds out of each input by itself whether it stands in `inputs` blocks.
private struct Finder: Sendable {
    let units: [AdoptedUnit]
    let inputs: [[String: Value]]
    /// The module block of each unit.
    let groupOf: [Int: Int]
    let layerValues: LayerValues

    struct Input: Sendable {
        let name: String
        let values: LayerValues.Spread
        let takers: [Int]
    }

    /// Where an input stands; nil where its units say it themselves.
    ///
    /// - Parameter holders: the units whose modules declare it.
    func input(_ name: String, of holders: [Int]) -> Input? {
        guard case (var takers, let isGiven)? = self.takers(of: name, holders) else {
            return holders.allSatisfy { inputs[$0][name] != nil } ? nil : inputOfLayers(name, of: holders)
        }
        var values = spread(name, of: takers)
        // Where each account or environment has a file of its own, what they give stands in each of them.
        let given = holders.filter { self.isGiven(name, to: $0) }
        if isGiven, takers.count < given.count {
            let all = spread(name, of: given)
            let others = Set(given).subtracting(takers)
            if all.count > 0, all.count <= values.count + words(for: name, of: others) {
                (values, takers) = (all, given)
            }
        }
        // A unit that repeats what it is given needs no word of its own.
        if isGiven, takers.count < holders.count {
            let all = spread(name, of: holders)
            if all.count > 0, all.count <= values.count { (values, takers) = (all, holders) }
        }
        let blocks = Set(takers.map { groupOf[$0] }).count
        guard values.count > 0, values.count <= (isGiven ? blocks : blocks / 2) else { return nil }
        // A value that units give by themselves, and that says nothing of the place, may be alike by chance.
        if !isGiven, values.common.map(\.isWhollyKnown) ?? true { return nil }
        return Input(name: name, values: values, takers: takers)
    }

    private func spread(_ name: String, of units: [Int]) -> LayerValues.Spread {
        layerValues.spread(units.map { (place: self.units[$0].place, value: inputs[$0][name]) }, called: name)
    }

    /// How many words say an input where each module block says it itself.
    private func words(for name: String, of units: some Collection<Int>) -> Int {
        Dictionary(grouping: units, by: { groupOf[$0] }).values.reduce(0) { count, members in
            let values = spread(name, of: members.sorted())
            return count + (values.count > 0 ? values.count : members.count)
        }
    }

    /// An input that a unit somewhere else does not have, in the environments or the accounts in which a file that they include
    /// gives all units of it the same; nil where there are none.
    private func inputOfLayers(_ name: String, of holders: [Int]) -> Input? {
        typealias Layer = EstatePlan.Layer
        let kinds: [(AdoptedPlace) -> Layer] =
            (layerValues.hasEnvironments ? [{ .environment($0.environment) }] : []) + [{ .account($0.account) }]
        let found = kinds.map { layer -> Input in
            var values = LayerValues.Spread()
            var takers: [Int] = []
            for (layer, members) in Dictionary(grouping: holders, by: { layer(units[$0].place) }) {
                guard Set(members.map { groupOf[$0] }).count > 1, members.allSatisfy({ isGiven(name, to: $0) }),
                    let value = layerValues.shared(
                        members.map { (place: units[$0].place, value: inputs[$0][name]) }, called: name)
                else { continue }
                values.layers[layer] = value
                takers += members
            }
            return Input(name: name, values: values, takers: takers.sorted())
        }
        let having = holders.filter { inputs[$0][name] != nil }
        let most = words(for: name, of: having)
        return found.filter { input in
            let others = Set(having).subtracting(input.takers)
            return !input.takers.isEmpty && input.values.count + words(for: name, of: others) <= most
        }
        .max { $0.takers.count - $0.values.count < $1.takers.count - $1.values.count }
    }

    /// Whether a file that a unit includes gives it an input, and one that reads nothing.
    private func isGiven(_ name: String, to unit: Int) -> Bool {
        guard let value = inputs[unit][name], let file = units[unit].configuration.inputFiles[name] else {
            return false
        }
        return SourcePath.relative(file, to: units[unit].folder) == nil && Residual(value).names.isEmpty
    }

    /// How many module blocks must have an input that each unit gives itself, before it is taken for one of the whole estate.
    private static let enough = 5

    /// The units that an input would come from an `inputs` block for, and whether a file that they include gives it. Nil where
    /// it cannot stand there, or where it looks like chance.
    private func takers(of name: String, _ holders: [Int]) -> (units: [Int], isGiven: Bool)? {
        guard holders.allSatisfy({ inputs[$0][name] != nil }) else { return nil }
        let own = holders.filter { unit in
            let (file, folder) = (units[unit].configuration.inputFiles[name], units[unit].folder)
            return file.map { SourcePath.relative($0, to: folder) != nil } ?? true
        }
        // What a file for all units gives. A unit that says it again has its own word.
        let isOwn = Set(own)
        let given = holders.filter { !isOwn.contains($0) }
        let byFile = Dictionary(grouping: given, by: { units[$0].configuration.inputFiles[name] ?? "" })
        func blocks(_ units: [Int]) -> Int { Set(units.map { groupOf[$0] }).count }
        var chosen = byFile.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? own
        // Several files may each give it to the units of one module.
        if !given.isEmpty, blocks(chosen) < 2, blocks(given) > 2 { chosen = given }
        guard
            blocks(chosen) >= (given.isEmpty ? Self.enough : 2),
            chosen.allSatisfy({ unit in inputs[unit][name].map { Residual($0).names.isEmpty } ?? false })
        else { return nil }
        return (chosen, !given.isEmpty)
    }
}
