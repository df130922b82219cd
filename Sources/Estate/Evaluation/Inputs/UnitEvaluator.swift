import Catalog
import Diagnostics
import HCL

/// Evaluates the units of one place: their inputs, what they depend on, and whether the rules of their modules hold.
/// Belongs to one task, as the names of the place do.
struct UnitEvaluator {
    private let context: EvaluationContext
    let placed: PlacedPlace
    private let units: UnitNames
    private let dependencies: DependencyReader
    private let stateSettings: PlacedSettings
    private(set) var cautions: [RaisedCaution] = []
    /// The contracts whose prefix breaks a rule. Nobody can provide them, and that is not reported as well.
    private(set) var refused: Set<String> = []
    /// The words of `inputs` blocks that reach a unit, by their numbers.
    private(set) var reachedInputs: Set<Int32> = []
    private var terragrunt: TerragruntResolver
    /// The `terragrunt` and `provider` blocks that reach a unit, by their numbers.
    var usedSettings: Set<Int32> { terragrunt.used.union(usedProviders) }
    private var usedProviders: Set<Int32> = []

    private var names: PlaceNames { placed.names }
    private var place: Place { placed.place }
    var estate: Estate { context.estate }
    private var store: CellStore { context.store }

    init(_ placed: PlacedPlace, in context: EvaluationContext) {
        self.placed = placed
        self.context = context
        terragrunt = TerragruntResolver(context.estate)
        units = UnitNames(target: placed, reader: placed.place, context: context)
        dependencies = DependencyReader(placed, context)
        stateSettings = PlacedSettings(context.states.settings, placed.names)
    }

    /// The unit of a slot; nil where the slot has no place in the text. Errors are reported to the names of the
    /// place.
    mutating func evaluate(_ slot: UnitSlot) -> Unit? {
        guard let span = slot.span else { return nil }
        let scope = EstateScope(
            names: names, locals: names.table(of: slot.home), units: .placed(units), home: slot.home,
            each: slot.innerEach)
        let layers = names.settingLayers(of: slot)
        let bound = inputs(of: slot, layers, scope)
        let providers = providers(of: slot, layers, scope)
        let settings = terragrunt.settings(of: slot, layers, scope, isLookup: consumedBlock(of: slot) != nil)
        if settings.hasProviderFile, let word = slot.meta("providers"), providers.found.contains(where: \.replacesRoot)
        {
            names.report([Self.twoProviders(word)])
        }
        let provided =
            providers.configured.flatMap(\.values) + providers.found.flatMap(\.body.values) + settings.outputs
        var stateProblems: [Diagnostic] = []
        let state = context.states.state(of: slot, stateSettings, into: &stateProblems)
        names.report(stateProblems)
        return Unit(
            place: place, address: place.unitAddress(slot.path), folder: place.folder(ofUnit: slot.path),
            interface: slot.module, source: slot.source,
            version: version(of: slot, scope), service: slot.service,
            inputs: bound.inputs,
            sharedDependencies: dependencies.read(
                bound.inputs, of: slot.module, bound.key, others: provided),
            ordering: ordering(slot, scope) + provider(of: slot), preventDestroy: preventDestroy(slot, scope),
            state: state,
            providers: providers.configured, providerBlocks: providers.found, reader: reader(of: slot),
            imports: imports(of: slot, scope, bound.inputs),
            terragrunt: settings, span: span, blocks: slot.blocks)
    }

    private static func twoProviders(_ word: Word) -> Diagnostic {
        .error(
            .badMeta, "the unit's provider \"aws\" is set up twice", at: word.expression.span,
            help: "a `generate \"provider\"` in a `terragrunt` block sets it up already: remove one of the two")
    }

    /// The providers of a unit, and the blocks that stand in its file.
    private mutating func providers(
        of slot: UnitSlot, _ layers: [Layer], _ scope: EstateScope
    ) -> (configured: [ConfiguredProvider], found: [UnitProvider]) {
        guard UnitProviderReader.isNeeded(for: slot, layers, in: estate) else { return ([], []) }
        var reader = UnitProviderReader(slot, layers, scope: scope, units: units)
        reader.read()
        names.report(reader.diagnostics)
        usedProviders.formUnion(reader.used)
        return (reader.configured, reader.found)
    }

    // MARK: - Inputs

