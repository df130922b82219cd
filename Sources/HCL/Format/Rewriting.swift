/// The rewrites of `terraform fmt` before it sets the layout, on the tokens of arguments' values and blocks' labels.
struct Rewriting {
    let tree: SyntaxTree
    /// The source, and after it the texts that the rewrites made.
    private(set) var text: [UInt8]
    private var edits: [Edit] = []

    /// Tokens to put in the place of tokens `first...last`.
    private struct Edit {
        let first: Int
        let last: Int
        let tokens: [LayoutToken]
    }

    init(_ tree: SyntaxTree) {
        self.tree = tree
        text = tree.source.bytes
    }

    mutating func tokens() -> [LayoutToken] {
        visit(tree.root, inside: nil)
        var result: [LayoutToken] = []
        result.reserveCapacity(tree.tokens.count)
        var next = 0
        for edit in edits {
            for index in next..<max(next, edit.first) { result.append(LayoutToken(tree.tokens[index])) }
            result.append(contentsOf: edit.tokens)
            next = edit.last + 1
        }
        for index in next..<tree.tokens.count { result.append(LayoutToken(tree.tokens[index])) }
        LineLayout.keepFinalBlanks(tree.tokens, &result)
        return result
    }

    // MARK: Bodies

    /// `inside` is the type of the only block around the body; nil where there is none or more than one.
    private mutating func visit(_ body: Int32, inside: Int32?, depth: Int = 0) {
        var at = tree.node(body).child
        while at >= 0 {
            let node = tree.node(at)
            if node.kind == .attribute {
                let isType = depth == 1 && inside.map { isText($0, "variable") } == true && isText(node.first, "type")
                isType ? rewriteType(tree.node(node.child)) : rewriteValue(tree.node(node.child))
            } else if node.kind == .block {
                visitBlock(node, depth)
            }
            at = node.next
        }
    }

    private mutating func visitBlock(_ block: Node, _ depth: Int) {
        rewriteLabels(block)
        for child in tree.children(of: block) where tree.node(child).kind == .body {
            visit(child, inside: block.first, depth: depth + 1)
        }
    }

    private func isText(_ token: Int32, _ word: StaticString) -> Bool {
        let token = tree.token(token)
        return word.withUTF8Buffer { $0.elementsEqual(tree.source.bytes[Int(token.start)..<Int(token.end)]) }
    }

    // MARK: Values

    /// `"${x}"` to `x`, in parentheses where it has newlines and none around it.
    private mutating func rewriteValue(_ value: Node) {
        guard value.kind == .template, value.last - value.first >= 4, tree.token(value.first).kind == .openQuote,
            tree.token(value.first + 1).kind == .interpolation, tree.token(value.last - 1).kind == .sequenceEnd,
            isOneSequence(Int(value.first) + 2..<Int(value.last) - 1)
        else { return }
        var (first, end) = (Int(value.first) + 2, Int(value.last) - 1)
        while first < end, tree.tokens[first].kind == .newline { first += 1 }
        while end > first, tree.tokens[end - 1].kind == .newline { end -= 1 }
        var inner = tree.tokens[first..<end].map(LayoutToken.init)
        let isMultiLine = inner.contains { $0.kind == .newline }
        let hasParentheses = inner.first?.kind == .openParen && inner.last?.kind == .closeParen && inner.count > 1
        if isMultiLine, !hasParentheses {
            inner = [make(.openParen, "(")] + inner + [make(.closeParen, ")")]
        }
        edits.append(Edit(first: Int(value.first), last: Int(value.last), tokens: inner))
    }

    /// Whether no other sequence and no literal text stands between the marks of the first sequence and the last.
    private func isOneSequence(_ inside: Range<Int>) -> Bool {
        var quotes = 0
        for token in tree.tokens[inside] {
            switch token.kind {
            case .openQuote: quotes += 1
            case .closeQuote: quotes -= 1
            case .interpolation, .sequenceEnd, .quotedLiteral: if quotes <= 0 { return false }
            default: break
            }
        }
        return true
    }

    /// The type names of Terraform 0.11.
    private mutating func rewriteType(_ type: Node) {
        if type.first == type.last, tree.token(type.first).kind == .identifier {
            for name: StaticString in ["list", "map", "set"] where isText(type.first, name) {
                replaceType(type, [LayoutToken(tree.token(type.first))] + element("any"))
            }
        } else if type.last - type.first == 2, tree.token(type.first).kind == .openQuote,
            tree.token(type.first + 1).kind == .quotedLiteral
        {
            let name = LayoutToken(tree.token(type.first + 1))
            let bare = LayoutToken(.identifier, start: Int(name.start), end: Int(name.end))
            if isText(type.first + 1, "string") { replaceType(type, [bare]) }
            for name: StaticString in ["list", "map"] where isText(type.first + 1, name) {
                replaceType(type, [bare] + element("string"))
            }
        }
    }

    private mutating func replaceType(_ type: Node, _ tokens: [LayoutToken]) {
        edits.append(Edit(first: Int(type.first), last: Int(type.last), tokens: tokens))
    }

    private mutating func element(_ type: StaticString) -> [LayoutToken] {
        [make(.openParen, "("), make(.identifier, type), make(.closeParen, ")")]
    }

    private mutating func make(_ kind: TokenKind, _ word: StaticString) -> LayoutToken {
        let start = text.count
        word.withUTF8Buffer { text.append(contentsOf: $0) }
        return LayoutToken(kind, start: start, end: text.count)
    }

    // MARK: Labels

    /// Labels become quoted strings; what stands between them and the type goes.
    private mutating func rewriteLabels(_ block: Node) {
        let labels = tree.children(of: block).map(tree.node).filter { $0.kind == .label }
        guard let last = labels.last else { return }
        var tokens: [LayoutToken] = []
        for label in labels {
            let isName = label.first == label.last
            guard isName || label.last - label.first <= 2 else { continue }
            let start = text.count
            let value =
                isName ? tree.text(tree.token(label.first)) : TemplateText.joined(tree, label.first + 1..<label.last)
            Literal.escape(value.normalized, into: &text)
            tokens.append(make(.openQuote, "\""))
            let mark = tokens[tokens.count - 1]
            if !value.isEmpty { tokens.append(LayoutToken(.quotedLiteral, start: start, end: Int(mark.start))) }
            tokens.append(LayoutToken(.closeQuote, start: Int(mark.start), end: Int(mark.end)))
        }
        edits.append(Edit(first: Int(block.first) + 1, last: Int(last.last), tokens: tokens))
    }
}

extension LineLayout {
    /// Blanks between the last token and the end of the file stay.
    static func keepFinalBlanks(_ source: [Token], _ tokens: inout [LayoutToken]) {
        guard let end = source.last, let last = tokens.indices.last else { return }
        let before = source.count > 1 ? source[source.count - 2].end : 0
        tokens[last].blanks = end.start - before
    }
}
