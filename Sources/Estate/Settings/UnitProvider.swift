import Catalog
import Diagnostics
import HCL

/// A provider block that is rendered into a unit's file.
package struct UnitProvider: Sendable {
    /// The configuration as the unit's module calls it.
    package let name: ProviderName
    package let body: EvaluatedBody
    /// Whether it replaces the block of `root.hcl`.
    package var replacesRoot: Bool { name == ProviderName("aws") }
}

/// Finds the provider blocks that a unit's module needs: those with the same name in a layer or in the unit's own
/// block, or those that `providers = { aws.replica = aws.us_east_1 }` names.
struct UnitProviderReader {
    private let slot: UnitSlot
    private let scope: EstateScope
    private let units: UnitNames
    private let needed: [ProviderName]
    /// All blocks that reach the unit, from far to near, without `aws` itself.
    private let declared: [SettingsBlock]
    /// The layers around the unit, from far to near.
    private let layers: [Layer]
    private(set) var found: [UnitProvider] = []
    private(set) var configured: [ConfiguredProvider] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The blocks that were used, by their numbers.
    private(set) var used: Set<Int32> = []

    init(_ slot: UnitSlot, _ layers: [Layer], scope: EstateScope, units: UnitNames) {
        self.slot = slot
        self.scope = scope
        self.units = units
        needed = slot.module.providers.all
        let estate = scope.names.estate.declarations.layer.settings.providers
        let near = layers.flatMap { $0.settings.providers.applying(to: slot.service) }
        self.layers = layers
        declared = (estate.applying(to: slot.service) + near + slot.blocks.flatMap(\.settings.providers))
            .filter { $0.provider != ProviderName("aws") }
    }

    /// Whether there is anything to read for a unit: its module needs a configuration, or a block reaches it.
    static func isNeeded(for slot: UnitSlot, _ layers: [Layer], in estate: Estate) -> Bool {
        !slot.module.providers.all.isEmpty || !layers.isEmpty || slot.meta("providers") != nil
            || !estate.declarations.layer.settings.providers.isEmpty
            || slot.blocks.contains { !$0.settings.providers.isEmpty }
    }

    private var module: String { slot.module.module.name }

    /// Finds a block for each configuration that the module needs, and reports those that have none.
    mutating func read() {
        let given = readMap()
        for name in needed {
            if let given {
                if let value = given.values[name] {
                    read(name, value)
                    continue
                }
                if given.isIncomplete { continue }
            }
            if isWrittenByUnit(name) { continue }
            if declared.contains(where: { $0.provider == name }) { take(name, as: name) } else { refuseMissing(name) }
        }
        refuseUnneeded()
        found.sort { $0.name < $1.name }
    }

    // MARK: - providers = { ... }

    private struct Given {
        var values: [ProviderName: Expression] = [:]
        /// Whether a name in it was not understood. It may have been meant for any configuration that is missing.
        var isIncomplete = false
    }

    /// The members of `providers`; nil where the unit does not have it.
    private mutating func readMap() -> Given? {
        guard let word = slot.meta("providers") else { return nil }
        guard case .object(let items) = word.expression.form else {
            diagnostics.append(
                .error(
                    .badMeta, "\"providers\" takes a map of providers", at: word.expression.span,
                    help: "for example `{ aws.replica = aws.us_east_1 }` or `{ kubernetes = module.eks-cluster }`"))
            return Given(isIncomplete: true)
        }
        var given = Given()
        for item in items {
            guard let name = Self.name(of: item.key), needed.contains(name) else {
                given.isIncomplete = true
                refuse(item)
                continue
            }
            given.values[name] = item.value
        }
        return given
    }

    private static func name(of key: ObjectKey) -> ProviderName? {
        switch key {
        case .name(let name, _): ProviderName(name)
        case .expression(let expression): ProviderName(expression)
        }
    }

