/// A token on its way through the formatter: its text as offsets, and the blanks before it.
struct LayoutToken {
    let kind: TokenKind
    let start: Int32
    let end: Int32
    var blanks: Int32

    init(_ token: Token) {
        kind = token.kind
        start = token.start
        end = token.end
        blanks = 0
    }

    init(_ kind: TokenKind, start: Int, end: Int) {
        self.kind = kind
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        blanks = 0
    }

    /// What the token adds to the number of open brackets.
    var brackets: Int {
        switch kind {
        case .openBrace, .openBracket, .openParen, .directive, .interpolation: 1
        case .closeBrace, .closeBracket, .closeParen, .sequenceEnd: -1
        default: 0
        }
    }
}

/// The layout rules: indentation by open brackets, blanks between tokens, `=` and trailing comments in columns over
/// consecutive lines. Each line has up to three cells: what leads, the assignment, the comment.
struct LineLayout {
    struct Line {
        let start: Int
        var assignment: Int
        var comment: Int
        let end: Int

        var hasAssignment: Bool { assignment < comment }
        var hasComment: Bool { comment < end }
    }

    private static let slack = 1 << 20

    let text: UnsafeBufferPointer<UInt8>
    var tokens: [LayoutToken]
    var lines: [Line] = []

    /// The tokens' text in canonical layout. The last token is the end of the file; blanks before it are kept. Nil where
    /// columns or nesting would make the text larger than anybody can want.
    static func formatted(_ text: [UInt8], _ tokens: [LayoutToken]) -> [UInt8]? {
        text.withUnsafeBufferPointer { buffer in
            var layout = LineLayout(text: buffer, tokens: tokens)
            layout.splitLines()
            layout.indent()
            for line in layout.lines { layout.setBlanks(line) }
            layout.alignAssignments()
            layout.alignComments()
            return layout.printed()
        }
    }

    private init(text: UnsafeBufferPointer<UInt8>, tokens: [LayoutToken]) {
        self.text = text
        self.tokens = tokens
        lines.reserveCapacity(tokens.count / 4 + 1)
    }

    // MARK: Lines and their cells

    private mutating func splitLines() {
        var start = 0
        for index in tokens.indices {
            let kind = tokens[index].kind
            if kind == .newline || kind == .quotedNewlineEnd || (kind == .comment && endsLine(tokens[index])) {
                lines.append(line(start, index + 1))
                start = index + 1
            } else if kind == .endOfFile {
                if index > start { lines.append(line(start, index)) }
                break
            }
        }
    }

    private func endsLine(_ token: LayoutToken) -> Bool { token.end > token.start && text[Int(token.end) - 1] == 0x0A }

    private func line(_ start: Int, _ end: Int) -> Line {
        let comment = end - start > 1 && tokens[end - 1].kind == .comment ? end - 1 : end
        return Line(start: start, assignment: assignment(start, comment), comment: comment, end: end)
    }

    /// The first `=` that is not the line's first token, where the brackets after it are closed on the line; else `end`.
    private func assignment(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, tokens[index].kind != .equal { index += 1 }
        guard index < end else { return end }
        var open = 0
        for token in tokens[index..<end] { open += token.brackets }
        return open == 0 ? index : end
    }

    // MARK: Indentation

    /// A line that opens brackets, on balance, indents the lines after it by one level, however many it opens. One that
    /// closes brackets goes back the levels whose brackets it closes.
    private mutating func indent() {
        var levels: [Int] = []
        for line in lines {
            if tokens[line.start].kind == .newline {
                tokens[line.start].blanks = 0
                continue
            }
            let open = balance(line)
            if open < 0 { close(-open, &levels) }
            tokens[line.start].blanks = Int32(truncatingIfNeeded: 2 * levels.count)
            if open > 0 { levels.append(open) }
        }
    }

    private func balance(_ line: Line) -> Int {
        var open = 0
        for token in tokens[line.start..<line.assignment] {
            open += token.brackets
            if token.kind == .openHeredoc { break }
        }
        for token in tokens[line.assignment..<line.comment] { open += token.brackets }
        return open
    }

    private func close(_ count: Int, _ levels: inout [Int]) {
        var rest = count
        while rest > 0, let last = levels.popLast() {
            if rest < last { levels.append(last - rest) }
            rest -= last
        }
    }

    // MARK: Columns

    private mutating func alignAssignments() {
        var first = 0
        while first < lines.count {
            guard lines[first].hasAssignment else {
                first += 1
                continue
            }
            var end = first
            var widths: [Int] = []
            while end < lines.count, lines[end].hasAssignment {
                widths.append(columns(lines[end].start, lines[end].assignment))
                end += 1
            }
            let widest = widths.max() ?? 0
            for (line, width) in zip(lines[first..<end], widths) {
                tokens[line.assignment].blanks = Int32(truncatingIfNeeded: widest - width + 1)
            }
            first = end
        }
    }

    private mutating func alignComments() {
        var first = 0
        while first < lines.count {
            guard lines[first].hasComment else {
                first += 1
                continue
            }
            var end = first
            var widths: [Int] = []
            while end < lines.count, lines[end].hasComment {
                widths.append(columns(lines[end].start, lines[end].comment))
                end += 1
            }
            let widest = widths.max() ?? 0
            for (line, width) in zip(lines[first..<end], widths) {
                tokens[line.comment].blanks = Int32(truncatingIfNeeded: widest - width + 1)
            }
            first = end
        }
    }

    /// The width of tokens with the blanks before them, in grapheme clusters of each token.
    private func columns(_ start: Int, _ end: Int) -> Int {
        var total = 0
        for token in tokens[start..<end] { total += Int(token.blanks) + width(token) }
        return total
    }

    private func width(_ token: LayoutToken) -> Int {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
        for byte in bytes where byte >= 0x80 || byte == 0x0D { return String(decoding: bytes, as: UTF8.self).count }
        return bytes.count
    }

    // MARK: Printing

    private func printed() -> [UInt8]? {
        let size = tokens.reduce(0) { $0 + Int($1.blanks) + Int($1.end - $1.start) }
        guard size <= 16 * text.count + LineLayout.slack else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(size)
        for token in tokens {
            if token.blanks > 0 { out.append(contentsOf: repeatElement(0x20, count: Int(token.blanks))) }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)]))
        }
        return out
    }
}
