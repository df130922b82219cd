/// A number as Terraform has it: an integer that fits a machine word, another binary fraction, or an infinity
/// (`1/0` is one in Terraform).
///
/// go-cty calculates with binary fractions of 512 bits (`big.Float`), and the functions `pow` and `log` with
/// doubles, which have 53. A result that does not fit is rounded to the nearest fraction, and of two that are
/// equally near to the even one; this is why `1 - 0.9` is not `0.1` in Terraform either. A result of more than
/// `Number.Bound.digits` digits makes an operation give nil, and the caller reports it: a number never silently
/// becomes another one.
package enum Number: Sendable {
    /// Every integer that fits and has the bits of a literal is kept in this form, never as a ratio.
    case small(Int)
    case ratio(Ratio)
    case infinity(negative: Bool)

    package init(_ value: Int) { self = .small(value) }

    /// A number that Terraform counts in a machine word, such as a length: it has 64 bits, which a quotient of two
    /// shows.
    static func counted(_ value: Int) -> Number {
        if value == 0 { return .small(0) }
        return .ratio(
            Ratio(
                isNegative: value < 0, numerator: Magnitude(UInt64(value.magnitude)), denominator: .one, precision: 64))
    }
}

/// A binary fraction that is not a small integer: `numerator / denominator` in lowest terms, where the denominator is
/// a power of two.
package final class Ratio: Sendable {
    let isNegative: Bool
    let numerator: Magnitude
    let denominator: Magnitude
    /// How many bits the number was rounded to. Its text has as many digits as are needed to tell it from other
    /// numbers of that many bits.
    let precision: Int

    init(isNegative: Bool, numerator: Magnitude, denominator: Magnitude, precision: Int) {
        self.isNegative = isNegative
        self.numerator = numerator
        self.denominator = denominator
        self.precision = precision
    }
}

extension Number {
    /// What is kept of a number.
    enum Bound {
        /// How many decimal digits there may be before or after the point.
        static let digits = 4096
        /// How many bits a number has that is read from a text (go-cty, `ParseNumberVal`).
        static let precision = 512
    }

    /// The fraction with that sign, rounded to `precision` bits; nil where it has too many digits. The denominator
    /// must not be zero.
    static func make(
        isNegative: Bool, _ numerator: Magnitude, _ denominator: Magnitude, precision: Int = Bound.precision
    ) -> Number? {
        if numerator.isZero { return .small(0) }
        let (top, bottom) = rounded(numerator, over: denominator, precision: precision)
        if precision >= Bound.precision, bottom.isOne, let value = top.small {
            if !isNegative, value <= UInt64(Int.max) { return .small(Int(value)) }
            if isNegative, value <= UInt64(Int.max) { return .small(-Int(value)) }
            if isNegative, value == UInt64(Int.max) + 1 { return .small(Int.min) }
        }
        // A decimal digit has about 10/3 bits.
        let longest = Bound.digits * 10 / 3
        guard top.bitWidth <= longest, bottom.bitWidth <= longest else { return nil }
        return .ratio(Ratio(isNegative: isNegative, numerator: top, denominator: bottom, precision: precision))
    }

