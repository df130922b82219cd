/// Functions of numbers, which are exact (see `Number`), and the list of all groups of functions.
extension Functions {
    /// All groups of functions. A new function belongs to one of them, and a new group here.
    static let numeric: [Function] = [
        // `abs(num)`.
        .pure("abs", [Parameter("num", .number)], gives: .number) { arguments, _ in
            let number = arguments.number(0)
            return .number(number.signum < 0 ? -number : number)
        },
        // `ceil(num)` and `floor(num)`: the nearest whole number that is not smaller, or not greater.
        .pure("ceil", [Parameter("num", .number)], gives: .number) { arguments, _ in
            .number(arguments.number(0).ceiling)
        },
        .pure("floor", [Parameter("num", .number)], gives: .number) { arguments, _ in .number(arguments.number(0).floor)
        },
        // `signum(num)`: -1, 0 or 1; a number with a fraction is an error, as in Terraform.
        .pure("signum", [Parameter("num", .number)], gives: .number) { arguments, _ throws(CallFailure) in
            .counted(try arguments.int(0).signum())
        },
        // `max(numbers...)` and `min(numbers...)`: at least one number is needed.
        .pure("max", [], variadic: Parameter("numbers", .number), gives: .number) { arguments, _ throws(CallFailure) in
            try extreme(arguments) { $0 < $1 }
        },
        .pure("min", [], variadic: Parameter("numbers", .number), gives: .number) { arguments, _ throws(CallFailure) in
            try extreme(arguments) { $1 < $0 }
        },
        // `range(max)`, `range(start, limit)` and `range(start, limit, step)`: the numbers from the start up to the
        // limit, which is not among them.
        .pure("range", [], variadic: Parameter("params", .number), gives: .list(.number)) {
            arguments, context throws(CallFailure) in
            try range(arguments.compactMap(\.asNumber), &context)
        },
        // `sum(list)`: of a list, set or tuple that is not empty.
        .pure("sum", [Parameter("list", .any)], gives: .number) { arguments, _ throws(CallFailure) in
            try sum(arguments)
        },
        // `parseint(number, base)`: the whole number that a string is in a base from 2 to 62.
        .pure("parseint", [Parameter("number", .any), Parameter("base", .number)], gives: .number) {
            arguments, _ throws(CallFailure) in
            try parseInteger(arguments)
        },
    ]

    /// The first number that no later one replaces.
    private static func extreme(_ arguments: [Value], _ replaces: (Number, Number) -> Bool) throws(CallFailure) -> Value
    {
        let numbers = arguments.compactMap(\.asNumber)
        guard var best = numbers.first else { throw CallFailure("must pass at least one number") }
        for number in numbers.dropFirst() where replaces(best, number) { best = number }
        return .number(best)
    }

    /// Counts up or down, depending on whether the limit is above or below the start. Equal limits give an empty
    /// list; a step of the wrong sign is an error, since it would never end.
    private static func range(_ numbers: [Number], _ context: inout CallContext) throws(CallFailure) -> Value {
        let start = numbers.count > 1 ? numbers[0] : .small(0)
        let end: Number
        switch numbers.count {
        case 1: end = numbers[0]
        case 2, 3: end = numbers[1]
        default: throw CallFailure("takes one, two or three numbers", code: .argumentCount)
        }
        let isDescending = end < start
        let step = numbers.count == 3 ? numbers[2] : .counted(isDescending ? -1 : 1)
        if start == end { return .list(.number, []) }
        guard step.signum != 0 else { throw CallFailure("the step must not be zero", argument: 2) }
        if numbers.count == 3, isDescending != (step.signum < 0) {
            throw CallFailure(
                isDescending ? "end must be less than start when step is negative" : "end must be greater than start",
                argument: 2)
        }
        var values: [Value] = []
        var next = start
        while isDescending ? end < next : next < end {
            guard values.count < context.limits.rangeElements else {
                throw CallFailure("more than \(context.limits.rangeElements) values", code: .sizeLimit)
            }
            values.append(.number(next))
            let counted = Number.counted(values.count * step.signum)
            guard let following = numbers.count == 1 ? counted : next.adding(step) else {
                throw CallFailure("a value needs more digits than are kept", code: .numberLimit)
            }
            next = following
        }
        try context.spend(values.count)
        return .list(.number, values)
    }

    /// Adds the elements, each converted to a number.
    private static func sum(_ arguments: [Value]) throws(CallFailure) -> Value {
        guard let elements = arguments[0].elements else {
            throw CallFailure("cannot sum noniterable", argument: 0)
        }
        guard !elements.isEmpty else { throw CallFailure("cannot sum an empty list", argument: 0) }
        var total: Number?
        for element in elements {
            guard !element.isNull, case .success(.number(let number)) = element.converted(to: .number) else {
                throw CallFailure("argument must be list, set, or tuple of number values", argument: 0)
            }
            guard let next = total.map({ $0.adding(number) }) ?? number else {
                throw CallFailure("the sum needs more digits than are kept", code: .numberLimit)
            }
            total = next
        }
        return .number(total ?? .small(0))
    }

    /// Reads a whole number with an optional sign. There is no prefix for the base and there are no underscores.
    private static func parseInteger(_ arguments: [Value]) throws(CallFailure) -> Value {
        guard case .string(let text) = arguments[0] else {
            throw CallFailure("first argument must be a string, not \(arguments[0].type.friendlyName)", argument: 0)
        }
        let base = try arguments.int(1)
        guard (2...62).contains(base) else {
            throw CallFailure("base must be a whole number between 2 and 62 inclusive", argument: 1)
        }
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if let sign = bytes.first, isNegative || sign == UInt8(ascii: "+") { bytes.removeFirst() }
        let digits = bytes.compactMap { digit($0, base: base) }
        guard !bytes.isEmpty, digits.count == bytes.count, digits.count <= 4096 else {
            throw CallFailure("cannot parse \(Value.quoted(text)) as a base \(base) integer", argument: 0)
        }
        let magnitude = Magnitude(digits: digits, base: UInt32(base))
        // As in Go, it has as many bits as it needs, and 64 at least.
        let precision = max(64, magnitude.bitWidth)
        guard let number = Number.make(isNegative: isNegative, magnitude, .one, precision: precision) else {
            throw CallFailure("the number needs more digits than are kept", argument: 0, code: .numberLimit)
        }
        return .number(number)
    }

    /// The value of a digit; nil where it is none in that base. Up to base 36 capital and small letters are the
    /// same digits; above, the small ones come first, as in Go's `big.Int`.
    private static func digit(_ byte: UInt8, base: Int) -> UInt8? {
        let value: Int
        switch byte {
        case 0x30...0x39: value = Int(byte) - 0x30
        case 0x61...0x7A: value = Int(byte) - 0x61 + 10
        case 0x41...0x5A: value = Int(byte) - 0x41 + (base <= 36 ? 10 : 36)
        default: return nil
        }
        return value < base ? UInt8(value) : nil
    }
}
