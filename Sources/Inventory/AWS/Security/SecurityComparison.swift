extension SecurityTable {
    /// What differs from this table to another, in the order of the rows.
    package func changes(to next: SecurityTable) -> [SecurityChange] {
        if self == next { return [] }
        let old = Dictionary(grouping: rows, by: \.key)
        let new = Dictionary(grouping: next.rows, by: \.key)
        var seen: Set<SecurityRow.Key> = []
        var changes: [SecurityChange] = []
        for row in SecurityTable.sorted(rows + next.rows) where seen.insert(row.key).inserted {
            changes += SecurityTable.changes(old[row.key] ?? [], new[row.key] ?? [], kept: next.resources)
        }
        return changes
    }

    /// Rows of one key. Those that are in both tables are left out; of the others each is set against one that can be compared
    /// with it, else against the next.
    ///
    /// - Parameter kept: what is still there afterwards. What guarded something goes together with that.
    private static func changes(
        _ old: [SecurityRow], _ new: [SecurityRow], kept: Set<String>
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
            let opens = row.absence == .open && !row.isOpen && row.guarded.map(kept.contains) ?? true
            changes.append(SecurityChange(kind: .removed, before: row, after: nil, opens: opens))
        }
        for row in after.dropFirst(unlike.count) {
            let opens = row.absence == .closed && !row.isClosed
            changes.append(SecurityChange(kind: .added, before: nil, after: row, opens: opens))
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
