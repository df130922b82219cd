import Catalog
import Diagnostics
import HCL

/// The units of one service at a place: once, or once for each key.
struct ServiceUnits {
    /// The units by the key of the service, nil for a service without `for_each`: their paths below the service's
    /// folder, and their positions among the slots.
    private(set) var units: [String?: [(path: String, position: Int)]] = [:]

    /// The paths of blocks whose `for_each` has no keys, in the same way.
    private var empty: [String?: [String]] = [:]

    /// The service's folder below the place, with a slash at its end.
    let folder: String

    init(_ folder: String, of place: PlacedPlace) {
        self.folder = folder
        func own(_ path: String, _ home: UnitHome) -> String {
            String(path.dropFirst(home.key.map { "\(folder)\($0)/" }?.count ?? folder.count))
        }
        for (position, slot) in place.slots.enumerated() where slot.home.serviceFolder == folder {
            units[slot.home.key, default: []].append((own(slot.blockPath, slot.home), position))
        }
        for block in place.problems.empty where block.home.serviceFolder == folder {
            units[block.home.key, default: []] += []
            empty[block.home.key, default: []].append(own(block.path, block.home))
        }
    }

    var hasKeys: Bool { units[nil] == nil }
    var keys: [String] { units.keys.compactMap { $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The paths of the units of one key, each once.
    func names(_ key: String?) -> [String] {
        (units[key] ?? []).reduce(into: []) { if $0.last != $1.path { $0.append($1.path) } } + (empty[key] ?? [])
    }

    /// The names by which units of one key are read, with their paths: the last part of a path where that is one unit's
    /// alone, and otherwise the path.
    func shortNames(_ key: String?) -> [(name: String, path: String)] {
        let paths = names(key)
        let ends = paths.map { String($0.split(separator: "/").last ?? "") }
        return zip(ends, paths).map { end, path in
            let isUnique = ends.filter { $0 == end }.count == 1
            return (isUnique ? end : path, path)
        }
    }

    /// The positions of the units that a name means: of its whole path or, where there is none, of the end of one.
    /// Several for a unit with `for_each`, none for one without keys; nil where there is no such unit.
    func positions(of name: String, _ key: String?) -> [Int]? {
        let all = units[key] ?? []
        let exact = all.filter { $0.path == name }
        let found = exact.isEmpty ? all.filter { $0.path.hasSuffix("/\(name)") } : exact
        if !found.isEmpty { return found.map(\.position) }
        return empty[key]?.contains { $0 == name || $0.hasSuffix("/\(name)") } == true ? [] : nil
    }
}

/// Units that an expression reads as one value: a map by the keys of a `for_each`.
struct UnitGroup {
    enum Kind {
        case instances([Int])
        case services(ServiceUnits)
    }

    let target: UnitNames
    private let kind: Kind

    init(_ target: UnitNames, _ kind: Kind) {
        self.target = target
        self.kind = kind
    }

    /// The units of all keys.
    var slots: [UnitSlot] {
        switch kind {
        case .instances(let positions): positions.map { target.target.slots[$0] }
        case .services(let services):
            services.keys.flatMap { services.units[$0] ?? [] }.map { target.target.slots[$0.position] }
        }
    }

    func value(at span: Span) -> Value {
        switch kind {
        case .instances(let positions): return instances(positions, span)
        case .services(let services):
            // What is read of a unit that is missing because of a mistake is not a mistake of its own.
            if target.target.lacksUnits(in: services.folder) { return .poison }
            return .object(services.keys.map { ($0, .object([("module", modules(services, key: $0, at: span))])) })
        }
    }

    private func instances(_ positions: [Int], _ span: Span) -> Value {
        .object(
            positions.map { position in
                let slot = target.target.slots[position]
                return (slot.each?.key ?? slot.path, outputs(of: slot, span))
            })
    }

    private func modules(_ services: ServiceUnits, key: String, at span: Span) -> Value {
        .object(
            services.shortNames(key).map { name, path in
                guard let positions = services.positions(of: path, key), let first = positions.first else {
                    return (name, .object([(String, Value)]()))
                }
                let slot = target.target.slots[first]
                return (name, slot.each == nil ? outputs(of: slot, span) : instances(positions, span))
            })
    }

    /// All outputs that the unit has with its inputs, as an object.
    private func outputs(of slot: UnitSlot, _ span: Span) -> Value {
        .object(
            slot.module.module.outputs.compactMap { output in
                guard let cell = try? target.output(output.name, of: slot, at: span) else { return nil }
                return (output.name, cell.value)
            })
    }
}

// MARK: - Services

extension UnitNames {
    /// The units of a service. The service of the reader's own stack comes first. Nil where a part of the text that
    /// was not understood may declare it.
    func services(_ name: String, _ home: UnitHome, at span: Span) throws(Diagnostic) -> ServiceUnits? {
        let homes = target.slots.map(\.home) + target.problems.empty.map(\.home)
        let placed = homes.filter { $0.service == name }.compactMap(\.serviceFolder)
        let empty = target.problems.emptyServices.filter { $0.hasSuffix("services/\(name)/") }
        let folders = empty.union(placed).sorted()
        let own = home.placement.map { "\($0.prefix)services/\(name)/" }
        if let own, folders.contains(own) { return ServiceUnits(own, of: target) }
        let plain = "services/\(name)/"
        if folders.contains(plain) { return ServiceUnits(plain, of: target) }
        guard let first = folders.first else {
            if target.names.gaps.contains(.units) || target.problems.isBroken(service: name) { return nil }
            let known = Set(target.slots.compactMap(\.home.service))
            throw .error(
                .unplacedUnit, "there is no service \"\(name)\" in \(target.place.address)", at: span,
                help: Suggestion.help(for: name, among: known))
        }
        guard folders.count == 1 else {
            throw .error(
                .ambiguousUnit,
                "\"\(name)\" could be the service of several stacks: "
                    + folders.map { String($0.dropLast()) }.joined(separator: " or "), at: span,
                help: "name the whole path of the unit: `module[\"\(first)…\"]`")
        }
        return ServiceUnits(first, of: target)
    }

    func missingKey(of services: ServiceUnits, _ name: String, _ next: Traversal.Step) -> Diagnostic {
        let keys = services.keys
        if case .index = next.kind, let key = next.name {
            return .error(
                .unplacedUnit, "service \"\(name)\" has no key \"\(key)\"", at: next.span,
                help: keys.isEmpty
                    ? "its `for_each` is empty in \(target.place.address)" : Suggestion.help(for: key, among: keys))
        }
        if keys.isEmpty {
            return .error(
                .unplacedUnit, "service \"\(name)\" has no keys in \(target.place.address): its `for_each` is empty",
                at: next.span, help: "without a key it reads as an empty map there")
        }
        return .error(
            .unplacedUnit, "service \"\(name)\" has `for_each`: its key is needed", at: next.span,
            help: "write `service.\(name)[KEY].module.NAME.OUTPUT`; keys are "
                + keys.map { "\"\($0)\"" }.joined(separator: ", "))
    }

    func missingUnit(_ name: String, of services: ServiceUnits, _ key: String?, at span: Span) -> Diagnostic {
        .error(
            .unplacedUnit, "there is no unit \"\(name)\" below \(services.folder)\(key ?? "")", at: span,
            help: Suggestion.help(for: name, among: services.names(key)))
    }
}
