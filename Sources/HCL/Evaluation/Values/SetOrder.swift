extension Value {
    /// A set of these elements: each only once, in the order in which Terraform shows them. Strings are in the
    /// order of their bytes, numbers by size, false before true; all others are ordered by a key that agrees with
    /// the one of go-cty (`set_internals.go`). Null comes last.
    ///
    /// A set with a sensitive element, or with one that has a sensitive part, is sensitive as a whole: whether an
    /// element is in a set depends on its value, so that a single one cannot be hidden.
    package static func set(of elements: [Value], _ type: Type) -> Value {
        if elements.contains(where: \.containsSensitive) {
            return set(of: elements.map(\.unmarkedDeep), type).marked
        }
        if elements.count < 2 { return .set(type, elements) }
        var unique = elements
        switch type {
        case .string: unique.sort { ($0.asString ?? "") < ($1.asString ?? "") }
        case .number: unique.sort { ($0.asNumber ?? .small(0)) < ($1.asNumber ?? .small(0)) }
        case .bool: unique.sort { $0.asBool == false && $1.asBool == true }
        default:
            var keyed = elements.map { (key: $0.setKey, value: $0) }
            keyed.sort { $0.key.lexicographicallyPrecedes($1.key) }
            unique = keyed.map(\.value)
        }
        if unique.contains(where: \.isNull) {
            unique = unique.filter { !$0.isNull } + unique.filter(\.isNull)
        }
        var result: [Value] = []
        result.reserveCapacity(unique.count)
        // Equal elements are neighbours now, so that comparing with the last one finds all of them.
        for element in unique where result.last.map({ !$0.equals(element) }) ?? true { result.append(element) }
        return .set(type, result)
    }

    /// The bytes by which elements are ordered.
    private var setKey: [UInt8] {
        var key: [UInt8] = []
        appendSetKey(to: &key)
        return key
    }

    /// Adds the key of this value. The signs are those of go-cty: `~` for null, `?` for unknown, `T` and `F` for
    /// bools.
    private func appendSetKey(to key: inout [UInt8]) {
        switch self {
        case .null: key.append(UInt8(ascii: "~"))
        case .deferred: key.append(UInt8(ascii: "?"))
        case .bool(let value): key.append(UInt8(ascii: value ? "T" : "F"))
        case .number(let number): key += number.description.utf8
        case .string(let text): key += Value.quoted(text).utf8
        case .sensitive(let value): value.appendSetKey(to: &key)
        case .list(_, let elements), .set(_, let elements):
            appendSetKeys(of: elements, between: "[", "]", to: &key)
        case .tuple(let elements): appendSetKeys(of: elements, between: "<", ">", to: &key)
        case .object(let members): appendSetKeys(of: members.values, between: "<", ">", to: &key)
        case .map(_, let members):
            key.append(UInt8(ascii: "{"))
            for member in members.all {
                key += Value.quoted(member.name).utf8
                key.append(UInt8(ascii: ":"))
                member.value.appendSetKey(to: &key)
                key.append(UInt8(ascii: ";"))
            }
            key.append(UInt8(ascii: "}"))
        }
    }

    private func appendSetKeys(
        of values: [Value], between open: Unicode.Scalar, _ close: Unicode.Scalar, to key: inout [UInt8]
    ) {
        key.append(UInt8(ascii: open))
        for value in values {
            value.appendSetKey(to: &key)
            key.append(UInt8(ascii: ";"))
        }
        key.append(UInt8(ascii: close))
    }
}
