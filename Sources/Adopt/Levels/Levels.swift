import Estate
import FileTree

/// A place of an estate, by the names of a tree's folders.
struct AdoptedPlace: Hashable, Comparable {
    let account: String
    /// The name of the environment; that of the account where the tree has no level for environments.
    let environment: String
    /// The name of the region; nil for what an account has once.
    let region: String?
    /// The name of the folder for its environment; nil where the tree has none, and the environment has the account's name.
    var ownEnvironment: String?
    /// For units outside of the folders of the layout: the folder below that of the estate in which they lie, empty for the
    /// estate's own.
    var outside: String?

    static func < (left: AdoptedPlace, right: AdoptedPlace) -> Bool {
        (left.account, left.environment, left.region ?? "") < (right.account, right.environment, right.region ?? "")
    }

    /// The place of units outside of the folders of the layout.
    static func outside(_ folder: String, account: String) -> AdoptedPlace {
        AdoptedPlace(account: account, environment: account, region: nil, outside: folder)
    }

    /// A name of it that an estate has another use for, with the kind of block that it would be for; nil for none.
    var takenName: (kind: String, text: String)? {
        if Names.isTaken(environment, for: "environment") { return ("environment", environment) }
        return Names.isTaken(account, for: "account") ? ("account", account) : nil
    }

    /// The accounts within which environments stand, because one account has several: all of them then, so that all addresses
    /// have the same parts.
    static func nestingAccounts(_ places: some Sequence<AdoptedPlace>) -> Set<String> {
        var environments: [String: Set<String>] = [:]
        for place in places { environments[place.account, default: []].insert(place.environment) }
        return environments.values.contains { $0.count > 1 } ? Set(environments.keys) : []
    }
}

/// Which part of a unit's folder is its account, its environment and its region.
struct Levels: Equatable {
    enum Level: String, CaseIterable { case account, environment, region }

    func has(_ level: Level) -> Bool { parts.contains(.level(level)) }

    /// How many folders lead to those of a level; nil where the tree has none for it.
    func depth(of level: Level) -> Int? { parts.firstIndex(of: .level(level)).map { $0 + 1 } }

    /// The levels in the order of the folders. A text is a folder that is the same for all units.
    let parts: [Part]
    /// The folder of what an account has once, where others have their region; nil where the tree has none.
    var globalFolder: String?

    enum Part: Equatable {
        case level(Level)
        case text(String)
    }

    /// The `layout` of the estate: `{account}/{region}`.
    var layout: String {
        if parts.isEmpty { return "." }
        return parts.map { part in
            switch part {
            case .level(.region): "{region\(globalFolder.map { "|\($0)" } ?? "")}"
            case .level(let level): "{\(level.rawValue)}"
            case .text(let text): text
            }
        }.joined(separator: "/")
    }

    /// Nil for a text with an unknown placeholder.
    init?(layout: String) {
        var parts: [Part] = []
        var globalFolder: String?
        for part in SourcePath.names(in: layout) {
            if part.hasPrefix("{"), part.hasSuffix("}") {
                let words = part.dropFirst().dropLast().split(separator: "|", maxSplits: 1).map(String.init)
                guard let level = words.first.flatMap(Level.init(rawValue:)), words.count == 1 || level == .region
                else { return nil }
                if words.count > 1 { globalFolder = words[1] }
                parts.append(.level(level))
            } else {
                parts.append(.text(part))
            }
        }
        self.init(parts: parts, globalFolder: globalFolder)
    }

    init(parts: [Part], globalFolder: String? = nil) {
        self.parts = parts
        self.globalFolder = globalFolder
    }

    /// The place of a unit and its path there, by the names in its folder; nil where they do not fit the levels.
    ///
    /// - Parameter tree: the name of the tree, which is the account's where no level says it.
    func place(of folder: [String], tree: String) -> (place: AdoptedPlace, path: String)? {
        var found: [Level: String] = [:]
        var used = 0
        for part in parts {
            guard used < folder.count else { return nil }
            switch part {
            case .text(let text): guard folder[used] == text else { return nil }
            case .level(.region) where folder[used] == globalFolder: break
            case .level(.region) where AWSRegion.zones[folder[used]] == nil:
                // What an account has once stands where others have their region, unless there is a folder for it.
                if globalFolder != nil { return nil }
                return finish(found, rest: Array(folder[used...]), tree: tree)
            case .level(let level): found[level] = folder[used]
            }
            used += 1
        }
        return finish(found, rest: Array(folder[used...]), tree: tree)
    }

    private func finish(
        _ found: [Level: String], rest: [String], tree: String
    ) -> (place: AdoptedPlace, path: String)? {
        guard !rest.isEmpty else { return nil }
        let account = found[.account] ?? found[.environment] ?? tree
        let place = AdoptedPlace(
            account: account, environment: found[.environment] ?? account, region: found[.region],
            ownEnvironment: found[.environment])
        return (place, rest.joined(separator: "/"))
    }

