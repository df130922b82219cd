/// Functions that look only at the number, order and names of what their arguments hold. Elements that are known
/// only later pass through them.
///
/// Each has two parts: the value where enough is known, and the type of the result where it is not (`…Type`).
extension Functions {
    /// A parameter of any type whose elements keep their marks.
    private static func kept(_ name: String, allowsNull: Bool = false) -> Parameter {
        Parameter(name, .any, allowsNull: allowsNull, marks: .kept)
    }

    static let shapes: [Function] = [
        // `length(value)`: of a string in characters as a reader sees them, otherwise the number of elements.
        Function(
            name: "length", parameters: [kept("value")], variadic: nil, resultType: .always(.number),
            takesDeferred: true
        ) { arguments, _ throws(CallFailure) in
            try length(arguments[0])
        },
        // `concat(seqs...)`: the elements of all lists and tuples. The result is a list where all are lists of
        // types that have a common one, and a tuple otherwise.
        .shape("concat", [], variadic: kept("seqs"), gives: .by { concatType($0) }) {
            arguments, context throws(CallFailure) in
            try concat(arguments, &context)
        },
        // `merge(maps...)`: the members of all maps and objects; of two with one name the later one counts. Null
        // arguments are skipped.
        .shape("merge", [], variadic: kept("maps", allowsNull: true), gives: .by { mergeType($0) }) {
            arguments, context throws(CallFailure) in
            try merge(arguments, &context)
        },
        // `reverse(list)`: a set is taken in its own order and gives a list.
        .shape("reverse", [kept("list")], gives: .by { reversedType($0[0].type) }) {
            arguments, _ throws(CallFailure) in
            switch arguments[0] {
            case .list(let type, let elements), .set(let type, let elements): return .list(type, elements.reversed())
            case .tuple(let elements): return .tuple(elements.reversed())
            case .deferred: return nil
            default: throw CallFailure("can only reverse list or tuple values", argument: 0)
            }
        },
        // `slice(list, start_index, end_index)`: from the first index up to the second, which is not included.
        .shape(
            "slice",
            [kept("list"), Parameter("start_index", .number), Parameter("end_index", .number)],
            gives: .by { $0.first?.type ?? .any }
        ) { arguments, _ throws(CallFailure) in
            try slice(arguments)
        },
        // `element(list, index)`: an index beyond the end begins again at the start.
        .shape(
            "element", [kept("list"), Parameter("index", .number)], gives: .by { $0[0].type.elementOrAny }
        ) {
            arguments, _ throws(CallFailure) in
            try element(arguments)
        },
        // `keys(map)`: sorted; a list for a map, a tuple for an object. Names are always known, even where values
        // are not.
        .shape("keys", [kept("inputMap")], gives: .always(.list(.string))) {
            arguments, _ throws(CallFailure) in
            switch arguments[0] {
            case .map(_, let members): return .strings(members.names)
            case .object(let members): return .tuple(members.names.map { .string($0) })
            default: return try later(arguments[0], "must have map or object type")
            }
        },
        // `values(map)`: in the order of the keys.
        .shape("values", [kept("mapping")], gives: .by { valuesType($0) }) {
            arguments, _ throws(CallFailure) in
            switch arguments[0] {
            case .map(let type, let members): return .list(type, members.values)
            case .object(let members): return .tuple(members.values)
            default: return try later(arguments[0], "values() requires a map as the first argument")
            }
        },
        // `lookup(map, key, default)`: the element, or the default where there is none; without a default that is
        // an error.
        .shape(
            "lookup", [kept("inputMap"), Parameter("key", .string, marks: .kept)],
            variadic: Parameter("default", .any, allowsNull: true, marks: .seen), gives: .by { lookupType($0) }
        ) { arguments, _ throws(CallFailure) in
            try lookup(arguments)
        },
        // `zipmap(keys, values)`: a map for a list of values, an object for a tuple.
        .shape("zipmap", [Parameter("keys", .list(.string), marks: .kept), kept("values")]) {
            arguments, _ throws(CallFailure) in
            try zipMap(arguments)
        },
        // `flatten(list)`: the elements of all lists, sets and tuples in one another, as a tuple.
        .shape("flatten", [kept("list")], gives: .by { flattenType($0) }) {
            arguments, context throws(CallFailure) in
            try flatten(arguments, &context)
        },
        // `coalesce(vals...)`: the first that is neither null nor an empty string.
        .shape("coalesce", [], variadic: Parameter("vals", .any, allowsNull: true), gives: .by { commonType($0) }) {
            arguments, _ throws(CallFailure) in
            try coalesce(arguments)
        },
        // `coalescelist(vals...)`: the first list that is neither null nor empty.
        .shape("coalescelist", [], variadic: Parameter("vals", .any, allowsNull: true), gives: .by { commonType($0) }) {
            arguments, _ throws(CallFailure) in
            try coalesceList(arguments)
        },
        // `chunklist(list, size)`: lists of `size` elements, the last may be shorter; size 0 gives one list of all.
        .shape(
            "chunklist", [Parameter("list", .list(.any), marks: .kept), Parameter("size", .number, marks: .kept)],
            gives: .by { .list($0[0].type) }
        ) {
            arguments, context throws(CallFailure) in
            try chunk(arguments, &context)
        },
        // `one(list)`: the only element, or null where there is none; more than one is an error.
        .shape("one", [Parameter("list", .any)], gives: .by { $0[0].type.elementOrAny }) {
            arguments, _ throws(CallFailure) in
            guard let elements = arguments[0].elements else {
                return try later(arguments[0], "must be a list, set, or tuple value with either zero or one elements")
            }
            guard elements.count < 2 else {
                throw CallFailure(
                    "must be a list, set, or tuple value with either zero or one elements", argument: 0)
            }
            return elements.first ?? .null(arguments[0].type.elementOrAny)
        },
    ]

