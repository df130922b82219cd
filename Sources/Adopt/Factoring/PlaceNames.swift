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
    ///
    /// - Parameter name: what the values are called, which says what is meant where two parts of a place have one name.
    static func common(
        _ found: [(place: AdoptedPlace, value: Value?)], called name: String = "", _ accountIDs: [String: String]
    ) -> Value? {
        guard let first = found.first?.value else { return nil }
        for order in orders {
            guard
                let template = template(
                    first, called: name, at: found[0].place, accountID: accountIDs[found[0].place.account],
                    order: order)
            else { return nil }
            let isCommon = found.dropFirst().allSatisfy { entry in
                entry.value.flatMap {
                    Self.template(
                        $0, called: name, at: entry.place, accountID: accountIDs[entry.place.account], order: order)
                } == template
            }
            if isCommon { return template }
        }
        return nil
    }

    /// The value of a place with the names in it replaced; nil where it contains none. Names of one character are
    /// left alone, as they are found by chance.
    static func template(
        _ value: Value, called name: String = "", at place: AdoptedPlace, accountID: String?,
        order: [String] = orders[0]
    ) -> Value? {
        let names = [
            "account.id": accountID, "region.name": place.region, "environment.name": place.ownEnvironment,
            "account.name": place.account,
        ]
        let known = order.compactMap { word in names[word].flatMap { $0 }.map { (word: word, name: $0) } }
            .filter { $0.name.utf8.count > 1 }
        var hasName = false
        let result = value.mappingStrings(called: name) { text, name in
            var words = known
            // What is called an environment is meant as one, also where the tree knows it as an account.
            if PlaceWords.word(meantBy: name) == "environment.name" {
                words.insert(("environment.name", place.environment), at: 0)
            }
            let pieces = split(text, words)
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

/// What the names of inputs say of the part of a place that their values are.
enum PlaceWords {
    /// The part that something with this name is: `environment.name` for `ENV` and `environment`, `account.id` for
    /// `aws_account_id`. Nil where the name says nothing of the kind.
    static func word(meantBy name: String) -> String? {
        var rest = name.utf8[...]
        let last = lastPart(of: &rest)
        switch last {
        case "env", "environment": return "environment.name"
        case "region": return "region.name"
        case "account": return "account.name"
        case "id": return lastPart(of: &rest) == "account" ? "account.id" : nil
        case "name":
            switch lastPart(of: &rest) {
            case "account": return "account.name"
            case "env", "environment": return "environment.name"
            case "region": return "region.name"
            default: return nil
            }
        default: return nil
        }
    }

    /// Takes the last word off a name, in small letters; empty where there is none.
    private static func lastPart(of name: inout Substring.UTF8View) -> String {
        func isWord(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
        }
        while let last = name.last, !isWord(last) { name.removeLast() }
        var start = name.endIndex
        while start > name.startIndex, isWord(name[name.index(before: start)]) { start = name.index(before: start) }
        let part = String(decoding: name[start...], as: UTF8.self)
        name = name[..<start]
        return part.lowercased()
    }
}

extension Value {
    /// The value in which `body` has replaced strings. Where it gives nil, a string stays.
    func mappingStrings(_ body: (String) -> Value?) -> Value { mappingStrings(called: "") { text, _ in body(text) } }

    /// The same with the name that each string has: that of the nearest attribute around it.
    func mappingStrings(called name: String, _ body: (String, String) -> Value?) -> Value {
        switch self {
        case .string(let text): body(text, name) ?? self
        case .sensitive(let value): .sensitive(value.mappingStrings(called: name, body))
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            .tuple(elements.map { $0.mappingStrings(called: name, body) })
        case .map(_, let members), .object(let members):
            .object(Members(members.all.map { .init($0.name, $0.value.mappingStrings(called: $0.name, body)) }))
        case .deferred(let deferred):
            .deferred(
                Deferred(
                    type: deferred.type, residual: deferred.residual.mappingTexts(called: name, body),
                    size: deferred.size, isSensitive: deferred.isSensitive))
        case .null, .bool, .number: self
        }
    }
}

extension Residual {
    /// The residual in which `body` has replaced texts: those between the interpolations of a template, and arguments of calls. The
    /// first argument of a function of the world stays: it is a name.
    fileprivate func mappingTexts(called name: String, _ body: (String, String) -> Value?) -> Residual {
        switch self {
        case .value(let value): return Residual(value.mappingStrings(called: name, body))
        case .template(let pieces): return .template(pieces.flatMap { $0.mappingTexts(called: name, body) })
        case .call(let function, let parts, let expandsLast):
            let names = ConfigurationScope.runtime.contains(function) ? 1 : 0
            let rest = parts.dropFirst(names).map { $0.mappingTexts(called: name, body) }
            return .call(function, parts.prefix(names) + rest, expandsLast: expandsLast)
        case .conditional(let test, let left, let right):
            return .conditional(test, left.mappingTexts(called: name, body), right.mappingTexts(called: name, body))
        case .tuple(let parts): return .tuple(parts.map { $0.mappingTexts(called: name, body) })
        default: return self
        }
    }
}

extension Residual.Piece {
    fileprivate func mappingTexts(called name: String, _ body: (String, String) -> Value?) -> [Residual.Piece] {
        switch self {
        case .interpolation(let part): return [.interpolation(part.mappingTexts(called: name, body))]
        case .text(let text):
            guard let value = body(text, name) else { return [self] }
            if case .deferred(let inner) = value, case .template(let pieces) = inner.residual { return pieces }
            return [.interpolation(Residual(value))]
        }
    }
}
