import FileTree

/// A scope: a prefix of addresses (`prod/us-east-1`), or a pattern (`*/us-east-1`, `prod/**/database`). `*` stands
/// for any text within one part, `?` for one byte of it, `**` for any number of parts. A pattern matches an address,
/// or a prefix of one, so `*/us-east-1` takes everything below it.
package struct AddressPattern: Sendable {
    package let text: String
    private let parts: [[UInt8]]
    /// The parts joined again, where none has a wildcard; otherwise nil. It makes the common case a comparison of
    /// bytes.
    private let prefix: String?
    /// How each address begins that the pattern takes.
    let beginning: String

    package init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
        let isGlob = text.utf8.contains { $0 == 0x2A || $0 == 0x3F }
        let whole = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        prefix = isGlob ? nil : whole
        let fixed = String(decoding: whole.utf8.prefix { $0 != 0x2A && $0 != 0x3F }, as: UTF8.self)
        // `**` may stand for no part at all, so that the slash before it is not in every address.
        beginning = fixed.hasSuffix("/") ? String(fixed.dropLast()) : fixed
    }

    /// Whether the pattern takes an address.
    package func matches(_ address: String) -> Bool {
        if let prefix, !prefix.isEmpty { return Self.begins(address, with: prefix) }
        return matches(address.utf8.split(separator: UInt8(ascii: "/")).map(Array.init))
    }

    /// Whether an address is a text, or begins with it and a slash.
    private static func begins(_ address: String, with prefix: String) -> Bool {
        var (address, prefix) = (address, prefix)
        return address.withUTF8 { address in
            prefix.withUTF8 { prefix in
                guard address.count >= prefix.count,
                    ByteOrder.compare(.init(rebasing: address[..<prefix.count]), prefix) == 0
                else { return false }
                return address.count == prefix.count || address[prefix.count] == UInt8(ascii: "/")
            }
        }
    }

    /// The same for an address that is split into its parts already.
    package func matches(_ address: [[UInt8]]) -> Bool {
        Self.match(parts[...], address[...], mayStopEarly: false)
    }

    /// Whether it may take an address below a place.
    package func reaches(_ place: String) -> Bool {
        if let prefix, !prefix.isEmpty { return Self.begins(place, with: prefix) || Self.begins(prefix, with: place) }
        return Self.match(
            parts[...], place.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)[...], mayStopEarly: true)
    }

    /// - Parameter mayStopEarly: whether an address that ends before the pattern does counts as taken.
    private static func match(
        _ pattern: ArraySlice<[UInt8]>, _ address: ArraySlice<[UInt8]>, mayStopEarly: Bool
    ) -> Bool {
        guard let first = pattern.first else { return true }
        if first == [0x2A, 0x2A] {
            if match(pattern.dropFirst(), address, mayStopEarly: mayStopEarly) { return true }
            guard !address.isEmpty else { return mayStopEarly }
            return match(pattern, address.dropFirst(), mayStopEarly: mayStopEarly)
        }
        guard let part = address.first else { return mayStopEarly }
        return matchPart(first[...], part[...])
            && match(pattern.dropFirst(), address.dropFirst(), mayStopEarly: mayStopEarly)
    }

    /// Compares one part. Where a byte does not fit, the last `*` is made to stand for one byte more.
    private static func matchPart(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        var pattern = pattern
        var text = text
        var retry: (pattern: ArraySlice<UInt8>, text: ArraySlice<UInt8>)?
        while let byte = text.first {
            if pattern.first == 0x2A {
                pattern = pattern.dropFirst()
                retry = (pattern, text)
            } else if pattern.first == 0x3F || pattern.first == byte {
                pattern = pattern.dropFirst()
                text = text.dropFirst()
            } else if let again = retry {
                pattern = again.pattern
                text = again.text.dropFirst()
                retry = (pattern, text)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == 0x2A }
    }
}
