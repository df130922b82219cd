/// The order of texts by their UTF-8 bytes, in which paths and addresses are sorted. Swift's own order is that of
/// characters, in which "é" and "e" with an accent after it are equal.
package enum ByteOrder {
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Less than zero where `left` comes first, zero where both are equal.
    package static func compare(_ left: Bytes, _ right: Bytes) -> Int {
        if left.baseAddress == right.baseAddress, left.count == right.count { return 0 }
        let index = commonLength(left, right)
        return index < min(left.count, right.count)
            ? Int(left[index]) - Int(right[index]) : left.count - right.count
    }

    /// How many bytes both begin with.
    static func commonLength(_ left: Bytes, _ right: Bytes) -> Int {
        let shorter = min(left.count, right.count)
        var index = 0
        // Files of megabytes are mostly the same.
        while index &+ 32 <= shorter,
            (word(left, index) ^ word(right, index)) | (word(left, index &+ 8) ^ word(right, index &+ 8))
                | (word(left, index &+ 16) ^ word(right, index &+ 16))
                | (word(left, index &+ 24) ^ word(right, index &+ 24)) == 0
        {
            index &+= 32
        }
        // Neighbours have long beginnings in common, which are passed over eight bytes at a time.
        while index &+ 8 <= shorter, word(left, index) == word(right, index) { index &+= 8 }
        while index < shorter, left[index] == right[index] { index &+= 1 }
        return index
    }

    /// Whether both are the same bytes. `==` of arrays looks at one after another, which files of megabytes are too long for.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { compare(left, $0) == 0 } }
    }

    package static func areEqual(_ left: [UInt8]?, _ right: [UInt8]?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return areEqual(left, right)
    }

    package static func compare(_ left: String, _ right: String) -> Int {
        left.withBytes { left in right.withBytes { right in compare(left, right) } }
    }

    /// Whether both are the same bytes.
    package static func areEqual(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && compare(left, right) == 0
    }

    /// Whether `text` begins with `start`.
    package static func begins(_ text: String, with start: String) -> Bool {
        text.withBytes { text in
            start.withBytes { start in
                text.count >= start.count && compare(Bytes(rebasing: text[..<start.count]), start) == 0
            }
        }
    }

    /// Whether `left` comes before `right`, and is not equal to it.
    package static func precedes(_ left: String, _ right: String) -> Bool { compare(left, right) < 0 }

    /// Whether the bytes from `offset` on begin with an ASCII text.
    package static func begins(_ bytes: Bytes, at offset: Int = 0, with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard bytes.count - offset >= length else { return false }
        return compare(Bytes(rebasing: bytes[offset..<offset + length]), Bytes(start: text.utf8Start, count: length))
            == 0
    }

    /// Whether a text stands in the bytes.
    package static func contains(_ bytes: [UInt8], _ text: [UInt8]) -> Bool {
        guard let first = text.first else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            text.withUnsafeBufferPointer { text in
                var index = 0
                while index &+ text.count <= bytes.count {
                    if bytes[index] == first,
                        compare(Bytes(rebasing: bytes[index..<index &+ text.count]), text) == 0
                    {
                        return true
                    }
                    index &+= 1
                }
                return false
            }
        }
    }

    private static func word(_ bytes: Bytes, _ index: Int) -> UInt64 {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
}

extension String {
    /// The parts one after the other, held in no more memory than they need: `+` leaves room for as much again.
    package init(joining parts: String...) {
        self.init(unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.utf8.count }) { out in
            var end = 0
            for part in parts {
                part.withBytes { bytes in
                    _ = UnsafeMutableBufferPointer(rebasing: out[end...]).initialize(fromContentsOf: bytes)
                    end += bytes.count
                }
            }
            return end
        }
    }

    /// Calls `body` with the UTF-8 bytes, without a copy of the text where it is in one piece, as all texts are that do
    /// not come from Foundation.
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