    /// Nil for a value that is known only later and may turn out to be right; otherwise the failure.
    private static func later(_ value: Value, _ message: String) throws(CallFailure) -> Value? {
        if case .deferred(let deferred) = value, !deferred.type.isPrimitive { return nil }
        throw CallFailure(message, argument: 0)
    }

    /// How many elements or characters. A tuple or object has a known number even when its values are known only
    /// later; a set with such elements does not, since some may turn out to be equal.
    private static func length(_ value: Value) throws(CallFailure) -> Value? {
        switch value {
        case .string(let text): return .counted(text.count)
        case .set where value.containsDeferred: return nil
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): return .counted(elements.count)
        case .map(_, let members), .object(let members): return .counted(members.count)
        case .deferred(let deferred):
            switch deferred.type {
            case .tuple(let elements): return .counted(elements.count)
            case .object(let object): return .counted(object.fields.count)
            case .bool, .number: break
            default: return nil
            }
        default: break
        }
        throw CallFailure("argument must be a string, a collection type, or a structural type", argument: 0)
    }

    /// Joins lists and tuples.
    private static func concat(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value? {
        guard !arguments.isEmpty else { throw CallFailure("at least one argument is required", code: .argumentCount) }
        var all: [Value] = []
        var listCount = 0
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .list(_, let elements):
                listCount += 1
                all += elements
            case .tuple(let elements): all += elements
            case .deferred(let deferred):
                switch deferred.type {
                case .list, .tuple, .any: return nil
                default:
                    throw CallFailure(
                        "all arguments must be lists or tuples; got \(deferred.type.friendlyName)", argument: index)
                }
            default:
                throw CallFailure(
                    "all arguments must be lists or tuples; got \(argument.type.friendlyName)", argument: index)
            }
        }
        try context.spend(all.count)
        guard listCount == arguments.count, case .list(let type)? = Type.unify(of: arguments) else {
            return .tuple(all)
        }
        // All lists have this element type already, so nothing is converted.
        if arguments.allSatisfy({ $0.type.element == type }) { return .list(type, all) }
        guard case .success(.list(let common, let elements)) = Value.list(.any, all).converted(to: .list(type)) else {
            throw CallFailure("all arguments must have elements of one type")
        }
        return .list(common, elements)
    }

    /// The type of joined lists, as far as the types of the arguments tell it.
    private static func concatType(_ arguments: [Value]) -> Type {
        let elements = arguments.compactMap { argument -> Type? in
            switch argument.type {
            case .list(let element): element
            case .tuple(let elements): Type.unify(elements)
            default: nil
            }
        }
        guard elements.count == arguments.count, !elements.isEmpty, let type = Type.unify(elements), type != .any else {
            return .any
        }
        return .list(type)
    }

    /// Joins maps and objects. The result is a map only where all arguments are maps of one type, as in Terraform.
    private static func merge(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value? {
        var all: [Members.Member] = []
        var isLater = false
        var hasUntypedNull = false
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .map(_, let members), .object(let members): all += members.all
            // A null without a type could be an object, so the result is one.
            case .null(.any): hasUntypedNull = true
            case .null(.map), .null(.object): break
            case .deferred(let deferred) where deferred.type.mayConvert(to: .map(.any)) || deferred.type.isObject:
                isLater = true
            default:
                throw CallFailure(
                    "arguments must be maps or objects, got \(argument.type.friendlyName)", argument: index)
            }
        }
        if isLater { return nil }
        try context.spend(all.count)
        if case .map(let first, _)? = arguments.first, !hasUntypedNull,
            arguments.allSatisfy({ if case .map(first, _) = $0 { true } else { $0.isNull && $0.type == .map(first) } })
        {
            return .map(first, Members(all))
        }
        return .object(Members(all))
    }

    /// The type of merged maps: a map of the common type of all members.
    private static func mergeType(_ arguments: [Value]) -> Type {
        var elements: [Type] = []
        for argument in arguments {
            switch argument.type {
            case .map(let element): elements.append(element)
            case .object(let object): elements += object.fields.map(\.type)
            default: if !argument.isNull { return .any }
            }
        }
        return Type.unify(elements).map(Type.map) ?? .any
    }

    private static func reversedType(_ type: Type) -> Type {
        switch type {
        case .list(let element), .set(let element): .list(element)
        case .tuple(let elements): .tuple(elements.reversed())
        default: .any
        }
    }

    /// A part of a list or tuple; indexes are counted from zero and must be in range.
    private static func slice(_ arguments: [Value]) throws(CallFailure) -> Value? {
        if case .set = arguments[0].type {
            throw CallFailure(
                "cannot slice a set, because its elements do not have indices", argument: 0,
                help: "`tolist` makes a list of it")
        }
        guard arguments[0].isDeferred || arguments[0].isOrdered else {
            throw CallFailure("must be a list or tuple value", argument: 0)
        }
        if arguments.contains(where: \.isDeferred) { return nil }
        let (start, end) = (try arguments.int(1), try arguments.int(2))
        let elements = arguments.items(0)
        if start < 0 { throw CallFailure("start index must not be less than zero", argument: 1) }
        if end > elements.count {
            throw CallFailure("end index must not be greater than the length of the list", argument: 2)
        }
        if end < start { throw CallFailure("start index must not be greater than end index", argument: 1) }
        if case .list(let type, _) = arguments[0] { return .list(type, Array(elements[start..<end])) }
        return .tuple(Array(elements[start..<end]))
    }

    /// The element with an index that begins again after the last one.
    private static func element(_ arguments: [Value]) throws(CallFailure) -> Value? {
        if arguments.contains(where: \.isDeferred) { return nil }
        guard arguments[0].isOrdered else {
            throw CallFailure("cannot read elements from \(arguments[0].type.friendlyName)", argument: 0)
        }
        let elements = arguments.items(0)
        let index = try arguments.int(1)
        guard !elements.isEmpty else {
            throw CallFailure("cannot use element function with an empty list", argument: 0)
        }
        let place = index % elements.count
        if place >= 0 { return elements[place] }
        // Terraform counts from the end of a list, and fails on a tuple.
        guard case .list = arguments[0] else {
            throw CallFailure("cannot use element function with a negative index on a tuple", argument: 1)
        }
        return elements[place + elements.count]
    }

    private static func valuesType(_ arguments: [Value]) -> Type {
        switch arguments.first?.type {
        case .map(let element): .list(element)
        case .object(let object): .tuple(object.fields.map(\.type))
        default: .any
        }
    }

    /// Looks a key up. In a map the default is converted to the type of the elements, even where it is not needed,
    /// so that a wrong one is found.
    private static func lookup(_ arguments: [Value]) throws(CallFailure) -> Value? {
        guard arguments.count <= 3 else { throw CallFailure("takes at most three arguments", code: .argumentCount) }
        let map = arguments[0]
        guard map.isDeferred || map.members != nil else {
            throw CallFailure("lookup() requires a map as the first argument", argument: 0)
        }
        guard !map.isDeferred, let key = arguments[1].asString, let members = map.members else { return nil }
        var fallback = arguments.count == 3 ? arguments[2] : nil
        if case .map(let type, _) = map, let given = fallback {
            guard case .success(let converted) = given.converted(to: type) else {
                throw CallFailure("the default value must have the same type as the map elements", argument: 2)
            }
            fallback = converted
        }
        if let value = members[key] { return value }
        if let fallback { return fallback }
        throw CallFailure("there is no element with the key \(Value.quoted(key))", argument: 1)
    }

    /// The type of an element: of a map's elements, or of the attribute where the key is known.
    private static func lookupType(_ arguments: [Value]) -> Type {
        switch arguments[0].type {
        case .map(let element): element
        case .object(let object): arguments[1].asString.flatMap { object[$0]?.type } ?? .any
        default: .any
        }
    }

    /// Pairs keys with values; both must be of the same number. Of two equal keys the later one counts.
    private static func zipMap(_ arguments: [Value]) throws(CallFailure) -> Value? {
        guard !arguments[0].isDeferred, !arguments[1].isDeferred else { return nil }
        guard let values = arguments[1].elements, arguments[1].isOrdered else {
            throw CallFailure("values argument must be a list or tuple value", argument: 1)
        }
        let keys = arguments.items(0)
        if keys.contains(where: \.isDeferred) { return nil }
        guard keys.count == values.count else {
            throw CallFailure("number of keys (\(keys.count)) does not match number of values (\(values.count))")
        }
        var members: [Members.Member] = []
        for (key, value) in zip(keys, values) {
            guard let name = key.asString else { throw CallFailure("keys must not be null", argument: 0) }
            members.append(Members.Member(name, value))
        }
        var result = Value.object(Members(members))
        if case .list(let type, _) = arguments[1] { result = .map(type, Members(members)) }
        return keys.contains(where: \.isSensitive) ? result.marked : result
    }

    /// The elements of all levels. The mark of a list that is taken apart becomes the result's.
    private static func flatten(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value? {
        guard arguments[0].elements != nil || arguments[0].isDeferred else {
            throw CallFailure("can only flatten lists, sets and tuples", argument: 0)
        }
        var all: [Value] = []
        var isMarked = false
        guard flatten(arguments[0], into: &all, &isMarked) else { return nil }
        try context.spend(all.count)
        return isMarked ? Value.tuple(all).marked : .tuple(all)
    }

    /// Adds the elements of `value` and of the lists in it. Gives false where an element is known only later and
    /// may turn out to be a list.
    private static func flatten(_ value: Value, into all: inout [Value], _ isMarked: inout Bool) -> Bool {
        switch value {
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            for element in elements {
                switch element {
                case .list, .set, .tuple: guard flatten(element, into: &all, &isMarked) else { return false }
                case .sensitive(let inner) where inner.elements != nil:
                    isMarked = true
                    guard flatten(inner, into: &all, &isMarked) else { return false }
                case .deferred(let deferred):
                    guard deferred.type.isPrimitive || deferred.type.isObject || deferred.type.isMap else {
                        return false
                    }
                    all.append(element)
                default: all.append(element)
                }
            }
            return true
        default: return false
        }
    }

    /// The type of a flattened list: one of the common type of all leaves.
    private static func flattenType(_ arguments: [Value]) -> Type {
        var leaves: [Type] = []
        collectLeaves(arguments[0].type, into: &leaves)
        return Type.unify(leaves).map { $0 == .any ? .any : .list($0) } ?? .any
    }

    /// Adds the types that are not lists, at any depth.
    private static func collectLeaves(_ type: Type, into leaves: inout [Type]) {
        switch type {
        case .list(let element), .set(let element): collectLeaves(element, into: &leaves)
        case .tuple(let elements): for element in elements { collectLeaves(element, into: &leaves) }
        default: leaves.append(type)
        }
    }

    /// The type that all arguments can be converted to; those of no known type do not count.
    private static func commonType(_ arguments: [Value]) -> Type {
        Type.unify(arguments.map(\.type).filter { $0 != .any }) ?? .any
    }

    /// The first usable value, in the common type of all. Nil where one before it is known only later, since that
    /// may be usable.
    private static func coalesce(_ arguments: [Value]) throws(CallFailure) -> Value? {
        guard let type = Type.unify(of: arguments) else {
            throw CallFailure("all arguments must have the same type")
        }
        for argument in arguments where !argument.isNull {
            if argument.isDeferred { return nil }
            guard case .success(let value) = argument.converted(to: type) else {
                throw CallFailure("all arguments must have the same type")
            }
            if type == .string, value.asString == "" { continue }
            return value
        }
        throw CallFailure("no non-null, non-empty-string arguments")
    }

    /// The first list that has elements; it is not converted.
    private static func coalesceList(_ arguments: [Value]) throws(CallFailure) -> Value? {
        for (index, argument) in arguments.enumerated() {
            switch argument.type {
            case .list, .tuple: break
            case .any where argument.isDeferred: break
            default: throw CallFailure("coalescelist arguments must be lists or tuples", argument: index)
            }
        }
        for argument in arguments where !argument.isNull {
            if argument.isDeferred { return nil }
            if argument.elements?.isEmpty == false { return argument }
        }
        throw CallFailure("no non-null arguments")
    }

    /// Cuts a list into pieces.
    private static func chunk(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value? {
        if arguments.contains(where: \.isDeferred) { return nil }
        let size = try arguments.int(1)
        guard size >= 0 else { throw CallFailure("the size argument must be positive", argument: 1) }
        let elements = arguments.items(0)
        let type = arguments[0].type
        if elements.isEmpty { return .list(type, []) }
        guard size > 0 else { return .list(type, [arguments[0]]) }
        let element = type.element ?? .any
        let chunks = stride(from: 0, to: elements.count, by: size).map { start in
            Value.list(element, Array(elements[start..<min(start + size, elements.count)]))
        }
        try context.spend(chunks.count)
        return .list(type, chunks)
    }
}

extension Type {
    var isObject: Bool {
        if case .object = self { true } else { false }
    }

    var isMap: Bool {
        if case .map = self { true } else { false }
    }
}
