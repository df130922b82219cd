import Estate
import FileTree

/// What the units of an estate open, and what they guard: one side of a comparison of two revisions.
///
/// A review makes one from the evaluated places of each revision, then calls `before.changes(to: after)`. Both steps
/// are pure.
package struct EstateSecurity: Sendable {
    /// The rows of one unit.
    package enum Rows: Sendable {
        case known(SecurityTable)
        /// What the unit creates is not known, with the reason.
        case unknown(reason: String)
    }

    /// By the addresses of the units, in the order of the estate.
    package let units: [(address: String, rows: Rows)]

    package init(_ units: [(address: String, rows: Rows)]) { self.units = units }
}

extension UnitResources {
    /// The rows of the unit. A module inside it of which nothing is known makes all of it unknown.
    package var rows: EstateSecurity.Rows {
        switch content {
        case .unknown(let reason): .unknown(reason: reason)
        case .known(let resources):
            if let module = resources.unknownModules.first {
                .unknown(reason: "\(module.address) is not known: \(module.reason)")
            } else {
                .known(SecurityTable(of: resources.resources))
            }
        }
    }
}

/// How two revisions differ in what their units open and guard.
package struct EstateSecurityChanges: Sendable {
    /// Rows of one unit that differ. An added unit's rows are all added; a removed one's are all removed, and open
    /// nothing.
    package struct UnitChanges: Sendable {
        /// As it is afterwards, or was for a unit that is gone.
        package let address: String
        package let changes: [SecurityChange]
    }

    /// A unit of which one side is not known.
    package struct UnknownUnit: Sendable {
        package let address: String
        package let reason: String
    }

    /// The units whose rows differ: those of the second revision in its order, then those that are gone.
    package var units: [UnitChanges] = []
    /// Units that changed and whose resources are not known on one of the sides.
    package var unknown: [UnknownUnit] = []

    /// Whether anything is open afterwards that was not before, or might be.
    package var opens: Bool { units.contains { $0.changes.contains(where: \.opens) } }
}

extension EstateSecurity {
    /// How the rows of this revision become those of another. Pure.
    ///
    /// - Parameters:
    ///   - changed: the addresses, of either side, to look at; nil for all. Units outside of it are not counted as
    ///     unknown either.
    ///   - moved: for a unit that has another address now, the former one by the new one.
    package func changes(
        to next: EstateSecurity, changed: Set<String>? = nil, moved: [String: String] = [:]
    ) -> EstateSecurityChanges {
        let before = Dictionary(units.map { ($0.address, $0.rows) }, uniquingKeysWith: { first, _ in first })
        var result = EstateSecurityChanges()
        var seen: Set<String> = []
        for (address, rows) in next.units {
            let former = moved[address] ?? address
            seen.insert(former)
            guard changed.map({ $0.contains(address) || $0.contains(former) }) ?? true else { continue }
            result.add(address, before: before[former] ?? .known(.empty), after: rows)
        }
        for (address, rows) in units where !seen.contains(address) && changed?.contains(address) ?? true {
            result.addRemoved(address, rows)
        }
        return result
    }
}

extension EstateSecurityChanges {
    /// Adds the changes of a unit that is there afterwards. A new unit is compared with an empty table.
    fileprivate mutating func add(_ address: String, before: EstateSecurity.Rows, after: EstateSecurity.Rows) {
        switch (before, after) {
        case (.known(let old), .known(let new)):
            let changes = old.changes(to: new)
            if !changes.isEmpty { units.append(UnitChanges(address: address, changes: changes)) }
        case (_, .unknown(let reason)), (.unknown(let reason), _):
            unknown.append(UnknownUnit(address: address, reason: reason))
        }
    }
}

extension EstateSecurityChanges {
    /// Adds a unit that is gone. What guarded something goes together with what it guarded, and opens nothing by that; but for
    /// what guarded all of the account.
    fileprivate mutating func addRemoved(_ address: String, _ rows: EstateSecurity.Rows) {
        switch rows {
        case .unknown(let reason): unknown.append(UnknownUnit(address: address, reason: reason))
        case .known(let table):
            let changes = table.rows.map {
                SecurityChange(
                    kind: .removed, before: $0, after: nil, opens: $0.isOfAccount && !$0.isOpen,
                    closes: $0.absence == .closed && !$0.isClosed && !$0.isUnknown && !$0.isLossless)
            }
            if !changes.isEmpty { units.append(UnitChanges(address: address, changes: changes)) }
        }
    }
}

extension SecurityTable {
    static let empty = SecurityTable(rows: [], resources: [])
}
