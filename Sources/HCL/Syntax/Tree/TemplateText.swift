/// What the literal parts of strings and templates say.
enum TemplateText {
    /// The texts of literal tokens, one after the other.
    static func joined(_ tree: SyntaxTree, _ range: Range<Int32>) -> String {
        // The most frequent case, one literal without escapes, needs no buffer of bytes.
        if range.count == 1, let text = unescaped(tree, tree.token(range.lowerBound)) { return text }
        var out: [UInt8] = []
        for index in range { append(tree, tree.token(index), to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text of a token that has nothing to unescape; nil for another one.
    private static func unescaped(_ tree: SyntaxTree, _ token: Token) -> String? {
        tree.source.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
            if token.kind == .quotedLiteral, text.contains(UInt8(ascii: "\\")) { return nil }
            return isEscapedSequence(text) ? nil : String(decoding: text, as: UTF8.self)
        }
    }

    /// `$${` and `%%{`, which the scanner makes tokens of their own.
    private static func isEscapedSequence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 3, text[0] == UInt8(ascii: "$") || text[0] == UInt8(ascii: "%") else { return false }
        return text[1] == text[0] && text[2] == UInt8(ascii: "{")
    }

    /// Adds what a literal token says to `out`; nothing for other kinds of tokens.
    static func append(_ tree: SyntaxTree, _ token: Token, to out: inout [UInt8]) {
        let bytes = tree.source.bytes
        let (start, end) = (Int(token.start), Int(token.end))
        if bytes.withUnsafeBufferPointer({ isEscapedSequence(.init(rebasing: $0[start..<end])) }) {
            // One of the two signs is left out.
            out.append(contentsOf: bytes[start + 1..<end])
        } else if token.kind == .quotedLiteral {
            appendQuoted(bytes, from: start, upTo: end, to: &out)
        } else if token.kind == .stringLiteral {
            out.append(contentsOf: bytes[start..<end])
        }
    }

    /// Adds the bytes from `start` up to `end` with each backslash escape replaced by its character.
    private static func appendQuoted(_ bytes: [UInt8], from start: Int, upTo end: Int, to out: inout [UInt8]) {
        var at = start
        while at < end {
            guard bytes[at] == UInt8(ascii: "\\") else {
                out.append(bytes[at])
                at += 1
                continue
            }
            let stop = Escape.end(bytes, from: at, upTo: end)
            if let scalar = Escape.scalar(bytes, from: at, upTo: stop) {
                out.append(contentsOf: Array(String(scalar).utf8))
            } else {
                // A wrong escape, which is reported, stands for what follows the backslash.
                out.append(contentsOf: bytes[min(at + 1, stop)..<stop])
            }
            at = stop
        }
    }

    // MARK: Whole templates

    /// The texts of a template's own literal tokens, in order, with `~` and `<<-` applied.
    static func literals(_ tree: SyntaxTree, _ template: Node) -> [String] {
        var scan = Scan(tree: tree)
        let isBare = tree.token(template.first).kind != .openQuote && tree.token(template.first).kind != .openHeredoc
        var index = isBare ? template.first : template.first + 1
        while index < template.last {
            scan.take(tree.token(index))
            index += 1
        }
        if isFlush(tree, template) { scan.flush() }
        return scan.parts.compactMap { part in part.map { String(decoding: $0, as: UTF8.self) } }
    }

    /// Whether a template is a heredoc that begins with `<<-`.
    static func isFlush(_ tree: SyntaxTree, _ template: Node) -> Bool {
        let open = tree.token(template.first)
        return open.kind == .openHeredoc && tree.source.bytes[Int(open.start) + 2] == UInt8(ascii: "-")
    }

    /// A template's literals (and nil for each sequence), as they are read.
    private struct Scan {
        /// The node and its tree, of which the tokens are read in order.
        let tree: SyntaxTree
        /// The texts so far; nil stands for a sequence between them.
        var parts: [[UInt8]?] = []
        /// How many sequences are open. Literals inside a sequence belong to strings of its expression, not to this
        /// template.
        var depth = 0
        /// Whether the sequence that has just ended ends with `~`, which removes white space from the next literal.
        var trimsNext = false

        /// Takes in the next token of the template.
        mutating func take(_ token: Token) {
            switch token.kind {
            case .interpolation, .directive:
                if depth == 0 {
                    if isTilde(token.end - 1), let last = parts.last ?? nil {
                        parts[parts.count - 1] = trimmedEnd(last)
                    }
                    parts.append(nil)
                    trimsNext = false
                }
                depth += 1
            case .sequenceEnd:
                depth -= 1
                if depth == 0 { trimsNext = isTilde(token.start) }
            case .quotedLiteral, .stringLiteral:
                guard depth == 0 else { return }
                var text: [UInt8] = []
                TemplateText.append(tree, token, to: &text)
                parts.append(trimsNext ? trimmedStart(text) : text)
                trimsNext = false
            default: break
            }
        }

        private func isTilde(_ offset: Int32) -> Bool { tree.source.bytes[Int(offset)] == UInt8(ascii: "~") }

        private func trimmedStart(_ text: [UInt8]) -> [UInt8] { Array(text.dropFirst(spaces(text).bytes)) }

        private func trimmedEnd(_ text: [UInt8]) -> [UInt8] {
            let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
            guard let last = scalars.lastIndex(where: { !Characters.isSpace($0) }) else { return [] }
            return Array(String(scalars[...last]).utf8)
        }

        /// The white space with which a text begins: its characters, its bytes, and whether it is the whole text.
        private func spaces(_ text: [UInt8]) -> (count: Int, bytes: Int, isAll: Bool) {
            var (count, bytes) = (0, 0)
            if let first = text.first, first > 0x20, first < 0x80 { return (0, 0, false) }
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
                guard Characters.isSpace(scalar) else { return (count, bytes, false) }
                count += 1
                bytes += UTF8.width(scalar)
            }
            return (count, bytes, true)
        }

        /// Applies `<<-`: takes the smallest indentation, counted in characters, off every line. Only the literals
        /// with which lines begin count (HCL specification, "Template Literals"); a blank line does not, and a line
        /// that begins with a sequence has no indentation.
        mutating func flush() {
            var least = Int.max
            var atLineStart = true
            var adjusted: [Int] = []
            for (index, part) in parts.enumerated() {
                if atLineStart {
                    atLineStart = false
                    guard let text = part else {
                        least = 0
                        continue
                    }
                    let spaces = spaces(text)
                    if !(spaces.isAll && text.last == 0x0A) {
                        least = min(least, spaces.count)
                        adjusted.append(index)
                    }
                }
                if let text = part, text.last == 0x0A { atLineStart = true }
            }
            for index in adjusted where least > 0 {
                guard let text = parts[index] else { continue }
                parts[index] = Array(dropping(least, of: text))
            }
        }

        private func dropping(_ count: Int, of text: [UInt8]) -> Substring.UTF8View {
            Substring(String(decoding: text, as: UTF8.self).unicodeScalars.dropFirst(count)).utf8
        }
    }
}

extension UTF8 {
    /// How many bytes the scalar has in UTF-8.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}
