import Estate
import HCL

/// What the providers of several units say together: of a place, or of an account.
struct SharedFacts {
    private let pairs: [(unit: AdoptedUnit, facts: ProviderFacts)]

    /// - Parameter facts: what is known of the providers of each of the units, in their order.
    init(_ units: [AdoptedUnit], _ facts: [ProviderFacts]) {
        pairs = zip(units, facts).map { ($0, $1) }
    }

    /// The account that has each id: of folders that are one account of AWS, the one with the most units. An estate gives an id
    /// once; in the others the provider names it.
    var owners: [String: String] {
        var counts: [String: [String: Int]] = [:]
        for (unit, facts) in pairs {
            if let id = facts.accountID { counts[id, default: [:]][unit.place.account, default: 0] += 1 }
        }
        return counts.compactMapValues(Self.most)
    }

    /// The providers that all units of each place have, as far as the tree writes any for them.
    var providers: [AdoptedPlace: [AdoptedProvider]] {
        var common: [AdoptedPlace: [AdoptedProvider]] = [:]
        for (unit, facts) in pairs where facts.hasProviders {
            common[unit.place] = common[unit.place].map { $0.filter(facts.providers.contains) } ?? facts.providers
        }
        return common
    }

    /// The region of each place that has none in its folders: that of most of its providers, else one beside it, or that of the
    /// states. Where none is known it is us-east-1, and a person may change it.
    func regions(of places: [AdoptedPlace]) -> [AdoptedPlace: String] {
        var counts: [AdoptedPlace: [String: Int]] = [:]
        for (unit, facts) in pairs where unit.place.region == nil {
            if let region = facts.region { counts[unit.place, default: [:]][region, default: 0] += 1 }
        }
        var regions = counts.compactMapValues(Self.most)
        for place in places where place.region == nil && regions[place] == nil {
            let beside = places.first {
                $0.account == place.account && $0.environment == place.environment && $0.region != nil
            }
            regions[place] = beside?.region ?? stateRegion ?? "us-east-1"
        }
        return regions
    }

    /// The name that was counted most often; of several the first in their order.
    private static func most(_ counts: [String: Int]) -> String? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The region in which the states lie, where it is the same for all of them: most trees without regions are there as a whole.
    private var stateRegion: String? {
        let found = Set(pairs.compactMap { $0.unit.configuration.state?.settings["region"]?.asString })
        return found.count == 1 ? found.first.flatMap { AWSRegion.zones[$0] == nil ? nil : $0 } : nil
    }
}
