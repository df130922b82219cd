/// One thing that is open to somebody, or guarded, because of one resource.
package struct SecurityRow: Hashable, Sendable {
    package enum Topic: String, CaseIterable, Hashable, Sendable {
        case reachability, access, encryption, exposure, protection, retention, secrets
    }

    /// What it means where there is no such row.
    package enum Absence: Hashable, Sendable {
        /// Nothing is open: the row grants something.
        case closed
        /// The row guards something, which is open without it.
        case open
    }

    package struct Key: Hashable, Sendable {
        package let topic: Topic
        /// The address of the resource.
        package let subject: String
        /// Which of its openings.
        package let aspect: String
    }

    package let key: Key
    /// Says in a few words how it stands: `tcp 443 from 0.0.0.0/0`.
    package let text: String
    /// In which respects it is open. Rows with one key have the same respects in the same order, wherever both are known.
    package let extents: [Extent]
    package let absence: Absence
    /// Whether more of the extents means that less is open: a statement that denies.
    package let isDenial: Bool
    /// The resource is there only under a condition that is not known.
    package let isUncertain: Bool
    /// The address of what the row guards, where it is open without the row.
    let guarded: String?

    /// Whether nothing is open.
    package var isClosed: Bool { isDenial || extents.contains(where: \.isClosed) }

    /// Whether the row guards nothing: an argument that says so leaves open what it might have guarded.
    var isOpen: Bool {
        guard case .level(let level)? = extents.first, extents.count == 1 else { return false }
        return level > 0
    }
}

/// All rows of a unit, sorted.
package struct SecurityTable: Hashable, Sendable {
    package let rows: [SecurityRow]
    /// The addresses of all resources of the unit.
    let resources: Set<String>

    init(rows: [SecurityRow], resources: Set<String>) {
        self.resources = resources
        self.rows = SecurityTable.sorted(rows)
    }

    /// By topic, address and text.
    static func sorted(_ rows: [SecurityRow]) -> [SecurityRow] { rows.sorted { order($0) < order($1) } }

    private static func order(_ row: SecurityRow) -> (Int, String, String, String) {
        let topic = SecurityRow.Topic.allCases.firstIndex(of: row.key.topic) ?? 0
        return (topic, row.key.subject, row.key.aspect, row.text)
    }
}

/// What becomes of a row from one table to another.
package struct SecurityChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case added, removed, widened, narrowed, changed }

    package let kind: Kind
    package let before: SecurityRow?
    package let after: SecurityRow?
    /// Whether more is open afterwards, or might be.
    package let opens: Bool

    package var key: SecurityRow.Key? { (after ?? before)?.key }
}
