import Diagnostics

/// Expressions (HCL native syntax specification, "Expressions").
extension Parser {
    /// Parses one expression: operators first, then `? :` where it follows. After a mistake it gives an `invalid`
    /// node and `recovering` is set.
    mutating func expression() -> Int32 {
        let start = at
        guard enter() else { return invalid(start) }
        defer { depth -= 1 }
        // The conditional binds least of all, so its condition is everything before the `?`.
        let condition = binary(1)
        guard kind == .question, !recovering else { return condition }
        read()
        let yes = expression()
        if recovering { return invalid(start) }
        guard kind == .colon else {
            fail(
                .conditionalWithoutElse, "`:` and the second value of the conditional are expected, found \(found(at))",
                at: at, help: "write `condition ? value : value`")
            return invalid(start)
        }
        read()
        let no = expression()
        if recovering { return invalid(start) }
        // The condition becomes the first of three children.
        nodes[Int(condition)].next = yes
        nodes[Int(yes)].next = no
        return make(.conditional, from: first(condition), to: last(no), child: condition)
    }

    /// Counts one level of nesting, which the caller takes back; gives false, with a mistake, where there are too
    /// many.
    mutating func enter() -> Bool {
        guard depth < Parser.nestingLimit else {
            failTooDeep("this is nested more than \(Parser.nestingLimit) deep", at: at)
            return false
        }
        depth += 1
        return true
    }

    // MARK: Operators

    /// How strongly an operator binds, from 1 (`||`, least) to 6; 0 for a token that is not an operator of two sides
    /// (HCL specification, "Operations").
    static func precedence(_ kind: TokenKind) -> Int {
        switch kind {
        case .or: 1
        case .and: 2
        case .equalEqual, .notEqual: 3
        case .less, .lessEqual, .greater, .greaterEqual: 4
        case .plus, .minus: 5
        case .star, .slash, .percent: 6
        default: 0
        }
    }

    /// Parses operands with operators of at least the precedence `least` between them. Operators of the same
    /// precedence group to the left, which is why the right side must bind more strongly.
    private mutating func binary(_ least: Int) -> Int32 {
        var left = operand()
        var count = 0
        while !recovering {
            let precedence = Parser.precedence(kind)
            guard precedence >= least else { break }
            let operation = read()
            let right = binary(precedence + 1)
            if recovering { return invalid(first(left)) }
            nodes[Int(left)].next = right
            left = make(
                .binary, from: first(left), to: last(right), data: tokens[operation].kind.rawValue, child: left)
            count += 1
            if count > Parser.chainLimit { chainTooLong(operation) }
        }
        return left
    }

    /// Gives the item up at an operator or step too many; `token` is its index.
    mutating func chainTooLong(_ token: Int) {
        failTooDeep("more than \(Parser.chainLimit) operators in a row", at: token)
    }

    /// Parses a term and the steps (`.name`, `[key]`, splats) after it.
    private mutating func operand() -> Int32 {
        let value = term()
        guard kind == .dot || kind == .openBracket, !recovering else { return value }
        return traversal(of: value)
    }

    // MARK: Terms

    /// Parses what an expression begins with: a literal, a name, a call, a bracket or a sign.
    private mutating func term() -> Int32 {
        switch kind {
        case .identifier: return name()
        case .openQuote, .openHeredoc: return template()
        case .number:
            let number = read()
            checkNumber(number)
            return make(.number, from: number, to: number)
        case .openBracket: return tuple()
        case .openBrace: return object()
        case .openParen: return parentheses()
        case .minus, .bang: return unary()
        default:
            let start = at
            failTerm()
            return make(.invalid, from: start, to: start)
        }
    }

    /// Reports what stands where a value should.
    private mutating func failTerm() {
        if kind == .endOfFile {
            fail(.expressionExpected, "a value is expected, but the file ends here", at: at)
        } else if kind == .less, tokens[at + 1].kind == .less {
            // `<<` that the scanner did not take as a heredoc: quotes around the marker, or text after it.
            fail(
                .expressionExpected, "a value is expected here, and this is not a heredoc", at: at,
                help: "after `<<` or `<<-` comes a name without quotes, then a newline at once")
        } else {
            fail(.expressionExpected, "a value is expected here, found \(found(at))", at: at)
        }
    }

