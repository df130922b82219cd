/// Base 64, URL and character encodings, and CSV.
extension Functions {
    static let encodings: [Function] = [
        // `base64encode(string)`: of the string's UTF-8 bytes.
        .pure("base64encode", [Parameter("str", .string)], gives: .string) { arguments, _ in
            .string(Base64.encode(Array(arguments.text(0).utf8)))
        },
        // `base64decode(string)`: the bytes must be UTF-8, since every string of Terraform is.
        .pure("base64decode", [Parameter("str", .string)], gives: .string) { arguments, _ throws(CallFailure) in
            guard let bytes = Base64.decode(arguments.text(0)) else {
                throw CallFailure("failed to decode base64 data", argument: 0)
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw CallFailure("the result of decoding the provided string is not valid UTF-8", argument: 0)
            }
            return .string(text.normalized)
        },
        // `urlencode(string)`: as in a query, where a space becomes `+`.
        .pure("urlencode", [Parameter("str", .string)], gives: .string) { arguments, _ in
            .string(urlEncode(arguments.text(0)))
        },
        // `textencodebase64(string, encoding)`: base 64 of the string in another character encoding.
        .pure(
            "textencodebase64", [Parameter("string", .string), Parameter("encoding", .string)], gives: .string
        ) { arguments, _ throws(CallFailure) in
            let encoding = try textEncoding(arguments.text(1))
            guard let bytes = encoding.encode(arguments.text(0)) else {
                throw CallFailure(
                    "the given string contains characters that cannot be represented in \(arguments.text(1))",
                    argument: 0)
            }
            return .string(Base64.encode(bytes))
        },
        // `textdecodebase64(source, encoding)`: the reverse.
        .pure(
            "textdecodebase64", [Parameter("source", .string), Parameter("encoding", .string)], gives: .string
        ) { arguments, _ throws(CallFailure) in
            let encoding = try textEncoding(arguments.text(1))
            guard let bytes = Base64.decode(arguments.text(0)) else {
                throw CallFailure("the given value is not valid base64", argument: 0)
            }
            guard let text = encoding.decode(bytes) else {
                throw CallFailure(
                    "the given string contains symbols that are not defined for \(arguments.text(1))", argument: 0)
            }
            return .string(text.normalized)
        },
        // `csvdecode(string)`: a list of one object for each line after the first, which has the attributes' names.
        // All attributes are strings.
        Function(
            name: "csvdecode", parameters: [Parameter("str", .string)], variadic: nil, resultType: .always(.list(.any))
        ) {
            arguments, context throws(CallFailure) in
            try csvDecode(arguments.text(0), &context)
        },
    ]

    /// Go's `url.QueryEscape`: letters, digits and `-_.~` stay, a space becomes `+`, and every other byte `%` and
    /// two hexadecimal digits.
    private static func urlEncode(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                out.append(byte)
            case 0x20: out.append(UInt8(ascii: "+"))
            default:
                out.append(UInt8(ascii: "%"))
                out += Hex.text([byte]).uppercased().utf8
            }
        }
        return Bytes.text(out)
    }

    /// The encoding of that name; an error that lists those there are for another name. Terraform knows all of the
    /// IANA's.
    private static func textEncoding(_ name: String) throws(CallFailure) -> TextEncoding {
        if let encoding = TextEncoding(name) { return encoding }
        throw CallFailure(
            "\(Value.quoted(name)) is not a supported encoding", argument: 1,
            help: "there are UTF-8, UTF-16, UTF-16LE, UTF-16BE, US-ASCII and ISO-8859-1")
    }

    /// The rows of a CSV text as objects. Columns with the same name are an error.
    private static func csvDecode(_ text: String, _ context: inout CallContext) throws(CallFailure) -> Value {
        var reader = CSVReader(bytes: Array(text.utf8))
        var records = try reader.records()[...]
        guard let header = records.popFirst() else { throw CallFailure("missing header line", argument: 0) }
        var seen: Set<String> = []
        for name in header where !seen.insert(name).inserted {
            throw CallFailure("duplicate column name \(Value.quoted(name))", argument: 0)
        }
        let type = Type.object(header.map { ($0.normalized, .string) })
        var rows: [Value] = []
        try context.spend(records.count * header.count)
        for record in records {
            rows.append(.object(zip(header, record).map { ($0.normalized, .string($1.normalized)) }))
        }
        return .list(type, rows)
    }
}

