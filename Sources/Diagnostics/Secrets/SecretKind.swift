/// What the name of an argument says about its value: a password, a key, a token. Most names say nothing.
package enum SecretKind: Sendable {
    case password, key, token

    /// Nil for a name that says nothing. Case, `-` and `.` do not matter.
    package init?(_ name: String) {
        var name = name
        guard let kind = name.withUTF8({ Self.kind(of: $0) }) else { return nil }
        self = kind
    }

    /// What the bytes of a name say.
    package static func kind(of name: UnsafeBufferPointer<UInt8>) -> SecretKind? {
        guard let last = name.last(where: { !isPassedOver($0) }) else { return nil }
        for word in byLastLetter[Int(last | 0x20)] where ends(name, with: word.bytes, isWhole: word.isWhole) {
            return word.kind
        }
        return nil
    }

    /// A word at the end of a name, or one that says something only as a whole name: `token_limit`, `secret_name` and
    /// `kms_encryption_key` are not secrets.
    private struct Word: Sendable {
        let bytes: [UInt8]
        let kind: SecretKind
        let isWhole: Bool

        init(_ text: String, _ kind: SecretKind, isWhole: Bool = false) {
            (bytes, self.kind, self.isWhole) = (Array(text.utf8), kind, isWhole)
        }
    }

    private static let words: [Word] =
        ["password", "passwd", "passphrase"].map { Word($0, .password) }
        + ["secret_key", "secretkey", "access_key", "accesskey", "client_secret", "clientsecret"].map { Word($0, .key) }
        + ["api_key", "apikey", "auth_token", "access_token", "api_token", "private_token", "bearer_token"].map {
            Word($0, .token)
        }
        + ["token", "secret", "sas_token", "encryption_key", "customer_key", "conn_str"].map {
            Word($0, .token, isWhole: true)
        }

    /// The words by their last letters: nearly all names end as none of them does.
    private static let byLastLetter: [[Word]] = (0...255).map { letter in
        words.filter { $0.bytes.last.map(Int.init) == letter }
    }

    private static func isPassedOver(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") }

    /// Compares from the end.
    private static func ends(_ name: UnsafeBufferPointer<UInt8>, with word: [UInt8], isWhole: Bool) -> Bool {
        var (index, left) = (name.count, word.count)
        while index > 0 {
            index -= 1
            if isPassedOver(name[index]) { continue }
            if left == 0 { return !isWhole }
            let byte = name[index]
            left -= 1
            guard (0x41...0x5A).contains(byte) ? byte | 0x20 == word[left] : byte == word[left] else { return false }
        }
        return left == 0
    }
}
