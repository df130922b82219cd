import Diagnostics
import HCL

/// Finds what needs the ID of an account that does not say it: contracts, whose parameters belong to an account, and
/// `root.hcl`.
struct AccountIDCheck {
    private let places: [EvaluatedPlace]

    init(_ places: [EvaluatedPlace]) { self.places = places.filter { $0.header.accountID.isNull } }

    /// - Parameter rootNames: the names of accounts, environments and regions that `root.hcl` reads.
    func diagnostics(rootNames: [String]) -> [Diagnostic] {
        let isRead = rootNames.contains { $0.contains("local.account.id") }
        return places.flatMap { place -> [Diagnostic] in
            let sharing = place.place.region.provides + place.place.region.consumes
            let shared = sharing.map { block in
                Diagnostic.error(
                    .noAccountID, "account \"\(place.place.account.name)\" does not say its id, and can share nothing",
                    at: block.headerSpan, help: "parameters belong to an account: add `id = \"...\"` to it")
            }
            return isRead ? shared + [Self.missing(place.place, at: place.place.account.span)] : shared
        }
    }

    /// The error where an expression reads the ID.
    static func missing(_ place: Place, at span: Span?) -> Diagnostic {
        Diagnostic.error(
            .noAccountID, "account \"\(place.account.name)\" does not say its id, which is read here", at: span,
            help: "add `id = \"...\"` to the account")
    }
}
