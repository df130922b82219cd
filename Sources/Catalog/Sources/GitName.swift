/// Checks names of git references, by the rules of "git check-ref-format" and those of the query of a URL.
enum GitName {
    /// Why a text cannot be such a name, as the end of a sentence; nil where it can.
    static func problem(_ text: String) -> String? {
        if text.isEmpty { return "it is empty" }
        if text.hasPrefix("-") { return "it begins with a hyphen" }
        if let scalar = text.unicodeScalars.first(where: { !isPlain($0) }) {
            return "it has \(scalar == " " ? "a space" : "`\(scalar)`") in it"
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains(where: \.isEmpty) { return "a part between slashes is empty" }
        if parts.contains(where: { $0.hasPrefix(".") || $0.hasSuffix(".lock") }) {
            return "a part begins with a dot or ends in `.lock`"
        }
        return text.firstBytes(of: "..") != nil || text.hasSuffix(".") ? "it has two dots, or ends in one" : nil
    }

    /// Whether a character may stand in a reference and also, without an escape, in the query of a URL.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "/", "-", "+": true
        default: false
        }
    }
}
