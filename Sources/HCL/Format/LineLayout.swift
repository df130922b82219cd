/// A token on its way through the formatter: its text, as offsets into the bytes, and the number of blanks before
/// it, which the layout sets.
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

    /// What the token changes in the number of open brackets. `${` and `%{` count as brackets, quotes do not.
    var brackets: Int {
        switch kind {
        case .openBrace, .openBracket, .openParen, .directive, .interpolation: 1
        case .closeBrace, .closeBracket, .closeParen, .sequenceEnd: -1
        default: 0
        }
    }
}

/// The rules of the layout (`terraform fmt`, hclwrite's `format.go`): indentation by open brackets, blanks between
/// tokens, and `=` and trailing comments in columns over consecutive lines.
///
/// Each line has up to three cells: what leads, the assignment, and the comment.
struct LineLayout {
    /// One line, as indexes of tokens: its first, that of the `=` with which the assignment begins, that of the
    /// comment, and the one after its last. A cell that is missing is empty: it begins where the next one does.
    struct Line {
        let start: Int
        var assignment: Int
        var comment: Int
        let end: Int

        var hasAssignment: Bool { assignment < comment }
        var hasComment: Bool { comment < end }
    }

    /// How many bytes more than sixteen times its size a text may have after formatting.
    private static let slack = 1 << 20

    let text: UnsafeBufferPointer<UInt8>
    var tokens: [LayoutToken]
    var lines: [Line] = []

    /// The text in canonical layout. The last token is the end of the file, and the blanks before it are kept. Nil
    /// where columns or nesting would make the text absurdly large, as a file made for that purpose can.
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

    /// Makes the lines: each ends with a newline, or with a comment that has the newline in it.
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

    /// Whether a comment has the newline of its line in it.
    private func endsLine(_ token: LayoutToken) -> Bool { token.end > token.start && text[Int(token.end) - 1] == 0x0A }

    /// The cells of the line from token `start` up to `end`. A comment that is alone on its line is not a comment
    /// cell.
    private func line(_ start: Int, _ end: Int) -> Line {
        let comment = end - start > 1 && tokens[end - 1].kind == .comment ? end - 1 : end
        return Line(start: start, assignment: assignment(start, comment), comment: comment, end: end)
    }

    /// The index of the first `=` that is not the line's first token, if the brackets after it are closed on the
    /// line; otherwise `end`. A value of several lines is not aligned with others.
    private func assignment(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, tokens[index].kind != .equal { index += 1 }
        guard index < end else { return end }
        var open = 0
        for token in tokens[index..<end] { open += token.brackets }
        return open == 0 ? index : end
    }

    // MARK: Indentation

    /// Indents the lines. A line that opens more brackets than it closes indents the lines after it by one level,
    /// however many it opens; a line that closes brackets goes back the levels of those that it closes.
    private mutating func indent() {
        // How many brackets each open level has.
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

    /// How many more brackets a line opens than it closes. After a heredoc's marker nothing of the line counts.
    private func balance(_ line: Line) -> Int {
        var open = 0
        for token in tokens[line.start..<line.assignment] {
            open += token.brackets
            if token.kind == .openHeredoc { break }
        }
        for token in tokens[line.assignment..<line.comment] { open += token.brackets }
        return open
    }

    /// Closes that many brackets, and removes the levels that have none left.
    private func close(_ count: Int, _ levels: inout [Int]) {
        var rest = count
        while rest > 0, let last = levels.popLast() {
            if rest < last { levels.append(last - rest) }
            rest -= last
        }
    }

    // MARK: Columns

    /// Sets the blanks before the `=` of consecutive lines that have one, so that all stand in one column.
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

    /// The same for the comments at the end of consecutive lines.
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

    /// The width of tokens with the blanks before them, in columns: one for each grapheme cluster, as `terraform
    /// fmt` counts.
    private func columns(_ start: Int, _ end: Int) -> Int {
        var total = 0
        for token in tokens[start..<end] { total += Int(token.blanks) + width(token) }
        return total
    }

    /// The width of one token. Text of one byte for each character is not decoded; a carriage return may be one
    /// cluster with the newline after it.
    private func width(_ token: LayoutToken) -> Int {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
        for byte in bytes where byte >= 0x80 || byte == 0x0D { return String(decoding: bytes, as: UTF8.self).count }
        return bytes.count
    }

    // MARK: Printing

    /// The text of all tokens with their blanks; nil where it would be too large.
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
