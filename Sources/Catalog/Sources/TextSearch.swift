extension String {
    /// Where another text, which is not empty, begins and ends, byte for byte. Characters, which `firstRange(of:)` compares,
    /// take much longer.
    package func firstBytes(of text: String) -> Range<Index>? { self[...].firstBytes(of: text) }
}

extension Substring {
    /// Where another text, which is not empty, begins and ends, byte for byte.
    package func firstBytes(of text: String) -> Range<Index>? {
        var (own, text) = (self, text)
        let found = own.withUTF8 { own in text.withUTF8 { Self.offset(of: $0, in: own) } }
        guard let found else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: text.utf8.count)
    }

    private static func offset(
        of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let first = text.first else { return nil }
        var offset = 0
        while offset &+ text.count <= bytes.count {
            if bytes[offset] == first {
                var length = 1
                while length < text.count, bytes[offset &+ length] == text[length] { length &+= 1 }
                if length == text.count { return offset }
            }
            offset &+= 1
        }
        return nil
    }
}
