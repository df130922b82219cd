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
    /// replaced.
    static func hiding(_ text: String) -> String {
        guard text.utf8.count > 8 else { return text }
        var isInKey = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            if line.contains("-----BEGIN "), line.contains("PRIVATE KEY") { isInKey = true }
            defer { if line.contains("-----END ") { isInKey = false } }
            if isInKey { return Substring(SecretTexts.sign) }
            return hidingInside(hidingNamed(hidingShapes(Substring(ShapedSecrets.hiding(String(line))))))
        }
        return lines.joined(separator: "\n")
    }

    /// Replaces the texts in quotes after names of secrets, of which a line may have several, and inside of
    /// `sensitive(...)`. A reference alone stays: `"${module.db.arn}"`.
    private static func hidingInside(_ line: Substring) -> Substring {
        var bytes = Array(line.utf8)
        let found = NamedSecrets(in: bytes[...]).ranges
        if found.isEmpty { return line }
        for range in found.reversed() where range.count > 2 {
            let text = String(decoding: bytes[range], as: UTF8.self)
            let isReference =
                text.hasPrefix("\"${") && text.hasSuffix("}\"") && !text.dropFirst().dropLast().contains("\"")
            guard !isReference, !text.contains(SecretTexts.sign) else { continue }
            let isClosed = bytes[range.upperBound - 1] == UInt8(ascii: "\"")
            bytes.replaceSubrange(
                range.lowerBound + 1..<range.upperBound - (isClosed ? 1 : 0), with: Array(SecretTexts.sign.utf8))
        }
        return Substring(String(decoding: bytes, as: UTF8.self))
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

    /// Replaces the text in quotes of `password = "..."`. A text that is computed has `${` in it and is no secret
    /// itself.
    private static func hidingNamed(_ line: Substring) -> Substring {
        guard let equal = line.firstIndex(of: "="), let open = line[equal...].firstIndex(of: "\""),
            line[line.index(after: equal)..<open].allSatisfy({ $0 == " " }),
            let close = line.lastIndex(of: "\""), line.index(after: open) < close
        else { return line }
        let name =
            line[..<equal].split { !($0.isLetter || $0.isNumber || $0 == "_") }.last.map(String.init) ?? ""
        let text = line[line.index(after: open)..<close]
        guard SecretKind.isHidden(name), !text.contains("${"), !text.contains("\"") else { return line }
        return line[...open] + SecretTexts.sign + line[close...]
    }
}
