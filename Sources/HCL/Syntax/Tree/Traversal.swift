import Diagnostics

/// A name and the constant steps after it: `a.b["c"][0]`.
package struct Traversal: Sendable {
    /// One step after the root: `.name`, `.0`, `["name"]` or `[0]`.
    package struct Step: Sendable {
        /// Whether it is written with a dot or as an index; `.0` counts as an index.
        package enum Kind: Hashable, Sendable {
            case attribute(String)
            case index(Key)
        }

        /// A constant key of an index.
        package enum Key: Hashable, Sendable {
            case string(String)
            case number(Int)
        }

        package let kind: Kind
        // The place of the step with its dot or brackets; of `root` and of the whole below.
        package let span: Span
    }

    package let root: String
    package let rootSpan: Span
    package let steps: [Step]
    package let span: Span
}

extension Expression {
    /// The expression as a name with constant steps; nil for anything else. Terraform calls this an absolute
    /// traversal.
    package var traversal: Traversal? {
        var steps: [Traversal.Step] = []
        var at = self
        while at.own.kind != .variable {
            guard let step = at.constantStep else { return nil }
            steps.append(step)
            at = Expression(tree: tree, node: at.own.child)
        }
        return Traversal(
            root: tree.text(tree.token(at.own.first)), rootSpan: at.span, steps: steps.reversed(), span: span)
    }

    /// The last step of `x.name`, `x.0`, `x["name"]` and `x[0]`; nil for another expression, or where the key is
    /// not constant.
    fileprivate var constantStep: Traversal.Step? {
        let own = own
        let source = tree.node(own.child)
        let span = Span(
            file: tree.source, start: Int(tree.token(tree.significant(from: source.last + 1)).start),
            end: Int(tree.token(own.last).end))
        switch own.kind {
        case .attributeAccess:
            return Traversal.Step(kind: .attribute(tree.text(tree.token(own.last))), span: span)
        case .legacyIndex:
            guard let number = LegacyIndex.value(tree.text(tree.token(own.last))) else { return nil }
            return Traversal.Step(kind: .index(.number(number)), span: span)
        case .index:
            guard let key = Expression(tree: tree, node: source.next).constantKey else { return nil }
            return Traversal.Step(kind: .index(key), span: span)
        default: return nil
        }
    }

    /// The expression as a constant key: a whole number, or a string without sequences.
    private var constantKey: Traversal.Step.Key? {
        switch own.kind {
        case .number: return Int(tree.text(tree.token(own.first))).map { .number($0) }
        case .template where own.child < 0:
            guard case .string(let text) = form else { return nil }
            return .string(text)
        default: return nil
        }
    }

    // MARK: Free variables

    /// Every root traversal inside, in source order, without the names that a `for` binds. Of `a.b[c].d` these are
    /// `a.b` and `c`.
    package var variables: [Traversal] {
        var search = VariableSearch(tree: tree)
        search.visit(node)
        return search.found
    }
}

/// The search for the variables of one expression.
private struct VariableSearch {
    let tree: SyntaxTree
    /// What was found so far, in source order.
    var found: [Traversal] = []
    /// The names that the `for` expressions around the current node bind.
    var bound: [String] = []

    init(tree: SyntaxTree) { self.tree = tree }

    /// Searches the node with the index `index` and what is inside it.
    mutating func visit(_ index: Int32) {
        let node = tree.node(index)
        switch node.kind {
        case .variable, .attributeAccess, .legacyIndex, .index: visitChain(index)
        case .object: visitItems(node)
        case .forTuple, .forObject, .forDirective: visitFor(node)
        default: for child in tree.children(of: node) { visit(child) }
        }
    }

    /// Notes the longest constant part of a chain of steps from its root, then searches the keys that are not
    /// constant. `index` is the outermost step.
    private mutating func visitChain(_ index: Int32) {
        var chain: [Int32] = []
        var at = index
        while VariableSearch.isStep(tree.node(at).kind) {
            chain.append(at)
            at = tree.node(at).child
        }
        if tree.node(at).kind == .variable {
            while let step = chain.last, Expression(tree: tree, node: step).constantStep != nil {
                at = step
                chain.removeLast()
            }
            if let traversal = Expression(tree: tree, node: at).traversal, !bound.contains(traversal.root) {
                found.append(traversal)
            }
        } else {
            visit(at)
        }
        for step in chain.reversed() where tree.node(step).kind == .index {
            visit(tree.node(tree.node(step).child).next)
        }
    }

    private static func isStep(_ kind: NodeKind) -> Bool {
        kind == .attributeAccess || kind == .legacyIndex || kind == .index
    }

    /// Searches the items of an object; a bare name as a key is not a variable.
    private mutating func visitItems(_ object: Node) {
        var isKey = true
        for child in tree.children(of: object) {
            if !isKey || tree.node(child).kind != .variable { visit(child) }
            isKey.toggle()
        }
    }

    /// Searches a `for` expression or directive. Its names are not yet bound in the collection.
    private mutating func visitFor(_ node: Node) {
        let names = Expression(tree: tree, node: -1).forNames(after: node.first)
        let children = Array(tree.children(of: node))
        if let collection = children.first { visit(collection) }
        let count = bound.count
        bound.append(names.0.0)
        if node.data & NodeFlag.keyName != 0 { bound.append(names.1.0) }
        for child in children.dropFirst() { visit(child) }
        bound.removeSubrange(count...)
    }
}
