/// A number as Terraform has it: an integer that fits a machine word, another binary fraction, or an infinity (`1/0` is one
/// in Terraform).
///
/// go-cty calculates with binary fractions of 512 bits, of the functions `pow` and `log` with those of 53. What does not fit is
/// rounded to the nearest, of two to the even one, so that `1 - 0.9` is not `0.1`. A number of more than `Number.Bound.digits`
/// digits is `nil` from the operation, and then a diagnostic: never silently another number.
package enum Number: Sendable {
    case small(Int)
    case ratio(Ratio)
    case infinity(negative: Bool)

    package init(_ value: Int) { self = .small(value) }
}

/// A binary fraction that is not a small integer: `numerator / denominator` in lowest terms, the denominator a power of two.
package final class Ratio: Sendable {
    let isNegative: Bool
    let numerator: Magnitude
    let denominator: Magnitude
    /// The bits to which the number was rounded: its text has the digits that tell it from others of as many bits.
    let precision: Int

    init(isNegative: Bool, numerator: Magnitude, denominator: Magnitude, precision: Int) {
        self.isNegative = isNegative
        self.numerator = numerator
        self.denominator = denominator
        self.precision = precision
    }
}

extension Number {
    enum Bound {
        /// Digits before or after the point.
        static let digits = 4096
        /// Bits of what is read from a text.
        static let precision = 512
    }

    /// The fraction, rounded; nil where it has too many digits. The denominator is not zero.
    static func make(
        isNegative: Bool, _ numerator: Magnitude, _ denominator: Magnitude, precision: Int = Bound.precision
    ) -> Number? {
        if numerator.isZero { return .small(0) }
        let (top, bottom) = rounded(numerator, over: denominator, precision: precision)
        if bottom.isOne, let value = top.small, precision >= 64 || value < 1 << precision {
            if !isNegative, value <= UInt64(Int.max) { return .small(Int(value)) }
            if isNegative, value <= UInt64(Int.max) { return .small(-Int(value)) }
            if isNegative, value == UInt64(Int.max) + 1 { return .small(Int.min) }
        }
        let longest = Bound.digits * 10 / 3
        guard top.bitWidth <= longest, bottom.bitWidth <= longest else { return nil }
        return .ratio(Ratio(isNegative: isNegative, numerator: top, denominator: bottom, precision: precision))
    }

    /// The nearest binary fraction of so many bits, in lowest terms.
    private static func rounded(
        _ numerator: Magnitude, over denominator: Magnitude, precision: Int
    ) -> (Magnitude, Magnitude) {
        let twos = denominator.trailingZeroBits
        if denominator.bitWidth == twos + 1 {
            let common = min(twos, numerator.trailingZeroBits)
            let top = numerator >> common
            if top.bitWidth - top.trailingZeroBits <= precision { return (top, denominator >> common) }
        }
        let (mantissa, exponent) = Ratio.mantissa(numerator, denominator, bits: precision)
        let zeros = mantissa.trailingZeroBits
        let (odd, power) = (mantissa >> zeros, exponent + zeros)
        return power >= 0 ? (odd << power, .one) : (odd, .one << -power)
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
        switch self {
        case .small(let value): value
        case .ratio(let ratio) where ratio.denominator.isOne:
            ratio.numerator.small.flatMap { Int(exactly: $0) }.map { ratio.isNegative ? -$0 : $0 }
        default: nil
        }
    }

    package var signum: Int {
        switch self {
        case .small(let value): value.signum()
        case .ratio(let ratio): ratio.isNegative ? -1 : 1
        case .infinity(let negative): negative ? -1 : 1
        }
    }
}

extension Number {
    package static prefix func - (number: Number) -> Number {
        switch number {
        case .small(let value):
            let (result, overflow) = 0.subtractingReportingOverflow(value)
            if !overflow { return .small(result) }
            return make(isNegative: false, Magnitude(UInt64(value.magnitude)), .one) ?? number
        case .ratio(let ratio):
            return make(
                isNegative: !ratio.isNegative, ratio.numerator, ratio.denominator, precision: ratio.precision) ?? number
        case .infinity(let negative): return .infinity(negative: !negative)
        }
    }

    /// The bits of the number's fraction: those of the literals, where it is an integer of a machine word.
    private var precision: Int {
        if case .ratio(let ratio) = self { ratio.precision } else { Bound.precision }
    }

    /// The sum, or nil beyond the bounds (and for infinities of both signs).
    package func adding(_ other: Number) -> Number? { adding(other, precision: nil) }

    private func adding(_ other: Number, precision: Int?) -> Number? {
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
        let precision = precision ?? max(self.precision, other.precision)
        if left.isNegative == right.isNegative {
            return Number.make(isNegative: left.isNegative, first + second, bottom, precision: precision)
        }
        if second < first {
            return Number.make(isNegative: left.isNegative, first - second, bottom, precision: precision)
        }
        return Number.make(isNegative: right.isNegative, second - first, bottom, precision: precision)
    }

    package func subtracting(_ other: Number) -> Number? { adding(-other) }

    package func multiplied(by other: Number) -> Number? { multiplied(by: other, precision: nil) }

    private func multiplied(by other: Number, precision: Int?) -> Number? {
        if case .small(let left) = self, case .small(let right) = other {
            let (product, overflow) = left.multipliedReportingOverflow(by: right)
            if !overflow { return .small(product) }
        }
        guard let left = parts, let right = other.parts else {
            let sign = signum * other.signum
            return sign == 0 ? nil : .infinity(negative: sign < 0)
        }
        let product = left.numerator * right.numerator
        // go-cty gives a product as many bits as it needs, up to those of a literal.
        let needed = min(Bound.precision, product.bitWidth - product.trailingZeroBits)
        return Number.make(
            isNegative: left.isNegative != right.isNegative, product, left.denominator * right.denominator,
            precision: precision ?? max(needed, self.precision, other.precision))
    }

    /// The quotient; an infinity for a divisor of zero, nil for 0/0 and infinity/infinity, as in Terraform.
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
            left.denominator * right.numerator, precision: max(precision, other.precision))
    }

    /// The remainder with the sign of the dividend (`-7 % 3` is -1). A divisor of zero gives the dividend, as in
    /// Terraform; infinities have no remainder.
    package func remainder(dividingBy other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other, right != 0 {
            return .small(right == -1 ? 0 : left % right)
        }
        if isInfinite || other.isInfinite { return nil }
        if other.signum == 0 { return self }
        guard let whole = divided(by: other)?.truncated else { return nil }
        // go-cty goes on with the bits of the dividend.
        guard let product = whole.multiplied(by: other, precision: precision) else { return nil }
        return adding(-product, precision: precision)
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
        case (.small, .ratio), (.ratio, .small): left.int.map { $0 == right.int } ?? false
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
            if let int { return hasher.combine(int) }
            hasher.combine(ratio.numerator)
            hasher.combine(ratio.denominator)
        case .infinity(let negative): hasher.combine(negative)
        }
    }
}
