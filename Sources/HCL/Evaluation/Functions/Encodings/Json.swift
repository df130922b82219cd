/// `jsonencode` and `jsondecode` (RFC 8259).
extension Functions {
    static let json: [Function] = [
        // `jsonencode(value)`: compact, with names sorted. Characters are escaped as Go's `encoding/json` does,
        // which Terraform uses.
        .pure("jsonencode", [Parameter("val", .any, allowsNull: true)], gives: .string) {
            arguments, context throws(CallFailure) in
            try context.check(textOf: arguments[0])
            var out: [UInt8] = []
            guard arguments[0].writeJSON(into: &out) else {
                throw CallFailure("cannot serialize infinity as JSON", argument: 0)
            }
            try context.check(bytes: out.count)
            return .string(Bytes.text(out))
        },
        // `jsondecode(string)`: an array gives a tuple, an object an object; numbers keep all their digits.
        Function(
            name: "jsondecode", parameters: [Parameter("str", .string)], variadic: nil, resultType: .always(.any)
        ) { arguments, context throws(CallFailure) in
            var reader = JSONReader(bytes: Array(arguments.text(0).utf8))
            let value = try reader.document()
            try context.spend(reader.count)
            return value
        },
    ]
}

extension Value {
    /// The value as compact JSON, as `jsonencode` writes it, and without regard to marks; nil where a part is known
    /// only later or infinite.
    package var json: String? {
        guard isWhollyKnown else { return nil }
        var out: [UInt8] = []
        return unmarkedDeep.writeJSON(into: &out) ? Bytes.text(out) : nil
    }

    /// The object or list of which `jsonencode` makes exactly this text; nil where there is none with a member or an
    /// element.
    package static func encoded(as text: String) -> Value? {
        guard let first = text.utf8.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        var reader = JSONReader(bytes: Array(text.utf8))
        guard let value = try? reader.document(), value.json == text else { return nil }
        return value.elements?.isEmpty == false || value.members?.all.isEmpty == false ? value : nil
    }

