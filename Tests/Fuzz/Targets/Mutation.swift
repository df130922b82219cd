/// Inputs made from seeds; the same seed number gives the same inputs in the same order.
package struct Mutation {
    private var state: UInt64
    private let seeds: [[UInt8]]

    package init(seed: UInt64, seeds: [[UInt8]]) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.seeds = seeds.isEmpty ? [[]] : seeds
    }

    private static let pieces: [[UInt8]] = [
        "\"", "{", "}", "[", "]", "(", ")", "=", ",", ".", ":", "::", "\n", " ", "${", "%{", "~}", "~", "#", "/*", "*/",
        "//",
        "<<EOT\n", "<<-EOT\n", "EOT\n", "\nEOT\n", " for ", " in ", " if ", "else ", "endif ", "endfor ", "...", "?",
        "!", "-",
        "*", "/", "%", "&&", "&", "|", "'", "`", ";", "\\", "\\n", "\\u00", "\r", "\r\n", "\t", "1", "1.", "1e5",
        "1e999999999",
        "9223372036854775807", "-9223372036854775808", "a", "b", "true", "null", "é", "“", "@", "$", "$$", "$${", "=>",
        "==",
        "<", "b \"c\" {\n", "a = 1\n", "\0", "e\u{301}", "%{ if a }", "%{ endif }", "[*]", ".*", "[0]", "[-1]",
        "\u{FEFF}",
        "variable \"x\" {\n", "type = \"list\"\n", "[for i in range(9) : i]", "f(", "try(", "each.key", "module.",
        "local.",
        "region.", "for_each = ", "count = ", "\"\\U0010FFFF\"", "\u{1F469}\u{200D}\u{1F469}", "0.1",
        "format(\"%*d\", ",
    ].map { Array($0.utf8) }

    private mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 1) % max(1, sides)
    }

    /// One to six changes to a seed; every byte of the result may be anything.
    package mutating func next() -> [UInt8] {
        var bytes = seeds[roll(seeds.count)]
        for _ in 0...roll(6) { change(&bytes) }
        return Array(bytes.prefix(1 << 16))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = roll(bytes.count + 1)
        switch roll(9) {
        case 0: bytes.insert(UInt8(truncatingIfNeeded: roll(256)), at: at)
        case 1: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: roll(256)) }
        case 2: if at < bytes.count { bytes[at] ^= 1 << UInt8(truncatingIfNeeded: roll(8)) }
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + roll(8)))
        case 4: bytes.removeSubrange(at..<min(bytes.count, at + roll(200)))
        case 5:  // A part of it once more, elsewhere, or many times.
            let part = Array(bytes[at..<min(bytes.count, at + roll(40))])
            for _ in 0...(roll(20) == 0 ? roll(400) : 0) { bytes.insert(contentsOf: part, at: at) }
        case 6:  // A part of another seed.
            let other = seeds[roll(seeds.count)]
            let from = roll(other.count + 1)
            bytes.insert(contentsOf: other[from..<min(other.count, from + roll(80))], at: at)
        default: bytes.insert(contentsOf: Mutation.pieces[roll(Mutation.pieces.count)], at: at)
        }
    }
}
