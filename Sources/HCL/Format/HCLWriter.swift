import Diagnostics

/// The one writer of HCL. What it writes is formatted as `terraform fmt` leaves it: attributes on consecutive lines
/// have their `=` in one column, and blocks are set apart by one blank line.
///
/// The text is written from top to bottom. `finish()` gives all of it; until then the last attributes may not be
/// written yet, because their alignment depends on what follows.
package struct HCLWriter {
    private var bytes: [UInt8] = []
    /// How many blocks, calls and objects are open; each indents by two spaces.
    private var depth = 0
    /// Attributes that follow one another and are not written yet, because they are aligned together.
    private var run: [(name: String, value: [UInt8])] = []

    /// - Parameter count: how many bytes there may be before the text is moved to where there is room for more.
    package init(reserving count: Int = 0) {
        bytes.reserveCapacity(count)
        if count > 0 { run.reserveCapacity(16) }
    }

    /// The finished text. More may be written after it.
    package mutating func finish() -> [UInt8] {
        flush()
        return bytes
    }

    /// Writes a line as it is given, at the current indentation; without a text, an empty line.
    package mutating func line(_ text: String = "") {
        flush()
        if !text.isEmpty {
            indent()
            append(text)
        }
        bytes.append(0x0A)
    }

    /// Writes a comment of one line or several, each with its own `#`. No text can end the comment: whatever ends a
    /// line in some program (a carriage return, U+2028 and others) begins a new line of the comment, and characters
    /// that cannot be seen are shown as escapes.
    package mutating func comment(_ text: String) {
        // Most comments are one plain line.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.isEmpty { return line("# \(text)") }
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line(part.isEmpty ? "#" : "# \(String(part).printableLine)")
        }
    }

    /// Adds text that another writer has finished, at the outermost level, after a blank line.
    package mutating func add(finished text: [UInt8]) {
        gap()
        bytes += text
    }

    /// Writes a blank line before the next block, unless there is one, or the text or a block has just begun.
    package mutating func gap() {
        flush()
        if bytes.isEmpty { return }
        if bytes.count > 1, bytes[bytes.count - 1] == 0x0A {
            // 0x7B is `{`.
            let before = bytes[bytes.count - 2]
            if before == 0x0A || before == 0x7B { return }
        }
        bytes.append(0x0A)
    }

    /// Writes a block and what `body` writes into it. The header is written as it is given; use
    /// `block(_:labels:_:)` where labels must be quoted.
    package mutating func block(_ header: String, _ body: (inout HCLWriter) -> Void) {
        nested(open: "\(header) {", close: "}", body)
    }

    /// A block with quoted labels.
    package mutating func block(_ type: String, labels: [String], _ body: (inout HCLWriter) -> Void) {
        block(([type] + labels.map(Self.quoted)).joined(separator: " "), body)
    }

    /// A block that says nothing but its labels, on one line.
    package mutating func emptyBlock(_ type: String, labels: [String]) {
        line(([type] + labels.map(Self.quoted)).joined(separator: " ") + " {}")
    }

    /// Writes an attribute with a value, as `Value.write` does.
    package mutating func attribute(_ name: String, _ value: Value) {
        var text: [UInt8] = []
        value.write(into: &text, indent: 2 * depth)
        attribute(name, source: text)
    }

    /// Writes an attribute whose text may have several lines: as a heredoc where that gives the same text.
    package mutating func attribute(_ name: String, text value: Value) {
        var source: [UInt8] = []
        if case .deferred(let deferred) = value, let text = deferred.residual.heredoc(indent: 2 * depth) {
            source = text
        } else {
            value.write(into: &source, indent: 2 * depth, heredocs: true)
        }
        attribute(name, source: source)
    }

    /// Writes an attribute whose text has several lines and no newline behind the last, as a heredoc without its last newline; false
    /// where no heredoc gives the same text.
    package mutating func attribute(_ name: String, chomping text: String) -> Bool {
        guard let last = text.unicodeScalars.last, last != "\n", last != "\r", Heredoc.canHold(text + "\n") else {
            return false
        }
        var source = Array("chomp(".utf8)
        Heredoc.write(text + "\n", into: &source, indent: 2 * depth)
        source += "\n\(String(repeating: " ", count: 2 * depth)))".utf8
        attribute(name, source: source)
        return true
    }

    /// Writes a blank line before attributes, unless a block has just begun or other attributes are right before.
    package mutating func gapBeforeAttributes() { if run.isEmpty { gap() } }

    /// Writes an attribute whose value is a quoted string.
    package mutating func attribute(_ name: String, string: String) {
        attribute(name, source: Self.quoted(string))
    }

    /// Writes an attribute whose value is HCL already, formatted for the place where it is written.
    package mutating func attribute(_ name: String, source: String) { attribute(name, source: Array(source.utf8)) }

    /// An attribute whose value is HCL already, as bytes.
    package mutating func attribute(_ name: String, source: [UInt8]) {
        // A heredoc begins on its attribute's line, and is aligned with those around it; an object is not.
        let standsAlone = source.contains(0x0A) && !source.starts(with: "<<".utf8)
        if standsAlone { flush() }
        run.append((name, source))
        if standsAlone { flush() }
    }

    /// Writes an attribute whose value is a text of several lines, as a heredoc that is indented with the
    /// attribute. The text must end with a newline and is not escaped.
    package mutating func heredoc(_ name: String, _ text: String) {
        let indent = String(repeating: " ", count: 2 * depth)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let body = lines.map { $0.isEmpty ? "\n" : "\(indent)  \($0)\n" }.joined()
        attribute(name, source: "<<-EOF\n\(body)\(indent)EOF")
    }

    /// Writes `name(`, the arguments that `body` writes, each on lines of its own, and `)`.
    package mutating func call(_ name: String, _ body: (inout HCLWriter) -> Void) {
        nested(open: "\(name)(", close: ")", body)
    }

    /// Writes `name {`, what `body` writes, and `close`; with an empty name it is an object that is an argument.
    package mutating func object(_ name: String, close: String = "}", _ body: (inout HCLWriter) -> Void) {
        nested(open: name.isEmpty ? "{" : "\(name) {", close: close, body)
    }

    /// Writes two lines, and between them what `body` writes, indented by one level more.
    private mutating func nested(open: String, close: String, _ body: (inout HCLWriter) -> Void) {
        line(open)
        depth += 1
        body(&self)
        flush()
        depth -= 1
        line(close)
    }

    /// A text as a quoted string that evaluates to exactly that text.
    package static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// A value as HCL source, without marks, for a line that is indented by `indent` spaces.
    package static func source(of value: Value, indent: Int = 0) -> String {
        var out: [UInt8] = []
        value.unmarkedDeep.write(into: &out, indent: indent)
        return String(decoding: out, as: UTF8.self)
    }

    /// Writes the attributes that were kept back, aligned with each other.
    private mutating func flush() {
        guard !run.isEmpty else { return }
        // A single attribute has nothing to be aligned with. Names are ASCII, so bytes are columns.
        let width = run.count == 1 ? 0 : run.map { $0.name.utf8.count }.max() ?? 0
        for (name, value) in run {
            indent()
            append(name)
            blanks(width - name.utf8.count)
            bytes.append(0x20)
            bytes.append(0x3D)
            bytes.append(0x20)
            bytes += value
            bytes.append(0x0A)
        }
        run.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ text: String) {
        // Texts are in one piece, as all are that do not come from Foundation; others are appended byte by byte.
        let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isAppended == nil { bytes += text.utf8 }
    }

    private mutating func indent() { blanks(2 * depth) }

    private mutating func blanks(_ count: Int) {
        var left = count
        while left > 0 {
            bytes.append(0x20)
            left -= 1
        }
    }
}
