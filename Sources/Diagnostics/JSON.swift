/// A JSON value (RFC 8259) to be written. Objects keep the order of their members, so that the same value is always the
/// same text.
package indirect enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number as it will be written; the caller makes sure that it is one.
    case number(String)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])
    /// What `bytes(level:)` gave for the level at which it will be written, so that the parts of a long text need
    /// not be held as trees.
    case written([UInt8])

    /// A string, or null for nil.
    package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// The text with two spaces for each level and a final line feed; `{}` and `[]` stay on one line.
    package var text: String { String(decoding: bytes(level: 0) + [UInt8(ascii: "\n")], as: UTF8.self) }

    /// The value as `text` writes it inside of `level` arrays and objects.
    package func bytes(level: Int) -> [UInt8] {
        var writer = Writer(isIndented: true)
        writer.write(self, level: level)
        return writer.bytes
    }

    /// The text indented like `text`, without the final line feed, and escaped as Go's `encoding/json` does (but
    /// without its escapes for HTML): backspace, form feed and the line separators of Unicode too.
    package var goText: String {
        var writer = Writer(isIndented: true, escapesAsGo: true, isExact: true)
        writer.write(self, level: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text on one line, without a line feed.
    package var compactText: String { compact(isExact: false) }

    /// The same, in which only those characters are escaped that have to be: for a text that is not an output of tfgen.
    package var exactText: String { compact(isExact: true) }

    private func compact(isExact: Bool) -> String {
        var writer = Writer(isIndented: false, isExact: isExact)
        writer.write(self, level: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSON {
    /// The text of an object before, between and after the elements of its last member, which is an array of at
    /// least one element. A text that is too long to be held is written piece by piece in this way: each element as
    /// `bytes(level: 2)` gives it.
    package static func frame(
        _ members: [(key: String, value: JSON)], array name: String
    ) -> (before: [UInt8], separator: [UInt8], after: [UInt8]) {
        // A zero byte, which occurs in no JSON text, marks the places of two elements.
        let mark: UInt8 = 0
        let elements = JSON.array([.written([mark]), .written([mark])])
        let parts = JSON.object(members + [(name, elements)]).bytes(level: 0).split(
            separator: mark, omittingEmptySubsequences: false
        ).map(Array.init)
        return (parts[0], parts[1], parts[2] + [UInt8(ascii: "\n")])
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { (key: $0.0, value: $0.1) })
    }
    package init(nilLiteral: ()) { self = .null }
}

extension JSON {
    /// Writes a value as bytes.
    private struct Writer {
        let isIndented: Bool
        let escapesAsGo: Bool
        /// Whether only those characters are escaped that have to be. Otherwise those are too that a terminal or a
        /// runner would obey.
        let isExact: Bool
        var bytes: [UInt8] = []

        init(isIndented: Bool, escapesAsGo: Bool = false, isExact: Bool = false) {
            self.isIndented = isIndented
            self.escapesAsGo = escapesAsGo
            self.isExact = isExact
        }

        /// Writes a value that is inside of `level` arrays and objects.
        mutating func write(_ value: JSON, level: Int) {
            switch value {
            case .null: append("null")
            case .bool(let value): append(value ? "true" : "false")
            case .integer(let value): append(String(value))
            case .number(let text): append(text)
            case .string(let text): write(text)
            case .written(let written): bytes += written
            case .array(let items):
                append("[")
                for (index, item) in items.enumerated() {
                    startItem(index, level)
                    write(item, level: level + 1)
                }
                close("]", isEmpty: items.isEmpty, level)
            case .object(let members):
                append("{")
                for (index, member) in members.enumerated() {
                    startItem(index, level)
                    write(member.key)
                    append(isIndented ? ": " : ":")
                    write(member.value, level: level + 1)
                }
                close("}", isEmpty: members.isEmpty, level)
            }
        }

        /// Writes what comes before an item of an array or object.
        private mutating func startItem(_ index: Int, _ level: Int) {
            if index > 0 { append(",") }
            newLine(level + 1)
        }

        /// Writes the end of an array or object.
        private mutating func close(_ bracket: String, isEmpty: Bool, _ level: Int) {
            if !isEmpty { newLine(level) }
            append(bracket)
        }

        private mutating func newLine(_ level: Int) {
            guard isIndented else { return }
            bytes.append(UInt8(ascii: "\n"))
            for _ in 0..<level * 2 { bytes.append(UInt8(ascii: " ")) }
        }

        private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

        /// Writes a string (RFC 8259, section 7).
        private mutating func write(_ text: String) {
            bytes.append(UInt8(ascii: "\""))
            defer { bytes.append(UInt8(ascii: "\"")) }
            if text.isPlain,
                !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
            {
                bytes += text.utf8
                return
            }
            // Two signs of a number and a bracket are a command to a runner of GitHub Actions, wherever they are.
            var signs = 0
            for scalar in text.unicodeScalars {
                defer { signs = scalar == "#" ? signs + 1 : 0 }
                switch scalar {
                case "\"": append("\\\"")
                case "\\": append("\\\\")
                case "\n": append("\\n")
                case "\r": append("\\r")
                case "\t": append("\\t")
                case "\u{8}" where escapesAsGo: append("\\b")
                case "\u{C}" where escapesAsGo: append("\\f")
                case "\u{0}"..."\u{1F}": append(Self.escape(scalar))
                case "\u{2028}" where escapesAsGo, "\u{2029}" where escapesAsGo: append(Self.escape(scalar))
                case _ where isExact: append(scalar)
                case "[" where signs > 1: append(Self.escape(scalar))
                case _ where scalar.isObeyed: append(Self.escape(scalar))
                default: append(scalar)
                }
            }
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }

        /// The escape of a character; one beyond FFFF has two, its surrogates (RFC 8259, section 7).
        private static func escape(_ scalar: Unicode.Scalar) -> String {
            UTF16.encode(scalar).map { units in
                units.map { unit in
                    let digits = String(unit, radix: 16)
                    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }.joined()
            } ?? ""
        }
    }
}
