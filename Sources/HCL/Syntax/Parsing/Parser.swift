import Diagnostics

/// Parses a text's tokens into nodes. It accepts and refuses what HCL 2.23 does, and reports the first mistake of an
/// item where Terraform does. After a mistake it goes on with the next item.
struct Parser {
    /// What the whole text is: a file of attributes and blocks, one expression, or a template without quotes.
    enum Form { case file, expression, template }

    let source: SourceFile
    let bytes: [UInt8]
    let tokens: [Token]
    /// The nodes in the order in which they were finished: children before their parents. References between nodes
    /// are indexes into this list, -1 for none.
    var nodes: [Node] = []
    /// The mistakes in the order in which they were found, which is not the order of the file.
    var diagnostics: [Diagnostic] = []

    /// The index of the first token that was not read, blanks included.
    var raw = 0
    /// The index of the next token that means something: `raw`, or the first token after it that is not blank.
    /// Whoever changes `raw` or `ignoresNewlines` calls `settle` to make this hold again.
    var at = 0
    /// Between parentheses and brackets newlines mean nothing; between braces they do.
    var ignoresNewlines = false
    /// Whether the item that is being parsed has a mistake after which its tokens mean nothing.
    var recovering = false
    /// How many mistakes there were, those included that were not reported; a caller compares two counts.
    var failures = 0
    /// The index of the token at which the last mistake was noticed.
    var failedAt = 0
    /// How many levels of blocks, brackets and operators are open.
    var depth = 0
    /// The index of the token with which the item that is being parsed begins.
    var itemStart = 0
    /// Indexes of the tokens that are never valid, in rising order. Mistakes of the same item after one of them
    /// follow from it and are not reported.
    var neverValid: [Int] = []
    /// Whether something was nested too deep; this is said once.
    var isTooDeep = false
    /// How many more tokens may be looked at in search of the end of a mistake. It bounds the time that a file full
    /// of mistakes takes; when it is used up, recovery trusts the first line that looks like an item.
    var searches = 1 << 20

    /// The deepest nesting. Terraform has no limit; here it keeps the recursion from using up the stack.
    static let nestingLimit = 256
    /// The most operators or steps in a row. They nest to the left in the tree, so that evaluation recurses for
    /// each.
    static let chainLimit = 1024

    init(source: SourceFile, tokens: [Token]) {
        self.source = source
        self.tokens = tokens
        bytes = source.bytes
        nodes.reserveCapacity(tokens.count / 2 + 8)
    }

    /// Parses the whole text and gives the index of the root node.
    mutating func parse(_ form: Form) -> Int32 {
        reportInvalidTokens()
        switch form {
        case .file:
            settle()
            return body(open: nil)
        case .expression:
            // HCL parses a stand-alone expression as between parentheses.
            ignoresNewlines = true
            settle()
            let root = expression()
            if kind != .endOfFile { fail(.afterExpression, "text after the end of the expression", at: at) }
            return root
        case .template: return bareTemplate()
        }
    }

    /// The mistakes in file order, without those strings which seem not to end only because of an earlier mistake
    /// on the same line.
    func sortedDiagnostics() -> [Diagnostic] {
        // What stands in a comment that is not closed means nothing.
        if let comment = openComment() {
            return sorted().filter { ($0.span?.start ?? 0) < comment.start } + [notClosed(comment)]
        }
        return sorted()
    }

    /// The place of a `/*` that is never closed, if there is one. The scanner makes two operators of it, and in a
    /// correct text no `*` follows a `/`.
    private func openComment() -> Span? {
        for index in tokens.indices.dropLast() where tokens[index].kind == .slash {
            if tokens[index + 1].kind == .star, tokens[index].end == tokens[index + 1].start {
                return span(index, index + 1)
            }
        }
        return nil
    }

    private func notClosed(_ comment: Span) -> Diagnostic {
        .error(
            .stringNotClosed, "the comment is not closed before the end of the file", at: comment,
            help: "add `*/` where it ends, or begin each of its lines with `#`")
    }

