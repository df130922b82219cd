extension Number {
    /// Reads a number as HCL source writes it, and as a string that is converted to a number:
    /// `-?digits[.digits][(e|E)[+-]digits]`. Nil for any other text, and for a number beyond the bounds.
    package init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if let sign = bytes.first, isNegative || sign == UInt8(ascii: "+") { bytes.removeFirst() }
        if let value = Number.shortInteger(bytes) {
            self = .small(isNegative ? -value : value)
            return
        }
        guard let decimal = Number.scan(bytes) else { return nil }
        let top = Magnitude(digits: decimal.digits)
        let made: Number?
        if decimal.exponent >= 0 {
            made = Number.make(isNegative: isNegative, top * Magnitude.power(10, decimal.exponent), .one)
        } else {
            made = Number.make(isNegative: isNegative, top, Magnitude.power(10, -decimal.exponent))
        }
        guard let made else { return nil }
        self = made
    }

    /// The value of up to 18 digits, which always fits; nil for anything else.
    private static func shortInteger(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The digits of a number without a sign, and the power of ten to multiply them with. Nil for any other text.
    private static func scan(_ bytes: ArraySlice<UInt8>) -> (digits: [UInt8], exponent: Int)? {
        var digits: [UInt8] = []
        var exponent = 0
        var seenPoint = false
        var rest = bytes
        while let byte = rest.first {
            if byte >= 0x30, byte <= 0x39 {
                digits.append(byte - 0x30)
                if seenPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else {
                break
            }
            rest.removeFirst()
        }
        guard !digits.isEmpty, digits.count <= 2 * Bound.digits else { return nil }
        if !rest.isEmpty {
            guard let written = scanExponent(rest) else { return nil }
            exponent += written
        }
        // Zeros at the end of a fraction mean nothing.
        while digits.last == 0, exponent < 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.allSatisfy({ $0 == 0 }) { return ([], 0) }
        return abs(exponent) <= Bound.digits ? (digits, exponent) : nil
    }

    /// The exponent from its `e` on; nil for anything else, and for more than nine digits.
    private static func scanExponent(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        guard let mark = rest.popFirst(), mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
        let isNegative = rest.first == UInt8(ascii: "-")
        if let sign = rest.first, isNegative || sign == UInt8(ascii: "+") { rest.removeFirst() }
        while rest.count > 1, rest.first == 0x30 { rest.removeFirst() }
        guard rest.count <= 9, let value = shortInteger(rest) else { return nil }
        return isNegative ? -value : value
    }
}

extension Number: CustomStringConvertible {
    /// The number as Terraform writes it: never with an exponent, and with the fewest digits that give the number
    /// back.
    package var description: String {
        switch self {
        case .small(let value): String(value)
        case .infinity(let negative): negative ? "-Inf" : "+Inf"
        case .ratio(let ratio): ratio.text
        }
    }

    /// The nearest double. It is found through the decimal text, which is exact enough by far.
    package var double: Double {
        switch self {
        case .small(let value): Double(value)
        case .infinity(let negative): negative ? -.infinity : .infinity
        case .ratio: Double(description) ?? .nan
        }
    }

    /// The number that a double is; nil where the double is not a number. It keeps the double's 53 bits, which
    /// decides how it is written.
    package init?(_ double: Double) {
        if double.isNaN { return nil }
        if double.isInfinite {
            self = .infinity(negative: double < 0)
            return
        }
        let bits = Magnitude(UInt64((abs(double).significand * 0x1p52).rounded()))
        let exponent = double == 0 ? 0 : Int(double.exponent) - 52
        let made = Number.make(
            isNegative: double < 0, exponent >= 0 ? bits << exponent : bits, exponent >= 0 ? .one : .one << -exponent,
            precision: 53)
        guard let made else { return nil }
        self = made
    }
}

extension Ratio {
    /// The number in decimal digits, with a point where it is a fraction.
    fileprivate var text: String {
        let isExact = denominator.isOne && numerator.bitWidth <= precision
        let shown = isExact ? Decimal(digits: numerator.decimalDigits, places: 0) : shortest
        var digits = shown.digits
        var places = shown.places
        while places > 0, digits.last == 0 {
            digits.removeLast()
            places -= 1
        }
        var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        let whole = digits.count - places
        if whole <= 0 { bytes.append(0x30) }
        if whole > 0 { bytes += digits[..<whole].map { $0 + 0x30 } }
        if places > 0 {
            bytes.append(UInt8(ascii: "."))
            if whole < 0 { bytes += [UInt8](repeating: 0x30, count: -whole) }
            bytes += digits[max(whole, 0)...].map { $0 + 0x30 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decimal digits, with the point `places` digits from the right.
    private struct Decimal {
        var digits: [UInt8]
        var places: Int
    }

    /// The shortest decimal that is rounded to the same mantissa, and of several the nearest.
    private var shortest: Decimal {
        let (mantissa, exponent) = Ratio.mantissa(numerator, denominator, bits: precision)
        // In units of half a last place, so that the ends of the rounding interval are integers too.
        let (places, middle) = Ratio.digits(mantissa << 1, exponent - 1)
        let lower = Ratio.significant(Ratio.digits((mantissa << 1) - .one, exponent - 1).digits)
        let upper = Ratio.significant(Ratio.digits((mantissa << 1) + .one, exponent - 1).digits)
        // An even mantissa also gets the numbers exactly between it and its neighbours.
        let inclusive = !mantissa.isOdd
        // Go's `roundShortest` (math/big/ftoa.go), which compares digit by digit from the first on.
        for (index, digit) in Ratio.significant(middle).enumerated() {
            let low = index < lower.count ? lower[index] : 0
            let high = index < upper.count ? upper[index] : 0
            let down = low != digit || inclusive && index + 1 == lower.count
            let up = digit != high && (inclusive || digit + 1 < high || index + 1 < upper.count)
            guard down || up else { continue }
            let roundsUp = down && up ? Ratio.roundsUp(Array(Ratio.significant(middle)), at: index + 1) : up
            return Ratio.cut(middle, to: index + 1, roundingUp: roundsUp, places: places)
        }
        return Decimal(digits: middle, places: places)
    }

    /// The digits without the zeros at the end.
    private static func significant(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        digits[...(digits.lastIndex { $0 != 0 } ?? digits.startIndex)]
    }

    /// The mantissa of a fraction with exactly `bits` bits, rounded to the nearest and of two to the even one, and
    /// the power of two to multiply it with.
    static func mantissa(
        _ numerator: Magnitude, _ denominator: Magnitude, bits: Int
    ) -> (mantissa: Magnitude, exponent: Int) {
        let shift = bits + 2 - (numerator.bitWidth - denominator.bitWidth)
        let scaled = shift >= 0 ? (numerator << shift, denominator) : (numerator, denominator << -shift)
        var (quotient, remainder) = scaled.0.divided(by: scaled.1)
        let extra = quotient.bitWidth - bits
        let isExact = remainder.isZero
        let low = quotient - ((quotient >> extra) << extra)
        quotient = quotient >> extra
        let half = Magnitude.one << (extra - 1)
        remainder = low
        if half < remainder || (half == remainder && (!isExact || quotient.isOdd)) { quotient = quotient + .one }
        return (quotient, extra - shift)
    }

    /// The decimal digits of `mantissa * 2^exponent`, and how many of them are after the point.
    private static func digits(_ mantissa: Magnitude, _ exponent: Int) -> (places: Int, digits: [UInt8]) {
        if exponent >= 0 { return (0, (mantissa << exponent).decimalDigits) }
        // A half is five tenths: dividing by two is multiplying by five and moving the point.
        return (-exponent, (mantissa * Magnitude.power(5, -exponent)).decimalDigits)
    }

    /// Whether digits that are cut off at `index` are rounded up: half to even where exactly a half is cut off.
    private static func roundsUp(_ digits: [UInt8], at index: Int) -> Bool {
        guard index < digits.count else { return false }
        if digits[index] == 5, index + 1 == digits.count { return index > 0 && digits[index - 1] & 1 == 1 }
        return digits[index] >= 5
    }

    /// The first `count` digits, rounded up or down. Digits before the point that are cut off become zeros.
    private static func cut(_ digits: [UInt8], to count: Int, roundingUp: Bool, places: Int) -> Decimal {
        var result = Array(digits[..<count])
        var dropped = digits.count - count
        if roundingUp {
            var carry = true
            for index in stride(from: count - 1, through: 0, by: -1) where carry {
                carry = result[index] == 9
                result[index] = carry ? 0 : result[index] + 1
            }
            if carry { result.insert(1, at: 0) }
        }
        while dropped > places {
            result.append(0)
            dropped -= 1
        }
        return Decimal(digits: result, places: places - dropped)
    }
}
