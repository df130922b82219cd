/// Classes of bytes and characters that the scanner knows (HCL native syntax specification, "Lexical Elements").
enum Characters {
    /// Whether a byte is one of `0` to `9`: all others wrap around to 10 or more.
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a byte is an ASCII letter or `_`. Setting bit 0x20 turns a capital letter into a small one.
    @inline(__always)
    static func isLetterOrUnderscore(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == 0x5F }

    /// The length of the UTF-8 character at `index` as the scanner sees it (it checks lead and continuation bytes only),
    /// or 0 where the bytes are broken.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        // The first byte of a UTF-8 character says how many bytes it has; 0x80 to 0xBF never come first.
        let length = lead >= 0xF8 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The scalar of the character of `length` bytes at `index`; nil for what UTF-8 does not allow: an encoding
    /// longer than necessary, a surrogate, or a value above U+10FFFF.
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Unicode.Scalar? {
        var value = UInt32(bytes[index])
        if length == 1 { return Unicode.Scalar(value) }
        value &= length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        // RFC 3629: a character is written with the fewest bytes that can hold it.
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        return value < least ? nil : Unicode.Scalar(value)
    }

    /// Whether Unicode 9 or an older version assigned the scalar. The tables of HCL's scanner are those of Unicode
    /// 9, so that letters of later versions begin no identifier there.
    private static func isOldEnough(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age else { return false }
        return age.major <= 9
    }

    /// Whether a scalar beyond ASCII begins an identifier. Unicode 12 made letters of two older marks, which therefore
    /// only continue one.
    private static func beginsIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIDStart && isOldEnough(scalar) && scalar != "\u{1CF2}" && scalar != "\u{1CF3}"
    }

    /// Whether a scalar beyond ASCII continues an identifier. Later versions of Unicode allow it to five characters that
    /// are older (joiners, middle dots, and a mark that was a sign). `Tests/Trust/identifiers.py` asks Terraform about all.
    private static func continuesIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{200C}", "\u{200D}", "\u{30FB}", "\u{FF65}", "\u{111C9}": false
        default: scalar.properties.isIDContinue && isOldEnough(scalar)
        }
    }

    /// The end of the identifier that begins at `index`, or `index` where none begins (HCL specification,
    /// "Identifiers": ID_Start, then ID_Continue or `-`; HCL's scanner takes `_` as a start too).
    static func identifierEnd(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        var at = index
        guard at < bytes.count else { return index }
        if bytes[at] < 0x80 {
            guard isLetterOrUnderscore(bytes[at]) else { return index }
            at += 1
        } else {
            let length = length(in: bytes, at: at)
            guard length > 0, let first = scalar(in: bytes, at: at, length: length),
                beginsIdentifier(first)
            else { return index }
            at += length
        }
        return continueIdentifier(in: bytes, from: at)
    }

    /// The end of an identifier whose first character ends at `start`.
    @inline(__always)
    private static func continueIdentifier(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                guard isLetterOrUnderscore(byte) || isDigit(byte) || byte == 0x2D else { return at }
                at += 1
            } else {
                let length = length(in: bytes, at: at)
                guard length > 0, let next = scalar(in: bytes, at: at, length: length),
                    continuesIdentifier(next)
                else { return at }
                at += length
            }
        }
        return at
    }

    /// Unicode White_Space, which is what Go's `unicode.IsSpace` tests.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
