import Diagnostics

/// Templates: quoted, heredoc and bare (HCL native syntax specification, "Template Sub-language").
extension Parser {
    /// A directive that ends or divides the one around it.
    private enum Mark { case end, otherwise, endIf, endFor }

    /// The template that is being parsed.
    private struct Template {
        /// The kind of the token that ends it: a quote, a heredoc's marker, or the end of the text.
        let closing: TokenKind
        /// The index of the first token after the opening one.
        let firstToken: Int
        /// Whether directives without their partner were reported. Once a template is enough, since one that is
        /// missing makes all others wrong.
        var unbalanced = false
    }

    /// Parses a quoted string or a heredoc. The next token opens it.
    mutating func template() -> Int32 {
        let open = at
        let closing: TokenKind = tokens[open].kind == .openQuote ? .closeQuote : .closeHeredoc
        raw = open + 1
        // Tokens inside a template are read by `raw`: newlines and blanks there are text.
        var template = Template(closing: closing, firstToken: raw)
        // A text without sequences, by far the most frequent, gets a node without children.
        if isPlain(closing) {
            let end = raw
            if closing == .closeQuote { for index in open + 1..<end { checkEscapes(index) } }
            raw = end + 1
            settle()
            return make(.template, from: open, to: end)
        }
        raw = open + 1
        var list = ChildList()
        _ = parts(&template, into: &list, inside: nil)
        if recovering { return invalid(open) }
        let end = raw
        raw = end + 1
        settle()
        // A template whose literals were cut in pieces, but that has no sequence, is a plain text too.
        return make(.template, from: open, to: end, child: hasSequence(list.first) ? list.first : -1)
    }

    /// Parses the whole text as a template without quotes.
    mutating func bareTemplate() -> Int32 {
        var template = Template(closing: .endOfFile, firstToken: 0)
        var list = ChildList()
        _ = parts(&template, into: &list, inside: nil)
        if recovering { return invalid(0) }
        return make(.template, from: 0, to: tokens.count - 1, child: hasSequence(list.first) ? list.first : -1)
    }

    /// Skips literals; true where the template ends after them.
    private mutating func isPlain(_ closing: TokenKind) -> Bool {
        while true {
            switch tokens[raw].kind {
            case .quotedLiteral, .stringLiteral: break
            case closing: return true
            default: return false
            }
            raw += 1
        }
    }

    /// Whether one of the parts from `first` on is something else than text.
    private func hasSequence(_ first: Int32) -> Bool {
        var node = first
        while node >= 0 {
            if nodes[Int(node)].kind != .text { return true }
            node = nodes[Int(node)].next
        }
        return false
    }

    /// Parses parts up to the end of the template, or to a directive that ends or divides the one around them;
    /// `inside` says which that is, nil where none is open. Gives the directive that was found, or `.end`. Its
    /// tokens are read; the template's closing token is not.
    private mutating func parts(_ template: inout Template, into list: inout ChildList, inside: Mark?) -> Mark {
        while true {
            let index = raw
            switch tokens[index].kind {
            case template.closing:
                if inside != nil { notEnded(index, inside: inside, in: &template) }
                return .end
            case .quotedLiteral, .stringLiteral:
                raw += 1
                if tokens[index].kind == .quotedLiteral { checkEscapes(index) }
                append(make(.text, from: index, to: index), to: &list)
            case .interpolation: append(interpolation(template), to: &list)
            case .directive:
                if let mark = directive(&template, into: &list, inside: inside) { return mark }
            // The lexer's newline inside quotes is reported already.
            case .quotedNewline: raw += 1
            default: notClosed(index, template)
            }
            if recovering { return .end }
        }
    }

    /// Reports a string or heredoc whose end is missing, at the token where something else was found.
    private mutating func notClosed(_ index: Int, _ template: Template) {
        let message =
            template.closing == .closeHeredoc
            ? "the heredoc is not closed before the end of the file" : "the string is not closed"
        let help =
            template.closing == .closeHeredoc
            ? "put the marker alone on a line of its own, with a newline after it" : "add a closing `\"`"
        at = index
        let failed = failures
        fail(.stringNotClosed, message, at: index, help: help)
        if template.closing == .closeHeredoc, failures > failed { showOpening(template.firstToken - 1, at: index) }
    }

