import Diagnostics

/// Expressions (HCL native syntax specification, "Expressions").
extension Parser {
    mutating func expression() -> Int32 {
        let start = at
        guard enter() else { return invalid(start) }
        defer { depth -= 1 }
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
        nodes[Int(condition)].next = yes
        nodes[Int(yes)].next = no
        return make(.conditional, first(condition), last(no), child: condition)
    }

    /// Counts one level of nesting; false, with a mistake, where there are too many.
    mutating func enter() -> Bool {
        guard depth < Parser.nestingLimit else {
            fail(.nestedTooDeep, "this is nested more than \(Parser.nestingLimit) deep", at: at)
            return false
        }
        depth += 1
        return true
    }

    // MARK: Operators

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

    /// Operators of at least one precedence, left to right.
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
                .binary, first(left), last(right), data: tokens[operation].kind.rawValue, child: left)
            count += 1
            if count > Parser.chainLimit { chainTooLong(operation) }
        }
        return left
    }

    private mutating func chainTooLong(_ token: Int) {
        fail(.nestedTooDeep, "more than \(Parser.chainLimit) operators in a row", at: token)
    }

    private mutating func operand() -> Int32 {
        let value = term()
        guard kind == .dot || kind == .openBracket, !recovering else { return value }
        return traversal(of: value)
    }

    // MARK: Traversals

    private mutating func traversal(of start: Int32) -> Int32 {
        var node = start
        var count = 0
        while !recovering {
            switch kind {
            case .dot: node = dot(node)
            case .openBracket: node = bracket(node)
            default: return node
            }
            count += 1
            if count > Parser.chainLimit { chainTooLong(max(raw - 1, 0)) }
        }
        return invalid(first(start))
    }

    private mutating func dot(_ source: Int32) -> Int32 {
        read()
        switch kind {
        case .identifier:
            let name = read()
            return make(.attributeAccess, first(source), name, child: source)
        case .number:
            let number = read()
            checkLegacyIndex(number, at: number, splat: false)
            return make(.legacyIndex, first(source), number, child: source)
        case .star:
            let star = read()
            var steps = ChildList()
            append(source, to: &steps)
            attributeSteps(star, into: &steps)
            return make(.attributeSplat, first(source), stepsEnd(steps, star), child: steps.first)
        default:
            failName(at)
            return source
        }
    }

    private mutating func failName(_ index: Int) {
        fail(.nameAfterDot, "a name is expected after the dot, found \(found(at))", at: index)
    }

    private func stepsEnd(_ steps: ChildList, _ marker: Int) -> Int { max(marker, last(steps.last)) }

    /// `.name` and `.0` after `.*`.
    private mutating func attributeSteps(_ star: Int, into steps: inout ChildList) {
        while kind == .dot, !recovering {
            read()
            switch kind {
            case .identifier:
                let name = read()
                append(make(.stepName, name, name), to: &steps)
            case .number:
                let number = read()
                checkLegacyIndex(number, at: star, splat: true)
                append(make(.stepNumber, number, number), to: &steps)
            case .star:
                fail(
                    .nestedSplat, "`.*` cannot follow another `.*`", at: at,
                    help: "use `[*]`, or a `for` expression")
            default: failName(star)
            }
        }
    }

    private mutating func checkLegacyIndex(_ number: Int, at place: Int, splat: Bool) {
        let digits = text(number)
        guard LegacyIndex.value(digits) == nil else { return }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let help = parts.count == 2 ? "write `\(splat ? "[*]" : "")[\(parts[0])][\(parts[1])]`" : nil
        report(
            .legacyIndex, "one whole number is expected after the dot, found `\(digits)`", at: span(place, place),
            token: place, help: help)
    }

    private mutating func bracket(_ source: Int32) -> Int32 {
        let open = read()
        if kind == .star { return fullSplat(source, open) }
        guard let (key, close) = indexKey() else { return source }
        nodes[Int(source)].next = key
        return make(.index, first(source), close, child: source)
    }

    /// The key and the closing bracket of an index, after its opening one.
    private mutating func indexKey() -> (Int32, Int)? {
        let ignored = ignoreNewlines(true)
        let key = expression()
        if !recovering, kind != .closeBracket {
            indexNotClosed("`]` is expected after the index, found \(found(at))")
        }
        if recovering {
            ignoresNewlines = ignored
            return nil
        }
        return (key, close(restoring: ignored))
    }

    /// The place is where Terraform gives it: the bracket that ends the index after all, or the end of the file. Where
    /// the mistake was noticed is a label.
    private mutating func indexNotClosed(_ message: String) {
        var index = at + 1
        var open = 0
        while index < tokens.count - 1, open > 0 || tokens[index].kind != .closeBracket {
            if tokens[index].kind == .openBracket { open += 1 }
            if tokens[index].kind == .closeBracket { open -= 1 }
            index += 1
        }
        let noticed = span(at, at)
        let count = diagnostics.count
        let end = min(index, tokens.count - 1)
        report(.indexNotClosed, message, at: span(end, end), token: at, help: "close the index with `]`")
        if diagnostics.count > count { diagnostics[count] = diagnostics[count].label(noticed, "expected here") }
        giveUp()
    }

    /// Reads a closing bracket and takes up the meaning of newlines from before the opening one.
    mutating func close(restoring ignored: Bool) -> Int {
        let index = at
        if index < tokens.count - 1 { raw = index + 1 }
        ignoresNewlines = ignored
        settle()
        return index
    }

    /// `[*]` takes every step that follows as its own.
    private mutating func fullSplat(_ source: Int32, _ open: Int) -> Int32 {
        guard let close = splatClose() else { return source }
        var steps = ChildList()
        append(source, to: &steps)
        splatSteps(into: &steps)
        return make(.fullSplat, first(source), stepsEnd(steps, close), child: steps.first)
    }

    private mutating func splatClose() -> Int? {
        read()
        guard kind == .closeBracket else {
            indexNotClosed("`]` is expected right after `[*`, found \(found(at))")
            return nil
        }
        return read()
    }

    private mutating func splatSteps(into steps: inout ChildList) {
        guard enter() else { return }
        defer { depth -= 1 }
        var count = 0
        while !recovering {
            switch kind {
            case .dot: splatDot(into: &steps)
            case .openBracket: splatBracket(into: &steps)
            default: return
            }
            count += 1
            if count > Parser.chainLimit { chainTooLong(max(raw - 1, 0)) }
        }
    }

    private mutating func splatDot(into steps: inout ChildList) {
        read()
        switch kind {
        case .identifier:
            let name = read()
            append(make(.stepName, name, name), to: &steps)
        case .number:
            let number = read()
            checkLegacyIndex(number, at: number, splat: false)
            append(make(.stepNumber, number, number), to: &steps)
        case .star:
            let star = read()
            var inner = ChildList()
            attributeSteps(star, into: &inner)
            let end = inner.last >= 0 ? last(inner.last) : star
            append(make(.stepAttributeSplat, star, end, child: inner.first), to: &steps)
        default: failName(at)
        }
    }

    private mutating func splatBracket(into steps: inout ChildList) {
        let open = read()
        if kind == .star {
            guard let close = splatClose() else { return }
            var inner = ChildList()
            splatSteps(into: &inner)
            let end = inner.last >= 0 ? last(inner.last) : close
            append(make(.stepFullSplat, open, end, child: inner.first), to: &steps)
        } else if let (key, close) = indexKey() {
            append(make(.stepIndex, open, close, child: key), to: &steps)
        }
    }

    // MARK: Terms

    private mutating func term() -> Int32 {
        switch kind {
        case .identifier: return name()
        case .openQuote, .openHeredoc: return template()
        case .number:
            let number = read()
            checkNumber(number)
            return make(.number, number, number)
        case .openBracket: return tuple()
        case .openBrace: return object()
        case .openParen: return parentheses()
        case .minus, .bang: return unary()
        default:
            let start = at
            failTerm()
            return make(.invalid, start, start)
        }
    }

    private mutating func failTerm() {
        if kind == .endOfFile {
            fail(.expressionExpected, "a value is expected, but the file ends here", at: at)
        } else if kind == .less, tokens[at + 1].kind == .less {
            fail(
                .expressionExpected, "a value is expected here, and this is not a heredoc", at: at,
                help: "after `<<` or `<<-` stands a name without quotes, then a newline at once")
        } else {
            fail(.expressionExpected, "a value is expected here, found \(found(at))", at: at)
        }
    }

    private mutating func name() -> Int32 {
        let name = read()
        if kind == .openParen || kind == .doubleColon { return call(name) }
        let kind: NodeKind =
            isKeyword("true", at: name)
            ? .yes : isKeyword("false", at: name) ? .no : isKeyword("null", at: name) ? .null : .variable
        return make(kind, name, name)
    }

    private mutating func unary() -> Int32 {
        guard enter() else { return invalid(at) }
        defer { depth -= 1 }
        let sign = read()
        let value = operand()
        if recovering { return invalid(sign) }
        return make(.unary, sign, last(value), data: tokens[sign].kind.rawValue, child: value)
    }

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
        return make(.parentheses, open, close(restoring: ignored), child: inner)
    }

    /// Digits, then a dot with digits, then an exponent; the scanner lets more dots and exponents through.
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
            if !recovering { separateArguments(name, open, &expands) }
            if recovering {
                ignoresNewlines = ignored
                return invalid(name)
            }
        }
        let end = close(restoring: ignored)
        return make(.call, name, end, data: expands ? NodeFlag.expands : 0, child: arguments.first)
    }

    private mutating func separateArguments(_ name: Int, _ open: Int, _ expands: inout Bool) {
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

/// The number after a dot: digits, perhaps with an exponent.
enum LegacyIndex {
    static func value(_ text: String) -> Int? {
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let digits = parts.first, digits.utf8.allSatisfy(Characters.isDigit), let value = Int(digits) else {
            return nil
        }
        guard parts.count == 2 else { return value }
        guard let exponent = Int(parts[1]), (0...18).contains(exponent) else { return value == 0 ? 0 : nil }
        return (0..<exponent).reduce(Optional(value)) { sum, _ in
            guard let (product, overflow) = sum?.multipliedReportingOverflow(by: 10), !overflow else { return nil }
            return product
        }
    }
}
