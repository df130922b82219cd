import Diagnostics
import Estate
import HCL

/// A place of which the words are explained that belong to no unit: its account's and region's attributes, tags and locals.
struct ExplainedPlace {
    private let place: Place
    private let context: EvaluationContext

    init(_ place: Place, _ context: EvaluationContext) {
        self.place = place
        self.context = context
    }

    var head: [(key: String, value: JSON)] {
        [("address", .string(place.address)), ("folder", .string(place.folder))]
    }

    /// All words of the place, or those of a name: `tags`, `account.id`, a local with or without `local.` before it.
    ///
    /// - Throws: an error where the place has none of this name.
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

    var tags: [ExplainedValue] {
        context.tags(of: place).map { tag in
            var explained = ExplainedValue(
                name: "tags.\(tag.key)", value: shown(tag.value), winner: ExplainedValue.Line(tag.word))
            explained.beaten = tag.beaten.map(ExplainedValue.Line.init)
            return explained
        }
    }

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

    /// The locals that a cell reads, also by way of other locals, each once, in the order of their first use.
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

    func shown(_ value: Value, indent: Int = 0) -> ShownValue {
        ShownValue(value, indent: indent) { context.expression(for: $0, in: place) }
    }
}
