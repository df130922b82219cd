import Catalog
import Diagnostics
import HCL

/// Finds out which units a place has: `stacks`, module blocks, `source`, `count` and `for_each`. No input is worked out.
struct UnitPlacer {
    private let place: Place
    private let estate: Estate
    private let names: PlaceNames
    private let table: BlockTable
    private var diagnostics: [Diagnostic] = []
    private var problems = PlacementProblems()
    private var usedBlocks: Set<Int32> = []
    /// Paths of units that a `for_each` stands for.
    private var instancePaths: Set<String> = []
    /// The entries of a service's `for_each`, by the number of its word and the stack's place.
    private var services: [String: [UnitSlot.Each]] = [:]

    static func place(_ place: Place, in estate: Estate, store: CellStore) -> PlacedPlace {
        var stacks = StackReader(place, estate, store: store)
        stacks.read()
        let layers = [estate.declarations.layer] + stacks.stacks + place.ownLayers
        let gaps = layers.reduce(
            estate.declarations.gaps.intersection([.locals, .units, .sharing]).union(place.gaps).union(stacks.gaps)
        ) { $0.union($1.gaps.intersection(.layer)) }
        let names = PlaceNames(estate, place, extent: .place, layers: layers, gaps: gaps, store: store)
        names.report(stacks.diagnostics)
        var placer = UnitPlacer(
            place: place, estate: estate, names: names, table: BlockTable(layers, stacks.found))
        let slots = placer.slots()
        names.report(placer.diagnostics)
        return PlacedPlace(place, names, slots: slots, problems: placer.problems, usedBlocks: placer.usedBlocks)
    }

    private init(place: Place, estate: Estate, names: PlaceNames, table: BlockTable) {
        self.place = place
        self.estate = estate
        self.names = names
        self.table = table
    }

    private mutating func slots() -> [UnitSlot] {
        for (block, path, first) in table.second { refuseSecondDefinition(block, of: path, after: first) }
        var slots: [UnitSlot] = []
        for path in table.paths where !instancePaths.contains(path) {
            if let origin = table.placed[path] { slots += self.slots(path, origin) }
        }
        slots.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        refuseSecondPaths(slots)
        var sharing = Sharing(place, estate, names: names, isBroken: !problems.broken.isEmpty)
        let all = sharing.apply(to: slots)
        diagnostics += sharing.diagnostics
        return all
    }

    private mutating func refuseSecondDefinition(_ module: ModuleBlock, of path: String, after first: ModuleBlock) {
        diagnostics.append(
            Diagnostic.error(
                .duplicateUnit, "a second stack of \(place.address) places a unit at \"\(path)\"",
                at: module.labelSpan, help: "give one of them another label and a `source`"
            ).label(first.labelSpan, "the first is here"))
    }

    /// A key of a `for_each` may make the path of another unit.
    private mutating func refuseSecondPaths(_ slots: [UnitSlot]) {
        for (first, second) in zip(slots, slots.dropFirst()) where first.path == second.path {
            let (span, other) = first.innerEach == nil ? (second, first) : (first, second)
            diagnostics.append(
                Diagnostic.error(
                    .duplicateUnit, "two units of \(place.address) lie at \"\(first.path)\"", at: span.span,
                    help: "give one of them another label, or its `for_each` other keys"
                ).label(other.span, "the other one"))
        }
    }

    /// The units that one path stands for: one, none (`count = 0`), or one for each key of `for_each`, of its service's and of
    /// its own.
    private mutating func slots(_ path: String, _ origin: BlockTable.Origin) -> [UnitSlot] {
        let general = table.blocks(at: path)
        for entry in general { usedBlocks.insert(entry.block.id) }
        let service = origin.block.service
        guard let service, let each = serviceEach(service, origin.placement) else {
            let home = UnitHome(placement: origin.placement, service: service)
            return self.slots(Candidate(path: path, general: general, home: home))
        }
        let folder = "\(origin.placement?.prefix ?? "")services/\(service)"
        let label = path.dropFirst(folder.utf8.count + 1)
        guard let entries = entries(each, placement: origin.placement, service: service) else {
            problems.broken.append(path)
            return []
        }
        return entries.flatMap { entry in
            self.slots(
                Candidate(
                    path: "\(folder)/\(entry.key)/\(label)", general: general,
                    home: UnitHome(placement: origin.placement, service: service, each: entry)))
        }
    }

