import Diagnostics

/// The lossless tree of one text: every byte belongs to a token, or to the blanks before one. Parsing never fails; what
/// is wrong becomes a diagnostic and an `invalid` node, and the parts around it are there.
package final class SyntaxTree: Sendable {
    /// The text that was parsed.
    package let source: SourceFile
    /// Syntax errors in file order, with the places that `terraform validate -json` gives.
    package let diagnostics: [Diagnostic]
    /// All tokens, which together with the blanks before them are the whole text.
    package let tokens: [Token]
    // The nodes, children before their parents; `root` is the index of the outermost.
    let nodes: [Node]
    let root: Int32

    /// The largest text that is read, in bytes.
    package static let sizeLimit = 16 << 20

    /// - Parameter parts: what was parsed already; none of it where the whole is to be parsed.
    private init(_ source: SourceFile, form: Parser.Form, _ parts: [SyntaxPart] = []) {
        self.source = source
        if let unreadable = SyntaxTree.unreadable(source, form) {
            diagnostics = [unreadable]
            tokens = [Token(start: 0, end: Int32(clamping: source.bytes.count), kind: .invalid)]
            nodes = [Node(kind: form == .file ? .body : .invalid, first: 0, last: 0)]
            root = 0
            return
        }
        let known = parts.count == 1 ? parts[0] : SyntaxPart(joining: parts)
        let text = known ?? SyntaxPart(source, 0..<source.bytes.count, form: form)
        (tokens, nodes, root, diagnostics) = (text.tokens, text.nodes, text.root, text.diagnostics)
    }

    /// Why nothing of a text is read; nil where it can be. Terraform has no limit of size; offsets here are 32 bits
    /// wide and memory is some ten times the text.
    private static func unreadable(_ source: SourceFile, _ form: Parser.Form) -> Diagnostic? {
        let span = Span(file: source, start: 0, end: 0)
        if source.bytes.count > SyntaxTree.sizeLimit {
            return .error(.fileTooLarge, "the file has more than 16 MiB", at: span, help: "split it into several files")
        }
        guard form == .file, isUTF16(source.bytes.prefix(4)) else { return nil }
        return .error(.notUTF8, "the file is UTF-16, not UTF-8", at: span, help: "save the file as UTF-8")
    }

    /// Whether a text begins with UTF-16's byte order mark, or has a zero in every second one of its first bytes.
    private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(bytes)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        guard bytes.count == 4 else { return false }
        let zeros = bytes.map { $0 == 0 }
        return zeros == [false, true, false, true] || zeros == [true, false, true, false]
    }

    /// A file of attributes and blocks.
    package static func parse(_ source: SourceFile) -> SyntaxTree { SyntaxTree(source, form: .file) }

    /// The same of a file of which the parts were parsed, each of those that `SyntaxPart` divides it into.
    package static func parse(_ source: SourceFile, _ parts: [SyntaxPart]) -> SyntaxTree {
        SyntaxTree(source, form: .file, parts)
    }

    /// The whole text is one expression; newlines mean nothing in it, as between parentheses.
    package static func parseExpression(_ source: SourceFile) -> SyntaxTree { SyntaxTree(source, form: .expression) }

    /// The whole text is a template without quotes, as `templatefile` and `templatestring` take it.
    package static func parseTemplate(_ source: SourceFile) -> SyntaxTree { SyntaxTree(source, form: .template) }

    /// How many parts the tree has: attributes, blocks, expressions and what they consist of.
    package var partCount: Int { nodes.count }

    /// Whether the text has a syntax error.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    // What the root is read as: a file's body, or the expression of `parseExpression` and `parseTemplate`.
    package var body: Body { Body(tree: self, node: root) }
    package var expression: Expression { Expression(tree: self, node: root) }

    /// The text again, put together from the tokens: always the bytes that were parsed.
    package var printed: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(source.bytes.count)
        var end = 0
        for token in tokens {
            out.append(contentsOf: source.bytes[end..<Int(token.end)])
            end = Int(token.end)
        }
        return out
    }
}

extension SyntaxTree {
    /// The node at `index`, or an `invalid` one for an index that there is not (-1 for a missing part), so that a
    /// tree with mistakes can be read without asking at each step.
    func node(_ index: Int32) -> Node {
        nodes.indices.contains(Int(index)) ? nodes[Int(index)] : Node(kind: .invalid, first: 0, last: 0)
    }

    /// The token at `index`, or the nearest there is.
    func token(_ index: Int32) -> Token {
        tokens[min(max(Int(index), 0), tokens.count - 1)]
    }

    func text(_ token: Token) -> String {
        source.bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[Int(token.start)..<Int(token.end)]), as: UTF8.self)
        }
    }

    /// Whether a token is this text.
    func isText(_ token: Token, _ text: String) -> Bool {
        let (start, length) = (Int(token.start), Int(token.end - token.start))
        guard text.utf8.count == length else { return false }
        var text = text
        return text.withUTF8 { text in
            source.bytes.withUnsafeBufferPointer { bytes in
                var index = 0
                while index < length, bytes[start &+ index] == text[index] { index &+= 1 }
                return index == length
            }
        }
    }

    func span(_ token: Token) -> Span { Span(file: source, start: Int(token.start), end: Int(token.end)) }

    func span(_ node: Node) -> Span {
        Span(file: source, start: Int(token(node.first).start), end: Int(token(node.last).end))
    }

    /// The index of the first token from `index` on that is neither a comment nor a newline.
    func significant(from index: Int32) -> Int32 {
        var at = index
        while Int(at) < tokens.count - 1, token(at).kind == .comment || token(at).kind == .newline { at += 1 }
        return at
    }

    /// The indexes of a node's children in source order.
    func children(of node: Node) -> Children { Children(tree: self, at: node.child) }

    /// What is made of a node's children of one kind, or of all kinds, in a list of just that size.
    @inline(__always)
    func children<Part>(of index: Int32, _ kind: NodeKind?, make: (Int32) -> Part) -> [Part] {
        let own = node(index)
        var count = 0
        for child in children(of: own) where kind == nil || node(child).kind == kind { count += 1 }
        if count == 0 { return [] }
        var parts: [Part] = []
        parts.reserveCapacity(count)
        for child in children(of: own) where kind == nil || node(child).kind == kind { parts.append(make(child)) }
        return parts
    }

    struct Children: Sequence, IteratorProtocol {
        let tree: SyntaxTree
        var at: Int32

        mutating func next() -> Int32? {
            guard at >= 0 else { return nil }
            defer { at = tree.node(at).next }
            return at
        }
    }
}
