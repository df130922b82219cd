import Diagnostics

/// Steps after a term: names, indexes and splats (HCL native syntax specification, "Index Operator", "Splat
/// Operators").
extension Parser {
    /// Parses the steps that follow the node `start`, and gives the node of the whole. Each step's node has what
    /// comes before it as its first child.
    mutating func traversal(of start: Int32) -> Int32 {
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

    /// Parses a step that begins with a dot: `.name`, `.0` or `.*`.
    private mutating func dot(_ source: Int32) -> Int32 {
        read()
        switch kind {
        case .identifier:
            let name = read()
            return make(.attributeAccess, from: first(source), to: name, child: source)
        case .number:
            let number = read()
            checkLegacyIndex(number, at: number, splat: false)
            return make(.legacyIndex, from: first(source), to: number, child: source)
        // After `.*` only names and numbers belong to the splat; a bracket applies to its whole result (HCL
        // specification, "Splat Operators", attribute-only).
        case .star:
            let star = read()
            var steps = ChildList()
            append(source, to: &steps)
            attributeSteps(star, into: &steps)
            return make(.attributeSplat, from: first(source), to: stepsEnd(steps, star), child: steps.first)
        default:
            failName(at)
            return source
        }
    }

    private mutating func failName(_ index: Int) {
        fail(.nameAfterDot, "a name is expected after the dot, found \(found(at))", at: index)
    }

    /// The index of the last token of the steps, or of the star where there are none.
    private func stepsEnd(_ steps: ChildList, _ marker: Int) -> Int { max(marker, last(steps.last)) }

    /// Parses the steps `.name` and `.0` after `.*`; `star` is the index of the star.
    private mutating func attributeSteps(_ star: Int, into steps: inout ChildList) {
        while kind == .dot, !recovering {
            read()
            switch kind {
            case .identifier:
                let name = read()
                append(make(.stepName, from: name, to: name), to: &steps)
            case .number:
                let number = read()
                checkLegacyIndex(number, at: star, splat: true)
                append(make(.stepNumber, from: number, to: number), to: &steps)
            case .star:
                fail(
                    .nestedSplat, "`.*` cannot follow another `.*`", at: at,
                    help: "use `[*]`, or a `for` expression")
            default: failName(star)
            }
        }
    }

    /// Reports a number after a dot that is not a whole number. The scanner reads `a.0.1` as one number `0.1`, which
    /// is why two indexes need brackets; `splat` says that the number follows `.*`.
    private mutating func checkLegacyIndex(_ number: Int, at place: Int, splat: Bool) {
        let digits = text(number)
        guard LegacyIndex.value(digits) == nil else { return }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let help = parts.count == 2 ? "write `\(splat ? "[*]" : "")[\(parts[0])][\(parts[1])]`" : nil
        report(
            .legacyIndex, "one whole number is expected after the dot, found `\(digits)`", at: span(place, place),
            token: place, help: help)
    }

    /// Parses a step that begins with `[`: an index or `[*]`.
    private mutating func bracket(_ source: Int32) -> Int32 {
        let open = read()
        if kind == .star { return fullSplat(source, open) }
        guard let (key, close) = indexKey() else { return source }
        nodes[Int(source)].next = key
        return make(.index, from: first(source), to: close, child: source)
    }

    /// Parses the key of an index after its opening bracket, and reads the closing one. Gives the key's node and
    /// the index of the bracket; nil after a mistake.
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

    /// Reads a closing bracket, whatever it is, and gives its index. What newlines mean is again what it was before
    /// the opening one (`ignored`), from the token after the bracket on.
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
        return make(.fullSplat, from: first(source), to: stepsEnd(steps, close), child: steps.first)
    }

    /// Reads `*` and `]`, and gives the index of the bracket; nil after a mistake.
    private mutating func splatClose() -> Int? {
        read()
        guard kind == .closeBracket else {
            indexNotClosed("`]` is expected right after `[*`, found \(found(at))")
            return nil
        }
        return read()
    }

    /// Parses all steps after `[*]`: they apply to each element.
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

    /// Parses `.name`, `.0` or `.*` among the steps of a full splat.
    private mutating func splatDot(into steps: inout ChildList) {
        read()
        switch kind {
        case .identifier:
            let name = read()
            append(make(.stepName, from: name, to: name), to: &steps)
        case .number:
            let number = read()
            checkLegacyIndex(number, at: number, splat: false)
            append(make(.stepNumber, from: number, to: number), to: &steps)
        case .star:
            let star = read()
            var inner = ChildList()
            attributeSteps(star, into: &inner)
            let end = inner.last >= 0 ? last(inner.last) : star
            append(make(.stepAttributeSplat, from: star, to: end, child: inner.first), to: &steps)
        default: failName(at)
        }
    }

    /// Parses `[key]` or `[*]` among the steps of a full splat.
    private mutating func splatBracket(into steps: inout ChildList) {
        let open = read()
        if kind == .star {
            guard let close = splatClose() else { return }
            var inner = ChildList()
            splatSteps(into: &inner)
            let end = inner.last >= 0 ? last(inner.last) : close
            append(make(.stepFullSplat, from: open, to: end, child: inner.first), to: &steps)
        } else if let (key, close) = indexKey() {
            append(make(.stepIndex, from: open, to: close, child: key), to: &steps)
        }
    }
}

/// The number after a dot (`a.0`): digits, perhaps with an exponent, since the scanner reads it as any number.
enum LegacyIndex {
    /// The index that `text` stands for; nil where it is not a whole number or does not fit into an `Int`.
    static func value(_ text: String) -> Int? {
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let digits = parts.first, digits.utf8.allSatisfy(Characters.isDigit), let value = Int(digits) else {
            return nil
        }
        guard parts.count == 2 else { return value }
        // 18 zeros are the most that an `Int` can hold.
        guard let exponent = Int(parts[1]), (0...18).contains(exponent) else { return value == 0 ? 0 : nil }
        return (0..<exponent).reduce(Optional(value)) { sum, _ in
            guard let (product, overflow) = sum?.multipliedReportingOverflow(by: 10), !overflow else { return nil }
            return product
        }
    }
}
