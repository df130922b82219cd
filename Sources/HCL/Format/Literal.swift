/// Text into HCL source.
package enum Literal {
    /// A quoted string that evaluates to exactly `text`, escaped as `terraform fmt` writes labels: `\n`, `\r`, `\t`,
    /// `\"`, `\\`, `$${`, `%%{`, and `\u` for what does not print.
    package static func quoted(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        escape(text, into: &out)
        out.append(UInt8(ascii: "\""))
    }

    /// The inside of a quoted string.
    package static func escape(_ text: String, into out: inout [UInt8]) {
        var sign: Unicode.Scalar?
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if let sign, scalar == "{" { out.append(UInt8(truncatingIfNeeded: sign.value)) }
            sign = scalar == "$" || scalar == "%" ? scalar : nil
            // HCL reads characters as people see them: a mark behind an escape would belong to the escape's last letter.
            if isEscaped, extends(scalar) {
                appendEscape(scalar.value, to: &out)
            } else {
                let start = out.count
                append(scalar, to: &out)
                isEscaped = out[start] == UInt8(ascii: "\\")
            }
        }
    }

    /// Whether the character is one with the character before it (Unicode Standard Annex 29, "Extend" and "SpacingMark").
    private static func extends(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier
        }
    }

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

    private static func appendEscape(_ value: UInt32, to out: inout [UInt8]) {
        let digits = Array(String(value, radix: 16).utf8)
        let width = value < 0x10000 ? 4 : 8
        out.append(UInt8(ascii: "\\"))
        out.append(value < 0x10000 ? UInt8(ascii: "u") : UInt8(ascii: "U"))
        out.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count)))
        out.append(contentsOf: digits)
    }

    /// Letters, marks, numbers, punctuation, symbols and the ASCII blank, as Go's `unicode.IsPrint`.
    static func prints(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: scalar == " "
        default: true
        }
    }

    /// Whether a text is an identifier: it can stand as an argument's name or an object's key without quotes.
    package static func isIdentifier(_ text: some Sequence<UInt8>) -> Bool {
        let bytes = Array(text)
        return !bytes.isEmpty
            && bytes.withUnsafeBufferPointer { Characters.identifierEnd(in: $0, from: 0) == $0.count }
    }
}
