/// `format` and `formatlist`, with the verbs of go-cty's `stdlib.Format`, which are those of Go with some
/// exceptions.
extension Functions {
    private static let formatParameter = [Parameter("format", .string)]
    private static let formatArguments = Parameter("args", .any, allowsNull: true)

    static let formatting: [Function] = [
        // `format(format, args...)`: one string.
        .pure("format", formatParameter, variadic: formatArguments, gives: .string) {
            arguments, context throws(CallFailure) in
            let text = try FormatString(arguments.text(0)).apply(to: Array(arguments.dropFirst()), offset: 1, context)
            return .string(text.normalized)
        },
        // `formatlist(format, args...)`: a list of strings, one for each element of the arguments that are lists.
        // All lists must have the same length; an argument that is not a list is the same in each string.
        .pure("formatlist", formatParameter, variadic: formatArguments, gives: .list(.string)) {
            arguments, context throws(CallFailure) in
            try formatList(arguments, &context)
        },
    ]

    /// Formats once for each row of the arguments.
    private static func formatList(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value {
        var count: Int?
        for (index, argument) in arguments.enumerated().dropFirst() {
            guard let elements = argument.elements else { continue }
            if let count, count != elements.count {
                throw CallFailure(
                    "argument \(index) has length \(elements.count), which is inconsistent with the others of length "
                        + "\(count)", argument: index)
            }
            count = elements.count
        }
        let format = FormatString(arguments.text(0))
        let rows = count ?? 1
        try context.spend(rows)
        var result: [Value] = []
        for row in 0..<rows {
            let values = arguments.dropFirst().map { $0.elements.map { $0[row] } ?? $0 }
            result.append(.string(try format.apply(to: values, offset: 1, context).normalized))
        }
        return .list(.string, result)
    }
}

/// A format string: `%[flags][width][.precision][[index]]verb`, and `%%` for a percent sign.
private struct FormatString {
    private let bytes: [UInt8]

    /// One verb with what is written before its letter.
    private struct Verb {
        // The flags `+`, `-`, `#`, space and `0`.
        var isPlus = false, isMinus = false, isSharp = false, isSpace = false, isZero = false
        // The least width and the precision; nil where they are not written.
        var width: Int?
        var precision: Int?
        /// The index of the argument that it formats, from zero.
        var argument = 0
        /// The verb's letter, as a byte.
        var letter: UInt8 = 0
        /// The verb as it is written, for messages.
        var source = ""

