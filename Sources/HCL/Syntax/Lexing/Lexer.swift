/// Cuts a text into tokens. It never fails: what fits nowhere becomes a token that is never valid.
///
/// The scanner is in one of four modes, kept on a stack: the language itself, a quoted template, a heredoc, a bare
/// template. `${` and `%{` push the language, the brace that closes them pops it.
struct Lexer {
    /// What the next bytes are read as; see the comment on `Lexer`.
    enum Mode { case language, quoted, heredoc, bare }

    /// The text, in bytes. All offsets of the lexer are offsets into it, counted from zero.
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    /// The offset of the first byte that is in no token yet.
    var at: Int
    /// The open modes, the innermost last. It is never empty.
    var modes: [Mode]
    /// How many braces of the language are open now, in all modes together; those of `${` and `%{` count too.
    var braces = 0
    /// For each open `${` or `%{`, the value of `braces` just after it was opened. A `}` closes the sequence and
    /// not an object when `braces` has that value again.
    var sequenceBraces: [Int] = []
    /// The heredocs that are open, the innermost last.
    var heredocs: [Heredoc] = []
    /// Whether it is known that no `*/` stands in the rest of the text. It spares searching to the end again for
    /// each further `/*`, which would take time quadratic in their number.
    var endsNoComment = false
    /// The outermost quoted string that is open, since the heredoc around it if there is one.
    var outermost: Outermost?

    /// What the lexer goes back to when it gives up a quoted string that does not end on its line.
    struct Outermost {
        /// The offset of the opening quote.
        let start: Int
        // How many modes, braces and sequences were open before the quote.
        let modes: Int
        let braces: Int
        let sequences: Int
    }

    /// A heredoc that is open.
    struct Heredoc {
        /// Where the marker stands in the text (`EOT` in `<<EOT`).
        let marker: Range<Int>
        /// Whether the scanner stands at the beginning of a line of the heredoc's own text. Only there may the
        /// marker close it.
        var atLineStart = true
    }

    /// The tokens of a part of `bytes`; `template` says whether the text is a template without quotes instead of a file or an
    /// expression. The last token is always `endOfFile`.
    static func tokens(of bytes: [UInt8], in part: Range<Int>, template: Bool = false) -> [Token] {
        bytes.withUnsafeBufferPointer { buffer in
            var lexer = Lexer(bytes: .init(rebasing: buffer[..<part.upperBound]), from: part.lowerBound, template)
            lexer.run()
            return lexer.tokens
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ template: Bool) {
        self.bytes = bytes
        // A byte order mark at the beginning is a blank, as in Terraform.
        at = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
        modes = [template ? .bare : .language]
        // Real configuration has five bytes to a token, and three where there is no comment. What is not used of a large list
        // is never touched; one that grows is copied.
        tokens.reserveCapacity((bytes.count - start) / 3 + 16)
    }

    /// Reads tokens up to the end of the text. Each call below emits at least one token or passes a blank, so that
    /// it ends.
    private mutating func run() {
        while at < bytes.count {
            switch modes.last ?? .language {
            case .language: language()
            case .quoted: quoted()
            case .heredoc: heredoc()
            case .bare: bare()
            }
        }
        emit(.endOfFile, to: at)
    }

    /// Makes a token of the bytes from `at` up to `end`, and goes on after it.
    @inline(__always)
    mutating func emit(_ kind: TokenKind, to end: Int) {
        tokens.append(Token(start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: end), kind: kind))
        at = end
    }

