import Diagnostics

/// Recognises texts that look like keys, wherever they stand: what the estate's own check takes for a secret, the
/// beginnings of well-known keys even where they are cut short, and what is assigned to a name such as `password`.
/// To hide too much costs little, so this goes further than the check, which refuses what it finds.
enum KeyShapes {
    /// How the keys of some issuers begin, and how many further characters they have at least, as the issuers
    /// document them.
    private static let beginnings: [(start: String, count: Int)] = [
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
            hidingShapes(Substring(ShapedSecrets.hiding(String(line))))
        }
        return lines.joined(separator: "\n")
    }

    /// Replaces what begins like a key of a known issuer and is long enough. A beginning inside of a longer word
    /// does not count.
    private static func hidingShapes(_ line: Substring) -> Substring {
        var result = line
        for (start, count) in beginnings where result.contains(start) {
            var out = ""
            var rest = result[...]
            while let range = rest.firstRange(of: start) {
                let tail = rest[range.upperBound...].prefix { isOfKey($0) }
                let isAlone =
                    range.lowerBound == rest.startIndex || !isOfKey(rest[rest.index(before: range.lowerBound)])
                out += rest[..<range.lowerBound]
                out += isAlone && tail.count >= count ? SecretTexts.sign : String(start + tail)
                rest = rest[tail.endIndex...]
            }
            result = Substring(out + rest)
        }
        return result
    }

    /// Whether a character may stand in a key.
    private static func isOfKey(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
    }
}
