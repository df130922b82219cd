extension SecurityTable {
    /// What differs from this table to another, in the order of the rows.
    package func changes(to next: SecurityTable) -> [SecurityChange] {
        let old = SecurityTable.byKey(rows)
        let new = SecurityTable.byKey(next.rows)
        var seen: Set<SecurityRow.Key> = []
        var changes: [SecurityChange] = []
        for row in SecurityTable(rows: rows + next.rows).rows where seen.insert(row.key).inserted {
            changes += SecurityTable.changes(old[row.key] ?? [], new[row.key] ?? [])
        }
        return changes
    }

    private static func byKey(_ rows: [SecurityRow]) -> [SecurityRow.Key: [SecurityRow]] {
        Dictionary(grouping: rows, by: \.key)
    }

    /// Rows of one key: those that are in both tables are left out, the others are paired in their order.
    private static func changes(_ old: [SecurityRow], _ new: [SecurityRow]) -> [SecurityChange] {
        let before = old.filter { !new.contains($0) }
        let after = new.filter { !old.contains($0) }
        var changes = zip(before, after).compactMap(change)
        for row in before.dropFirst(after.count) {
            changes.append(
                SecurityChange(kind: .removed, before: row, after: nil, opens: row.absence == .open))
        }
        for row in after.dropFirst(before.count) {
            changes.append(
                SecurityChange(
                    kind: .added, before: nil, after: row, opens: row.absence == .closed && !row.isClosed))
        }
        return changes
    }

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
        return SecurityChange(kind: kind, before: before, after: after, opens: opens)
    }

    private static func tendency(_ before: SecurityRow, _ after: SecurityRow) -> Tendency {
        guard before.isDenial == after.isDenial else { return before.isDenial ? .wider : .narrower }
        guard before.extents.count == after.extents.count else { return .other }
        let all = zip(before.extents, after.extents).map { $0.tendency(to: $1) }.reduce(Tendency.same) { $0.joined($1) }
        return before.isDenial ? all.reversed : all
    }
}
