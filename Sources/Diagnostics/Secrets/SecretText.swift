/// What a text looks like that should not be in a repository. It judges one literal at a time, by its shape alone.
package enum SecretText {
    /// How many bytes a text has at least that looks like a secret and has neither "@" nor "=" in it.
    package static let shortest = 20

    /// What the text looks like, with its article; nil where it looks like nothing secret. The text has a zero byte
    /// wherever the template had a sequence.
    package static func kind(of text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.count < 8 { return nil }
            // Which bytes occur in the text decides which of the searches can find anything at all.
            let present = ByteSet(bytes)
            if let found = shape(in: bytes) { return found }
            if present.has("-"), let found = privateKey(in: bytes) { return found }
            if present.has("/"), let found = inURL(bytes) ?? webhook(bytes) { return found }
            if present.has("="), let found = connection(bytes) { return found }
            if present.has("."), let found = jsonWebToken(bytes) ?? terraformCloud(bytes) { return found }
            if present.has("."), let found = discordBot(bytes) { return found }
            if present.has(":"), let found = telegramBot(bytes) { return found }
            if present.has(" "), let found = authorization(bytes) { return found }
            return awsSecret(bytes)
        }
    }

    typealias Bytes = UnsafeBufferPointer<UInt8>

    // MARK: - Known beginnings

    /// What the text contains that begins as a known secret does. The beginning must not follow a letter or digit:
    /// it would be the middle of a word.
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

    /// The characters from `start` on that are in the alphabet; no more than are needed to tell, so that a long text
    /// with many beginnings in it takes no longer than its length.
    private static func run(
        _ bytes: Bytes, from start: Int, in alphabet: SecretShape.Alphabet, atMost limit: Int = 256
    ) -> Slice<Bytes> {
        var end = start
        let last = limit < bytes.count - start ? start + limit : bytes.count
        while end < last, alphabet.contains(bytes[end]) { end += 1 }
        return bytes[min(start, bytes.count)..<end]
    }

    /// Whether it is only an example, as documentation has it: `ghp_xxxxxxxx` has fewer than four different
    /// characters.
    private static func isFiller(_ tail: Slice<Bytes>) -> Bool { Set(tail).count < 4 }

    // MARK: - Keys and tokens by their form

    /// `-----BEGIN RSA PRIVATE KEY-----` with some of the key after it. Without any of it, it is only a text about
    /// keys.
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

    /// `scheme://user:password@host`, where the password is written out.
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

    /// A URL that is a secret itself, since whoever knows it may post to it.
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

    /// Three parts of base64 with dots between them. The first two are JSON objects, and `{"` in base64 is `eyJ`.
    private static func jsonWebToken(_ bytes: Bytes) -> String? {
        let start = Array("eyJ".utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "e") && starts(bytes, at: index, with: start) {
            // Only at the beginning of a word, so that each is read once.
            if index > 0, SecretShape.Alphabet.word.contains(bytes[index - 1]) { continue }
            let header = run(bytes, from: index, in: .word, atMost: .max)
            guard header.count >= 16, starts(bytes, at: header.endIndex, with: Array(".eyJ".utf8)) else { continue }
            let claims = run(bytes, from: header.endIndex + 1, in: .word, atMost: .max)
            guard claims.endIndex < bytes.count, bytes[claims.endIndex] == UInt8(ascii: ".") else { continue }
            if run(bytes, from: claims.endIndex + 1, in: .word).count >= 16 { return "a JSON web token" }
        }
        return nil
    }

    /// `Bearer …` or `Basic …`, as the header of a request has them.
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

    /// A token of HCP Terraform, which has `.atlasv1.` in its middle.
    private static func terraformCloud(_ bytes: Bytes) -> String? {
        guard let end = end(of: ".atlasv1.", in: bytes[...]) else { return nil }
        return bytes.count - end >= 40 ? "a token of HCP Terraform" : nil
    }

    /// The number of a bot of Telegram, `:AA`, and 33 characters.
    private static func telegramBot(_ bytes: Bytes) -> String? {
        let mark = Array(":AA".utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: ":") && starts(bytes, at: index, with: mark) {
            let digits = bytes[..<index].reversed().prefix { (0x30...0x39).contains($0) }.count
            guard (8...10).contains(digits), index == digits || !isLetter(bytes[index - digits - 1]) else { continue }
            let tail = run(bytes, from: index + 1, in: .word)
            if tail.count == 35, isRandom(tail) { return "a token of a Telegram bot" }
        }
        return nil
    }

    /// Three parts with dots between them, of which the second has 6 characters: the first is the number of a bot of
    /// Discord in base64, and no other text has these lengths.
    private static func discordBot(_ bytes: Bytes) -> String? {
        for index in bytes.indices
        where "MNO".utf8.contains(bytes[index]) && (index == 0 || !isLetter(bytes[index - 1])) {
            let number = run(bytes, from: index, in: .word)
            guard (23...28).contains(number.count), number.endIndex < bytes.count,
                bytes[number.endIndex] == UInt8(ascii: ".")
            else { continue }
            let time = run(bytes, from: number.endIndex + 1, in: .word)
            guard time.count == 6, time.endIndex < bytes.count, bytes[time.endIndex] == UInt8(ascii: ".") else {
                continue
            }
            let tail = run(bytes, from: time.endIndex + 1, in: .word)
            if (27...38).contains(tail.count), isRandom(number), isRandom(tail) { return "a token of a Discord bot" }
        }
        return nil
    }

    /// 40 characters of base64 and nothing else, which are as random as those of a secret access key of AWS. Such
    /// keys have no fixed beginning.
    private static func awsSecret(_ bytes: Bytes) -> String? {
        guard bytes.count == 40,
            bytes.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") })
        else {
            return nil
        }
        return isRandom(bytes[...]) && changes(bytes) >= 15 ? "an AWS secret key" : nil
    }

    /// How often the kind of character (digit, capital letter, small letter, other) changes. In words and names it
    /// seldom does.
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

    /// Whether a password is written out: it begins with no sign of something to be filled in (`<password>`,
    /// `$PASSWORD`, `%s`), and has no template sequence. `%40` is a character of a URL, and `$ecr3t` is not a name of a
    /// variable.
    package static func isWritten(_ password: some Collection<UInt8>) -> Bool {
        guard let first = password.first, !password.contains(0) else { return false }
        let rest = password.dropFirst()
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "*"): return false
        case UInt8(ascii: "%"):
            // The characters that a URL writes so are those of ASCII, from `%20` to `%7F`.
            guard let digit = rest.first, let second = rest.dropFirst().first else { return false }
            let isHexadecimal = SecretShape.Alphabet.hexadecimal.contains(second) || (0x41...0x46).contains(second)
            return (0x32...0x37).contains(digit) && isHexadecimal
        case UInt8(ascii: "$"):
            return rest.first != UInt8(ascii: "{") && rest.first != UInt8(ascii: "(")
                && rest.contains { (0x30...0x39).contains($0) } && rest.contains { (0x61...0x7A).contains($0) }
        default: return true
        }
    }

    /// Whether the text has digits and letters of both cases, and at least ten different characters.
    package static func isRandom(_ text: some Collection<UInt8>) -> Bool {
        text.contains { (0x30...0x39).contains($0) } && text.contains { (0x41...0x5A).contains($0) }
            && text.contains { (0x61...0x7A).contains($0) } && Set(text).count >= 10
    }

    private static func isLetter(_ byte: UInt8) -> Bool { SecretShape.Alphabet.alphanumeric.contains(byte) }

    /// The offset after the first occurrence of these words; nil where there is none.
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

    /// Whether the bytes at `index` are these.
    static func starts(_ bytes: Bytes, at index: Int, with start: [UInt8]) -> Bool {
        index + start.count <= bytes.count && bytes[index..<index + start.count].elementsEqual(start)
    }
}

/// Which bytes of ASCII occur in a text.
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
