import HCL

/// Inputs that most module blocks of one layer say alike, as the `inputs` block of that layer: the subnet that all units of a
/// place are given.
///
/// An input can stand there where each unit below whose module declares it has it, and no other `inputs` block says it.
struct LayerInputs {
    typealias Layer = EstatePlan.Layer

    private(set) var values: [Layer: [String: Value]] = [:]
    /// The inputs of each module block that are said here, by the layer and the block's path.
    private(set) var taken: [Layer: [String: Set<String>]] = [:]

    /// How many module blocks must have a value, so that it is no chance.
    private static let enough = 3
    /// How many words the block must save, so that it is worth its reading.
    private static let enoughSaved = 3

    init(_ plan: EstatePlan, inputs: [[String: Value]], declared: [Int: Set<String>]) {
        var used = Set(plan.commonInputs.estate.keys)
        for values in plan.commonInputs.layers.values { used.formUnion(values.keys) }
        for stack in plan.stacks { used.formUnion(stack.inputs.values.keys) }
        let kept = plan.units.indices.filter { plan.leftOut[$0] == nil }
        let units = Dictionary(grouping: kept, by: { plan.units[$0].place })
        // Where layers lie in one another, an input stands in those of one kind.
        for isOfKind in Self.kinds {
            var names: Set<String> = []
            for (layer, modules) in plan.refinements where isOfKind(layer) {
                let candidates = Self.find(in: modules, besides: used)
                if candidates.isEmpty { continue }
                let below = units.filter { layer.covers($0.key) }
                let found = candidates.filter { name, entry in
                    Self.canStand(name, entry.takers, in: layer, above: below, plan, inputs, declared)
                }
                let saved = found.values.reduce(-found.count) { $0 + $1.takers.count }
                guard saved >= Self.enoughSaved else { continue }
                names.formUnion(found.keys)
                values[layer] = found.mapValues(\.value)
                for (name, entry) in found {
                    for path in entry.takers { taken[layer, default: [:]][path, default: []].insert(name) }
                }
            }
            used.formUnion(names)
        }
    }

    private static let kinds: [@Sendable (Layer) -> Bool] = [
        { if case .place = $0 { true } else { false } }, { if case .account = $0 { true } else { false } },
        { if case .environment = $0 { true } else { false } },
    ]

    /// The values that most of some module blocks have, each with the paths of these blocks.
    private static func find(
        in modules: [String: EstatePlan.Module], besides used: Set<String>
    ) -> [String: (value: Value, takers: [String])] {
        var holders: [String: [Value: [String]]] = [:]
        for (path, module) in modules {
            for (name, value) in module.inputs where !used.contains(name) {
                holders[name, default: [:]][value, default: []].append(path)
            }
        }
        var found: [String: (value: Value, takers: [String])] = [:]
        for (name, values) in holders {
            guard let most = values.max(by: { $0.value.count < $1.value.count }), isMeant(most.key),
                most.value.count >= enough,
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
        let paths = Set(takers)
        // Any word of a module block, in whichever layer, beats `inputs`.
        if plan.stacks.contains(where: { stack in
            takers.contains { stack.modules[$0]?.inputs[name] != nil }
        }) {
            return false
        }
        return !plan.refinements.contains { other, modules in
            other != layer && paths.contains { modules[$0]?.inputs[name] != nil }
                && below.keys.contains(where: other.covers)
        }
    }
}
