import Diagnostics
import HCL

/// Evaluates the `terragrunt` blocks for the units of one place: those of the layers from far to near, and last
/// those of the unit's module blocks.
struct TerragruntResolver {
    /// Units with the same blocks and the same stack have the same settings, unless a block reads names of the unit
    /// itself.
    private struct Key: Hashable {
        let blocks: [Int32]
        let home: String?
    }

    private let estate: Estate
    private var known: [Key: TerragruntSettings] = [:]
    /// The blocks that have reached a unit, by their numbers.
    private(set) var used: Set<Int32> = []

    init(_ estate: Estate) { self.estate = estate }

    /// The settings of one unit.
    ///
    /// - Parameters:
    ///   - layers: the layers whose blocks reach the unit, from far to near, without the estate.
    ///   - isLookup: whether tfgen writes an `errors` block into the unit. It replaces that of `root.hcl`, so the
    ///     estate's has to be repeated in the unit.
    mutating func settings(
        of slot: UnitSlot, _ layers: [Layer], _ scope: EstateScope, isLookup: Bool
    ) -> TerragruntSettings {
        let nearer = blocks(slot, layers)
        let far = estate.declarations.layer.settings.terragrunt
        if nearer.isEmpty, far.isEmpty { return .none }
        used.formUnion(nearer.lazy.map(\.id))
        let readsUnit = (far + nearer).contains { $0.reads(["unit", "each", "service"]) }
        let key = Key(
            blocks: (nearer.map(\.id) + [isLookup ? 1 : 0]), home: slot.home.placement.map { "\($0.index)" })
        if !readsUnit, let found = known[key] { return found }
        let made = make(slot, far: far, nearer: nearer, in: scope, isLookup: isLookup)
        if !readsUnit { known[key] = made }
        return made
    }

    private func blocks(_ slot: UnitSlot, _ layers: [Layer]) -> [SettingsBlock] {
        layers.flatMap { layer in layer.settings.terragrunt.applying(to: slot.service) }
            + slot.blocks.flatMap(\.settings.terragrunt)
    }

    /// Evaluates the blocks of a unit. Of the estate's blocks those parts are added that `root.hcl` cannot have for
    /// the unit.
    private func make(
        _ slot: UnitSlot, far: [SettingsBlock], nearer: [SettingsBlock], in scope: EstateScope, isLookup: Bool
    ) -> TerragruntSettings {
        let unit = StateScope(reader: .unit(.init(placed: scope.names, path: slot.path)))
        var evaluator = BodyEvaluator(
            scope: TerragruntScope(reader: .unit(scope, unit)), files: estate.files, allowsOutputs: false,
            blocksWithOutputs: TerragruntSettings.withOutputs)
        var body = EvaluatedBody()
        for block in nearer {
            body.refine(
                with: evaluator.evaluate(block.block.body, TerragruntWords.top), joining: TerragruntSettings.joined)
        }
        scope.names.report(evaluator.diagnostics.all)
        var base = EvaluatedBody()
        for block in far {
            // Its errors were reported when `root.hcl` was evaluated.
            var silent = evaluator
            base = silent.evaluate(block.block.body, TerragruntWords.top)
        }
        reportFeatures(nearer, base: base, body: body, names: scope.names)
        var whole = base.inUnits(
            withErrors: isLookup || body.block("errors") != nil, files: estate.overriddenFiles)
        whole.refine(with: body, joining: TerragruntSettings.joined)
        scope.names.report(GeneratedFileCheck.problems(whole, of: nearer + far, for: slot))
        return whole.isEmpty ? .none : TerragruntSettings(whole)
    }

    private func reportFeatures(
        _ blocks: [SettingsBlock], base: EvaluatedBody, body: EvaluatedBody, names: PlaceNames
    ) {
        let features = (base.blocks + body.blocks).filter { $0.type == "feature" }.compactMap(\.labels.first)
        // One that was not understood may have been meant for the feature.
        if blocks.contains(where: \.isIncomplete) { return }
        for block in blocks { names.report(FeatureCheck.problems(in: block.block.body, known: Set(features))) }
    }
}

extension SettingsBlock {
    /// Whether it is a `terragrunt` block that says the file of the provider.
    var hasProviderFile: Bool { block.body.blocks.contains(where: ReservedNames.isProviderFile) }

    /// Whether an expression in the block begins with one of these names.
    func reads(_ roots: Set<String>) -> Bool {
        var found = false
        block.body.walkAttributes { attribute in
            if !found { found = attribute.expression.variables.contains { roots.contains($0.root) } }
        }
        return found
    }
}

/// Finds `generate` blocks that would overwrite a file of the unit's module, or fail because of it.
enum GeneratedFileCheck {
    static func problems(_ body: EvaluatedBody, of blocks: [SettingsBlock], for slot: UnitSlot) -> [Diagnostic] {
        blocks.flatMap { block in
            block.block.body.blocks.filter { $0.type == "generate" }.flatMap { problems(of: $0, body, slot) }
        }
    }

    private static func problems(of block: Block, _ body: EvaluatedBody, _ slot: UnitSlot) -> [Diagnostic] {
        guard let label = block.label,
            let found = body.blocks.first(where: { $0.type == "generate" && $0.labels == [label.text] }),
            let path = found.body.attribute("path")?.asString, let span = block.body.attribute("path")?.expression.span
        else { return [] }
        let files = slot.module.module.files.compactMap { $0.source.path.split(separator: "/").last.map(String.init) }
        let exists = found.body.attribute("if_exists")?.asString
        if found.body.attribute("disable")?.asBool == true { return [] }
        guard files.contains(path), exists == "error" || exists == "overwrite_terragrunt" else { return [] }
        return [
            .error(
                .badSetting, "module \(slot.module.module.name) has a file \"\(path)\" of its own", at: span,
                help: "write another file, for example `\(path.dropLast(3))_override.tf`, "
                    + "or say `if_exists = \"overwrite\"` or \"skip\"")
        ]
    }
}
