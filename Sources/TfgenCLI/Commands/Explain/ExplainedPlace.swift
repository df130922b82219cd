import Diagnostics
import Estate
import HCL

/// A place, for explaining what belongs to it and to no single unit: the attributes of its account and region, its
/// tags and its locals.
struct ExplainedPlace {
    private let place: Place
    private let context: EvaluationContext

    init(_ place: Place, _ context: EvaluationContext) {
        self.place = place
        self.context = context
    }

    /// What JSON says of the place itself.
    var head: [(key: String, value: JSON)] {
        [("address", .string(place.address)), ("folder", .string(place.folder))]
    }

    /// All values of the place, or those of one name: `tags`, `account.id`, a local with or without `local.` before
    /// it.
    ///
    /// - Throws: an error where the place has none of that name.
    func values(named name: String?) throws(Diagnostic) -> [ExplainedValue] {
        let all = context.cells(of: place).map(explain) + tags
        guard let name else { return all }
        let found = all.filter { value in
            value.name == name || value.name == "local.\(name)" || name == "tags" && value.name.hasPrefix("tags.")
        }
        guard found.isEmpty else { return found }
        throw .error(
            .unknownAddress, "\(place.address) has no \"\(name)\"", at: nil,
            help: Suggestion.help(for: name, among: all.map(\.name))
                ?? "`tfgen explain \(place.address)` shows what there is")
    }

    /// The tags that every unit of the place gets, each with the layer that gives it.
    var tags: [ExplainedValue] {
        context.tags(of: place).map { tag in
            var explained = ExplainedValue(
                name: "tags.\(tag.key)", value: shown(tag.value), winner: ExplainedValue.Line(tag.word))
            explained.beaten = tag.beaten.map(ExplainedValue.Line.init)
            return explained
        }
    }

    /// A cell of the place as a value with its name and lines.
    private func explain(_ cell: Cell) -> ExplainedValue {
        let name =
            switch cell.name {
            case .local(let name): "local.\(name)"
            case .attribute(let name, let root): "\(root).\(name)"
            case .input(let name): name
            case .output(let output): output.name
            }
        var explained = ExplainedValue(
            name: name, value: shown(cell.value), winner: cell.word.map(ExplainedValue.Line.init))
        explained.beaten = context.beaten(by: cell, at: place).map(ExplainedValue.Line.init)
        explained.locals = locals(readBy: cell)
        return explained
    }

    /// The locals that a cell reads, and those that these read in turn, each once, in the order in which they are
    /// first used.
    func locals(readBy cell: Cell) -> [ExplainedValue] {
        var found: [ExplainedValue] = []
        var waiting = cell.reads
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            guard case .local(let name) = next.name, !found.contains(where: { $0.name == name }) else { continue }
            var local = ExplainedValue(
                name: name, value: shown(next.value, indent: 2), winner: next.word.map(ExplainedValue.Line.init))
            local.beaten = context.beaten(by: next, at: place).map(ExplainedValue.Line.init)
            found.append(local)
            waiting += next.reads
        }
        return found
    }

    /// A value in the words of the place.
    func shown(_ value: Value, indent: Int = 0) -> ShownValue {
        ShownValue(value, indent: indent) { context.expression(for: $0, in: place) }
    }
}
