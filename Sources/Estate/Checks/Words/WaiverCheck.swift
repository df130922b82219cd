import Diagnostics

/// Checks waivers: that there are cautions with their names, and that units in their scopes raise them.
struct WaiverCheck {
    private let estate: Estate
    private let names: Set<String>

    init(_ estate: Estate) {
        self.estate = estate
        // Without waivers nobody asks for them.
        guard !estate.declarations.waivers.isEmpty else {
            names = []
            return
        }
        names = Set(estate.knownModules.flatMap { $0.cautions.map(\.name) }).union([SecretCheck.caution])
    }

    /// Waivers of cautions that no module has.
    func errors() -> [Diagnostic] {
        // Of templates that are not known, the cautions are not known either.
        if estate.declarations.layer.gaps.contains(.templates) { return [] }
        return estate.declarations.waivers.filter { !names.contains($0.caution) }.map { waiver in
            .error(
                .badWaiver, "no module has a caution \"\(waiver.caution)\"", at: waiver.cautionSpan,
                help: Suggestion.help(for: waiver.caution, among: names))
        }
    }

    /// Waivers without effect.
    ///
    /// - Parameters:
    ///   - placed: the addresses of all units.
    ///   - raised: all cautions that are raised, accepted or not.
    func warnings(placed: Set<String>, _ raised: [RaisedCaution]) -> [Diagnostic] {
        nowhere(placed) + needless(placed, raised)
    }

    /// Scopes of waivers that have units, of which none raises the caution.
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

    /// Scopes of waivers that have no units.
    private func nowhere(_ placed: Set<String>) -> [Diagnostic] {
        estate.declarations.waivers.filter { names.contains($0.caution) }.flatMap { waiver in
            waiver.scopes.filter { scope in !placed.contains { scope.pattern.matches($0) } }.map { scope in
                .warning(
                    .badWaiver, "no unit has an address that matches \"\(scope.pattern.text)\"", at: scope.span,
                    help: "`tfgen list` shows the addresses")
            }
        }
    }
}
