/// Units that are the same unit at several places.
struct GroupKey: Hashable {
    let path: String
    let source: String
}

/// Which units make up the stacks of an estate: those that the same places have. Of the units that one place has alone, many become
/// stacks as well, one for each of their folders, as a person would not write hundreds of them into one file.
struct StackGroups {
    struct Group {
        let name: String
        let places: Set<AdoptedPlace>
        /// Sorted by their paths.
        let keys: [GroupKey]
    }

    private(set) var stacks: [Group] = []
    /// What one place has alone, and is few: it stands in the place.
    private(set) var alone: [(place: AdoptedPlace, keys: [GroupKey])] = []

    /// - Parameters:
    ///   - groups: the places of each unit.
    ///   - dividesPlaces: whether many units of one place become stacks.
    init(_ groups: [GroupKey: Set<AdoptedPlace>], places: [AdoptedPlace], dividesPlaces: Bool) {
        var names = StackNames(places: Set(places))
        let byPlaces = Dictionary(grouping: groups.keys, by: { groups[$0] ?? [] })
        for set in byPlaces.keys.sorted(by: Self.isBefore) {
            let keys = (byPlaces[set] ?? []).sorted { ($0.path, $0.source) < ($1.path, $1.source) }
            guard set.count == 1, let place = set.first else {
                stacks.append(Group(name: names.name(of: set, paths: keys.map(\.path)), places: set, keys: keys))
                continue
            }
            if keys.count < Self.many || !dividesPlaces {
                alone.append((place, keys))
                continue
            }
            for part in Self.folders(keys) {
                guard part.keys.count >= Self.enough else {
                    alone.append((place, part.keys))
                    continue
                }
                let name = names.name(of: set, paths: part.keys.map(\.path), folder: part.folder)
                stacks.append(Group(name: name, places: set, keys: part.keys))
            }
        }
    }

    /// How many units of one place are too many for the place itself.
    private static let many = 8
    /// How many units of a folder are enough for a stack.
    private static let enough = 3

    /// The units by the first folder in which their paths differ. Units of small folders stay together, without a folder.
    private static func folders(_ keys: [GroupKey]) -> [(folder: String?, keys: [GroupKey])] {
        let parts = keys.map { $0.path.split(separator: "/").map(String.init) }
        var depth = 0
        while Set(parts.map { $0.count > depth + 1 ? $0[depth] : nil }).count == 1, parts[0].count > depth + 1 {
            depth += 1
        }
        var folders: [String: [GroupKey]] = [:]
        var rest: [GroupKey] = []
        for (key, parts) in zip(keys, parts) {
            if parts.count > depth + 1 { folders[parts[depth], default: []].append(key) } else { rest.append(key) }
        }
        var result: [(folder: String?, keys: [GroupKey])] = []
        for (folder, keys) in folders.sorted(by: { $0.key < $1.key }) {
            if keys.count < enough { rest += keys } else { result.append((folder, keys)) }
        }
        if !rest.isEmpty { result.append((nil, rest.sorted { $0.path < $1.path })) }
        return result
    }

    /// The order of stacks: those of more places come first.
    private static func isBefore(_ one: Set<AdoptedPlace>, _ other: Set<AdoptedPlace>) -> Bool {
        one.count != other.count ? one.count > other.count : one.sorted().lexicographicallyPrecedes(other.sorted())
    }
}
