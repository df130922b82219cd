/// A SHA-256 (FIPS 180-4) of a file's bytes.
package struct Digest: Hashable, Sendable {
    private let a: UInt64
    private let b: UInt64
    private let c: UInt64
    private let d: UInt64

    package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

    package init(of bytes: UnsafeRawBufferPointer) {
        var state = SHA256()
        state.run(over: bytes)
        let h = state.words
        a = UInt64(h[0]) << 32 | UInt64(h[1])
        b = UInt64(h[2]) << 32 | UInt64(h[3])
        c = UInt64(h[4]) << 32 | UInt64(h[5])
        d = UInt64(h[6]) << 32 | UInt64(h[7])
    }

    /// From 64 hexadecimal digits, in lower case; nothing for any other text.
    package init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 64 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var position = 0
        for digit in digits {
            let value: UInt64
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit &- UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit &- UInt8(ascii: "a") &+ 10)
            default: return nil
            }
            switch position >> 4 {
            case 0: words.0 = words.0 << 4 | value
            case 1: words.1 = words.1 << 4 | value
            case 2: words.2 = words.2 << 4 | value
            default: words.3 = words.3 << 4 | value
            }
            position += 1
        }
        (a, b, c, d) = words
    }

    package var hexadecimal: String {
        var digits: [UInt8] = []
        append(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends the 64 digits.
    package func append(to bytes: inout [UInt8]) {
        append(a, to: &bytes)
        append(b, to: &bytes)
        append(c, to: &bytes)
        append(d, to: &bytes)
    }

    private func append(_ word: UInt64, to bytes: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift &-= 4
            let value = UInt8(truncatingIfNeeded: word &>> shift) & 0x0F
            bytes.append(value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "a") &- 10 &+ value)
        }
    }
}

extension Digest: Comparable {
    package static func < (left: Digest, right: Digest) -> Bool {
        (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
    }
}