        var withoutZeros: Verb {
            var copy = self
            copy.isZero = false
            return copy
        }
    }

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The formatted text. `offset` is the index of the first value among the call's arguments, for errors. Every
    /// value must be used: as in Terraform, values after the last one used are an error.
    func apply(to values: [Value], offset: Int, _ context: CallContext) throws(CallFailure) -> String {
        var out: [UInt8] = []
        var at = 0
        var next = 0
        var highest = 0
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "%") {
                out.append(bytes[at])
                at += 1
            } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "%") {
                out.append(bytes[at])
                at += 2
            } else {
                let verb = try verb(&at, next)
                next = verb.argument + 1
                highest = max(highest, next)
                guard values.indices.contains(verb.argument) else {
                    throw CallFailure(
                        "not enough arguments for \"\(verb.source)\": there are \(values.count)", argument: 0)
                }
                try context.check(textOf: values[verb.argument])
                do throws(CallFailure) {
                    out += try FormatString.text(values[verb.argument], verb).utf8
                } catch {
                    throw CallFailure(
                        "unsupported value for \"\(verb.source)\": \(error.message)", argument: verb.argument + offset)
                }
                try context.check(bytes: out.count)
            }
        }
        guard values.count <= highest else {
            throw CallFailure(
                "too many arguments; only \(highest) used by format string", argument: highest + offset)
        }
        return Bytes.text(out)
    }

    /// Reads a verb from its `%` at `at` on; `next` is the index of the argument that it takes unless it names one.
    private func verb(_ at: inout Int, _ next: Int) throws(CallFailure) -> Verb {
        let start = at
        var verb = Verb()
        verb.argument = next
        at += 1
        flags: while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "+"): verb.isPlus = true
            case UInt8(ascii: "-"): verb.isMinus = true
            case UInt8(ascii: "#"): verb.isSharp = true
            case UInt8(ascii: " "): verb.isSpace = true
            case UInt8(ascii: "0"): verb.isZero = true
            default: break flags
            }
            at += 1
        }
        verb.width = try number(&at)
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            verb.precision = try number(&at) ?? 0
        }
        // `[2]` names the second argument; those after it go on from there.
        if at < bytes.count, bytes[at] == UInt8(ascii: "[") {
            at += 1
            guard let index = try number(&at), index > 0, at < bytes.count, bytes[at] == UInt8(ascii: "]") else {
                throw CallFailure("an argument's number is expected between `[` and `]`", argument: 0)
            }
            verb.argument = index - 1
            at += 1
        }
        guard at < bytes.count else { throw CallFailure("unexpected end of the format string", argument: 0) }
        verb.letter = bytes[at]
        at += 1
        verb.source = Bytes.text(bytes[start..<at])
        guard "vtbdoxXeEfgGsq".utf8.contains(verb.letter) else {
            throw CallFailure("unsupported format verb in \"\(verb.source)\"", argument: 0)
        }
        return verb
    }

    /// Reads digits; nil where there are none. A width of more than a million is refused: it would only cost
    /// memory.
    private func number(_ at: inout Int) throws(CallFailure) -> Int? {
        var value: Int?
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            value = (value ?? 0) * 10 + Int(bytes[at] - 0x30)
            at += 1
            guard value ?? 0 <= 1_000_000 else {
                throw CallFailure("a width is at most 1000000", argument: 0, code: .sizeLimit)
            }
        }
        return value
    }

    /// The text of one value. Only `%v` takes null; all other verbs convert the value to their type.
    private static func text(_ value: Value, _ verb: Verb) throws(CallFailure) -> String {
        if verb.letter == UInt8(ascii: "v") { return pad(plain(value, verb), verb) }
        if value.isNull { throw CallFailure("null value cannot be formatted") }
        switch verb.letter {
        case UInt8(ascii: "t"):
            guard case .bool(let flag) = try value.formatted(as: .bool) else { return "" }
            return flag ? "true" : "false"
        case UInt8(ascii: "s"), UInt8(ascii: "q"):
            guard case .string(var text) = try value.formatted(as: .string) else { return "" }
            if let precision = verb.precision, precision > 0 { text = String(text.prefix(precision)) }
            return pad(verb.letter == UInt8(ascii: "q") ? quoted(text) : text, verb)
        // `%b`, `%d`, `%o`, `%x` and `%X` take whole numbers, `%e`, `%f` and `%g` any.
        case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
            guard case .number(let number) = try value.formatted(as: .number) else { return "" }
            return try integer(number, verb)
        default:
            guard case .number(let number) = try value.formatted(as: .number) else { return "" }
            return try float(number, verb)
        }
    }

    /// `%v`: a string or number as it is, anything else as JSON; `%#v` is always JSON.
    private static func plain(_ value: Value, _ verb: Verb) -> String {
        if verb.isSharp { return value.json ?? "null" }
        switch value {
        case .string(let text): return text
        case .number(let number):
            guard let digits = DecimalDigits(number) else { return number.description }
            return (number.signum < 0 ? "-" : "") + digits.general(nil)
        default: return value.json ?? "null"
        }
    }

    /// A string in quotes as JSON has it.
    private static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        Value.writeJSON(text, into: &out)
        return Bytes.text(out)
    }

    /// A whole number in the base of the verb. `#` writes the prefix of the base.
    private static func integer(_ number: Number, _ verb: Verb) throws(CallFailure) -> String {
        guard number.isInteger, let parts = number.parts else { throw CallFailure("an integer is required") }
        let (base, prefix): (UInt32, String) =
            switch verb.letter {
            case UInt8(ascii: "b"): (2, "0b")
            case UInt8(ascii: "o"): (8, "0")
            case UInt8(ascii: "x"): (16, "0x")
            case UInt8(ascii: "X"): (16, "0X")
            default: (10, "")
            }
        var digits = parts.numerator.text(base: base)
        if verb.letter == UInt8(ascii: "X") { digits = digits.uppercased() }
        // As in Go: a zero with the precision zero has no digits, and no width.
        if verb.precision == 0, parts.numerator.isZero { return "" }
        if let precision = verb.precision, digits.utf8.count < precision {
            digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
        }
        return pad(
            sign(parts.isNegative, verb), (verb.isSharp ? prefix : "") + digits, for: verb, zeros: verb.precision == nil
        )
    }

    /// A number with a fraction. `%f` and `%e` have six digits after the dot unless the precision says otherwise.
    private static func float(_ number: Number, _ verb: Verb) throws(CallFailure) -> String {
        guard let digits = DecimalDigits(number) else {
            return pad(sign(number.signum < 0, verb), "Inf", for: verb, zeros: false)
        }
        let isUpper = verb.letter == UInt8(ascii: "E") || verb.letter == UInt8(ascii: "G")
        let text: String
        switch verb.letter {
        case UInt8(ascii: "f"): text = digits.fixed(verb.precision ?? 6)
        case UInt8(ascii: "e"), UInt8(ascii: "E"): text = digits.scientific(verb.precision ?? 6)
        default: text = digits.general(verb.precision)
        }
        return pad(sign(number.signum < 0, verb), isUpper ? text.uppercased() : text, for: verb, zeros: true)
    }

    /// The sign of a number: `-`, or what the flags ask for before a number that is not negative.
    private static func sign(_ isNegative: Bool, _ verb: Verb) -> String {
        isNegative ? "-" : verb.isPlus ? "+" : verb.isSpace ? " " : ""
    }

    /// Pads a number. Zeros go between the sign and the digits, blanks before or after both.
    private static func pad(_ sign: String, _ text: String, for verb: Verb, zeros: Bool) -> String {
        let missing = (verb.width ?? 0) - sign.utf8.count - text.utf8.count
        guard missing > 0, verb.isZero, !verb.isMinus, zeros else { return pad(sign + text, verb.withoutZeros) }
        return sign + String(repeating: "0", count: missing) + text
    }

    /// Pads a text to the width, which is counted in characters as a reader sees them (grapheme clusters).
    private static func pad(_ text: String, _ verb: Verb) -> String {
        guard let width = verb.width, width > text.count else { return text }
        let padding = String(repeating: verb.isZero && !verb.isMinus ? "0" : " ", count: width - text.count)
        return verb.isMinus ? text + padding : padding + text
    }
}

