import FileTree

/// Units that are the same unit at several places.
struct GroupKey: Hashable {
    let path: String
    let source: String
    /// The file of the estate that tfgen rendered them from; nil for a tree that people wrote.
    let file: String?
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
        // What tfgen rendered names the file that it was rendered from: what stands beside the accounts there stays with its
        // place, and each other file has stacks of its own.
        let byPlaces = Dictionary(grouping: groups.keys, by: { Common(places: groups[$0] ?? [], file: $0.file) })
        for common in byPlaces.keys.sorted(by: Common.isBefore) {
            let set = common.places
            let keys = (byPlaces[common] ?? []).sorted { ($0.path, $0.source) < ($1.path, $1.source) }
            guard set.count == 1, let place = set.first, common.file ?? "estate.hcl" == "estate.hcl" else {
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
        let parts = keys.map { SourcePath.names(in: $0.path) }
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

    /// What the units of one stack have in common.
    private struct Common: Hashable {
        let places: Set<AdoptedPlace>
        let file: String?

        /// The order of stacks: those of more places come first.
        static func isBefore(_ one: Common, _ other: Common) -> Bool {
            if one.places.count != other.places.count { return one.places.count > other.places.count }
            let (left, right) = (one.places.sorted(), other.places.sorted())
            return left == right ? (one.file ?? "") < (other.file ?? "") : left.lexicographicallyPrecedes(right)
        }
    }
}
