#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `pow` and `log`, which Terraform calculates with doubles. Their last digits are visible in results, so the steps
/// are those of Go's `math` package and not those of the C library, which differ between systems.
extension Functions {
    static let calculations: [Function] = [
        // `pow(2, -1)` is 0.5. The result is the double nearest to the power, not the exact power.
        .pure("pow", [Parameter("num", .number), Parameter("power", .number)], gives: .number) {
            arguments, _ throws(CallFailure) in
            try number(Double.power(arguments.number(0).double, arguments.number(1).double))
        },
        // `log(16, 2)` is the quotient of two natural logarithms, as in Terraform, so that some results have a last
        // digit too many.
        .pure("log", [Parameter("num", .number), Parameter("base", .number)], gives: .number) {
            arguments, _ throws(CallFailure) in
            try number(Double.naturalLog(arguments.number(0).double) / Double.naturalLog(arguments.number(1).double))
        },
    ]

    /// The double as a number; a result that is "not a number", such as `log(-1, 10)`, is an error.
    private static func number(_ double: Double) throws(CallFailure) -> Value {
        if let number = Number(double) { return .number(number) }
        throw CallFailure("the result is not a number")
    }
}

extension Double {
    /// Go's `math.Pow`: the fraction of the exponent is raised through the logarithm, the whole part of it by
    /// squaring.
    fileprivate static func power(_ base: Double, _ power: Double) -> Double {
        if let special = specialPower(base, power) { return special }
        let size = abs(power)
        var whole = size.rounded(.towardZero)
        var fraction = size - whole
        // A negative number has no real root.
        if fraction != 0, base < 0 { return .nan }
        guard whole < 0x1p63 else { return hugePower(base, power) }
        var result = 1.0
        // The fraction is kept within half of one, where the exponential is most exact.
        if fraction != 0 {
            if fraction > 0.5 {
                fraction -= 1
                whole += 1
            }
            result = exponential(fraction * naturalLog(base))
        }
        // The mantissa and the exponent are multiplied apart, so that the power neither overflows nor underflows on
        // the way.
        var (mantissa, exponent) = parts(base)
        var resultExponent = 0
        var bits = Int(whole)
        while bits != 0 {
            // The exponent is beyond every double; `scaled` gives 0 or an infinity.
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

    /// The cases that Go's `math.Pow` decides before it calculates; nil for all others.
    private static func specialPower(_ base: Double, _ power: Double) -> Double? {
        if power == 0 || base == 1 { return 1 }
        if power == 1 { return base }
        if base.isNaN || power.isNaN { return .nan }
        let isOdd = abs(power) < 0x1p53 && abs(power).truncatingRemainder(dividingBy: 2) == 1
        if base == 0 {
            if power < 0 { return isOdd && base.sign == .minus ? -.infinity : .infinity }
            return isOdd ? base : 0
        }
        if power.isInfinite { return base == -1 ? 1 : (abs(base) < 1) == (power > 0) ? 0 : .infinity }
        if base.isInfinite {
            let size: Double = power < 0 ? 0 : .infinity
            return base < 0 && isOdd ? -size : size
        }
        if power == 0.5 { return base.squareRoot() }
        return power == -0.5 ? 1 / base.squareRoot() : nil
    }

    /// The power for an exponent so large that every double of its size is an even whole number. The result is 0, 1
    /// or infinite.
    private static func hugePower(_ base: Double, _ power: Double) -> Double {
        if base == -1 { return 1 }
        return (abs(base) < 1) == (power > 0) ? 0 : .infinity
    }

    /// The parts of a number: a mantissa of the number's sign and of a size from 0.5 to below 1, and the power of
    /// two to multiply it with (`frexp` of C).
    private static func parts(_ value: Double) -> (mantissa: Double, exponent: Int) {
        let mantissa = value.significand / 2
        return (value < 0 ? -mantissa : mantissa, Int(value.exponent) + 1)
    }

    /// The exponential function of the C library.
    private static func exponential(_ value: Double) -> Double {
        #if canImport(Glibc)
            Glibc.exp(value)
        #else
            Darwin.exp(value)
        #endif
    }

    /// The value times two to the power of the exponent.
    private static func scaled(_ value: Double, _ exponent: Int) -> Double {
        let bounded = Int32(max(-4000, min(4000, exponent)))
        #if canImport(Glibc)
            return Glibc.ldexp(value, bounded)
        #else
            return Darwin.ldexp(value, bounded)
        #endif
    }

    /// Go's `math.Log`: the argument is brought near to 1, and the rest is a polynomial (FreeBSD, `e_log.c`, where
    /// `rest`, `quotient` and `count` are called f, s and k).
    fileprivate static func naturalLog(_ value: Double) -> Double {
        if value.isNaN || value == .infinity { return value }
        if value < 0 { return .nan }
        if value == 0 { return -.infinity }
        var (mantissa, exponent) = parts(value)
        if mantissa < 2.0.squareRoot() / 2 {
            mantissa *= 2
            exponent -= 1
        }
        let (rest, count) = (mantissa - 1, Double(exponent))
        let quotient = rest / (2 + rest)
        let square = quotient * quotient
        let fourth = square * square
        let odd =
            square
            * (6.666666666666735130e-01 + fourth
                * (2.857142874366239149e-01 + fourth * (1.818357216161805012e-01 + fourth * 1.479819860511658591e-01)))
        let even =
            fourth
            * (3.999999999940941908e-01 + fourth * (2.222219843214978396e-01 + fourth * 1.531383769920937332e-01))
        let half = 0.5 * rest * rest
        let low = quotient * (half + (odd + even)) + count * 1.90821492927058770002e-10
        return count * 6.93147180369123816490e-01 - ((half - low) - rest)
    }
}
