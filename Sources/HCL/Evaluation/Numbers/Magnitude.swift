/// A natural number of any size: 32-bit limbs, least significant first, without leading zero limbs (zero has none).
struct Magnitude: Hashable, Sendable {
    private(set) var limbs: [UInt32]

    init(limbs: [UInt32]) {
        self.limbs = limbs
        trim()
    }

    init(_ value: UInt64) {
        limbs = value == 0 ? [] : [UInt32(truncatingIfNeeded: value)]
        if value >> 32 != 0 { limbs.append(UInt32(truncatingIfNeeded: value >> 32)) }
    }

    static let zero = Magnitude(0)
    static let one = Magnitude(1)

    var isZero: Bool { limbs.isEmpty }
    var isOne: Bool { limbs.count == 1 && limbs[0] == 1 }
    var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

    /// The value, where 64 bits hold it.
    var small: UInt64? {
        switch limbs.count {
        case 0: 0
        case 1: UInt64(limbs[0])
        case 2: UInt64(limbs[1]) << 32 | UInt64(limbs[0])
        default: nil
        }
    }

    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    var trailingZeroBits: Int {
        for (index, limb) in limbs.enumerated() where limb != 0 { return index * 32 + limb.trailingZeroBitCount }
        return 0
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}

extension Magnitude: Comparable {
    static func < (left: Magnitude, right: Magnitude) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for index in stride(from: left.limbs.count - 1, through: 0, by: -1)
        where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }
}

extension Magnitude {
    static func + (left: Magnitude, right: Magnitude) -> Magnitude {
        var result: [UInt32] = []
        result.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            if index < left.limbs.count { carry += UInt64(left.limbs[index]) }
            if index < right.limbs.count { carry += UInt64(right.limbs[index]) }
            result.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        if carry != 0 { result.append(UInt32(carry)) }
        return Magnitude(limbs: result)
    }

    /// `left - right`; zero where `right` is larger.
    static func - (left: Magnitude, right: Magnitude) -> Magnitude {
        guard right <= left else { return .zero }
        var result = left.limbs
        var borrow: Int64 = 0
        for index in result.indices {
            var digit = Int64(result[index]) - borrow
            if index < right.limbs.count { digit -= Int64(right.limbs[index]) }
            borrow = digit < 0 ? 1 : 0
            result[index] = UInt32(truncatingIfNeeded: digit)
        }
        return Magnitude(limbs: result)
    }