    /// The levels of the folders that lead to a place.
    func of(_ place: AdoptedPlace) -> Levels {
        place.outside.map { Levels(parts: SourcePath.names(in: $0).map(Part.text)) } ?? self
    }

    /// Whether a place has a folder for a part of the layout.
    func hasFolder(_ part: Part, of place: AdoptedPlace) -> Bool {
        switch part {
        case .level(.region): place.region != nil || globalFolder != nil
        case .level(.environment): place.ownEnvironment != nil
        case .level(.account), .text: true
        }
    }

    // MARK: - Recognition

    /// Recognises the levels from the names of folders and from the files that people usually keep at each level,
    /// such as `account.hcl`.
    static func recognized(_ units: [[String]], hasFile: (_ folder: [String], _ name: String) -> Bool) -> Levels {
        let (levels, isCertain) = ofAll(units, hasFile)
        if !levels.parts.isEmpty, isCertain { return levels }
        // Where one folder holds most units, the others may lie outside of the levels' folders.
        let folders = Dictionary(grouping: units.filter { $0.count > 1 }, by: { $0[0] })
        let most = folders.values.max { ($0.count, $1[0][0]) < ($1.count, $0[0][0]) } ?? []
        if most.count == units.count || most.count * 3 < units.count * 2 { return levels }
        let ofMost = ofAll(most, hasFile)
        return ofMost.isCertain && !ofMost.levels.parts.isEmpty ? ofMost.levels : levels
    }

    /// The levels on which the units agree. They are not certain where folders above a region were taken for those of accounts, and
    /// the folders below them have the accounts' files.
    private static func ofAll(
        _ units: [[String]], _ hasFile: ([String], String) -> Bool
    ) -> (levels: Levels, isCertain: Bool) {
        let depth = units.map(\.count).max() ?? 0
        var parts: [Part] = []
        for index in 0..<max(0, depth - 1) {
            // What lies below a region's folder is no account.
            let hasRegion = parts.contains(.level(.region))
            if let level = level(at: index, units, hasFile, isBelowRegion: hasRegion) {
                parts.append(level)
            } else if parts.allSatisfy({ if case .text = $0 { true } else { false } }),
                isAboveEnvironments(at: index, units)
            {
                parts.append(.level(.account))
            } else if let name = folderAboveLevel(
                at: index, below: depth - 1, units, hasFile, isBelowRegion: hasRegion)
            {
                parts.append(.text(name))
            } else {
                break
            }
        }
        let levels = Levels(parts: named(parts))
        let second = parts.lastIndex(of: .level(.account)).flatMap {
            $0 == parts.firstIndex(of: .level(.account)) ? nil : $0
        }
        let isCertain = second.map { !isMarked(.account, at: $0, units, hasFile) } ?? true
        let found = Levels(parts: levels.parts, globalFolder: levels.globalFolder(of: units, hasFile))
        return (found.withFolder(of: units), isCertain)
    }

    /// The levels with the folder behind them in which all units of all places lie, `{environment}/services`: it says nothing of a
    /// unit. One that holds a single unit of each place is that unit's own.
    private func withFolder(of units: [[String]]) -> Levels {
        let rests = units.compactMap { place(of: $0, tree: "") }.map { SourcePath.names(in: $0.path) }
        guard parts.contains(where: { if case .level = $0 { true } else { false } }), rests.count == units.count,
            zip(units, rests).allSatisfy({ $0.count == parts.count + $1.count && $1.count > 1 }),
            Set(rests.map { $0[0] }).count == 1, Set(rests).count > 1, let name = rests.first?[0]
        else { return self }
        return Levels(parts: parts + [.text(name)], globalFolder: globalFolder).withFolder(of: units)
    }

    /// The folder that most units have who are in no region, where others have their region: one with a file of a region, as
    /// Gruntwork's trees have it, or with a name that says it.
    private func globalFolder(of units: [[String]], _ hasFile: ([String], String) -> Bool) -> String? {
        guard let depth = depth(of: .region) else { return nil }
        let others = units.filter { $0.count >= depth && AWSRegion.zones[$0[depth - 1]] == nil }
        let counts = Dictionary(grouping: others.filter { $0.count > depth }, by: { $0[depth - 1] })
        guard let (name, members) = counts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
            members.count * 2 > others.count
        else { return nil }
        let isMarked = members.allSatisfy { hasFile(Array($0[..<depth]), "region.hcl") }
        return isMarked || ["global", "_global"].contains(name) ? name : nil
    }

    /// The name of a folder that holds all units, where the folders of a level follow below it, at once or in further folders of
    /// that kind.
    private static func folderAboveLevel(
        at index: Int, below depth: Int, _ units: [[String]], _ hasFile: ([String], String) -> Bool,
        isBelowRegion: Bool
    ) -> String? {
        var next = index
        while next < depth, level(at: next, units, hasFile, isBelowRegion: isBelowRegion) == nil {
            guard Set(units.map { $0.count > next + 1 ? $0[next] : "" }).count == 1 else { return nil }
            next += 1
        }
        return next < depth ? units.first?[index] : nil
    }

