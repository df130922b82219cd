import Diagnostics
import HCL

/// Finds words of the estate that have no effect: locals that no word of their places reads, and stacks and
/// environments that no place has (README, "Nothing without effect").
struct EffectCheck {
    private let estate: Estate
    private let places: [EvaluatedPlace]
    /// The names of the locals that each block at the top of a file reads, by the block's span.
    private let readers: [BlockReads]
    /// The names of the locals that pipelines read, at any place.
    private let readByPipelines: Set<String>

    private struct BlockReads {
        let span: Span
        let locals: Set<String>
    }

    init(_ estate: Estate, _ places: [EvaluatedPlace]) {
        self.estate = estate
        self.places = places
        readByPipelines = estate.declarations.pipelines.reduce(into: []) { $0.formUnion(Self.locals(readIn: $1.body)) }
        readers = estate.declarations.files.flatMap { tree in
            tree.body.blocks.map { block in BlockReads(span: block.span, locals: Self.locals(readIn: block.body)) }
        }
    }

    func remarks() -> [Diagnostic] { unusedLayers() + unusedLocals() }

    /// The names of the locals that the expressions of a body read, also in blocks inside of it.
    private static func locals(readIn body: Body) -> Set<String> {
        var names: Set<String> = []
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                for traversal in attribute.expression.variables where traversal.root == "local" {
                    if let name = traversal.steps.first?.name { names.insert(name) }
                }
            case .block(let block): names.formUnion(locals(readIn: block.body))
            }
        }
        return names
    }

    // MARK: - Layers

    /// The stacks and environments that no place has and that are not empty.
    var unplaced: Set<ObjectIdentifier> {
        let layers = estate.declarations.stacks + estate.declarations.environments
        let placed = places.reduce(into: Set<ObjectIdentifier>()) { $0.formUnion($1.layers.map(ObjectIdentifier.init)) }
        return Set(layers.filter { !$0.isEmpty }.map(ObjectIdentifier.init)).subtracting(placed)
    }

    /// One warning for each stack or environment that no place has.
    private func unusedLayers() -> [Diagnostic] {
        let unplaced = unplaced
        let declarations = estate.declarations
        let stacks = declarations.stacks.filter { unplaced.contains(ObjectIdentifier($0)) }.map { layer in
            Diagnostic.warning(
                .unusedLayer, "no layer of any region names the stack \"\(layer.name)\": it places nothing",
                at: layer.span,
                help: "add it to `stacks` of a region, or remove it")
        }
        let environments = declarations.environments.filter { unplaced.contains(ObjectIdentifier($0)) }.map { layer in
            Diagnostic.warning(
                .unusedLayer, "no region is in the environment \"\(layer.name)\": what it says has no effect",
                at: layer.span, help: "name it in an account, `environment = \"\(layer.name)\"`, or remove it")
        }
        return stacks + environments
    }

    // MARK: - Locals

    /// One error or warning for each local that no place reads and that neither overrides another word nor is
    /// overridden by one. Locals of layers that no place has are left out: those layers have a warning of their own.
    private func unusedLocals() -> [Diagnostic] {
        if areAllRead { return [] }
        var waiting: [Int32: (word: Word, siblings: [Word])] = [:]
        var read: [Int32: Set<String>] = [:]
        var overriding: Set<Int32> = []
        var seen: Set<[ObjectIdentifier]> = []
        // Places with the same layers read the same locals, so one of them is enough.
        for place in places where seen.insert(place.layers.map(ObjectIdentifier.init)).inserted {
            let names = place.layers.reduce(into: readByPipelines) { $0.formUnion(reads(of: $1)) }
            let words = Dictionary(grouping: place.layers.flatMap(\.locals), by: \.name)
            for same in words.values where same.count > 1 { overriding.formUnion(same.map(\.id)) }
            // A stack that is placed with locals of its own has them like a layer.
            let groups = place.layers.flatMap { layer in [layer.locals] + layer.stackEntries.map(\.locals) }
            for group in groups {
                for word in group {
                    waiting[word.id] = (word, group)
                    read[word.id, default: []].formUnion(names)
                }
            }
        }
        return waiting.values.sorted { $0.word.id < $1.word.id }.compactMap { word, siblings in
            let names = read[word.id] ?? []
            return names.contains(word.name) || overriding.contains(word.id)
                ? nil : remark(word, beside: siblings, read: names)
        }
    }

    /// The locals of a layer of which no reader was found yet, and those that its block reads.
    private struct LayerLocals {
        var unread: [String]
        let reads: Set<String>
    }

    /// Whether each local is read at a place that has it, as is usual. Then there is nothing to report, whatever
    /// overrides what.
    private var areAllRead: Bool {
        var layers: [LayerLocals] = []
        var positions: [ObjectIdentifier: Int] = [:]
        for place in places {
            let here = place.layers.map { layer in
                if let known = positions[ObjectIdentifier(layer)] { return known }
                positions[ObjectIdentifier(layer)] = layers.count
                layers.append(locals(of: layer))
                return layers.count - 1
            }
            for layer in here where !layers[layer].unread.isEmpty {
                let unread = layers[layer].unread.filter { name in
                    !here.contains { layers[$0].reads.contains(name) }
                }
                layers[layer].unread = unread
            }
        }
        return layers.allSatisfy(\.unread.isEmpty)
    }

    private func locals(of layer: Layer) -> LayerLocals {
        let words = layer.locals + layer.stackEntries.flatMap(\.locals)
        return LayerLocals(
            unread: words.map(\.name).filter { !readByPipelines.contains($0) }, reads: reads(of: layer))
    }

    /// The locals that are read in the block of a layer.
    private func reads(of layer: Layer) -> Set<String> {
        guard let span = layer.span else { return [] }
        return readers.first {
            $0.span.file === span.file && $0.span.start <= span.start && span.end <= $0.span.end
        }?.locals ?? []
    }

    /// An error where the name comes near to one that is read and that is not declared in the same block; who has
    /// both names in one block knows that they are two.
    private func remark(_ word: Word, beside siblings: [Word], read: Set<String>) -> Diagnostic {
        let others = read.subtracting(siblings.map(\.name))
        guard let near = Suggestion.nearest(to: word.name, among: others) else {
            return .warning(
                .unusedLocal, "nothing reads the local \"\(word.name)\"", at: word.attribute.nameSpan, help: "remove it"
            )
        }
        return .error(
            .unusedLocal, "nothing reads the local \"\(word.name)\"", at: word.attribute.nameSpan,
            help: "did you mean `\(near)`?")
    }
}

extension Layer {
    /// Whether the block has no words, locals or modules.
    fileprivate var isEmpty: Bool { words.isEmpty && locals.isEmpty && modules.isEmpty }
}
