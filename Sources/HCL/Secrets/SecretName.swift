/// Names of attributes whose values are secrets, and which values under such a name look like one.
package enum SecretName {
    /// In the settings of a state, whatever the value is.
    static func isOfState(_ name: String) -> Bool {
        let names: Set = [
            "access_key", "secret_key", "token", "password", "client_secret", "sas_token",
            "client_certificate_password",
            "conn_str", "credentials", "access_token", "encryption_key", "customer_key", "client_private_key_pem",
        ]
        return names.contains(name)
    }

    /// What a value looks like under a name; `nil` where it looks like nothing secret.
    package static func kind(of value: String, named name: String) -> String? {
        guard value.utf8.count >= 6, value.utf8.count <= 512, let kind = Kind(name), !isReference(value) else {
            return nil
        }
        switch kind {
        case .password: return isPassword(value) ? "a password" : nil
        case .key: return isPassword(value) && value.utf8.count >= 16 ? "a secret key" : nil
        case .token: return isToken(value) ? "a token" : nil
        }
    }

    /// What a name says of its value. Most names say nothing.
    private enum Kind {
        case password, key, token

        init?(_ name: String) {
            let plain = name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
            let lower = plain.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            if Self.ends(lower, Self.passwords) {
                self = .password
            } else if Self.ends(lower, Self.keys) {
                self = .key
            } else if Self.ends(lower, Self.tokens) || Self.whole.contains(lower) {
                self = .token
            } else {
                return nil
            }
        }

        private static let passwords = ["password", "passwd", "passphrase"].map { Array($0.utf8) }
        private static let keys = ["secret_key", "secretkey", "secret_access_key", "client_secret", "clientsecret"].map
        {
            Array($0.utf8)
        }
        private static let tokens = [
            "api_key", "apikey", "auth_token", "access_token", "api_token", "private_token", "bearer_token",
        ].map { Array($0.utf8) }
        private static let whole = ["token", "secret"].map { Array($0.utf8) }

        private static func ends(_ name: [UInt8], _ words: [[UInt8]]) -> Bool {
            words.contains { name.suffix($0.count).elementsEqual($0) }
        }
    }

    /// The name of a secret that is kept elsewhere, or a sign that something is to be filled in.
    private static func isReference(_ value: String) -> Bool {
        let starts = [
            "arn:", "/", "http://", "https://", "ssm:", "vault:", "op://", "projects/", "alias/", "file:", "aws:",
        ]
        if starts.contains(where: value.hasPrefix) || !SecretText.isWritten(value.utf8) { return true }
        if value.utf8.contains(where: { $0 <= 0x20 }) { return true }
        let lower = value.lowercased()
        let fillers = [
            "example", "changeme", "change-me", "change_me", "placeholder", "dummy", "replace", "your", "xxxx", "todo",
            "insert", "sample", "fake", "mock",
        ]
        return fillers.contains(where: lower.contains)
    }

    /// A letter with a digit or a sign: a name alone is no password.
    private static func isPassword(_ value: String) -> Bool {
        let bytes = value.utf8
        let hasLetter = bytes.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        let hasDigit = bytes.contains { (0x30...0x39).contains($0) }
        let hasSign = bytes.contains { "!@#$%^&*()+=?~|;,".utf8.contains($0) }
        return hasLetter && (hasDigit || hasSign)
    }

    /// Long, and without the words that a name has.
    private static func isToken(_ value: String) -> Bool {
        let bytes = value.utf8
        let isPlain = bytes.allSatisfy { SecretShape.Alphabet.token.contains($0) }
        if !isPlain || bytes.count < 20 { return false }
        let isHexadecimal = bytes.count >= 32 && bytes.allSatisfy { SecretShape.Alphabet.hexadecimal.contains($0) }
        return isHexadecimal && Set(bytes).count >= 8 || SecretText.isRandom(bytes)
    }
}
