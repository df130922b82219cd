import Diagnostics

/// Lists, objects and `for` expressions (HCL native syntax specification, "Collection Values", "For Expressions").
extension Parser {
    /// Parses `[ … ]`: a list of items, or a `for` expression that makes a list. The next token is the bracket.
    mutating func tuple() -> Int32 {
        let open = read()
        let ignored = ignoreNewlines(true)
        if isKeyword("for", at: at) { return forExpression(open, closing: .closeBracket, ignored) }
        var items = ChildList()
        while kind != .closeBracket {
            append(expression(), to: &items)
            if !recovering { separateItems(open) }
            if recovering {
                ignoresNewlines = ignored
                return invalid(open)
            }
        }
        return make(.tuple, from: open, to: close(restoring: ignored), child: items.first)
    }

    /// Reads the comma after an item. A comma may stand after the last item too.
    private mutating func separateItems(_ open: Int) {
        switch kind {
        case .closeBracket: break
        case .comma: read()
        case .endOfFile:
            fail(.listItems, "this list is not closed before the end of the file", at: open, help: "add a `]`")
        default: fail(.listItems, "a comma or `]` is expected after an item, found \(found(at))", at: at)
        }
    }

    /// Parses `{ … }`: the items of an object, or a `for` expression that makes an object.
    mutating func object() -> Int32 {
        let open = read()
        // Newlines mean nothing before `for`; between the items of an object they separate.
        let ignored = ignoreNewlines(true)
        if isKeyword("for", at: at) { return forExpression(open, closing: .closeBrace, ignored) }
        _ = ignoreNewlines(false)
        var items = ChildList()
        while true {
            while kind == .newline { read() }
            if kind == .closeBrace { break }
            objectItem(open, into: &items)
            if recovering {
                ignoresNewlines = ignored
                return invalid(open)
            }
        }
        return make(.object, from: open, to: close(restoring: ignored), child: items.first)
    }

    /// Parses `key = value` or `key: value` and what separates it from the next item.
    private mutating func objectItem(_ open: Int, into items: inout ChildList) {
        let key = expression()
        if recovering { return }
        guard kind == .equal || kind == .colon else { return failKey(open) }
        read()
        let value = expression()
        if recovering { return }
        append(key, to: &items)
        append(value, to: &items)
        switch kind {
        case .closeBrace: break
        case .comma, .newline: read()
        case .endOfFile: objectNotClosed(open)
        default:
            fail(.objectItems, "a newline, a comma or `}` is expected after an item, found \(found(at))", at: at)
        }
    }

    /// Reports an object without its closing brace, at the opening one.
    private mutating func objectNotClosed(_ open: Int) {
        fail(.objectItems, "this object is not closed before the end of the file", at: open, help: "add a `}`")
    }

    /// Reports what stands in the place of the `=` after a key.
    private mutating func failKey(_ open: Int) {
        switch kind {
        case .endOfFile: objectNotClosed(open)
        case .newline, .comma:
            fail(.objectItems, "the item has a key but no value", at: at, help: "write `key = value`")
        case .identifier:
            fail(
                .objectItems, "`=` is expected after the key, found \(found(at))", at: at,
                help: "put a key with dots or blanks in quotes")
        default: fail(.objectItems, "`=` is expected after the key, found \(found(at))", at: at)
        }
    }

    // MARK: For

    /// Parses `for … in … : …` after the opening bracket, which is at `open`, through the closing one. `ignored` is
    /// whether newlines meant nothing before the bracket.
    private mutating func forExpression(_ open: Int, closing: TokenKind, _ ignored: Bool) -> Int32 {
        read()
        guard let node = forParts(open, closing), !recovering else {
            ignoresNewlines = ignored
            return invalid(open)
        }
        ignoresNewlines = ignored
        settle()
        return node
    }

    /// Parses `key, value in` or `value in`. `hasKey` becomes true where there are two names. Gives false after a
    /// mistake, which is reported under `code`.
    mutating func forNames(_ code: Code, hasKey: inout Bool) -> Bool {
        guard kind == .identifier else {
            fail(code, "the name of a variable is expected after `for`, found \(found(at))", at: at)
            return false
        }
        read()
        if kind == .comma {
            read()
            hasKey = true
            guard kind == .identifier else {
                fail(code, "the name of a second variable is expected after the comma, found \(found(at))", at: at)
                return false
            }
            read()
        }
        guard isKeyword("in", at: at) else {
            fail(code, "`in` is expected after the variables, found \(found(at))", at: at)
            return false
        }
        read()
        return true
    }

    /// Parses the parts of a `for` expression and makes its node; nil after a mistake.
    private mutating func forParts(_ open: Int, _ closing: TokenKind) -> Int32? {
        var hasKeyName = false
        guard forNames(.forExpression, hasKey: &hasKeyName) else { return nil }
        var flags = hasKeyName ? NodeFlag.keyName : 0
        var parts = ChildList()
        append(expression(), to: &parts)
        if !recovering, kind != .colon {
            fail(.forExpression, "`:` is expected after the collection, found \(found(at))", at: at)
        }
        if recovering { return nil }
        read()
        let result = expression()
        append(result, to: &parts)
        let dots = forRest(&flags, &parts)
        if !recovering, kind != closing {
            let bracket = closing == .closeBrace ? "}" : "]"
            fail(.forExpression, "`\(bracket)` is expected at the end of the expression, found \(found(at))", at: at)
        }
        if recovering { return nil }
        // The bracket is passed without `settle`, since the caller first restores what newlines mean.
        let end = at
        raw = end + 1
        checkFor(closing, flags: flags, result: result, dots: dots)
        return make(
            closing == .closeBrace ? .forObject : .forTuple, from: open, to: end, data: flags, child: parts.first)
    }

    /// Parses what may follow the first result: `=> value`, `...` and `if condition`, in this order. Sets the flags
    /// of those that are there, adds their expressions to `parts`, and gives the index of the `...` token or nil.
    private mutating func forRest(_ flags: inout UInt8, _ parts: inout ChildList) -> Int? {
        var dots: Int?
        if !recovering, kind == .fatArrow {
            read()
            flags |= NodeFlag.key
            append(expression(), to: &parts)
        }
        if !recovering, kind == .ellipsis {
            dots = read()
            flags |= NodeFlag.grouping
        }
        if !recovering, isKeyword("if", at: at) {
            read()
            flags |= NodeFlag.condition
            append(expression(), to: &parts)
        }
        return dots
    }

    /// Reports what a list must not have (a key, `...`) and what an object must have (a key).
    private mutating func checkFor(_ closing: TokenKind, flags: UInt8, result: Int32, dots: Int?) {
        let place = span(first(result), last(result))
        if closing == .closeBracket {
            if flags & NodeFlag.key != 0 {
                report(
                    .forExpression, "a list has no keys", at: place, token: first(result),
                    help: "use `{for … : key => value}` to make an object")
            }
            if let dots {
                report(
                    .forExpression, "`...` groups the values of an object, not of a list", at: span(dots, dots),
                    token: dots)
            }
        } else if flags & NodeFlag.key == 0 {
            report(
                .forExpression, "an object needs a key for each value", at: place, token: first(result),
                help: "write `key => value`, or use `[for … : value]` to make a list")
        }
    }
}