extension Value {
    /// The value converted to the type of a verb.
    fileprivate func formatted(as type: Type) throws(CallFailure) -> Value {
        switch converted(to: type) {
        case .success(let value): return value
        case .failure(let failure): throw CallFailure(failure.message)
        }
    }
}

extension Magnitude {
    /// The digits in a base from 2 to 36, in small letters.
    func text(base: UInt32) -> String {
        if isZero { return "0" }
        let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
        var out: [UInt8] = []
        var rest = self
        while !rest.isZero {
            let (quotient, digit) = rest.dividedBySmall(base)
            out.append(letters[Int(digit)])
            rest = quotient
        }
        return Bytes.text(out.reversed())
    }
}

/// The decimal digits of a fraction, exact, so that they can be rounded half to even at any place.
private struct DecimalDigits {
    private let numerator: Magnitude
    private let denominator: Magnitude
    /// The power of ten of the first digit that is not zero; 0 for zero.
    private let exponent: Int
    /// The number as it is written in full.
    private let text: String

    /// Nil for an infinity.
    init?(_ number: Number) {
        guard let parts = number.parts else { return nil }
        (numerator, denominator) = (parts.numerator, parts.denominator)
        text = number.description
        exponent = DecimalDigits.exponent(numerator, denominator)
    }

    /// The power of ten of a quotient's first digit. The numbers of digits give it or one more; a comparison
    /// decides.
    private static func exponent(_ numerator: Magnitude, _ denominator: Magnitude) -> Int {
        if numerator.isZero { return 0 }
        var guess = numerator.decimalDigits.count - denominator.decimalDigits.count
        let scaled =
            guess >= 0
            ? (numerator, denominator * Magnitude.power(10, guess))
            : (numerator * Magnitude.power(10, -guess), denominator)
        if scaled.0 < scaled.1 { guess -= 1 }
        return guess
    }

