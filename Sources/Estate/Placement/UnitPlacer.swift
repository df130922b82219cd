import Catalog
import Diagnostics
import HCL

/// Finds out which units a place has: `stacks`, module blocks, `source`, `count` and `for_each`. No input is worked out.
struct UnitPlacer {
    private let place: Place
    private let estate: Estate
    private let names: PlaceNames
    private var diagnostics: [Diagnostic] = []
    private var problems = PlacementProblems()
    private var usedBlocks: Set<Int32> = []

    static func place(_ place: Place, _ estate: Estate, _ store: CellStore) -> PlacedPlace {
        var stacks = StackReader(place, estate)
        stacks.read()
        let layers = [estate.declarations.layer] + stacks.found + place.ownLayers
        let gaps = layers.reduce(
            estate.declarations.gaps.intersection([.locals, .units, .sharing]).union(place.gaps).union(stacks.gaps)
        ) { $0.union($1.gaps.intersection(.layer)) }
        let names = PlaceNames(estate, place, extent: .place, layers: layers, gaps: gaps, store: store)
        names.report(stacks.diagnostics)
        var placer = UnitPlacer(place: place, estate: estate, names: names)
        let slots = placer.slots()
        names.report(placer.diagnostics)
        return PlacedPlace(place, names, slots: slots, problems: placer.problems, usedBlocks: placer.usedBlocks)
    }

    private init(place: Place, estate: Estate, names: PlaceNames) {
        self.place = place
        self.estate = estate
        self.names = names
    }

    private mutating func slots() -> [UnitSlot] {
        var blocks: [String: [ModuleBlock]] = [:]
        var placing: [String: ModuleBlock] = [:]
        for layer in names.layers {
            for module in layer.modules {
                if layer.kind == .stack, let first = placing.updateValue(module, forKey: module.path) {
                    refuseSecondDefinition(module, first)
                    continue
                }
                if layer.kind == .region { placing[module.path] = module }
                blocks[module.path, default: []].append(module)
            }
        }
        var slots: [UnitSlot] = []
        for path in placing.keys { slots += self.slots(path, blocks[path] ?? []) }
        slots.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var sharing = Sharing(place, estate, names)
        let all = sharing.apply(to: slots)
        diagnostics += sharing.diagnostics
        return all
    }

    private mutating func refuseSecondDefinition(_ module: ModuleBlock, _ first: ModuleBlock) {
        diagnostics.append(
            Diagnostic.error(
                .duplicateUnit, "a second stack of \(place.address) places a unit at \"\(module.path)\"",
                at: module.labelSpan, help: "give one of them another label and a `source`"
            ).label(first.labelSpan, "the first is here"))
    }

    /// The units that one path stands for: one, none (`count = 0`), or one for each key of `for_each`.
    private mutating func slots(_ path: String, _ all: [ModuleBlock]) -> [UnitSlot] {
        for block in all { usedBlocks.insert(block.id) }
        let scope = EstateScope(
            names: names, locals: names.table(of: names.home(of: all)), units: .notYet, service: all.first?.service,
            each: nil)
        var module = UnitModule(estate)
        for block in all {
            module.read(block) { word in text(of: word, scope) }
        }
        let found = module.isUnclear ? nil : module.found()
        let former = found == nil ? [] : module.formerVersions()
        guard let found else {
            refuse(module)
            problems.broken.append(path)
            return []
        }
        diagnostics += module.diagnostics
        var slot = UnitSlot(
            path: path, blockPath: path, blocks: module.blocks, module: found.interface, origin: .blocks)
        slot.source = found.source
        slot.version = found.source?.version ?? module.named?.version?.text
        slot.formerVersions = former
        slot.isIncomplete = names.gaps.contains(.units) || module.blocks.contains(where: \.isIncomplete)
        return instances(of: slot, scope)
    }

    // MARK: - Source

    private func text(of word: Word, _ scope: EstateScope) -> UnitModule.Text {
        let value = names.evaluate(word, as: .input(word.name), in: scope).value
        if let text = value.asString { return .text(text) }
        if value.containsDeferred || value.isPoison { return .none(nil) }
        let isSource = word.name == "source"
        return .none(
            .error(
                .badMeta,
                "\"\(word.name)\" is a text: \(isSource ? "the name or the address of a module" : "a version")",
                at: word.expression.span,
                help: isSource
                    ? "for example `\"database/aurora\"` or `\"./modules/vpc\"`" : "for example `\"v1.2.0\"`"))
    }