    /// A heredoc that is not closed is shown where it begins: the end of the file says nothing of where the marker is missing.
    private mutating func showOpening(_ open: Int, at index: Int) {
        guard let last = diagnostics.indices.last, diagnostics[last].span == span(index, index),
            diagnostics[last].code == .stringNotClosed
        else { return }
        let opening = tokens[open]
        var end = Int(opening.end)
        while end > Int(opening.start), bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        diagnostics[last] = diagnostics[last].label(span(index, index), "the file ends here")
        diagnostics[last].span = Span(file: source, start: Int(opening.start), end: end)
    }

    /// Reports an `if` or `for` directive that the string ends before.
    private mutating func notEnded(_ index: Int, inside: Mark?, in template: inout Template) {
        let name = inside == .endFor ? "for" : "if"
        unbalanced(
            "`%{ \(name) }` has no `%{ end\(name) }` before the end of the string", from: index, to: index,
            in: &template)
    }

    /// Reports directives that do not match, once a template.
    private mutating func unbalanced(_ message: String, from first: Int, to last: Int, in template: inout Template) {
        if !template.unbalanced {
            report(.directivesUnbalanced, message, at: span(first, last), token: last)
        }
        template.unbalanced = true
    }

    // MARK: Interpolations

    /// Parses `${ … }` and gives its node.
    private mutating func interpolation(_ template: Template) -> Int32 {
        let open = raw
        raw += 1
        let ignored = ignoreNewlines(true)
        let value = expression()
        // The token after the closing brace is text again, so nothing is skipped after it.
        if !recovering, kind != .sequenceEnd { failInterpolation(template) }
        let end = recovering ? max(open, raw - 1) : at
        raw = end + 1
        ignoresNewlines = ignored
        return make(.interpolation, from: open, to: end, child: value)
    }

    /// Reports what stands in the place of the `}` of an interpolation. A quote there ends the string around it: it
    /// is reported at the string's beginning, where Terraform does.
    private mutating func failInterpolation(_ template: Template) {
        let help = "write `$${` if the characters themselves are meant"
        let endsQuoted = template.closing == .closeQuote && (kind == .closeQuote || kind == .openQuote)
        if kind == .endOfFile || endsQuoted {
            report(
                .interpolation, "`${` is not closed before the end of the string",
                at: span(template.firstToken, template.firstToken), token: at, help: "add a `}`")
            giveUp()
        } else {
            fail(.interpolation, "`}` is expected after the expression, found \(found(at))", at: at, help: help)
        }
    }

    // MARK: Directives

    /// Parses a directive. `if` and `for` are added to `list` with everything up to their end. For `else`, `endif`
    /// and `endfor` that end or divide the directive around them (`inside`), gives which one it was.
    private mutating func directive(
        _ template: inout Template, into list: inout ChildList, inside: Mark?
    ) -> Mark? {
        let open = raw
        raw += 1
        let ignored = ignoreNewlines(true)
        let word = at
        guard kind == .identifier else {
            fail(
                .directive, "`if`, `for` or another directive is expected after `%{`, found \(found(at))", at: at,
                help: "write `%%{` where the two characters are meant")
            ignoresNewlines = ignored
            return nil
        }
        read()
        if isKeyword("if", at: word) {
            let condition = expression()
            let end = endDirective(word, ignored)
            if !recovering { ifDirective(open: open, end: end, condition: condition, template: &template, into: &list) }
        } else if isKeyword("for", at: word) {
            forDirective(open: open, word: word, ignored: ignored, template: &template, into: &list)
        } else {
            return mark(open: open, word: word, ignored: ignored, template: &template, into: &list, inside: inside)
        }
        return nil
    }

    /// Reads the closing brace of a directive whose word is at `word`, and gives its index.
    private mutating func endDirective(_ word: Int, _ ignored: Bool) -> Int {
        if !recovering, kind != .sequenceEnd {
            fail(.directive, "`}` is expected at the end of `\(text(word))`, found \(found(at))", at: at)
        }
        let end = recovering ? max(word, raw - 1) : at
        raw = end + 1
        ignoresNewlines = ignored
        return end
    }

