import Diagnostics

/// The one writer of HCL. What it writes is formatted as `terraform fmt` leaves it: attributes that follow each other on
/// single lines have their `=` aligned, and blocks are set apart by one blank line.
///
/// The text is built from the top down. `finish()` gives it whole; until then the last attributes may not be written yet,
/// because their alignment depends on what follows.
package struct HCLWriter {
    private var bytes: [UInt8] = []
    private var depth = 0
    /// Attributes that are aligned with each other and not yet written.
    private var run: [(name: String, value: [UInt8])] = []

    package init() {}

    /// The finished text.
    package mutating func finish() -> [UInt8] {
        flush()
        return bytes
    }

    /// A line as it stands, at the current indentation; an empty one without a text.
    package mutating func line(_ text: String = "") {
        flush()
        if !text.isEmpty {
            indent()
            bytes += text.utf8
        }
        bytes.append(0x0A)
    }

    /// A comment of one line or several, each with its own `#`. No text can end the comment: what ends a line anywhere
    /// (carriage return, U+2028 and the like) begins a new comment line, and what no reader would see is shown.
    package mutating func comment(_ text: String) {
        // Most comments are one plain line.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.isEmpty { return line("# \(text)") }
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line(part.isEmpty ? "#" : "# \(String(part).printableLine)")
        }
    }

    /// Text that another writer has finished, at the outermost level, set apart by a blank line.
    package mutating func add(finished text: [UInt8]) {
        gap()
        bytes += text
    }

    /// A blank line before the next block, unless the text or a block has just begun.
    package mutating func gap() {
        flush()
        guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]),
            !bytes.suffix(2).elementsEqual([0x7B, 0x0A])
        else { return }
        bytes.append(0x0A)
    }

    /// A block with what `body` writes into it. The header is written as it stands: `block(_:labels:_:)` quotes labels.
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

    package mutating func attribute(_ name: String, _ value: Value) {
        var text: [UInt8] = []
        value.write(into: &text, indent: 2 * depth)
        attribute(name, source: text)
    }

    /// An attribute whose text may have several lines: as a heredoc where one gives the same text.
    package mutating func attribute(_ name: String, text value: Value) {
        var source: [UInt8] = []
        if case .deferred(let deferred) = value, let text = deferred.residual.heredoc(indent: 2 * depth) {
            source = text
        } else {
            value.write(into: &source, indent: 2 * depth, heredocs: true)
        }
        attribute(name, source: source)
    }

    /// A blank line before attributes, unless a block has just begun or attributes are being written.
    package mutating func gapBeforeAttributes() { if run.isEmpty { gap() } }

    package mutating func attribute(_ name: String, string: String) {
        attribute(name, source: Self.quoted(string))
    }

    /// An attribute whose value is HCL already, formatted for the place where it stands.
    package mutating func attribute(_ name: String, source: String) { attribute(name, source: Array(source.utf8)) }

    /// An attribute whose value is HCL already, as bytes.
    package mutating func attribute(_ name: String, source: [UInt8]) {
        // A heredoc begins on its attribute's line, and is aligned with those before it; an object is not.
        let isMultiline = source.contains(0x0A)
        if isMultiline, !source.starts(with: "<<".utf8) { flush() }
        run.append((name, source))
        if isMultiline { flush() }
    }

    /// An attribute whose value is a text of several lines, indented with the attribute.
    package mutating func heredoc(_ name: String, _ text: String) {
        let indent = String(repeating: " ", count: 2 * depth)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let body = lines.map { $0.isEmpty ? "\n" : "\(indent)  \($0)\n" }.joined()
        attribute(name, source: "<<-EOF\n\(body)\(indent)EOF")
    }

    /// `name(` with the arguments that `body` writes, each on lines of its own.
    package mutating func call(_ name: String, _ body: (inout HCLWriter) -> Void) {
        nested(open: "\(name)(", close: ")", body)
    }

    /// `name {` with what `body` writes into it; without a name, an object that is an argument.
    package mutating func object(_ name: String, close: String = "}", _ body: (inout HCLWriter) -> Void) {
        nested(open: name.isEmpty ? "{" : "\(name) {", close: close, body)
    }

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

    /// A value as it can stand anywhere on a line that is indented by `indent` columns.
    package static func source(of value: Value, indent: Int = 0) -> String {
        var out: [UInt8] = []
        value.unmarkedDeep.write(into: &out, indent: indent)
        return String(decoding: out, as: UTF8.self)
    }

    /// Writes the attributes that were kept back, aligned with each other.
    private mutating func flush() {
        guard !run.isEmpty else { return }
        let width = run.count == 1 ? 0 : run.map { $0.name.utf8.count }.max() ?? 0
        for (name, value) in run {
            indent()
            bytes += name.utf8
            bytes += repeatElement(0x20, count: max(0, width - name.utf8.count))
            bytes += " = ".utf8
            bytes += value
            bytes.append(0x0A)
        }
        run.removeAll(keepingCapacity: true)
    }

    private mutating func indent() { bytes += repeatElement(0x20, count: 2 * depth) }
}