    /// Parses an identifier: a call where `(` or `::` follows, one of the three literals, or a variable.
    private mutating func name() -> Int32 {
        let name = read()
        if kind == .openParen || kind == .doubleColon { return call(name) }
        let kind: NodeKind =
            isKeyword("true", at: name)
            ? .yes : isKeyword("false", at: name) ? .no : isKeyword("null", at: name) ? .null : .variable
        return make(kind, from: name, to: name)
    }

    /// Parses `-` or `!` and its operand. The sign binds more strongly than any operator of two sides.
    private mutating func unary() -> Int32 {
        guard enter() else { return invalid(at) }
        defer { depth -= 1 }
        let sign = read()
        let value = operand()
        if recovering { return invalid(sign) }
        return make(.unary, from: sign, to: last(value), data: tokens[sign].kind.rawValue, child: value)
    }

    /// Parses `( … )`, in which newlines mean nothing.
    private mutating func parentheses() -> Int32 {
        let open = read()
        let ignored = ignoreNewlines(true)
        let inner = expression()
        if !recovering, kind != .closeParen {
            fail(.parenthesisNotClosed, "`)` is expected here, found \(found(at))", at: at)
        }
        if recovering {
            ignoresNewlines = ignored
            return invalid(open)
        }
        return make(.parentheses, from: open, to: close(restoring: ignored), child: inner)
    }

    /// Reports a number that is not digits, then perhaps a dot with digits, then perhaps an exponent. The scanner
    /// lets more dots and exponents through (`1.2.3` is one token), as HCL's does.
    private mutating func checkNumber(_ index: Int) {
        var rest = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
        rest = rest.drop(while: Characters.isDigit)
        if rest.isEmpty { return }
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: Characters.isDigit) }
        if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            rest = rest.drop(while: Characters.isDigit)
        }
        guard !rest.isEmpty else { return }
        report(
            .malformedNumber, "`\(text(index))` is not a number", at: span(index, index), token: index,
            help: "put it in quotes if it is a text, such as a version")
    }

    // MARK: Calls

    /// Parses a call after its first name, whose index is `name`: further names after `::`, then the arguments.
    private mutating func call(_ name: Int) -> Int32 {
        while kind == .doubleColon {
            read()
            guard kind == .identifier else {
                fail(.functionName, "a function's name is expected after `::`, found \(found(at))", at: at)
                return invalid(name)
            }
            read()
        }
        guard kind == .openParen else {
            fail(.functionName, "`(` is expected after the function's name, found \(found(at))", at: at)
            return invalid(name)
        }
        let open = read()
        let ignored = ignoreNewlines(true)
        var arguments = ChildList()
        var expands = false
        while kind != .closeParen {
            append(expression(), to: &arguments)
            if !recovering { separateArguments(name: name, open: open, expands: &expands) }
            if recovering {
                ignoresNewlines = ignored
                return invalid(name)
            }
        }
        let end = close(restoring: ignored)
        return make(.call, from: name, to: end, data: expands ? NodeFlag.expands : 0, child: arguments.first)
    }

    /// Reads the comma between arguments, or `...` after the last; `expands` becomes true then.
    private mutating func separateArguments(name: Int, open: Int, expands: inout Bool) {
        switch kind {
        case .closeParen: break
        case .comma: read()
        case .ellipsis:
            let dots = read()
            expands = true
            if kind != .closeParen {
                fail(.callArguments, "`)` must follow `...`", at: dots, help: "only the last argument is expanded")
            }
        case .endOfFile:
            report(
                .callArguments, "this call is not closed before the end of the file", at: span(name, open),
                token: at, help: "add a `)`")
            giveUp()
        default:
            fail(.callArguments, "a comma or `)` is expected after an argument, found \(found(at))", at: at)
        }
    }
}
