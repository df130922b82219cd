import HCL

/// Rewrites values that contain a place's own names, such as `"prod-api"`, so that they read these names. So one
/// value in a stack fits all places.
struct PlaceTemplates {
    /// The orders in which the parts of a place are looked for: those that are least likely to be found by chance first. Where an
    /// environment and its account have one name, only the other places show which of them is meant. A name that all of the places
    /// have is looked for in no order: where the values differ, something else tells them apart, and `aws` as the name of an account
    /// would be found in every ARN.
    static func orders(for places: some Collection<AdoptedPlace>) -> [[String]] {
        let accounts = Set(places.map(\.account)).count > 1 ? ["account.name"] : []
        let environments = Set(places.map(\.ownEnvironment)).count > 1 ? ["environment.name"] : []
        let certain = ["account.id", "region.name"]
        return accounts.isEmpty || environments.isEmpty
            ? [certain + environments + accounts]
            : [certain + environments + accounts, certain + accounts + environments]
    }

    /// The one template that gives the values of several places; nil where there is none.
    ///
    /// - Parameter name: what the values are called, which says what is meant where two parts of a place have one name.
    static func common(
        _ found: [(place: AdoptedPlace, value: Value?)], called name: String = "", _ accountIDs: [String: String]
    ) -> Value? {
        orders(for: found.map(\.place)).lazy.compactMap { common(found, called: name, accountIDs, order: $0) }.first
    }

    /// The same with the parts of a place looked for in one order.
    static func common(
        _ found: [(place: AdoptedPlace, value: Value?)], called name: String, _ accountIDs: [String: String],
        order: [String]
    ) -> Value? {
        func template(_ entry: (place: AdoptedPlace, value: Value?)) -> Value? {
            entry.value.flatMap {
                Self.template(
                    $0, called: name, at: entry.place, accountID: accountIDs[entry.place.account], order: order)
            }
        }
        guard let first = found.first.flatMap(template) else { return nil }
        return found.dropFirst().allSatisfy { template($0) == first } ? first : nil
    }