/// Base 64 in the standard alphabet with padding (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text for some bytes, without line ends.
    static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            // Three bytes are four digits of six bits. A last group of one or two bytes is filled up with zero
            // bits.
            let bits = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
            for place in 0..<4 {
                let used = place <= part.count
                out.append(used ? alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
            }
        }
        return Bytes.text(out)
    }

    /// The bytes of a text; nil for anything but whole groups of four characters with padding. Line ends are
    /// skipped, as Go does.
    static func decode(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text.utf8 where byte != 0x0A && byte != 0x0D {
            if byte == UInt8(ascii: "=") {
                padding += 1
                bits <<= 6
            } else {
                // After padding nothing may follow but more of it.
                guard padding == 0, let value = value(byte) else { return nil }
                bits = bits << 6 | value
            }
            count += 1
            guard count == 4 else { continue }
            guard padding <= 2 else { return nil }
            let group = [
                UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
                UInt8(truncatingIfNeeded: bits),
            ]
            out += group.prefix(3 - padding)
            (bits, count) = (0, 0)
            if padding > 0 { padding = 3 }
        }
        return count == 0 ? out : nil
    }

    /// The six bits that a character stands for; nil for one outside the alphabet.
    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

/// The encodings that `textencodebase64` knows here. Their names are those of the IANA, in capital or small
/// letters.
enum TextEncoding {
    case utf8, utf16Little, utf16Big, utf16Marked, ascii, latin1

    init?(_ name: String) {
        switch name.uppercased() {
        case "UTF-8", "UTF8": self = .utf8
        case "UTF-16LE": self = .utf16Little
        case "UTF-16BE": self = .utf16Big
        case "UTF-16": self = .utf16Marked
        case "US-ASCII": self = .ascii
        case "ISO-8859-1", "LATIN1", "ISO_8859-1": self = .latin1
        default: return nil
        }
    }

    /// The text's bytes in the encoding; nil where a character has none. UTF-16 without an order is big-endian with
    /// a byte order mark.
    func encode(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16Little: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16Big: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .utf16Marked:
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .ascii, .latin1:
            let limit: UInt32 = self == .ascii ? 0x7F : 0xFF
            var out: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard scalar.value <= limit else { return nil }
                out.append(UInt8(scalar.value))
            }
            return out
        }
    }

    /// The text that the bytes stand for; nil where they are not valid in the encoding.
    func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: return String(validating: bytes, as: UTF8.self)
        case .ascii: return bytes.allSatisfy { $0 < 0x80 } ? Bytes.text(bytes) : nil
        case .latin1: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .utf16Little, .utf16Big, .utf16Marked:
            guard bytes.count.isMultiple(of: 2) else { return nil }
            var isLittle = self == .utf16Little
            var units = stride(from: 0, to: bytes.count, by: 2).map { (bytes[$0], bytes[$0 + 1]) }
            if self == .utf16Marked, let mark = units.first {
                if mark == (0xFF, 0xFE) { isLittle = true }
                if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) { units.removeFirst() }
            }
            let codes = units.map { isLittle ? UInt16($0.1) << 8 | UInt16($0.0) : UInt16($0.0) << 8 | UInt16($0.1) }
            return String(validating: codes, as: UTF16.self)
        }
    }
}

/// A reader of CSV (RFC 4180) as Go's `encoding/csv` reads it.
private struct CSVReader {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// All records. Empty lines are skipped, and every record must have as many fields as the first.
    mutating func records() throws(CallFailure) -> [[String]] {
        var records: [[String]] = []
        while at < bytes.count {
            if skipLineEnd() { continue }
            let record = try record()
            if let first = records.first, first.count != record.count {
                throw CallFailure("record on line \(records.count + 1): wrong number of fields", argument: 0)
            }
            records.append(record)
        }
        return records
    }

    /// Skips one `\n` or `\r\n`; gives false where none is here.
    private mutating func skipLineEnd() -> Bool {
        let start = at
        if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 2 }
        if at < bytes.count, at == start, bytes[at] == 0x0A { at += 1 }
        return at > start
    }

    /// One record: fields with commas between them, through the end of the line.
    private mutating func record() throws(CallFailure) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
            at += 1
        }
        _ = skipLineEnd()
        return fields
    }

    /// One field; in quotes it may have commas and line ends in it, and two quotes stand for one.
    private mutating func field() throws(CallFailure) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return try bareField() }
        at += 1
        var out: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            // A line end in a field becomes `\n`, as in Go.
            if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { continue }
            guard byte == UInt8(ascii: "\"") else {
                out.append(byte)
                continue
            }
            guard at < bytes.count, bytes[at] == byte else {
                let isEnd = at == bytes.count || [0x0A, 0x0D, UInt8(ascii: ",")].contains(bytes[at])
                guard isEnd else { throw CallFailure("extraneous or missing \" in quoted-field", argument: 0) }
                return Bytes.text(out)
            }
            out.append(byte)
            at += 1
        }
        throw CallFailure("extraneous or missing \" in quoted-field", argument: 0)
    }

    /// A field without quotes, up to a comma or the end of the line. A quote in it is an error.
    private mutating func bareField() throws(CallFailure) -> String {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != 0x0A {
            if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { break }
            if bytes[at] == UInt8(ascii: "\"") { throw CallFailure("bare \" in non-quoted-field", argument: 0) }
            at += 1
        }
        return Bytes.text(bytes[start..<at])
    }
}
