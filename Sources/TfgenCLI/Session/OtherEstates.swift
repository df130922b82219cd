import Diagnostics
import Estate
import Workspace

extension EstateSession {
    /// What the estates provide that this estate's consumers name with `estate = "../other"`. One that cannot be read is
    /// an error at its name, and missing from the result.
    func otherEstates(into diagnostics: inout Diagnostics) -> [String: [ProvidedContract]] {
        var others: [String: [ProvidedContract]] = [:]
        for (path, span) in estate.namedEstates {
            var found = Diagnostics()
            let session = EstateSession.load(Disk.join(folder, path), into: &found)
            if let session, !found.hasErrors {
                others[path] = session.estate.provided()
            } else {
                diagnostics.add(
                    .error(
                        .otherEstate, "the estate \"\(path)\" cannot be read", at: span,
                        help: found.all.first { $0.severity == .error }.map { $0.message }))
            }
        }
        return others
    }

    /// Errors for consumers without a provider, in this estate or in those that they name.
    func checkConsumers(into diagnostics: inout Diagnostics) {
        guard estate.places.contains(where: { !$0.region.consumes.isEmpty }) else { return }
        let others = otherEstates(into: &diagnostics)
        diagnostics.add(EstateChecks.consumers(in: estate, others: others))
    }
}