    private mutating func refuse(_ item: ObjectItem) {
        if case .expression(let key) = item.key, case .string(let text) = key.form { return refuseQuoted(text, key) }
        let text = Self.name(of: item.key)?.text ?? item.key.span.text
        diagnostics.append(
            .error(
                .badMeta, "module \(module) does not take the provider \"\(text)\" from its unit", at: item.key.span,
                help: needed.isEmpty
                    ? "remove it: root.hcl sets up the AWS provider"
                    : Suggestion.help(for: text, among: needed.map(\.text))))
    }

    private mutating func refuseQuoted(_ text: String, _ key: Expression) {
        diagnostics.append(
            .error(
                .badMeta, "a provider is named without quotes", at: key.span,
                help: "write `\(text) = ...`, and behind it the name of another provider, without quotes too"))
    }

    /// Reads one member: the name of another configuration, or a unit on which the provider works.
    private mutating func read(_ name: ProviderName, _ expression: Expression) {
        if expression.traversal?.root == "module" { return readUnit(name, expression) }
        guard let source = ProviderName(expression) else {
            return diagnostics.append(
                .error(
                    .badMeta, "provider \"\(name.text)\" has to be given as the name of another provider",
                    at: expression.span,
                    help: "for example `\(name.text) = \(name.provider).us_east_1`"))
        }
        guard source.provider == name.provider else {
            return diagnostics.append(
                .error(
                    .badMeta, "\"\(source.text)\" is not a configuration of the provider \"\(name.provider)\"",
                    at: expression.span, help: "name one of `provider \"\(name.provider)\"`"))
        }
        let isDefault = source == ProviderName("aws")
        guard isDefault || declared.contains(where: { $0.provider == source }) else {
            if hasUnclear(source) { return }
            let known = Set(declared.map(\.provider).filter { $0.provider == name.provider }.map(\.text))
            let alias = source.alias.map { "alias = \"\($0)\"" } ?? ""
            return diagnostics.append(
                .error(
                    .noProvider, "no layer of the unit has a provider \"\(source.text)\"", at: expression.span,
                    help: Suggestion.help(for: source.text, among: known)
                        ?? "declare it: `provider \"\(source.provider)\" { \(alias) }`"))
        }
        if isDefault, name == source { return }
        take(source, as: name)
    }

    private mutating func readUnit(_ name: ProviderName, _ expression: Expression) {
        var reader = ConfiguredProviderReader(slot, units)
        if let provider = reader.read(name.provider, expression), name.alias == nil { configured.append(provider) }
        diagnostics += reader.diagnostics
    }

    // MARK: - Blocks

    /// Evaluates the blocks of `source` from far to near, and adds the result under the name that the module uses.
    private mutating func take(_ source: ProviderName, as name: ProviderName) {
        var body = EvaluatedBody()
        if name.provider == "aws" { body = AWSProvider.body(scope.names) }
        let words = ProviderWords.words(of: name.provider)
        var evaluator = BodyEvaluator(
            scope: ProviderScope(scope: scope), files: scope.names.estate.files, allowsOutputs: true)
        for block in declared where block.provider == source {
            used.insert(block.id)
            var own = evaluator.evaluate(block.block.body, words)
            own.attributes.removeAll { $0.name == "alias" }
            if name.provider == "aws" {
                checkRegion(block.block.body.attribute("region"))
                AWSProvider.prepare(&body, for: own)
            }
            body.refine(with: own, joining: ["assume_role"])
        }
        diagnostics += evaluator.diagnostics.all
        // To Terraform, what is null is not there.
        body.attributes.removeAll { $0.value.isNull }
        if let alias = name.alias { body.attributes.insert(("alias", .string(alias)), at: 0) }
        found.append(UnitProvider(name: name, body: body))
    }

    /// Reports a region that neither AWS nor the estate has.
    private mutating func checkRegion(_ attribute: Attribute?) {
        guard let attribute, case .string(let region) = attribute.expression.form else { return }
        let known = Set(AWSRegion.zones.keys).union(scope.names.estate.places.map(\.regionName))
        if known.contains(region) { return }
        diagnostics.append(
            .error(
                .unknownRegion, "there is no AWS region \"\(region)\"", at: attribute.expression.span,
                help: Suggestion.nearest(to: region, among: known).map { "did you mean `\($0)`?" }))
    }

