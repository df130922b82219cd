import Diagnostics
import FileTree

/// Recognises texts that look like keys, wherever they stand: what the estate's own check takes for a secret, the
/// beginnings of well-known keys even where they are cut short, and what is assigned to a name such as `password`.
/// To hide too much costs little, so this goes further than the check, which refuses what it finds.
enum KeyShapes {
    /// How the keys of some issuers begin, and how many further characters they have at least, as the issuers
    /// document them.
    private static let beginnings: [(start: StaticString, count: Int)] = [
        ("AKIA", 16), ("ASIA", 16), ("ghp_", 20), ("gho_", 20), ("ghs_", 20), ("ghu_", 20), ("github_pat_", 20),
        ("glpat-", 16), ("xoxb-", 12), ("xoxp-", 12), ("xapp-", 12), ("sk_live_", 12), ("rk_live_", 12), ("sk-", 24),
        ("AIza", 30), ("npm_", 30), ("dop_v1_", 30), ("hvs.", 20), ("SG.", 30), ("eyJ", 40),
    ]

    /// The text with `SecretTexts.sign` in place of what looks like a key. Of a private key in PEM each line is
    /// replaced, and of a difference the sign before it stays.
    static func hiding(_ text: String) -> String {
        guard text.utf8.count > 8 else { return text }
        let named = String(decoding: SecretLines.hiding(Array(text.utf8)), as: UTF8.self)
        let lines = named.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            hidingShapes(ShapedSecrets.hiding(String(line)))
        }
        return lines.joined(separator: "\n")
    }

    /// Replaces what begins like a key of a known issuer and is long enough. A beginning inside of a longer word
    /// does not count.
    private static func hidingShapes(_ line: String) -> String {
        line.withBytes { line in
            var out: [UInt8] = []
            var done = 0
            for key in keys(in: line) {
                out += line[done..<key.lowerBound]
                out += SecretTexts.sign.utf8
                done = key.upperBound
            }
            out += line[done...]
            return String(decoding: out, as: UTF8.self)
        }
    }

    /// Where the keys of known issuers stand in a line, which may begin with the sign of a difference.
    private static func keys(in line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var keys: [Range<Int>] = []
        var start = line.first == UInt8(ascii: "-") ? 1 : 0
        while start < line.count {
            var end = start
            while end < line.count, isOfKey(line[end]) { end += 1 }
            if isKey(UnsafeBufferPointer(rebasing: line[start..<end])) { keys.append(start..<end) }
            start = end + 1
        }
        return keys
    }

    private static func isKey(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        beginnings.contains { start, count in
            word.count >= start.utf8CodeUnitCount + count && ByteOrder.begins(word, with: start)
        }
    }

    /// Whether a character may stand in a key.
    private static func isOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
