/// Writes YAML in block style. Every value is read back as it was, by parsers of YAML 1.1 and of 1.2: what one of them would take
/// for something else stands in quotes.
package struct YAMLWriter {
    private var out = ""

    /// The text of a document whose top is a map, with comments above it.
    package static func document(_ comments: [String], _ value: YAML) -> String {
        var writer = YAMLWriter()
        for comment in comments {
            writer.out += "# \(comment.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
        }
        if !comments.isEmpty { writer.out += "\n" }
        writer.write(value, indent: 0)
        return writer.out
    }

    /// A value on lines of its own.
    private mutating func write(_ value: YAML, indent: Int) {
        switch value {
        case .map(let entries) where !entries.isEmpty:
            for entry in entries {
                // The parts of the document are set apart.
                if indent == 0, entry != entries[0] { out += "\n" }
                out += String(repeating: " ", count: indent) + Self.scalar(entry.key) + ":"
                writeBehindKey(entry.value, indent: indent)
            }
        case .list(let elements) where !elements.isEmpty:
            for element in elements { writeElement(element, indent: indent) }
        default:
            out += String(repeating: " ", count: indent)
            writeInline(value, indent: indent)
        }
    }

    private mutating func writeBehindKey(_ value: YAML, indent: Int) {
        switch value {
        case .map(let entries) where !entries.isEmpty:
            out += "\n"
            write(value, indent: indent + 2)
        case .list(let elements) where !elements.isEmpty:
            out += "\n"
            write(value, indent: indent + 2)
        default:
            out += " "
            writeInline(value, indent: indent)
        }
    }

    private mutating func writeElement(_ element: YAML, indent: Int) {
        out += String(repeating: " ", count: indent) + "- "
        guard case .map(let entries) = element, let first = entries.first else {
            if case .list(let inner) = element, !inner.isEmpty {
                out += "\n"
                return write(element, indent: indent + 2)
            }
            return writeInline(element, indent: indent)
        }
        out += Self.scalar(first.key) + ":"
        writeBehindKey(first.value, indent: indent + 2)
        write(.map(Array(entries.dropFirst())), inside: indent + 2)
    }

    private mutating func write(_ value: YAML, inside indent: Int) {
        if case .map(let entries) = value, entries.isEmpty { return }
        write(value, indent: indent)
    }

    /// A value that begins on the current line, which it ends.
    private mutating func writeInline(_ value: YAML, indent: Int) {
        switch value {
        case .number(let number): out += "\(number)\n"
        case .flag(let flag): out += "\(flag)\n"
        case .list: out += "[]\n"
        case .map: out += "{}\n"
        case .text(let text):
            guard Self.isBlock(text) else {
                out += Self.scalar(text) + "\n"
                return
            }
            out += text.hasSuffix("\n") ? "|\n" : "|-\n"
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
                text.hasSuffix("\n") ? 1 : 0)
            {
                out += line.isEmpty ? "\n" : String(repeating: " ", count: indent + 2) + line + "\n"
            }
        }
    }

    // MARK: - Texts

    /// Whether a text may stand as a literal block: the lines as they are (YAML 1.2, 8.1.2). What begins with a blank, ends with
    /// several line feeds, or has characters that are not printable, is quoted.
    private static func isBlock(_ text: String) -> Bool {
        guard text.utf8.contains(0x0A), let first = text.utf8.first, first != 0x20, first != 0x0A, first != 0x09 else {
            return false
        }
        if text.hasSuffix("\n\n") { return false }
        return text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" }
    }

    /// A key or a text on one line.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// Whether a text without quotes is read as itself. Fewer are taken than the specification allows.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20, last != 0x3A else { return false }
        let isWord = { (byte: UInt8) in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2F: true
            default: false
            }
        }
        guard isWord(first) else { return false }
        // Blanks may stand inside; so may a colon without one behind it, and what begins nothing there.
        let allowed = text.utf8.allSatisfy {
            isWord($0) || [0x20, 0x2D, 0x3A, 0x40, 0x3D, 0x2B, 0x28, 0x29].contains($0)
        }
        return allowed && !text.contains(": ") && !isSomethingElse(text)
    }

    /// Texts that some parser takes for a truth value, for nothing, a number or a date.
    private static func isSomethingElse(_ text: String) -> Bool {
        if words.contains(text.lowercased()) { return true }
        // Anything that begins as a number may be read as one by some parser: 1.10, 0x1f, 12:30:45, 1_000, 2026-01-01,
        // .5, 1e3.
        guard let first = text.utf8.first else { return false }
        return (0x30...0x39).contains(first)
            || first == 0x2E && text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
    }

    private static let words: Set = [
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", ".inf", ".nan", "~", "=",
    ]

    /// In double quotes, with escapes for what is not printable (YAML 1.2, 7.3.1).
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default:
                if isPrintable(scalar) {
                    out.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    let width = scalar.value > 0xFFFF ? 8 : 4
                    out += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
                }
            }
        }
        return out + "\""
    }

    /// Characters that stand for themselves in a stream of YAML, but for line ends, which parsers of 1.1 and 1.2 see differently.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
