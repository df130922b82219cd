/// Texts as HCL source.
package enum Literal {
    /// Adds a quoted string that evaluates to exactly `text`. It is escaped as `terraform fmt` escapes labels:
    /// `\n`, `\r`, `\t`, `\"`, `\\`, `$${`, `%%{`, and `\u` for characters that do not print.
    package static func quoted(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        escape(text, into: &out)
        out.append(UInt8(ascii: "\""))
    }

    /// Adds the inside of a quoted string, without the quotes.
    package static func escape(_ text: String, into out: inout [UInt8]) {
        var text = text
        let isWritten = text.withUTF8 { bytes in
            guard bytes.allSatisfy(standsForItself) else { return false }
            out.append(contentsOf: bytes)
            return true
        }
        if !isWritten { escapeEach(text, into: &out) }
    }

    /// Whether an ASCII character is written as it is, whatever stands beside it.
    private static func standsForItself(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "%"): false
        default: byte >= 0x20 && byte < 0x7F
        }
    }

    private static func escapeEach(_ text: String, into out: inout [UInt8]) {
        var sign: Unicode.Scalar?
        var isEscaped = false
        for scalar in text.unicodeScalars {
            // `${` and `%{` would begin a sequence, so the sign is doubled.
            if let sign, scalar == "{" { out.append(UInt8(truncatingIfNeeded: sign.value)) }
            sign = scalar == "$" || scalar == "%" ? scalar : nil
            // HCL reads a text in grapheme clusters: a combining mark after an escape would belong to the last
            // letter of the escape, which would then not be read as one. So the mark is escaped too.
            if isEscaped, extends(scalar) {
                appendEscape(scalar.value, to: &out)
            } else {
                let start = out.count
                append(scalar, to: &out)
                isEscaped = out[start] == UInt8(ascii: "\\")
            }
        }
    }

    /// Whether the character forms one grapheme cluster with the character before it (Unicode Standard Annex 29,
    /// "Extend" and "SpacingMark").
    private static func extends(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier
        }
    }

    /// Adds one character, escaped where it has to be.
    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar {
        case "\n": out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case "\r": out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
        case "\t": out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
        case "\"": out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\"")])
        case "\\": out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
        default:
            if scalar.value >= 0x20, scalar.value < 0x7F {
                out.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if prints(scalar) {
                out.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
            } else {
                appendEscape(scalar.value, to: &out)
            }
        }
    }

    /// Adds `\u` with four hexadecimal digits, or `\U` with eight.
    private static func appendEscape(_ value: UInt32, to out: inout [UInt8]) {
        let digits = Array(String(value, radix: 16).utf8)
        let width = value < 0x10000 ? 4 : 8
        out.append(UInt8(ascii: "\\"))
        out.append(value < 0x10000 ? UInt8(ascii: "u") : UInt8(ascii: "U"))
        out.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count)))
        out.append(contentsOf: digits)
    }

    /// Whether a character is a letter, mark, number, punctuation, symbol or the ASCII space, as Go's
    /// `unicode.IsPrint` says.
    static func prints(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: scalar == " "
        default: true
        }
    }

    /// Whether a text is an identifier, so that it can be an argument's name or an object's key without quotes.
    package static func isIdentifier(_ text: some Sequence<UInt8>) -> Bool {
        let bytes = Array(text)
        return !bytes.isEmpty
            && bytes.withUnsafeBufferPointer { Characters.identifierEnd(in: $0, from: 0) == $0.count }
    }
}
