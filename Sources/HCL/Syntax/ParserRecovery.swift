/// Finding the next item after a mistake, so that one mistake is one error and the next is found too.
extension Parser {
    /// Leaves the item that began at token `first` and goes on after it. Brackets and indentation say where it ends:
    /// a line at the item's own column that looks like an item ends it even where brackets are open.
    mutating func resynchronise(from first: Int) {
        recovering = false
        ignoresNewlines = false
        var open: [TokenKind] = []
        for index in first..<max(first, raw) { _ = track(tokens[index].kind, &open) }
        let indent = isLineStart(first) ? column(first) : -1
        let useIndent = isInformative(first, indent)
        var index = raw
        while tokens[index].kind != .endOfFile {
            if index > first, isLineStart(index), indent >= 0, column(index) <= indent, index == raw || useIndent {
                if startsItem(index) { break }
                if isCloser(tokens[index].kind) {
                    if column(index) < indent { break }
                    if !open.isEmpty { open = [tokens[index].kind == .closeBrace ? .openBrace : open[open.count - 1]] }
                }
            }
            let kind = tokens[index].kind
            if endsLine(index), open.isEmpty {
                index += 1
                break
            }
            if !track(kind, &open) { break }
            index += 1
        }
        raw = index
        settle()
    }

    /// Keeps the stack of open brackets. False where the token closes the body around the item.
    private func track(_ kind: TokenKind, _ open: inout [TokenKind]) -> Bool {
        switch kind {
        case .openBrace, .openBracket, .openParen, .openQuote, .openHeredoc, .interpolation, .directive:
            open.append(kind)
        case .closeBrace: return close(kind, [.openBrace], &open)
        case .closeBracket: _ = close(kind, [.openBracket], &open)
        case .closeParen: _ = close(kind, [.openParen], &open)
        case .closeQuote, .quotedNewlineEnd: _ = close(kind, [.openQuote], &open)
        case .closeHeredoc: _ = close(kind, [.openHeredoc], &open)
        case .sequenceEnd: _ = close(kind, [.interpolation, .directive], &open)
        default: break
        }
        return true
    }

    private func close(_ kind: TokenKind, _ openers: [TokenKind], _ open: inout [TokenKind]) -> Bool {
        guard let match = open.lastIndex(where: openers.contains) else { return false }
        open.removeSubrange(match...)
        return true
    }

    private func isCloser(_ kind: TokenKind) -> Bool {
        kind == .closeBrace || kind == .closeBracket || kind == .closeParen
    }

    private func endsLine(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .newline, .quotedNewlineEnd: true
        case .comment: endsLine(tokens[index])
        default: false
        }
    }

    private func isLineStart(_ index: Int) -> Bool { index == 0 || endsLine(index - 1) }

    private func column(_ index: Int) -> Int {
        Int(tokens[index].start) - (index == 0 ? 0 : Int(tokens[index - 1].end))
    }

    /// Whether a line begins as an item does: a name, then `=`, `{`, a string, or a name and one of these.
    private func startsItem(_ index: Int) -> Bool {
        guard tokens[index].kind == .identifier, index + 1 < tokens.count else { return false }
        switch tokens[index + 1].kind {
        case .equal, .openBrace, .openQuote: return true
        case .identifier: return index + 2 < tokens.count && tokens[index + 2].kind == .openBrace
        default: return false
        }
    }

    /// Whether the lines inside the item are indented deeper than the item, so that indentation can be trusted.
    private func isInformative(_ first: Int, _ indent: Int) -> Bool {
        guard indent >= 0 else { return false }
        var index = first
        while tokens[index].kind != .endOfFile {
            if index > first, isLineStart(index), tokens[index].kind != .newline { return column(index) > indent }
            index += 1
        }
        return false
    }
}
