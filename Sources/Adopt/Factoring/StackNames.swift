import FileTree

/// Finds names for stacks, each of which is used once.
struct StackNames {
    let places: Set<AdoptedPlace>
    private var taken: Set<String> = []

    init(places: Set<AdoptedPlace>) { self.places = places }

    /// A name for the stack of these places whose units have these paths.
    mutating func name(of set: Set<AdoptedPlace>, paths: [String]) -> String {
        let base = candidate(set, paths)
        var name = base
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }

    /// The name before it is made unique: what the units have in common, or what the places have in common and
    /// others do not; otherwise the names of the environments.
    private func candidate(_ set: Set<AdoptedPlace>, _ paths: [String]) -> String {
        if set == places { return "everywhere" }
        if paths.count == 1, let path = paths.first { return SourcePath.name(of: path) }
        let folders = Set(paths.map { SourcePath.names(in: $0).first ?? "" })
        if folders.count == 1, let folder = folders.first { return folder }
        for part in [\AdoptedPlace.environment, \AdoptedPlace.account] {
            let names = Set(set.map { $0[keyPath: part] })
            if names.count == 1, let name = names.first { return name }
        }
        if let prefix = Self.commonPrefix(Set(set.map(\.account)).sorted()) { return prefix }
        let regions = Set(set.map { $0.region ?? "global" })
        if regions.count == 1, let name = regions.first, places.contains(where: { ($0.region ?? "global") != name }) {
            return name
        }
        return Set(set.map(\.environment)).sorted().prefix(3).joined(separator: "-")
    }

    /// The words with which all names begin: `workload` for `workload-prod` and `workload-staging`. Nil for none.
    private static func commonPrefix(_ names: [String]) -> String? {
        let words = names.map { $0.split(separator: "-") }
        guard var shared = words.first.map(Array.init) else { return nil }
        for other in words.dropFirst() { shared = zip(shared, other).prefix { $0 == $1 }.map(\.0) }
        return shared.isEmpty ? nil : shared.joined(separator: "-")
    }
}
