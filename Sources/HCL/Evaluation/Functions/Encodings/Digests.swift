/// Digests (RFC 1321 and FIPS 180-4) and UUIDs of version 5 (RFC 9562). All take the UTF-8 bytes of a string.
extension Functions {
    static let digests: [Function] = [
        digest("md5") { Hex.text(Digests.md5($0)) }, digest("sha1") { Hex.text(Digests.sha1($0)) },
        digest("sha256") { Hex.text(Digests.sha256($0)) }, digest("sha512") { Hex.text(Digests.sha512($0)) },
        // Base 64 of the digest's bytes, which is not the same as base 64 of its hexadecimal text.
        digest("base64sha256") { Base64.encode(Digests.sha256($0)) },
        digest("base64sha512") { Base64.encode(Digests.sha512($0)) },
        // `uuidv5(namespace, name)`: the namespace is `dns`, `url`, `oid`, `x500` or a UUID.
        .pure("uuidv5", [Parameter("namespace", .string), Parameter("name", .string)], gives: .string) {
            arguments, _ throws(CallFailure) in
            guard let namespace = namespace(arguments.text(0)) else {
                throw CallFailure("uuidv5() doesn't support namespace \(Value.quoted(arguments.text(0)))", argument: 0)
            }
            // Version 5 is the SHA-1 of the namespace's bytes and the name, with six bits replaced: the version and
            // the variant (RFC 9562, section 5.5).
            var bytes = Array(Digests.sha1(namespace + Array(arguments.text(1).utf8)).prefix(16))
            bytes[6] = bytes[6] & 0x0F | 0x50
            bytes[8] = bytes[8] & 0x3F | 0x80
            let text = Array(Hex.text(bytes).utf8)
            let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { Bytes.text(text[$0]) }
            return .string(parts.joined(separator: "-"))
        },
    ]

    /// A function that gives a digest of a string as text.
    private static func digest(_ name: String, _ body: @escaping @Sendable ([UInt8]) -> String) -> Function {
        .pure(name, [Parameter("str", .string)], gives: .string) { arguments, _ in
            .string(body(Array(arguments.text(0).utf8)))
        }
    }

    /// The 16 bytes of a namespace, by its name (RFC 9562, section 6.6) or as a UUID; nil for any other text.
    private static func namespace(_ name: String) -> [UInt8]? {
        let common: [UInt8] = [0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8]
        switch name {
        case "dns": return [0x6B, 0xA7, 0xB8, 0x10] + common
        case "url": return [0x6B, 0xA7, 0xB8, 0x11] + common
        case "oid": return [0x6B, 0xA7, 0xB8, 0x12] + common
        case "x500": return [0x6B, 0xA7, 0xB8, 0x14] + common
        default: return uuid(name)
        }
    }