    /// The byte `offset` bytes after the current one, or 0 beyond the end.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        at + offset < bytes.count ? bytes[at + offset] : 0
    }

    // MARK: The language

    /// Reads one token of the language itself, outside strings and heredocs.
    private mutating func language() {
        let first = bytes[at]
        if Characters.isLetterOrUnderscore(first) {
            return emit(.identifier, to: Characters.identifierEnd(in: bytes, from: at))
        }
        if Characters.isDigit(first) { return emit(.number, to: numberEnd()) }
        switch first {
        case 0x20, 0x09: at += 1
        case 0x0A: emit(.newline, to: at + 1)
        // A carriage return counts only as the first half of a line's end.
        case 0x0D: byte(1) == 0x0A ? emit(.newline, to: at + 2) : emit(.invalid, to: at + 1)
        case UInt8(ascii: "\""):
            openQuote()
        case UInt8(ascii: "{"):
            braces += 1
            emit(.openBrace, to: at + 1)
        case UInt8(ascii: "}"): closeBrace(length: 1, otherwise: .closeBrace)
        case UInt8(ascii: "#"): emit(.comment, to: lineEnd())
        case UInt8(ascii: "/"): slash()
        case UInt8(ascii: "<"): less()
        default: symbol(first)
        }
    }

    /// Begins a quoted template, and remembers where the outermost one began.
    private mutating func openQuote() {
        if outermost == nil {
            outermost = Outermost(
                start: at, modes: modes.count, braces: braces, sequences: sequenceBraces.count)
        }
        emit(.openQuote, to: at + 1)
        modes.append(.quoted)
    }

    /// Reads a sign of one, two or three characters: the longest that fits.
    private mutating func symbol(_ first: UInt8) {
        let second = byte(1)
        switch first {
        case UInt8(ascii: "["): emit(.openBracket, to: at + 1)
        case UInt8(ascii: "]"): emit(.closeBracket, to: at + 1)
        case UInt8(ascii: "("): emit(.openParen, to: at + 1)
        case UInt8(ascii: ")"): emit(.closeParen, to: at + 1)
        case UInt8(ascii: ","): emit(.comma, to: at + 1)
        case UInt8(ascii: "*"): emit(.star, to: at + 1)
        case UInt8(ascii: "%"): emit(.percent, to: at + 1)
        case UInt8(ascii: "+"): emit(.plus, to: at + 1)
        case UInt8(ascii: "-"): emit(.minus, to: at + 1)
        case UInt8(ascii: "?"): emit(.question, to: at + 1)
        case UInt8(ascii: "."):
            second == first && byte(2) == first ? emit(.ellipsis, to: at + 3) : emit(.dot, to: at + 1)
        case UInt8(ascii: "="):
            second == UInt8(ascii: "=")
                ? emit(.equalEqual, to: at + 2)
                : second == UInt8(ascii: ">") ? emit(.fatArrow, to: at + 2) : emit(.equal, to: at + 1)
        case UInt8(ascii: ">"): pair(second, equals: UInt8(ascii: "="), gives: .greaterEqual, otherwise: .greater)
        case UInt8(ascii: "!"): pair(second, equals: UInt8(ascii: "="), gives: .notEqual, otherwise: .bang)
        case UInt8(ascii: ":"): pair(second, equals: first, gives: .doubleColon, otherwise: .colon)
        case UInt8(ascii: "&"): pair(second, equals: first, gives: .and, otherwise: .ampersand)
        case UInt8(ascii: "|"): pair(second, equals: first, gives: .or, otherwise: .pipe)
        case UInt8(ascii: "~"):
            // `~}` closes a `${` or `%{` and removes the white space after it.
            second == UInt8(ascii: "}") ? closeBrace(length: 2, otherwise: .sequenceEnd) : emit(.tilde, to: at + 1)
        case UInt8(ascii: "^"): emit(.caret, to: at + 1)
        case UInt8(ascii: ";"): emit(.semicolon, to: at + 1)
        case UInt8(ascii: "`"): emit(.backtick, to: at + 1)
        case UInt8(ascii: "'"): emit(.apostrophe, to: at + 1)
        default: other()
        }
    }

    /// A sign that has a meaning of its own when it is followed by `wanted`.
    @inline(__always)
    private mutating func pair(
        _ second: UInt8, equals wanted: UInt8, gives kind: TokenKind, otherwise single: TokenKind
    ) {
        second == wanted ? emit(kind, to: at + 2) : emit(single, to: at + 1)
    }

    /// Beyond ASCII an identifier may begin (ID_Start); everything else is an invalid character or a broken one.
    private mutating func other() {
        let end = Characters.identifierEnd(in: bytes, from: at)
        if end > at { return emit(.identifier, to: end) }
        let length = Characters.length(in: bytes, at: at)
        length == 0 ? emit(.badUTF8, to: at + 1) : emit(.invalid, to: at + length)
    }

    /// A closing brace: of `${` or `%{` where it is their partner, otherwise of an object or a block (`kind`).
    /// `length` is 2 for `~}`.
    private mutating func closeBrace(length: Int, otherwise kind: TokenKind) {
        if let opened = sequenceBraces.last, opened == braces {
            sequenceBraces.removeLast()
            if modes.count > 1 { modes.removeLast() }
            emit(.sequenceEnd, to: at + length)
        } else {
            emit(kind, to: at + length)
        }
        braces -= 1
    }

    /// Reads `${`, `${~`, `%{` or `%{~` and enters the language.
    mutating func openSequence(_ kind: TokenKind) {
        emit(kind, to: byte(2) == UInt8(ascii: "~") ? at + 3 : at + 2)
        braces += 1
        sequenceBraces.append(braces)
        // The marker cannot close the heredoc on the line on which a sequence ends.
        if let last = heredocs.indices.last { heredocs[last].atLineStart = false }
        modes.append(.language)
    }

    /// Digits, dots and exponents, not ending with a dot: `1.foo` is a number, a dot and a name.
    private func numberEnd() -> Int {
        var index = at + 1
        var end = index
        while index < bytes.count {
            let byte = bytes[index]
            if Characters.isDigit(byte) {
                index += 1
                end = index
            } else if byte == UInt8(ascii: ".") {
                index += 1
            } else if byte | 0x20 == UInt8(ascii: "e"), let next = exponentDigit(after: index) {
                index = next
                end = index
            } else {
                break
            }
        }
        return end
    }

    /// The offset after the first digit of the exponent whose `e` stands at `index`; nil where no digit follows,
    /// since the `e` then begins a name.
    private func exponentDigit(after index: Int) -> Int? {
        var next = index + 1
        if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") { next += 1 }
        return next < bytes.count && Characters.isDigit(bytes[next]) ? next + 1 : nil
    }

    /// The end of the line of the current byte, its newline included.
    private func lineEnd() -> Int {
        var index = at
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return min(index + 1, bytes.count)
    }

    /// A comment, or a division sign: a `/*` that is never closed is two operators, as in Terraform. The parser
    /// reports it as a comment that is not closed.
    private mutating func slash() {
        if byte(1) == UInt8(ascii: "/") { return emit(.comment, to: lineEnd()) }
        guard byte(1) == UInt8(ascii: "*"), !endsNoComment else { return emit(.slash, to: at + 1) }
        var index = at + 2
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
                return emit(.comment, to: index + 2)
            }
            index += 1
        }
        endsNoComment = true
        emit(.slash, to: at + 1)
    }

    /// `<`, `<=`, or the beginning of a heredoc: `<<` or `<<-`, a name and the end of the line at once. Anything
    /// between makes it no heredoc, but two `<` signs.
    private mutating func less() {
        if byte(1) == UInt8(ascii: "="), at + 1 < bytes.count { return emit(.lessEqual, to: at + 2) }
        guard byte(1) == UInt8(ascii: "<") else { return emit(.less, to: at + 1) }
        let nameStart = at + (byte(2) == UInt8(ascii: "-") ? 3 : 2)
        let nameEnd = Characters.identifierEnd(in: bytes, from: nameStart)
        var end = nameEnd
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        guard nameEnd > nameStart, end < bytes.count, bytes[end] == 0x0A else { return emit(.less, to: at + 1) }
        emit(.openHeredoc, to: end + 1)
        // A string inside a heredoc's sequence is given up on its own, without the heredoc around it.
        outermost = nil
        heredocs.append(Heredoc(marker: nameStart..<nameEnd))
        modes.append(.heredoc)
    }
}
