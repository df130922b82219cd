import HCL

/// What one task keeps while it evaluates places: the cells that it has made, and the places of which it knows the
/// units. Tasks share nothing but the model, so that the result does not depend on their number.
package final class EvaluationContext {
    let estate: Estate
    let store: CellStore
    let states: StateResolver

    /// The places whose units are known, by their indices.
    private var placed: [Int: PlacedPlace] = [:]
    /// What is the same for all units whose inputs are the same cells. The keys are nodes of `store`.
    var plans: [Int32: InputPlan] = [:]
    var readings: [Int32: DependencyReader.Readings] = [:]
    var unplaced: [Int32: DependencyReader.Unplaced] = [:]
    var dependencies: [Int32: Unit.Dependencies] = [:]
    let mocks = PlacedMocks()
    private lazy var positions = Dictionary(
        estate.places.map { ($0.address, $0.index) }, uniquingKeysWith: { first, _ in first })

    /// - Parameter remembered: the units that the lock knows, for the states of moved units.
    package init(_ estate: Estate, remembered: RememberedUnits = .none) {
        self.estate = estate
        states = StateResolver(estate, remembered)
        store = CellStore(wordLimit: estate.declarations.wordLimit)
    }

    /// The units of a place, found when they are first asked for.
    func units(of place: Place) -> PlacedPlace {
        if let known = placed[place.index] { return known }
        let found = UnitPlacer.place(place, in: estate, store: store)
        placed[place.index] = found
        found.names.know(.placed(UnitNames(target: found, reader: place, context: self)))
        return found
    }

    /// The place at an address, `account/region` or with the environment between; nil where there is none.
    func place(at address: String) -> Place? { positions[address].map { estate.places[$0] } }

    /// Drops what is known of a place. It is found again if a reference reads it later.
    func forget(_ place: Place) {
        placed[place.index]?.names.know(.notYet)
        placed[place.index] = nil
    }

    deinit {
        // A place knows its names, and these its units: the circle ends here.
        for place in placed.values { place.names.know(.notYet) }
    }
}
