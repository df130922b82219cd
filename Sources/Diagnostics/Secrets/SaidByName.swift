/// What a name says about the value that it is given, for whoever shows it: to hide too much costs little, so this goes further
/// than `SecretKind`, by which values are refused.
///
/// A name is taken apart into its words, `ApiToken`, `api-token` and `API_TOKEN` alike, and the last ones decide: `token_ttl` and
/// `secret_arn` say nothing.
package enum SaidByName: Sendable {
    case password, key, token
    /// A header of a request, whose value begins with the name of a scheme.
    case authorization

    package init?(_ name: String) { self.init(bytes: Array(name.utf8)[...]) }

    package init?(bytes name: ArraySlice<UInt8>) {
        guard name.count <= 128, Self.mayEnd(name) else { return nil }
        var words = Self.words(of: name)
        while words.count > 1, let end = words.last, Self.passedOver.contains(end) { words.removeLast() }
        guard let last = words.popLast() else { return nil }
        guard let found = Self.kind(of: last, after: words) else { return nil }
        self = found
    }

    /// What a name says among others below a name.
    package init?(_ name: String, below said: SaidByName?) {
        if let own = SaidByName(name) {
            self = own
        } else if let said, !Self.isDescriptive(Array(name.utf8)[...]) {
            self = said
        } else {
            return nil
        }
    }

    /// Whether a text under such a name is hidden as a whole: all but what is plainly no secret.
    package func hides(_ text: String) -> Bool {
        let bytes = Array(text.utf8)[...]
        if case .authorization = self { return HeaderSecret.range(in: bytes) != nil }
        return !PlainValue.holds(bytes, said: self)
    }

    /// Whether a name says that its value is none of the secrets among which it stands: the `username` of `credentials`.
    static func isDescriptive(_ name: ArraySlice<UInt8>) -> Bool {
        guard let last = words(of: name).last else { return false }
        return descriptive.contains(last)
    }

    private static func kind(of last: String, after words: [String]) -> SaidByName? {
        let before = words.last ?? ""
        switch last {
        case "token", "tokens": return counted.contains(before) ? nil : .token
        case "secret", "secrets", "credential", "credentials", "psk": return .token
        case "pwd", "pw", "passcode", "passcodes": return .password
        case "pass": return words.isEmpty ? nil : .password
        case "authorization": return .authorization
        case "key", "keys": return keyKind(words)
        case "str" where before == "conn", "string" where before == "connection": return .token
        default: break
        }
        let singular = last.hasSuffix("s") && !last.hasSuffix("ss") ? String(last.dropLast()) : last
        if ["password", "passwd", "passphrase"].contains(where: singular.hasSuffix) { return .password }
        return joined.contains(where: singular.hasSuffix) ? .token : nil
    }

    /// What a name that ends with `key` says: most keys open nothing.
    private static func keyKind(_ words: [String]) -> SaidByName? {
        guard let before = words.last else { return nil }
        switch before {
        case "encryption", "customer": return words.count == 1 ? .key : nil
        case "master": return words.contains { ["kms", "customer"].contains($0) } ? nil : .key
        default: return keys.contains(before) ? .key : nil
        }
    }

    /// The words before `key` that make it a secret.
    private static let keys: Set = [
        "api", "secret", "access", "private", "auth", "account", "shared", "signing", "preshared", "license", "webhook",
        "hmac",
        "jwt", "app", "application", "client", "consumer", "integration", "subscription",
    ]
    /// The words before `token` that make it no secret: a number of them, a mode of the metadata service, a page.
    private static let counted: Set = [
        "http", "max", "min", "num", "total", "next", "page", "pagination", "continuation", "used",
    ]
    /// Names in lower case only, whose words are not told apart.
    private static let joined = [
        "secretkey", "accesskey", "apikey", "privatekey", "authtoken", "accesstoken", "apitoken", "clientsecret",
        "authkey",
        "dbtoken", "refreshtoken", "sastoken", "secretstring",
    ]
    /// Words behind the word for a secret, which do not make it another thing: `password_wo`, `secret_string`.
    private static let passedOver: Set = [
        "wo", "value", "values", "string", "binary", "plain", "plaintext", "raw", "b64", "base64", "data", "env",
    ]
    private static let descriptive: Set = [
        "name", "names", "arn", "arns", "id", "ids", "type", "description", "length", "ttl", "from", "path", "version",
        "user",
        "username", "host", "port", "engine", "enabled", "days", "size", "region", "tags", "kind", "format", "label",
        "policy",
        "sensitive", "ephemeral", "nullable", "url", "endpoint", "expires", "rotation", "source",
    ]

    /// The last two letters of all words that are looked for here, and of those that are passed over.
    private static let ends = Set(
        "rd wd se de ss et en al sk ey on tr ng pw ds es ts ns ls ys wo ue ry in xt aw ta nv".split(separator: " ").map
        {
            $0.utf8.reduce(0) { $0 << 8 | Int($1) }
        })

    /// Nearly all names end with other letters.
    private static func mayEnd(_ name: ArraySlice<UInt8>) -> Bool {
        var (end, at) = (0, name.endIndex)
        while at > name.startIndex {
            at -= 1
            guard isLetter(name[at]) else { continue }
            let letter = Int(name[at] | 0x20)
            if end == 0 {
                end = letter
            } else {
                return ends.contains(letter << 8 | end) || end == UInt8(ascii: "b")
            }
        }
        return false
    }

    // MARK: - Words

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// The words of a name in lower case, without the digits at their ends. A word ends before a capital letter that follows a
    /// small one, and before the last of several capitals that a small one follows: `APIToken`.
    private static func words(of name: ArraySlice<UInt8>) -> [String] {
        var words: [[UInt8]] = [[]]
        for index in name.indices {
            let byte = name[index]
            guard isLetter(byte) || (0x30...0x39).contains(byte) else {
                words.append([])
                continue
            }
            if isUpper(byte), index > name.startIndex {
                let next = index + 1 < name.endIndex ? name[index + 1] : 0
                let before = name[index - 1]
                if isLetter(before), !isUpper(before) || isLetter(next) && !isUpper(next) { words.append([]) }
            }
            words[words.count - 1].append(isUpper(byte) ? byte | 0x20 : byte)
        }
        return words.compactMap { word in
            let letters = word.reversed().drop { (0x30...0x39).contains($0) }.reversed()
            return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
        }
    }
}
