import Diagnostics
import HCL

/// Finds units that do not include `root.hcl`, because they have no state and others have, where a word of `root.hcl`
/// asks which file has included it.
struct StandaloneCheck {
    private static let functions = [
        "path_relative_to_include", "path_relative_from_include", "get_parent_terragrunt_dir",
    ]

    /// - Parameters:
    ///   - words: what `root.hcl` says besides the state.
    static func diagnostics(_ estate: Estate, _ units: [Unit], words: [Value]) -> [Diagnostic] {
        let backend = Backend(name: estate.declarations.state?.backend.text ?? "local")
        let called = functions.first { function in
            words.contains { $0.containsDeferred && $0.inlineSource.firstBytes(of: function) != nil }
        }
        guard let called, !backend.isNone else { return [] }
        return units.filter(\.state.identity.isNone).map { unit in
            .error(
                .badState,
                "root.hcl calls \(called), which depends on who includes it; a unit without a state does not include it",
                at: unit.state.ownWord ?? unit.span,
                help: "give the unit a state, `state \"local\" {}` for instance, or say the word of the estate's "
                    + "`terragrunt` block, in which the function or `unit` stands, in the units themselves")
        }
    }
}
