import Diagnostics
import FileTree
import HCL

/// An estate with everything of a selection worked out: places, their units with inputs and origins, references,
/// cautions, and diagnostics.
///
/// A value: every command is a reading of it, so that they cannot disagree, and any two can be compared.
package struct EvaluatedEstate: Sendable {
    package let estate: Estate
    package let selection: Selection
    /// The places that the selection reaches, in the order of the estate.
    package let places: [EvaluatedPlace]
    /// The settings of the `state` block.
    package let state: StateSettings
    /// What the `terragrunt` blocks of the estate itself put into `root.hcl`.
    package let terragrunt: RootTerragrunt
    /// What `root.hcl` says of the provider aws.
    package let provider: RootProvider
    /// All errors and warnings but cautions.
    package let diagnostics: Diagnostics
    /// How the units' states differ from those that the lock remembers. This is not among the diagnostics, because
    /// only `render` refuses it; other commands show it and go on (README, "State, moving and removing").
    package let stateProblems: StateProblems
    /// Whether each unit has the address and the state that the lock remembers, and the lock no other units; false where
    /// that was not looked at.
    package let hasRememberedStates: Bool

    package var units: [Unit] { places.flatMap(\.units) }
    package var cautions: [RaisedCaution] { places.flatMap(\.cautions) }

    /// Joins the places, and makes the checks that concern several units.
    ///
    /// - Parameters:
    ///   - provided: the contracts that this estate and those that its consumers name provide.
    ///   - remembered: the units that the lock knows.
    ///   - found: the errors of the text, which come first.
    ///   - seeksRemarks: whether to look for what has no effect, and for states that would change.
    ///   - jobs: how many threads may work side by side.
    package init(
        _ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], provided: KnownProviders,
        remembered: RememberedUnits = .none, found: Diagnostics, seeksRemarks: Bool = true,
        jobs: Int = 1
    ) {
        self.estate = estate
        self.selection = selection
        self.places = places
        var all = found
        state = StateSettings(estate, into: &all)
        terragrunt = RootTerragrunt(estate, into: &all)
        provider = RootProvider(estate, into: &all)
        for place in places { all.add(place.diagnostics) }
        let checks = EstateChecks(estate, selection, places: places, remembered: remembered)
        let rootNames = state.names + terragrunt.names + provider.names
        let rootWords = terragrunt.body.values + provider.fixed.values
        // What has no effect is known only without errors: what is missing might have read it.
        let mayRemark = seeksRemarks && !all.hasErrors
        let (errors, remarks) = Parallel.both(
            jobs: jobs, { checks.errors(provided, rootNames: rootNames, rootWords: rootWords) },
            { mayRemark ? (checks.remarks(), checks.hasRememberedStates) : ([], false) })
        all.add(errors)
        if !all.hasErrors { all.add(remarks.0) }
        diagnostics = SecretCheck.oncePerLiteral(all).oncePerCause()
        // With errors the states of some units are not known, and would seem to have changed.
        let isKnown = seeksRemarks && !all.hasErrors
        hasRememberedStates = isKnown && remarks.1
        stateProblems =
            isKnown && !hasRememberedStates
            ? StateCheck.problems(estate, selection, places: places, remembered: remembered) : StateProblems()
    }
}