    /// The inputs of a unit, and a key that is the same for units whose inputs read the same outputs; nil where
    /// there is no such key.
    ///
    /// - Parameter layers: the layers whose `inputs` blocks reach the unit.
    private mutating func inputs(
        of slot: UnitSlot, _ layers: [Layer], _ scope: EstateScope
    ) -> (inputs: [Unit.Input], key: Int32?) {
        if case .sharing(let block) = slot.origin {
            let inputs = sharedInputs(of: slot, block, scope)
            if judge(inputs, misspelled: [], of: slot) { refused.insert(block.contract) }
            return (inputs, nil)
        }
        let plan = plan(for: slot, layers)
        if !plan.reached.isEmpty { reachedInputs.formUnion(plan.reached) }
        if !plan.unknown.isEmpty { names.report(plan.refusals(slot)) }
        refuseMissing(plan.missing, slot)
        var inputs: [Unit.Input] = []
        inputs.reserveCapacity(plan.bound.count)
        var key = store.key(.outputs, slot.module.id)
        let module = slot.module
        for bound in plan.bound {
            let cell = checked(bound, of: module, in: scope)
            if cell.isDeferred { key = store.node(key, cell.id) }
            inputs.append(Unit.Input(bound, cell))
        }
        judge(inputs, at: plan.positions, misspelled: plan.misspelled, of: slot)
        return (inputs, key)
    }

    /// The plan for a unit's blocks. Its key has everything that the plan depends on: the module, the unit's blocks,
    /// and the `inputs` blocks that reach it.
    private func plan(for slot: UnitSlot, _ layers: [Layer]) -> InputPlan {
        let definition = slot.definition
        var key = store.key(.plan, definition.module.id)
        for block in definition.blocks { key = store.node(key, block.id) }
        for former in definition.formerVersions { key = store.node(key, former.module.id) }
        var general = estate.declarations.layer.settings.inputs
        if !layers.isEmpty {
            general += layers.flatMap { $0.settings.inputs.applying(to: slot.service) }
        }
        for block in general { key = store.node(key, block.id) }
        if let known = context.plans[key] { return known }
        let plan = InputPlan(slot, general: general, store: store)
        context.plans[key] = plan
        return plan
    }

    /// The cell of an input. It is poison where the value does not fit the variable, which is reported once for each
    /// place.
    private func checked(_ bound: InputPlan.Bound, of module: ModuleInterface, in scope: EstateScope) -> Cell {
        let cell = names.evaluate(bound.winner, bound.reads, as: .input(bound.name), in: scope)
        // The errors of a secret's expression are known by now. They are joined with those that hide its text.
        if bound.isSecret { names.report(cell.hiddenDiagnostics) }
        let key = store.node(bound.key, cell.id)
        if let known = store[key] {
            if known !== cell { names.report(known.diagnostics) }
            return known
        }
        let result = check(cell, bound.winner, against: bound.variable, of: module)
        store[key] = result
        return result
    }

    /// The cell itself where the module takes its value; otherwise one with the errors. A value that was written in the
    /// same word and was taken before is not looked at again.
    private func check(_ cell: Cell, _ word: Word, against variable: Int, of module: ModuleInterface) -> Cell {
        var key = store.node(store.node(store.key(.accepted, word.id), module.id), cell.valueID)
        key = store.node(key, cell.originWord?.id ?? CellStore.notGiven)
        if store.accepted[key] == true { return cell }
        let problems = InputCheck.problems(of: cell, word, for: variable, of: module)
        guard !problems.isEmpty || cell.value.isPoison else {
            store.accepted[key] = true
            return cell
        }
        names.report(problems)
        let isWrong = problems.contains { $0.severity == .error }
        return Cell(
            cell.name, isWrong ? .poison : cell.value, word: word, origin: cell.originWord, reads: cell.reads,
            diagnostics: problems, id: store.newID())
    }

    /// One error for all variables of a unit that have no value. A block that was not understood might have set
    /// them.
    private func refuseMissing(_ missing: [Int], _ slot: UnitSlot) {
        guard let first = missing.first, !slot.isIncomplete else { return }
        let variables = missing.map { slot.module.module.variables[$0] }
        let module = slot.module.module.name
        var help = "`tfgen modules \(module)` says what they are"
        if missing.count == 1 {
            let only = slot.module.module.variables[first]
            help = "add `\(only.name) = ...`" + (only.description.map { ": \($0)" } ?? "")
        }
        let text = variables.map { "\"\($0.name)\"" }.joined(separator: ", ")
        names.report([
            Diagnostic.error(.missingInput, "module \(slot.moduleTitle) needs \(text)", at: slot.span, help: help)
                .label(slot.blocks.count > 1 ? slot.blocks.last?.labelSpan : nil, "or refine it here")
        ])
    }

