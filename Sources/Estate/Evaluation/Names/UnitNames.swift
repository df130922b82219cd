import Catalog
import Diagnostics
import HCL

/// Finds units of one place for the words of a place: the same one or another.
struct UnitNames {
    enum Match {
        /// The unit, and whether the key behind its name was needed to find it.
        case found(UnitSlot, usesKey: Bool)
        /// There is none, because of a mistake that was reported.
        case missing
    }

    let target: PlacedPlace
    /// The place whose words read them.
    let reader: Place
    unowned let context: EvaluationContext

    private var estate: Estate { context.estate }

    /// The units of another place, for the same reader.
    func at(_ place: Place) -> UnitNames {
        UnitNames(target: context.units(of: place), reader: reader, context: context)
    }

    /// The cell of an output where the name alone decides what it is; nil where the reference has to be looked at
    /// closer, or is wrong.
    ///
    /// - Parameters:
    ///   - unit: the number of the unit's name in the store.
    ///   - output: that of the output's.
    func cell(_ unit: Int, output: Int, home: UnitHome) -> Cell? {
        let store = context.store
        guard case .one(let position) = target.index.find(unit, in: store, home: home),
            target.slots[position].sharedBy == nil
        else { return nil }
        let module = target.slots[position].module
        // At all places at which they are the reader's own, such units have the same cell.
        var key = store.node(store.key(.output, module.id), Int32(target.index.pathNumbers[position]))
        key = store.node(key, Int32(output))
        if location == nil, let known = store[key] { return known }
        guard let declared = module.output(store.text(of: output)), declared.available == nil else { return nil }
        let cell = cell(declared, of: target.slots[position].path)
        if location == nil { store[key] = cell }
        return cell
    }

    /// The unit that a name means.
    ///
    /// - Parameter key: the step behind the name, which may be the key of a `for_each`.
    /// - Throws: the error about the name.
    func unit(
        _ name: String, key: Traversal.Step?, at span: Span, home: UnitHome
    ) throws(Diagnostic) -> Match {
        switch target.index.find(name, home: home) {
        case .one(let position): return .found(target.slots[position], usesKey: false)
        case .instances(let positions):
            if let key = key?.name, let slot = instance(key, among: positions) { return .found(slot, usesKey: true) }
            if target.problems.isBroken(name) { return .missing }
            throw missingKey(name, next: key, at: span, among: positions)
        case .many(let positions): throw ambiguous(name, among: positions, at: span)
        case .none where target.problems.isBroken(name): return .missing
        case .none:
            guard let missing = notPlaced(name, span) else { return .missing }
            throw missing
        }
    }

    func instance(_ key: String, among positions: [Int]) -> UnitSlot? {
        positions.first { target.slots[$0].each?.key == key }.map { target.slots[$0] }
    }

    // MARK: - Outputs

    /// The cell of an output of a unit; nil where the unit is known to be misread.
    ///
    /// - Throws: the error where the module has no such output, or none with these inputs.
    func output(_ name: String, of slot: UnitSlot, at span: Span) throws(Diagnostic) -> Cell? {
        if let part = slot.sharedBy, slot.module.outputs[name] != nil {
            return try shared(name, of: slot, by: part, at: span)
        }
        guard let output = slot.module.output(name) else {
            let module = slot.module.module.name
            throw .error(
                .unknownOutput, "module \(module) has no output \"\(name)\"", at: span,
                help: Suggestion.nearest(to: name, among: slot.module.outputs.keys).map { "did you mean `\($0)`?" }
                    ?? "`tfgen modules \(module)` lists them")
        }
        if let condition = output.available,
            UnitAvailability.isUnavailable(condition, for: slot, in: target.names)
        {
            if slot.isIncomplete { return nil }
            throw Diagnostic.error(
                .unavailableOutput, "unit \"\(slot.path)\" has no \"\(name)\"", at: span,
                help: "with its inputs `\(condition.text.replacing("var.", with: ""))` does not hold"
            ).label(slot.span, "the unit")
        }
        return cell(output, of: slot.path)
    }

    private func cell(_ output: ModuleOutput, of path: String) -> Cell {
        let reference = OutputReference(location: location, owner: path, name: output.name)
        let value = Value.deferred(output.type, .reference(.output(reference)))
        return context.store.constant(.output(reference), value)
    }

    /// How references name the place; nil for the reader's own.
    private var location: String? { target.place === reader ? nil : target.place.address }

