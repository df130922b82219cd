import HCL

/// Rewrites values that contain a place's own names, such as `"prod-api"`, so that they read these names. So one
/// value in a stack fits all places.
struct PlaceTemplates {
    /// The words of the estate's language for the parts of a place, those that are least likely to be found by
    /// chance first.
    private static let words = ["account.id", "region.name", "environment.name", "account.name"]

    /// The value of a place with the names in it replaced; nil where it contains none. Names of one character are
    /// left alone, as they are found by chance.
    static func template(_ value: Value, at place: AdoptedPlace, accountID: String?) -> Value? {
        // Where the tree has no environments of its own, an environment has its account's name.
        let environment = place.environment == place.account ? nil : place.environment
        let names = [accountID, place.region, environment, place.account]
        let known = zip(words, names).compactMap { word, name in name.map { (word: word, name: $0) } }
            .filter { $0.name.utf8.count > 1 }
        var hasName = false
        let result = value.mappingStrings { text in
            let pieces = split(text, known)
            guard pieces.contains(where: { if case .interpolation = $0 { true } else { false } }) else { return nil }
            hasName = true
            if pieces.count == 1, case .interpolation(let word) = pieces[0] {
                return .deferred(Deferred(type: .string, residual: word))
            }
            return .deferred(Deferred(type: .string, residual: .template(pieces)))
        }
        return hasName ? result : nil
    }

    /// The text in pieces. At each position the first word counts whose name stands there and is not a part of a
    /// longer word.
    private static func split(_ text: String, _ known: [(word: String, name: String)]) -> [Residual.Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Residual.Piece] = []
        var plain: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if let match = known.first(where: { stands($0.name, in: bytes, at: at) }) {
                if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
                plain = []
                pieces.append(.interpolation(.reference(.name(match.word))))
                at += match.name.utf8.count
            } else {
                plain.append(bytes[at])
                at += 1
            }
        }
        if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
        return pieces
    }

    /// Whether a name stands at an offset, not as a part of a longer word.
    private static func stands(_ name: String, in bytes: [UInt8], at offset: Int) -> Bool {
        let name = Array(name.utf8)
        let end = offset + name.count
        guard end <= bytes.count, bytes[offset..<end].elementsEqual(name) else { return false }
        let isWord: (UInt8) -> Bool = {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        return (offset == 0 || !isWord(bytes[offset - 1])) && (end == bytes.count || !isWord(bytes[end]))
    }
}

extension Value {
    /// The value in which `body` has replaced strings. Where it gives nil, a string stays.
    func mappingStrings(_ body: (String) -> Value?) -> Value {
        switch self {
        case .string(let text): body(text) ?? self
        case .sensitive(let value): .sensitive(value.mappingStrings(body))
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            .tuple(elements.map { $0.mappingStrings(body) })
        case .map(_, let members), .object(let members):
            .object(Members(members.all.map { .init($0.name, $0.value.mappingStrings(body)) }))
        case .deferred(let deferred): .deferred(deferred.mappingTexts(body))
        case .null, .bool, .number: self
        }
    }
}

extension Deferred {
    /// The same for the texts between the interpolations of a template.
    fileprivate func mappingTexts(_ body: (String) -> Value?) -> Deferred {
        guard case .template(let pieces) = residual else { return self }
        let mapped = pieces.flatMap { piece -> [Residual.Piece] in
            guard case .text(let text) = piece, let value = body(text) else { return [piece] }
            if case .deferred(let inner) = value, case .template(let pieces) = inner.residual { return pieces }
            return [.interpolation(Residual(value))]
        }
        return Deferred(type: type, residual: .template(mapped), size: size, isSensitive: isSensitive)
    }
}
