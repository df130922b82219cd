import Estate

/// What must not be missed of the estate as a whole: cautions and shared parameters.
struct EstateFindings {
    /// Nil where the estate is new.
    let base: EvaluatedEstate?
    let head: EvaluatedEstate
    /// The addresses at the head of units that have moved, by those at the base.
    let moved: [String: String]
    /// The date with which the ends of waivers are compared, `YYYY-MM-DD`.
    let today: String

    func all() -> [Finding] { cautions() + shared() }

    // MARK: - Cautions

    /// Whether a caution is raised, accepted by a waiver, or accepted by one whose date has passed.
    private enum Standing: String { case raised, accepted, expired }

    /// The cautions of one side. The key is the name of the caution and the address of the unit, which is that of the head
    /// for a unit that has moved.
    private func standings(_ estate: EvaluatedEstate?, moved: [String: String] = [:]) -> [String: (
        caution: RaisedCaution, standing: Standing
    )] {
        Dictionary(
            (estate?.cautions ?? []).map { caution in
                let standing: Standing =
                    // Dates are compared as texts, which is right for `YYYY-MM-DD`. The waiver holds on its last
                    // day.
                    caution.waiver.map { waiver in waiver.until.map { $0 < today } == true ? .expired : .accepted }
                    ?? .raised
                let address = caution.address.description
                return ("\(caution.name) \(moved[address] ?? address)", (caution, standing))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// One finding for each caution whose standing differs, and for each waiver that has ended.
    private func cautions() -> [Finding] {
        let (old, new) = (standings(base, moved: moved), standings(head))
        var found: [Finding] = []
        for (key, now) in new.sorted(by: { $0.key < $1.key }) {
            let before = old[key]
            // A waiver that has ended is reported even if the change has nothing to do with it.
            if before?.standing == now.standing, now.standing != .expired { continue }
            let caution = now.caution
            let words =
                switch now.standing {
                case .raised: "raised: \(caution.name): \(caution.message)"
                case .accepted: "accepted: \(caution.name): \(caution.waiver?.reason ?? "")"
                case .expired: "its waiver has ended: \(caution.name) (until \(caution.waiver?.until ?? ""))"
                }
            found.append(
                Finding(.caution, words, units: [caution.address.description], isGrave: now.standing == .raised))
        }
        let present = Set(head.units.map(\.address.description))
        for (key, before) in old.sorted(by: { $0.key < $1.key }) where new[key] == nil {
            // With a unit that is gone go its cautions.
            let address = before.caution.address.description
            guard present.contains(moved[address] ?? address) else { continue }
            found.append(
                Finding(
                    .caution, "no longer raised: \(before.caution.name)", units: [before.caution.address.description]))
        }
        return found
    }

    // MARK: - Shared parameters

    /// One parameter of SSM that a place provides for a contract.
    private struct Parameter: Hashable {
        let contract: String
        let place: String
        let name: String
    }

    private func parameters(_ estate: EvaluatedEstate?) -> Set<Parameter> {
        var found: Set<Parameter> = []
        for provided in (estate?.places ?? []).flatMap(\.provided) {
            for path in provided.paths {
                found.insert(
                    Parameter(
                        contract: provided.contract, place: provided.place, name: "\(provided.prefix)/\(path)"))
            }
        }
        return found
    }

    /// What the parameters are found by that a place reads.
    private struct Lookup: Hashable {
        let contract: String
        let prefix: String
    }

    /// The places that read the parameters of a contract, by the contract's name and the parameters' prefix.
    private func consumers(_ estate: EvaluatedEstate?) -> [Lookup: [String]] {
        var found: [Lookup: [String]] = [:]
        for place in estate?.places ?? [] {
            for consumed in place.consumed {
                guard let prefix = consumed.prefix else { continue }
                found[Lookup(contract: consumed.contract, prefix: prefix), default: []].append(place.place.address)
            }
        }
        return found
    }

    /// The parameters that are gone and those that are new. One that is gone and is still read is grave. Where many of one
    /// contract and place go or come together, one line stands for all.
    private func shared() -> [Finding] {
        let (old, new) = (parameters(base), parameters(head))
        return rows(old.subtracting(new), isGone: true) + rows(new.subtracting(old), isGone: false)
    }

    /// Parameters that are shown together.
    private struct Shared: Hashable {
        let contract: String
        let place: String
        let readers: String
        let isRead: Bool
    }

    private func rows(_ parameters: Set<Parameter>, isGone: Bool) -> [Finding] {
        let (before, after) = (consumers(base), consumers(head))
        let groups = Dictionary(grouping: parameters.sorted { $0.name < $1.name }) { parameter in
            let now = readers(of: parameter, after)
            let gone = readers(of: parameter, before).filter { !now.contains($0) }
            return Shared(
                contract: parameter.contract, place: parameter.place,
                readers: Self.words(now: now, gone: gone), isRead: !now.isEmpty)
        }
        return groups.sorted { ($0.key.place, $0.value[0].name) < ($1.key.place, $1.value[0].name) }.flatMap {
            group, parameters in
            let names = parameters.map(\.name)
            let word = isGone ? "vanish" : "appear"
            let words =
                names.count > 8
                ? ["\(names.count) parameters \(word), \(names[0]) to \(names[names.count - 1])"]
                : names.map { "\($0) \(word)\(isGone ? "es" : "s")" }
            return words.map {
                Finding(.shared, "\($0); \(group.readers)", units: [group.place], isGrave: isGone && group.isRead)
            }
        }
    }

    /// The places that read a parameter.
    private func readers(of parameter: Parameter, _ consumers: [Lookup: [String]]) -> [String] {
        consumers.filter { lookup, _ in
            lookup.contract == parameter.contract && parameter.name.hasPrefix(lookup.prefix + "/")
        }.flatMap(\.value).sorted()
    }

    private static func words(now: [String], gone: [String]) -> String {
        if !now.isEmpty { return "read in \(now.joined(separator: ", "))" }
        if gone.isEmpty { return "nobody of this estate reads it" }
        return "read at the base, and no longer, in \(gone.joined(separator: ", "))"
    }
}
