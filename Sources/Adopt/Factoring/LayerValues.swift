import HCL

/// Finds the layers in which values are written that differ from place to place.
struct LayerValues {
    typealias Layer = EstatePlan.Layer
    typealias Found = [(place: AdoptedPlace, value: Value?)]

    let accountIDs: [String: String]
    /// Whether environments are a level of the tree.
    let hasEnvironments: Bool
    /// The regions of the places that have none in their folders.
    let regions: [AdoptedPlace: String]

    /// Where the values of an input stand.
    struct Spread {
        /// The value for all places below, unless a layer says otherwise.
        var common: Value?
        var layers: [Layer: Value] = [:]

        var count: Int { (common == nil ? 0 : 1) + layers.count }

        /// The nearest layer that says a value for a place; nil where none does.
        func nearest(to place: AdoptedPlace) -> Layer? {
            [.place(place), .account(place.account), .environment(place.environment)].first { layers[$0] != nil }
        }
    }

    /// The one value that gives all of these: the same one everywhere, or one that is made of the places' names. Nil
    /// where there is none.
    ///
    /// - Parameter name: what the values are called.
    func shared(_ found: Found, called name: String = "") -> Value? {
        guard let first = found.first?.value, found.allSatisfy({ $0.value != nil }) else { return nil }
        if let word = meant(by: name, found) { return Self.reading(word) }
        if found.allSatisfy({ $0.value == first }) {
            // A region's name is nearly always meant as such, also where there is only one region.
            let isRegion = found.allSatisfy { $0.place.region != nil && $0.place.region == first.asString }
            if isRegion { return Self.reading("region.name") }
            return withAccountID(first, found) ?? first
        }
        return PlaceTemplates.common(found, called: name, accountIDs)
    }

    /// The expression that reads a name of a place.
    private static func reading(_ word: String) -> Value {
        .deferred(Deferred(type: .string, residual: .reference(.name(word))))
    }

    /// The part of the places that the values are all by name: `account.id` for `aws_account_id`. Nil where they are none.
    private func meant(by name: String, _ found: Found) -> String? {
        guard let word = PlaceWords.word(meantBy: name) else { return nil }
        let isMeant = found.allSatisfy { entry in
            let place = entry.place
            let own =
                switch word {
                case "account.id": accountIDs[place.account]
                case "account.name": place.account
                case "environment.name": place.environment
                default: place.region ?? regions[place]
                }
            return own != nil && entry.value?.asString == own
        }
        return isMeant ? word : nil
    }

    /// A value in which the id of the one account of all these places is read from it; nil where it is not in it, or where
    /// they are of several.
    private func withAccountID(_ value: Value, _ found: Found) -> Value? {
        guard let place = found.first?.place, let id = accountIDs[place.account],
            found.allSatisfy({ $0.place.account == place.account })
        else { return nil }
        return PlaceTemplates.template(value, at: place, accountID: id, order: ["account.id"], namesUnits: false)
    }

    /// Finds where the values of an input take the fewest words: once for all, in environments, in accounts, or in each place. Of
    /// two ways with as many words the farther layer counts.
    ///
    /// - Parameter name: what the values are called.
    func spread(_ found: Found, called name: String) -> Spread {
        if let value = shared(found, called: name) { return Spread(common: value) }
        let layers: [(AdoptedPlace) -> Layer] =
            (hasEnvironments ? [{ .environment($0.environment) }] : []) + [
                { .account($0.account) }, { .place($0) },
            ]
        var best: Spread?
        for layer in layers {
            guard let next = spread(found, called: name, in: layer) else { return Spread() }
            if best.map({ next.count < $0.count }) ?? true { best = next }
        }
        return best ?? Spread()
    }

    /// The values in layers of one kind. Where the units below one do not agree, their places say it; nil where those of one place
    /// do not agree either.
    private func spread(
        _ found: Found, called name: String, in layer: (AdoptedPlace) -> Layer
    ) -> Spread? {
        var groups: [Layer: Found] = [:]
        for entry in found { groups[layer(entry.place), default: []].append(entry) }
        var values: [Layer: Value?] = [:]
        for (key, entries) in groups {
            if let value = shared(entries, called: name) {
                values[key] = .some(value)
            } else if entries.allSatisfy({ $0.value == nil }) {
                values[key] = .some(nil)
            } else {
                for entry in entries {
                    let value = shared([entry], called: name)
                    let own = values.updateValue(value, forKey: .place(entry.place))
                    if let own, own != value { return nil }
                }
            }
        }
        let usual = Self.usual(values)
        let covered = values.filter { usual != nil && $0.value == usual }
        if let named = usualNames(groups, values, called: name), named.layers.count > covered.count {
            return Spread(
                common: named.value,
                layers: values.filter { !named.layers.contains($0.key) }.compactMapValues { $0 })
        }
        return Spread(common: usual, layers: values.compactMapValues { $0 == usual ? nil : $0 })
    }

    /// The value made of the places' names that most of several layers have, with these layers; nil where there is none, or where a
    /// layer has no value.
    private func usualNames(
        _ groups: [Layer: Found], _ values: [Layer: Value?], called name: String
    ) -> (value: Value, layers: Set<Layer>)? {
        guard values.count > 2, values.values.allSatisfy({ $0 != nil }) else { return nil }
        for order in PlaceTemplates.orders(for: groups.values.joined().map(\.place)) {
            var layers: [Value: Set<Layer>] = [:]
            for layer in values.keys {
                guard let found = groups[layer],
                    let value = PlaceTemplates.common(found, called: name, accountIDs, order: order)
                else { continue }
                layers[value, default: []].insert(layer)
            }
            if let most = layers.first(where: { $0.value.count * 2 > values.count }) { return (most.key, most.value) }
        }
        return nil
    }

    /// The value that several layers have, and more than any other value: it is written in the stack, and the other
    /// layers refine it. Nil where a layer has no value, because a refinement cannot take a value away.
    private static func usual(_ values: [Layer: Value?]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values.values {
            guard let value else { return nil }
            counts[value, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        let found = counts.filter { $0.value == most }
        return most > 1 && found.count == 1 ? found.first?.key : nil
    }
}
