import Diagnostics
import HCL

/// Checks the tags of places: that AWS takes them, and that none is another one misspelled.
struct TagCheck {
    private let places: [EvaluatedPlace]

    init(_ places: [EvaluatedPlace]) { self.places = places }

    // MARK: - What AWS takes

    /// How many tags a resource may have.
    private static let limit = 50

    func refused() -> [Diagnostic] {
        places.flatMap { place -> [Diagnostic] in
            let tags = place.header.tags
            let all = tags.compactMap(refused)
            guard tags.count > Self.limit, let word = tags.last?.word else { return all }
            return all + [
                .error(
                    .badTag, "\(place.place.address) has \(tags.count) tags, and a resource takes \(Self.limit)",
                    at: word.expression.span, help: "say fewer")
            ]
        }
    }

    private func refused(_ tag: PlaceTag) -> Diagnostic? {
        let span = tag.word.expression.memberSpan(tag.key) ?? tag.word.expression.span
        if tag.key.lowercased().hasPrefix("aws:") {
            return .error(
                .badTag, "AWS takes no tag with the key \"\(tag.key)\": what begins with `aws:` is AWS's own", at: span,
                help: "give it another key")
        }
        if let problem = tag.key.isEmpty ? "it is empty" : Self.problem(tag.key, longest: 128) {
            return .error(
                .badTag, "AWS takes no tag with the key \"\(tag.key)\": \(problem)", at: span, help: Self.help)
        }
        guard let value = tag.value.asString, let problem = Self.problem(value, longest: 256) else { return nil }
        return .error(
            .badTag, "AWS does not take this value of the tag \"\(tag.key)\": \(problem)", at: span, help: Self.help)
    }

    private static let help = "letters, digits, spaces and `_ . : / = + - @` make up keys and values"

    private static func problem(_ text: String, longest: Int) -> String? {
        if text.unicodeScalars.count > longest { return "it has more than \(longest) characters" }
        let strange = text.unicodeScalars.first { !isTaken($0) }
        return strange.map { "it has `\($0)` in it" }
    }

    /// Letters, digits and spaces of any script, and some signs.
    private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        if "_.:/=+-@".unicodeScalars.contains(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .spaceSeparator, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    // MARK: - Misspelled

    /// A key that one word alone says, and that comes near to one of a farther layer.
    func misspelled() -> [Diagnostic] {
        var speakers: [String: Set<Int32>] = [:]
        for place in places {
            for tag in place.header.tags {
                speakers[tag.key, default: []].formUnion(([tag.word] + tag.beaten).map(\.id))
            }
        }
        return places.flatMap { place -> [Diagnostic] in
            let tags = place.header.tags
            return tags.compactMap { tag in
                guard speakers[tag.key]?.count == 1 else { return nil }
                let farther = tags.filter { $0.word.id < tag.word.id || !$0.beaten.isEmpty }
                    .filter { $0.word.id != tag.word.id }.map(\.key)
                return Suggestion.nearest(to: tag.key, among: farther).map { near in
                    .error(
                        .strangeTag, "no other layer has a tag \"\(tag.key)\"",
                        at: tag.word.expression.memberSpan(tag.key) ?? tag.word.expression.span,
                        help: "did you mean `\(near)`?")
                }
            }
        }
    }
}

extension Expression {
    /// The item of an object constructor whose key is this name.
    fileprivate func memberSpan(_ name: String) -> Span? {
        guard case .object(let items) = form else { return nil }
        return items.lazy.compactMap { item -> Span? in
            switch item.key {
            case .name(let key, let span): return key == name ? span : nil
            case .expression(let key):
                guard case .string(let text) = key.form, text == name else { return nil }
                return key.span
            }
        }.first
    }
}