    /// The cell that stands for an output of a unit which a contract shares: the lookup's output with the same
    /// meaning.
    private func shared(
        _ name: String, of slot: UnitSlot, by part: SharedPart, at span: Span
    ) throws(Diagnostic) -> Cell {
        let contract = estate.contracts[part.contract]
        let outputs = (contract?.outputs ?? []).filter { $0.part.key == part.key }
        guard let contract, let shared = outputs.first(where: { $0.output.name == name }) else {
            let names = outputs.map { "`\($0.output.name)`" }.joined(separator: ", ")
            throw .error(
                .notShared, "contract \"\(part.contract)\" does not share \"\(name)\" of \(part.key)", at: span,
                help: "\(target.place.address) consumes the contract, which shares \(names)")
        }
        let reference = OutputReference(location: location, owner: contract.lookupPath, name: shared.name)
        let value = Value.deferred(shared.output.type, .reference(.output(reference)))
        return context.store.constant(.output(reference), value)
    }

    // MARK: - Mistakes

    func ambiguous(_ name: String, among positions: [Int], at span: Span) -> Diagnostic {
        let paths = positions.map { target.slots[$0].path }
        return .error(
            .ambiguousUnit, "\"\(name)\" could be " + paths.joined(separator: " or "), at: span,
            help: "name the whole path: `module[\"\(paths.first ?? name)\"]`")
    }

    func missingKey(_ name: String, next: Traversal.Step?, at span: Span, among positions: [Int]) -> Diagnostic {
        let keys = positions.compactMap { target.slots[$0].each?.key }
        if keys.isEmpty {
            return .error(
                .unplacedUnit,
                "unit \"\(name)\" has no keys in \(target.place.address): its `for_each` is empty", at: span,
                help:
                    "without a key it reads as an empty map there: `values(module.\(name))[*].OUTPUT` is an empty list")
        }
        if let next, case .index(.string(let key)) = next.kind {
            return .error(
                .unplacedUnit, "there is no unit \"\(name)\" with the key \"\(key)\"", at: next.span,
                help: Suggestion.help(for: key, among: keys))
        }
        return .error(
            .unplacedUnit, "unit \"\(name)\" has `for_each`: its key is needed", at: span,
            help: "write `module.\(name)[KEY].OUTPUT`; keys are " + keys.map { "\"\($0)\"" }.joined(separator: ", "))
    }

    /// The error about a name of no unit; nil where a mistake that was reported may be why.
    func notPlaced(_ name: String, _ span: Span) -> Diagnostic? {
        if target.problems.isAbsent(name) { return switchedOff(name, span).about(name) }
        let paths = target.slots.map(\.path) + target.slots.map(\.blockPath)
        let names = Set(paths + paths.map { String($0.split(separator: "/").last ?? "") })
        let near = Suggestion.nearest(to: name, among: names)
        if near == nil, target.names.gaps.contains(.units) { return nil }
        return .error(
            .unplacedUnit, "there is no unit \"\(name)\" in \(target.place.address)", at: span,
            help: near.map { "did you mean `\($0)`?" } ?? folder(name) ?? otherHolder(name)
                ?? Suggestion.help(for: name, among: names)
        ).about(name)
    }

    /// The error about a unit whose `count` is 0 at the place.
    private func switchedOff(_ name: String, _ span: Span) -> Diagnostic {
        let blocks = target.names.layers.reversed().lazy.flatMap(\.modules)
        let count = blocks.first {
            ($0.path == name || $0.path.hasSuffix("/\(name)")) && $0.meta("count") != nil
        }?.meta("count")
        return Diagnostic.error(
            .unplacedUnit, "unit \"\(name)\" is not placed in \(target.place.address): its `count` is 0 there",
            at: span,
            help: "give what reads it the same `count`, or place the unit"
        ).label(count?.expression.span, "0 there")
    }

    /// A help about the name of a folder of units; nil for any other name.
    private func folder(_ name: String) -> String? {
        guard let unit = target.slots.first(where: { $0.path.hasPrefix("\(name)/") }) else { return nil }
        return "it is a folder of units: write `module[\"\(unit.path)\"].OUTPUT`"
    }

    /// A help that names what else places a unit of this name; nil for nothing.
    private func otherHolder(_ name: String) -> String? {
        let stack = estate.declarations.stacks.first {
            $0.modules.contains { $0.path == name || $0.path.hasSuffix("/\(name)") }
        }
        if let stack {
            return "stack \"\(stack.name)\" has one: name it in `stacks` of the region, or place the module there"
        }
        let isElsewhere = estate.places.contains { $0.region.modules.contains { $0.path == name } }
        return isElsewhere ? "another region has one: write `region.NAME.module.\(name)`" : nil
    }
}
