import Diagnostics

/// Bodies, attributes and blocks (HCL native syntax specification, "Structural Elements").
extension Parser {
    /// Parses the body of a file (`open` is nil) or of a block (`open` is the index of its opening brace, which is
    /// read), through the closing brace. Gives the body's node.
    mutating func body(open: Int?) -> Int32 {
        var items = ChildList()
        var last = open ?? 0
        let failuresBefore = failures
        depth += 1
        defer { depth -= 1 }
        // Each iteration reads at least one token.
        loop: while true {
            itemStart = at
            switch kind {
            case .newline: read()
            case .identifier: item(into: &items, isRoot: open == nil)
            case .endOfFile:
                if let open { blockNotClosed(open, failed: failures > failuresBefore) }
                last = max(raw - 1, open ?? 0)
                if open == nil { last = at }
                break loop
            case .closeBrace where open != nil:
                last = read()
                break loop
            default:
                notAnItem()
                resynchronise(from: itemStart, isRoot: open == nil)
            }
        }
        let node = make(.body, from: open ?? 0, to: last, child: items.first)
        reportRepeated(items.first)
        // Attributes with the same name are looked for at the end, when all of them are known.
        return node
    }

    /// Reports a block whose closing brace is missing. Where another mistake stands inside (`failed`, or a token
    /// that is never valid), nothing is said: most likely that one hides the brace.
    private mutating func blockNotClosed(_ open: Int, failed: Bool) {
        if failed || neverValid.last.map({ $0 > open }) == true { recovering = true }
        fail(.blockNotClosed, "this block is not closed before the end of the file", at: open, help: "add a `}`")
    }

    /// Reports what stands where an item should begin, and reads one token so that the file is passed.
    private mutating func notAnItem() {
        switch kind {
        case .openQuote:
            fail(
                .quotedArgumentName, "the name of an argument is written without quotes", at: at,
                help: "remove the quotes; a block begins with its type, then its labels")
        case .closeBrace:
            fail(
                .definitionExpected, "this `}` closes nothing", at: at,
                help: "remove it, or add the `{` that it should close")
        // An operator at the beginning of a line: in other languages the expression would go on there.
        case _ where Parser.precedence(kind) > 0 || kind == .question || kind == .colon || kind == .dot:
            fail(
                .definitionExpected, "an argument or a block is expected here, found \(found(at))", at: at,
                help: "an expression goes on after its line only between brackets: put it in parentheses")
        default:
            fail(
                .definitionExpected, "an argument or a block is expected here, found \(found(at))", at: at)
        }
        if kind != .endOfFile { read() }
    }

    /// Parses one argument or block. After a mistake it goes on where the next item seems to begin.
    private mutating func item(into items: inout ChildList, isRoot: Bool) {
        let start = at
        itemStart = start
        let name = read()
        var node: Int32?
        switch kind {
        case .equal: node = attribute(name, oneLine: false)
        case .openQuote, .openBrace, .identifier: node = block(name)
        default:
            fail(
                .definitionExpected, "`\(text(name))` is alone: an argument or a block is expected here",
                at: name,
                help: "write `\(text(name)) = …` to set an argument")
        }
        if let node { append(node, to: &items) }
        if recovering { resynchronise(from: start, isRoot: isRoot) }
    }

    /// Parses an argument from its `=` on; `name` is the index of its name. In a block on one line no newline
    /// follows (`oneLine`).
    private mutating func attribute(_ name: Int, oneLine: Bool) -> Int32 {
        read()
        let value = expression()
        if !recovering, !oneLine {
            switch kind {
            case .newline: read()
            case .endOfFile: break
            case .comma:
                fail(
                    .newlineAfterArgument, "arguments are not separated by commas", at: at,
                    help: "end the line here instead")
            default:
                fail(
                    .newlineAfterArgument, "the line must end after an argument, found \(found(at))", at: at,
                    help: "put it on a line of its own")
            }
        }
        return make(.attribute, from: name, to: max(last(value), name), child: value)
    }

    // MARK: Blocks

    /// Parses a block from its first label or its brace on; `type` is the index of its type.
    private mutating func block(_ type: Int) -> Int32 {
        var children = ChildList()
        header: while true {
            switch kind {
            case .openBrace: break header
            case .openQuote: append(label(), to: &children)
            case .identifier:
                let name = read()
                append(make(.label, from: name, to: name), to: &children)
            default:
                failHeader(type)
                return make(.block, from: type, to: max(type, raw - 1), child: children.first)
            }
            if recovering { return make(.block, from: type, to: max(type, raw - 1), child: children.first) }
        }
        guard depth <= Parser.nestingLimit else {
            failTooDeep("blocks are nested more than \(Parser.nestingLimit) deep here", at: at)
            // Nothing after it is read: to find the end of each block around it would take as long as there are blocks.
            raw = tokens.count - 1
            settle()
            return make(.block, from: type, to: max(type, raw - 1), child: children.first)
        }
        let content = blockBody(type)
        append(content, to: &children)
        let node = make(.block, from: type, to: last(content), child: children.first)
        if !recovering { endOfBlock() }
        return node
    }

    /// Reports what stands in a block's header where a label or `{` should.
    private mutating func failHeader(_ type: Int) {
        let name = text(type)
        switch kind {
        case .equal:
            fail(
                .blockHeader, "`=` sets an argument, but a block begins here", at: at,
                help: "remove the `=`, or everything between `\(name)` and it")
        case .newline:
            fail(
                .blockHeader, "the header of block `\(name)` ends without `{`", at: at,
                help: "put `{` on the same line; for an argument write `=` after its name")
        default:
            fail(.blockHeader, "a label in quotes or `{` is expected here, found \(found(at))", at: at)
        }
    }

