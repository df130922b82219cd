import HCL

/// Rewrites values that contain a place's own names, such as `"prod-api"`, so that they read these names. So one
/// value in a stack fits all places.
struct PlaceTemplates {
    /// The orders in which the parts of a place are looked for: those that are least likely to be found by chance first. Where an
    /// environment and its account have one name, only the other places show which of them is meant.
    private static let orders = [
        ["account.id", "region.name", "environment.name", "account.name"],
        ["account.id", "region.name", "account.name", "environment.name"],
    ]

    /// The one template that gives the values of several places; nil where there is none.
    static func common(
        _ found: [(place: AdoptedPlace, value: Value?)], _ accountIDs: [String: String]
    ) -> Value? {
        guard let first = found.first?.value else { return nil }
        for order in orders {
            guard
                let template = template(
                    first, at: found[0].place, accountID: accountIDs[found[0].place.account], order: order)
            else { return nil }
            let isCommon = found.dropFirst().allSatisfy { entry in
                entry.value.flatMap {
                    Self.template($0, at: entry.place, accountID: accountIDs[entry.place.account], order: order)
                } == template
            }
            if isCommon { return template }
        }
        return nil
    }

    /// The value of a place with the names in it replaced; nil where it contains none. Names of one character are
    /// left alone, as they are found by chance.
    static func template(
        _ value: Value, at place: AdoptedPlace, accountID: String?, order: [String] = orders[0]
    ) -> Value? {
        let names = [
            "account.id": accountID, "region.name": place.region, "environment.name": place.ownEnvironment,
            "account.name": place.account,
        ]
        let known = order.compactMap { word in names[word].flatMap { $0 }.map { (word: word, name: $0) } }
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
    /// The same for the texts between the interpolations of a template, and for the arguments of calls.
    fileprivate func mappingTexts(_ body: (String) -> Value?) -> Deferred {
        Deferred(type: type, residual: residual.mappingTexts(body), size: size, isSensitive: isSensitive)
    }
}

extension Residual {
    /// The residual in which `body` has replaced texts. The first argument of a call stays: it is a name.
    fileprivate func mappingTexts(_ body: (String) -> Value?) -> Residual {
        switch self {
        case .value(let value): Residual(value.mappingStrings(body))
        case .template(let pieces): .template(pieces.flatMap { $0.mappingTexts(body) })
        case .call(let name, let parts, let expandsLast):
            .call(
                name, parts.prefix(1) + parts.dropFirst().map { $0.mappingTexts(body) }, expandsLast: expandsLast)
        case .conditional(let test, let left, let right):
            .conditional(test, left.mappingTexts(body), right.mappingTexts(body))
        case .tuple(let parts): .tuple(parts.map { $0.mappingTexts(body) })
        default: self
        }
    }
}

extension Residual.Piece {
    fileprivate func mappingTexts(_ body: (String) -> Value?) -> [Residual.Piece] {
        switch self {
        case .interpolation(let part): return [.interpolation(part.mappingTexts(body))]
        case .text(let text):
            guard let value = body(text) else { return [self] }
            if case .deferred(let inner) = value, case .template(let pieces) = inner.residual { return pieces }
            return [.interpolation(Residual(value))]
        }
    }
}
