import Diagnostics

/// How the states of the units differ from those that the lock remembers.
package struct StateProblems: Sendable {
    /// States that would change. `render --accept-state-changes` accepts them, after a person has moved the states.
    package var changes = Diagnostics()
    /// Units that are gone without a `moved` or `removed` block.
    package var others = Diagnostics()

    package var all: Diagnostics {
        var all = others
        all.add(changes)
        return all
    }
}

/// Compares the states of the units with those that the lock remembers (README, "State, moving and removing"). A
/// unit's state changes only where a person says so: otherwise Terraform would create everything again with the new
/// state, and the old resources would belong to nobody.
struct StateCheck {
    private let estate: Estate
    private let selection: Selection
    private let units: [Unit]
    private let remembered: RememberedUnits
    private let moves: MoveTable
    private let removed: [MoveEnd]

    /// The ends of the addresses of all contracts' lookups.
    private let lookups: [String]
    /// The addresses of all units of the places that the selection reaches.
    private let placed: Set<String>

    init(_ estate: Estate, _ selection: Selection, places: [EvaluatedPlace], remembered: RememberedUnits) {
        self.estate = estate
        self.selection = selection
        self.remembered = remembered
        units = places.flatMap(\.units)
        moves = MoveTable(estate.declarations.moved)
        removed = estate.declarations.removed.map { MoveEnd($0.from.address) }
        lookups = estate.contracts.values.map { "/\($0.lookupPath)" }
        placed = Set(places.flatMap { place in place.unitPaths.map { "\(place.place.address)/\($0)" } })
    }

    /// All differences. Without a lock there are none.
    func problems() -> StateProblems {
        var problems = StateProblems()
        if remembered.all.isEmpty { return problems }
        let taken = takenStates()
        problems.changes.add(changedStates() + taken + doubled())
        // A unit whose state another one would take is reported with that one.
        problems.others.add(vanished(besides: Set(taken.compactMap(\.subject))))
        return problems
    }

    /// Where errors are shown that concern no single block: the name of the estate.
    private var place: Span? { estate.declarations.nameSpan }

    // MARK: - Changed

    /// One error for each place in which states would change: they mostly change for one reason.
    private func changedStates() -> [Diagnostic] {
        let changed = units.compactMap { unit -> (unit: Unit, old: StateIdentity)? in
            guard let old = remembered[unit.address.description], old.state != unit.state.identity else { return nil }
            return (unit, old.state)
        }
        return Dictionary(grouping: changed, by: { $0.unit.place.index }).sorted { $0.key < $1.key }.map { _, group in
            diagnostic(group)
        }
    }

    private func diagnostic(_ group: [(unit: Unit, old: StateIdentity)]) -> Diagnostic {
        let (unit, old) = group[0]
        let others = group.count == 1 ? "" : " and \(group.count - 1) more of \(unit.place.address)"
        return .error(
            .stateChanged,
            "the state of \(unit.address)\(others) would be \(unit.state.identity.text) and no longer \(old.text)",
            at: estate.declarations.state?.backend.span ?? place,
            help: words(for: group)
                + "; or move the states by hand and say `tfgen render --accept-state-changes`")
    }

    /// The words with which the states stay as they are. They are different for another bucket, another pattern of
    /// keys, a move and a single unit.
    private func words(for group: [(unit: Unit, old: StateIdentity)]) -> String {
        let (unit, old) = group[0]
        if old.place != unit.state.identity.place {
            let name = backend.placeNames.last ?? "place"
            return group.count == 1
                ? "keep it with `state { \(name) = \"\(old.place)\" \(backend.keyName) = \"\(old.key)\" }` in its module block"
                : "let `\(name)` in the `state` block be \"\(old.place)\" there, as it was"
        }
        let rest = "\(unit.address.path)/terraform.tfstate"
        if group.count > 1, old.key.hasSuffix(rest) {
            let pattern = pattern(String(old.key.dropLast(rest.count)), unit.place) + "${unit.path}/terraform.tfstate"
            return "keep them with `\(backend.keyName) = \"\(pattern)\"` in the `state` block of the estate"
        }
        if let before = unit.state.formerAddresses.first ?? remembered[unit.address.description]?.formerAddresses.first
        {
            return "keep it with `moved { from = \"\(before)\" to = \"\(unit.address)\" }`"
        }
        return "keep it with `state { \(backend.keyName) = \"\(old.key)\" }` in `module \"\(unit.address.path)\"`"
    }

    private var backend: Backend { Backend(name: estate.declarations.state?.backend.text ?? "local") }

    /// A folder in which the names of the place's parts are written as expressions, so that one line fits all
    /// places.
    private func pattern(_ folder: String, _ place: Place) -> String {
        folder.split(separator: "/", omittingEmptySubsequences: false).map { part in
            switch String(part) {
            case place.account.name: "${account.name}"
            case place.environmentName: "${environment.name}"
            case place.regionName: "${region.name}"
            default: String(part)
            }
        }.joined(separator: "/")
    }

    // MARK: - Taken over

