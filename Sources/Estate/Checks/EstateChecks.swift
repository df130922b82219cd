import Diagnostics

/// Makes the checks that concern several units. Those that need all units are made where no scope is given.
struct EstateChecks {
    private let estate: Estate
    private let selection: Selection
    private let places: [EvaluatedPlace]
    private let remembered: RememberedUnits
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], remembered: RememberedUnits
    ) {
        self.remembered = remembered
        self.estate = estate
        self.selection = selection
        self.places = places
    }

    /// - Parameter rootNames: what `root.hcl` reads of the files around the units.
    mutating func run(_ provided: KnownProviders, rootNames: [String]) {
        let units = places.flatMap(\.units)
        diagnostics += FolderCheck(estate, places).diagnostics()
        diagnostics += AccountIDCheck(places).diagnostics(rootNames: rootNames)
        diagnostics += CycleCheck(units).diagnostics()
        diagnostics += SharedStates.diagnostics(units)
        diagnostics += VersionCheck(estate).diagnostics(units)
        diagnostics += TagCheck(places).refused()
        diagnostics += ClaimCheck.conflicts(among: places.flatMap(\.claims))
        diagnostics += ConsumerCheck(estate, provided).diagnostics(places)
        if selection.isWhole {
            diagnostics += AccountCheck(places).diagnostics()
            diagnostics += AddressCheck(estate, placed: placed, remembered).diagnostics()
            diagnostics += WaiverCheck(estate).errors()
        }
    }

    /// What has no effect, which is known only where there is no error.
    func remarks() -> [Diagnostic] {
        let ambient = AmbientReads(places).warnings()
        guard selection.isWhole else { return ambient }
        let used = places.reduce(into: Set<Int32>()) { $0.formUnion($1.usedBlocks) }
        let reached = places.reduce(into: Set<Int32>()) { $0.formUnion($1.reachedInputs) }
        let effects = EffectCheck(estate, places)
        return ambient + InputsCheck(estate, reached: reached).remarks() + SettingsCheck(estate, used: used).remarks()
            + RefinementCheck(estate, used: used, unplaced: effects.unplaced).remarks() + effects.remarks()
            + TagCheck(places).misspelled() + WaiverCheck(estate).warnings(placed: placed, places.flatMap(\.cautions))
    }

    private var placed: Set<String> { Set(places.lazy.flatMap(\.units).map(\.address.description)) }
}

/// Finds module blocks that refine nothing anywhere.
struct RefinementCheck {
    private let estate: Estate
    private let used: Set<Int32>
    private let unplaced: Set<ObjectIdentifier>

    /// - Parameters:
    ///   - used: the module blocks that placed or refined something.
    ///   - unplaced: layers that no place has, of which that is said.
    init(_ estate: Estate, used: Set<Int32>, unplaced: Set<ObjectIdentifier>) {
        self.estate = estate
        self.used = used
        self.unplaced = unplaced
    }

    func remarks() -> [Diagnostic] {
        let declarations = estate.declarations
        let accounts = declarations.accounts
        let layers =
            declarations.environments + accounts.map(\.layer) + accounts.flatMap { $0.environments.map(\.layer) }
        let unused = layers.filter { !unplaced.contains(ObjectIdentifier($0)) }.flatMap(\.modules).filter {
            !used.contains($0.id)
        }
        guard !unused.isEmpty else { return [] }
        let regions = accounts.flatMap(\.regions) + accounts.flatMap { $0.environments.flatMap(\.regions) }
        let paths = Set((declarations.stacks + regions).flatMap { $0.modules.map(\.path) })
        return unused.map { remark($0, placed: paths) }
    }

    /// An error where a name comes near to that of a unit: then it is most likely misspelled.
    private func remark(_ module: ModuleBlock, placed paths: Set<String>) -> Diagnostic {
        if module.pattern != nil {
            return .warning(
                .unusedRefinement, "module \"\(module.path)\" refines nothing: no unit below has a path that it takes",
                at: module.labelSpan, help: "`*` stands for one part of a path: `cell-*/database`")
        }
        let near = paths.contains(module.path) ? nil : Suggestion.nearest(to: module.path, among: paths)
        let each = paths.first { module.path.hasPrefix("\($0)/") }
        return Diagnostic(
            near == nil ? .warning : .error, .unusedRefinement,
            "module \"\(module.path)\" refines nothing: no stack or region places it below",
            at: module.labelSpan,
            help: near.map { "did you mean `\($0)`?" }
                ?? each.map { "its `for_each` has no such key; `module \"\($0)\"` refines all its units" }
                ?? "place it in a stack or a region, or remove the block")
    }
}

/// Checks waivers: that there are such cautions, and units where they are waived.
struct WaiverCheck {
    private let estate: Estate
    private let names: Set<String>

    init(_ estate: Estate) {
        self.estate = estate
        names = Set(estate.catalog.modules.values.flatMap { $0.cautions.map(\.name) }).union([SecretCheck.caution])
    }

    func errors() -> [Diagnostic] {
        estate.declarations.waivers.filter { !names.contains($0.caution) }.map { waiver in
            .error(
                .badWaiver, "no module of the catalog has a caution \"\(waiver.caution)\"", at: waiver.cautionSpan,
                help: Suggestion.help(for: waiver.caution, among: names))
        }
    }

    /// - Parameter raised: the cautions that units run into.
    func warnings(placed: Set<String>, _ raised: [RaisedCaution]) -> [Diagnostic] {
        nowhere(placed) + needless(placed, raised)
    }

    /// Waivers of which a scope has units, none of which raises the caution.
    private func needless(_ placed: Set<String>, _ raised: [RaisedCaution]) -> [Diagnostic] {
        let addresses = Dictionary(grouping: raised, by: \.name).mapValues { $0.map(\.address.description) }
        let waivers = estate.declarations.waivers.filter {
            names.contains($0.caution) && $0.caution != SecretCheck.caution
        }
        return waivers.flatMap { waiver in
            waiver.scopes.filter { scope in
                placed.contains { scope.pattern.matches($0) }
                    && !(addresses[waiver.caution] ?? []).contains { scope.pattern.matches($0) }
            }.map { scope in
                .warning(
                    .needlessWaiver, "no unit of \"\(scope.pattern.text)\" raises the caution \"\(waiver.caution)\"",
                    at: scope.span, help: "take it out of the waiver: nothing is accepted here")
            }
        }
    }

    private func nowhere(_ placed: Set<String>) -> [Diagnostic] {
        estate.declarations.waivers.filter { names.contains($0.caution) }.flatMap { waiver in
            waiver.scopes.filter { scope in !placed.contains { scope.pattern.matches($0) } }.map { scope in
                .warning(
                    .badWaiver, "no unit has an address that \"\(scope.pattern.text)\" takes", at: scope.span,
                    help: "`tfgen list` shows the addresses")
            }
        }
    }
}