    /// Adds the value as compact JSON. Gives false where a number is infinite; what was added up to there is then
    /// of no use.
    func writeJSON(into out: inout [UInt8]) -> Bool {
        switch self {
        case .null, .deferred: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .number(let number):
            if number.isInfinite { return false }
            out += number.description.utf8
        case .string(let text): Value.writeJSON(text, into: &out)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            out.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                guard element.writeJSON(into: &out) else { return false }
            }
            out.append(UInt8(ascii: "]"))
        case .map(_, let members), .object(let members):
            out.append(UInt8(ascii: "{"))
            for (index, member) in members.all.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                Value.writeJSON(member.name, into: &out)
                out.append(UInt8(ascii: ":"))
                guard member.value.writeJSON(into: &out) else { return false }
            }
            out.append(UInt8(ascii: "}"))
        case .sensitive(let value): return value.writeJSON(into: &out)
        }
        return true
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// Adds a JSON string. `<`, `>`, `&`, U+2028 and U+2029 are escaped too, as Go does, so that the text can stand
    /// in HTML and in scripts.
    static func writeJSON(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0x0A: out += "\\n".utf8
            case 0x0D: out += "\\r".utf8
            case 0x09: out += "\\t".utf8
            case 0x08: out += "\\b".utf8
            case 0x0C: out += "\\f".utf8
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                out += "\\u00".utf8
                out.append(hexDigits[Int(byte >> 4)])
                out.append(hexDigits[Int(byte & 15)])
            case 0xA8, 0xA9:
                // The last byte of U+2028 and U+2029, E2 80 A8 and E2 80 A9.
                if out.suffix(2).elementsEqual([0xE2, 0x80]) {
                    out.removeLast(2)
                    out += (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8
                } else {
                    out.append(byte)
                }
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}

/// A reader of JSON text (RFC 8259). Numbers are exact; of two members with one name the last counts, as in Go.
struct JSONReader {
    // The text, the offset of the next byte, and how many arrays and objects are open there.
    let bytes: [UInt8]
    var at = 0
    var depth = 0
    /// How many values were read, for the limits of the evaluation.
    var count = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The value of the whole text; only white space may follow it.
    mutating func document() throws(CallFailure) -> Value {
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw unexpected("extraneous data after JSON object") }
        return value
    }

    /// An error at the current byte, counted from zero.
    private func unexpected(_ message: String) -> CallFailure {
        CallFailure("not JSON at byte \(at): \(message)", argument: 0)
    }

    private mutating func skipSpace() {
        while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
    }

    /// The next byte; nil at the end.
    private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

    /// Reads one value, with white space before it. Deeper nesting than 256 is refused, because each level is a
    /// call here.
    private mutating func value() throws(CallFailure) -> Value {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        count += 1
        guard depth <= 256 else { throw unexpected("nested more than 256 deep") }
        switch peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string().normalized)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw unexpected("the text ends early")
        default: return try number()
        }
    }

    /// Reads one of the words `true`, `false` and `null`.
    private mutating func word(_ word: String, _ value: Value) throws(CallFailure) -> Value {
        guard bytes[at...].starts(with: word.utf8) else { throw unexpected("a value is expected") }
        at += word.utf8.count
        return value
    }

    /// Reads a number (RFC 8259, section 6): no `+`, no leading zeros, and digits on both sides of a dot.
    private mutating func number() throws(CallFailure) -> Value {
        let start = at
        if peek() == UInt8(ascii: "-") { at += 1 }
        guard let first = peek(), first >= 0x30, first <= 0x39 else { throw unexpected("a value is expected") }
        let whole = digits()
        if first == 0x30, whole > 1 { throw unexpected("a number has no leading zeros") }
        if peek() == UInt8(ascii: ".") {
            at += 1
            guard digits() > 0 else { throw unexpected("digits are expected") }
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            at += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { at += 1 }
            guard digits() > 0 else { throw unexpected("digits are expected") }
        }
        guard let number = Number(Bytes.text(bytes[start..<at])) else {
            throw CallFailure("a number needs more digits than are kept", argument: 0, code: .numberLimit)
        }
        return .number(number)
    }

    /// Passes over digits and gives how many there were.
    private mutating func digits() -> Int {
        let start = at
        while let byte = peek(), byte >= 0x30, byte <= 0x39 { at += 1 }
        return at - start
    }

    /// Reads an array from its bracket on.
    private mutating func array() throws(CallFailure) -> Value {
        at += 1
        var elements: [Value] = []
        skipSpace()
        if peek() == UInt8(ascii: "]") {
            at += 1
            return .tuple([])
        }
        while true {
            elements.append(try value())
            skipSpace()
            switch peek() {
            case UInt8(ascii: ","): at += 1
            case UInt8(ascii: "]"):
                at += 1
                return .tuple(elements)
            default: throw unexpected("a comma or the end of the array is expected")
            }
        }
    }

    /// Reads an object from its brace on.
    private mutating func object() throws(CallFailure) -> Value {
        at += 1
        var members: [Members.Member] = []
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            at += 1
            return .object(Members())
        }
        while true {
            skipSpace()
            guard peek() == UInt8(ascii: "\"") else { throw unexpected("a name is expected") }
            let name = try string().normalized
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { throw unexpected("a colon is expected") }
            at += 1
            members.append(Members.Member(name, try value()))
            skipSpace()
            switch peek() {
            case UInt8(ascii: ","): at += 1
            case UInt8(ascii: "}"):
                at += 1
                return .object(try Self.joined(members))
            default: throw unexpected("a comma or the end of the object is expected")
            }
        }
    }

    /// The members of an object. Of a name that stands twice the last value counts. Terraform takes the type from it,
    /// and reads the earlier values by that type.
    private static func joined(_ members: [Members.Member]) throws(CallFailure) -> Members {
        let joined = Members(members)
        if joined.count == members.count { return joined }
        for member in members {
            guard let last = joined[member.name], fits(member.value, last) else {
                throw CallFailure(
                    "\"\(member.name)\" is in an object twice, with values of different types", argument: 0)
            }
        }
        return joined
    }

    private static func fits(_ value: Value, _ last: Value) -> Bool {
        switch (value, last) {
        case (.null, _): true
        case (.tuple(let some), .tuple(let others)):
            some.count == others.count && zip(some, others).allSatisfy { fits($0, $1) }
        case (.object(let some), .object(let others)):
            some.all.allSatisfy { member in others[member.name].map { fits(member.value, $0) } ?? false }
        case (.number, .string), (.bool, .string): true
        case (.string(let text), .number): Number(text) != nil
        case (.string(let text), .bool): ["true", "false", "1", "0"].contains(text)
        default: value.type == last.type
        }
    }

    /// Reads a string from its quote on, with escapes replaced.
    private mutating func string() throws(CallFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek() {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return Bytes.text(out)
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20: throw unexpected("a string has a control character in it")
            default: out.append(byte)
            }
        }
        throw unexpected("a string has no end")
    }

    /// Reads an escape after its backslash. Two `\u` escapes that are a surrogate pair stand for one character; a
    /// surrogate alone becomes U+FFFD, as in Go.
    private mutating func escape(into out: inout [UInt8]) throws(CallFailure) {
        guard let byte = peek() else { throw unexpected("a string has no end") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            var code = try unit()
            if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: [0x5C, 0x75]) {
                let before = at
                at += 2
                let low = try unit()
                if (0xDC00..<0xE000).contains(low) {
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    at = before
                }
            }
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            out += String(Character(scalar)).utf8
        default: throw unexpected("no escape sequence begins like this")
        }
    }

    /// Reads the four hexadecimal digits of a `\u` escape.
    private mutating func unit() throws(CallFailure) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Hex.value(byte) else {
                throw unexpected("four hex digits are expected")
            }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        return code
    }
}

/// Hexadecimal digits, in small letters where they are written.
enum Hex {
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return Bytes.text(out)
    }
}
