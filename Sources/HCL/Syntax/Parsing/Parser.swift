import Diagnostics

/// Parses a text's tokens into nodes. It accepts and refuses what HCL 2.23 does, and reports the first mistake of an
/// item where Terraform does. After a mistake it goes on with the next item.
struct Parser {
    enum Form { case file, expression, template }

    let source: SourceFile
    let bytes: [UInt8]
    let tokens: [Token]
    var nodes: [Node] = []
    var diagnostics: [Diagnostic] = []

    /// The next token that was not read.
    var raw = 0
    /// The next token that means something here; what lies between is blank.
    var at = 0
    /// Between parentheses and brackets newlines mean nothing; between braces they do.
    var ignoresNewlines = false
    /// Whether the item that is being parsed has a mistake after which its tokens mean nothing.
    var recovering = false
    var failures = 0
    /// The token at which the last mistake was noticed.
    var failedAt = 0
    var depth = 0
    /// The token with which the item that is being parsed begins.
    var itemStart = 0
    /// Tokens that are never valid, in order; the mistakes that follow from them are not reported.
    var neverValid: [Int] = []
    /// Whether something was nested too deep; this is said once.
    var isTooDeep = false
    /// How many more tokens may be looked at in search of the ends of what is not quite a heredoc.
    var searches = 1 << 20

    static let nestingLimit = 256
    static let chainLimit = 1024

    init(source: SourceFile, tokens: [Token]) {
        self.source = source
        self.tokens = tokens
        bytes = source.bytes
        nodes.reserveCapacity(tokens.count / 2 + 8)
    }

    mutating func parse(_ form: Form) -> Int32 {
        reportInvalidTokens()
        switch form {
        case .file:
            settle()
            return body(open: nil)
        case .expression:
            ignoresNewlines = true
            settle()
            let root = expression()
            if kind != .endOfFile { fail(.afterExpression, "text after the end of the expression", at: at) }
            return root
        case .template: return bareTemplate()
        }
    }

    /// In file order, without strings that seem not to end only because something before them on their line is wrong.
    func sortedDiagnostics() -> [Diagnostic] {
        // What stands in a comment that is not closed means nothing.
        if let comment = openComment() {
            return sorted().filter { ($0.span?.start ?? 0) < comment.start } + [notClosed(comment)]
        }
        return sorted()
    }

    /// The beginning of a comment that is not closed: an asterisk never follows a division sign otherwise.
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

    var kind: TokenKind {
        @inline(__always) get {
            let kind = tokens[at].kind
            return kind == .comment || kind == .quotedNewlineEnd ? .newline : kind
        }
    }

    /// Reads the next token that means something and gives its index. The last token is never read past.
    @inline(__always)
    @discardableResult
    mutating func read() -> Int {
        let index = at
        if index < tokens.count - 1 { raw = index + 1 } else { raw = index }
        settle()
        return index
    }

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

    func endsLine(_ token: Token) -> Bool { token.end > token.start && bytes[Int(token.end) - 1] == 0x0A }

    /// Sets whether newlines mean nothing from here on; gives what it was.
    mutating func ignoreNewlines(_ value: Bool) -> Bool {
        defer {
            ignoresNewlines = value
            settle()
        }
        return ignoresNewlines
    }

    func isKeyword(_ word: StaticString, at index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .identifier, Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(bytes[Int(token.start)..<Int(token.end)]) }
    }

    func text(_ index: Int) -> String {
        String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
    }

    // MARK: Making nodes

    @inline(__always)
    mutating func make(_ kind: NodeKind, from first: Int, to last: Int, data: UInt8 = 0, child: Int32 = -1) -> Int32 {
        nodes.append(
            Node(
                kind: kind, data: data, first: Int32(truncatingIfNeeded: first), last: Int32(truncatingIfNeeded: last),
                child: child))
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    @inline(__always)
    mutating func append(_ node: Int32, to list: inout ChildList) {
        if list.first < 0 { list.first = node } else { nodes[Int(list.last)].next = node }
        list.last = node
    }

    mutating func invalid(_ first: Int) -> Int32 { make(.invalid, from: first, to: max(first, raw - 1)) }

    func first(_ node: Int32) -> Int { Int(nodes[Int(node)].first) }
    func last(_ node: Int32) -> Int { Int(nodes[Int(node)].last) }

    // MARK: Reporting

    func span(_ first: Int, _ last: Int) -> Span {
        Span(file: source, start: Int(tokens[first].start), end: Int(tokens[last].end))
    }

    /// A mistake after which the rest of the item means nothing.
    mutating func fail(_ code: Code, _ message: String, at index: Int, help: String? = nil) {
        report(code, message, at: span(index, index), token: max(index, at), help: help)
        giveUp()
    }

    mutating func failTooDeep(_ message: String, at index: Int) {
        isTooDeep ? giveUp() : fail(.nestedTooDeep, message, at: index)
        isTooDeep = true
    }

    /// The rest of the item means nothing.
    mutating func giveUp() {
        if !recovering { failedAt = at }
        recovering = true
        failures += 1
    }

    /// A mistake after which parsing can go on.
    mutating func report(_ code: Code, _ message: String, at place: Span, token: Int, help: String? = nil) {
        guard !recovering, !followsInvalidToken(token) else { return }
        diagnostics.append(.error(code, message, at: place, help: help))
    }

    private func followsInvalidToken(_ token: Int) -> Bool {
        var (low, high) = (0, neverValid.count)
        while low < high {
            let middle = (low + high) / 2
            if neverValid[middle] < itemStart { low = middle + 1 } else { high = middle }
        }
        return low < neverValid.count && neverValid[low] <= token
    }

    /// What stands at a token, for a message.
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
