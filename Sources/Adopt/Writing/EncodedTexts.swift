import HCL

extension Value {
    /// The value in which texts that `jsonencode` makes are calls of it, as people write policies: an object can be read and
    /// compared line by line.
    var spellingJSON: Value {
        switch self {
        case .string(let text): Value.encoded(as: text).map(Value.jsonEncoding) ?? self
        case .list(let type, let elements): .list(type, elements.map(\.spellingJSON))
        case .set(let type, let elements): .set(type, elements.map(\.spellingJSON))
        case .tuple(let elements): .tuple(elements.map(\.spellingJSON))
        case .map(let type, let members): .map(type, members.mapValues(\.spellingJSON))
        case .object(let members): .object(members.mapValues(\.spellingJSON))
        case .deferred(let deferred): deferred.residual.spelledJSON ?? self
        case .null, .bool, .number, .sensitive: self
        }
    }

    fileprivate static func jsonEncoding(_ value: Value) -> Value {
        .deferred(.string, .call("jsonencode", [.value(value)], expandsLast: false))
    }
}

extension Value {
    /// The value that tfgen has written as JSON, because the module takes any type: it is one again in the
    /// estate.
    var withoutOwnEncoding: Value {
        guard case .deferred(let deferred) = self,
            case .call("replace", let outer, false) = deferred.residual, outer.count == 3,
            case .call("replace", let inner, false) = outer[0], inner.count == 3,
            case .call("jsonencode", let values, false) = inner[0], values.count == 1
        else { return self }
        return .deferred(Deferred(type: .any, residual: values[0]))
    }
}

extension Residual {
    /// Names of a place, which are written in JSON as they are.
    private static let plain = ["account.id", "account.name", "environment.name", "region.name"]

    /// The call of `jsonencode` that a template with names of a place stands for; nil for anything else.
    fileprivate var spelledJSON: Value? {
        guard case .template(let pieces) = self else { return nil }
        var text = ""
        var names: [String] = []
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .interpolation(.reference(.name(let name))) where Self.plain.contains(name):
                text += Self.mark(names.count)
                names.append(name)
            case .interpolation: return nil
            }
        }
        return Value.encoded(as: text).map { Value.jsonEncoding($0.mappingStrings { Self.naming($0, names) }) }
    }

    /// What stands for an interpolation in a text that is read as JSON: characters that no text has.
    private static func mark(_ number: Int) -> String { "\u{F0000}\(number)\u{F0001}" }

    /// A text with the names where their marks are; nil where there is none.
    private static func naming(_ text: String, _ names: [String]) -> Value? {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "\u{F0000}"), let close = rest[open...].firstIndex(of: "\u{F0001}"),
            let number = Int(rest[rest.index(after: open)..<close]), names.indices.contains(number)
        {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.interpolation(.reference(.name(names[number]))))
            rest = rest[rest.index(after: close)...]
        }
        guard !pieces.isEmpty else { return nil }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        if pieces.count == 1, case .interpolation(let name) = pieces[0] {
            return .deferred(Deferred(type: .string, residual: name))
        }
        return .deferred(Deferred(type: .string, residual: .template(pieces)))
    }
}
