import Estate
import HCL

/// What the providers of several units say together: of a place, or of an account.
struct SharedFacts {
    private let units: [AdoptedUnit]
    private let facts: [ProviderFacts]
    private let positions: [Int]

    /// - Parameters:
    ///   - units: all units.
    ///   - facts: what is known of the providers of each of them, in their order.
    ///   - positions: those of the units that are meant.
    init(_ units: [AdoptedUnit], _ facts: [ProviderFacts], of positions: [Int]) {
        self.units = units
        self.facts = facts
        self.positions = positions
    }

    /// The account that has each id: of folders that are one account of AWS, the one with the most units. An estate gives an id
    /// once; in the others the provider names it.
    var owners: [String: String] {
        var counts: [String: [String: Int]] = [:]
        for index in positions {
            guard let id = facts[index].accountID else { continue }
            counts[id, default: [:]][units[index].place.account, default: 0] += 1
        }
        return counts.compactMapValues(Self.most)
    }

    /// The providers that all units of each place have, as far as the tree writes any for them.
    var providers: [AdoptedPlace: [AdoptedProvider]] {
        var common: [AdoptedPlace: [AdoptedProvider]] = [:]
        for index in positions where facts[index].hasProviders {
            let (place, own) = (units[index].place, facts[index].providers)
            common[place] = common[place].map { $0 == own ? own : $0.filter(own.contains) } ?? own
        }
        return common
    }

    /// The region of each place that has none in its folders: that of most of its providers, else one beside it, or that of the
    /// states. Where none is known it is us-east-1, and a person may change it.
    func regions(of places: [AdoptedPlace]) -> [AdoptedPlace: String] {
        var counts: [AdoptedPlace: [String: Int]] = [:]
        for index in positions where units[index].place.region == nil {
            guard let region = facts[index].region else { continue }
            counts[units[index].place, default: [:]][region, default: 0] += 1
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
        let found = Set(positions.compactMap { units[$0].configuration.state?.settings["region"]?.asString })
        return found.count == 1 ? found.first.flatMap { AWSRegion.zones[$0] == nil ? nil : $0 } : nil
    }
}
