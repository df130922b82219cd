/// The texts in quotes on a line of source that are secrets by the name before them, `password = "..."`, or by the function
/// around them, `sensitive("...")` and what `get_env("DB_PASSWORD", "...")` gives where the variable is not set.
///
/// A file with a mistake in it may have no syntax tree, and its lines are shown all the same. So this reads the line alone,
/// and rather hides too much than too little: after such a name all texts up to the next name.
package struct NamedSecrets {
    private let bytes: ArraySlice<UInt8>
    package private(set) var ranges: [Range<Int>] = []
    /// Whether what follows is a secret.
    private var isSecret = false
    /// The last word or text in quotes, which is a name where `=` or `:` follows.
    private var word: String?
    /// Whether the next text in quotes is the name of an environment variable.
    private var namesVariable = false
    /// How many template sequences are open. Beyond some, what follows is read as text.
    private var depth = 0
    private static let depthLimit = 16

    /// - Parameter line: one line of a file; its indices are the offsets in the file.
    package init(in line: ArraySlice<UInt8>) {
        bytes = line
        var at = line.startIndex
        while at < line.endIndex { at = step(at) }
    }

    /// Reads what begins at an offset, and gives the offset behind it.
    private mutating func step(_ start: Int) -> Int {
        let byte = bytes[start]
        if byte == UInt8(ascii: "\"") { return quoted(start) }
        if Self.isWord(byte) {
            let end = bytes[start...].firstIndex { !Self.isWord($0) } ?? bytes.endIndex
            word = String(decoding: bytes[start..<end], as: UTF8.self)
            return end
        }
        let next = start + 1 < bytes.endIndex ? bytes[start + 1] : 0
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): return start + 1
        // `==`, `=>` and `::` give no value to a name.
        case UInt8(ascii: "="), UInt8(ascii: ":"):
            if next == byte || next == UInt8(ascii: ">") { return start + 2 }
            if let word { isSecret = SecretKind(word) != nil }
        case UInt8(ascii: "("):
            if word == "sensitive" { isSecret = true }
            namesVariable = word == "get_env"
        default: break
        }
        word = nil
        return start + 1
    }

    /// Reads a text in quotes, up to its closing quote or to the end of the line. A secret is the whole text, with the template
    /// sequences in it.
    private mutating func quoted(_ start: Int) -> Int {
        let (wasSecret, known) = (isSecret, ranges.count)
        let isOfVariable = namesVariable
        namesVariable = false
        var end = start + 1
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
            switch bytes[end] {
            case UInt8(ascii: "\\"): end += 2
            case UInt8(ascii: "$"), UInt8(ascii: "%"): end = sequence(end)
            default: end += 1
            }
        }
        end = min(end, bytes.endIndex)
        let after = min(end + 1, bytes.endIndex)
        let text = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        word = text
        if isOfVariable, SecretKind.isHidden(text) { isSecret = true }
        if wasSecret, !isName(after) {
            ranges.removeSubrange(known...)
            ranges.append(start..<after)
        }
        return after
    }

    /// Reads a template sequence that may begin at an offset, up to its closing brace. `$${` begins none.
    private mutating func sequence(_ start: Int) -> Int {
        let rest = bytes[start...].dropFirst()
        if rest.first == bytes[start], rest.dropFirst().first == UInt8(ascii: "{") { return start + 3 }
        guard rest.first == UInt8(ascii: "{"), depth < Self.depthLimit else { return start + 1 }
        let wasSecret = isSecret
        depth += 1
        defer { (depth, isSecret) = (depth - 1, wasSecret) }
        var (at, open) = (start + 2, 1)
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "{") { open += 1 }
            if bytes[at] == UInt8(ascii: "}") { open -= 1 }
            if open == 0 { return at + 1 }
            at = step(at)
        }
        return at
    }

    /// Whether a text in quotes that ends at an offset is the name in `"name" = value`.
    private func isName(_ end: Int) -> Bool {
        let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard rest.first == UInt8(ascii: "=") else { return false }
        return rest.dropFirst().first != UInt8(ascii: "=")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
