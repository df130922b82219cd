import HCL

/// Finds the layers in which values are written that differ from place to place.
struct LayerValues {
    typealias Layer = EstatePlan.Layer
    typealias Found = [(place: AdoptedPlace, value: Value?)]

    let accountIDs: [String: String]
    /// Whether environments are a level of the tree.
    let hasEnvironments: Bool

    /// Where the values of an input stand.
    struct Spread {
        /// The value for all places below, unless a layer says otherwise.
        var common: Value?
        var layers: [Layer: Value] = [:]

        var count: Int { (common == nil ? 0 : 1) + layers.count }
    }

    /// The one value that gives all of these: the same one everywhere, or one that is made of the places' names. Nil
    /// where there is none.
    func shared(_ found: Found) -> Value? {
        guard let first = found.first?.value, found.allSatisfy({ $0.value != nil }) else { return nil }
        if found.allSatisfy({ $0.value == first }) {
            // A region's name is nearly always meant as such, also where there is only one region.
            let isRegion = found.allSatisfy { $0.place.region != nil && $0.place.region == first.asString }
            return isRegion ? .deferred(Deferred(type: .string, residual: .reference(.name("region.name")))) : first
        }
        return PlaceTemplates.common(found, accountIDs)
    }

    /// Finds where the values of an input take the fewest words: once for all, in environments, in accounts, or in each place. Of
    /// two ways with as many words the farther layer counts.
    func spread(_ found: Found) -> Spread {
        if let value = shared(found) { return Spread(common: value) }
        let layers: [(AdoptedPlace) -> Layer] =
            (hasEnvironments ? [{ .environment($0.environment) }] : []) + [
                { .account($0.account) }, { .place($0) },
            ]
        var best: Spread?
        for layer in layers {
            guard let next = spread(found, in: layer) else { return Spread() }
            if best.map({ next.count < $0.count }) ?? true { best = next }
        }
        return best ?? Spread()
    }

    /// The values in layers of one kind. Where the units below one do not agree, their places say it; nil where those of one place
    /// do not agree either.
    private func spread(_ found: Found, in layer: (AdoptedPlace) -> Layer) -> Spread? {
        var groups: [Layer: Found] = [:]
        for entry in found { groups[layer(entry.place), default: []].append(entry) }
        var values: [Layer: Value?] = [:]
        for (key, entries) in groups {
            let isSame = entries.allSatisfy { $0.value == entries[0].value }
            if isSame || shared(entries) != nil {
                values[key] = .some(isSame ? entries[0].value : shared(entries))
            } else {
                for entry in entries {
                    let own = values.updateValue(entry.value, forKey: .place(entry.place))
                    if let own, own != entry.value { return nil }
                }
            }
        }
        let usual = Self.usual(values)
        return Spread(common: usual, layers: values.compactMapValues { $0 == usual ? nil : $0 })
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