    /// Whether a block that was not understood may be meant for a configuration.
    private func hasUnclear(_ name: ProviderName) -> Bool {
        declared.contains { $0.name == name.provider && $0.hasUnclearAlias }
    }

    /// Whether a `generate` block of the unit or its layers writes the provider.
    private func isGenerated(_ name: ProviderName) -> Bool { !generating(name).isEmpty }

    /// The `generate` blocks of the unit or its layers that write the provider, in a heredoc or a quoted text.
    private func generating(_ name: ProviderName) -> [Block] {
        let far = [scope.names.estate.declarations.layer] + layers
        let words =
            far.flatMap { $0.settings.terragrunt.applying(to: slot.service) }
            + slot.blocks.flatMap(\.settings.terragrunt)
        let quoted = HCLWriter.quoted("provider \"\(name.provider)\"").dropFirst().dropLast()
        return words.flatMap { $0.block.body.blocks }.filter { block in
            let text = block.type == "generate" ? block.body.span.text : ""
            return text.contains("provider \"\(name.provider)\"") || text.contains(quoted)
        }
    }

    /// Whether a `generate` block of the unit or its layers surely writes the provider without an alias. Terraform
    /// refuses a second block of it, so that what layers say of it is for other units.
    private func isWrittenByUnit(_ name: ProviderName) -> Bool {
        name.alias == nil
            && generating(name).contains { block in
                block.body.attribute("disable") == nil && !block.body.span.text.contains("alias")
            }
    }

    /// Reports a configuration that nobody gives. Providers that need none, and `aws`, are not a mistake.
    private mutating func refuseMissing(_ name: ProviderName) {
        if hasUnclear(name) { return }
        if name == ProviderName("aws") || NeededProviders.plain.contains(name.provider), name.alias == nil { return }
        if slot.isIncomplete || scope.names.estate.declarations.hasOwnProviderFile || isGenerated(name) { return }
        let configurable = scope.names.estate.configurableProviders.contains(name.provider)
        if configurable, name.alias == nil {
            return diagnostics.append(
                .error(
                    .badMeta,
                    "module \(module) needs the provider \"\(name.text)\", and nothing says which unit it works on",
                    at: slot.span,
                    help: "add `providers = { \(name.text) = module.NAME }`, the unit on which the provider works"))
        }
        let others = declared.map(\.provider).filter { $0.provider == name.provider }.map(\.text)
        let near = others.isEmpty ? nil : "add `providers = { \(name.text) = \(others[0]) }`"
        let alias = name.alias.map { " alias = \"\($0)\"" } ?? ""
        diagnostics.append(
            .error(
                .noProvider, "module \(module) needs the provider \"\(name.text)\", and no layer of the unit has it",
                at: slot.span, help: near ?? "add `provider \"\(name.provider)\" {\(alias) }` to the estate or a layer")
        )
    }

    /// Reports provider blocks of the unit itself that its module does not require: Terraform would fail on them. A
    /// layer's block is for other units too, and is not a mistake.
    private mutating func refuseUnneeded() {
        for block in slot.blocks.flatMap(\.settings.providers) where !used.contains(block.id) {
            used.insert(block.id)
            guard !block.isIncomplete, block.provider != ProviderName("aws") else { continue }
            diagnostics.append(
                .error(
                    .noProvider, "module \(module) does not need the provider \"\(block.provider.text)\"",
                    at: block.span,
                    help: needed.isEmpty
                        ? "remove it" : Suggestion.help(for: block.provider.text, among: needed.map(\.text))))
        }
    }
}

/// What names mean in a `provider` block: those of the estate, and Terragrunt's functions that only a run can call.
struct ProviderScope: Scope {
    let scope: EstateScope

    var laterFunctions: [String: LaterFunction] {
        TerragruntFunctions.later.merging(scope.laterFunctions) { _, own in own }
    }

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        scope.resolve(traversal, in: &evaluator)
    }
}