    /// The inputs of the unit that stands for a `provides` or `consumes` block: the prefix, and the outputs of the
    /// units that own them.
    private func sharedInputs(of slot: UnitSlot, _ block: SharingBlock, _ scope: EstateScope) -> [Unit.Input] {
        slot.module.module.variables.enumerated().compactMap { position, variable in
            if let wire = slot.wires.first(where: { $0.input == variable.name }) {
                let reference = OutputReference(owner: wire.owner, name: wire.output.name)
                return Unit.Input(
                    variable: position, name: variable.name,
                    value: .deferred(wire.output.type, .reference(.output(reference))), contract: block)
            }
            guard variable.name == "prefix", let word = block.word("prefix") else { return nil }
            let bound = InputPlan.Bound(position, of: slot.module, winner: word, beaten: [], store: store)
            return Unit.Input(bound, checked(bound, of: slot.module, in: scope))
        }
    }

    // MARK: - Rules

    /// Reports the rules of the module that do not hold. Gives whether a validation is among them.
    ///
    /// - Parameter positions: for each variable of the module the position of its input, where that is known already.
    @discardableResult
    private mutating func judge(
        _ inputs: [Unit.Input], at positions: [Int?]? = nil, misspelled: Set<String>, of slot: UnitSlot
    ) -> Bool {
        if slot.module.rules.isEmpty { return false }
        let rules = UnitRules(inputs, slot.module, at: positions, without: misspelled, store: store)
        var isRefused = false
        for failure in rules.failures() {
            switch failure.rule.kind {
            case .validation(let validation, let variable):
                isRefused = true
                let variable = slot.module.module.variables[variable]
                names.report([failure.diagnostic(validation, of: variable, inputs: inputs, slot: slot)])
            case .caution(let caution): raise(caution, for: failure, inputs: inputs, of: slot)
            }
        }
        return isRefused
    }

    /// Notes a caution, at the value that causes it.
    private mutating func raise(
        _ caution: Caution, for failure: UnitRules.Failure, inputs: [Unit.Input], of slot: UnitSlot
    ) {
        var span: Span?
        if let culprit = failure.culprit, let cell = inputs[culprit].cell {
            span = cell.word?.expression.span
        }
        cautions.append(
            RaisedCaution(
                caution, at: place.unitAddress(slot.path), span: span ?? slot.span, waivers: estate.declarations.waivers
            ))
    }

    // MARK: - Meta-arguments

    /// The version of the unit's module; nil where no layer gives one.
    private func version(of slot: UnitSlot, _ scope: EstateScope) -> String? {
        guard case .sharing(let block) = slot.origin else { return slot.version }
        let found = version(of: block, placed.slots) { constant($0, scope) }
        found.problem.map { names.report([$0]) }
        return found.version
    }

    /// The text of a word that has to be known now; nil, with an error, where it is not known or not a text.
    private func constant(_ word: Word, _ scope: EstateScope) -> String? {
        let value = names.evaluate(word, as: .input(word.name), in: scope).value
        if let text = value.asString { return text }
        if let refusal = RunValue.refusal(of: value, word) {
            names.report([refusal])
        } else if !value.isPoison {
            names.report([.error(.badMeta, "\"\(word.name)\" takes a string", at: word.expression.span)])
        }
        return nil
    }

    /// Whether the nearest `lifecycle` block protects the unit.
    private func preventDestroy(_ slot: UnitSlot, _ scope: EstateScope) -> Bool {
        guard let word = slot.blocks.reversed().lazy.compactMap(\.preventDestroy).first else { return false }
        let value = names.evaluate(word, as: .input("prevent_destroy"), in: scope).value
        if let flag = value.asBool { return flag }
        if let refusal = RunValue.refusal(of: value, word) {
            names.report([refusal])
        } else if !value.isPoison {
            names.report([
                .error(.badMeta, "\"prevent_destroy\" is true or false, known now", at: word.expression.span)
            ])
        }
        return false
    }

    /// The units that `depends_on` names.
    private func ordering(_ slot: UnitSlot, _ scope: EstateScope) -> [UnitReference] {
        guard let word = slot.meta("depends_on") else { return [] }
        guard case .tuple(let elements) = word.expression.form else {
            names.report([
                .error(
                    .badMeta, "\"depends_on\" takes a list of units", at: word.expression.span,
                    help: "for example `[module.network]`")
            ])
            return []
        }
        return elements.flatMap { needed($0, scope) }
    }