    /// Says why a unit has no module, unless that follows from another mistake.
    private mutating func refuse(_ module: UnitModule) {
        if let named = module.named, named.isLabel, estate.interfaces[named.text] == nil {
            // The label is the unit's name, too: what reads it by the name that was meant is not at fault.
            let near = Suggestion.nearest(to: named.text, among: estate.catalog.modules.keys)
            if let near { problems.broken.append(near) }
            // It may refine what a block that was not understood places.
            if near == nil, names.gaps.contains(.units) { return }
        }
        diagnostics += module.diagnostics
    }

    // MARK: - count and for_each

    private mutating func instances(of slot: UnitSlot, _ scope: EstateScope) -> [UnitSlot] {
        if let count = slot.meta("count"), let each = slot.meta("for_each") {
            diagnostics.append(
                Diagnostic.error(
                    .badMeta, "a unit has \"count\" or \"for_each\", not both", at: count.attribute.nameSpan,
                    help: "an empty `for_each` places nothing, too"
                ).label(each.attribute.nameSpan, "and this"))
        }
        if let count = slot.meta("count"), !isPlaced(slot, count, scope) { return [] }
        guard let each = slot.meta("for_each") else { return [slot] }
        let value = names.evaluate(each, as: .input("for_each"), in: scope).value
        guard let entries = value.forEachEntries else {
            if !value.isPoison {
                diagnostics.append(
                    .error(
                        .badMeta, "\"for_each\" takes a map, or a set of strings", at: each.expression.span,
                        help: "for example `toset([\"a\", \"b\"])`; its keys become folders"))
            }
            problems.broken.append(slot.path)
            return []
        }
        return entries.compactMap { instance($0, of: slot, each) }
    }

    private mutating func isPlaced(_ slot: UnitSlot, _ count: Word, _ scope: EstateScope) -> Bool {
        let value = names.evaluate(count, as: .input("count"), in: scope).value
        switch value.asInt {
        case 1: return true
        case 0:
            problems.absent.append(slot.path)
            return false
        default:
            if !value.isPoison {
                diagnostics.append(
                    .error(
                        .badMeta, "\"count\" is 0 or 1 here", at: count.expression.span,
                        help: "for several units of one module use `for_each`"))
            }
            problems.broken.append(slot.path)
            return false
        }
    }

    private mutating func instance(
        _ entry: (key: String, value: Value), of slot: UnitSlot, _ each: Word
    ) -> UnitSlot? {
        guard PathRule.isComponent(entry.key) else {
            diagnostics.append(
                .error(
                    .badName, "\"\(entry.key)\" cannot be a unit's folder", at: each.expression.span,
                    help: "use letters, digits, `-`, `_` and `.` in the keys of `for_each`"))
            return nil
        }
        var instance = slot
        instance.path = "\(slot.path)/\(entry.key)"
        instance.each = UnitSlot.Each(key: entry.key, value: entry.value, word: each)
        return instance
    }
}

/// Reads which stacks the layers of a place name.
struct StackReader {
    private let place: Place
    private let estate: Estate
    /// Each once, in the order in which they are named from far to near.
    private(set) var found: [Layer] = []
    private(set) var gaps: Gaps = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ place: Place, _ estate: Estate) {
        self.place = place
        self.estate = estate
    }

    mutating func read() {
        for layer in place.ownLayers {
            guard let list = layer.word("stacks")?.expression else { continue }
            guard case .tuple(let names) = list.form else {
                refuse(
                    .error(
                        .notConstant, "\"stacks\" takes a list of names", at: list.span,
                        help: "for example `[\"platform\"]`"))
                continue
            }
            for name in names { read(name) }
        }
    }

    private mutating func read(_ name: Expression) {
        guard case .string(let text) = name.form else {
            return refuse(.error(.notConstant, "a stack is named by a plain string", at: name.span))
        }
        guard let stack = estate.stacks[text] else {
            gaps.formUnion(.layer)
            let near = Suggestion.nearest(to: text, among: estate.stacks.keys)
            if near == nil, estate.declarations.gaps.contains(.stacks) { return }
            return diagnostics.append(
                Diagnostic.error(
                    .unknownStack, "there is no stack \"\(text)\"", at: name.span,
                    help: Suggestion.help(for: text, among: estate.stacks.keys)
                ).about(text))
        }
        if !found.contains(where: { $0 === stack }) { found.append(stack) }
    }

    private mutating func refuse(_ diagnostic: Diagnostic) {
        gaps.formUnion(.layer)
        diagnostics.append(diagnostic)
    }
}