    /// Parses the body from `{` on. Where something else than a newline follows, it is a block on one line.
    private mutating func blockBody(_ type: Int) -> Int32 {
        let open = read()
        switch kind {
        case .newline, .endOfFile, .closeBrace: return body(open: open)
        default: return oneLineBody(open)
        }
    }

    /// Parses `{ name = value }` after the brace (HCL specification, "Structural Elements", OneLineBlock).
    private mutating func oneLineBody(_ open: Int) -> Int32 {
        let name = read()
        var items = ChildList()
        if tokens[name].kind != .identifier {
            fail(.definitionExpected, "an argument is expected here, found \(found(name))", at: name)
        } else {
            switch kind {
            case .equal: append(attribute(name, oneLine: true), to: &items)
            case .openQuote, .openBrace, .identifier:
                report(
                    .oneLineBlock, "a block on one line holds one argument and no other block", at: span(name, at),
                    token: at, help: "put `\(text(name))` on a line of its own")
                giveUp()
            default:
                fail(
                    .definitionExpected, "`\(text(name))` is alone: an argument is expected here", at: name,
                    help: "write `\(text(name)) = …`")
            }
        }
        if !recovering { closeOneLine(open) }
        return make(.body, from: open, to: max(open, raw - 1), child: items.first)
    }

    /// Reads the `}` of a block on one line, or reports what stands in its place.
    private mutating func closeOneLine(_ open: Int) {
        let help = "put each argument and the closing `}` on lines of their own"
        switch kind {
        case .closeBrace:
            // What comes after the brace must still be seen as the end of the line.
            let ignored = ignoresNewlines
            read()
            ignoresNewlines = ignored
        case .comma: fail(.oneLineBlock, "a block on one line holds one argument", at: at, help: help)
        case .newline:
            fail(.oneLineBlock, "a block whose argument is on its first line ends on that line", at: at, help: help)
        case .endOfFile:
            fail(.blockNotClosed, "this block is not closed before the end of the file", at: open, help: "add a `}`")
        default: fail(.oneLineBlock, "`}` is expected here, found \(found(at))", at: at, help: help)
        }
    }

    /// Reads the newline after a block's closing brace.
    private mutating func endOfBlock() {
        switch kind {
        case .newline: read()
        case .endOfFile: break
        default:
            fail(
                .newlineAfterBlock, "the line must end after a block, found \(found(at))", at: at,
                help: "put it on a line of its own")
        }
    }

    // MARK: Labels

    /// Parses a label in quotes. It is not a template: a sequence in it is a mistake, which is reported once a label.
    private mutating func label() -> Int32 {
        let open = at
        // Tokens are read by `raw`, not by `read`: blanks inside quotes belong to the label.
        var told = false
        raw = open + 1
        while true {
            let index = raw
            switch tokens[index].kind {
            case .closeQuote:
                raw = index + 1
                settle()
                return make(.label, from: open, to: index)
            case .quotedLiteral:
                checkEscapes(index)
                raw += 1
            case .interpolation, .directive:
                if !told { reportSequence(index) }
                told = true
                skipSequence()
            case .endOfFile:
                at = index
                fail(.stringNotClosed, "the label is not closed before the end of the file", at: index)
                return make(.label, from: open, to: max(open, index - 1))
            default:
                settle()
                fail(.stringNotClosed, "this does not belong in a label", at: index)
                return make(.label, from: open, to: max(open, index - 1))
            }
        }
    }

    private mutating func reportSequence(_ index: Int) {
        report(
            .sequenceInLabel, "a label is a constant: template sequences are not allowed here",
            at: span(index, index), token: index, help: "double the sign where the character is meant")
    }

    /// Skips a `${ … }` from its first token through its last.
    private mutating func skipSequence() {
        var open = 0
        while tokens[raw].kind != .endOfFile {
            let kind = tokens[raw].kind
            raw += 1
            if kind == .interpolation || kind == .directive { open += 1 }
            if kind == .sequenceEnd { open -= 1 }
            if open == 0 { break }
        }
    }

    // MARK: Repeated arguments

    /// Reports each argument of a body that has the name of an earlier one. `first` is the body's first child.
    private mutating func reportRepeated(_ first: Int32) {
        var names: [Int] = []
        var node = first
        while node >= 0 {
            if nodes[Int(node)].kind == .attribute { names.append(self.first(node)) }
            node = nodes[Int(node)].next
        }
        guard names.count > 1 else { return }
        // A handful of names is compared directly; a dictionary costs more than that. From 13 on the comparison of
        // all with all would be quadratic.
        if names.count <= 12 {
            for index in names.indices.dropFirst() {
                if let earlier = names[..<index].first(where: { sameText($0, names[index]) }) {
                    reportRepeated(names[index], earlier: earlier)
                }
            }
        } else {
            var seen: [String: Int] = [:]
            for name in names {
                if let earlier = seen[text(name)] {
                    reportRepeated(name, earlier: earlier)
                } else {
                    seen[text(name)] = name
                }
            }
        }
    }

    /// Whether the tokens at two indexes have the same text.
    private func sameText(_ left: Int, _ right: Int) -> Bool {
        let (one, two) = (tokens[left], tokens[right])
        guard one.end - one.start == two.end - two.start else { return false }
        return bytes[Int(one.start)..<Int(one.end)].elementsEqual(bytes[Int(two.start)..<Int(two.end)])
    }

    private mutating func reportRepeated(_ name: Int, earlier: Int) {
        diagnostics.append(
            Diagnostic.error(
                .argumentSetTwice, "argument \"\(text(name))\" is set twice", at: span(name, name),
                help: "remove one of the two"
            ).label(span(earlier, earlier), "first set here"))
    }
}
