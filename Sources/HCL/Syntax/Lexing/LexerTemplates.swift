/// The three template modes of the scanner. A literal is cut where the HCL scanner cuts it, because `~` and `<<-` work
/// on one literal token at a time.
extension Lexer {
    // The three bytes that `${` and `%{` are made of.
    private static let dollar = UInt8(ascii: "$")
    private static let percent = UInt8(ascii: "%")
    private static let brace = UInt8(ascii: "{")

    /// Reads one token of a quoted template.
    mutating func quoted() {
        switch bytes[at] {
        case UInt8(ascii: "\""):
            emit(.closeQuote, to: at + 1)
            modes.removeLast()
            if modes.count == outermost?.modes { outermost = nil }
        case Lexer.dollar, Lexer.percent: quotedSign()
        case 0x0A, 0x0D: quotedNewline()
        default: quotedText()
        }
    }

    /// `${`, `%{`, their doubled escapes, or the sign itself.
    private mutating func quotedSign() {
        if byte(1) == Lexer.brace { return openSequence(bytes[at] == Lexer.dollar ? .interpolation : .directive) }
        if let end = escapedSequenceEnd() { return emit(.quotedLiteral, to: end) }
        emit(at + 1 < bytes.count ? .quotedLiteral : .invalid, to: at + 1)
    }

    /// The end of `$${` or `%%{` at the current byte, which stand for `${` and `%{` themselves; nil where there is
    /// none. A `~` after them belongs to the same token, as in HCL's scanner.
    private func escapedSequenceEnd() -> Int? {
        guard byte(1) == bytes[at], byte(2) == Lexer.brace, at + 2 < bytes.count else { return nil }
        return byte(3) == UInt8(ascii: "~") ? at + 4 : at + 3
    }

