import Diagnostics

/// Changes to a tree's text: arguments set, removed and renamed. Every byte that a change does not touch stays as it
/// is, comments and blank lines too. New lines are indented; `Format` sets the columns afterwards where that is wanted.
package struct Editor: Sendable {
    package let tree: SyntaxTree
    /// Changes to bytes of the text, in no order.
    private var edits: [Edit] = []
    /// Lines to add at the end of a body, by the index of the body's node.
    private var additions: [Int32: [String]] = [:]

    /// The bytes from offset `start` up to `end` are replaced by `text`; the two are equal where text is inserted.
    private struct Edit {
        let start: Int
        let end: Int
        let text: String
    }

    package init(_ tree: SyntaxTree) { self.tree = tree }

    /// Gives an argument of `body` the value `expression`, which is written as HCL. An argument of that name that
    /// is there gets the new value; otherwise it is added after the last item.
    package mutating func set(_ name: String, in body: Body, to expression: String) {
        if let attribute = body.attribute(name) {
            let span = attribute.expression.span
            edits.append(Edit(start: span.start, end: span.end, text: expression))
        } else {
            additions[body.node, default: []].append("\(name) = \(expression)")
        }
    }

    /// Changes the name of an argument and leaves its value.
    package mutating func rename(_ attribute: Attribute, to name: String) {
        edits.append(Edit(start: attribute.nameSpan.start, end: attribute.nameSpan.end, text: name))
    }

    /// Removes an argument: with its line and the comment at the end of it where it stands alone there.
    package mutating func remove(_ attribute: Attribute) {
        let span = attribute.span
        let bytes = tree.source.bytes
        var start = span.start
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        // What follows the argument on its line decides whether the whole line goes.
        let rest = tree.tokens.firstIndex { Int($0.start) >= span.end } ?? tree.tokens.count - 1
        let next = tree.tokens[rest]
        let endsLine = next.kind == .newline || next.kind == .comment || next.kind == .endOfFile
        guard start == 0 || bytes[start - 1] == 0x0A, endsLine else {
            return edits.append(Edit(start: start, end: span.end, text: ""))
        }
        edits.append(Edit(start: start, end: lineEnd(rest), text: ""))
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The offset after the end of the line on which the token with the index `token` stands.
    private func lineEnd(_ token: Int) -> Int {
        var index = token
        while index < tree.tokens.count - 1 {
            let end = Int(tree.tokens[index].end)
            if end > 0, tree.source.bytes[end - 1] == 0x0A { return end }
            index += 1
        }
        return Int(tree.tokens[index].end)
    }

    // MARK: Adding

    /// The added lines as changes of the text, one for each body.
    private func additionEdits() -> [Edit] {
        additions.map { node, lines in addition(Body(tree: tree, node: node), lines) }
    }

    /// The change that adds `lines` at the end of `body`.
    private func addition(_ body: Body, _ lines: [String]) -> Edit {
        if body.node == tree.root {
            let end = tree.source.bytes.count
            let needsNewline = end > 0 && tree.source.bytes[end - 1] != 0x0A
            return Edit(start: end, end: end, text: (needsNewline ? "\n" : "") + lines.map { $0 + "\n" }.joined())
        }
        let own = tree.node(body.node)
        let close = Int(tree.token(own.last).start)
        let outer = indentation(at: Int(tree.token(own.first).start))
        let inner = outer + "  "
        let added = lines.map { inner + $0 + "\n" }.joined()
        var start = close
        while start > 0, isBlank(tree.source.bytes[start - 1]) { start -= 1 }
        // The closing brace stands on a line of its own: the new lines go before it.
        if start > 0, tree.source.bytes[start - 1] == 0x0A { return Edit(start: start, end: start, text: added) }
        // The body is on one line, `{ a = 1 }` or `{}`: it is opened into several lines.
        let open = Int(tree.token(own.first).end)
        let held = String(decoding: tree.source.bytes[open..<start], as: UTF8.self).drop { $0 == " " || $0 == "\t" }
        let items = held.isEmpty ? "" : inner + held + "\n"
        return Edit(start: open, end: close, text: "\n" + items + added + outer)
    }

    /// The blanks with which the line at the offset `offset` begins.
    private func indentation(at offset: Int) -> String {
        let line = tree.source.line(at: offset)
        return String(line.text.prefix { $0 == " " || $0 == "\t" })
    }

    // MARK: The result

    /// The text with all changes. Where two of them touch the same bytes the first is kept.
    package var bytes: [UInt8] {
        var result: [UInt8] = []
        var at = 0
        let sorted = (edits + additionEdits()).enumerated().sorted {
            ($0.element.start, $0.element.end, $0.offset) < ($1.element.start, $1.element.end, $1.offset)
        }
        for edit in sorted.map(\.element) where edit.start >= at {
            result.append(contentsOf: tree.source.bytes[at..<edit.start])
            result.append(contentsOf: Array(edit.text.utf8))
            at = edit.end
        }
        result.append(contentsOf: tree.source.bytes[at...])
        return result
    }
}