    /// The 16 bytes of a written UUID, in the forms that Go's `uuid.Parse` takes: with or without dashes, in
    /// braces, or after `urn:uuid:`.
    private static func uuid(_ text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        if bytes.count == 45, text.lowercased().hasPrefix("urn:uuid:") { bytes.removeFirst(9) }
        if bytes.count == 38, bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") {
            bytes = Array(bytes.dropFirst().dropLast())
        }
        if bytes.count == 36 {
            for place in [23, 18, 13, 8] {
                guard bytes[place] == UInt8(ascii: "-") else { return nil }
                bytes.remove(at: place)
            }
        }
        let digits = bytes.compactMap(Hex.value)
        guard bytes.count == 32, digits.count == 32 else { return nil }
        return stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

/// The digests themselves. Each takes a message of any length in bytes and gives the digest's bytes.
enum Digests {
    /// The message with its padding: a one bit, zeros, and the length of the message in bits. `block` is the size
    /// of a block and `lengthBytes` that of the length, both in bytes.
    private static func padded(_ message: [UInt8], block: Int, lengthBytes: Int, isBigEndian: Bool) -> [UInt8] {
        var bytes = message
        bytes.append(0x80)
        while bytes.count % block != block - lengthBytes { bytes.append(0) }
        let length = UInt64(message.count) &* 8
        bytes += [UInt8](repeating: 0, count: lengthBytes - 8)
        let places = isBigEndian ? Array((0..<8).reversed()) : Array(0..<8)
        for place in places { bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(8 * place))) }
        return bytes
    }

    /// Four bytes from offset `at` on as one number, the first byte highest.
    private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }

    /// The bytes of words, the highest byte of each first.
    private static func bigEndian(_ words: [UInt32]) -> [UInt8] {
        words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
    }

    /// The bits of a word rotated to the left.
    private static func rotated(_ value: UInt32, left count: UInt32) -> UInt32 {
        value << count | value >> (32 - count)
    }

    /// FIPS 180-4, section 6.1.
    static func sha1(_ message: [UInt8]) -> [UInt8] {
        let bytes = padded(message, block: 64, lengthBytes: 8, isBigEndian: true)
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            var words = (0..<16).map { word(bytes, start + 4 * $0) }
            for index in 16..<80 {
                words.append(
                    rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], left: 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for index in 0..<80 {
                let (mix, key): (UInt32, UInt32) =
                    switch index {
                    case 0..<20: (b & c | ~b & d, 0x5A82_7999)
                    case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                    case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = rotated(a, left: 5) &+ mix &+ e &+ key &+ words[index]
                (e, d, c, b, a) = (d, c, rotated(b, left: 30), a, next)
            }
            for (index, part) in [a, b, c, d, e].enumerated() { state[index] = state[index] &+ part }
        }
        return bigEndian(state)
    }

    /// The constants of SHA-256 are the upper halves of the first 64 of SHA-512.
    private static let sha256Keys: [UInt32] = sha512Keys.prefix(64).map { UInt32(truncatingIfNeeded: $0 >> 32) }

    /// FIPS 180-4, section 6.2. The letters a to h of the standard are `s[0]` to `s[7]`.
    static func sha256(_ message: [UInt8]) -> [UInt8] {
        let bytes = padded(message, block: 64, lengthBytes: 8, isBigEndian: true)
        let keys = sha256Keys
        var state: [UInt32] = [
            0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
        ]
        func right(_ value: UInt32, _ count: UInt32) -> UInt32 { value >> count | value << (32 - count) }
        var words = [UInt32](repeating: 0, count: 64)
        for start in stride(from: 0, to: bytes.count, by: 64) {
            for index in 0..<16 { words[index] = word(bytes, start + 4 * index) }
            // The message schedule: each further word is made of four earlier ones.
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = right(early, 7) ^ right(early, 18) ^ early >> 3
                let second = right(late, 17) ^ right(late, 19) ^ late >> 10
                words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
            }
            var s = state
            for index in 0..<64 {
                let e = s[4]
                let mix = right(e, 6) ^ right(e, 11) ^ right(e, 25)
                let first = s[7] &+ mix &+ (e & s[5] ^ ~e & s[6]) &+ keys[index] &+ words[index]
                let a = s[0]
                let turn = right(a, 2) ^ right(a, 13) ^ right(a, 22)
                let second = turn &+ (a & s[1] ^ a & s[2] ^ s[1] & s[2])
                (s[7], s[6], s[5], s[4]) = (s[6], s[5], e, s[3] &+ first)
                (s[3], s[2], s[1], s[0]) = (s[2], s[1], a, first &+ second)
            }
            for index in 0..<8 { state[index] = state[index] &+ s[index] }
        }
        return bigEndian(state)
    }

    /// FIPS 180-4, section 6.4. It is SHA-256 with words of 64 bits, 80 rounds and other rotations.
    static func sha512(_ message: [UInt8]) -> [UInt8] {
        let bytes = padded(message, block: 128, lengthBytes: 16, isBigEndian: true)
        let keys = sha512Keys
        var state = sha512Start
        func right(_ value: UInt64, _ count: UInt64) -> UInt64 { value >> count | value << (64 - count) }
        var words = [UInt64](repeating: 0, count: 80)
        for start in stride(from: 0, to: bytes.count, by: 128) {
            for index in 0..<16 {
                let at = start + 8 * index
                words[index] = UInt64(word(bytes, at)) << 32 | UInt64(word(bytes, at + 4))
            }
            for index in 16..<80 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = right(early, 1) ^ right(early, 8) ^ early >> 7
                let second = right(late, 19) ^ right(late, 61) ^ late >> 6
                words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
            }
            var s = state
            for index in 0..<80 {
                let e = s[4]
                let mix = right(e, 14) ^ right(e, 18) ^ right(e, 41)
                let first = s[7] &+ mix &+ (e & s[5] ^ ~e & s[6]) &+ keys[index] &+ words[index]
                let a = s[0]
                let turn = right(a, 28) ^ right(a, 34) ^ right(a, 39)
                let second = turn &+ (a & s[1] ^ a & s[2] ^ s[1] & s[2])
                (s[7], s[6], s[5], s[4]) = (s[6], s[5], e, s[3] &+ first)
                (s[3], s[2], s[1], s[0]) = (s[2], s[1], a, first &+ second)
            }
            for index in 0..<8 { state[index] = state[index] &+ s[index] }
        }
        return state.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    }

    /// RFC 1321. Words are little-endian, unlike in the others.
    static func md5(_ message: [UInt8]) -> [UInt8] {
        let bytes = padded(message, block: 64, lengthBytes: 8, isBigEndian: false)
        let shifts: [[UInt32]] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            let words = (0..<16).map { word(bytes, start + 4 * $0).byteSwapped }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for index in 0..<64 {
                let (mix, at): (UInt32, Int) =
                    switch index / 16 {
                    case 0: (b & c | ~b & d, index)
                    case 1: (d & b | ~d & c, (5 * index + 1) % 16)
                    case 2: (b ^ c ^ d, (3 * index + 5) % 16)
                    default: (c ^ (b | ~d), 7 * index % 16)
                    }
                let sum = a &+ mix &+ md5Keys[index] &+ words[at]
                (a, d, c, b) = (d, c, b, b &+ rotated(sum, left: shifts[index / 16][index % 4]))
            }
            for (index, part) in [a, b, c, d].enumerated() { state[index] = state[index] &+ part }
        }
        return bigEndian(state.map(\.byteSwapped))
    }
}