    /// The level of the folders at a depth: what more than half of the units below it agree on. Nil where the
    /// folders belong to the units' own paths.
    private static func level(
        at index: Int, _ units: [[String]], _ hasFile: ([String], String) -> Bool, isBelowRegion: Bool = false
    ) -> Part? {
        let deep = units.filter { $0.count > index + 1 }
        guard deep.count * 2 > units.count else { return nil }
        let names = Set(deep.map { $0[index] })
        if names.allSatisfy({ Names.isTaken($0, for: "environment") }) { return nil }
        let regions = deep.filter { AWSRegion.zones[$0[index]] != nil }.count
        if regions * 2 > deep.count { return .level(.region) }
        for level in Level.allCases where isMarked(level, at: index, deep, hasFile) {
            // A region's folder that has no region's name, as `ue1`, cannot be a level. One for all units is a part of the way.
            if level != .region || regions > 0 { return .level(level) }
            if names.count == 1 { return .text(names.first ?? "") }
        }
        // A folder such as `live` that holds all environments is none.
        if names.count == 1, isEnvironments(at: index + 1, deep) { return .text(names.first ?? "") }
        if isEnvironments(at: index, deep) { return .level(.environment) }
        // Folders above a region are accounts; others belong to the unit.
        let isAboveRegion = deep.contains { $0[(index + 1)...].contains { AWSRegion.zones[$0] != nil } }
        guard isAboveRegion, !isBelowRegion else { return nil }
        return names.count == 1 ? .text(names.first ?? "") : .level(.account)
    }

    /// How many of the units have a folder at a depth of which something is true. It is asked once for units of one folder that
    /// follow each other.
    private static func count(_ units: [[String]], at index: Int, where isTrue: ([String]) -> Bool) -> Int {
        var last: (folder: ArraySlice<String>, answer: Bool)?
        return units.reduce(0) { count, unit in
            let folder = unit[0...index]
            let answer = last.flatMap { $0.folder == folder ? $0.answer : nil } ?? isTrue(Array(folder))
            last = (folder, answer)
            return count + (answer ? 1 : 0)
        }
    }

    /// Whether more than half of the units are in folders with a file of a level.
    private static func isMarked(
        _ level: Level, at index: Int, _ units: [[String]], _ hasFile: ([String], String) -> Bool
    ) -> Bool {
        let deep = units.filter { $0.count > index + 1 }
        return count(deep, at: index) { folder in markers[level, default: []].contains { hasFile(folder, $0) } } * 2
            > deep.count
    }

    /// Whether the folders at a depth, which have no level's names, are several that hold environments: as those of accounts do.
    private static func isAboveEnvironments(at index: Int, _ units: [[String]]) -> Bool {
        let deep = units.filter { $0.count > index + 2 }
        return deep.count == units.count && Set(deep.map { $0[index] }).count > 1
            && isEnvironments(at: index + 1, deep)
    }

    /// Whether at least two thirds of the units are in folders with names that environments usually have; or half of them, and most
    /// of the other units stand in one of these, too.
    private static func isEnvironments(at index: Int, _ units: [[String]]) -> Bool {
        let deep = units.filter { $0.count > index + 1 }
        let named = deep.filter { environments.contains($0[index].lowercased()) }
        if named.count * 3 >= units.count * 2 { return true }
        guard named.count * 2 >= units.count, Set(named.map { $0[index] }).count > 1 else { return false }
        let known = Set(named.map { $0[(index + 1)...] })
        let others = deep.filter { !environments.contains($0[index].lowercased()) }
        return others.count { known.contains($0[(index + 1)...]) } * 2 >= others.count
    }

    /// Files by which people mark a level. What an account has once may have a region's file beside that of the account.
    private static let markers: [Level: [String]] = [
        .account: ["account.hcl", "account.tfvars", "account.yaml", "account_vars.hcl"],
        .environment: ["env.hcl", "environment.hcl", "env.tfvars", "env.yaml", "env_vars.hcl"],
        .region: ["region.hcl", "region.tfvars", "region.yaml"],
    ]

    private static let environments: Set<String> = [
        "dev", "develop", "development", "test", "testing", "qa", "uat", "int", "integration", "stage", "staging",
        "stg",
        "preprod", "pre-prod", "preproduction", "prod", "prd", "production", "live", "nonprod", "non-prod", "sandbox",
        "demo", "perf", "shared", "common", "mgmt", "management",
    ]

    /// The levels, each of which may stand once. A second one of a kind becomes the other kind, or ends the list.
    private static func named(_ parts: [Part]) -> [Part] {
        var seen: Set<Level> = []
        var result: [Part] = []
        for part in parts {
            guard case .level(let level) = part else {
                result.append(part)
                continue
            }
            if seen.insert(level).inserted {
                result.append(part)
            } else if level != .region, let other = [Level.account, .environment].first(where: { !seen.contains($0) }) {
                seen.insert(other)
                result.append(.level(other))
            } else {
                return result
            }
        }
        return result
    }
}
