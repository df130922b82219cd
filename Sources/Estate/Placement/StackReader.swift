import Diagnostics
import HCL

/// Reads which stacks the layers of a place name, and under which names they are placed. This comes before any unit
/// is known, so expressions in `stacks` can read no units.
struct StackReader {
    private let place: Place
    private let estate: Estate
    private let store: CellStore
    /// From far to near, and in the order in which each layer names them.
    private(set) var found: [StackPlacement] = []
    private(set) var gaps: Gaps = []
    /// Whether a copy of a stack under another name is missing, because of a mistake that was reported.
    private(set) var lacksCopies = false
    private(set) var diagnostics: [Diagnostic] = []
    /// The names that `name` and `for_each` may use: those of the place, without any stack.
    private lazy var names = PlaceNames(
        estate, place, extent: .place, layers: [estate.declarations.layer] + place.ownLayers,
        gaps: place.ownLayers.reduce(place.gaps) { $0.union($1.gaps.intersection(.layer)) }, store: store)

    init(_ place: Place, _ estate: Estate, store: CellStore) {
        self.place = place
        self.estate = estate
        self.store = store
    }

    /// The stacks, each once.
    var stacks: [Layer] {
        found.reduce(into: []) { stacks, placement in
            if !stacks.contains(where: { $0 === placement.stack }) { stacks.append(placement.stack) }
        }
    }

    /// Fills `found`, `gaps` and `diagnostics`. Called once.
    mutating func read() {
        for layer in place.ownLayers {
            var own: [StackPlacement] = []
            for entry in layer.stackEntries { own += placements(entry) }
            add(own)
        }
        for index in found.indices where index > 0 { found[index] = found[index].at(index) }
    }

    /// The placements of one entry: one, or one for each key of its `for_each`.
    private mutating func placements(_ entry: StackEntry) -> [StackPlacement] {
        guard let stack = estate.stacks[entry.stack] else {
            refuseUnknown(entry)
            return []
        }
        guard entry.name != nil || entry.each != nil else {
            return [placement(of: stack, named: nil, entry: entry, each: nil)]
        }
        guard let each = entry.each else {
            return name(entry, nil).map { [placement(of: stack, named: $0, entry: entry, each: nil)] } ?? []
        }
        return entries(each).compactMap { key, value in
            let each = UnitSlot.Each(key: key, value: value, word: each)
            return name(entry, each).map { placement(of: stack, named: $0, entry: entry, each: each) }
        }
    }

    private func placement(
        of stack: Layer, named name: String?, entry: StackEntry, each: UnitSlot.Each?
    ) -> StackPlacement {
        StackPlacement(
            stack: stack, name: name, span: entry.span, nameSpan: entry.name?.expression.span ?? entry.span, each: each,
            locals: entry.locals.map { StackPlacement.Local(word: $0, each: each) })
    }

    // MARK: - Names

    /// The keys and values of an entry's `for_each`; none, with an error, where they are not known.
    private mutating func entries(_ each: Word) -> [(key: String, value: Value)] {
        let value = evaluate(each, nil)
        if let entries = value.forEachEntries { return entries }
        guard !value.isPoison else { return [] }
        if let diagnostic = RunValue.refusal(of: value, each) {
            refuse(diagnostic)
            return []
        }
        refuse(
            .error(
                .badStackEntry, "\"for_each\" takes a map, or a set of strings, known now", at: each.expression.span,
                help: "for example `toset([\"a\", \"b\"])`; its keys become folders"))
        return []
    }

