/// Where a line of text has something that looks like a secret by its shape alone, whatever stands around it: the word, or
/// the text in quotes.
package enum ShapedSecrets {
    /// What is shown in the place of a secret.
    package static let sign = "(secret)"

    /// In the order of the line.
    ///
    /// - Parameter line: one line of a file or a message, or several lines; the ranges are of its indices.
    package static func ranges(in line: ArraySlice<UInt8>) -> [Range<Int>] {
        let found = words(of: line, between: { isBlank($0) || isQuote($0) }).flatMap { word in
            // `TOKEN=...` and `["..."]`: the secret is a part of the word. Of a URL it is the whole.
            let parts = words(of: line[word], between: isSign).filter { looksSecret(line[$0]) }
            return parts.isEmpty && looksSecret(line[word]) ? [word] : parts
        }
        guard found.isEmpty, looksSecret(line) else { return found }
        // What is known only by several words, such as `Bearer` and a token, is taken as a whole.
        let quoted = words(of: line, between: isQuote).filter { looksSecret(line[$0]) }
        return quoted.isEmpty ? [line.startIndex..<line.endIndex] : quoted
    }

    /// The text with the sign in place of what looks like a secret.
    package static func hiding(_ text: String) -> String {
        var bytes = Array(text.utf8)
        let found = ranges(in: bytes[...])
        if found.isEmpty { return text }
        for range in found.reversed() { bytes.replaceSubrange(range, with: Array(sign.utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func looksSecret(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 8 && SecretText.kind(of: String(decoding: bytes, as: UTF8.self)) != nil
    }

    /// The ranges between the bytes that separate words.
    private static func words(of line: ArraySlice<UInt8>, between separates: (UInt8) -> Bool) -> [Range<Int>] {
        line.split(whereSeparator: separates).map { $0.startIndex..<$0.endIndex }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    private static func isSign(_ byte: UInt8) -> Bool { "=:,;()[]{}<>@".utf8.contains(byte) }
}
