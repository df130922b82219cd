/// What the name of an argument says about its value: a password, a key, a token. Most names say nothing.
package enum SecretKind: Sendable {
    case password, key, token

    /// Nil for a name that says nothing. Case, `-` and `.` do not matter.
    package init?(_ name: String) {
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
    private static let keys = [
        "secret_key", "secretkey", "access_key", "accesskey", "client_secret", "clientsecret",
    ].map { Array($0.utf8) }
    private static let tokens = [
        "api_key", "apikey", "auth_token", "access_token", "api_token", "private_token", "bearer_token",
    ].map { Array($0.utf8) }
    // These say something only as whole names: `token_limit`, `secret_name` and `kms_encryption_key` are no secrets.
    private static let whole = ["token", "secret", "sas_token", "encryption_key", "customer_key", "conn_str"].map {
        Array($0.utf8)
    }

    private static func ends(_ name: [UInt8], _ words: [[UInt8]]) -> Bool {
        words.contains { name.suffix($0.count).elementsEqual($0) }
    }
}