    /// The mistakes in file order. A string that does not end on its line is left out where another mistake stands
    /// before it on the line: a stray quote or a wrong character is then the cause.
    private func sorted() -> [Diagnostic] {
        let sorted = diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element.span?.start ?? 0, right.element.span?.start ?? 0)
            return (first, left.offset) < (second, right.offset)
        }.map(\.element)
        return sorted.enumerated().filter { index, diagnostic in
            guard index > 0, diagnostic.code == .newlineInString, let end = diagnostic.span?.start,
                let before = sorted[index - 1].span?.start
            else { return true }
            return bytes[before..<max(before, end)].contains(0x0A)
        }.map(\.element)
    }

    // MARK: Reading tokens

    /// The kind of the next token that means something. A comment that is not blank ends its line, so it counts as
    /// a newline, and so does the newline at which the lexer gave a string up.
    var kind: TokenKind {
        @inline(__always) get {
            let kind = tokens[at].kind
            return kind == .comment || kind == .quotedNewlineEnd ? .newline : kind
        }
    }

    /// Reads the next token that means something and gives its index. The last token, `endOfFile`, is never read
    /// past, so that there always is a next token.
    @inline(__always)
    @discardableResult
    mutating func read() -> Int {
        let index = at
        if index < tokens.count - 1 { raw = index + 1 } else { raw = index }
        settle()
        return index
    }

    /// Sets `at` to the first token from `raw` on that is not blank.
    @inline(__always)
    mutating func settle() {
        at = raw
        while isBlank(tokens[at]) { at += 1 }
    }

    @inline(__always)
    private func isBlank(_ token: Token) -> Bool {
        switch token.kind {
        case .newline: return ignoresNewlines
        case .comment: return ignoresNewlines || !endsLine(token)
        default: return false
        }
    }

    /// Whether a comment's text has the newline of its line in it. A `/* */` comment has not.
    func endsLine(_ token: Token) -> Bool { token.end > token.start && bytes[Int(token.end) - 1] == 0x0A }

    /// Sets whether newlines mean nothing from here on. Gives what was set before, for the caller to restore.
    mutating func ignoreNewlines(_ value: Bool) -> Bool {
        defer {
            ignoresNewlines = value
            settle()
        }
        return ignoresNewlines
    }

    /// Whether the token at `index` is the identifier `word`. HCL has no reserved words: `if`, `in` and others are
    /// names that mean something in certain places.
    func isKeyword(_ word: StaticString, at index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .identifier, Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(bytes[Int(token.start)..<Int(token.end)]) }
    }

    /// The text of the token at `index`.
    func text(_ index: Int) -> String {
        String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
    }

    // MARK: Making nodes

    /// Adds a node over the tokens `first` through `last` (both indexes). `child` is the index of its first child;
    /// the children are linked by `next` already.
    @inline(__always)
    mutating func make(_ kind: NodeKind, from first: Int, to last: Int, data: UInt8 = 0, child: Int32 = -1) -> Int32 {
        nodes.append(
            Node(
                kind: kind, data: data, first: Int32(truncatingIfNeeded: first), last: Int32(truncatingIfNeeded: last),
                child: child))
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    /// Adds a node at the end of a list of children.
    @inline(__always)
    mutating func append(_ node: Int32, to list: inout ChildList) {
        if list.first < 0 { list.first = node } else { nodes[Int(list.last)].next = node }
        list.last = node
    }

    /// A node for an expression with a mistake in it, from the token `first` through the last that was read.
    mutating func invalid(_ first: Int) -> Int32 { make(.invalid, from: first, to: max(first, raw - 1)) }

    // The index of the first and of the last token of a node.
    func first(_ node: Int32) -> Int { Int(nodes[Int(node)].first) }
    func last(_ node: Int32) -> Int { Int(nodes[Int(node)].last) }

    // MARK: Reporting

    /// The place in the file from the token `first` through the token `last`.
    func span(_ first: Int, _ last: Int) -> Span {
        Span(file: source, start: Int(tokens[first].start), end: Int(tokens[last].end))
    }

    /// Reports a mistake at the token `index` after which the rest of the item means nothing, and gives the item
    /// up.
    mutating func fail(_ code: Code, _ message: String, at index: Int, help: String? = nil) {
        report(code, message, at: span(index, index), token: max(index, at), help: help)
        giveUp()
    }

    /// Gives the item up because of its depth. Only the first such place of a file is reported: the levels around
    /// it would each report the same.
    mutating func failTooDeep(_ message: String, at index: Int) {
        isTooDeep ? giveUp() : fail(.nestedTooDeep, message, at: index)
        isTooDeep = true
    }

    /// Notes that the rest of the item means nothing. Each function returns as soon as it sees `recovering`, and
    /// `resynchronise` goes on with the next item.
    mutating func giveUp() {
        if !recovering { failedAt = at }
        recovering = true
        failures += 1
    }

    /// Reports a mistake after which parsing can go on. `token` is the index of the token at which it was noticed.
    /// Nothing is reported where the item was given up before, or where a token that is never valid stands before
    /// it in the item.
    mutating func report(_ code: Code, _ message: String, at place: Span, token: Int, help: String? = nil) {
        guard !recovering, !followsInvalidToken(token) else { return }
        diagnostics.append(.error(code, message, at: place, help: help))
    }

    /// Whether a token that is never valid stands in the current item, at or before `token`. Binary search, because
    /// there may be many of both.
    private func followsInvalidToken(_ token: Int) -> Bool {
        var (low, high) = (0, neverValid.count)
        while low < high {
            let middle = (low + high) / 2
            if neverValid[middle] < itemStart { low = middle + 1 } else { high = middle }
        }
        return low < neverValid.count && neverValid[low] <= token
    }

    /// What to call the token at `index` in a message, after "found".
    func found(_ index: Int) -> String {
        switch tokens[index].kind {
        case .endOfFile: return "the end of the file"
        case .newline, .comment, .quotedNewlineEnd: return "the end of the line"
        case .openQuote, .closeQuote, .quotedLiteral: return "a quoted string"
        case .openHeredoc: return "a heredoc"
        default: return "`\(text(index))`"
        }
    }
}
