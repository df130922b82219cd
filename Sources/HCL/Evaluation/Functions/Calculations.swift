#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `pow` and `log`.
extension Functions {
    static let calculations: [Function] = [
        .pure("pow", [Parameter("num", .number), Parameter("power", .number)], gives: .number) {
            arguments, _ throws(CallFailure) in
            let (base, power) = (arguments.number(0), arguments.number(1))
            if let exact = try exactPower(base, power) { return .number(exact) }
            guard let result = Number(Double.pow(base.double, power.double)) else {
                throw CallFailure("the result is not a number")
            }
            return .number(result)
        },
        .pure("log", [Parameter("num", .number), Parameter("base", .number)], gives: .number) {
            arguments, _ throws(CallFailure) in
            let (number, base) = (arguments.number(0).double, arguments.number(1).double)
            guard let result = Number(Double.naturalLog(number) / Double.naturalLog(base)) else {
                throw CallFailure("the result is not a number")
            }
            return .number(result)
        },
    ]

    /// A whole power, exactly. Terraform calculates with doubles and shows their rounding from 2^54 on.
    private static func exactPower(_ base: Number, _ power: Number) throws(CallFailure) -> Number? {
        guard let count = power.int, let parts = base.parts, abs(count) <= Number.Bound.digits * 4 else { return nil }
        if parts.numerator.isZero { return count < 0 ? .infinity(negative: false) : .small(count == 0 ? 1 : 0) }
        let width = max(parts.numerator.bitWidth, parts.denominator.bitWidth)
        guard width == 1 || abs(count) <= Number.Bound.digits * 4 / (width - 1) else {
            throw CallFailure("the result needs more digits than are kept", code: .numberLimit)
        }
        let isNegative = parts.isNegative && !count.isMultiple(of: 2)
        let top = Magnitude.power(of: parts.numerator, abs(count))
        let bottom = Magnitude.power(of: parts.denominator, abs(count))
        let result = count < 0
            ? Number.make(isNegative: isNegative, bottom, top) : Number.make(isNegative: isNegative, top, bottom)
        guard let result else { throw CallFailure("the result needs more digits than are kept", code: .numberLimit) }
        return result
    }
}

extension Double {
    fileprivate static func pow(_ base: Double, _ power: Double) -> Double {
        #if canImport(Glibc)
            Glibc.pow(base, power)
        #else
            Darwin.pow(base, power)
        #endif
    }

    fileprivate static func naturalLog(_ value: Double) -> Double {
        #if canImport(Glibc)
            Glibc.log(value)
        #else
            Darwin.log(value)
        #endif
    }
}
