import Diagnostics

/// The attributes and blocks of a file or a block.
package struct Body: Sendable {
    /// The tree, and the index of the body's node in it.
    let tree: SyntaxTree
    let node: Int32

    /// The attributes and blocks in source order.
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

    private var nameToken: Token { tree.token(tree.node(node).first) }

    /// Whether the attribute has this name; no text is made for the comparison.
    package func isNamed(_ name: String) -> Bool {
        let token = nameToken
        let (start, length) = (Int(token.start), Int(token.end - token.start))
        guard name.utf8.count == length else { return false }
        var name = name
        return name.withUTF8 { name in
            tree.source.bytes.withUnsafeBufferPointer { bytes in
                (0..<length).allSatisfy { bytes[start + $0] == name[$0] }
            }
        }
    }

    /// The texts that are written out anywhere in the attribute, as they are written: the parts of templates one by one.
    var literals: some Sequence<ArraySlice<UInt8>> {
        let own = tree.node(node)
        return tree.tokens[Int(own.first)...Int(own.last)].lazy.filter {
            $0.kind == .quotedLiteral || $0.kind == .stringLiteral
        }.map { [tree] in tree.source.bytes[Int($0.start)..<Int($0.end)] }
    }
}

/// `type "label" … { body }`.
package struct Block: Sendable {
    let tree: SyntaxTree
    let node: Int32

    // The type, which is the first word, and its place; `span` is the whole block with its braces.
    package var type: String { tree.text(typeToken) }
    package var typeSpan: Span { tree.span(typeToken) }
    package var span: Span { tree.span(tree.node(node)) }

    /// The labels in order.
    package var labels: [BlockLabel] {
        tree.children(of: tree.node(node)).compactMap { child in
            tree.node(child).kind == .label ? BlockLabel(tree: tree, node: child) : nil
        }
    }

    /// What stands between the braces. It is empty for a block whose header has a mistake.
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

    /// The label's text, without quotes and with its escapes replaced.
    package var text: String {
        let own = tree.node(node)
        guard own.last > own.first else { return tree.text(tree.token(own.first)) }
        return TemplateText.joined(tree, own.first + 1..<own.last)
    }

    /// The label with its quotes.
    package var span: Span { tree.span(tree.node(node)) }
}
