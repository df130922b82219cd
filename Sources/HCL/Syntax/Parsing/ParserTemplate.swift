import Diagnostics

/// Templates: quoted, heredoc and bare (HCL native syntax specification, "Template Sub-language").
extension Parser {
    /// A directive that ends or divides the one around it.
    private enum Mark { case end, otherwise, endIf, endFor }

    private struct Template {
        let closing: TokenKind
        let firstToken: Int
        var unbalanced = false
    }

    mutating func template() -> Int32 {
        let open = at
        let closing: TokenKind = tokens[open].kind == .openQuote ? .closeQuote : .closeHeredoc
        raw = open + 1
        var template = Template(closing: closing, firstToken: raw)
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
        return make(.template, from: open, to: end, child: hasSequence(list.first) ? list.first : -1)
    }

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

    private func hasSequence(_ first: Int32) -> Bool {
        var node = first
        while node >= 0 {
            if nodes[Int(node)].kind != .text { return true }
            node = nodes[Int(node)].next
        }
        return false
    }

    /// Parts up to the end of the template, or to a directive that ends the one around them (`inside`). The mark's
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
            case .quotedNewline: raw += 1
            default: notClosed(index, template)
            }
            if recovering { return .end }
        }
    }

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

    private mutating func notEnded(_ index: Int, inside: Mark?, in template: inout Template) {
        let name = inside == .endFor ? "for" : "if"
        unbalanced(
            "`%{ \(name) }` has no `%{ end\(name) }` before the end of the string", from: index, to: index,
            in: &template)
    }

    private mutating func unbalanced(_ message: String, from first: Int, to last: Int, in template: inout Template) {
        if !template.unbalanced {
            report(.directivesUnbalanced, message, at: span(first, last), token: last)
        }
        template.unbalanced = true
    }

    // MARK: Interpolations

    private mutating func interpolation(_ template: Template) -> Int32 {
        let open = raw
        raw += 1
        let ignored = ignoreNewlines(true)
        let value = expression()
        if !recovering, kind != .sequenceEnd { failInterpolation(template) }
        let end = recovering ? max(open, raw - 1) : at
        raw = end + 1
        ignoresNewlines = ignored
        return make(.interpolation, from: open, to: end, child: value)
    }

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

    private mutating func directive(
        _ template: inout Template, into list: inout ChildList, inside: Mark?
    ) -> Mark? {
        let open = raw
        raw += 1
        let ignored = ignoreNewlines(true)
        let word = at
        guard kind == .identifier else {
            fail(.directive, "`if`, `for` or another directive is expected after `%{`, found \(found(at))", at: at)
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

    /// The closing brace of a directive.
    private mutating func endDirective(_ word: Int, _ ignored: Bool) -> Int {
        if !recovering, kind != .sequenceEnd {
            fail(.directive, "`}` is expected at the end of `\(text(word))`, found \(found(at))", at: at)
        }
        let end = recovering ? max(word, raw - 1) : at
        raw = end + 1
        ignoresNewlines = ignored
        return end
    }

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
                help: near.map { "did you mean `\($0)`?" })
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

    /// The parts of an `if` up to its end: two lists of parts where there is an `else`.
    private mutating func ifDirective(
        open: Int, end: Int, condition: Int32, template: inout Template, into list: inout ChildList
    ) {
        guard enter() else { return }
        defer { depth -= 1 }
        var children = ChildList()
        append(condition, to: &children)
        var ended = block(&template, after: end, into: &children, inside: .endIf)
        while ended == .otherwise, !recovering {
            if count(children.first) > 2 {
                unbalanced(
                    "this `if` has an `%{ else }` already", from: max(raw - 3, 0), to: max(raw - 1, 0), in: &template)
            }
            ended = block(&template, after: max(raw - 1, end), into: &children, inside: .endIf)
        }
        append(
            make(
                .ifDirective, from: open, to: max(raw - 1, end), data: UInt8(clamping: end - open),
                child: children.first),
            to: &list)
    }

    private func count(_ first: Int32) -> Int {
        var (node, total) = (first, 0)
        while node >= 0 {
            total += 1
            node = nodes[Int(node)].next
        }
        return total
    }

    private mutating func block(
        _ template: inout Template, after end: Int, into children: inout ChildList, inside: Mark
    ) -> Mark {
        var content = ChildList()
        let mark = parts(&template, into: &content, inside: inside)
        append(make(.parts, from: end, to: max(raw - 1, end), child: content.first), to: &children)
        return mark
    }

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
