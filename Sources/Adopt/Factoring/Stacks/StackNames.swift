import FileTree

/// Finds names for stacks, each of which is used once.
struct StackNames {
    let places: Set<AdoptedPlace>
    private var taken: Set<String> = []

    init(places: Set<AdoptedPlace>) { self.places = places }

    /// A name for the stack of these places whose units have these paths.
    ///
    /// - Parameter folder: the folder that the units have in common; nil where they are what no folder has.
    mutating func name(of set: Set<AdoptedPlace>, paths: [String], folder: String? = nil) -> String {
        let base = folder ?? candidate(set, paths)
        var choices = [base]
        // Of two stacks with one name, the second says where it is, or two of its units.
        if let place = Self.shared(set) { choices.append("\(base)-\(place)") }
        if paths.count > 1 { choices.append(Self.unitNames(paths)) }
        for choice in choices where taken.insert(choice).inserted { return choice }
        var number = 2
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        return "\(base)-\(number)"
    }

    /// The name before it is made unique: what the units have in common, or what the places have in common and
    /// others do not; otherwise the names of two units.
    private func candidate(_ set: Set<AdoptedPlace>, _ paths: [String]) -> String {
        if set.count > 1, set == places { return "baseline" }
        if paths.count == 1, let path = paths.first { return SourcePath.name(of: path) }
        let folders = Set(paths.map { SourcePath.names(in: $0).count > 1 ? SourcePath.names(in: $0)[0] : "" })
        if folders.count == 1, let folder = folders.first, !folder.isEmpty { return folder }
        if set.count > 1, let word = Self.commonWord(paths) { return word }
        if let name = Self.shared(set) { return name }
        if let prefix = Self.commonPrefix(Set(set.map(\.account)).sorted()) { return prefix }
        let regions = Set(set.map { $0.region ?? "global" })
        if regions.count == 1, let name = regions.first, places.contains(where: { ($0.region ?? "global") != name }) {
            return name
        }
        return Self.unitNames(paths)
    }

    private static func unitNames(_ paths: [String]) -> String {
        Set(paths.map(SourcePath.name(of:))).sorted().prefix(2).joined(separator: "-")
    }

    /// The environment or account that all places have in common; nil where they have none.
    private static func shared(_ set: Set<AdoptedPlace>) -> String? {
        for part in [\AdoptedPlace.environment, \AdoptedPlace.account] {
            let names = Set(set.map { $0[keyPath: part] })
            if names.count == 1, let name = names.first { return name }
        }
        return nil
    }

    /// The word with which more than half of the units' names begin: `cluster` for `cluster` and `cluster-addons`. Nil for none.
    private static func commonWord(_ paths: [String]) -> String? {
        let words = paths.map { SourcePath.name(of: $0).prefix { $0 != "-" && $0 != "_" } }
        let counts = Dictionary(grouping: words, by: { $0 }).mapValues(\.count)
        return counts.first { $0.value * 2 > paths.count && !$0.key.isEmpty }.map { String($0.key) }
    }

    /// The words with which all names begin: `workload` for `workload-prod` and `workload-staging`. Nil for none.
    private static func commonPrefix(_ names: [String]) -> String? {
        let words = names.map { $0.split(separator: "-") }
        guard var shared = words.first.map(Array.init) else { return nil }
        for other in words.dropFirst() { shared = zip(shared, other).prefix { $0 == $1 }.map(\.0) }
        return shared.isEmpty ? nil : shared.joined(separator: "-")
    }
}
