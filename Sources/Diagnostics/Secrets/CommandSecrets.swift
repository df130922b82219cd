/// Secrets among the arguments of commands.
extension NamedSecrets {
    /// The secret that begins at a word, or at the one behind it: `--password x`, `-u user:x`, `mysql -px`, `Bearer x`. An option whose
    /// value stands behind a sign is a name like others.
    mutating func commandSecret(_ word: Range<Int>) -> Range<Int>? {
        let text = bytes[word]
        let follows = word.upperBound < bytes.endIndex ? bytes[word.upperBound] : 0
        guard text.first == UInt8(ascii: "-") else {
            return Self.isBlank(follows) ? afterWord(text) : nil
        }
        if text.starts(with: "--".utf8), Self.isBlank(follows), let own = SaidByName(bytes: text), own != .authorization
        {
            said = own
            awaits = .option
            return nil
        }
        guard text.count >= 2, let program = ShellProgram(in: bytes[..<word.lowerBound].suffix(256)) else {
            return text.elementsEqual("-p".utf8) && follows == UInt8(ascii: "'")
                ? quotedArgument(word.upperBound) : login(text)
        }
        return program.secret(of: text, in: bytes) ?? login(text)
    }

    /// `Bearer x`, `IDENTIFIED BY 'x'`, and the same without a name of a header.
    private func afterWord(_ text: ArraySlice<UInt8>) -> Range<Int>? {
        switch text.count {
        case 6 where text.elementsEqual("Bearer".utf8) || text.elementsEqual("bearer".utf8):
            return bearer(argument(text.endIndex), isAlone: text.startIndex == bytes.startIndex && level > 0)
        case 2 where text.elementsEqual("BY".utf8) || text.elementsEqual("by".utf8):
            return bytes[..<text.startIndex].suffix(11).contains { $0 | 0x20 == UInt8(ascii: "d") }
                && isAfter("identified", text.startIndex) ? quotedArgument(text.endIndex + 1) : nil
        case 8 where text.elementsEqual("PASSWORD".utf8): return quotedArgument(text.endIndex + 1)
        case 8 where text.elementsEqual("password".utf8) && hasWord("login ", before: text.startIndex):
            let value = argument(text.endIndex)
            return PlainValue.isWritten(value) ? value.startIndex..<value.endIndex : nil
        default: return setterSecret(text.startIndex..<text.endIndex)
        }
    }

    /// The password in `echo 'user:password' | chpasswd`.
    var changedPassword: Range<Int>? {
        guard bytes.contains(UInt8(ascii: "|")),
            let end = SecretText.end(of: "| chpasswd", in: bytes) ?? SecretText.end(of: "|chpasswd", in: bytes),
            let colon = bytes[..<end].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let value = argument(colon + 1)
        return PlainValue.isWritten(value) ? value.startIndex..<value.endIndex : nil
    }

    /// The token behind `Bearer`: one with a digit, or any where nothing else stands between the quotes.
    private func bearer(_ value: ArraySlice<UInt8>, isAlone: Bool) -> Range<Int>? {
        let token = value.reversed().drop { $0 == UInt8(ascii: "=") }
        guard token.count >= 6, PlainValue.isWritten(value), !token.contains(UInt8(ascii: "=")) else { return nil }
        let isProse = ["tokens", "authentication", "authorization"].contains { value.elementsEqual($0.utf8) }
        let isWhole = isAlone && value.endIndex == bytes.endIndex && !isProse
        return isWhole || value.contains { (0x30...0x39).contains($0) } ? value.startIndex..<value.endIndex : nil
    }

    private func isAfter(_ word: String, _ end: Int) -> Bool {
        let before = bytes[..<end].suffix(word.utf8.count + 1).dropLast()
        return before.map { $0 | 0x20 }.elementsEqual(word.utf8)
    }

    /// What stands between single quotes from an offset on.
    private func quotedArgument(_ start: Int) -> Range<Int>? {
        guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "'") else { return nil }
        let value = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "'") }
        return value.isEmpty || !PlainValue.isWritten(value) ? nil : value.startIndex..<value.endIndex
    }

    /// The next word behind an offset, without its quotes.
    func argument(_ start: Int) -> ArraySlice<UInt8> {
        bytes[start...].drop { Self.isBlank($0) || "'\"".utf8.contains($0) }
            .prefix { !Self.isBlank($0) && !"'\"\\;)`,".utf8.contains($0) }
    }

    /// The password of `-u user:password`. Numbers are those of users and groups, and names of them are words.
    private func login(_ text: ArraySlice<UInt8>) -> Range<Int>? {
        guard text.elementsEqual("-u".utf8) || text.elementsEqual("--user".utf8) else { return nil }
        let value = argument(text.endIndex)
        guard let colon = value.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let password = value[(colon + 1)...]
        let isWord = password.allSatisfy { (0x61...0x7A).contains($0) } && !hasWord("curl", before: text.startIndex)
        let isNumber = password.allSatisfy { (0x30...0x39).contains($0) }
        if isWord || isNumber || !PlainValue.isWritten(password) { return nil }
        return password.startIndex..<password.endIndex
    }

    /// Whether a word stands shortly before an offset.
    func hasWord(_ word: String, before end: Int) -> Bool {
        SecretText.end(of: word, in: bytes[..<end].suffix(256)) != nil
    }
}

/// A program whose short options take a password.
private struct ShellProgram {
    /// The options, and whether the password stands in the same word.
    private let options: [String]
    private let isJoined: Bool
    /// Whether it may also stand in the next one.
    private let isApart: Bool

    /// - Parameter text: what stands shortly before the option.
    init?(in text: ArraySlice<UInt8>) {
        // Most lines name no program.
        guard text.contains(where: { "mlrs".utf8.contains($0) }) else { return nil }
        func has(_ word: String) -> Bool { SecretText.end(of: word, in: text) != nil }
        if has("mysql") || has("mariadb") {
            (options, isJoined, isApart) = (["-p"], true, false)
        } else if has("sshpass") {
            (options, isJoined, isApart) = (["-p"], true, true)
        } else if has(" login") {
            (options, isJoined, isApart) = (["-p"], false, true)
        } else if has("redis-cli") {
            (options, isJoined, isApart) = (["-a"], false, true)
        } else if has("ldap") {
            (options, isJoined, isApart) = (["-w"], false, true)
        } else {
            return nil
        }
    }

    func secret(of word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let option = options.first(where: { word.starts(with: $0.utf8) }) else { return nil }
        let start = word.startIndex + option.utf8.count
        let next = bytes[start...].first ?? 0
        let isAlone = word.endIndex == start && (next == UInt8(ascii: " ") || next == 0)
        if isAlone, !isApart { return nil }
        if !isAlone, !isJoined { return nil }
        let value = bytes[start...].drop { NamedSecrets.isBlank($0) || "'\"\\".utf8.contains($0) }
            .prefix { !NamedSecrets.isBlank($0) && !"'\"\\;)".utf8.contains($0) }
        return value.isEmpty || !PlainValue.isWritten(value) ? nil : value.startIndex..<value.endIndex
    }
}
