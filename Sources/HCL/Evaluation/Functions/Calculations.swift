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
            guard let result = Number(Double.power(base.double, power.double)) else {
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
        let result =
            count < 0
            ? Number.make(isNegative: isNegative, bottom, top) : Number.make(isNegative: isNegative, top, bottom)
        guard let result else { throw CallFailure("the result needs more digits than are kept", code: .numberLimit) }
        return result
    }
}

extension Double {
    /// A power by the steps of Go's math.Pow, whose last digits Terraform shows: the fraction of the exponent through the
    /// logarithm, the whole of it by squaring.
    fileprivate static func power(_ base: Double, _ power: Double) -> Double {
        if power == 0.5 { return base.squareRoot() }
        if power == -0.5 { return 1 / base.squareRoot() }
        let size = abs(power)
        var whole = size.rounded(.towardZero)
        var fraction = size - whole
        guard base.isFinite, base > 0, whole < 0x1p62 else { return libraryPower(base, power) }
        var result = 1.0
        if fraction > 0.5 {
            fraction -= 1
            whole += 1
        }
        if fraction != 0 { result = exponential(fraction * naturalLog(base)) }
        var resultExponent = 0
        var mantissa = base.significand / 2
        var exponent = Int(base.exponent) + 1
        var bits = Int(whole)
        while bits != 0 {
            if abs(exponent) > 1 << 12 {
                resultExponent += exponent
                break
            }
            if bits & 1 == 1 {
                result *= mantissa
                resultExponent += exponent
            }
            mantissa *= mantissa
            exponent *= 2
            if mantissa < 0.5 {
                mantissa += mantissa
                exponent -= 1
            }
            bits >>= 1
        }
        if power < 0 { (result, resultExponent) = (1 / result, -resultExponent) }
        return scaled(result, resultExponent)
    }

    private static func libraryPower(_ base: Double, _ power: Double) -> Double {
        #if canImport(Glibc)
            Glibc.pow(base, power)
        #else
            Darwin.pow(base, power)
        #endif
    }

    private static func exponential(_ value: Double) -> Double {
        #if canImport(Glibc)
            Glibc.exp(value)
        #else
            Darwin.exp(value)
        #endif
    }

    private static func scaled(_ value: Double, _ exponent: Int) -> Double {
        let bounded = Int32(max(-4000, min(4000, exponent)))
        #if canImport(Glibc)
            return Glibc.ldexp(value, bounded)
        #else
            return Darwin.ldexp(value, bounded)
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
