extension SecurityTable {
    /// What differs from this table to another, in the order of the rows' keys.
    package func changes(to next: SecurityTable) -> [SecurityChange] {
        if self == next { return [] }
        let old = Dictionary(grouping: rows, by: \.key)
        let new = Dictionary(grouping: next.rows, by: \.key)
        var seen: Set<SecurityRow.Key> = []
        var changes: [SecurityChange] = []
        for row in SecurityTable.sorted(rows + next.rows) where seen.insert(row.key).inserted {
            changes += SecurityTable.changes(old[row.key] ?? [], new[row.key] ?? [], in: (resources, next.resources))
        }
        return changes
    }

    /// The changes between the rows of one key, of which there may be several on both sides. Rows that are in both
    /// are left out. Of the others each is set against one that it can be compared with, and what then is left in
    /// pairs of its order; the rest was removed or added.
    ///
    /// - Parameter addresses: those of the resources that are there before and afterwards. A guard that goes together with what it
    ///   guarded opens nothing.
    private static func changes(
        _ old: [SecurityRow], _ new: [SecurityRow], in addresses: (before: Set<String>, after: Set<String>)
    ) -> [SecurityChange] {
        var before = old
        var after: [SecurityRow] = []
        for row in new {
            if let same = before.firstIndex(of: row) { before.remove(at: same) } else { after.append(row) }
        }
        var changes: [SecurityChange] = []
        var unlike: [SecurityRow] = []
        for row in before {
            if let match = after.firstIndex(where: { tendency(row, $0) != .other }) {
                if let change = change(row, after.remove(at: match)) { changes.append(change) }
            } else {
                unlike.append(row)
            }
        }
        changes += zip(unlike, after).compactMap(change)
        for row in unlike.dropFirst(after.count) {
            // A row that is removed opens something where it guarded: it kept something closed, and that is still
            // there.
            let opens = row.absence == .open && !row.isOpen && row.guarded.map(addresses.after.contains) ?? true
            let isGone = !addresses.after.contains(row.key.subject)
            let closes = row.absence == .closed && !row.isClosed && !row.isUnknown && !(isGone && row.isLossless)
            changes.append(SecurityChange(kind: .removed, before: row, after: nil, opens: opens, closes: closes))
        }
        for row in after.dropFirst(unlike.count) {
            // A row that is added opens something where it grants. A resource that is new has lost nothing.
            let isNew = !addresses.before.contains(row.key.subject)
            let opens = row.absence == .closed && !row.isClosed && !(isNew && row.isLossless)
            let closes = row.isDenial || row.absence == .open && !row.isOpen
            changes.append(SecurityChange(kind: .added, before: nil, after: row, opens: opens, closes: closes))
        }
        return changes
    }

    /// The change from one row to another; nil where only the text differs and not what it means.
    private static func change(_ before: SecurityRow, _ after: SecurityRow) -> SecurityChange? {
        let tendency = tendency(before, after)
        let kind: SecurityChange.Kind
        switch tendency {
        case .same:
            guard before.isUncertain != after.isUncertain else { return nil }
            kind = .changed
        case .wider: kind = .widened
        case .narrower: kind = .narrowed
        case .other: kind = .changed
        }
        let opens = tendency == .wider || tendency == .other
        return SecurityChange(kind: kind, before: before, after: after, opens: opens, closes: tendency == .narrower)
    }

    /// All respects together. A denial that covers more is narrower; a denial that becomes a grant is wider.
    private static func tendency(_ before: SecurityRow, _ after: SecurityRow) -> Tendency {
        guard before.isDenial == after.isDenial else { return before.isDenial ? .wider : .narrower }
        guard before.extents.count == after.extents.count else { return .other }
        let all = zip(before.extents, after.extents).map { $0.tendency(to: $1) }.reduce(Tendency.same) { $0.joined($1) }
        return before.isDenial ? all.reversed : all
    }
}
