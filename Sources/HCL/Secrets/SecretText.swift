/// What a text looks like that should not stand in a repository. Judges one literal at a time, by its shape alone.
package enum SecretText {
    /// What the text looks like, with its article; `nil` where it looks like nothing secret. Where a template sequence stood,
    /// the text has a NUL.
    package static func kind(of text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.count < 8 { return nil }
            // One look at the bytes says which of the searches can find anything at all.
            let present = ByteSet(bytes)
            return shape(in: bytes) ?? (present.has("-") ? privateKey(in: bytes) : nil)
                ?? (present.has("/") ? inURL(bytes) ?? webhook(bytes) : nil)
                ?? (present.has("=") ? connection(bytes) : nil)
                ?? (present.has(".") ? jsonWebToken(bytes) ?? terraformCloud(bytes) : nil)
                ?? (present.has(" ") ? authorization(bytes) : nil) ?? awsSecret(bytes)
        }
    }

    typealias Bytes = UnsafeBufferPointer<UInt8>

    // MARK: - Known beginnings

    private static func shape(in bytes: Bytes) -> String? {
        for index in bytes.indices {
            guard index == 0 || !isLetter(bytes[index - 1]) else { continue }
            for shape in SecretShape.byFirstByte[Int(bytes[index])] where starts(bytes, at: index, with: shape.start) {
                let tail = run(bytes, from: index + shape.start.count, in: shape.alphabet)
                if tail.count < shape.least || isFiller(tail) { continue }
                // A key of AWS has a fixed length: a longer word in capitals is something else.
                if shape.alphabet == .upper, shape.least == 16, tail.count > 16 { continue }
                return shape.kind
            }
        }
        return nil
    }

    private static func run(_ bytes: Bytes, from start: Int, in alphabet: SecretShape.Alphabet) -> Slice<Bytes> {
        var end = start
        while end < bytes.count, alphabet.contains(bytes[end]) { end += 1 }
        return bytes[min(start, bytes.count)..<end]
    }

    /// What stands in documentation: `ghp_xxxxxxxx`.
    private static func isFiller(_ tail: Slice<Bytes>) -> Bool { Set(tail).count < 4 }

    // MARK: - Keys and tokens by their form

    /// `-----BEGIN RSA PRIVATE KEY-----` with something of the key behind it.
    private static func privateKey(in bytes: Bytes) -> String? {
        let putty = Array("PuTTY-User-Key-File-".utf8)
        if bytes.indices.contains(where: { bytes[$0] == 0x50 && starts(bytes, at: $0, with: putty) }) {
            return "a private key"
        }
        let begin = Array("-----BEGIN ".utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "-") && starts(bytes, at: index, with: begin) {
            var end = index + begin.count
            while end < bytes.count, bytes[end] != UInt8(ascii: "-") { end += 1 }
            let name = String(decoding: bytes[index + begin.count..<end], as: UTF8.self)
            guard name.hasSuffix("PRIVATE KEY") || name.hasSuffix("PRIVATE KEY BLOCK") else { continue }
            while end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
            // The line's end, also as the two characters that JSON writes for it.
            while end < bytes.count, [0x0A, 0x0D, 0x20, 0x09, 0x5C, 0x6E].contains(bytes[end]) { end += 1 }
            if run(bytes, from: end, in: .token).count >= 4 { return "a private key" }
        }
        return nil
    }

    /// `scheme://user:password@host`.
    private static func inURL(_ bytes: Bytes) -> String? {
        let mark = Array("://".utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: ":") && starts(bytes, at: index, with: mark) {
            var (at, colon) = (index + 3, -1)
            while at < bytes.count, bytes[at] > 0x20, !"/?#\"'<>".utf8.contains(bytes[at]) {
                if bytes[at] == UInt8(ascii: "@") { break }
                if bytes[at] == UInt8(ascii: ":"), colon < 0 { colon = at }
                at += 1
            }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "@"), colon > 0, at - colon > 3 else { continue }
            let password = bytes[colon + 1..<at]
            if isWritten(password), Set(password).count > 1 { return "a password in a URL" }
        }
        return nil
    }

    /// A URL that is a secret itself.
    private static func webhook(_ bytes: Bytes) -> String? {
        if let end = end(of: "hooks.slack.com/services/T", in: bytes[...]), bytes.count - end >= 20 {
            return "a Slack webhook"
        }
        if let end = end(of: "/api/webhooks/", in: bytes[...]), bytes.count - end >= 60,
            Self.end(of: "discord", in: bytes[...]) != nil
        {
            return "a Discord webhook"
        }
        return nil
    }

    /// `Server=…;Password=…;`, `AccountKey=…`, `sig=…`.
    private static func connection(_ bytes: Bytes) -> String? {
        let names = [";password=", ";pwd=", "accountkey=", "sharedaccesskey=", "sharedaccesssignature=sr="]
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for name in names {
            guard let end = end(of: name, in: lower[...]) else { continue }
            let value = lower[end...].prefix { $0 != UInt8(ascii: ";") }
            if value.count >= 4, isWritten(value), Set(value).count > 1 { return "a connection string with its secret" }
        }
        return nil
    }

    /// Three parts of base64 with dots between them; the first two are JSON objects, which begin with `{"`.
    private static func jsonWebToken(_ bytes: Bytes) -> String? {
        let start = Array("eyJ".utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "e") && starts(bytes, at: index, with: start) {
            let header = run(bytes, from: index, in: .word)
            guard header.count >= 16, starts(bytes, at: header.endIndex, with: Array(".eyJ".utf8)) else { continue }
            let claims = run(bytes, from: header.endIndex + 1, in: .word)
            guard claims.endIndex < bytes.count, bytes[claims.endIndex] == UInt8(ascii: ".") else { continue }
            if run(bytes, from: claims.endIndex + 1, in: .word).count >= 16 { return "a JSON web token" }
        }
        return nil
    }

    /// `Bearer …` and `Basic …`, as the header of a request has them.
    private static func authorization(_ bytes: Bytes) -> String? {
        for word in ["Bearer ", "Basic "] {
            for index in bytes.indices
            where bytes[index] == UInt8(ascii: "B") && starts(bytes, at: index, with: Array(word.utf8)) {
                let tail = run(bytes, from: index + word.utf8.count, in: .token)
                if tail.count >= 20, isRandom(tail) { return "credentials of a request" }
            }
        }
        return nil
    }

    private static func terraformCloud(_ bytes: Bytes) -> String? {
        guard let end = end(of: ".atlasv1.", in: bytes[...]) else { return nil }
        return bytes.count - end >= 40 ? "a token of HCP Terraform" : nil
    }

    /// 40 characters of base64 and nothing else, as random as a secret access key of AWS is.
    private static func awsSecret(_ bytes: Bytes) -> String? {
        guard bytes.count == 40,
            bytes.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") })
        else {
            return nil
        }
        return isRandom(bytes[...]) && changes(bytes) >= 15 ? "an AWS secret key" : nil
    }

    /// How often digits, letters of either case and others take turns. In words and names they seldom do.
    private static func changes(_ bytes: Bytes) -> Int {
        func kind(_ byte: UInt8) -> Int {
            switch byte {
            case 0x30...0x39: 0
            case 0x41...0x5A: 1
            case 0x61...0x7A: 2
            default: 3
            }
        }
        return zip(bytes, bytes.dropFirst()).reduce(0) { $0 + (kind($1.0) == kind($1.1) ? 0 : 1) }
    }

    // MARK: -

    /// Whether a password is written out: no sequence of a template, no sign that something is to be filled in.
    static func isWritten(_ password: some Collection<UInt8>) -> Bool {
        guard let first = password.first else { return false }
        return !"<{$%[*\0".utf8.contains(first) && !password.contains(0)
    }

    /// Digits, and letters of both cases.
    static func isRandom(_ text: some Collection<UInt8>) -> Bool {
        text.contains { (0x30...0x39).contains($0) } && text.contains { (0x41...0x5A).contains($0) }
            && text.contains { (0x61...0x7A).contains($0) } && Set(text).count >= 10
    }

    private static func isLetter(_ byte: UInt8) -> Bool { SecretShape.Alphabet.alphanumeric.contains(byte) }

    /// Where the first place of these words ends; `nil` where they are nowhere.
    static func end<Text: RandomAccessCollection<UInt8>>(of words: String, in bytes: Text) -> Int?
    where Text.Index == Int {
        let words = Array(words.utf8)
        guard let first = words.first else { return bytes.startIndex }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            if bytes[start...].starts(with: words) { return start + words.count }
            rest = bytes[(start + 1)...]
        }
        return nil
    }

    static func starts(_ bytes: Bytes, at index: Int, with start: [UInt8]) -> Bool {
        index + start.count <= bytes.count && bytes[index..<index + start.count].elementsEqual(start)
    }
}

/// Which bytes a text has.
private struct ByteSet {
    private var words: (UInt64, UInt64) = (0, 0)

    /// Bytes beyond ASCII are left out.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if byte < 64 { words.0 |= 1 << UInt64(byte) } else if byte < 128 { words.1 |= 1 << UInt64(byte - 64) }
        }
    }

    func has(_ sign: Unicode.Scalar) -> Bool {
        let value = UInt64(sign.value)
        return value < 64 ? words.0 >> value & 1 == 1 : words.1 >> (value - 64) & 1 == 1
    }
}
