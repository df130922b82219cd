/// Functions of sets. Lists and tuples are converted, except for `setproduct`, which keeps their order.
extension Functions {
    private static let setOfAny = Parameter("first_set", .set(.any))
    private static let otherSets = Parameter("other_sets", .set(.any))

    static let sets: [Function] = [
        // `setunion(sets...)`: what is in one of them. `setintersection(sets...)`: what is in all of them.
        combining("setunion") { result, next in result + next },
        combining("setintersection") { result, next in
            let other = Set(next)
            return result.filter(other.contains)
        },
        // `setsubtract(a, b)`: what is in `a` and not in `b`.
        Function(
            name: "setsubtract", parameters: [Parameter("a", .set(.any)), Parameter("b", .set(.any))], variadic: nil,
            resultType: .by { $0.first?.type ?? .set(.any) }
        ) { arguments, _ throws(CallFailure) in
            let (type, sets) = try aligned(arguments)
            let other = Set(sets[1])
            return .set(of: sets[0].filter { !other.contains($0) }, type)
        },
        // `setproduct(sets...)`: all combinations of one element of each, as tuples. The result is a list where all
        // arguments are lists or tuples, and a set otherwise.
        Function(
            name: "setproduct", parameters: [], variadic: Parameter("sets", .any, marks: .kept),
            resultType: .always(.any)
        ) {
            arguments, context throws(CallFailure) in
            try product(arguments, &context)
        },
    ]

    /// A function that combines the first set with each of the others in turn.
    private static func combining(
        _ name: String, _ combine: @escaping @Sendable ([Value], [Value]) -> [Value]
    ) -> Function {
        Function(
            name: name, parameters: [setOfAny], variadic: otherSets,
            resultType: .by { arguments in
                arguments.isEmpty ? .set(.any) : Type.unify(arguments.map(\.type)) ?? .set(.any)
            }
        ) { arguments, context throws(CallFailure) in
            let (type, sets) = try aligned(arguments)
            var result = sets[0]
            for next in sets.dropFirst() { result = combine(result, next) }
            try context.spend(result.count)
            return .set(of: result, type)
        }
    }

    /// The type that the elements of all sets have in common, and the elements of each set in that type. An empty
    /// set without a type does not count.
    private static func aligned(_ arguments: [Value]) throws(CallFailure) -> (Type, [[Value]]) {
        let counted = arguments.filter { !($0.items.isEmpty && $0.type.element == .any) }
        let types = counted.compactMap(\.type.element)
        let isKnown = !arguments.contains(where: \.hasUnknownType)
        guard let type = Unification(anyIsNull: isKnown).type(types) else {
            throw CallFailure("given sets must all have compatible element types")
        }
        var sets: [[Value]] = []
        for argument in arguments {
            var converted: [Value] = []
            for element in argument.items {
                guard case .success(let value) = element.converted(to: type) else {
                    throw CallFailure("given sets must all have compatible element types")
                }
                converted.append(value)
            }
            sets.append(converted)
        }
        return (types.isEmpty ? arguments[0].type.element ?? .any : type, sets)
    }

    /// All combinations, those with the first element of the first argument first. How many there will be is
    /// checked before any is made.
    private static func product(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value {
        guard arguments.count >= 2 else {
            throw CallFailure("at least two arguments are required", code: .argumentCount)
        }
        var total = 1
        for (index, argument) in arguments.enumerated() {
            guard let elements = argument.elements else {
                throw CallFailure("a set or a list is required", argument: index)
            }
            let (product, overflow) = total.multipliedReportingOverflow(by: elements.count)
            total = overflow ? .max : product
        }
        let (parts, overflow) = total.multipliedReportingOverflow(by: arguments.count)
        try context.spend(overflow ? .max : parts)
        var columns: [[Value]] = []
        var types: [Type] = []
        for (index, argument) in arguments.enumerated() {
            var elements = argument.items
            var type = argument.type.element ?? .any
            // The elements of a tuple need a common type, since all rows have one type.
            if case .tuple = argument, !elements.isEmpty {
                guard let unified = Type.unify(of: elements),
                    let converted = try? elements.map({ try $0.converted(to: unified).get() })
                else { throw CallFailure("all elements must be of the same type", argument: index) }
                (type, elements) = (unified, converted)
            }
            types.append(type)
            columns.append(elements)
        }
        var rows: [[Value]] = total == 0 ? [] : [[]]
        for column in columns where total > 0 { rows = rows.flatMap { row in column.map { row + [$0] } } }
        let isList = arguments.allSatisfy(\.isOrdered)
        let tuples = rows.map { Value.tuple($0) }
        // Elements of different types in a collection of `any` would give rows of different types.
        if types.contains(where: \.containsAny), let first = tuples.first?.type,
            !tuples.allSatisfy({ $0.type == first || $0.hasUnknownType })
        {
            throw CallFailure("all elements must be of the same type")
        }
        return isList ? .list(.tuple(types), tuples) : .set(of: tuples, .tuple(types))
    }
}

extension Value {
    /// The elements, or none for a value that has none.
    var items: [Value] { elements ?? [] }
}
