import HCL

/// One difference of two values: of the values themselves or, where both are objects, of one member.
struct MemberDifference {
    /// `autoscaling.max_capacity`.
    let name: String
    /// Nil where the side does not have it.
    let left: Value?
    let right: Value?

    /// How deep members are named one by one.
    private static let depth = 4

    static func between(_ left: Value?, _ right: Value?, named name: String, level: Int = 0) -> [MemberDifference] {
        guard let left, let right, level < depth, let one = left.members, let other = right.members else {
            return [MemberDifference(name: name, left: left, right: right)]
        }
        let names = one.all.map(\.name) + other.all.map(\.name).filter { left[$0] == nil }
        let found = names.flatMap { member -> [MemberDifference] in
            let (first, second) = (left[member], right[member])
            if first == second { return [] }
            return between(first, second, named: "\(name).\(member)", level: level + 1)
        }
        // Values of two types may have the same members.
        return found.isEmpty ? [MemberDifference(name: name, left: left, right: right)] : found
    }
}
