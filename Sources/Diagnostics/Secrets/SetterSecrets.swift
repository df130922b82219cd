/// Secrets that a command gives to a name with no sign between them: `ENV NAME value` in a Dockerfile, `setenv NAME value`,
/// `set -x NAME value`, `aws configure set NAME value`.
extension NamedSecrets {
    /// How far the value of a command reaches that sets a variable.
    private enum Setter {
        /// To the end of the line (Dockerfile reference, "ENV").
        case line
        case word
        /// One word, which has nothing behind it: the command is also a word of English.
        case lastWord
    }

    /// The secret that the command at a word sets; nil where it is no such command, or sets something else.
    func setterSecret(_ word: Range<Int>) -> Range<Int>? {
        guard let setter = setter(bytes[word]) else { return nil }
        var at = word.upperBound
        var hasOption = false
        while true {
            let start = bytes[at...].firstIndex { !Self.isBlank($0) } ?? bytes.endIndex
            let end = bytes[start...].firstIndex { !Self.isNameOfVariable($0) } ?? bytes.endIndex
            let next = bytes[start..<end]
            guard end < bytes.endIndex, Self.isBlank(bytes[end]), !next.isEmpty else { return nil }
            if next.first == UInt8(ascii: "-") {
                hasOption = true
                at = end
                continue
            }
            if bytes[word].elementsEqual("set".utf8), !hasOption, !isConfiguration(before: word.lowerBound) {
                return nil
            }
            guard let said = SaidByName(bytes: next), said != .authorization else { return nil }
            return value(behind: end, setter, said)
        }
    }

    /// What a command sets, by its name.
    private func setter(_ text: ArraySlice<UInt8>) -> Setter? {
        func isOne(of names: [String]) -> Bool { names.contains { text.elementsEqual($0.utf8) } }
        switch text.count {
        case 3 where isOne(of: ["ENV"]): return .line
        case 3 where isOne(of: ["set"]): return .word
        case 4 where isOne(of: ["setx"]): return .word
        case 6 where isOne(of: ["setenv", "SetEnv"]): return .word
        case 6 where isOne(of: ["export"]): return .lastWord
        case 13 where isOne(of: ["fastcgi_param"]), 15 where isOne(of: ["set-environment"]): return .word
        default: return nil
        }
    }

    private static func isNameOfVariable(_ byte: UInt8) -> Bool {
        isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
    }

    /// Whether `set` belongs to a command such as `aws configure set` or `npm config set`.
    private func isConfiguration(before end: Int) -> Bool {
        ["config ", "configure "].contains { bytes[..<end].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// How long a value may be.
    private static let valueLimit = 4096

    /// The value that stands behind an offset.
    private func value(behind start: Int, _ setter: Setter, _ said: SaidByName) -> Range<Int>? {
        var from = bytes[start...].firstIndex { !Self.isBlank($0) } ?? bytes.endIndex
        var isQuoted = false
        while from < bytes.endIndex, "'\"\\".utf8.contains(bytes[from]) { (from, isQuoted) = (from + 1, true) }
        var end = from
        let limit = bytes[from...].prefix(Self.valueLimit).endIndex
        while end < limit, !"'\"\\`".utf8.contains(bytes[end]) {
            if !isQuoted, setter != .line, Self.isBlank(bytes[end]) || ";)".utf8.contains(bytes[end]) { break }
            end += 1
        }
        while end > from, Self.isBlank(bytes[end - 1]) { end -= 1 }
        let value = bytes[from..<end]
        let rest = bytes[end...].drop { Self.isBlank($0) }
        if setter == .lastWord, let next = rest.first, !"'\"\\;|&#)`".utf8.contains(next) { return nil }
        return value.isEmpty || value.first == UInt8(ascii: "(") || PlainValue.holdsUnquoted(value, said: said)
            ? nil : from..<end
    }
}
