import Estate

/// What must not be missed of the estate as a whole: cautions and shared parameters.
struct EstateFindings {
    let base: EvaluatedEstate
    let head: EvaluatedEstate
    /// The places that the base does not have because they are the same at the head.
    let same: Set<String>
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
    private func standings(_ estate: EvaluatedEstate, moved: [String: String] = [:]) -> [String: (
        caution: RaisedCaution, standing: Standing
    )] {
        Dictionary(
            estate.cautions.map { caution in
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
            let isSame = before?.standing == now.standing || before == nil && isSame(now.caution.address.description)
            if isSame, now.standing != .expired { continue }
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

    /// Whether a unit stands in a place that is the same on both sides.
    private func isSame(_ address: String) -> Bool {
        address.split(separator: "/").indices.contains { count in
            same.contains(address.split(separator: "/").prefix(count).joined(separator: "/"))
        }
    }

    // MARK: - Shared parameters

    /// One parameter of SSM that a place provides for a contract.
    private struct Parameter: Hashable {
        let contract: String
        let place: String
        let name: String
    }

    private func parameters(_ estate: EvaluatedEstate) -> Set<Parameter> {
        var found: Set<Parameter> = []
        for provided in estate.places.filter({ !same.contains($0.place.address) }).flatMap(\.provided) {
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
    private func consumers(_ estate: EvaluatedEstate) -> [Lookup: [String]] {
        var found: [Lookup: [String]] = [:]
        for place in estate.places {
            for consumed in place.consumed {
                guard let prefix = consumed.prefix else { continue }
                found[Lookup(contract: consumed.contract, prefix: prefix), default: []].append(place.place.address)
            }
        }
        return found
    }

    /// The parameters that are gone and those that are new. One that is gone and is still read is grave.
    private func shared() -> [Finding] {
        let (old, new) = (parameters(base), parameters(head))
        let readers = consumers(base).merging(consumers(head)) { first, second in
            first + second.filter { !first.contains($0) }
        }
        func finding(_ parameter: Parameter, _ words: String, isGone: Bool) -> Finding {
            let places = readers.filter { lookup, _ in
                lookup.contract == parameter.contract && parameter.name.hasPrefix(lookup.prefix + "/")
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
