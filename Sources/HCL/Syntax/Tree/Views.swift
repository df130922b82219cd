import Diagnostics

/// The attributes and blocks of a file or a block.
package struct Body: Sendable {
    /// The tree, and the index of the body's node in it.
    let tree: SyntaxTree
    let node: Int32

    /// The attributes and blocks in source order.
    package var items: [BodyItem] {
        tree.children(of: node, nil) { child in
            tree.node(child).kind == .attribute
                ? .attribute(Attribute(tree: tree, node: child)) : .block(Block(tree: tree, node: child))
        }
    }

    package var attributes: [Attribute] {
        tree.children(of: node, .attribute) { Attribute(tree: tree, node: $0) }
    }

    package var blocks: [Block] { tree.children(of: node, .block) { Block(tree: tree, node: $0) } }

    /// Calls `body` with each attribute in source order; no list is made.
    func forEachAttribute(_ body: (Attribute) -> Void) {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .attribute {
            body(Attribute(tree: tree, node: child))
        }
    }

    /// Calls `body` with each block in source order; no list is made.
    func forEachBlock(_ body: (Block) -> Void) {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .block {
            body(Block(tree: tree, node: child))
        }
    }

    /// The first attribute of that name; nil where there is none. A second one is a syntax error that is reported.
    package func attribute(_ name: String) -> Attribute? {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .attribute {
            let attribute = Attribute(tree: tree, node: child)
            if attribute.isNamed(name) { return attribute }
        }
        return nil
    }

    /// A block's body with its braces; a file's from its first item to its last.
    package var span: Span {
        let own = tree.node(node)
        guard node == tree.root else { return tree.span(own) }
        let parts = Array(tree.children(of: own))
        guard let first = parts.first, let last = parts.last else { return Span(file: tree.source, start: 0, end: 0) }
        return tree.span(tree.node(first)).through(tree.span(tree.node(last)))
    }
}

/// An attribute or a block of a body.
package enum BodyItem: Sendable {
    case attribute(Attribute)
    case block(Block)
}

/// `name = expression`.
package struct Attribute: Sendable {
    let tree: SyntaxTree
    let node: Int32

    // The name as it is written, and its place.
    package var name: String { tree.text(nameToken) }
    package var nameSpan: Span { tree.span(nameToken) }
    package var expression: Expression { Expression(tree: tree, node: tree.node(node).child) }
    // The whole argument, from its name to the end of its value.
    package var span: Span { tree.span(tree.node(node)) }
    /// Its place among all parts of the tree, below `SyntaxTree.partCount`.
    package var number: Int32 { node }

    private var nameToken: Token { tree.token(tree.node(node).first) }

    /// Whether the attribute has this name; no text is made for the comparison.
    package func isNamed(_ name: String) -> Bool { tree.isText(nameToken, name) }
}

/// `type "label" … { body }`.
package struct Block: Sendable {
    let tree: SyntaxTree
    let node: Int32

    // The type, which is the first word, and its place; `span` is the whole block with its braces.
    package var type: String { tree.text(typeToken) }
    package var typeSpan: Span { tree.span(typeToken) }
    package var span: Span { tree.span(tree.node(node)) }
    /// Its place among all parts of the tree, below `SyntaxTree.partCount`.
    package var number: Int32 { node }

    /// The labels in order.
    package var labels: [BlockLabel] { tree.children(of: node, .label) { BlockLabel(tree: tree, node: $0) } }

    /// The first label; nil where there is none.
    package var label: BlockLabel? {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .label {
            return BlockLabel(tree: tree, node: child)
        }
        return nil
    }

    var labelCount: Int {
        tree.children(of: tree.node(node)).reduce(0) { $0 + (tree.node($1).kind == .label ? 1 : 0) }
    }

    /// What stands between the braces. It is empty for a block whose header has a mistake.
    package var body: Body {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .body {
            return Body(tree: tree, node: child)
        }
        return Body(tree: tree, node: -1)
    }

    /// From the type to the last label.
    package var headerSpan: Span {
        var span = typeSpan
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .label {
            span = typeSpan.through(tree.span(tree.node(child)))
        }
        return span
    }

    /// Whether the block has this type; no text is made for the comparison.
    package func isOf(_ type: String) -> Bool { tree.isText(typeToken, type) }

    private var typeToken: Token { tree.token(tree.node(node).first) }
}

/// A block's label, a name or a quoted text.
package struct BlockLabel: Sendable {
    let tree: SyntaxTree
    let node: Int32

    /// The label's text, without quotes and with its escapes replaced.
    package var text: String {
        let own = tree.node(node)
        guard own.last > own.first else { return tree.text(tree.token(own.first)) }
        return TemplateText.joined(tree, own.first + 1..<own.last)
    }

    /// The label with its quotes.
    package var span: Span { tree.span(tree.node(node)) }
}