    /// Reads `else`, `endif` or `endfor`. Gives it where it belongs to the directive around it (`inside`; `else`
    /// belongs to an `if`), and nil otherwise, with a mistake.
    private mutating func mark(
        open: Int, word: Int, ignored: Bool, template: inout Template, into list: inout ChildList,
        inside: Mark?
    ) -> Mark? {
        let mark: Mark
        if isKeyword("else", at: word) {
            mark = .otherwise
        } else if isKeyword("endif", at: word) {
            mark = .endIf
        } else if isKeyword("endfor", at: word) {
            mark = .endFor
        } else {
            let near = Suggestion.nearest(to: text(word), among: ["if", "for", "else", "endif", "endfor"])
            fail(
                .directive, "`\(text(word))` is not a template directive", at: word,
                help: near.map { "did you mean `\($0)`?" } ?? "write `%%{` where the two characters are meant")
            ignoresNewlines = ignored
            return nil
        }
        let end = endDirective(word, ignored)
        if recovering { return nil }
        append(make(.directiveMark, from: open, to: end), to: &list)
        if mark == inside || (mark == .otherwise && inside == .endIf) { return mark }
        unbalanced("`%{ \(text(word)) }` does not belong here", from: open, to: end, in: &template)
        return nil
    }

    /// Parses the rest of an `if` up to its `endif` and adds its node to `list`: the condition, then one list of
    /// parts, or two where there is an `else`. `end` is the index of the brace that ends the `if` itself.
    private mutating func ifDirective(
        open: Int, end: Int, condition: Int32, template: inout Template, into list: inout ChildList
    ) {
        guard enter() else { return }
        defer { depth -= 1 }
        var children = ChildList()
        append(condition, to: &children)
        var ended = block(&template, after: end, into: &children, inside: .endIf)
        while ended == .otherwise, !recovering {
            // Each further `else` is a mistake, but its parts are read all the same.
            if count(children.first) > 2 {
                unbalanced(
                    "this `if` has an `%{ else }` already", from: max(raw - 3, 0), to: max(raw - 1, 0), in: &template)
            }
            ended = block(&template, after: max(raw - 1, end), into: &children, inside: .endIf)
        }
        append(
            make(
                // `data` is how many tokens the directive's own `%{ if … }` has.
                .ifDirective, from: open, to: max(raw - 1, end), data: UInt8(clamping: end - open),
                child: children.first),
            to: &list)
    }

    /// How many nodes there are from `first` on.
    private func count(_ first: Int32) -> Int {
        var (node, total) = (first, 0)
        while node >= 0 {
            total += 1
            node = nodes[Int(node)].next
        }
        return total
    }

    /// Parses the parts inside a directive into one `parts` node, and gives what ended them.
    private mutating func block(
        _ template: inout Template, after end: Int, into children: inout ChildList, inside: Mark
    ) -> Mark {
        var content = ChildList()
        let mark = parts(&template, into: &content, inside: inside)
        append(make(.parts, from: end, to: max(raw - 1, end), child: content.first), to: &children)
        return mark
    }

    /// Parses a `for` directive from its names on, through its `endfor`, and adds its node to `list`.
    private mutating func forDirective(
        open: Int, word: Int, ignored: Bool, template: inout Template, into list: inout ChildList
    ) {
        var hasKey = false
        guard forNames(.directive, hasKey: &hasKey) else {
            ignoresNewlines = ignored
            return
        }
        let collection = expression()
        let end = endDirective(word, ignored)
        guard !recovering, enter() else { return }
        defer { depth -= 1 }
        var children = ChildList()
        append(collection, to: &children)
        _ = block(&template, after: end, into: &children, inside: .endFor)
        let flags = hasKey ? NodeFlag.keyName : 0
        append(make(.forDirective, from: open, to: max(raw - 1, end), data: flags, child: children.first), to: &list)
    }
}
