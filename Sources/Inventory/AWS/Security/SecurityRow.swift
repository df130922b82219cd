/// One thing that is open to somebody, or guarded, because of one resource.
/// A row is about one resource and one topic. Tables of two revisions are compared row by row, by their keys.
package struct SecurityRow: Hashable, Sendable {
    /// What the row is about, in the order in which topics are shown.
    package enum Topic: String, CaseIterable, Hashable, Sendable {
        case reachability, access, encryption, exposure, protection, retention, secrets
    }

    /// What it means that a table has no such row.
    package enum Absence: Hashable, Sendable {
        /// Nothing is open: the row grants something.
        case closed
        /// The row guards something, which is open without it.
        case open
    }

    /// What tells rows apart. Several rows may have the same key: statements without an ID, for one.
    package struct Key: Hashable, Sendable {
        package let topic: Topic
        /// The address of the resource.
        package let subject: String
        /// Which of the resource's openings: an argument's path, a direction, a route.
        package let aspect: String
    }

    package let key: Key
    /// How it stands, in a few words for people: `tcp 443 from 0.0.0.0/0`.
    package let text: String
    /// In which respects it is open. Rows with one key have the same respects in the same order, wherever both are
    /// known.
    package let extents: [Extent]
    package let absence: Absence
    /// Whether the extents say what is denied, so that more of them means that less is open.
    package let isDenial: Bool
    /// Whether the resource is there only under a condition that is not known.
    package let isUncertain: Bool
    /// The address of what the row guards, where it is open without the row.
    let guarded: String?
    /// Whether it guards or watches all of an account, which is there without it: a trail, a detector.
    var isOfAccount = false
    /// Whether a resource that is new opens nothing by it, since nothing is lost yet: what AWS does where an argument that could guard
    /// more is not written (a key of its own), and what guards against loss.
    var isLossless = false

    /// Whether nothing is open because of this row. One respect that is closed is enough.
    package var isClosed: Bool { isDenial || extents.contains(where: \.isClosed) }

    /// Whether nothing is known of how far it is open.
    var isUnknown: Bool { if case .unknown? = extents.first { true } else { false } }

    /// Whether it is open to everybody: reached from all addresses, public, or a grant of every action.
    package var isForEverybody: Bool {
        guard !isDenial, !isClosed else { return false }
        switch key.topic {
        case .reachability:
            return extents.contains {
                if case .sources(let texts) = $0 { texts.contains(where: AddressRange.isEverything) } else { false }
            }
        case .exposure: return isOpen
        case .access:
            guard case .patterns(let actions)? = extents.first else { return false }
            return actions.contains("*")
        case .encryption, .protection, .retention, .secrets: return false
        }
    }

    /// Whether the row guards nothing: an argument that says so leaves open what it might have guarded.
    var isOpen: Bool {
        guard case .level(let level)? = extents.first, extents.count == 1 else { return false }
        return level > 0
    }
}

/// All rows of a unit, in the order of `sorted`.
package struct SecurityTable: Hashable, Sendable {
    package let rows: [SecurityRow]
    /// The addresses of all resources of the unit.
    let resources: Set<String>

    init(rows: [SecurityRow], resources: Set<String>) {
        self.resources = resources
        self.rows = SecurityTable.sorted(rows)
    }

    /// The rows by topic, address, aspect and text. The order depends on nothing else, so that the output is always
    /// the same.
    static func sorted(_ rows: [SecurityRow]) -> [SecurityRow] { rows.sorted { order($0) < order($1) } }

    private static func order(_ row: SecurityRow) -> (Int, String, String, String) {
        let topic = SecurityRow.Topic.allCases.firstIndex(of: row.key.topic) ?? 0
        return (topic, row.key.subject, row.key.aspect, row.text)
    }
}

/// What becomes of a row from one table to another. One of the two sides may be nil, never both.
package struct SecurityChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case added, removed, widened, narrowed, changed }

    package let kind: Kind
    package let before: SecurityRow?
    package let after: SecurityRow?
    /// Whether more is open afterwards, or might be.
    package let opens: Bool
    /// Whether less is open afterwards. Of what came with a resource, or went with one, neither may be true.
    package let closes: Bool

    package var key: SecurityRow.Key? { (after ?? before)?.key }
}