    /// The value of a place with the names in it replaced; nil where it contains none. Names of one character are
    /// left alone, as they are found by chance.
    ///
    /// - Parameter namesUnits: whether the names of other units are rewritten, too.
    static func template(
        _ value: Value, called name: String = "", at place: AdoptedPlace, accountID: String?,
        order: [String], namesUnits: Bool = true
    ) -> Value? {
        let names = [
            "account.id": accountID, "region.name": place.region, "environment.name": place.ownEnvironment,
            "account.name": place.account,
        ]
        let known = order.compactMap { word in names[word].flatMap { $0 }.map { (word: word, name: $0) } }
            .filter { $0.name.utf8.count > 1 }
        var hasName = false
        func references(_ text: String) -> String? {
            let named = namesUnits ? reference(text, at: place) : nil
            hasName = hasName || named != nil
            return named
        }
        let result = value.mappingStrings(called: name, references: references) { text, name in
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

    /// The name of a unit at another place with the region and the environment that it shares with this one read from this one:
    /// `environment.network.region[region.name].module.vpc`. Nil where it names neither.
    static func reference(_ text: String, at place: AdoptedPlace) -> String? {
        let end = text.firstBytes(of: "module")?.lowerBound ?? text.endIndex
        var steps = String(text[..<end])
        for (word, name) in [("region", place.region), ("environment", place.ownEnvironment)] {
            guard let name else { continue }
            for own in ["\(word).\(name).", "\(word)[\(HCLWriter.quoted(name))]."] {
                guard let range = steps.firstBytes(of: own) else { continue }
                steps.replaceSubrange(range, with: "\(word)[\(word).name].")
            }
        }
        return steps == text[..<end] ? nil : steps + text[end...]
    }

    /// The text in pieces. At each position the first word counts whose name stands there and is not a part of a
    /// longer word.
    private static func split(_ text: String, _ known: [(word: String, name: String)]) -> [Residual.Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Residual.Piece] = []
        var plain: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let match = known.first { stands($0.name, in: bytes, at: at, isRegion: $0.word == "region.name") }
            if let match {
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

    /// Whether a name stands at an offset, not as a part of a longer word. Behind the name of a region there may be the letter of
    /// one of its zones.
    private static func stands(_ name: String, in bytes: [UInt8], at offset: Int, isRegion: Bool) -> Bool {
        let name = Array(name.utf8)
        let end = offset + name.count
        guard end <= bytes.count, bytes[offset..<end].elementsEqual(name) else { return false }
        let isWord: (UInt8) -> Bool = {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        if offset > 0, isWord(bytes[offset - 1]) { return false }
        let hasNumber = isRegion && (0x30...0x39).contains(name.last ?? 0)
        let isZone = hasNumber && end < bytes.count && (0x61...0x66).contains(bytes[end])
        let next = isZone ? end + 1 : end
        return next == bytes.count || !isWord(bytes[next])
    }
}

/// What the names of inputs say of the part of a place that their values are.
enum PlaceWords {
    /// The names of the parts of a place.
    static let all: Set<String> = ["account.id", "account.name", "environment.name", "region.name"]

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
    ///
    /// - Parameter references: gives the names that are read another form; nil where one stays.
    func mappingStrings(
        called name: String, references: (String) -> String? = { _ in nil }, _ body: (String, String) -> Value?
    ) -> Value {
        func mapped(_ value: Value, _ name: String) -> Value {
            value.mappingStrings(called: name, references: references, body)
        }
        return switch self {
        case .string(let text): body(text, name) ?? self
        case .sensitive(let value): .sensitive(mapped(value, name))
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            .tuple(elements.map { mapped($0, name) })
        case .map(_, let members), .object(let members):
            .object(Members(members.all.map { .init($0.name, mapped($0.value, $0.name)) }))
        case .deferred(let deferred):
            .deferred(
                Deferred(
                    type: deferred.type,
                    residual: deferred.residual.mappingTexts(called: name, references: references, body),
                    size: deferred.size, isSensitive: deferred.isSensitive))
        case .null, .bool, .number: self
        }
    }
}

extension Residual {
    /// The residual in which `body` has replaced texts: those between the interpolations of a template, keys, and arguments of
    /// calls. The first argument of a function of the world stays: it is a name.
    fileprivate func mappingTexts(
        called name: String, references: (String) -> String?, _ body: (String, String) -> Value?
    ) -> Residual {
        func mapped(_ part: Residual) -> Residual { part.mappingTexts(called: name, references: references, body) }
        switch self {
        case .value(let value):
            return Residual(value.mappingStrings(called: name, references: references, body))
        case .reference(.name(let text)): return references(text).map { .reference(.name($0)) } ?? self
        case .attribute(let base, let attribute): return .attribute(mapped(base), attribute)
        case .index(let base, let key): return .index(mapped(base), mapped(key))
        case .template(let pieces):
            return .template(pieces.flatMap { $0.mappingTexts(called: name, references: references, body) })
        case .call(let function, let parts, let expandsLast):
            let names = ConfigurationScope.runtime.contains(function) ? 1 : 0
            return .call(function, parts.prefix(names) + parts.dropFirst(names).map(mapped), expandsLast: expandsLast)
        case .conditional(let test, let left, let right): return .conditional(test, mapped(left), mapped(right))
        case .tuple(let parts): return .tuple(parts.map(mapped))
        default: return self
        }
    }
}

extension Residual.Piece {
    fileprivate func mappingTexts(
        called name: String, references: (String) -> String?, _ body: (String, String) -> Value?
    ) -> [Residual.Piece] {
        switch self {
        case .interpolation(let part):
            return [.interpolation(part.mappingTexts(called: name, references: references, body))]
        case .text(let text):
            guard let value = body(text, name) else { return [self] }
            if case .deferred(let inner) = value, case .template(let pieces) = inner.residual { return pieces }
            return [.interpolation(Residual(value))]
        }
    }
}