    /// Reads ordinary characters and backslash escapes up to the next sign that means something. Which escapes are
    /// valid is checked by the parser; here an escape is a backslash and one character.
    private mutating func quotedText() {
        var index = at
        scan: while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), Lexer.dollar, Lexer.percent, 0x0A, 0x0D: break scan
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count, bytes[index + 1] != 0x0A, bytes[index + 1] != 0x0D else { break scan }
                let length = Characters.length(in: bytes, at: index + 1)
                guard length > 0 else { break scan }
                index += 1 + length
            case 0..<0x80: index += 1
            default:
                let length = Characters.length(in: bytes, at: index)
                guard length > 0 else { break scan }
                index += length
            }
        }
        if index > at { return emit(.quotedLiteral, to: index) }
        emit(bytes[at] < 0x80 ? .invalid : .badUTF8, to: at + 1)
    }

    /// A quoted string may not go on after its line. Where the next line looks like a new definition the quote was
    /// forgotten and the string is given up here, so that one mistake is one error.
    private mutating func quotedNewline() {
        var end = at
        while end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
        // A string that was broken over lines before has been reported; it is given up only at its first line.
        guard let outermost, !bytes[outermost.start..<at].contains(0x0A), looksLikeNewLine(from: end) else {
            return emit(.quotedNewline, to: end)
        }
        emit(.quotedNewlineEnd, to: end)
        modes.removeLast(max(0, modes.count - outermost.modes))
        sequenceBraces.removeLast(max(0, sequenceBraces.count - outermost.sequences))
        braces = outermost.braces
        self.outermost = nil
    }

    /// Whether the text from `start` begins as a line of a body does: with `}`, `]`, a `#` comment, a whole string,
    /// or a name followed by `=`, `{`, or a string. The end of the text counts too.
    private func looksLikeNewLine(from start: Int) -> Bool {
        var index = start
        func skipBlanks() -> UInt8 {
            while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
            return index < bytes.count ? bytes[index] : 0
        }
        switch skipBlanks() {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "#"), 0: return true
        case UInt8(ascii: "\""):
            // An even number of quotes: each string that begins on the line ends on it.
            let line = bytes[index...].prefix { $0 != 0x0A }
            return line.count { $0 == UInt8(ascii: "\"") } % 2 == 0
        default: break
        }
        let end = Characters.identifierEnd(in: bytes, from: index)
        guard end > index else { return false }
        index = end
        switch skipBlanks() {
        case UInt8(ascii: "="), UInt8(ascii: "{"): return true
        case UInt8(ascii: "\""): return index > end
        default: return false
        }
    }

    /// Reads one token of a heredoc: a sequence, a part of a line, a line with its newline, or the closing marker.
    /// The newline after the marker is a token of its own, since it ends the argument.
    mutating func heredoc() {
        let first = bytes[at]
        if first == Lexer.dollar || first == Lexer.percent {
            return sign(heredoc: true)
        }
        let index = plainTextEnd()
        guard let end = newlineEnd(at: index) else {
            if index == at { return broken() }
            if let last = heredocs.indices.last { heredocs[last].atLineStart = false }
            return emit(.stringLiteral, to: index)
        }
        if closesHeredoc(to: index) {
            emit(.closeHeredoc, to: index)
            emit(.newline, to: end)
            heredocs.removeLast()
            modes.removeLast()
        } else {
            emit(.stringLiteral, to: end)
            if let last = heredocs.indices.last { heredocs[last].atLineStart = true }
        }
    }

    /// Reads one token of a template without quotes, up to the end of a line or the next sequence.
    mutating func bare() {
        let first = bytes[at]
        if first == Lexer.dollar || first == Lexer.percent { return sign(heredoc: false) }
        let index = plainTextEnd()
        if let end = newlineEnd(at: index) { return emit(.stringLiteral, to: end) }
        index == at ? broken() : emit(.stringLiteral, to: index)
    }

    /// Reads what begins with `$` or `%` outside quotes: a sequence, its doubled escape, or the sign itself.
    /// `heredoc` says whether the text is a heredoc's, which has to note whether a line begins.
    private mutating func sign(heredoc: Bool) {
        if byte(1) == Lexer.brace { return openSequence(bytes[at] == Lexer.dollar ? .interpolation : .directive) }
        if var end = escapedSequenceEnd() {
            // The end of the line belongs to the same token, because HCL's scanner puts it there.
            let lineEnd = newlineEnd(at: end)
            end = lineEnd ?? end
            emit(.stringLiteral, to: end)
            if heredoc, let last = heredocs.indices.last { heredocs[last].atLineStart = lineEnd != nil }
            return
        }
        guard at + 1 < bytes.count else { return broken() }
        if heredoc, let last = heredocs.indices.last { heredocs[last].atLineStart = false }
        emit(.stringLiteral, to: at + 1)
    }

    /// A broken character is one token. Anything else that fits nowhere (a lone carriage return) ends the scan, as in
    /// Terraform: the rest of the file is one token.
    private mutating func broken() {
        if bytes[at] >= 0x80 { return emit(.badUTF8, to: at + 1) }
        emit(modes.last == .bare && modes.count == 1 ? .stringLiteral : .invalid, to: bytes.count)
    }

    /// The end of the characters from here on that are neither a line's end nor a sign nor broken.
    private func plainTextEnd() -> Int {
        var index = at
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D || byte == Lexer.dollar || byte == Lexer.percent { break }
            if byte < 0x80 {
                index += 1
            } else {
                let length = Characters.length(in: bytes, at: index)
                guard length > 0 else { break }
                index += length
            }
        }
        return index
    }

    /// The offset after the `\n` or `\r\n` at `index`; nil where no line ends there.
    private func newlineEnd(at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x0A { return index + 1 }
        return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : nil
    }

    /// Whether the line from here to `end` is the marker of the open heredoc, with white space around it ignored.
    private func closesHeredoc(to end: Int) -> Bool {
        guard let heredoc = heredocs.last, heredoc.atLineStart else { return false }
        let marker = UnsafeBufferPointer(rebasing: bytes[heredoc.marker])
        var start = at
        while start < end, bytes[start] == 0x20 || (0x09...0x0D).contains(bytes[start]) { start += 1 }
        var stop = end
        while stop > start, bytes[stop - 1] == 0x20 || (0x09...0x0D).contains(bytes[stop - 1]) { stop -= 1 }
        return stop - start == marker.count && UnsafeBufferPointer(rebasing: bytes[start..<stop]).elementsEqual(marker)
    }
}
