import Diagnostics

/// Which names of attributes say that their values are secrets, and which values under such a name look like one.
package enum SecretName {
    /// Whether an attribute of that name in the settings of a state is a secret, whatever its value looks like.
    static func isOfState(_ name: String) -> Bool {
        let names: Set = [
            "access_key", "secret_key", "token", "password", "client_secret", "sas_token",
            "client_certificate_password",
            "conn_str", "credentials", "access_token", "encryption_key", "customer_key", "client_private_key_pem",
        ]
        return names.contains(name)
    }

    /// Whether a text says itself that another one has to stand there: `REPLACE_WITH_URL`, `<token>`. It begins with that and is
    /// made of words: a secret behind `todo-` is still one.
    package static func saysToReplaceIt(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || "_-. <>".utf8.contains($0) }) else {
            return false
        }
        if text.hasPrefix("<"), text.hasSuffix(">") { return true }
        let words = text.lowercased().split { !$0.isLetter }
        let beginnings = [
            ["replace"], ["replaceme"], ["placeholder"], ["changeme"], ["change", "me"], ["todo"], ["fixme"],
        ]
        return beginnings.contains { words.starts(with: $0, by: ==) }
    }

    /// What a value looks like under a name, with its article; nil where it looks like nothing secret.
    package static func kind(of value: String, named name: String) -> String? {
        guard value.utf8.count >= 6, value.utf8.count <= 512, mayBeSecret(value), let kind = SecretKind(name),
            !isReference(value)
        else { return nil }
        switch kind {
        case .password: return isPassword(value) ? "a password" : nil
        case .key: return isPassword(value) && value.utf8.count >= 16 ? "a secret key" : nil
        case .token: return isToken(value) ? "a token" : nil
        }
    }

    /// Whether the value could be any of the kinds: a short word without digits and signs, as most values are, is none.
    private static func mayBeSecret(_ value: String) -> Bool {
        value.utf8.count >= 20 || value.utf8.contains { $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A }
    }

    /// Whether the value is only the name of a secret that is kept elsewhere, or a sign that something has to be
    /// filled in.
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

    /// Whether the value has a letter together with a digit or a sign. A plain word, such as the name of a secret,
    /// has not.
    private static func isPassword(_ value: String) -> Bool {
        let bytes = value.utf8
        let hasLetter = bytes.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        let hasDigit = bytes.contains { (0x30...0x39).contains($0) }
        let hasSign = bytes.contains { "!@#$%^&*()+=?~|;,".utf8.contains($0) }
        return hasLetter && (hasDigit || hasSign)
    }

    /// Whether the value is long and looks random, unlike a name made of words.
    private static func isToken(_ value: String) -> Bool {
        let bytes = value.utf8
        let isPlain = bytes.allSatisfy { SecretShape.Alphabet.token.contains($0) }
        if !isPlain || bytes.count < 20 { return false }
        let isHexadecimal = bytes.count >= 32 && bytes.allSatisfy { SecretShape.Alphabet.hexadecimal.contains($0) }
        return isHexadecimal && Set(bytes).count >= 8 || SecretText.isRandom(bytes)
    }
}
