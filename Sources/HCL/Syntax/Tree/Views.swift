import Diagnostics

/// The attributes and blocks of a file or a block.
package struct Body: Sendable {
    let tree: SyntaxTree
    let node: Int32

    package var items: [BodyItem] {
        tree.children(of: tree.node(node)).map { child in
            tree.node(child).kind == .attribute
                ? .attribute(Attribute(tree: tree, node: child)) : .block(Block(tree: tree, node: child))
        }
    }

    package var attributes: [Attribute] {
        tree.children(of: tree.node(node)).compactMap { child in
            tree.node(child).kind == .attribute ? Attribute(tree: tree, node: child) : nil
        }
    }

    package var blocks: [Block] {
        tree.children(of: tree.node(node)).compactMap { child in
            tree.node(child).kind == .block ? Block(tree: tree, node: child) : nil
        }
    }

    /// The first attribute of that name.
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

package enum BodyItem: Sendable {
    case attribute(Attribute)
    case block(Block)
}

/// `name = expression`.
package struct Attribute: Sendable {
    let tree: SyntaxTree
    let node: Int32

    package var name: String { tree.text(nameToken) }
    package var nameSpan: Span { tree.span(nameToken) }
    package var expression: Expression { Expression(tree: tree, node: tree.node(node).child) }
    package var span: Span { tree.span(tree.node(node)) }

    private var nameToken: Token { tree.token(tree.node(node).first) }

    package func isNamed(_ name: String) -> Bool {
        tree.source.bytes[Int(nameToken.start)..<Int(nameToken.end)].elementsEqual(name.utf8)
    }
}

/// `type "label" … { body }`.
package struct Block: Sendable {
    let tree: SyntaxTree
    let node: Int32

    package var type: String { tree.text(typeToken) }
    package var typeSpan: Span { tree.span(typeToken) }
    package var span: Span { tree.span(tree.node(node)) }

    package var labels: [BlockLabel] {
        tree.children(of: tree.node(node)).compactMap { child in
            tree.node(child).kind == .label ? BlockLabel(tree: tree, node: child) : nil
        }
    }

    package var body: Body {
        for child in tree.children(of: tree.node(node)) where tree.node(child).kind == .body {
            return Body(tree: tree, node: child)
        }
        return Body(tree: tree, node: -1)
    }

    /// From the type to the last label.
    package var headerSpan: Span { labels.last.map { typeSpan.through($0.span) } ?? typeSpan }

    private var typeToken: Token { tree.token(tree.node(node).first) }
}

/// A block's label, a name or a quoted text.
package struct BlockLabel: Sendable {
    let tree: SyntaxTree
    let node: Int32

    /// The text without quotes and escapes.
    package var text: String {
        let own = tree.node(node)
        guard own.last > own.first else { return tree.text(tree.token(own.first)) }
        return TemplateText.joined(tree, own.first + 1..<own.last)
    }

    /// The label with its quotes.
    package var span: Span { tree.span(tree.node(node)) }
}
