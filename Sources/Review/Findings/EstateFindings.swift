import Estate

/// What must not be missed of the estate: cautions and shared parameters.
struct EstateFindings {
    let base: EvaluatedEstate
    let head: EvaluatedEstate
    /// The date with which the ends of waivers are compared, `YYYY-MM-DD`.
    let today: String

    func all() -> [Finding] { cautions() + shared() }

    // MARK: - Cautions

    private enum Standing: String { case raised, accepted, expired }

    private func standings(_ estate: EvaluatedEstate) -> [String: (caution: RaisedCaution, standing: Standing)] {
        Dictionary(
            estate.cautions.map { caution in
                let standing: Standing =
                    caution.waiver.map { waiver in waiver.until.map { $0 < today } == true ? .expired : .accepted }
                    ?? .raised
                return ("\(caution.name) \(caution.address)", (caution, standing))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func cautions() -> [Finding] {
        let (old, new) = (standings(base), standings(head))
        var found: [Finding] = []
        for (key, now) in new.sorted(by: { $0.key < $1.key }) {
            let before = old[key]
            // A waiver that has ended is said whether or not the change has to do with it.
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
        for (key, before) in old.sorted(by: { $0.key < $1.key }) where new[key] == nil {
            found.append(
                Finding(
                    .caution, "no longer raised: \(before.caution.name)", units: [before.caution.address.description]))
        }
        return found
    }

    // MARK: - Shared parameters

    private struct Parameter: Hashable {
        let contract: String
        let place: String
        let name: String
    }

    private func parameters(_ estate: EvaluatedEstate) -> Set<Parameter> {
        var found: Set<Parameter> = []
        for provided in estate.places.flatMap(\.provided) {
            for path in provided.paths {
                found.insert(
                    Parameter(
                        contract: provided.contract, place: provided.place, name: "\(provided.prefix)/\(path)"))
            }
        }
        return found
    }

    /// Who looks a contract's parameters up, by prefix.
    private func consumers(_ estate: EvaluatedEstate) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for place in estate.places {
            for consumed in place.consumed {
                guard let prefix = consumed.prefix else { continue }
                found["\(consumed.contract) \(prefix)", default: []].append(place.place.address)
            }
        }
        return found
    }

    private func shared() -> [Finding] {
        let (old, new) = (parameters(base), parameters(head))
        let readers = consumers(base).merging(consumers(head)) { first, second in
            first + second.filter { !first.contains($0) }
        }
        func finding(_ parameter: Parameter, _ words: String, isGone: Bool) -> Finding {
            let places = readers.filter { key, _ in
                key.hasPrefix(parameter.contract + " ")
                    && parameter.name.hasPrefix(key.dropFirst(parameter.contract.utf8.count + 1) + "/")
            }.flatMap(\.value).sorted()
            let who = places.isEmpty ? "nobody of this estate reads it" : "read in \(places.joined(separator: ", "))"
            return Finding(
                .shared, "\(parameter.name) \(words); \(who)", units: [parameter.place],
                isGrave: isGone && !places.isEmpty)
        }
        return old.subtracting(new).sorted { $0.name < $1.name }.map { finding($0, "vanishes", isGone: true) }
            + new.subtracting(old).sorted { $0.name < $1.name }.map { finding($0, "appears", isGone: false) }
    }
}
