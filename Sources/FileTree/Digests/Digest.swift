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
        self.init(words: state.words)
    }

    /// From the eight words of the hash.
    init(words h: [UInt32]) {
        a = UInt64(h[0]) << 32 | UInt64(h[1])
        b = UInt64(h[2]) << 32 | UInt64(h[3])
        c = UInt64(h[4]) << 32 | UInt64(h[5])
        d = UInt64(h[6]) << 32 | UInt64(h[7])
    }

    /// From 64 hexadecimal digits, in lower case; nothing for any other text.
    package init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 64 else { return nil }
        let bytes = UnsafeRawBufferPointer(digits)
        guard let a = Self.word(bytes, 0), let b = Self.word(bytes, 16), let c = Self.word(bytes, 32),
            let d = Self.word(bytes, 48)
        else { return nil }
        (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    /// The number that 16 digits give; nil where one of the bytes is none.
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64? {
        guard let high = half(bytes, offset), let low = half(bytes, offset + 8) else { return nil }
        return high << 32 | low
    }

    /// The number that eight digits give. All eight are worked on at once, each in its own byte of a word: a lock has a
    /// million digits.
    private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64? {
        let text = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        // A digit's value is in its lower four bits; that of `a` is 1 there, and a letter has the bit 0x40.
        let values = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ (text >> 6 & 0x0101_0101_0101_0101) &* 9
        let letters = (values &+ 0x7676_7676_7676_7676) >> 7 & 0x0101_0101_0101_0101
        let again = values &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
        guard values & 0xF0F0_F0F0_F0F0_F0F0 == 0, again == text else { return nil }
        let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
        return (fours | fours >> 16) & 0xFFFF_FFFF
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
        let halves = (Self.digits(of: word >> 32), Self.digits(of: word & 0xFFFF_FFFF))
        withUnsafeBytes(of: halves) { bytes.append(contentsOf: $0) }
    }

    /// The eight digits of a number of 32 bits, in the order in which they are written. All eight are made at once,
    /// each in its own byte of the word.
    private static func digits(of number: UInt64) -> UInt64 {
        let fours = (number | number << 16) & 0x0000_FFFF_0000_FFFF
        let pairs = (fours | fours << 8) & 0x00FF_00FF_00FF_00FF
        let values = (pairs | pairs << 4) & 0x0F0F_0F0F_0F0F_0F0F
        // Ten and more reach the bit 0x10 with six added: they are letters.
        let letters = (values &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return (values &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).bigEndian
    }
}

extension Digest: Comparable {
    package static func < (left: Digest, right: Digest) -> Bool {
        (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
    }
}
