import Testing

@testable import FileTree

/// What is read eight bytes at a time gives what reading them one by one gives.
@Suite struct BytesTests {
    private var random = SystemRandomNumberGenerator()

    @Test func aDigitIsOneOfSixteenBytesWhereverItStands() {
        let digits = Array(String(repeating: "0123456789abcdef", count: 4).utf8)
        let allowed = Set("0123456789abcdef".utf8)
        for position in 0..<64 {
            for byte in UInt8.min...UInt8.max {
                var text = digits
                text[position] = byte
                let digest = text.withUnsafeBufferPointer { Digest(hexadecimal: $0) }
                #expect((digest != nil) == allowed.contains(byte))
                if let digest { #expect(Array(digest.hexadecimal.utf8) == text) }
            }
        }
    }

    @Test mutating func findsTheFirstByte() {
        for _ in 0..<4_000 {
            // Few different bytes, and those that are next to each other or differ in their highest bit alone.
            let bytes = bytes(upTo: 40, of: [0x00, 0x01, 0x0A, 0x0B, 0x80, 0x8A, 0xFF])
            let wanted = bytes.randomElement(using: &random) ?? 0x0A
            let start = Int.random(in: 0...bytes.count, using: &random)
            let found = bytes.withUnsafeBufferPointer { ByteSearch.first(wanted, in: $0, from: start) }
            #expect(found == bytes[start...].firstIndex(of: wanted) ?? bytes.count)
        }
    }

    @Test mutating func knowsWhatIsASCII() {
        for _ in 0..<4_000 {
            let bytes =
                bytes(upTo: 20, of: [0x00, 0x61, 0x7F]) + bytes(upTo: 1, of: [0x61, 0x80, 0xFF])
                + bytes(upTo: 10, of: [0x61])
            #expect(
                bytes.withUnsafeBufferPointer { ByteSearch.isASCII($0) } == bytes.allSatisfy { $0 < 0x80 })
            #expect(ByteSearch.contains(0x80, in: bytes) == bytes.contains(0x80))
        }
    }

    @Test mutating func ordersAsBytesAre() {
        for _ in 0..<4_000 {
            let common = bytes(upTo: 20, of: [0x61, 0x2F])
            let (left, right) = (
                common + bytes(upTo: 4, of: [0x00, 0x61, 0xFF]), common + bytes(upTo: 4, of: [0x61, 0xFF])
            )
            let order = left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { ByteOrder.compare(left, $0) }
            }
            #expect((order < 0) == left.lexicographicallyPrecedes(right) && (order == 0) == (left == right))
        }
        #expect(ByteOrder.precedes("e\u{301}", "\u{E9}") && !ByteOrder.precedes("a", "a"))
    }

    @Test mutating func knowsWhatPrints() {
        for _ in 0..<4_000 {
            let bytes =
                bytes(upTo: 20, of: [0x20, 0x5B, 0x5D, 0x61, 0x7E])
                + bytes(upTo: 1, of: [0x1F, 0x00, 0x5C, 0x7F, 0x80, 0xDC, 0xFF])
                + bytes(upTo: 10, of: [0x61, 0x20])
            #expect(
                bytes.withUnsafeBufferPointer { ByteSearch.isPrintable($0, without: 0x5C) }
                    == bytes.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C })
        }
    }

    @Test mutating func theDigestsOfManyAreThoseOfEach() {
        for count in [0, 1, 2, 3, 4, 5, 9, 40] {
            let messages = (0..<count).map { _ in bytes(upTo: 300, of: [0x00, 0x61, 0xFF]) }
            #expect(SHA256Lanes.digests(of: messages) == messages.map { Digest(of: $0) })
        }
        let files: [[UInt8]?] = [Array("a\r\n".utf8), nil, Array("a\n".utf8), nil]
        let digest = Digest(of: Array("a\n".utf8))
        #expect(Digest.all(ofOwned: files) == [digest, nil, digest, nil])
    }

    private mutating func bytes(upTo count: Int, of choices: [UInt8]) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in choices.randomElement(using: &random) ?? 0 }
    }
}
