import Catalog
import Diagnostics
import Estate
import HCL

/// A unit, for explaining its inputs and the words that every unit has.
struct ExplainedUnit {
    private let unit: Unit
    private let context: EvaluationContext
    private let place: ExplainedPlace

    init(_ unit: Unit, _ context: EvaluationContext) {
        self.unit = unit
        self.context = context
        place = ExplainedPlace(unit.place, context)
    }

    /// The words that every unit has besides the inputs of its module. An input of the same name is preferred.
    private static let words = ["source", "version", "state", "tags"]

    var head: [(key: String, value: JSON)] {
        [("address", .string(unit.address.description)), ("module", .string(unit.module))]
    }

    /// The inputs, or what a name means: an input, or one of the words that every unit has.
    ///
    /// - Throws: an error where the name means nothing.
    func values(named name: String?) throws(Diagnostic) -> [ExplainedValue] {
        guard let name else { return unit.inputs.map(explain) }
        if let input = unit.input(name) { return [explain(input)] + (name == "tags" ? place.tags : []) }
        let variables = unit.interface.module.variables
        // An input that no layer gives has the module's default.
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

    /// An input with the line that gives it: of a word in a layer, or of a contract that the region consumes.
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

    /// The module's source: what the nearest `source` says, or the label of the module's block where there is none.
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

    /// The version that the nearest `version` says; null where no layer has one.
    private var version: ExplainedValue {
        let value = unit.version.map { ShownValue("\"\($0)\"", .string($0)) } ?? ShownValue("null", .null)
        if let said = said("version", value) { return said }
        var explained = ExplainedValue(name: "version", value: value, winner: nil)
        explained.remarks = ["no layer says it"]
        return explained
    }

    /// A meta-argument with the words that give it, the nearest first; nil where none does.
    private func said(_ name: String, _ value: ShownValue) -> ExplainedValue? {
        let words = unit.blocks.reversed().compactMap { $0.meta(name) }
        guard let winner = words.first else { return nil }
        var explained = ExplainedValue(name: name, value: value, winner: ExplainedValue.Line(winner))
        explained.beaten = words.dropFirst().map(ExplainedValue.Line.init)
        return explained
    }

    /// Where the unit's state is, with the words that decide it: the unit's own `state`, or that of the estate.
    private var state: ExplainedValue {
        let identity = unit.state.identity
        let value = ShownValue(
            identity.text,
            .object([
                ("backend", .string(identity.backend)), ("place", .string(identity.place)),
                ("key", .string(identity.key)), ("formerly", .array(unit.state.formerAddresses.map(JSON.string))),
            ]))
        // What stands farther than a block that names a backend has no say.
        let farthest = unit.blocks.lastIndex { $0.backend != nil } ?? 0
        let blocks = unit.blocks[farthest...].reversed()
        let named = blocks.last.flatMap { block in
            block.backend.map { ExplainedValue.Line($0.span, layer: layer(of: block), "state \($0.span.text)") }
        }
        let declared = context.declarations.state.map { block in
            ExplainedValue.Line(
                block.backend.span, layer: context.declarations.layer.title, "state \(block.backend.span.text)")
        }
        let words = blocks.flatMap(\.state).map(ExplainedValue.Line.init) + [named].compactMap { $0 }
        var explained = ExplainedValue(name: "state", value: value, winner: words.first ?? declared)
        explained.beaten = words.dropFirst() + (words.isEmpty ? [] : [declared].compactMap { $0 })
        explained.remarks = unit.state.formerAddresses.map { "moved from \($0)" }
        if identity.isNone { explained.remarks.append("the module says where its state lies, or Terraform keeps it") }
        if explained.winner == nil { explained.remarks.append("the estate has no `state` block: states are files") }
        return explained
    }

    /// The title of the layer in which a block is written.
    private func layer(of block: ModuleBlock) -> String {
        let declarations = context.declarations
        let layers = declarations.stacks + declarations.environments + declarations.accounts.flatMap(\.layers)
        return layers.first { $0.modules.contains { $0 === block } }?.title ?? ""
    }
}
