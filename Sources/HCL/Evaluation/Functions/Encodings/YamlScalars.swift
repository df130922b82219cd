/// Scalars of YAML: without quotes, in either kind of quotes, and in blocks.
extension YAMLReader {

    /// Reads a scalar without quotes. It may go on over lines in a column greater than `parent`: one line end
    /// between them becomes a space, and n line ends become n - 1 newlines (YAML, "line folding"). With `parent` at
    /// its largest it ends with the line.
    mutating func plain(_ parent: Int, isFlow: Bool) throws(CallFailure) -> String {
        if let first = peek(), "@`%|>\"'#,[]{}&*!".utf8.contains(first) {
            throw fail("found character that cannot start any token")
        }
        var out = plainLine(isFlow: isFlow)
        while isBreak(peek()), parent != .max {
            let start = at
            let breaks = try lineBreaks()
            guard at < bytes.count, column > parent, peek() != UInt8(ascii: "#"), !isMarker("---"), !isMarker("...")
            else {
                at = start
                break
            }
            if isFlow, ",[]{}".utf8.contains(peek() ?? 0) {
                at = start
                break
            }
            let next = plainLine(isFlow: isFlow)
            // A line that turns out to be a key does not belong to the scalar above it, and a scalar cannot be
            // followed by one.
            if peek() == UInt8(ascii: ":"), !isFlow { throw fail("mapping values are not allowed in this context") }
            out += breaks > 1 ? String(repeating: "\n", count: breaks - 1) : " "
            out += next
        }
        return out
    }

    /// Reads what a plain scalar has on this line, without blanks at its end.
    private mutating func plainLine(isFlow: Bool) -> String {
        let start = at
        var end = at
        while let byte = peek(), !isBreak(byte) {
            if byte == UInt8(ascii: ":"), isBlank(peek(1)) || (isFlow && ",]}[{".utf8.contains(peek(1) ?? 0)) { break }
            if byte == UInt8(ascii: "#"), at > start, isBlank(bytes[at - 1]) { break }
            if isFlow, ",[]{}".utf8.contains(byte) { break }
            at += 1
            if byte != 0x20, byte != 0x09 { end = at }
        }
        return Bytes.text(bytes[start..<end])
    }

    /// Passes over line ends and the blanks after each, and gives how many line ends there were.
    private mutating func lineBreaks() throws(CallFailure) -> Int {
        var breaks = 0
        while let byte = peek(), isBlank(byte) {
            if byte == 0x0A { breaks += 1 }
            at += 1
        }
        return breaks
    }

    /// Folds the line ends here: one becomes a space, more become one newline less. Blanks before them are dropped.
    private mutating func foldedBreak(into out: inout [UInt8]) throws(CallFailure) {
        while out.last == 0x20 || out.last == 0x09 { out.removeLast() }
        let breaks = try lineBreaks()
        out += breaks > 1 ? [UInt8](repeating: 0x0A, count: breaks - 1) : [0x20]
    }

    /// Reads a scalar in single quotes, in which two quotes stand for one and nothing else is an escape.
    mutating func singleQuoted() throws(CallFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek() {
            if byte == UInt8(ascii: "'") {
                at += 1
                guard peek() == byte else { return Bytes.text(out).normalized }
            }
            if isBreak(byte) {
                try foldedBreak(into: &out)
            } else {
                out.append(byte)
                at += 1
            }
        }
        throw fail("found unexpected end of stream in a quoted scalar")
    }

