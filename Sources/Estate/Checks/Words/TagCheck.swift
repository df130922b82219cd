import Diagnostics
import HCL

/// Checks the tags of places: that AWS accepts them, and that none is most likely another one misspelled.
struct TagCheck {
    private let places: [EvaluatedPlace]

    init(_ places: [EvaluatedPlace]) { self.places = places }

    // MARK: - What AWS takes

    /// How many tags a resource may have, by AWS's documentation ("Tag naming limits and requirements").
    private static let limit = 50

    /// Errors about tags that AWS refuses, and warnings about characters that some services refuse.
    func refused() -> [Diagnostic] {
        places.flatMap { place -> [Diagnostic] in
            let tags = place.header.tags
            let all = tags.compactMap(refused)
            guard tags.count > Self.limit, let word = tags.last?.word else { return all }
            return all + [
                .error(
                    .badTag, "\(place.place.address) has \(tags.count) tags, and a resource takes \(Self.limit)",
                    at: word.expression.span, help: "remove some of them")
            ]
        }
    }

    private func refused(_ tag: PlaceTag) -> Diagnostic? {
        let mayBeOfAWS = tag.key.utf8.first.map { $0 | 0x20 == UInt8(ascii: "a") } ?? true
        if !mayBeOfAWS, Self.isPlain(tag.key, limit: 128), Self.isPlain(tag.value.asString ?? "", limit: 256) {
            return nil
        }
        return refusal(tag)
    }

    /// Whether a text has nothing but letters, digits and spaces of ASCII and the signs that every service takes, and
    /// is not too long. Of nearly all tags that is seen at their bytes.
    private static func isPlain(_ text: String, limit: Int) -> Bool {
        text.utf8.count <= limit
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20: true
                default: signs.utf8.contains(byte)
                }
            }
    }

    private static let signs = "_.:/=+-@"

    private func refusal(_ tag: PlaceTag) -> Diagnostic? {
        let member = tag.word.expression.member(tag.key)
        let span = member?.key.span ?? tag.word.expression.span
        let valueSpan = member?.value.span ?? span
        let (key, value) = (tag.key, tag.value.asString ?? "")
        if key.isEmpty || key.lowercased().hasPrefix("aws:") {
            let why = key.isEmpty ? "it is empty" : "AWS keeps the keys that begin with `aws:` for itself"
            return .error(
                .badTag, "AWS takes no tag with the key \"\(key)\": \(why)", at: span, help: "give it another key")
        }
        for (what, text, limit) in [("key", key, 128), ("value", value, 256)] where text.unicodeScalars.count > limit {
            return .error(
                .badTag, "the \(what) of the tag \"\(key)\" has more than the \(limit) characters that AWS takes",
                at: what == "key" ? span : valueSpan, help: "make it shorter")
        }
        for (what, text) in [("key", key), ("value", value)] {
            guard let strange = text.unicodeScalars.first(where: { !Self.isTaken($0) }) else { continue }
            return .warning(
                .badTag,
                "the \(what) of the tag \"\(key)\" has `\(strange)` in it, which not every service of AWS takes",
                at: what == "key" ? span : valueSpan,
                help: "all services take letters, digits, spaces and `_ . : / = + - @`")
        }
        return nil
    }

    /// Whether every service takes a character: letters, digits and spaces of any script, and some signs.
    private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        if signs.unicodeScalars.contains(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .spaceSeparator, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    // MARK: - Misspelled

    /// Errors about keys that only one word in the estate has and that come near to the key of a farther layer.
    func misspelled() -> [Diagnostic] {
        let single = singleWords
        if single.isEmpty { return [] }
        return places.flatMap { place -> [Diagnostic] in
            let tags = place.header.tags
            return tags.compactMap { tag in
                guard single.contains(tag.key) else { return nil }
                let farther = tags.filter { $0.word.id < tag.word.id || !$0.beaten.isEmpty }
                    .filter { $0.word.id != tag.word.id }.map(\.key)
                return Suggestion.nearest(to: tag.key, among: farther).map { near in
                    .error(
                        .strangeTag, "no other layer has a tag \"\(tag.key)\"",
                        at: tag.word.expression.member(tag.key)?.key.span ?? tag.word.expression.span,
                        help: "did you mean `\(near)`?")
                }
            }
        }
    }
}

extension TagCheck {
    /// The keys that only one word in the whole estate has.
    private var singleWords: Set<String> {
        var words: [String: Int32] = [:]
        var several: Set<String> = []
        for place in places {
            for tag in place.header.tags where !several.contains(tag.key) {
                let first = words[tag.key] ?? tag.word.id
                words[tag.key] = first
                if first != tag.word.id || tag.beaten.contains(where: { $0.id != first }) { several.insert(tag.key) }
            }
        }
        return Set(words.keys).subtracting(several)
    }
}

extension Expression {
    /// The item of an object constructor whose key is this name; nil where the expression has none.
    fileprivate func member(_ name: String) -> ObjectItem? {
        guard case .object(let items) = form else { return nil }
        return items.first { $0.plainKey?.name == name }
    }
}
