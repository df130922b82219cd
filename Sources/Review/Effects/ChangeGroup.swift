/// Units that the same edits change in the same way. A review shows one of them for all.
package struct ChangeGroup: Sendable {
    package let kind: UnitChange.Kind
    /// Positions of edits, in order.
    package let causes: [Int]

    /// What differs in each of the units.
    package let parts: [PartChange]
    /// Positions of changes, in order.
    package let members: [Int]

    private struct Shape: Hashable {
        let kind: UnitChange.Kind
        let causes: [Int]
        let parts: [PartChange]
    }

    /// The groups by size, the largest first; of two with equally many units the one that comes first in the estate.
    static func groups(of changes: [UnitChange]) -> [ChangeGroup] {
        var order: [Shape] = []
        var members: [Shape: [Int]] = [:]
        for (index, change) in changes.enumerated() {
            let shape = Shape(kind: change.kind, causes: change.causes, parts: change.parts)
            if members[shape] == nil { order.append(shape) }
            members[shape, default: []].append(index)
        }
        let groups = order.map {
            ChangeGroup(kind: $0.kind, causes: $0.causes, parts: $0.parts, members: members[$0] ?? [])
        }
        return groups.enumerated().sorted { left, right in
            let (a, b) = (left.element.members.count, right.element.members.count)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
    }
}
