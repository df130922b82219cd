/// The groups of units with the same causes: one section of a review.
struct CauseSection {
    /// Positions of edits; empty for changes that nothing explains.
    let causes: [Int]
    let groups: [ChangeGroup]

    /// Positions of changes, in order.
    var members: [Int] { groups.flatMap(\.members).sorted() }

    /// The sections by the number of their units, the largest first.
    static func sections(of groups: [ChangeGroup]) -> [CauseSection] {
        var order: [[Int]] = []
        var found: [[Int]: [ChangeGroup]] = [:]
        for group in groups {
            if found[group.causes] == nil { order.append(group.causes) }
            found[group.causes, default: []].append(group)
        }
        let sections = order.map { CauseSection(causes: $0, groups: found[$0] ?? []) }
        let sizes = sections.map(\.members.count)
        return sections.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }.map { sections[$0] }
    }
}
