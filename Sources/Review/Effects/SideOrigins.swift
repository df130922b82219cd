import Diagnostics
import Estate
import HCL

/// Which edited words had a say in what a side's units are: read off the origins that every value carries, and for words
/// that leave no value behind (`stacks`, `for_each`, `source`) off their text.
///
/// Belongs to one task.
struct SideOrigins {
    private let estate: Estate
    private let index: EditIndex
    private let edits: [Edit]
    private var known: [ObjectIdentifier: Set<Int>] = [:]
    private var layersOfPlaces: [String: [Layer]] = [:]

    init(_ evaluated: EvaluatedEstate, index: EditIndex, edits: [Edit]) {
        estate = evaluated.estate
        self.index = index
        self.edits = edits
    }

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

    /// The edits of the word itself, and of the files that it reads.
    private func own(_ word: Word) -> Set<Int> {
        var found = Set(index[word.attribute.span])
        let text = word.expression.span.text
        guard text.contains("file") else { return found }
        let files = edits.indices.filter { if case .file = edits[$0].owner { true } else { false } }
        let named = files.filter { text.contains(Self.lastPart(edits[$0].path.first ?? "")) }
        found.formUnion(named.isEmpty ? files : named)
        return found
    }

    private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    // MARK: - Words by their text

    /// The layers that have a say at a place, of the stacks those that one of them names.
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

    /// The edits of a word and of the locals that its text names, in any layer of the place.
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

    /// The module blocks of a unit, in all layers of its place.
    mutating func blocks(of unit: Unit) -> [ModuleBlock] {
        let path = unit.address.path
        return layers(of: unit.place).flatMap(\.modules).filter { block in
            block.path == path || (path.hasPrefix(block.path + "/") && block.meta("for_each") != nil)
                || (path.hasPrefix(block.path + "/") && !path.dropFirst(block.path.count + 1).contains("/"))
        }
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

    /// The edits of what makes that there is a unit: its place, the stacks of it, its blocks, contracts.
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

    mutating func edits(of block: SharingBlock, at place: Place) -> Set<Int> {
        var found = Set(index[block.headerSpan])
        for word in block.words { found.formUnion(edits(of: word, at: place)) }
        return found
    }

    /// The edits of the words that stand in the blocks of accounts, environments and regions themselves.
    mutating func edits(ofHeadersAt place: Place, without names: Set<String>) -> Set<Int> {
        var found: Set<Int> = []
        for layer in layers(of: place) {
            if let span = layer.span { found.formUnion(index[span]) }
            for word in layer.words where !names.contains(word.name) { found.formUnion(edits(of: word, at: place)) }
        }
        return found
    }

    /// The unit's own `prevent_destroy`, and the words of its own `state`.
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
