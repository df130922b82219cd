import Diagnostics
import HCL

/// An estate with everything of a selection worked out: places, their units with inputs and origins, references, cautions,
/// and what is wrong.
///
/// A value: every command is a reading of it, and any two can be compared.
package struct EvaluatedEstate: Sendable {
    package let estate: Estate
    package let selection: Selection
    /// The places that the selection reaches, in the order of the estate.
    package let places: [EvaluatedPlace]
    /// The settings of the `state` block.
    package let state: StateSettings
    /// What `root.hcl` has in Terragrunt's words.
    package let terragrunt: RootTerragrunt
    /// What `root.hcl` says of the provider aws.
    package let provider: RootProvider
    /// Everything that is wrong or worth a warning, but for cautions.
    package let diagnostics: Diagnostics
    /// What differs from the states that the lock remembers. It is no part of evaluation: who renders refuses it.
    package let stateProblems: StateProblems

    package var units: [Unit] { places.flatMap(\.units) }
    package var cautions: [RaisedCaution] { places.flatMap(\.cautions) }

    /// Joins the places and makes the checks that concern several units.
    ///
    /// - Parameters:
    ///   - provided: what the estate and those that its consumers name provide.
    ///   - remembered: the units that the lock knows.
    ///   - found: what was wrong with the text.
    package init(
        _ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], provided: KnownProviders,
        remembered: RememberedUnits = .none, found: Diagnostics
    ) {
        self.estate = estate
        self.selection = selection
        self.places = places
        var all = found
        state = StateSettings(estate, into: &all)
        terragrunt = RootTerragrunt(estate, into: &all)
        provider = RootProvider(estate, into: &all)
        for place in places { all.add(place.diagnostics) }
        var checks = EstateChecks(estate, selection, places: places, remembered: remembered)
        checks.run(provided, rootNames: state.names + terragrunt.names + provider.names)
        all.add(checks.diagnostics)
        if !all.hasErrors { all.add(checks.remarks()) }
        diagnostics = SecretCheck.oncePerLiteral(all).oncePerCause()
        stateProblems =
            all.hasErrors
            ? StateProblems() : StateCheck(estate, selection, places: places, remembered: remembered).problems()
    }
}
