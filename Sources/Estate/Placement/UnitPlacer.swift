import Catalog
import Diagnostics
import FileTree
import HCL

/// Finds out which units a place has, from `stacks`, module blocks, `source`, `count` and `for_each`. No input is
/// evaluated.
struct UnitPlacer {
    private let place: Place
    private let estate: Estate
    private let names: PlaceNames
    private let table: UnitBlocks
    private var diagnostics: [Diagnostic] = []
    private var problems = PlacementProblems()
    private var usedBlocks: Set<Int32> = []
    /// The paths of units that come from a `for_each`. A block with such a path refines the instance and places
    /// nothing.
    private var instancePaths: Set<String> = []

    private struct ServiceKey: Hashable {
        /// The number of the service's `for_each`.
        let each: Int32
        /// The position of the stack's placement; `nil` for what no stack places.
        let placement: Int?
    }

    /// The entries of services' `for_each`: all modules of a service share them.
    private var services: [ServiceKey: [UnitSlot.Each]] = [:]

    /// The units of one place. `store` keeps what is evaluated on the way.
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
            place: place, estate: estate, names: names, table: UnitBlocks(layers, stacks.found))
        placer.problems.lacksCopies = stacks.lacksCopies
        let slots = placer.slots()
        names.report(placer.diagnostics)
        return PlacedPlace(place, names, slots: slots, problems: placer.problems, usedBlocks: placer.usedBlocks)
    }

    private init(place: Place, estate: Estate, names: PlaceNames, table: UnitBlocks) {
        self.place = place
        self.estate = estate
        self.names = names
        self.table = table
    }

    private mutating func slots() -> [UnitSlot] {
        for (block, path, first) in table.second { refuseSecondDefinition(block, of: path, after: first) }
        var slots: [UnitSlot] = []
        for path in table.paths where !instancePaths.contains(path) {
            if let blocks = table.blocks(placedAt: path) { slots += self.slots(path, blocks.origin, blocks.entries) }
        }
        if !areSorted(slots) { slots.sort { ByteOrder.precedes($0.path, $1.path) } }
        refuseSecondPaths(slots)
        var sharing = Sharing(place, estate, names: names, isBroken: !problems.broken.isEmpty)
        let all = sharing.apply(to: slots)
        diagnostics += sharing.diagnostics
        return all
    }

    private func areSorted(_ slots: [UnitSlot]) -> Bool {
        slots.indices.dropFirst().allSatisfy { !ByteOrder.precedes(slots[$0].path, slots[$0 - 1].path) }
    }

    private mutating func refuseSecondDefinition(_ module: ModuleBlock, of path: String, after first: ModuleBlock) {
        diagnostics.append(
            Diagnostic.error(
                .duplicateUnit, "a second stack of \(place.address) places a unit at \"\(path)\"",
                at: module.labelSpan, help: "give one of them another label and a `source`"
            ).label(first.labelSpan, "the first is here"))
    }

    /// Errors about units with the same path, which the key of a `for_each` can make.
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

    /// The units that one path stands for: one; none where `count` is 0; or one for each key of its own `for_each`
    /// and of its service's.
    private mutating func slots(
        _ path: String, _ origin: UnitBlocks.Origin, _ general: [UnitBlocks.Entry]
    ) -> [UnitSlot] {
        for entry in general { usedBlocks.insert(entry.block.id) }
        let service = origin.block.service
        let blocks = service.map { serviceBlocks($0, origin.placement) } ?? []
        if let service, blocks.contains(where: \.lacksUnits) {
            problems.brokenServices.insert(Self.folder(of: service, origin.placement))
        }
        guard let service, let each = blocks.lazy.compactMap(\.each).first else {
            // What was not understood may have been meant for `for_each`.
            if let service, blocks.contains(where: \.isIncomplete) {
                problems.brokenServices.insert(Self.folder(of: service, origin.placement))
                return []
            }
            let home = UnitHome(placement: origin.placement, service: service)
            return self.slots(Candidate(path: path, general: general, home: home))
        }
        let folder = Self.folder(of: service, origin.placement)
        let label = path.dropFirst(folder.utf8.count)
        guard let entries = entries(each, placement: origin.placement, service: service) else {
            problems.broken.append(path)
            return []
        }
        if entries.isEmpty { problems.emptyServices.insert(folder) }
        return entries.flatMap { entry in
            self.slots(
                Candidate(
                    path: "\(folder)\(entry.key)/\(label)", general: general,
                    home: UnitHome(placement: origin.placement, service: service, each: entry)))
        }
    }

    /// A path that may become one unit or several.
    private struct Candidate {
        let path: String
        let general: [UnitBlocks.Entry]
        let home: UnitHome
    }

    private mutating func slots(_ candidate: Candidate) -> [UnitSlot] {
        let path = candidate.path
        let each = candidate.home.each
        if each != nil { instancePaths.insert(path) }
        let special = table.refinements(of: path, isInstance: each != nil)
        for entry in special { usedBlocks.insert(entry.block.id) }
        if let count = Self.count(in: special), !isPlaced(path, count: count, for: candidate.home, each) { return [] }
        // A block for exactly this path is nearer than a pattern. For a path with a key such blocks are in `special`.
        let all =
            each == nil
            ? UnitBlocks.sorted(special, candidate.general) : UnitBlocks.sorted(candidate.general, special)
        guard let definition = definition(all.map(\.block), of: path, for: candidate.home, each) else { return [] }
        // A region's definition of its own reads no stack's locals first.
        let placement = candidate.home.placement
        let isOfStack =
            placement?.name != nil || definition.blocks.first.map { placement?.stack.holds($0) == true } == true
        let home = isOfStack ? candidate.home : UnitHome(placement: nil, service: candidate.home.service, each: each)
        var slot = UnitSlot(path: path, blockPath: path, definition: definition, home: home, origin: .blocks)
        slot.isIncomplete = names.gaps.contains(.units) || definition.isIncomplete
        return instances(of: slot, all)
    }

    private func scope(_ home: UnitHome, _ each: UnitSlot.Each?) -> EstateScope {
        EstateScope(names: names, locals: names.table(of: home), units: .notYet, home: home, each: each)
    }

    /// What some blocks define; nil, with an error, where there is no module. Where no word of them depends on the
    /// place, it is worked out once for all places.
    private mutating func definition(
        _ all: [ModuleBlock], of path: String, for home: UnitHome, _ each: UnitSlot.Each?
    ) -> UnitDefinition? {
        let key = all.reduce(names.store.key(.definition, 0)) { names.store.node($0, $1.id) }
        if let known = names.store.definitions[key] { return known }
        var module = UnitModule(estate)
        var dependsOnPlace = false
        for block in all {
            module.read(block) { word in
                let text = text(of: word, scope(home, each))
                if !names.store.isConstant(word) { dependsOnPlace = true }
                return text
            }
        }
        let found = module.isUnclear ? nil : module.found(in: names.layers)
        let former = found == nil ? [] : module.formerVersions()
        guard let found else {
            refuse(module)
            problems.broken.append(path)
            return nil
        }
        diagnostics += module.diagnostics
        let definition = UnitDefinition(
            module.blocks, module: found.interface, source: found.source,
            version: found.source?.version ?? module.named?.version?.text, formerVersions: former)
        if !dependsOnPlace, !module.dependsOnLayers, module.diagnostics.isEmpty {
            names.store.definitions[key] = definition
        }
        return definition
    }

    // MARK: - Services

    /// The folder of a service below the place, with a slash at its end.
    private static func folder(of service: String, _ placement: StackPlacement?) -> String {
        "\(placement?.prefix ?? "")services/\(service)/"
    }

    /// The blocks of a service, nearest first. A stack that is placed under another name has services of its own, so
    /// that other layers say nothing about them.
    private func serviceBlocks(_ service: String, _ placement: StackPlacement?) -> [ServiceBlock] {
        let isOwn = placement?.name != nil
        return names.layers.reversed().lazy.flatMap { layer -> [ServiceBlock] in
            if layer.kind == .stack { return placement?.stack === layer ? layer.services : [] }
            return isOwn ? [] : layer.services
        }.filter { $0.name == service }
    }

    private mutating func entries(
        _ each: Word, placement: StackPlacement?, service: String
    ) -> [UnitSlot.Each]? {
        let key = ServiceKey(each: each.id, placement: placement?.index)
        if let known = services[key] { return known }
        let home = UnitHome(placement: placement, service: service)
        let value = names.evaluate(each, as: .input("for_each"), in: scope(home, nil)).value
        let entries = self.entries(of: value, each)
        let found = (entries ?? []).filter { isFolder($0.key, each) }.map {
            UnitSlot.Each(key: $0.key, value: $0.value, word: each)
        }
        if found.count != entries?.count { problems.brokenServices.insert(Self.folder(of: service, placement)) }
        guard entries != nil else { return nil }
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

    /// Reports why a unit has no module, unless another mistake explains it.
    private mutating func refuse(_ module: UnitModule) {
        if let named = module.named, named.isLabel, estate.interfaces[named.text] == nil {
            // The label is the unit's name, too: what reads it by the name that was meant is not at fault.
            let near = Suggestion.nearest(to: named.text, among: estate.catalog.modules.keys)
            if let near { problems.broken.append(near) }
            // It may refine what a block that was not understood places. Of a file that is not read nobody knows what it places.
            let lacksFile = estate.declarations.gaps == .everything
            if names.gaps.contains(.units), near == nil || lacksFile { return }
        }
        diagnostics += module.diagnostics
    }

    // MARK: - count and for_each

    /// The nearest `count` among some blocks.
    private static func count(in entries: [UnitBlocks.Entry]) -> Word? {
        entries.reversed().lazy.compactMap { $0.block.meta("count") }.first
    }

    /// The units of a slot: itself, none where `count` is 0, or one for each key of its `for_each`.
    private mutating func instances(
        of slot: UnitSlot, _ all: [UnitBlocks.Entry]
    ) -> [UnitSlot] {
        if let count = slot.meta("count"), let each = slot.meta("for_each"), !isOfInstance(count, each: each, of: slot)
        {
            diagnostics.append(
                Diagnostic.error(
                    .badMeta, "a unit has \"count\" or \"for_each\", not both", at: count.attribute.nameSpan,
                    help: "an empty `for_each` places nothing, too"
                ).label(each.attribute.nameSpan, "and this"))
        }
        if let count = slot.meta("count"), !isPlaced(slot.path, count: count, for: slot.home, slot.home.each) {
            return []
        }
        guard let each = slot.meta("for_each") else { return [slot] }
        let value = names.evaluate(each, as: .input("for_each"), in: scope(slot.home, slot.home.each)).value
        guard let entries = entries(of: value, each) else {
            problems.broken.append(slot.path)
            return []
        }
        if entries.isEmpty { problems.empty.append(EmptyBlock(path: slot.path, home: slot.home)) }
        return entries.compactMap { instance($0, of: slot, among: all, each: each) }
    }

    /// Whether `count` stands in a block for one instance of a service. It then says something about that instance
    /// only.
    private func isOfInstance(_ count: Word, each: Word, of slot: UnitSlot) -> Bool {
        guard slot.home.each != nil else { return false }
        return table.blocks(at: slot.path).contains { $0.block.meta("count")?.id == count.id }
    }

    /// The keys and values of a `for_each`; nil, with an error, where it has none.
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

    /// Whether `count` is 1. A unit with 0 is noted as absent, so that references to it are explained.
    private mutating func isPlaced(
        _ path: String, count: Word, for home: UnitHome, _ each: UnitSlot.Each?
    ) -> Bool {
        let value = names.evaluate(count, as: .input("count"), in: scope(home, each)).value
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

    /// The unit of one key. Blocks with its own path may refine it, and even give it another module.
    private mutating func instance(
        _ entry: (key: String, value: Value), of slot: UnitSlot, among all: [UnitBlocks.Entry], each: Word
    ) -> UnitSlot? {
        guard isFolder(entry.key, each) else {
            problems.broken.append(slot.path)
            return nil
        }
        var instance = slot
        instance.path = "\(slot.path)/\(entry.key)"
        instance.each = UnitSlot.Each(key: entry.key, value: entry.value, word: each)
        instancePaths.insert(instance.path)
        let special = table.refinements(of: instance.path, isInstance: true)
        guard !special.isEmpty else { return instance }
        for entry in special { usedBlocks.insert(entry.block.id) }
        if let count = Self.count(in: special),
            !isPlaced(instance.path, count: count, for: slot.home, instance.each)
        {
            return nil
        }
        let blocks = UnitBlocks.sorted(all, special).map(\.block)
        guard let own = definition(blocks, of: instance.path, for: slot.home, instance.each) else { return nil }
        instance.definition = own
        return instance
    }

    /// Reports a value that only a run knows; false where it is not such a value. Which units there are has to be
    /// known now.
    private mutating func refuseRun(_ value: Value, _ word: Word) -> Bool {
        guard let diagnostic = RunValue.refusal(of: value, word) else { return false }
        diagnostics.append(diagnostic)
        return true
    }

    /// Whether a key can be the name of a folder; otherwise that is reported.
    private mutating func isFolder(_ key: String, _ each: Word) -> Bool {
        if PathRule.isComponent(key) { return true }
        diagnostics.append(
            .error(
                .badName, "\"\(key)\" cannot be a unit's folder", at: each.expression.span,
                help: "use letters, digits, `-`, `_` and `.` in the keys of `for_each`"))
        return false
    }
}
