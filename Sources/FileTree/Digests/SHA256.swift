/// The compression function of FIPS 180-4, section 6.2, over one whole message.
struct SHA256 {
    static let blockLength = 64
    static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private(set) var words = start

    mutating func run(over message: UnsafeRawBufferPointer) {
        let whole = message.count / 64 * 64
        let tail = Self.padded(UnsafeRawBufferPointer(rebasing: message[whole...]), length: message.count)
        words.withUnsafeMutableBufferPointer { state in
            Self.constants.withUnsafeBufferPointer { constants in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                    schedule.initialize(repeating: 0)
                    Self.compress(
                        UnsafeRawBufferPointer(rebasing: message[..<whole]), into: state, k: constants, w: schedule)
                    tail.withUnsafeBytes { Self.compress($0, into: state, k: constants, w: schedule) }
                }
            }
        }
    }

    /// The last block or two: the rest, a one bit, zeros, the length in bits (section 5.1.1).
    private static func padded(_ rest: UnsafeRawBufferPointer, length: Int) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: rest.count < 56 ? 64 : 128)
        block.withUnsafeMutableBytes { $0.copyMemory(from: rest) }
        block[rest.count] = 0x80
        let bits = UInt64(length) &* 8
        for index in 0..<8 { block[block.count - 1 - index] = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(index))) }
        return block
    }

    /// Adds a message, padded to whole blocks.
    static func appendPadded(_ message: [UInt8], to blocks: inout [UInt8]) {
        let whole = message.count / blockLength * blockLength
        blocks += message[..<whole]
        blocks += message.withUnsafeBytes {
            padded(UnsafeRawBufferPointer(rebasing: $0[whole...]), length: message.count)
        }
    }

    private static func compress(
        _ blocks: UnsafeRawBufferPointer, into state: UnsafeMutableBufferPointer<UInt32>,
        k: UnsafeBufferPointer<UInt32>, w: UnsafeMutableBufferPointer<UInt32>
    ) {
        for start in stride(from: 0, to: blocks.count, by: 64) {
            expand(blocks, from: start, into: w)
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            for t in stride(from: 0, to: 64, by: 8) {
                round((a, b, c), into: &d, (e, f, g), and: &h, adding: k[t] &+ w[t])
                round((h, a, b), into: &c, (d, e, f), and: &g, adding: k[t &+ 1] &+ w[t &+ 1])
                round((g, h, a), into: &b, (c, d, e), and: &f, adding: k[t &+ 2] &+ w[t &+ 2])
                round((f, g, h), into: &a, (b, c, d), and: &e, adding: k[t &+ 3] &+ w[t &+ 3])
                round((e, f, g), into: &h, (a, b, c), and: &d, adding: k[t &+ 4] &+ w[t &+ 4])
                round((d, e, f), into: &g, (h, a, b), and: &c, adding: k[t &+ 5] &+ w[t &+ 5])
                round((c, d, e), into: &f, (g, h, a), and: &b, adding: k[t &+ 6] &+ w[t &+ 6])
                round((b, c, d), into: &e, (f, g, h), and: &a, adding: k[t &+ 7] &+ w[t &+ 7])
            }
            state[0] &+= a
            state[1] &+= b
            state[2] &+= c
            state[3] &+= d
            state[4] &+= e
            state[5] &+= f
            state[6] &+= g
            state[7] &+= h
        }
    }

    @inline(__always)
    private static func expand(
        _ blocks: UnsafeRawBufferPointer, from start: Int, into w: UnsafeMutableBufferPointer<UInt32>
    ) {
        for t in 0..<16 {
            w[t] = word(blocks, start &+ t &* 4)
        }
        for t in 16..<64 {
            let near = w[t &- 2]
            let far = w[t &- 15]
            let sigma1 = rotated(near, 17) ^ rotated(near, 19) ^ (near &>> 10)
            let sigma0 = rotated(far, 7) ^ rotated(far, 18) ^ (far &>> 3)
            w[t] = sigma1 &+ w[t &- 7] &+ sigma0 &+ w[t &- 16]
        }
    }

    /// The word that four bytes of a message give.
    @inline(__always)
    static func word(_ blocks: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    private static func round(
        _ abc: (UInt32, UInt32, UInt32), into d: inout UInt32, _ efg: (UInt32, UInt32, UInt32), and h: inout UInt32,
        adding kw: UInt32
    ) {
        let (a, b, c) = abc
        let (e, f, g) = efg
        let first = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (g ^ (e & (f ^ g))) &+ kw
        d = d &+ first
        h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) | (c & (a | b)))
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { (word &>> by) | (word &<< (32 &- by)) }

    static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