    /// Reads a scalar in double quotes, with escapes.
    mutating func doubleQuoted() throws(CallFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek() {
            if isBreak(byte) {
                try foldedBreak(into: &out)
                continue
            }
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return Bytes.text(out).normalized
            case UInt8(ascii: "\\"): try escape(into: &out)
            default: out.append(byte)
            }
        }
        throw fail("found unexpected end of stream in a quoted scalar")
    }

    /// The escapes of one character (YAML 1.1, section 5.6).
    private static let escapes: [UInt8: String] = [
        0x30: "\0", 0x61: "\u{07}", 0x62: "\u{08}", 0x74: "\t", 0x09: "\t", 0x6E: "\n", 0x76: "\u{0B}", 0x66: "\u{0C}",
        0x72: "\r", 0x65: "\u{1B}", 0x20: " ", 0x22: "\"", 0x27: "'", 0x5C: "\\", 0x2F: "/", 0x4E: "\u{85}",
        0x5F: "\u{A0}", 0x4C: "\u{2028}", 0x50: "\u{2029}",
    ]

    /// Reads an escape after its backslash. A backslash at the end of a line joins the next line without a space.
    private mutating func escape(into out: inout [UInt8]) throws(CallFailure) {
        guard let byte = peek() else { throw fail("found unexpected end of stream in a quoted scalar") }
        if isBreak(byte) {
            _ = try lineBreaks()
            return
        }
        at += 1
        if let text = YAMLReader.escapes[byte] {
            out += text.utf8
            return
        }
        let widths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
        guard let width = widths[byte] else { throw fail("found unknown escape character") }
        var code: UInt32 = 0
        for _ in 0..<width {
            guard let digit = peek().flatMap(Hex.value) else { throw fail("did not find expected hexadecimal number") }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        guard let scalar = Unicode.Scalar(code) else { throw fail("found invalid Unicode character escape code") }
        out += String(Character(scalar)).utf8
    }

    /// Reads a block scalar: `|` keeps line ends, `>` folds them. A digit gives the indentation, otherwise the
    /// first line with text does; `-` drops the line ends at the end, `+` keeps them all, and without either there
    /// is one.
    mutating func blockScalar(_ parent: Int) throws(CallFailure) -> String {
        let isFolded = peek() == UInt8(ascii: ">")
        at += 1
        var chomping: UInt8 = 0
        var indent: Int?
        while let byte = peek(), !isBlank(byte) {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                chomping = byte
            } else if (0x31...0x39).contains(byte) {
                indent = max(parent, 0) + Int(byte - 0x30)
            } else {
                throw fail("did not find expected comment or line break")
            }
            at += 1
        }
        guard isLineDone() else { throw fail("did not find expected comment or line break") }
        while let byte = peek(), byte != 0x0A { at += 1 }
        at += 1
        var lines: [[UInt8]] = []
        while at < bytes.count, let line = blockLine(&indent, parent) { lines.append(line) }
        // The text ends within the last line, so there is no line end to keep.
        let lacksBreak = at == bytes.count && bytes.last != 0x0A && lines.last?.isEmpty == false
        if lacksBreak { chomping = UInt8(ascii: "-") }
        return YAMLReader.joined(lines, isFolded: isFolded, chomping: chomping)
    }

    /// Reads the next line without its indentation; nil where a line with less indentation ends the scalar.
    /// `indent` is set by the first line with text.
    private mutating func blockLine(_ indent: inout Int?, _ parent: Int) -> [UInt8]? {
        var end = at
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var line = Array(bytes[at..<end])
        if line.last == 0x0D { line.removeLast() }
        let spaces = line.prefix { $0 == 0x20 }.count
        if spaces == line.count {
            // A line of spaces alone belongs to the scalar, with what reaches beyond the indentation.
            at = min(end + 1, bytes.count)
            return Array(line.dropFirst(indent ?? spaces))
        }
        let width = indent ?? spaces
        guard spaces >= width, width > parent else { return nil }
        indent = width
        at = min(end + 1, bytes.count)
        return Array(line.dropFirst(width))
    }

    /// The lines as one text.
    private static func joined(_ lines: [[UInt8]], isFolded: Bool, chomping: UInt8) -> String {
        var body = lines
        var trailing = 0
        while body.last?.isEmpty == true {
            body.removeLast()
            trailing += 1
        }
        var out: [UInt8] = []
        for (index, line) in body.enumerated() {
            if index > 0 { out += separator(body, at: index, isFolded: isFolded) }
            out += line
        }
        if body.isEmpty { return chomping == UInt8(ascii: "+") ? String(repeating: "\n", count: trailing) : "" }
        if chomping != UInt8(ascii: "-") { out.append(0x0A) }
        if chomping == UInt8(ascii: "+") { out += [UInt8](repeating: 0x0A, count: trailing) }
        return Bytes.text(out)
    }

    /// What joins a line to the one before. In a folded scalar a line end between two lines with text is a space
    /// and a blank line is a line end; lines that begin with a blank are never folded.
    private static func separator(_ lines: [[UInt8]], at index: Int, isFolded: Bool) -> [UInt8] {
        guard isFolded else { return [0x0A] }
        let isIndented = { (line: [UInt8]) in line.first == 0x20 || line.first == 0x09 }
        if lines[index].isEmpty { return [0x0A] }
        guard let previous = lines[..<index].last(where: { !$0.isEmpty }) else { return [0x0A] }
        if isIndented(lines[index]) || isIndented(previous) { return [0x0A] }
        return lines[index - 1].isEmpty ? [] : [0x20]
    }
}
