import HCL

/// Ranges of IPv4 and IPv6 addresses in CIDR form, `10.0.0.0/8`, compared as sets of addresses.
enum AddressRange {
    /// Whether every address of `inner` is in `outer`. Two texts that are not ranges, such as the ID of a prefix
    /// list, cover each other only where they are the same text.
    static func covers(_ outer: String, _ inner: String) -> Bool {
        if outer == inner { return true }
        guard let (outerBits, outerLength) = bits(outer), let (innerBits, innerLength) = bits(inner),
            outerBits.count == innerBits.count, outerLength <= innerLength
        else { return false }
        return outerBits.prefix(outerLength).elementsEqual(innerBits.prefix(outerLength))
    }

    /// Whether the range has all addresses: `0.0.0.0/0` and `::/0`.
    static func isEverything(_ text: String) -> Bool { text.hasSuffix("/0") }

    /// All bits of the address from the highest on, and how many of them are fixed; nil where the text is not a
    /// range.
    private static func bits(_ text: String) -> ([Bool], Int)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let length = Int(parts[1]) else { return nil }
        guard let groups = parts[0].contains(":") ? wide(parts[0]) : narrow(parts[0]) else { return nil }
        let size = parts[0].contains(":") ? 16 : 8
        let bits = groups.flatMap { group in (0..<size).reversed().map { group >> $0 & 1 == 1 } }
        return length >= 0 && length <= bits.count ? (bits, length) : nil
    }

    /// The four numbers of an IPv4 address; nil where it is not one.
    private static func narrow(_ text: Substring) -> [Int]? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard groups.count == 4, groups.allSatisfy({ $0.map { (0...255).contains($0) } ?? false }) else { return nil }
        return groups.compactMap { $0 }
    }

    /// The eight groups of an IPv6 address, in which `::` stands for as many groups of zeros as are missing; nil
    /// where it is not one.
    private static func wide(_ text: Substring) -> [Int]? {
        guard let gap = text.range(of: "::") else { return groups(text) }
        guard let left = groups(text[..<gap.lowerBound]), let right = groups(text[gap.upperBound...]),
            left.count + right.count < 8
        else { return nil }
        return left + Array(repeating: 0, count: 8 - left.count - right.count) + right
    }

    /// The numbers between the colons; none for an empty text, nil where one is not a number of at most 16 bits.
    private static func groups(_ text: Substring) -> [Int]? {
        if text.isEmpty { return [] }
        let groups = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0, radix: 16) }
        return groups.allSatisfy { $0.map { (0...0xFFFF).contains($0) } ?? false } ? groups.compactMap { $0 } : nil
    }
}

extension Substring {
    /// The first place of a text.
    fileprivate func range(of text: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
            at = index(after: at)
        }
        return nil
    }
}
