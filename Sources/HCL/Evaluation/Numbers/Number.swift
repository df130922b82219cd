/// An exact number: an integer that fits a machine word, any other rational, or an infinity (`1/0` is one in Terraform).
///
/// Terraform calculates with 512-bit binary fractions and shows the rounding (`1 - 0.9`); here integers, decimals and
/// quotients are exact. What would need more than `Number.limits` is `nil` from the operation, and then a diagnostic:
/// never silently another number.
package enum Number: Sendable {
    case small(Int)
    case ratio(Ratio)
    case infinity(negative: Bool)

    package init(_ value: Int) { self = .small(value) }
}

/// A rational that is not a small integer: `numerator / denominator` in lowest terms, the denominator not zero.
package final class Ratio: Sendable {
    let isNegative: Bool
    let numerator: Magnitude
    let denominator: Magnitude

    init(isNegative: Bool, numerator: Magnitude, denominator: Magnitude) {
        self.isNegative = isNegative
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Number {
    /// What a number may need: significant digits of a decimal, bits of the two parts of any other fraction, digits
    /// before or after the point.
    enum Bound {
        static let significantDigits = 156
        static let bits = 1024
        static let digits = 4096
    }

    /// The number in lowest terms, or nil where it is beyond the bounds.
    static func make(isNegative: Bool, _ numerator: Magnitude, _ denominator: Magnitude) -> Number? {
        if numerator.isZero { return .small(0) }
        let divisor = denominator.isOne ? Magnitude.one : Magnitude.greatestCommonDivisor(numerator, denominator)
        let top = divisor.isOne ? numerator : numerator.divided(by: divisor).quotient
        let bottom = divisor.isOne ? denominator : denominator.divided(by: divisor).quotient
        if bottom.isOne, let value = top.small {
            if !isNegative, value <= UInt64(Int.max) { return .small(Int(value)) }
            if isNegative, value <= UInt64(Int.max) { return .small(-Int(value)) }
            if isNegative, value == UInt64(Int.max) + 1 { return .small(Int.min) }
        }
        let ratio = Ratio(isNegative: isNegative, numerator: top, denominator: bottom)
        return ratio.isWithinBounds ? .ratio(ratio) : nil
    }

    /// Sign, numerator and denominator of a finite number.
    var parts: (isNegative: Bool, numerator: Magnitude, denominator: Magnitude)? {
        switch self {
        case .small(let value): (value < 0, Magnitude(UInt64(value.magnitude)), .one)
        case .ratio(let ratio): (ratio.isNegative, ratio.numerator, ratio.denominator)
        case .infinity: nil
        }
    }

    package var isInteger: Bool {
        switch self {
        case .small: true
        case .ratio(let ratio): ratio.denominator.isOne
        case .infinity: false
        }
    }

    package var isInfinite: Bool {
        if case .infinity = self { true } else { false }
    }

    /// The value as a machine integer, where it is one.
    package var int: Int? {
        if case .small(let value) = self { value } else { nil }
    }

    package var signum: Int {
        switch self {
        case .small(let value): value.signum()
        case .ratio(let ratio): ratio.isNegative ? -1 : 1
        case .infinity(let negative): negative ? -1 : 1
        }
    }
}

extension Ratio {
    fileprivate var isWithinBounds: Bool {
        if numerator.bitWidth > Number.Bound.digits * 10 / 3 || denominator.bitWidth > Number.Bound.digits * 10 / 3 {
            return false
        }
        if numerator.bitWidth <= 500 && denominator.isOne { return true }
        if let decimal { return decimal.isWithinBounds }
        return numerator.bitWidth <= Number.Bound.bits && denominator.bitWidth <= Number.Bound.bits
    }

    /// The decimal places that the denominator asks for, where it has no factors but 2 and 5.
    var decimalPlaces: Int? {
        if denominator.isOne { return 0 }
        let twos = denominator.trailingZeroBits
        var rest = denominator >> twos
        var fives = 0
        while !rest.isOne {
            let (quotient, remainder) = rest.dividedBySmall(5)
            guard remainder == 0 else { return nil }
            rest = quotient
            fives += 1
        }
        return max(twos, fives)
    }

    /// The finite decimal fraction that the number is, where it is one.
    var decimal: Decimal? {
        guard let places = decimalPlaces, places <= Number.Bound.digits else { return nil }
        let scaled = (numerator * Magnitude.power(10, places)).divided(by: denominator).quotient
        return Decimal(digits: scaled.decimalDigits, places: places)
    }

    /// `digits` with the point set `places` from the right.
    struct Decimal {
        var digits: [UInt8]
        var places: Int

        var isWithinBounds: Bool {
            var significant = digits.count
            while significant > 0, digits[significant - 1] == 0 { significant -= 1 }
            return significant <= Number.Bound.significantDigits && digits.count - places <= Number.Bound.digits
        }
    }
}

extension Number {
    package static prefix func - (number: Number) -> Number {
        switch number {
        case .small(let value):
            let (result, overflow) = 0.subtractingReportingOverflow(value)
            if !overflow { return .small(result) }
            return .ratio(Ratio(isNegative: false, numerator: Magnitude(UInt64(value.magnitude)), denominator: .one))
        case .ratio(let ratio):
            return make(isNegative: !ratio.isNegative, ratio.numerator, ratio.denominator) ?? number
        case .infinity(let negative): return .infinity(negative: !negative)
        }
    }

    /// The sum, or nil beyond the bounds (and for infinities of both signs).
    package func adding(_ other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .small(sum) }
        }
        guard let left = parts, let right = other.parts else {
            if isInfinite && other.isInfinite { return signum == other.signum ? self : nil }
            return isInfinite ? self : other
        }
        let first = left.numerator * right.denominator
        let second = right.numerator * left.denominator
        let bottom = left.denominator * right.denominator
        if left.isNegative == right.isNegative {
            return Number.make(isNegative: left.isNegative, first + second, bottom)
        }
        if second < first { return Number.make(isNegative: left.isNegative, first - second, bottom) }
        return Number.make(isNegative: right.isNegative, second - first, bottom)
    }

    package func subtracting(_ other: Number) -> Number? { adding(-other) }

    package func multiplied(by other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other {
            let (product, overflow) = left.multipliedReportingOverflow(by: right)
            if !overflow { return .small(product) }
        }
        guard let left = parts, let right = other.parts else {
            let sign = signum * other.signum
            return sign == 0 ? nil : .infinity(negative: sign < 0)
        }
        return Number.make(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.numerator,
            left.denominator * right.denominator)
    }

    /// The exact quotient; an infinity for a divisor of zero, nil for 0/0 and infinity/infinity, as in Terraform.
    package func divided(by other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other, right != 0, right != -1, left % right == 0 {
            return .small(left / right)
        }
        guard let right = other.parts else { return isInfinite ? nil : .small(0) }
        if right.numerator.isZero { return signum == 0 ? nil : .infinity(negative: signum < 0) }
        guard let left = parts else {
            return signum * other.signum > 0 ? .infinity(negative: false) : .infinity(negative: true)
        }
        return Number.make(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.denominator,
            left.denominator * right.numerator)
    }

    /// The remainder with the sign of the dividend (`-7 % 3` is -1). A divisor of zero gives the dividend, as in
    /// Terraform; infinities have no remainder.
    package func remainder(dividingBy other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other, right != 0 {
            return .small(right == -1 ? 0 : left % right)
        }
        if isInfinite || other.isInfinite { return nil }
        if other.signum == 0 { return self }
        guard let whole = divided(by: other)?.truncated, let product = whole.multiplied(by: other) else { return nil }
        return subtracting(product)
    }
}

