import Diagnostics
import HCL

/// Makes the checks that concern several units. A check that would be wrong about a part of the estate, because it
/// needs all units, is made only where no scope is given.
struct EstateChecks: Sendable {
    private let estate: Estate
    private let selection: Selection
    private let places: [EvaluatedPlace]
    private let remembered: RememberedUnits

    init(
        _ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], remembered: RememberedUnits
    ) {
        self.remembered = remembered
        self.estate = estate
        self.selection = selection
        self.places = places
    }

    /// What the checks find that find errors, in the order of the checks; it is sorted by file later.
    ///
    /// - Parameters:
    ///   - provided: the contracts that can be read.
    ///   - rootNames: the names of the files around the units that `root.hcl` reads.
    ///   - rootWords: what it says besides the state.
    func errors(_ provided: KnownProviders, rootNames: [String], rootWords: [Value]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let units = places.flatMap(\.units)
        diagnostics += FolderCheck(estate, places).diagnostics()
        diagnostics += AccountIDCheck(places).diagnostics(rootNames: rootNames)
        diagnostics += CycleCheck(units).diagnostics()
        diagnostics += SharedStates(estate).diagnostics(units)
        diagnostics += StandaloneCheck.diagnostics(estate, units, words: rootWords)
        diagnostics += VersionCheck(estate).diagnostics(units)
        diagnostics += TagCheck(places).refused()
        diagnostics += ClaimCheck.conflicts(among: places.flatMap(\.claims))
        diagnostics += ConsumerCheck(estate, provided).diagnostics(places)
        if selection.isWhole {
            diagnostics += AccountCheck(places).diagnostics()
            if !estate.declarations.moved.isEmpty || !estate.declarations.removed.isEmpty {
                diagnostics += AddressCheck(estate, placed: placed, remembered).diagnostics()
            }
            diagnostics += WaiverCheck(estate).errors()
        } else if !estate.declarations.moved.isEmpty {
            let placed = Set(places.flatMap { place in place.unitPaths.map { "\(place.place.address)/\($0)" } })
            diagnostics += AddressCheck(estate, placed: placed, remembered).stillPlaced()
        }
        return diagnostics
    }

    /// Whether each unit has the address and the state that the lock remembers, and the lock no other units.
    var hasRememberedStates: Bool {
        selection.isWhole && !remembered.all.isEmpty && StateCheck.isUnchanged(places, remembered)
    }

    /// Finds what has no effect. This is known only where there is no error.
    func remarks() -> [Diagnostic] {
        let ambient = AmbientReads(places).warnings()
        guard selection.isWhole else { return ambient }
        let used = places.reduce(into: Set<Int32>()) { $0.formUnion($1.usedBlocks) }
        let reached = places.reduce(into: Set<Int32>()) { $0.formUnion($1.reachedInputs) }
        let effects = EffectCheck(estate, places)
        return ambient + InputsCheck(estate, reached: reached).remarks() + SettingsCheck(estate, used: used).remarks()
            + RefinementCheck(
                estate, used: used, unplaced: effects.unplaced, unitPaths: Set(places.flatMap(\.unitPaths))
            ).remarks() + effects.remarks()
            + TagCheck(places).misspelled() + uselessWaivers()
    }

    private func uselessWaivers() -> [Diagnostic] {
        if estate.declarations.waivers.isEmpty { return [] }
        return WaiverCheck(estate).warnings(placed: placed, places.flatMap(\.cautions))
    }

    /// The addresses of all units that were evaluated.
    private var placed: Set<String> { Set(places.lazy.flatMap(\.units).map(\.address.description)) }
}
