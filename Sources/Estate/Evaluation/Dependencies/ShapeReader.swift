import HCL

/// Works out from expressions which shapes the outputs have that they read: from the type of what the expression
/// gives, back through everything that is done with the outputs on the way.
struct ShapeReader {
    private(set) var shapes: [OutputReference: ReadShape] = [:]
    /// The shapes of the variables of the `for` expressions around, as far as they are read.
    private var symbols: [String: ReadShape] = [:]

    /// The longest list that a mock may have. An index beyond it is a mistake or is computed.
    private static let longest = 100

    /// Reads a value that is given to something of a type.
    mutating func read(_ value: Value, as type: Type) { read(value, ReadShape(type)) }

    private mutating func read(_ value: Value, _ shape: ReadShape) {
        switch value {
        case .null, .bool, .number, .string: break
        case .sensitive(let inner): read(inner, shape)
        case .deferred(let deferred): read(deferred.residual, shape)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            for element in elements { read(element, shape.element) }
        case .map(_, let members), .object(let members):
            for member in members.all { read(member.value, shape.member(member.name)) }
        }
    }

    private mutating func read(_ residual: Residual, _ shape: ReadShape) {
        switch residual {
        case .poison, .reference(.name): break
        case .reference(.output(let output)): join(shape, into: &shapes[output])
        case .symbol(let name): join(shape, into: &symbols[name])
        case .value(let value): read(value, shape)
        case .attribute(let base, let name): read(base, .members([name: shape], others: nil))
        case .index(let base, let key): readIndex(base, key: key, shape: shape)
        case .splat(let base, let accesses): read(base, .list(Self.shape(through: accesses, shape.element), count: 1))
        case .template(let pieces):
            for case .interpolation(let part) in pieces { read(part, .primitive(.string)) }
        case .call(let name, let parts, let expandsLast):
            readCall(name, parts: parts, expandsLast: expandsLast, shape: shape)
        case .binary(let sign, let left, let right): readBinary(sign, left: left, right: right)
        case .unary(let sign, let operand): read(operand, .primitive(sign == .not ? .bool : .number))
        case .conditional(let test, let left, let right):
            read(test, .primitive(.bool))
            read(left, shape)
            read(right, shape)
        case .tuple(let parts): for part in parts { read(part, shape.element) }
        case .object(let pairs):
            for pair in pairs {
                read(pair.key, .primitive(.string))
                if case .value(.string(let name)) = pair.key {
                    read(pair.value, shape.member(name))
                } else {
                    read(pair.value, shape.anyMember)
                }
            }
        case .forTuple(let loop): readLoop(loop, shape.element)
        case .forObject(let loop): readLoop(loop, loop.grouping ? shape.anyMember.element : shape.anyMember)
        }
    }

    private func join(_ shape: ReadShape, into known: inout ReadShape?) { known = known?.joined(with: shape) ?? shape }

    // MARK: - Access

    /// Reads `base[key]`: a number is a position in a list, a text the name of a member.
    private mutating func readIndex(_ base: Residual, key: Residual, shape: ReadShape) {
        guard case .value(let key) = key else {
            // Which it is, only the key's type could say: of numbers a list has one, of texts a map.
            read(key, .anything)
            return read(base, .list(shape, count: 1))
        }
        if let place = key.asInt, (0..<Self.longest).contains(place) {
            read(base, .list(shape, count: place + 1))
        } else if let name = key.asString {
            read(base, .members([name: shape], others: nil))
        } else {
            read(base, .anything)
        }
    }

    /// The shape of an element of a splat's list, of which these accesses give something of `shape`.
    private static func shape(through accesses: [Residual.Access], _ shape: ReadShape) -> ReadShape {
        accesses.reversed().reduce(shape) { inner, access in
            switch access {
            case .attribute(let name): .members([name: inner], others: nil)
            case .index(.value(let key)):
                key.asString.map { .members([$0: inner], others: nil) }
                    ?? .list(inner, count: min(Self.longest, max(0, key.asInt ?? 0)) + 1)
            case .index: .list(inner, count: 1)
            case .splat(let further): .list(Self.shape(through: further, inner.element), count: 1)
            }
        }
    }

    // MARK: - Operators and loops

