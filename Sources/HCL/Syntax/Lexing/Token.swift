/// What a token is. The kinds and their borders are those of the HCL 2.23 scanner, so that places in diagnostics and
/// the columns of the formatter agree with Terraform's.
/// The order matters: all kinds from `ampersand` on are never valid (see `isNeverValid`).
package enum TokenKind: UInt8, Sendable {
    case endOfFile
    case newline, comment
    case identifier, number
    case openBrace, closeBrace, openBracket, closeBracket, openParen, closeParen
    case openQuote, closeQuote, openHeredoc, closeHeredoc
    case quotedLiteral, stringLiteral
    case interpolation, directive, sequenceEnd
    case star, slash, plus, minus, percent
    case equal, equalEqual, notEqual, less, lessEqual, greater, greaterEqual
    case and, or, bang
    case dot, comma, doubleColon, ellipsis, fatArrow, question, colon
    case ampersand, pipe, tilde, caret, apostrophe, backtick, semicolon
    case invalid, badUTF8, quotedNewline
    /// A newline inside quotes at which the lexer gave the string up: the string ends before it and the line ends with
    /// it. Never in a text without errors.
    case quotedNewlineEnd

    /// Kinds that are never part of a correct text; the lexer reports each of them.
    var isNeverValid: Bool { rawValue >= TokenKind.ampersand.rawValue }
}

/// One token: blanks (spaces, tabs, a byte order mark) that stand before it, then its own bytes. The tokens of a file
/// tile it: the blanks begin where the token before ends, and the last token is `endOfFile`.
package struct Token: Sendable {
    /// The offset of the token's first byte in the file, from zero.
    package let start: Int32
    /// The offset after its last byte. It is `start` for `endOfFile` alone.
    package let end: Int32
    package let kind: TokenKind
}
