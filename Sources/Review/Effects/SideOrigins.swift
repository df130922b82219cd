import Diagnostics
import Estate
import HCL

/// Which edited words influenced what the units of one side are. Values remember the words that they were made of.
/// Words that leave no value behind, such as `stacks`, `for_each` and `source`, are followed by their text.
///
/// Belongs to one task, because it keeps what it found.
struct SideOrigins {
    private let estate: Estate
    private let index: EditIndex
    private let edits: [Edit]

    /// The edits of cells that were asked for, by the cell's identity: many units share a cell.
    private var known: [ObjectIdentifier: Set<Int>] = [:]

    /// By the addresses of places.
    private var layersOfPlaces: [String: [Layer]] = [:]

    init(_ evaluated: EvaluatedEstate, index: EditIndex, edits: [Edit]) {
        estate = evaluated.estate
        self.index = index
        self.edits = edits
    }

    /// The edits of what begins where the span does.
    subscript(span: Span) -> Set<Int> { Set(index[span]) }

    // MARK: - Values

    /// The edits of a word and of everything that it reads.
    mutating func edits(of cell: Cell) -> Set<Int> {
        if let found = known[ObjectIdentifier(cell)] { return found }
        var found: Set<Int> = []
        var seen: Set<ObjectIdentifier> = []
        var waiting = [cell]
        while let next = waiting.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            if let word = next.word { found.formUnion(own(word)) }
            waiting += next.reads
        }
        known[ObjectIdentifier(cell)] = found
        return found
    }

    /// The edits of the word itself, and of the files that it reads. Which files these are is not known from the
    /// origins, so the name of each edited file is looked for in the word's text; where none is found, any of them
    /// may be meant.
    private func own(_ word: Word) -> Set<Int> {
        var found = Set(index[word.attribute.span])
        let text = word.expression.span.text
        guard text.contains("file") else { return found }
        let files = edits.indices.filter { if case .file = edits[$0].owner { true } else { false } }
        let named = files.filter { text.contains(edits[$0].place?.file.name ?? "") }
        found.formUnion(named.isEmpty ? files : named)
        return found
    }

    // MARK: - Words by their text

    /// The layers that may say something about a place: the estate, stacks, and the place's own. Of the stacks those
    /// count that a `stacks` word of the place names as a literal; where the names are computed, all do.
    mutating func layers(of place: Place) -> [Layer] {
        if let known = layersOfPlaces[place.address] { return known }
        let own = [place.environment, place.account, place.accountEnvironment, place.region].compactMap { $0 }
        let names = own.compactMap { $0.word("stacks")?.expression.span.text }.joined()
        let stacks = estate.declarations.stacks.filter { names.contains("\"\($0.name)\"") }
        let isByName = !stacks.isEmpty || names.isEmpty
        let layers = [estate.declarations.layer] + (isByName ? stacks : estate.declarations.stacks) + own
        layersOfPlaces[place.address] = layers
        return layers
    }

    /// The edits of a word and of the locals that its text names, also by way of other locals. A local counts in
    /// whichever layer of the place it is declared.
    mutating func edits(of word: Word, at place: Place) -> Set<Int> {
        var found: Set<Int> = []
        var seen: Set<Int32> = []
        var waiting = [word]
        let layers = layers(of: place)
        while let next = waiting.popLast() {
            guard seen.insert(next.id).inserted else { continue }
            found.formUnion(own(next))
            for traversal in next.expression.variables where traversal.root == "local" {
                guard case .attribute(let name)? = traversal.steps.first?.kind else { continue }
                waiting += layers.compactMap { $0.local(name) }
            }
        }
        return found
    }

    /// The module blocks that describe a unit, and those that may describe it by their paths in the layers of its place: a
    /// block that was written for another module counts too. The path of a unit may go on behind that of its block: by the
    /// key of `for_each`, or by one more name.
    mutating func blocks(of unit: Unit) -> [ModuleBlock] {
        let path = unit.address.path
        let own = Set(unit.blocks.map(\.id))
        let others = layers(of: unit.place).flatMap(\.modules).filter { block in
            !own.contains(block.id)
                && (block.path == path || (path.hasPrefix(block.path + "/") && block.meta("for_each") != nil)
                    || (path.hasPrefix(block.path + "/") && !path.dropFirst(block.path.count + 1).contains("/")))
        }
        return unit.blocks + others
    }

    /// The edits of some of the unit's meta-arguments.
    mutating func edits(ofMeta names: [String], of unit: Unit) -> Set<Int> {
        var found: Set<Int> = []
        for block in blocks(of: unit) {
            found.formUnion(index[block.labelSpan])
            for name in names {
                if let word = block.meta(name) { found.formUnion(edits(of: word, at: unit.place)) }
            }
        }
        return found
    }

    /// The edits of what decides whether there is a unit: its place, the stacks there, its blocks, contracts.
    mutating func edits(ofExistence unit: Unit) -> Set<Int> {
        var found = Set(index[unit.span])
        found.formUnion(edits(ofMeta: ["for_each", "count", "source"], of: unit))
        let place = unit.place
        for layer in layers(of: place) {
            if let span = layer.span { found.formUnion(index[span]) }
            if let word = layer.word("stacks") { found.formUnion(edits(of: word, at: place)) }
            for block in layer.provides + layer.consumes { found.formUnion(edits(of: block, at: place)) }
        }
        return found
    }

    /// The edits of a `provides` or `consumes` block and of its words.
    mutating func edits(of block: SharingBlock, at place: Place) -> Set<Int> {
        var found = Set(index[block.headerSpan])
        for word in block.words { found.formUnion(edits(of: word, at: place)) }
        return found
    }

    /// The edits of the words that stand directly in the blocks of account, environment and region; `names` are left
    /// out.
    mutating func edits(ofHeadersAt place: Place, without names: Set<String>) -> Set<Int> {
        var found: Set<Int> = []
        for layer in layers(of: place) {
            if let span = layer.span { found.formUnion(index[span]) }
            for word in layer.words where !names.contains(word.name) { found.formUnion(edits(of: word, at: place)) }
        }
        return found
    }

    /// The edits of the unit's own `prevent_destroy` and of the words of its own `state` block.
    mutating func edits(ofOwnBlocksOf unit: Unit) -> Set<Int> {
        var found: Set<Int> = []
        for block in blocks(of: unit) {
            let imports = block.imports.flatMap { [$0.to, $0.id] }
            for word in block.state + imports + [block.preventDestroy].compactMap({ $0 }) {
                found.formUnion(edits(of: word, at: unit.place))
            }
        }
        return found
    }
}