    /// The folder of a placed stack: what `name` says or, without it, the key. Nil, with an error, where that is not
    /// known or cannot be a folder.
    private mutating func name(_ entry: StackEntry, _ each: UnitSlot.Each?) -> String? {
        let word = entry.name ?? entry.each
        let value = entry.name.map { evaluate($0, each) } ?? each.map { .string($0.key) } ?? .poison
        guard !value.isPoison else { return nil }
        guard let text = value.asString else {
            if let diagnostic = word.flatMap({ RunValue.refusal(of: value, $0) }) {
                refuse(diagnostic)
                return nil
            }
            refuse(
                .error(
                    .badStackEntry, "\"name\" takes a string, known now", at: word?.expression.span,
                    help: "it becomes a folder, and the beginning of addresses and state keys"))
            return nil
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.allSatisfy({ PathRule.isComponent(String($0)) }) { return text }
        refuse(
            .error(
                .badName, "\"\(text)\" cannot be the folder of a stack", at: word?.expression.span,
                help: "use names of letters, digits, `-`, `_` and `.` with `/` between them"))
        return nil
    }

    /// The value of a word of an entry. Errors leave a gap, because units may be missing.
    private mutating func evaluate(_ word: Word, _ each: UnitSlot.Each?) -> Value {
        let scope = EstateScope(names: names, locals: names.table(of: nil), units: .notYet, home: .none, each: each)
        let before = names.diagnostics.all.count
        let value = names.evaluate(word, as: .input(word.name), in: scope).value
        let found = names.diagnostics.all.dropFirst(before)
        diagnostics += found
        if value.isPoison || !found.isEmpty {
            gaps.formUnion(.layer)
            lacksCopies = true
        }
        return value
    }

    // MARK: - Layers

    /// Adds the placements of one layer. Where a farther layer has the same stack under the same name, the locals
    /// are added to that one.
    private mutating func add(_ placements: [StackPlacement]) {
        var own: [StackPlacement] = []
        for placement in placements {
            // That a list names a stack twice is not a mistake that changes anything.
            if let first = own.first(where: { $0.name == placement.name && $0.isSameFolder(as: placement) }) {
                if first.stack !== placement.stack || !placement.isPlain { refuseTwo(placement, first) }
                continue
            }
            own.append(placement)
        }
        for placement in own {
            guard let index = found.firstIndex(where: { $0.name == placement.name && $0.isSameFolder(as: placement) })
            else {
                found.append(placement)
                continue
            }
            if found[index].stack === placement.stack {
                if !placement.locals.isEmpty { found[index] = found[index].adding(placement.locals) }
            } else {
                refuseTwo(placement, found[index])
            }
        }
    }

    private mutating func refuseTwo(_ placement: StackPlacement, _ first: StackPlacement) {
        let name = placement.name.map { "under the name \"\($0)\"" } ?? "with locals, without a name,"
        if placement.each != nil, placement.span == first.span {
            return refuse(
                .error(
                    .twoPlacements, "\(place.address) places two stacks \(name)", at: placement.nameSpan,
                    help: "each key needs a name of its own: write `${each.key}` in it"))
        }
        refuse(
            Diagnostic.error(
                .twoPlacements, "\(place.address) places two stacks \(name)", at: placement.span,
                help: "give one of them another `name`"
            ).label(first.span, "the first is here"))
    }

    private mutating func refuseUnknown(_ entry: StackEntry) {
        gaps.formUnion(.layer)
        let near = Suggestion.nearest(to: entry.stack, among: estate.stacks.keys)
        if near == nil, estate.declarations.gaps.contains(.stacks) { return }
        diagnostics.append(
            Diagnostic.error(
                .unknownStack, "there is no stack \"\(entry.stack)\"", at: entry.stackSpan,
                help: Suggestion.help(for: entry.stack, among: estate.stacks.keys)
            ).about(entry.stack))
    }

    private mutating func refuse(_ diagnostic: Diagnostic) {
        gaps.formUnion(.layer)
        lacksCopies = true
        diagnostics.append(diagnostic)
    }
}

extension StackPlacement {
    /// Whether the two would lie in one folder. Stacks without a name lie in the place itself, side by side.
    fileprivate func isSameFolder(as other: StackPlacement) -> Bool { name != nil || stack === other.stack }
}