    /// The nearest binary fraction of at most `precision` bits, in lowest terms.
    private static func rounded(
        _ numerator: Magnitude, over denominator: Magnitude, precision: Int
    ) -> (Magnitude, Magnitude) {
        // A denominator that is a power of two needs no rounding where the numerator is short enough.
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

    /// The sign, numerator and denominator of a finite number; nil for an infinity.
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

    /// The value as an `Int`; nil for a fraction, an infinity, or an integer that does not fit.
    package var int: Int? {
        switch self {
        case .small(let value): value
        case .ratio(let ratio) where ratio.denominator.isOne:
            ratio.numerator.small.flatMap { Int(exactly: $0) }.map { ratio.isNegative ? -$0 : $0 }
        default: nil
        }
    }

    /// -1, 0 or 1.
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
            // The smallest `Int` has no positive counterpart.
            return make(isNegative: false, Magnitude(UInt64(value.magnitude)), .one) ?? number
        case .ratio(let ratio):
            return make(
                isNegative: !ratio.isNegative, ratio.numerator, ratio.denominator, precision: ratio.precision) ?? number
        case .infinity(let negative): return .infinity(negative: !negative)
        }
    }

    /// How many bits an operation on this number keeps. A small integer keeps as many as a literal.
    private var precision: Int {
        if case .ratio(let ratio) = self { ratio.precision } else { Bound.precision }
    }

    /// The sum; nil where it has too many digits, and for the sum of infinities of both signs, as in Terraform.
    package func adding(_ other: Number) -> Number? { adding(other, precision: nil) }

    /// The sum rounded to `precision` bits; nil for the larger precision of the two numbers.
    private func adding(_ other: Number, precision: Int?) -> Number? {
        if case .small(let left) = self, case .small(let right) = other {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .small(sum) }
        }
        let exact = precision ?? max(self.precision, other.precision)
        if exact >= Bound.precision, let left = int, let right = other.int {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .small(sum) }
        }
        guard let left = parts, let right = other.parts else {
            // Two infinities of the same sign, then one infinity.
            if isInfinite && other.isInfinite { return signum == other.signum ? self : nil }
            return isInfinite ? self : other
        }
        let first = left.numerator * right.denominator
        let second = right.numerator * left.denominator
        let bottom = left.denominator * right.denominator
        if left.isNegative == right.isNegative {
            return Number.make(isNegative: left.isNegative, first + second, bottom, precision: exact)
        }
        if second < first {
            return Number.make(isNegative: left.isNegative, first - second, bottom, precision: exact)
        }
        return Number.make(isNegative: right.isNegative, second - first, bottom, precision: exact)
    }

    package func subtracting(_ other: Number) -> Number? { adding(-other) }

    /// The product; nil where it has too many digits, and for zero times an infinity.
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

    /// The quotient. A divisor of zero gives an infinity; 0/0 and infinity/infinity have no value and give nil, as
    /// in Terraform.
    package func divided(by other: Number) -> Number? {
        // Division without a remainder needs no fractions. -1 is left out because of the smallest `Int`.
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

    /// The remainder with the sign of the dividend, so that `-7 % 3` is -1. A divisor of zero gives the dividend,
    /// as in Terraform; with an infinity there is no remainder, which gives nil.
    package func remainder(dividingBy other: Number) -> Number? {
        if case .small(let left) = self, case .small(let right) = other, right != 0 {
            return .small(right == -1 ? 0 : left % right)
        }
        if isInfinite || other.isInfinite { return nil }
        if other.signum == 0 { return self }
        guard let whole = divided(by: other)?.truncated else { return nil }
        // The steps in between are rounded to the bits of the dividend, as go-cty does.
        guard let product = whole.multiplied(by: other, precision: precision) else { return nil }
        return adding(-product, precision: precision)
    }
}

extension Number {
    /// The nearest integer that is not farther from zero.
    package var truncated: Number {
        guard case .ratio(let ratio) = self, !ratio.denominator.isOne else { return self }
        let whole = ratio.numerator.divided(by: ratio.denominator).quotient
        return Number.make(isNegative: ratio.isNegative, whole, .one, precision: ratio.precision) ?? self
    }

    /// The nearest integer that is not greater.
    package var floor: Number {
        guard !isInteger, !isInfinite, signum < 0 else { return truncated }
        return truncated.adding(.small(-1), precision: precision) ?? self
    }

    /// The nearest integer that is not less.
    package var ceiling: Number {
        guard !isInteger, !isInfinite, signum > 0 else { return truncated }
        return truncated.adding(.small(1), precision: precision) ?? self
    }
}

extension Number: Comparable, Hashable {
    /// Numbers are equal when their values are, whatever they were rounded to. A small integer may equal a ratio
    /// whose precision is short.
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
        // Lengths are integers, too, though not small ones.
        if let first = left.int, let second = right.int { return first < second }
        if left.signum != right.signum { return left.signum < right.signum }
        // One of the two is an infinity.
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
            // Equal numbers must have equal hashes, in whichever form they are.
            if let int { return hasher.combine(int) }
            hasher.combine(ratio.numerator)
            hasher.combine(ratio.denominator)
        case .infinity(let negative): hasher.combine(negative)
        }
    }
}
