/// What a scalar means (go-cty-yaml, `resolve.go`): a bool, a number, null, a time or a string.
extension YAMLReader {
    /// The value of a scalar; null for none. The order of the questions is that of `resolve.go`, and some texts
    /// depend on it.
    func resolved(_ scalar: YAMLScalar?) throws(CallFailure) -> Value {
        guard let scalar else { return .null }
        let (tag, text) = (scalar.tag, scalar.text)
        guard ["", "!!str", "!!bool", "!!int", "!!float", "!!null", "!!timestamp", "!!binary"].contains(tag) else {
            throw fail("unsupported tag \(tag)")
        }
        if tag == "!!str" || tag == "!!binary" { return try string(text, isBinary: tag == "!!binary") }
        // The first character tells whether a text can be something else than a string.
        let first = text.utf8.first
        if first.map({ "+-.0123456789yYnNtTfFoO~".utf8.contains($0) }) ?? true {
            if scalar.style == .quoted || (scalar.style == .block && tag.isEmpty) { return .string(text.normalized) }
            if let constant = YAMLReader.constants[text] { return constant }
            if tag.isEmpty, [".nan", ".NaN", ".NAN"].contains(text) { throw fail("NaN is not supported") }
            if first == UInt8(ascii: "."), let number = YAMLReader.decimal(text) { return .number(number) }
            if let first, "+-0123456789".utf8.contains(first) {
                if tag.isEmpty || tag == "!!timestamp", let time = YAMLReader.time(text) { return .string(time) }
                if YAMLReader.isInteger(text) || YAMLReader.isFloat(text) { return try number(text, tag) }
            }
        }
        switch tag {
        case "": return .string(text.normalized)
        case "!!null": return .null
        case "!!int", "!!float": return try number(text, tag)
        default: throw fail("cannot read \(Value.quoted(text)) as \(tag)")
        }
    }

    /// The words with a meaning of their own (YAML 1.1). `yes` and `no` are bools; quotes make a string of them.
    private static let constants: [String: Value] = {
        var table: [String: Value] = [:]
        for text in ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"] {
            table[text] = .bool(true)
        }
        for text in ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"] {
            table[text] = .bool(false)
        }
        for text in ["", "~", "null", "Null", "NULL"] { table[text] = .null }
        for text in [".inf", ".Inf", ".INF"] {
            table[text] = .number(.infinity(negative: false))
            table["+" + text] = .number(.infinity(negative: false))
            table["-" + text] = .number(.infinity(negative: true))
        }
        return table
    }()

    /// The text as a string; with the tag `!!binary` it must be base 64, and stays base 64.
    private func string(_ text: String, isBinary: Bool) throws(CallFailure) -> Value {
        if isBinary, Base64.decode(text) == nil { throw fail("\(Value.quoted(text)) is not valid Base64") }
        return .string(text.normalized)
    }

    /// Whether the text is `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`.
    private static func isInteger(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if text.hasPrefix("0o") {
            return bytes.count > 2 && bytes.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) }
        }
        if text.hasPrefix("0x") { return bytes.count > 2 && bytes.dropFirst(2).allSatisfy { Hex.value($0) != nil } }
        let digits = bytes.first == 0x2B || bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
        return !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    /// Whether the text is `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
    private static func isFloat(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        func digits() -> Int {
            let count = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
        let whole = digits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            if digits() == 0, whole == 0 { return false }
        } else if whole == 0 {
            return false
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A decimal number in the forms that Go's `big.ParseFloat` takes, which HCL's numbers are not all: `.5`, `5.`
    /// and a leading `+` are among them. Nil for any other text.
    private static func decimal(_ text: String) -> Number? {
        guard isFloat(text) else { return nil }
        var text = text.hasPrefix("+") ? String(text.dropFirst()) : text
        let isNegative = text.hasPrefix("-")
        if isNegative { text.removeFirst() }
        if text.hasPrefix(".") { text = "0" + text }
        // HCL's numbers need a digit after the dot.
        if let point = text.firstIndex(of: ".") {
            let next = text.index(after: point)
            if next == text.endIndex || !text[next].isNumber { text.insert("0", at: next) }
        }
        return Number(text).map { isNegative ? -$0 : $0 }
    }

    /// A number, decimal or with a prefix for base 16, 8 or 2. Underscores between digits are left out. One with a
    /// prefix must fit 64 bits, as in Go.
    private func number(_ text: String, _ tag: String) throws(CallFailure) -> Value {
        let plain = text.replacing("_", with: "")
        if let number = YAMLReader.decimal(plain) { return .number(number) }
        var digits = Array(plain.utf8)[...]
        let isNegative = digits.first == 0x2D
        if isNegative || digits.first == 0x2B { digits.removeFirst() }
        let bases: [UInt8: UInt32] = [
            UInt8(ascii: "x"): 16, UInt8(ascii: "X"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "O"): 8,
            UInt8(ascii: "b"): 2, UInt8(ascii: "B"): 2,
        ]
        if digits.first == 0x30, let base = digits.dropFirst().first.flatMap({ bases[$0] }) {
            let values = digits.dropFirst(2).compactMap(Hex.value)
            if !values.isEmpty, values.count == digits.count - 2, values.allSatisfy({ UInt32($0) < base }),
                let number = Number.make(isNegative: isNegative, Magnitude(digits: values, base: base), .one),
                isNegative ? !(number < .small(.min)) : number <= .small(.max) || UInt64(number.description) != nil
            {
                return .number(number)
            }
        }
        throw fail("cannot read \(Value.quoted(text)) as \(tag.isEmpty ? "a number" : tag)")
    }

    /// A timestamp in the forms of go-cty-yaml's `parseTimestamp`, written as RFC 3339 has it; nil for any other
    /// text. The month and the day may have one digit. The date stands alone, or with a time after `T` and a zone,
    /// or with a time after a space and no zone.
    private static func time(_ text: String) -> String? {
        var rest = Array(text.utf8)[...]
        func number(_ widths: ClosedRange<Int>) -> String? {
            let digits = rest.prefix(while: isDigit).prefix(widths.upperBound)
            guard digits.count >= widths.lowerBound else { return nil }
            rest = rest.dropFirst(digits.count)
            return String(repeating: "0", count: max(0, 2 - digits.count)) + Bytes.text(digits)
        }
        func skip(_ mark: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: mark) else { return false }
            rest.removeFirst()
            return true
        }
        guard let year = number(4...4), skip("-"), let month = number(1...2), skip("-"), let day = number(1...2) else {
            return nil
        }
        let date = "\(year)-\(month)-\(day)"
        if rest.isEmpty { return Timestamp(date + "T00:00:00Z")?.text }
        let isLocal = skip(" ")
        guard isLocal || skip("T") || skip("t") else { return nil }
        guard let hour = number(1...2), skip(":"), let minute = number(1...2), skip(":"), let second = number(1...2)
        else {
            return nil
        }
        // Fractions of a second are read and dropped: `formatdate` and its like show none.
        if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
            rest.removeFirst()
            guard number(1...9) != nil else { return nil }
        }
        let zone = isLocal ? "Z" : Bytes.text(rest)
        if isLocal, !rest.isEmpty { return nil }
        return Timestamp("\(date)T\(hour):\(minute):\(second)\(zone)")?.text
    }
}