extension Number {
    /// The integer next to zero.
    package var truncated: Number {
        guard case .ratio(let ratio) = self, !ratio.denominator.isOne else { return self }
        let whole = ratio.numerator.divided(by: ratio.denominator).quotient
        return Number.make(isNegative: ratio.isNegative, whole, .one) ?? self
    }

    package var floor: Number {
        guard !isInteger, !isInfinite, signum < 0 else { return truncated }
        return truncated.adding(.small(-1)) ?? self
    }

    package var ceiling: Number {
        guard !isInteger, !isInfinite, signum > 0 else { return truncated }
        return truncated.adding(.small(1)) ?? self
    }
}

extension Number: Comparable, Hashable {
    package static func == (left: Number, right: Number) -> Bool {
        switch (left, right) {
        case (.small(let first), .small(let second)): first == second
        case (.ratio(let first), .ratio(let second)):
            first.isNegative == second.isNegative && first.numerator == second.numerator
                && first.denominator == second.denominator
        case (.infinity(let first), .infinity(let second)): first == second
        default: false
        }
    }

    package static func < (left: Number, right: Number) -> Bool {
        if case .small(let first) = left, case .small(let second) = right { return first < second }
        if left.signum != right.signum { return left.signum < right.signum }
        guard let first = left.parts, let second = right.parts else {
            if left == right { return false }
            return left.isInfinite ? left.signum < 0 : right.signum > 0
        }
        let (low, high) = (first.numerator * second.denominator, second.numerator * first.denominator)
        return first.isNegative ? high < low : low < high
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .small(let value): hasher.combine(value)
        case .ratio(let ratio):
            hasher.combine(ratio.numerator)
            hasher.combine(ratio.denominator)
        case .infinity(let negative): hasher.combine(negative)
        }
    }
}
