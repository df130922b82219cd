/// Functions of collections that look at the values of the elements, not only at their number and order.
extension Functions {
    /// A parameter that takes a list of elements of any one type; a tuple or a set is converted.
    private static let listOfAny = Parameter("list", .list(.any))

    static let collections: [Function] = [
        // `alltrue(list)`: whether all are true; true for an empty list. A null counts as false. One false element
        // decides, even where others are only known later.
        .shape("alltrue", [Parameter("list", .list(.bool))], gives: .always(.bool)) { arguments, _ in
            let items = arguments.items(0)
            if items.contains(where: { $0.isNull || $0.asBool == false }) { return .bool(false) }
            return arguments[0].containsDeferred ? nil : .bool(true)
        },
        // `anytrue(list)`: whether one is true; false for an empty list. A null counts as false.
        .shape("anytrue", [Parameter("list", .list(.bool))], gives: .always(.bool)) { arguments, _ in
            let items = arguments.items(0)
            if items.contains(where: { $0.asBool == true }) { return .bool(true) }
            return arguments[0].containsDeferred ? nil : .bool(false)
        },
        // `compact(list)`: the list without null and empty strings.
        .pure("compact", [Parameter("list", .list(.string))], gives: .list(.string)) { arguments, _ in
            .list(.string, arguments.items(0).filter { !$0.isNull && $0.asString != "" })
        },
        // `distinct(list)`: each element where it comes first.
        Function(
            name: "distinct", parameters: [listOfAny], variadic: nil, resultType: .by { $0.first?.type ?? .list(.any) }
        ) { arguments, _ in
            .list(arguments[0].type.element ?? .any, unique(arguments.items(0)))
        },
        // `contains(list, value)`: whether a list, tuple or set has an equal element. Nothing is converted:
        // `contains(["1"], 1)` is false.
        .shape("contains", [Parameter("list", .any), Parameter("value", .any)], gives: .always(.bool)) {
            arguments, _ throws(CallFailure) in
            try contains(arguments)
        },
        // `index(list, value)`: the index of the first equal element, from zero. It is an error where there is
        // none.
        .pure("index", [Parameter("list", .any), Parameter("value", .any)], gives: .number) {
            arguments, _ throws(CallFailure) in
            guard let elements = arguments[0].elements, arguments[0].isOrdered else {
                throw CallFailure("argument must be a list or tuple", argument: 0)
            }
            guard !elements.isEmpty else { throw CallFailure("cannot search an empty list", argument: 0) }
            for (at, element) in elements.enumerated() where Evaluator.knownEquality(element, arguments[1]) == true {
                return .counted(at)
            }
            throw CallFailure("item not found", argument: 1)
        },
        // `matchkeys(values, keys, searchset)`: the values whose key, at the same index of `keys`, is in
        // `searchset`.
        Function(
            name: "matchkeys",
            parameters: [
                Parameter("values", .list(.any)), Parameter("keys", .list(.any)), Parameter("searchset", .list(.any)),
            ], variadic: nil, resultType: .by { $0.first?.type ?? .list(.any) }
        ) { arguments, _ throws(CallFailure) in
            try matchKeys(arguments)
        },
        // `transpose(map)`: from a map of lists to one with the elements as keys, and lists of the old keys as
        // values.
        .pure("transpose", [Parameter("values", .map(.list(.string)))], gives: .map(.list(.string))) {
            arguments, context throws(CallFailure) in
            try transpose(arguments, &context)
        },
    ]

    /// The values without repetitions, each where it comes first.
    static func unique(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Looks for an equal element; nil where whether there is one is only known later.
    private static func contains(_ arguments: [Value]) throws(CallFailure) -> Value? {
        // A collection that is only known later says nothing yet.
        guard !arguments[0].isDeferred else { return nil }
        guard let elements = arguments[0].elements else {
            throw CallFailure("argument must be list, tuple, or set", argument: 0)
        }
        var isCertain = true
        for element in elements {
            switch Evaluator.knownEquality(element, arguments[1]) {
            case .some(true): return .bool(true)
            case .none: isCertain = false
            default: break
            }
        }
        return isCertain ? .bool(false) : nil
    }

    /// The elements of the first list whose keys occur in the third; keys and search set are brought to one type
    /// first, so that `1` and `"1"` are equal here, as in Terraform.
    private static func matchKeys(_ arguments: [Value]) throws(CallFailure) -> Value {
        let (values, keys) = (arguments.items(0), arguments.items(1))
        guard let type = Type.unify(of: [arguments[1], arguments[2]]) else {
            throw CallFailure("keys and searchset must be of the same type", argument: 2)
        }
        guard values.count == keys.count else {
            throw CallFailure("length of keys and values should be equal", argument: 1)
        }
        guard case .success(let common) = arguments[1].converted(to: type),
            case .success(let searched) = arguments[2].converted(to: type)
        else { throw CallFailure("keys and searchset must be of the same type", argument: 2) }
        let set = Set(searched.items)
        let found = zip(values, common.items).filter { pair in set.contains(pair.1) }
        return .list(arguments[0].type.element ?? .any, found.map(\.0))
    }

    /// Swaps keys and elements. The names come in the order of the old keys, which are sorted.
    private static func transpose(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value {
        var result: [String: [Value]] = [:]
        for member in arguments[0].members?.all ?? [] {
            if member.value.isNull { throw CallFailure("input must not contain null list", argument: 0) }
            for element in member.value.elements ?? [] {
                guard let name = element.asString else {
                    throw CallFailure("input must not contain null strings", argument: 0)
                }
                result[name, default: []].append(.string(member.name))
            }
        }
        try context.spend(result.count)
        return .map(.list(.string), result.map { ($0.key, .list(.string, $0.value)) })
    }
}

extension Value {
    /// A list or tuple, whose elements have an order of their own.
    var isOrdered: Bool {
        switch self {
        case .list, .tuple: true
        case .sensitive(let inner): inner.isOrdered
        default: false
        }
    }
}
