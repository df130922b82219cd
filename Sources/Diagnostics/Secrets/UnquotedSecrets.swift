/// Values without quotes.
extension NamedSecrets {
    /// Reads a value without quotes after the name of a secret, and gives the offset behind it; nil where it is an
    /// expression, whose texts are read by themselves.
    mutating func unquoted(at start: Int, _ awaited: Awaited, _ said: SaidByName) -> Int? {
        if let end = below(start: start, awaited, said) { return end }
        if "{[(!".utf8.contains(bytes[start]) { return nil }
        let end = valueEnd(start, awaited)
        if end == start { return nil }
        let value = bytes[start..<end]
        if said == .authorization {
            guard let secret = HeaderSecret.range(in: bytes[start..<lineEnd(start)]) else { return nil }
            ranges.append(secret)
            return secret.upperBound
        }
        if isExpression(value, awaited) { return nil }
        if isSecret(value, awaited, said: said) { ranges.append(start..<end) }
        self.said = inherited
        return end
    }

    /// A value on the lines below: a heredoc, or a block of YAML.
    private mutating func below(start: Int, _ awaited: Awaited, _ said: SaidByName) -> Int? {
        let rest = bytes[start...]
        if awaited == .spaced, rest.starts(with: "<<".utf8), level == 0 {
            let word = rest.dropFirst(2).drop { $0 == UInt8(ascii: "-") }.prefix { Self.isWord($0) }
            if word.isEmpty { return nil }
            around.open(said, isScalar: true, heredoc: Array(word))
            return bytes.endIndex
        }
        guard awaited == .colon, rest.first == UInt8(ascii: "|") || rest.first == UInt8(ascii: ">"),
            rest.dropFirst().allSatisfy({ "+-0123456789 ".utf8.contains($0) })
        else { return nil }
        around.open(said, isScalar: true)
        return bytes.endIndex
    }

    /// Where the line ends, or the text in quotes: the value of a header is not longer than some.
    private func lineEnd(_ start: Int) -> Int {
        let rest = bytes[start...].prefix(2048)
        return rest.indices.first { endsLine($0) || bytes[$0] == UInt8(ascii: "\"") } ?? rest.endIndex
    }

    /// Whether the end of a line is written at an offset inside of a text, or the text ends there.
    private func endsLine(_ at: Int) -> Bool {
        guard level > 0, bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex else { return false }
        return "nr\"".utf8.contains(bytes[at + 1])
    }

    private func valueEnd(_ start: Int, _ awaited: Awaited) -> Int {
        let isScalar = awaited == .colon && isFirst && brackets.isEmpty
        var at = start
        while at < bytes.endIndex, !endsLine(at) {
            let byte = bytes[at]
            if isScalar {
                if byte == UInt8(ascii: "#"), at > start, Self.isBlank(bytes[at - 1]) { break }
            } else if Self.isBlank(byte) || ends(byte, at: at, of: awaited, from: start) {
                break
            }
            at += 1
        }
        while at > start, Self.isBlank(bytes[at - 1]) { at -= 1 }
        return at
    }

