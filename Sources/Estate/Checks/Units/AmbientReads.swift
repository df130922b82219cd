import Diagnostics

/// Finds outputs of other accounts that are read with whatever credentials Terragrunt happens to have, because no
/// role is named.
struct AmbientReads {
    private struct Pair: Hashable {
        let reader: String
        let account: String
    }

    private let places: [EvaluatedPlace]

    init(_ places: [EvaluatedPlace]) { self.places = places }

    /// One warning for each pair of accounts, at the first input that reads.
    func warnings() -> [Diagnostic] {
        var known: Set<Pair> = []
        return places.lazy.flatMap(\.units).flatMap { unit in
            unit.dependencies.compactMap { dependency -> Diagnostic? in
                guard let account = dependency.ambient,
                    known.insert(Pair(reader: unit.address.account, account: account)).inserted
                else { return nil }
                return warning(unit, dependency: dependency, account: account)
            }
        }
    }

    private func warning(_ unit: Unit, dependency: Unit.Dependency, account: String) -> Diagnostic {
        let address = dependency.unit.address(from: unit.place)
        let reader = unit.inputs.first { input in
            input.value.residuals.contains { residual in
                residual.outputs.contains {
                    $0.owner == dependency.unit.path && $0.location == dependency.unit.place?.address
                }
            }
        }
        return .warning(
            .ambientCredentials,
            "no role is named with which \(unit.address.account) can read the state of \(address)",
            at: reader?.span ?? unit.span,
            help:
                "say `assume_role = { role_arn = \"…\" }` in the `state` block, a role of \"\(account)\" that may read its bucket, "
                + "or `iam_role` in a `terragrunt` block of \"\(account)\"; otherwise whoever runs Terragrunt needs access to it"
        )
    }
}