    static func * (left: Magnitude, right: Magnitude) -> Magnitude {
        if left.isZero || right.isZero { return .zero }
        var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (row, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (column, other) in right.limbs.enumerated() {
                carry += UInt64(factor) * UInt64(other) + UInt64(result[row + column])
                result[row + column] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            result[row + right.limbs.count] = UInt32(carry)
        }
        return Magnitude(limbs: result)
    }

    static func << (left: Magnitude, count: Int) -> Magnitude {
        guard count > 0, !left.isZero else { return left }
        let shift = UInt64(count % 32)
        var result = [UInt32](repeating: 0, count: count / 32)
        var carry: UInt64 = 0
        for limb in left.limbs {
            carry |= UInt64(limb) << shift
            result.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        result.append(UInt32(carry))
        return Magnitude(limbs: result)
    }

    static func >> (left: Magnitude, count: Int) -> Magnitude {
        guard count > 0 else { return left }
        guard count / 32 < left.limbs.count else { return .zero }
        let shift = UInt64(count % 32)
        let kept = Array(left.limbs[(count / 32)...])
        var result: [UInt32] = []
        for (index, limb) in kept.enumerated() {
            let above = index + 1 < kept.count ? UInt64(kept[index + 1]) << 32 : 0
            result.append(UInt32(truncatingIfNeeded: (above | UInt64(limb)) >> shift))
        }
        return Magnitude(limbs: result)
    }

    /// The quotient and remainder by a number that fits one limb; `divisor` is not zero.
    func dividedBySmall(_ divisor: UInt32) -> (quotient: Magnitude, remainder: UInt32) {
        var result = limbs
        var rest: UInt64 = 0
        for index in stride(from: limbs.count - 1, through: 0, by: -1) {
            rest = rest << 32 | UInt64(limbs[index])
            result[index] = UInt32(rest / UInt64(divisor))
            rest %= UInt64(divisor)
        }
        return (Magnitude(limbs: result), UInt32(rest))
    }

    /// Knuth, The Art of Computer Programming 4.3.1, algorithm D. A divisor of zero gives zero and the number itself.
    func divided(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
        guard divisor <= self, !divisor.isZero else { return (.zero, self) }
        if divisor.limbs.count == 1 {
            let (quotient, rest) = dividedBySmall(divisor.limbs[0])
            return (quotient, Magnitude(UInt64(rest)))
        }
        let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let low = (divisor << shift).limbs
        var rest = (self << shift).limbs
        while rest.count <= limbs.count { rest.append(0) }
        var quotient = [UInt32](repeating: 0, count: rest.count - low.count)
        for at in stride(from: rest.count - low.count - 1, through: 0, by: -1) {
            quotient[at] = Magnitude.divideStep(&rest, by: low, at: at)
        }
        return (Magnitude(limbs: quotient), Magnitude(limbs: rest) >> shift)
    }

    /// Steps D3 to D6: one limb of the quotient, taken off `rest`.
    private static func divideStep(_ rest: inout [UInt32], by low: [UInt32], at: Int) -> UInt32 {
        let size = low.count
        let top = UInt64(rest[at + size]) << 32 | UInt64(rest[at + size - 1])
        var guess = top / UInt64(low[size - 1])
        var left = top % UInt64(low[size - 1])
        while guess >> 32 != 0 || guess * UInt64(low[size - 2]) > (left << 32 | UInt64(rest[at + size - 2])) {
            guess -= 1
            left += UInt64(low[size - 1])
            if left >> 32 != 0 { break }
        }
        if subtract(low, times: guess, from: &rest, at) {
            guess -= 1
            addBack(low, to: &rest, at)
        }
        return UInt32(truncatingIfNeeded: guess)
    }

    private static func subtract(_ low: [UInt32], times guess: UInt64, from rest: inout [UInt32], _ at: Int) -> Bool {
        var carry: UInt64 = 0
        var borrow: Int64 = 0
        for index in 0...low.count {
            carry += index < low.count ? guess * UInt64(low[index]) : 0
            let digit = Int64(rest[at + index]) - Int64(carry & 0xFFFF_FFFF) - borrow
            rest[at + index] = UInt32(truncatingIfNeeded: digit)
            borrow = digit < 0 ? 1 : 0
            carry >>= 32
        }
        return borrow != 0
    }

    private static func addBack(_ low: [UInt32], to rest: inout [UInt32], _ at: Int) {
        var carry: UInt64 = 0
        for index in 0...low.count {
            carry += UInt64(rest[at + index]) + (index < low.count ? UInt64(low[index]) : 0)
            rest[at + index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
    }
}

extension Magnitude {
    static func power(_ base: UInt64, _ exponent: Int) -> Magnitude { power(of: Magnitude(base), exponent) }

    static func power(of base: Magnitude, _ exponent: Int) -> Magnitude {
        var result = Magnitude.one
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result * square }
            rest >>= 1
            if rest > 0 { square = square * square }
        }
        return result
    }

    /// The decimal digits, as values 0 to 9, most significant first; none for zero.
    var decimalDigits: [UInt8] {
        var reversed: [UInt8] = []
        var rest = self
        while !rest.isZero {
            let (quotient, chunk) = rest.dividedBySmall(1_000_000_000)
            rest = quotient
            var value = chunk
            for _ in 0..<9 {
                reversed.append(UInt8(value % 10))
                value /= 10
            }
        }
        while reversed.last == 0 { reversed.removeLast() }
        return reversed.reversed()
    }

    /// Reads digits given as values below `base`.
    init(digits: some Sequence<UInt8>, base: UInt32 = 10) {
        var result: [UInt32] = []
        for digit in digits {
            var carry = UInt64(digit)
            for index in result.indices {
                carry += UInt64(result[index]) * UInt64(base)
                result[index] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            if carry != 0 { result.append(UInt32(carry)) }
        }
        self.init(limbs: result)
    }
}