    /// Whether a byte ends a value of one word.
    private func ends(_ byte: UInt8, at: Int, of awaited: Awaited, from start: Int) -> Bool {
        if "\"'`;)".utf8.contains(byte) { return true }
        // The braces of `${...}` belong to the value.
        let isBrace = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
        if isBrace {
            return !bytes[start..<at].contains(byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "["))
        }
        switch awaited {
        case .assigned, .option:
            if "|<>".utf8.contains(byte) { return at > start }
            // In `a=b,c=d` and `a=b&c=d` the sign ends the value.
            guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "&") else { return false }
            let rest = bytes[(at + 1)...]
            if byte == UInt8(ascii: "&"), rest.first == byte { return true }
            return rest.drop { Self.isWord($0) }.first == UInt8(ascii: "=")
        case .spaced, .colon: return byte == UInt8(ascii: ",")
        }
    }

    /// Whether a value is a part of an expression: a call, a reference, or followed by an operator.
    private func isExpression(_ value: ArraySlice<UInt8>, _ awaited: Awaited) -> Bool {
        let next = value.endIndex < bytes.endIndex ? bytes[value.endIndex] : 0
        let identifier = value.prefix { Self.isWord($0) && $0 < 0x80 }
        if value[identifier.endIndex...].first == UInt8(ascii: "("), !identifier.isEmpty { return true }
        let rest = bytes[value.endIndex...].drop { Self.isBlank($0) }
        if rest.starts(with: "=>".utf8) { return true }
        guard awaited == .spaced else { return false }
        if next == UInt8(ascii: "\"") { return true }
        guard let sign = rest.first else { return isName(value) }
        if sign == UInt8(ascii: "\\"), level > 0 { return false }
        return !"#,;})]/".utf8.contains(sign) || isName(value)
    }

    /// Whether a value is a name of HCL: `a.b`, or a short word that a loop has given.
    private func isName(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let areWords = parts.allSatisfy { part in
            part.first.map { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") } == true
                && part.allSatisfy { Self.isWord($0) || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        }
        if !areWords { return false }
        if parts.count > 1 { return true }
        return value.count < 5 || value.elementsEqual("value".utf8) || bytes[first...].starts(with: "for ".utf8)
    }

    private func isSecret(_ value: ArraySlice<UInt8>, _ awaited: Awaited, said: SaidByName) -> Bool {
        if PlainValue.holdsUnquoted(value, said: said) { return false }
        if inherited != nil, PlainValue.isName(value) { return false }
        switch awaited {
        case .assigned, .spaced: return true
        case .option:
            return value.first != UInt8(ascii: "-")
                && !value.allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") }
        case .colon:
            if isFirst || !brackets.isEmpty { return true }
            // In the middle of a sentence a word is only a word.
            let next = bytes[value.endIndex...].first { !Self.isBlank($0) && $0 != UInt8(ascii: "\r") }
            return next == nil || next == UInt8(ascii: "#")
                || value.contains { !(0x61...0x7A).contains($0 | 0x20) && !".,:".utf8.contains($0) }
        }
    }

    /// Where the text of an element of XML ends whose name, before the `>` at an offset, is that of a secret.
    mutating func element(_ start: Int) -> Int? {
        guard let word, before == UInt8(ascii: "<"), let said = SaidByName(bytes: bytes[word]) else { return nil }
        let value = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "<") }
        guard value.endIndex < bytes.endIndex, !PlainValue.holdsUnquoted(value, said: said) else { return nil }
        ranges.append(value.startIndex..<value.endIndex)
        return value.endIndex
    }
}

/// The secret in the value of the header `Authorization`.
enum HeaderSecret {
    private static let schemes: Set = ["bearer", "basic", "token", "digest", "apikey", "negotiate", "splunk", "bot"]

    /// What stands behind the scheme; nil where the value names only a kind of authorization.
    static func range(in value: ArraySlice<UInt8>) -> Range<Int>? {
        let scheme = value.prefix { NamedSecrets.isWord($0) }
        let rest = value[scheme.endIndex...].drop { NamedSecrets.isBlank($0) }
        let secret = rest.prefix { !NamedSecrets.isBlank($0) && !"'\"".utf8.contains($0) }
        if rest.startIndex > scheme.endIndex, schemes.contains(String(decoding: scheme, as: UTF8.self).lowercased()) {
            return PlainValue.holdsUnquoted(secret, said: .token) ? nil : secret.startIndex..<secret.endIndex
        }
        let whole = value.prefix { !NamedSecrets.isBlank($0) && !"'\"".utf8.contains($0) }
        let hasDigit = whole.contains { (0x30...0x39).contains($0) }
        return whole.count >= 12 && hasDigit && SecretText.isWritten(whole) ? whole.startIndex..<whole.endIndex : nil
    }
}
