/// What expressions are, put together once for all that are evaluated again and again: a word of a stack means something at
/// many places, and a rule of a module is asked for many units.
///
/// An expression that is evaluated for the first time is only noted, since most of a large estate are evaluated once. Belongs
/// to one task.
package final class KnownForms {
    /// What is known of the expressions of one tree, by their places in it.
    private final class Tree {
        let tree: SyntaxTree
        /// A bit for each expression that was evaluated.
        var seen: [UInt64]
        var forms: [Int32: Form] = [:]
        var traversals: [Int32: Traversal?] = [:]

        init(_ tree: SyntaxTree) {
            self.tree = tree
            seen = Array(repeating: 0, count: tree.partCount / 64 + 1)
        }
    }

    private var trees: [ObjectIdentifier: Tree] = [:]
    /// The tree that was asked for last.
    private var last: Tree?

    package init() {}

    /// The same as `Expression.form`.
    func form(of expression: Expression) -> Form {
        let tree = tree(of: expression)
        if let known = tree.forms[expression.node] { return known }
        let form = expression.form
        if isSeen(expression, tree) { tree.forms[expression.node] = form }
        return form
    }

    /// The same as `Expression.traversal`.
    func traversal(of expression: Expression) -> Traversal? {
        let tree = tree(of: expression)
        if let known = tree.traversals[expression.node] { return known }
        let traversal = expression.traversal
        if isSeen(expression, tree) { tree.traversals[expression.node] = .some(traversal) }
        return traversal
    }

    /// Whether the expression was evaluated before; from now on it was.
    private func isSeen(_ expression: Expression, _ tree: Tree) -> Bool {
        let (word, bit) = (Int(expression.node) / 64, UInt64(1) << UInt64(expression.node % 64))
        guard tree.seen.indices.contains(word) else { return false }
        defer { tree.seen[word] |= bit }
        return tree.seen[word] & bit != 0
    }

    private func tree(of expression: Expression) -> Tree {
        if let last, last.tree === expression.tree { return last }
        let key = ObjectIdentifier(expression.tree)
        if let known = trees[key] {
            last = known
            return known
        }
        let tree = Tree(expression.tree)
        trees[key] = tree
        last = tree
        return tree
    }
}
