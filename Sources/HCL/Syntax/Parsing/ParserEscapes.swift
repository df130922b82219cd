import Diagnostics

/// Checks the backslash escapes of a quoted literal (HCL native syntax specification, "Template Literals").
extension Parser {
    /// Reports each escape in the literal token at `index` that means nothing. Most literals have no backslash, so
    /// that is asked first.
    @inline(__always)
    mutating func checkEscapes(_ index: Int) {
        let token = tokens[index]
        if bytes[Int(token.start)..<Int(token.end)].contains(UInt8(ascii: "\\")) { checkEscapesSlowly(index) }
    }

    private mutating func checkEscapesSlowly(_ index: Int) {
        var at = Int(tokens[index].start)
        let end = Int(tokens[index].end)
        while at < end {
            guard bytes[at] == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            let stop = Escape.end(bytes, from: at, upTo: end)
            if let message = Escape.mistake(bytes, from: at, upTo: stop) {
                report(
                    .escapeSequence, message, at: Span(file: source, start: at, end: stop), token: index,
                    help: "write `\\\\` for a backslash")
            }
            at = stop
        }
    }
}

/// One backslash escape of a quoted string: `\n`, `\r`, `\t`, `\"`, `\\`, `\uNNNN` or `\UNNNNNNNN`. All offsets are
/// offsets into the file's bytes.
enum Escape {
    /// The end of the escape whose backslash stands at `start`, at most `end`. A wrong escape ends after the
    /// character behind the backslash; `\u` with too few digits ends after those it has.
    static func end(_ bytes: [UInt8], from start: Int, upTo end: Int) -> Int {
        guard start + 1 < end else { return end }
        let selector = bytes[start + 1]
        var stop = start + 2
        if selector | 0x20 == UInt8(ascii: "u") {
            let limit = min(end, stop + (selector == UInt8(ascii: "u") ? 4 : 8))
            while stop < limit, hexValue(bytes[stop]) != nil { stop += 1 }
            return stop
        }
        // The bytes 0x80 to 0xBF continue the character behind the backslash.
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return stop
    }

    /// The value of a hexadecimal digit; nil for any other byte.
    static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// The character that the escape from `start` up to `end` stands for; nil where the escape is not valid.
    static func scalar(_ bytes: [UInt8], from start: Int, upTo end: Int) -> Unicode.Scalar? {
        guard end - start >= 2 else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "u") where end - start == 6, UInt8(ascii: "U") where end - start == 10:
            return Unicode.Scalar(bytes[start + 2..<end].reduce(0) { $0 << 4 | (hexValue($1) ?? 0) })
        default: return nil
        }
    }

    /// What is wrong with the escape from `start` up to `end`, as a message; nil where nothing is.
    static func mistake(_ bytes: [UInt8], from start: Int, upTo end: Int) -> String? {
        guard scalar(bytes, from: start, upTo: end) == nil else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        switch end - start > 1 ? bytes[start + 1] : 0 {
        case UInt8(ascii: "u") where end - start < 6: return "`\\u` needs four hexadecimal digits"
        case UInt8(ascii: "U") where end - start < 10: return "`\\U` needs eight hexadecimal digits"
        case UInt8(ascii: "u"), UInt8(ascii: "U"): return "`\(text)` is not a character"
        default: return "`\(text)` is not an escape sequence"
        }
    }
}