    /// What may become a unit, or several.
    private struct Candidate {
        let path: String
        let general: [BlockTable.Entry]
        let home: UnitHome
    }

    private mutating func slots(_ candidate: Candidate) -> [UnitSlot] {
        let path = candidate.path
        let each = candidate.home.each
        if each != nil { instancePaths.insert(path) }
        let special = table.refinements(of: path, isInstance: each != nil)
        for entry in special { usedBlocks.insert(entry.block.id) }
        let scope = scope(candidate.home, each)
        if let count = Self.count(in: special), !isPlaced(path, count: count, in: scope) { return [] }
        // What is said of exactly this path is nearer than a pattern; of a path with a key it stands in `special`.
        let all =
            each == nil
            ? BlockTable.sorted(special, candidate.general) : BlockTable.sorted(candidate.general, special)
        guard let definition = definition(all.map(\.block), of: path, in: scope) else { return [] }
        // A region's definition of its own reads no stack's locals first.
        let placement = candidate.home.placement
        let isOfStack =
            placement?.name != nil || placement?.stack.modules.contains { $0 === definition.blocks.first } == true
        let home = isOfStack ? candidate.home : UnitHome(placement: nil, service: candidate.home.service, each: each)
        var slot = definition
        slot.home = home
        slot.isIncomplete = names.gaps.contains(.units) || slot.blocks.contains(where: \.isIncomplete)
        return instances(of: slot, all, self.scope(home, each))
    }

    private func scope(_ home: UnitHome, _ each: UnitSlot.Each?) -> EstateScope {
        EstateScope(names: names, locals: names.table(of: home), units: .notYet, home: home, each: each)
    }

    /// A unit with the blocks that define it and their module; `nil` where there is none, which is said.
    private mutating func definition(_ all: [ModuleBlock], of path: String, in scope: EstateScope) -> UnitSlot? {
        var module = UnitModule(estate)
        for block in all {
            module.read(block) { word in text(of: word, scope) }
        }
        let found = module.isUnclear ? nil : module.found()
        let former = found == nil ? [] : module.formerVersions()
        guard let found else {
            refuse(module)
            problems.broken.append(path)
            return nil
        }
        diagnostics += module.diagnostics
        var slot = UnitSlot(
            path: path, blockPath: path, blocks: module.blocks, module: found.interface, origin: .blocks)
        slot.source = found.source
        slot.version = found.source?.version ?? module.named?.version?.text
        slot.formerVersions = former
        return slot
    }

    // MARK: - Services

    /// The nearest word of the place that says for which keys a service is placed. A stack under another name has services of
    /// its own, of which only it speaks.
    private func serviceEach(_ service: String, _ placement: StackPlacement?) -> Word? {
        let isOwn = placement?.name != nil
        return names.layers.reversed().lazy.flatMap { layer -> [ServiceBlock] in
            if layer.kind == .stack { return placement?.stack === layer ? layer.services : [] }
            return isOwn ? [] : layer.services
        }.first { $0.name == service && $0.each != nil }?.each
    }

    private mutating func entries(
        _ each: Word, placement: StackPlacement?, service: String
    ) -> [UnitSlot.Each]? {
        let key = "\(each.id)/\(placement?.index ?? -1)"
        if let known = services[key] { return known }
        let home = UnitHome(placement: placement, service: service)
        let value = names.evaluate(each, as: .input("for_each"), in: scope(home, nil)).value
        guard let entries = self.entries(of: value, each) else { return nil }
        let found = entries.filter { isFolder($0.key, each) }.map {
            UnitSlot.Each(key: $0.key, value: $0.value, word: each)
        }
        services[key] = found
        return found
    }

    // MARK: - Source

