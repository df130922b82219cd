import Estate

/// The units that a change reaches, in the order in which to apply them: what a unit reads is applied before it.
package struct AffectedUnits: Sendable {
    /// One unit with its place in the order.
    package struct Entry: Sendable {
        package let address: String
        /// Below the live folder.
        package let folder: String
        package let change: Change
        /// From 1. Units of one wave do not wait for each other, so they can be applied at the same time.
        package let wave: Int
        /// Positions of edits in the review.
        package let causes: [Int]
        /// The address of the place.
        let place: String
    }

    /// What becomes of the unit.
    package enum Change: String, Sendable {
        case added, removed, moved, changed
        /// The unit itself did not change, but it reads the outputs of one that did.
        case dependent
    }

    /// By wave, and within a wave in the order of the estate.
    package let entries: [Entry]

    /// - Parameter dependents: whether to add the units that read a changed one, directly or by way of others.
    package init(_ review: Review, dependents: Bool) {
        let (present, gone) = (
            review.changes.filter { $0.kind != .removed }, review.changes.filter { $0.kind == .removed }
        )
        let graph = UnitGraph(review.head.evaluated?.units ?? [])
        var changes = Dictionary(
            present.map { ($0.address, (Change($0.kind), $0.causes)) }, uniquingKeysWith: { first, _ in first })
        if dependents {
            for address in graph.readers(of: present.map(\.address)) where changes[address] == nil {
                changes[address] = (.dependent, [])
            }
        }
        let waves = graph.waves(of: Set(changes.keys))
        var entries = (review.head.evaluated?.units ?? []).compactMap { unit -> Entry? in
            let address = unit.address.description
            guard let (change, causes) = changes[address] else { return nil }
            return Entry(unit, change, wave: waves[address] ?? 1, causes: causes)
        }
        let last = entries.map(\.wave).max() ?? 0
        // Removals come after everything else: what is still there may no longer read the removed unit, and has to
        // be applied first to let go of it.
        entries += Self.removals(gone, after: last, UnitGraph(review.base.evaluated?.units ?? []))
        self.entries = entries.enumerated().sorted {
            ($0.element.wave, $0.offset) < ($1.element.wave, $1.offset)
        }.map(\.element)
    }

    /// The units that are gone, after wave `last`. The graph is that of the base, and its waves are reversed: a unit
    /// is destroyed before what it reads.
    private static func removals(_ gone: [UnitChange], after last: Int, _ graph: UnitGraph) -> [Entry] {
        let waves = graph.waves(of: Set(gone.map(\.address)))
        let most = waves.values.max() ?? 0
        return gone.compactMap { change in
            guard let unit = change.base?.unit else { return nil }
            return Entry(unit, .removed, wave: last + 1 + most - (waves[change.address] ?? 1), causes: change.causes)
        }
    }
}

extension AffectedUnits.Entry {
    fileprivate init(_ unit: Unit, _ change: AffectedUnits.Change, wave: Int, causes: [Int]) {
        self.init(
            address: unit.address.description, folder: unit.folder, change: change, wave: wave, causes: causes,
            place: unit.place.address)
    }
}

extension AffectedUnits.Change {
    fileprivate init(_ kind: UnitChange.Kind) {
        switch kind {
        case .added: self = .added
        case .removed: self = .removed
        case .moved: self = .moved
        case .changed: self = .changed
        }
    }
}
