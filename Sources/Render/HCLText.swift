import HCL

/// Writes HCL as a careful person would, and as `terraform fmt` leaves it: attributes that follow each other on single
/// lines have their `=` aligned.
struct HCLText {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var run: [(name: String, value: [UInt8])] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The finished text.
    mutating func finish() -> [UInt8] {
        flush()
        return bytes
    }

    mutating func line(_ text: String = "") {
        flush()
        if !text.isEmpty {
            indent()
            bytes += text.utf8
        }
        bytes.append(0x0A)
    }

    mutating func comment(_ text: String) { line("# \(text)") }

    /// A blank line before the next block, unless the text or a block has just begun.
    mutating func gap() {
        flush()
        guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]),
            !bytes.suffix(2).elementsEqual([0x7B, 0x0A])
        else { return }
        bytes.append(0x0A)
    }

    /// A block with what `body` writes into it.
    mutating func block(_ header: String, _ body: (inout HCLText) -> Void) {
        line("\(header) {")
        depth += 1
        body(&self)
        flush()
        depth -= 1
        line("}")
    }

    mutating func attribute(_ name: String, _ value: Value) {
        var text: [UInt8] = []
        value.write(into: &text, indent: 2 * depth)
        attribute(name, source: text)
    }

    mutating func attribute(_ name: String, string: String) {
        var text: [UInt8] = []
        Literal.quoted(string, into: &text)
        attribute(name, source: text)
    }

    /// An attribute whose value is HCL already.
    mutating func attribute(_ name: String, source: String) { attribute(name, source: Array(source.utf8)) }

    private mutating func attribute(_ name: String, source: [UInt8]) {
        // A heredoc begins on its attribute's line, and is aligned with those before it; an object is not.
        let isMultiline = source.contains(0x0A)
        if isMultiline, !source.starts(with: "<<".utf8) { flush() }
        run.append((name, source))
        if isMultiline { flush() }
    }

    /// An attribute whose value is a text of several lines, indented with the attribute.
    mutating func heredoc(_ name: String, _ text: String) {
        let indent = String(repeating: " ", count: 2 * depth)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let body = lines.map { $0.isEmpty ? "\n" : "\(indent)  \($0)\n" }.joined()
        attribute(name, source: "<<-EOF\n\(body)\(indent)EOF")
    }

    /// `name(` with the arguments that `body` writes, each on lines of its own.
    mutating func call(_ name: String, _ body: (inout HCLText) -> Void) {
        line("\(name)(")
        depth += 1
        body(&self)
        flush()
        depth -= 1
        line(")")
    }

    /// `name {` with what `body` writes into it; without a name, an object that is an argument.
    mutating func object(_ name: String, close: String = "}", _ body: (inout HCLText) -> Void) {
        line(name.isEmpty ? "{" : "\(name) {")
        depth += 1
        body(&self)
        flush()
        depth -= 1
        line(close)
    }

    mutating func key(_ name: String) -> String {
        if Literal.isIdentifier(name.utf8) { return name }
        var text: [UInt8] = []
        Literal.quoted(name, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

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
