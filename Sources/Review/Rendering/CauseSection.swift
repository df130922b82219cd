/// The groups of units with the same causes: one section of a review.
struct CauseSection {
    /// Positions of edits; empty for changes that nothing explains.
    let causes: [Int]
    let groups: [ChangeGroup]

    /// Positions of changes, in order.
    var members: [Int] { groups.flatMap(\.members).sorted() }

    /// The sections by the number of their units, the largest first.
    ///
    /// - Parameter edits: those of the review. Where an edit of the same word stands in many accounts, environments or regions,
    ///   with the same difference everywhere, one section has all of them.
    static func sections(of groups: [ChangeGroup], _ edits: [Edit]) -> [CauseSection] {
        var order: [[Int]] = []
        var found: [[Int]: [ChangeGroup]] = [:]
        for group in groups {
            if found[group.causes] == nil { order.append(group.causes) }
            found[group.causes, default: []].append(group)
        }
        let sections = joined(order.map { CauseSection(causes: $0, groups: found[$0] ?? []) }, edits)
        let sizes = sections.map(\.members.count)
        return sections.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }.map { sections[$0] }
    }

    // MARK: - Sections alike

    /// How many sections that are alike become one.
    private static let joinLimit = 5

    /// What sections have in common that are shown as one.
    private struct Likeness: Hashable {
        let edits: [String]
        let groups: [[PartChange]]
        let kinds: [UnitChange.Kind]
    }

    private static func joined(_ sections: [CauseSection], _ edits: [Edit]) -> [CauseSection] {
        let keys = sections.map { likeness(of: $0, edits) }
        let alike = Dictionary(grouping: sections.indices, by: { keys[$0] })
        return sections.indices.compactMap { index in
            guard let all = alike[keys[index]], all.count >= joinLimit, !sections[index].causes.isEmpty else {
                return sections[index]
            }
            return all.first == index ? CauseSection(joining: all.map { sections[$0] }) : nil
        }
    }

    private static func likeness(of section: CauseSection, _ edits: [Edit]) -> Likeness {
        Likeness(
            edits: section.causes.map { edits[$0].nameWithoutPlace }, groups: section.groups.map(\.parts),
            kinds: section.groups.map(\.kind))
    }

    /// Sections that have the same groups in the same order.
    private init(joining sections: [CauseSection]) {
        causes = Set(sections.flatMap(\.causes)).sorted()
        groups = sections[0].groups.indices.map { index in
            let all = sections.map { $0.groups[index] }
            return ChangeGroup(
                kind: all[0].kind, causes: Set(all.flatMap(\.causes)).sorted(), parts: all[0].parts,
                members: all.flatMap(\.members).sorted())
        }
    }

    private init(causes: [Int], groups: [ChangeGroup]) {
        self.causes = causes
        self.groups = groups
    }
}

extension Edit {
    /// What was done to which word, without the names of the accounts, environments and regions around it.
    fileprivate var nameWithoutPlace: String {
        let steps = path.map { step in
            ["account", "environment", "region"].contains(step.blockType ?? "")
                ? step.blockType ?? "" : step.description
        }
        return ([kind.rawValue] + steps).joined(separator: " › ")
    }
}