    /// Errors about new units whose state is that of a unit that the lock knows.
    private func takenStates() -> [Diagnostic] {
        let owners = Dictionary(
            remembered.all.map { ($0.state, $0.address) }, uniquingKeysWith: { first, _ in first })
        return units.compactMap { unit in
            let address = unit.address.description
            guard remembered[address] == nil, let owner = owners[unit.state.identity],
                !unit.state.formerAddresses.contains(where: { remembered.known(at: $0)?.address == owner })
            else { return nil }
            return Diagnostic.error(
                .stateTaken, "\(address) would have the state of \(owner), \(unit.state.identity.text)", at: unit.span,
                help: "say `moved { from = \"\(owner)\" to = \"\(address)\" }` where it is the same unit, "
                    + "or give it a state of its own: `state { \(backend.keyName) = \"...\" }`"
            ).about(owner)
        }
    }

    // MARK: - Gone

    /// Errors about units that the lock knows and the estate no longer has, without a `moved` or `removed` block.
    /// The lookup of a contract only reads, so that nothing is lost with it.
    private func vanished(besides taken: Set<String>) -> [Diagnostic] {
        let gone = remembered.all.map(\.address).filter { address in
            isAsked(address) && !taken.contains(address) && !placed.contains(address) && !moves.movesAway(address)
                && !removed.contains { $0.contains(address) } && !lookups.contains(where: address.hasSuffix)
        }
        guard !gone.isEmpty else { return [] }
        let left = placed.union(remembered.all.map(\.address)).subtracting(gone)
        return Prefixes(gone, besides: left).all.map(vanished)
    }

    /// Whether the selection includes an address, which may be one that the estate no longer has.
    private func isAsked(_ address: String) -> Bool {
        selection.isWhole || selection.scopes.contains { $0.matches(address) }
    }

    /// The error about units that are gone. Units below one prefix are said together.
    private func vanished(_ group: Prefixes.Group) -> Diagnostic {
        let what =
            group.addresses.count == 1
            ? "unit \"\(group.addresses[0])\" was rendered before and is no longer in the estate"
            : "\(group.addresses.count) units of \"\(group.prefix)\" were rendered before and are no longer in the estate"
        let from = group.addresses.count == 1 ? group.addresses[0] : "\(group.prefix)/**"
        let help = successor(of: group).map { to in
            "\(group.addresses.count == 1 ? "is it" : "are they") at \"\(to)\" now? Then say `moved { from = \"\(from)\" to = \"\(to)\" }`; "
                + "where they were destroyed or given up, `removed { from = \"\(from)\" }`"
        }
        return .error(
            .notRemoved, what, at: place,
            help: help
                ?? "say what became of it: `removed { from = \"\(from)\" }`, or where it is now, with a `moved` block")
    }

    /// Where new units with the same paths stand, as a suggestion; nil where there is no such place, or more than
    /// one.
    private func successor(of group: Prefixes.Group) -> String? {
        let new = units.map(\.address).filter { remembered[$0.description] == nil }
        if group.addresses.count == 1 {
            let old = group.addresses[0]
            let last = old.split(separator: "/").last
            let matches = new.filter { $0.description.split(separator: "/").last == last && $0.description != old }
            return matches.count == 1 ? matches[0].description : nil
        }
        let rests = Set(group.addresses.map { String($0.dropFirst(group.prefix.count + 1)) })
        let candidates = Set(
            new.flatMap { address -> [String] in
                rests.compactMap { rest in
                    let text = address.description
                    return text.hasSuffix("/\(rest)") ? String(text.dropLast(rest.count + 1)) : nil
                }
            })
        let full = candidates.filter { prefix in
            rests.allSatisfy { rest in new.contains { $0.description == "\(prefix)/\(rest)" } }
        }
        return full.count == 1 ? full.first.map { "\($0)/**" } : nil
    }

    // MARK: - Merged

    /// Errors about units of which the lock has two states, which a merge of two branches can leave. One state is
    /// enough where the unit's own `state` block names it.
    private func doubled() -> [Diagnostic] {
        zip(remembered.all, remembered.all.dropFirst()).compactMap { first, second in
            guard first.address == second.address, first.state != second.state else { return nil }
            let chosen = units.first { $0.address.description == first.address }?.state
            if let chosen, chosen.settings != nil, [first.state, second.state].contains(chosen.identity) { return nil }
            return .error(
                .stateChanged,
                "the lock has two states of \(first.address), \(first.state.text) and \(second.state.text)", at: place,
                help:
                    "remove the line of the wrong one from tfgen.lock, or name the right one in the unit's `state` block"
            )
        }
    }
}

/// Addresses, gathered under the shortest prefixes below which nothing else stands.
struct Prefixes {
    struct Group {
        let prefix: String
        let addresses: [String]
    }

    let all: [Group]

    /// - Parameter others: addresses that no prefix may include.
    init(_ addresses: [String], besides others: Set<String>) {
        var groups: [String: [String]] = [:]
        for address in addresses {
            groups[Self.prefix(of: address, besides: others), default: []].append(address)
        }
        all = groups.sorted { $0.key < $1.key }.map { Group(prefix: $0.key, addresses: $0.value.sorted()) }
    }

    private static func prefix(of address: String, besides others: Set<String>) -> String {
        let parts = address.split(separator: "/")
        for count in 1..<max(parts.count, 2) {
            let prefix = parts.prefix(count).joined(separator: "/")
            if !others.contains(where: { $0.hasPrefix(prefix + "/") }) { return prefix }
        }
        return address
    }
}
