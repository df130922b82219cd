import HCL

/// Finds the comments above the inputs, so that the estate keeps them.
enum InputComments {
    /// The lines of the comment above each member, and of the one behind it on its line, by the member's name.
    static func read(_ expression: Expression) -> [String: [String]] {
        guard case .object(let items) = expression.form else { return [:] }
        var result: [String: [String]] = [:]
        for item in items {
            guard case .name(let name, let span) = item.key else { continue }
            let lines = CommentLines.above(span) + CommentLines.behind(item.value.span)
            if !lines.isEmpty { result[name] = lines }
        }
        return result
    }

    /// The names of the members in the order in which they stand, also those of the objects in a `merge(…)`.
    static func order(_ expression: Expression) -> [String] {
        switch expression.form {
        case .object(let items):
            items.compactMap { item in
                if case .name(let name, _) = item.key { name } else { nil }
            }
        case .call(let call) where call.name == "merge": call.arguments.flatMap(order)
        default: []
        }
    }
}
