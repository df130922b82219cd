/// Finding the next item after a mistake, so that one mistake is one error and the next is found too.
extension Parser {
    /// Leaves the item that began at token `first` and goes on after it. Brackets and indentation say where it ends:
    /// a line at the item's own column that looks like an item ends it even where brackets are open. A brace that
    /// closes nothing ends the body around the item, where it begins a line or follows an item without open brackets.
    mutating func resynchronise(from first: Int, isRoot: Bool) {
        recovering = false
        ignoresNewlines = false
        var item = FailedItem(first: first, indent: isLineStart(first) ? column(first) : -1, isRoot: isRoot)
        for index in first..<max(first, raw) { _ = item.open.track(tokens[index].kind) }
        item.wasInside = !item.open.isEmpty
        item.usesIndent = isInformative(first, item.indent)
        raw = end(of: &item, from: heredocEnd() ?? raw)
        settle()
    }

    /// The item that is left.
    private struct FailedItem {
        /// The index of its first token.
        let first: Int
        /// The column of that token, in bytes from zero; -1 where other tokens stand before it on its line, so that
        /// indentation says nothing.
        let indent: Int
        /// Whether the item stands in the body of the file, which no brace can close.
        let isRoot: Bool
        /// What was opened and not yet closed.
        var open = OpenBrackets()
        /// Whether brackets were open where the mistake was noticed.
        var wasInside = false
        /// Whether a line at the item's column ends it even inside open brackets.
        var usesIndent = false
        /// The first line that looks like an item, for the case that the brackets are never closed.
        var candidate: Int?
    }

    /// The index of the token with which the next item begins, or that closes the body. The search begins at
    /// `start`; `item.open` is kept up to date on the way.
    private mutating func end(of item: inout FailedItem, from start: Int) -> Int {
        var index = start
        while tokens[index].kind != .endOfFile {
            if isNextItem(index, &item) { return index }
            if endsLine(index), item.open.isEmpty {
                guard let next = continuation(index + 1, item.indent) else { return index + 1 }
                index = next
                continue
            }
            if !item.open.track(tokens[index].kind), closesBody(index, item) { return index }
            index += 1
        }
        // The brackets stayed open up to the end of the file: they were never closed, and the first line that
        // looked like an item ends this one. The length of the search is paid for from `searches`.
        guard !item.open.isEmpty, !isTooDeep, let candidate = item.candidate else { return index }
        searches -= index - start
        return candidate
    }

    /// Whether the token at `index` begins the next item, judged by the beginning of its line.
    private func isNextItem(_ index: Int, _ item: inout FailedItem) -> Bool {
        guard index > item.first, item.indent >= 0, isLineStart(index), column(index) <= item.indent else {
            return false
        }
        let starts = startsItem(index)
        if starts, item.candidate == nil { item.candidate = index }
        // Without trustworthy indentation only the line of the mistake itself is judged in this way.
        guard item.usesIndent || index == raw || index == failedAt || searches <= 0 else { return false }
        guard !starts, isCloser(tokens[index].kind) else { return starts }
        if column(index) < item.indent, !item.isRoot { return true }
        // A closing bracket at the item's column closes all brackets inside the item, but not the block around it.
        if let last = item.open.innermost {
            item.open = OpenBrackets()
            item.open.push(tokens[index].kind == .closeBrace ? .openBrace : last)
        }
        return false
    }

    /// Whether a brace that none of the item's own brackets waits for closes the body around the item.
    private func closesBody(_ brace: Int, _ item: FailedItem) -> Bool {
        guard !item.isRoot else { return false }
        return isLineStart(brace) || brace == raw && !item.wasInside && !isStray(brace, item.indent)
    }

    /// Where the mistake was something like a heredoc (`<< "EOT"`), the index of the token after the line that
    /// would close it; nil otherwise. Its text would be taken for a great number of mistakes.
    private mutating func heredocEnd() -> Int? {
        guard tokens[failedAt].kind == .less, tokens[failedAt + 1].kind == .less else { return nil }
        var index = failedAt + 2
        while tokens[index].kind != .identifier {
            if endsLine(index) || tokens[index].kind == .endOfFile { return nil }
            index += 1
        }
        let marker = text(index)
        while tokens[index].kind != .endOfFile, searches > 0 {
            searches -= 1
            if isLineStart(index), tokens[index].kind == .identifier, text(index) == marker { return index + 1 }
            index += 1
        }
        return nil
    }

    /// The index of the token at which the item goes on after its line has ended: lines that are indented deeper
    /// belong to it, and so does the bracket at its own column that closes it. Nil where the item ends. `line` is
    /// the index of the first token of the next line.
    private func continuation(_ line: Int, _ indent: Int) -> Int? {
        var index = line
        while tokens[index].kind == .newline { index += 1 }
        guard indent >= 0, isLineStart(index), tokens[index].kind != .endOfFile else { return nil }
        if column(index) > indent || !beginsSomething(tokens[index].kind) { return index }
        return column(index) == indent && isCloser(tokens[index].kind) ? index + 1 : nil
    }

    /// Whether a token may stand at the beginning of a line in a body. A line that begins otherwise continues the
    /// one before.
    private func beginsSomething(_ kind: TokenKind) -> Bool {
        kind == .identifier || kind == .openQuote || kind == .comment || isCloser(kind)
    }

    /// Whether the brace at the end of an item is one too many, which the next line shows: it begins with the brace
    /// that closes the body.
    private func isStray(_ brace: Int, _ indent: Int) -> Bool {
        var index = brace + 1
        while index < tokens.count, !isLineStart(index) || tokens[index].kind == .newline {
            if tokens[index].kind == .endOfFile { return false }
            index += 1
        }
        return index < tokens.count && tokens[index].kind == .closeBrace && column(index) < indent
    }

    private func isCloser(_ kind: TokenKind) -> Bool {
        kind == .closeBrace || kind == .closeBracket || kind == .closeParen
    }

    /// Whether a line ends with the token at `index`.
    private func endsLine(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .newline, .quotedNewlineEnd: true
        case .comment: endsLine(tokens[index])
        default: false
        }
    }

    /// Whether a line begins with the token at `index`; blanks may stand before it.
    private func isLineStart(_ index: Int) -> Bool { index == 0 || endsLine(index - 1) }

    /// How many bytes of blanks stand before the token at `index`, which is its column at the beginning of a line.
    private func column(_ index: Int) -> Int {
        Int(tokens[index].start) - (index == 0 ? 0 : Int(tokens[index - 1].end))
    }

    /// Whether the token at `index` begins a line as an item does: a name, then `=`, `{`, a string, or another name
    /// and `{`.
    private func startsItem(_ index: Int) -> Bool {
        guard tokens[index].kind == .identifier, index + 1 < tokens.count else { return false }
        switch tokens[index + 1].kind {
        case .equal, .openBrace, .openQuote: return true
        case .identifier: return index + 2 < tokens.count && tokens[index + 2].kind == .openBrace
        default: return false
        }
    }

    /// Whether the first line inside the item is indented deeper than the item, so that indentation can be trusted.
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
