import Catalog
import Diagnostics
import Estate
import HCL

/// A unit of which the values are explained in the words of its place.
struct ExplainedUnit {
    private let unit: Unit
    private let context: EvaluationContext
    private let place: ExplainedPlace

    init(_ unit: Unit, _ context: EvaluationContext) {
        self.unit = unit
        self.context = context
        place = ExplainedPlace(unit.place, context)
    }

    /// Words that every unit has, beside the inputs of its module. An input of the same name goes first.
    private static let words = ["source", "version", "state", "tags"]

    var head: [(key: String, value: JSON)] {
        [("address", .string(unit.address.description)), ("module", .string(unit.module))]
    }

    /// The inputs, or what a name means: an input, or one of the words that every unit has.
    ///
    /// - Throws: an error where it means nothing.
    func values(named name: String?) throws(Diagnostic) -> [ExplainedValue] {
        guard let name else { return unit.inputs.map(explain) }
        if let input = unit.input(name) { return [explain(input)] + (name == "tags" ? place.tags : []) }
        let variables = unit.interface.module.variables
        let variable = variables.first { $0.name == name }
        if let variable, let value = ExplainedValue(defaultOf: variable, unit.module) {
            return [value] + (name == "tags" ? place.tags : [])
        }
        switch name {
        case "source": return [source]
        case "version": return [version]
        case "state": return [state]
        case "tags": return place.tags
        default:
            throw .error(
                .unknownAddress, "module \(unit.module) has no input \"\(name)\"", at: nil,
                help: Suggestion.help(for: name, among: variables.map(\.name) + Self.words)
                    ?? "`tfgen modules \(unit.module)` lists them")
        }
    }

    // MARK: - Inputs

    private func explain(_ input: Unit.Input) -> ExplainedValue {
        let value = place.shown(input.value)
        switch input.origin {
        case .contract(let block):
            return ExplainedValue(
                name: input.name, value: value,
                winner: ExplainedValue.Line(block.headerSpan, layer: unit.place.region.title, block.headerSpan.text))
        case .word(let cell, let beaten):
            var explained = ExplainedValue(
                name: input.name, value: value, winner: cell.word.map(ExplainedValue.Line.init))
            explained.beaten = beaten.map(ExplainedValue.Line.init)
            explained.locals = place.locals(readBy: cell)
            return explained
        }
    }

    // MARK: - Words of every unit

    /// The module's template: what the nearest `source` says, or the label where there is none.
    private var source: ExplainedValue {
        let value = ShownValue("\"\(unit.module)\"", .string(unit.module))
        if let said = said("source", value) { return said }
        let winner = unit.blocks.first.map { block in
            ExplainedValue.Line(block.labelSpan, layer: layer(of: block), block.labelSpan.text)
        }
        return ExplainedValue(
            name: "source", value: value,
            winner: winner ?? ExplainedValue.Line(unit.span, layer: unit.place.region.title, unit.span.text))
    }

    private var version: ExplainedValue {
        let value = unit.version.map { ShownValue("\"\($0)\"", .string($0)) } ?? ShownValue("null", .null)
        if let said = said("version", value) { return said }
        var explained = ExplainedValue(name: "version", value: value, winner: nil)
        explained.remarks = ["no layer says it"]
        return explained
    }

    /// A meta-argument with the words that say it; `nil` where none does.
    private func said(_ name: String, _ value: ShownValue) -> ExplainedValue? {
        let words = unit.blocks.reversed().compactMap { $0.meta(name) }
        guard let winner = words.first else { return nil }
        var explained = ExplainedValue(name: name, value: value, winner: ExplainedValue.Line(winner))
        explained.beaten = words.dropFirst().map(ExplainedValue.Line.init)
        return explained
    }

    private var state: ExplainedValue {
        let identity = unit.state.identity
        let value = ShownValue(
            identity.text,
            .object([
                ("backend", .string(identity.backend)), ("place", .string(identity.place)),
                ("key", .string(identity.key)), ("formerly", .array(unit.state.formerAddresses.map(JSON.string))),
            ]))
        let words = unit.blocks.reversed().flatMap(\.state)
        let declared = context.declarations.state.map { block in
            ExplainedValue.Line(
                block.backend.span, layer: context.declarations.layer.title, "state \(block.backend.span.text)")
        }
        var explained = ExplainedValue(
            name: "state", value: value, winner: words.first.map(ExplainedValue.Line.init) ?? declared)
        explained.beaten =
            words.dropFirst().map(ExplainedValue.Line.init) + (words.isEmpty ? [] : [declared].compactMap { $0 })
        explained.remarks = unit.state.formerAddresses.map { "moved from \($0)" }
        if explained.winner == nil { explained.remarks.append("the estate has no `state` block: states are files") }
        return explained
    }

    /// The layer in which a block stands.
    private func layer(of block: ModuleBlock) -> String {
        let declarations = context.declarations
        let layers = declarations.stacks + declarations.environments + declarations.accounts.flatMap(\.layers)
        return layers.first { $0.modules.contains { $0 === block } }?.title ?? ""
    }
}