    /// The units that one element of `depends_on` names: those of all keys, or the one of a key, here or at another place.
    private func needed(_ element: Expression, _ scope: EstateScope) -> [UnitReference] {
        let roots: Set = ["module", "service", "region", "environment", "account", Place.global]
        var evaluator = Evaluator(scope: scope, files: estate.files)
        guard let traversal = evaluator.traversal(element), roots.contains(traversal.root) else {
            let found = evaluator.diagnostics.all
            names.report(found.isEmpty ? [Self.notAUnit(element)] : found)
            return []
        }
        // As in Terraform, it is not a mistake to wait for nothing.
        if traversal.root == "module", let name = traversal.steps.first?.name, placed.problems.isAbsent(name) {
            return []
        }
        do throws(Diagnostic) {
            let (slots, target, next) =
                switch try UnitPath(scope).target(of: traversal) {
                case .unit(let slot, let target, let next): ([slot], target.target, next)
                case .several(let group, let next): (group.slots, group.target.target, next)
                case .missing: ([UnitSlot](), placed, traversal.steps.count)
                }
            guard next == traversal.steps.count else { throw Self.notAUnit(element) }
            return slots.map { slot in
                let path = slot.sharedBy.flatMap { estate.contracts[$0.contract]?.lookupPath } ?? slot.path
                return UnitReference(place: target.place === place ? nil : target.place, path: path)
            }
        } catch {
            names.report([error])
            return []
        }
    }

    private static func notAUnit(_ element: Expression) -> Diagnostic {
        // With steps that are written out, what is wrong is not a key.
        let keys = element.traversal == nil && element.variables.count > 1 ? ", with keys that are known now" : ""
        return .error(
            .badMeta, "a unit is named `module.NAME`, without an output\(keys)", at: element.span,
            help: "for example `depends_on = [module.network]`, or `[region.us-east-1.module.network]`")
    }

    private func imports(of slot: UnitSlot, _ scope: EstateScope, _ inputs: [Unit.Input]) -> [Unit.Import] {
        guard slot.blocks.contains(where: { !$0.imports.isEmpty }) else { return [] }
        var reader = ImportReader(slot, scope, inputs: inputs)
        let layers = [estate.declarations.layer] + names.settingLayers(of: slot)
        let found = reader.read(
            beside: layers.flatMap { $0.settings.terragrunt.applying(to: slot.service) }
                + slot.blocks.flatMap(\.settings.terragrunt))
        names.report(reader.diagnostics)
        return found
    }

    // MARK: - Lookups

    /// The `consumes` block that a lookup stands for; nil for other units.
    private func consumedBlock(of slot: UnitSlot) -> SharingBlock? {
        guard case .sharing(let block) = slot.origin, place.region.consumes.contains(where: { $0 === block }) else {
            return nil
        }
        return block
    }

    /// The export that a lookup reads, where both are units of this estate: it has to be applied first.
    private func provider(of slot: UnitSlot) -> [UnitReference] {
        guard let block = consumedBlock(of: slot), let contract = estate.contracts[block.contract] else { return [] }
        let consumed = SharingWords(names: names).consumed(block)
        guard let prefix = consumed.prefix,
            let place = estate.providing.places(for: consumed, of: place).first(
                where: { candidate in
                    SharingWords(names: context.units(of: candidate).names).provided().contains {
                        $0.contract == contract.name && $0.prefix == prefix
                    }
                })
        else { return [] }
        return [UnitReference(place: place, path: contract.exportPath)]
    }

    /// How a lookup reads the parameters of another account or region; nil where it reads those of its own place.
    private func reader(of slot: UnitSlot) -> ParameterReader? {
        guard let block = consumedBlock(of: slot) else { return nil }
        let words = SharingWords(names: names)
        if let problem = words.checkRole(block) { names.report([problem]) }
        if let problem = words.checkRegion(block) { names.report([problem]) }
        let consumed = words.consumed(block)
        guard consumed.role != nil || consumed.otherRegion != nil else { return nil }
        let own = names.attribute(.assumeRole)?.value.asString
        return ParameterReader(
            region: consumed.otherRegion ?? place.regionName,
            account: consumed.role?.account ?? names.attribute(.accountID)?.value.asString,
            role: consumed.role?.text ?? own, isOtherAccount: consumed.role != nil,
            hasLocalStack: names.attribute(.localstack)?.value.asBool == true)
    }
}

extension PlaceNames {
    /// The layers whose `inputs`, `terragrunt` and `provider` blocks reach a unit, from far to near. A stack's reach
    /// its own units only.
    func settingLayers(of slot: UnitSlot) -> [Layer] {
        if layersWithSettings.isEmpty { return [] }
        return layersWithSettings.filter { layer in
            layer.kind != .stack || slot.blocks.contains(where: layer.holds)
        }
    }
}
