/// Searches bytes eight at a time, for texts of megabytes that are read line by line.
package enum ByteSearch {
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let every: UInt64 = 0x0101_0101_0101_0101

    /// Whether the byte occurs.
    package static func contains(_ wanted: UInt8, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { first(wanted, in: $0, from: 0) } < bytes.count
    }

    /// Whether all bytes are ASCII.
    package static func isASCII(_ bytes: Bytes) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var (index, all) = (0, UInt64(0))
        while index &+ 8 <= bytes.count {
            all |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        while index < bytes.count {
            all |= UInt64(bytes[index])
            index &+= 1
        }
        return all & (every << 7) == 0
    }

    /// Whether all bytes are characters of ASCII that print, the space among them, and other ones than `refused`.
    package static func isPrintable(_ bytes: Bytes, without refused: UInt8) -> Bool {
        let pattern = UInt64(refused) &* every
        let raw = UnsafeRawBufferPointer(bytes)
        var (index, found) = (0, UInt64(0))
        while index &+ 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // The highest bit of a byte is set by what is not ASCII, by what is below a space, and by 0x7F.
            found |= word | (word &- every &* 0x20) | ((word ^ every &* 0x7F) &- every) | ((word ^ pattern) &- every)
            index &+= 8
        }
        if found & (every << 7) != 0 { return false }
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] < 0x7F, bytes[index] != refused { index &+= 1 }
        return index == bytes.count
    }

    /// The position of the first `wanted` from `start` on; the number of bytes where there is none.
    package static func first(_ wanted: UInt8, in bytes: Bytes, from start: Int) -> Int {
        let pattern = UInt64(wanted) &* every
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
            // A byte that is zero gets its highest bit; what stands behind the first such byte does not matter.
            let zeros = (word &- every) & ~word & (every << 7)
            if zeros != 0 { return index &+ zeros.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < bytes.count, bytes[index] != wanted { index &+= 1 }
        return index
    }
}
