import Estate
import FileTree

/// The places of a tree that tfgen rendered, as its lock has them. The lock knows each unit's address, while the names of folders
/// leave open what is an account and what an environment.
struct RenderedPlaces: Sendable {
    typealias Found = (place: AdoptedPlace, path: String)

    /// The layout; nil for the one that an estate has without a word.
    let layout: String?
    /// The accounts whose addresses name environments.
    let nesting: Set<String>
    /// The addresses that units had before, by their addresses of today.
    let former: [String: [String]]
    private let found: [String: Found]

    /// Nil where the lock knows none of the units, or no layout explains the folders of those that it knows.
    ///
    /// - Parameters:
    ///   - states: the units of the lock.
    ///   - folders: the folders of the units, in their parts.
    ///   - hasFile: whether a folder has a file of a name.
    init?(
        _ states: [UnitState], folders: [[String]], hasFile: (_ folder: [String], _ name: String) -> Bool
    ) {
        guard !states.isEmpty, !folders.isEmpty else { return nil }
        var prefixes: [String: [[String]]] = [:]
        for state in states {
            let parts = SourcePath.names(in: state.address)
            for count in 2...3 where parts.count > count {
                prefixes[parts[count...].joined(separator: "/"), default: []].append(Array(parts[..<count]))
            }
        }
        var units: [Unit] = []
        for folder in folders {
            let depth = (0..<folder.count).last { hasFile(Array(folder[..<$0]), "region.hcl") }
            // A unit that was left as it is lies beside those that the lock knows.
            guard let depth, case let path = folder[depth...].joined(separator: "/"), let known = prefixes[path] else {
                continue
            }
            units.append(Unit(place: Array(folder[..<depth]), path: path, prefixes: known))
        }
        if units.isEmpty { return nil }
        // The files of an account without a level of its own lie in the place's folder.
        let isByEnvironment = units.contains { unit in
            ["account.hcl", "env.hcl"].contains { name in
                let above = (1..<max(1, unit.place.count)).map { Array(unit.place[..<$0]) }
                return hasFile(unit.place, name) && !above.contains { hasFile($0, name) }
            }
        }
        let candidates = Self.candidates(units)
        let order = isByEnvironment ? candidates.filter { $0?.contains("{account}") == false } + candidates : candidates
        let layouts = [nil] + order
        let ways = [false, true].flatMap { isLenient in layouts.map { (layout: $0, isLenient: isLenient) } }
        for (layout, isLenient) in ways {
            guard let found = Self.explained(units, by: layout, withOutside: isLenient) else { continue }
            self.layout = layout
            self.found = found
            nesting = Set(found.values.filter { $0.place.ownEnvironment != nil }.map(\.place.account))
            former = Dictionary(states.map { ($0.address, $0.formerAddresses) }) { first, _ in first }
            return
        }
        return nil
    }

    /// The levels of the layout.
    var levels: Levels {
        let usual = "accounts/{account}/\(nesting.isEmpty ? "" : "{environment}/"){region}"
        return Levels(layout: layout ?? usual) ?? Levels(parts: [])
    }

    /// The place of a unit and its path there, by the parts of its folder.
    func place(of folder: [String]) -> Found? { found[folder.joined(separator: "/")] }

    private struct Unit {
        let place: [String]
        let path: String
        /// What may stand before the path in its address.
        let prefixes: [[String]]
    }

    /// How many units are looked at to find what the layout may be.
    private static let enough = 50

    /// The layouts that would explain the folder of some unit, sorted.
    private static func candidates(_ units: [Unit]) -> [String?] {
        let hasRegions = units.contains { unit in unit.prefixes.contains { $0.last != "global" } }
        var layouts: Set<String> = []
        for unit in units.prefix(enough) {
            for prefix in unit.prefixes where prefix.last != "global" || !hasRegions {
                let parts = unit.place.map { part in
                    if part == prefix.last { return "{region}" }
                    if part == prefix[0] { return "{account}" }
                    return prefix.count == 3 && part == prefix[1] ? "{environment}" : part
                }
                layouts.insert(parts.isEmpty ? "." : parts.joined(separator: "/"))
                // An account without environments is its own environment.
                if prefix.count == 2, !parts.isEmpty {
                    layouts.insert(parts.map { $0 == "{account}" ? "{environment}" : $0 }.joined(separator: "/"))
                }
            }
        }
        let globals = Set(
            units.filter { unit in unit.prefixes.contains { $0.last == "global" } }.compactMap(\.place.last))
        return layouts.sorted()
            + layouts.sorted().flatMap { layout in
                globals.sorted().map { layout.replacing("{region}", with: "{region|\($0)}") }
            }
    }

    /// The units by their folders, where a layout puts each of them where it is.
    ///
    /// - Parameter withOutside: whether accounts may have layouts of their own, for units outside of the folders of the others.
    private static func explained(
        _ units: [Unit], by layout: String?, withOutside: Bool
    ) -> [String: Found]? {
        let given = layout.flatMap { try? Layout(parsing: $0) }
        if layout != nil, given == nil { return nil }
        var result: [String: Found] = [:]
        for unit in units {
            let folder = unit.place.joined(separator: "/")
            let fitting = unit.prefixes.filter { prefix in
                let own = given ?? (prefix.count == 3 ? .withEnvironment : .plain)
                let region = prefix[prefix.count - 1]
                return own.folder(
                    account: prefix[0], environment: prefix[prefix.count - 2], region: region == "global" ? nil : region
                ) == folder
            }
            if withOutside, fitting.isEmpty, unit.prefixes.count == 1, let prefix = unit.prefixes.first,
                prefix.count == 2, prefix.last == "global"
            {
                result[Layout.join(folder, unit.path)] = (.outside(folder, account: prefix[0]), unit.path)
                continue
            }
            guard fitting.count == 1, let prefix = fitting.first, let region = prefix.last else { return nil }
            let environment = prefix.count == 3 ? prefix[1] : nil
            let place = AdoptedPlace(
                account: prefix[0], environment: environment ?? prefix[0], region: region == "global" ? nil : region,
                ownEnvironment: environment)
            result[Layout.join(folder, unit.path)] = (place, unit.path)
        }
        // A layout for which all units lie outside explains nothing.
        return result.values.contains { $0.place.outside == nil } ? result : nil
    }
}