    /// The digits of the number times `10^places`, rounded to an integer, half to even.
    private func rounded(_ places: Int) -> [UInt8] {
        let top = places >= 0 ? numerator * Magnitude.power(10, places) : numerator
        let bottom = places >= 0 ? denominator : denominator * Magnitude.power(10, -places)
        var (quotient, rest) = top.divided(by: bottom)
        let twice = rest + rest
        if bottom < twice || (bottom == twice && quotient.isOdd) { quotient = quotient + .one }
        rest = .zero
        return quotient.decimalDigits
    }

    private static func text(_ digits: some Sequence<UInt8>) -> String { Bytes.text(digits.map { $0 + 0x30 }) }

    /// `%f`: with that many digits after the dot.
    func fixed(_ precision: Int) -> String {
        var digits = rounded(precision)
        while digits.count <= precision { digits.insert(0, at: 0) }
        let whole = DecimalDigits.text(digits.dropLast(precision))
        return precision == 0 ? whole : whole + "." + DecimalDigits.text(digits.suffix(precision))
    }

    /// `%e`: one digit before the dot, that many after it, and an exponent.
    func scientific(_ precision: Int) -> String {
        var (digits, power) = significant(precision + 1)
        while digits.count <= precision { digits.append(0) }
        if digits.allSatisfy({ $0 == 0 }) { power = 0 }
        return mantissa(digits) + DecimalDigits.exponentText(power)
    }

    /// The digits with a dot after the first.
    private func mantissa(_ digits: [UInt8]) -> String {
        let first = DecimalDigits.text(digits.prefix(1))
        return digits.count > 1 ? first + "." + DecimalDigits.text(digits.dropFirst()) : first
    }

    /// An exponent with its sign and at least two digits, as in Go.
    private static func exponentText(_ power: Int) -> String {
        "e" + (power < 0 ? "-" : "+") + (abs(power) < 10 ? "0" : "") + String(abs(power))
    }

    /// The first `count` digits, rounded, and the power of ten of the first. Rounding may lead to one digit more
    /// (9.99 to 10.0), which is dropped.
    private func significant(_ count: Int) -> ([UInt8], Int) {
        if numerator.isZero { return ([UInt8](repeating: 0, count: count), 0) }
        let digits = rounded(count - 1 - exponent)
        return digits.count > count ? (Array(digits.dropLast()), exponent + 1) : (digits, exponent)
    }

    /// `%g`: as many digits as are needed, or as the precision asks for. An exponent is used for numbers below
    /// 1e-4, and from 1e6 on, or from ten to the power of the precision on.
    func general(_ precision: Int?) -> String {
        var digits: [UInt8]
        var power: Int
        if let precision {
            (digits, power) = significant(max(1, precision))
        } else {
            (digits, power) = shortest
        }
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        if power < -4 || power >= precision.map({ max(1, $0) }) ?? 6 {
            return mantissa(digits) + DecimalDigits.exponentText(power)
        }
        if power < 0 {
            return "0." + String(repeating: "0", count: -power - 1) + DecimalDigits.text(digits)
        }
        while digits.count <= power { digits.append(0) }
        let whole = DecimalDigits.text(digits.prefix(power + 1))
        return digits.count > power + 1 ? whole + "." + DecimalDigits.text(digits.dropFirst(power + 1)) : whole
    }

    /// The digits of the number as it is written in full, and the power of ten of the first. `exponent` is not
    /// used, since the number may have been rounded up to a power of ten when it was written.
    private var shortest: ([UInt8], Int) {
        guard !numerator.isZero else { return ([0], 0) }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let whole = parts[0].filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
        let fraction = parts.count > 1 ? Array(parts[1]) : []
        let power = whole.isEmpty ? -1 - fraction.prefix { $0 == 0x30 }.count : whole.count - 1
        let digits = whole + (whole.isEmpty ? fraction.drop { $0 == 0x30 } : fraction[...])
        return (digits.map { $0 - 0x30 }, power)
    }
}