    /// Reads both sides of an operator. Of a comparison the side that is known says what the other one is.
    private mutating func readBinary(_ sign: BinaryOperator, left: Residual, right: Residual) {
        let shape: ReadShape
        switch sign {
        case .or, .and: shape = .primitive(.bool)
        case .equal, .notEqual: shape = Self.shape(of: left) ?? Self.shape(of: right) ?? .anything
        default: shape = .primitive(.number)
        }
        read(left, shape)
        read(right, shape)
    }

    /// The shape of a known primitive value; nil for everything else.
    private static func shape(of residual: Residual) -> ReadShape? {
        if case .value(let value) = residual, value.type.isPrimitive { .primitive(value.type) } else { nil }
    }

    /// Reads a `for` expression: first its parts, which tell the shape of its variables, then the collection.
    /// Variables with the same names outside are put back afterwards.
    private mutating func readLoop(_ loop: Residual.Loop, _ shape: ReadShape) {
        let outer = symbols
        symbols[loop.valueName] = nil
        if let name = loop.keyName { symbols[name] = nil }
        if let key = loop.key { read(key, .primitive(.string)) }
        if let condition = loop.condition { read(condition, .primitive(.bool)) }
        read(loop.value, shape)
        let element = symbols[loop.valueName] ?? .anything
        symbols = outer
        read(loop.collection, loop.keyName == nil ? .list(element, count: 1) : .members([:], others: element))
    }
}

// MARK: - Calls

extension ShapeReader {
    private mutating func readCall(_ name: String, parts: [Residual], expandsLast: Bool, shape: ReadShape) {
        for (index, part) in parts.enumerated() {
            let isExpanded = expandsLast && index == parts.count - 1
            let given = argument(index, of: name, among: parts, shape: shape)
            read(part, isExpanded ? .list(given, count: 1) : given)
        }
    }

    /// What an argument of a function has to be so that the result has `shape`. For functions that are not listed,
    /// the type of the parameter says it.
    private func argument(_ index: Int, of name: String, among parts: [Residual], shape: ReadShape) -> ReadShape {
        switch name {
        case "try", "coalesce", "nonsensitive", "sensitive": return shape
        case "distinct", "reverse", "sort", "compact", "concat", "coalescelist", "setunion", "setintersection",
            "setsubtract", "tolist", "toset":
            if case .list = shape { return shape }
            return .list(.anything, count: 1)
        case "merge", "tomap":
            if case .members = shape { return shape }
            return .members([:], others: .anything)
        case "one": return .list(shape, count: 1)
        case "element" where index == 0:
            return .list(shape, count: min(Self.longest, Self.number(parts.last) ?? 0) + 1)
        case "slice" where index == 0: return .list(shape.element, count: Self.number(parts.last) ?? 1)
        case "lookup" where index == 0:
            guard parts.count > 1, case .value(let key) = parts[1], let name = key.asString else { return .anything }
            // What has another value for a key that is missing needs no such key.
            return parts.count == 2 ? .members([name: shape], others: nil) : .members([:], others: shape)
        case "lookup" where index == 2: return shape
        case "values" where index == 0: return .members([:], others: shape.element)
        case "keys" where index == 0: return .members([:], others: .anything)
        case "flatten" where index == 0: return .list(.list(shape.element, count: 1), count: 1)
        case "zipmap" where index == 1: return .list(shape.anyMember, count: 1)
        case "length", "jsonencode", "yamlencode", "can", "contains":
            return name == "length" ? .list(.anything, count: 1) : .anything
        default: return Functions.parameterType(of: name, at: index).map(ReadShape.init) ?? .anything
        }
    }

    /// The known positive number in an argument, at most `longest`; nil otherwise.
    private static func number(_ part: Residual?) -> Int? {
        guard case .value(let value)? = part, let number = value.asInt, number > 0 else { return nil }
        return min(number, longest)
    }
}

extension ReadShape {
    /// The shape of an element, where this is a list; otherwise nothing is known.
    fileprivate var element: ReadShape {
        if case .list(let element, _) = self { element } else { .anything }
    }

    fileprivate var anyMember: ReadShape {
        if case .members(_, let others?) = self { others } else { .anything }
    }

    fileprivate func member(_ name: String) -> ReadShape {
        if case .members(let names, let others) = self { names[name] ?? others ?? .anything } else { .anything }
    }
}
