/// The blanks between the tokens of a cell.
extension LineLayout {
    mutating func setBlanks(_ line: Line) {
        setBlanks(line.start, line.assignment)
        guard line.hasAssignment else { return }
        tokens[line.assignment].blanks = 1
        setBlanks(line.assignment, line.comment)
    }

    private mutating func setBlanks(_ start: Int, _ end: Int) {
        guard end - start > 1 else { return }
        var before: TokenKind?
        for index in start..<end - 1 {
            tokens[index + 1].blanks = isApart(index, before: before) ? 1 : 0
            before = tokens[index].kind
        }
    }

    /// Whether a blank stands between a token and the next one of its cell; `before` is the one before it.
    private func isApart(_ index: Int, before: TokenKind?) -> Bool {
        let token = tokens[index].kind
        let after = tokens[index + 1].kind
        switch after {
        case .newline, .quotedNewlineEnd, .dot, .comma, .ellipsis: return false
        case .openParen where token == .identifier: return false
        case .doubleColon where token == .identifier: return false
        default: break
        }
        switch token {
        case .doubleColon where after == .identifier: return false
        case .dot: return false
        case .comma: return true
        default: break
        }
        if isInsideTemplate(token, after) { return false }
        if before == .identifier, token == .identifier, isIn(tokens[index]) { return true }
        return isApartByBrackets(index, before: before, after: after)
    }

    private func isInsideTemplate(_ token: TokenKind, _ after: TokenKind) -> Bool {
        switch token {
        case .quotedLiteral, .stringLiteral, .openQuote, .openHeredoc: return true
        default: break
        }
        switch after {
        case .quotedLiteral, .stringLiteral, .closeQuote, .closeHeredoc: return true
        default: return false
        }
    }

    private func isIn(_ token: LayoutToken) -> Bool {
        token.end - token.start == 2 && text[Int(token.start)] == UInt8(ascii: "i")
            && text[Int(token.start) + 1] == UInt8(ascii: "n")
    }

    private func isApartByBrackets(_ index: Int, before: TokenKind?, after: TokenKind) -> Bool {
        let token = tokens[index]
        if after == .openBracket, token.kind == .identifier || token.kind == .number || token.brackets < 0 {
            return false
        }
        if token.kind == .bang { return false }
        if token.kind == .minus { return !isNegation(after: before) }
        if token.kind == .openBrace || after == .closeBrace {
            return !(token.kind == .openBrace && after == .closeBrace)
        }
        let opensSequence = token.kind == .interpolation || token.kind == .directive
        if opensSequence, after == .openBrace { return true }
        if token.kind == .sequenceEnd, after == .interpolation || after == .directive { return false }
        if token.kind == .closeBrace, after == .sequenceEnd { return true }
        return token.brackets <= 0 && tokens[index + 1].brackets >= 0
    }

    /// A minus after an opening bracket, a separator or an operator is a sign.
    private func isNegation(after before: TokenKind?) -> Bool {
        switch before {
        case nil, .openParen, .openBrace, .openBracket, .equal, .colon, .comma, .question: true
        case .plus, .star, .slash, .percent, .minus: true
        case .equalEqual, .notEqual, .greater, .greaterEqual, .less, .lessEqual: true
        case .and, .or, .bang: true
        default: false
        }
    }
}
