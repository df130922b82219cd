/// The brackets, quotes and sequences of a text that were opened and not yet closed. Each token is looked at in constant
/// time on average, also where thousands stay open and closing tokens of another kind follow.
struct OpenBrackets {
    private var kinds: [TokenKind] = []
    /// Where in `kinds` those of one kind stand, the innermost last.
    private var places: [TokenKind: [Int]] = [:]

    var isEmpty: Bool { kinds.isEmpty }

    var innermost: TokenKind? { kinds.last }

    mutating func push(_ kind: TokenKind) {
        places[kind, default: []].append(kinds.count)
        kinds.append(kind)
    }

    /// Adds an opening token, or removes the partner of a closing one and all that is open inside it. False where the
    /// token is a brace whose partner is not open.
    mutating func track(_ kind: TokenKind) -> Bool {
        switch kind {
        case .openBrace, .openBracket, .openParen, .openQuote, .openHeredoc, .interpolation, .directive: push(kind)
        case .closeBrace: return close(place(of: .openBrace))
        case .closeBracket: _ = close(place(of: .openBracket))
        case .closeParen: _ = close(place(of: .openParen))
        case .closeQuote: _ = close(place(of: .openQuote))
        case .closeHeredoc: _ = close(place(of: .openHeredoc))
        case .sequenceEnd: _ = close([place(of: .interpolation), place(of: .directive)].compactMap(\.self).max())
        // The lexer has given up all strings since the heredoc around them, if there is one.
        case .quotedNewlineEnd:
            let heredoc = place(of: .openHeredoc) ?? -1
            while let quote = place(of: .openQuote), quote > heredoc { _ = close(quote) }
        default: break
        }
        return true
    }

    private func place(of kind: TokenKind) -> Int? { places[kind]?.last }

    /// Removes what is open from a place on; false where there is no place.
    private mutating func close(_ place: Int?) -> Bool {
        guard let place else { return false }
        while kinds.count > place, let kind = kinds.popLast() { places[kind]?.removeLast() }
        return true
    }
}