    private mutating func text(of word: Word, _ scope: EstateScope) -> UnitModule.Text {
        let value = names.evaluate(word, as: .input(word.name), in: scope).value
        if let text = value.asString { return .text(text) }
        if value.containsPoison || refuseRun(value, word) { return .none(nil) }
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

    private static func count(in entries: [BlockTable.Entry]) -> Word? {
        entries.reversed().lazy.compactMap { $0.block.meta("count") }.first
    }

    private mutating func instances(
        of slot: UnitSlot, _ all: [BlockTable.Entry], _ scope: EstateScope
    ) -> [UnitSlot] {
        if let count = slot.meta("count"), let each = slot.meta("for_each"), !isOfInstance(count, each: each, of: slot)
        {
            diagnostics.append(
                Diagnostic.error(
                    .badMeta, "a unit has \"count\" or \"for_each\", not both", at: count.attribute.nameSpan,
                    help: "an empty `for_each` places nothing, too"
                ).label(each.attribute.nameSpan, "and this"))
        }
        if let count = slot.meta("count"), !isPlaced(slot.path, count: count, in: scope) { return [] }
        guard let each = slot.meta("for_each") else { return [slot] }
        let value = names.evaluate(each, as: .input("for_each"), in: scope).value
        guard let entries = entries(of: value, each) else {
            problems.broken.append(slot.path)
            return []
        }
        return entries.compactMap { instance($0, of: slot, among: all, each: each) }
    }

    /// Whether `count` is what one unit of a service with `for_each` says of itself.
    private func isOfInstance(_ count: Word, each: Word, of slot: UnitSlot) -> Bool {
        guard slot.home.each != nil else { return false }
        return table.blocks(at: slot.path).contains { $0.block.meta("count")?.id == count.id }
    }

    /// Keys and values of a `for_each`; `nil` where it has none, which is said.
    private mutating func entries(of value: Value, _ each: Word) -> [(key: String, value: Value)]? {
        if let entries = value.forEachEntries { return entries }
        if !value.isPoison, !refuseRun(value, each) {
            diagnostics.append(
                .error(
                    .badMeta, "\"for_each\" takes a map, or a set of strings", at: each.expression.span,
                    help: "for example `toset([\"a\", \"b\"])`; its keys become folders"))
        }
        return nil
    }

    private mutating func isPlaced(_ path: String, count: Word, in scope: EstateScope) -> Bool {
        let value = names.evaluate(count, as: .input("count"), in: scope).value
        switch value.asInt {
        case 1: return true
        case 0:
            problems.absent.append(path)
            return false
        default:
            if !value.isPoison, !refuseRun(value, count) {
                diagnostics.append(
                    .error(
                        .badMeta, "\"count\" is 0 or 1 here", at: count.expression.span,
                        help: "for several units of one module use `for_each`"))
            }
            problems.broken.append(path)
            return false
        }
    }

    private mutating func instance(
        _ entry: (key: String, value: Value), of slot: UnitSlot, among all: [BlockTable.Entry], each: Word
    ) -> UnitSlot? {
        guard isFolder(entry.key, each) else { return nil }
        var instance = slot
        instance.path = "\(slot.path)/\(entry.key)"
        instance.each = UnitSlot.Each(key: entry.key, value: entry.value, word: each)
        instancePaths.insert(instance.path)
        let special = table.refinements(of: instance.path, isInstance: true)
        guard !special.isEmpty else { return instance }
        for entry in special { usedBlocks.insert(entry.block.id) }
        let scope = scope(slot.home, instance.each)
        if let count = Self.count(in: special), !isPlaced(instance.path, count: count, in: scope) { return nil }
        let blocks = BlockTable.sorted(all, special).map(\.block)
        guard let own = definition(blocks, of: instance.path, in: scope) else { return nil }
        instance.take(definition: own)
        return instance
    }

    /// Whether a value depends on what only a run knows, which is said: which units there are has to be known now.
    private mutating func refuseRun(_ value: Value, _ word: Word) -> Bool {
        guard let diagnostic = RunValue.refusal(of: value, word) else { return false }
        diagnostics.append(diagnostic)
        return true
    }

    private mutating func isFolder(_ key: String, _ each: Word) -> Bool {
        if PathRule.isComponent(key) { return true }
        diagnostics.append(
            .error(
                .badName, "\"\(key)\" cannot be a unit's folder", at: each.expression.span,
                help: "use letters, digits, `-`, `_` and `.` in the keys of `for_each`"))
        return false
    }
}
