import HCL

/// Inputs that most module blocks of one layer say alike, as the `inputs` block of that layer: the subnet that all units of a
/// place are given.
///
/// An input can stand there where each unit below whose module declares it has it, and no other `inputs` block says it but those of
/// stacks: a place may say what a stack says for units that are not of the stack, and an environment what is otherwise there.
struct LayerInputs {
    typealias Layer = EstatePlan.Layer

    private(set) var values: [Layer: [String: Value]] = [:]
    /// The inputs of each module block that are said here, by the layer and the block's path.
    private(set) var taken: [Layer: [String: Set<String>]] = [:]

    /// How many module blocks must have a value, so that it is no chance.
    private static let enough = 3
    /// The same for an input that a stack has for its units.
    private static let enoughOfStacks = 2
    /// How many words the block must save, so that it is worth its reading.
    private static let enoughSaved = 3

    init(_ plan: EstatePlan, inputs: [[String: Value]], declared: [Int: Set<String>]) {
        var used = Set(plan.commonInputs.estate.keys)
        for values in plan.commonInputs.layers.values { used.formUnion(values.keys) }
        let ofStacks = Set(plan.stacks.flatMap(\.inputs.values.keys))
        let kept = plan.units.indices.filter { plan.leftOut[$0] == nil }
        let units = Dictionary(grouping: kept, by: { plan.units[$0].place })
        // Where layers lie in one another, an input stands in those of one kind.
        for isOfKind in Self.kinds {
            var names: Set<String> = []
            for (layer, modules) in plan.refinements where isOfKind(layer) {
                let candidates = Self.find(in: modules, besides: used, ofStacks)
                if candidates.isEmpty { continue }
                let below = units.filter { layer.covers($0.key) }
                var found = candidates.filter { name, entry in
                    Self.canStand(name, entry.takers, in: layer, above: below, plan, inputs, declared)
                        && Self.isOfStacks(name, entry.value, in: layer, above: below, plan, inputs)
                }
                let others = found.filter { !ofStacks.contains($0.key) }
                let saved = others.values.reduce(-others.count) { $0 + $1.takers.count }
                if saved < Self.enoughSaved { found = found.filter { ofStacks.contains($0.key) } }
                if found.isEmpty { continue }
                names.formUnion(found.keys)
                values[layer] = found.mapValues(\.value)
                for (name, entry) in found {
                    for path in entry.takers { taken[layer, default: [:]][path, default: []].insert(name) }
                }
            }
            used.formUnion(names)
        }
        takeRepeated(plan)
    }

    /// Takes the words that repeat what the nearest of these blocks says for each of their units.
    private mutating func takeRepeated(_ plan: EstatePlan) {
        for (layer, modules) in plan.refinements {
            let places = plan.places.filter(layer.covers)
            for (path, module) in modules {
                for (name, value) in module.inputs
                where module.comments[name] == nil && places.allSatisfy({ says($0, name) == value })
                    && !Self.hasOtherWord(name, [path], besides: layer, at: places, plan)
                {
                    taken[layer, default: [:]][path, default: []].insert(name)
                }
            }
        }
    }

    /// What the nearest of these blocks says of an input at a place.
    private func says(_ place: AdoptedPlace, _ name: String) -> Value? {
        values[.place(place)]?[name] ?? values[.account(place.account)]?[name]
            ?? values[.environment(place.environment)]?[name]
    }

    private static let kinds: [@Sendable (Layer) -> Bool] = [
        { if case .place = $0 { true } else { false } }, { if case .account = $0 { true } else { false } },
        { if case .environment = $0 { true } else { false } },
    ]

    /// The values that most of some module blocks have, each with the paths of these blocks.
    ///
    /// - Parameter ofStacks: the names of inputs that a stack has for its units, which are never alike by chance.
    private static func find(
        in modules: [String: EstatePlan.Module], besides used: Set<String>, _ ofStacks: Set<String>
    ) -> [String: (value: Value, takers: [String])] {
        var holders: [String: [Value: [String]]] = [:]
        for (path, module) in modules {
            for (name, value) in module.inputs where !used.contains(name) {
                holders[name, default: [:]][value, default: []].append(path)
            }
        }
        var found: [String: (value: Value, takers: [String])] = [:]
        for (name, values) in holders {
            let isOfStacks = ofStacks.contains(name)
            guard let most = values.max(by: { $0.value.count < $1.value.count }), isOfStacks || isMeant(most.key),
                most.value.count >= (isOfStacks ? enoughOfStacks : enough),
                most.value.count * 2 > values.values.reduce(0, { $0 + $1.count }),
                // A comment belongs to the block in which it stands.
                most.value.allSatisfy({ modules[$0]?.comments[name] == nil })
            else { continue }
            found[name] = (most.key, most.value)
        }
        return found
    }

    /// Whether a value is hardly alike by chance, as a number, a switch and an empty list are.
    private static func isMeant(_ value: Value) -> Bool {
        switch value {
        case .string(let text): text.utf8.count > 2
        case .deferred: true
        default: false
        }
    }

    /// Whether units below a layer that have an input from their stack have this value: the nearer block would beat the stack's.
    private static func isOfStacks(
        _ name: String, _ value: Value, in layer: Layer, above below: [AdoptedPlace: [Int]], _ plan: EstatePlan,
        _ inputs: [[String: Value]]
    ) -> Bool {
        let stacks = plan.stacks.filter { $0.inputs.values[name] != nil }
        return below.allSatisfy { place, members in
            members.allSatisfy { index in
                let path = plan.units[index].path
                let stack = stacks.first { $0.places.contains(place) && $0.modules[path] != nil }
                guard let stack else { return true }
                let hasWord =
                    stack.modules[path]?.inputs[name] != nil
                    || plan.refinements.contains { $0.covers(place) && $1[path]?.inputs[name] != nil }
                return hasWord || inputs[index][name] == nil || inputs[index][name] == value
            }
        }
    }

    /// Whether each unit below a layer would be given what it is given now.
    ///
    /// - Parameters:
    ///   - takers: the paths of the blocks that would say it no more.
    ///   - below: the units below the layer, by their places.
    private static func canStand(
        _ name: String, _ takers: [String], in layer: Layer, above below: [AdoptedPlace: [Int]], _ plan: EstatePlan,
        _ inputs: [[String: Value]], _ declared: [Int: Set<String>]
    ) -> Bool {
        let areGiven = below.values.allSatisfy { members in
            members.allSatisfy { inputs[$0][name] != nil || !(declared[$0]?.contains(name) ?? true) }
        }
        guard areGiven else { return false }
        return !hasOtherWord(name, takers, besides: layer, at: Array(below.keys), plan)
    }

    /// Whether module blocks elsewhere say an input of some paths: any word of one, in whichever layer, beats `inputs`.
    private static func hasOtherWord(
        _ name: String, _ paths: [String], besides layer: Layer, at places: [AdoptedPlace], _ plan: EstatePlan
    ) -> Bool {
        let isOfStack = plan.stacks.contains { stack in paths.contains { stack.modules[$0]?.inputs[name] != nil } }
        return isOfStack
            || plan.refinements.contains { other, modules in
                other != layer && paths.contains { modules[$0]?.inputs[name] != nil }
                    && places.contains(where: other.covers)
            }
    }
}
