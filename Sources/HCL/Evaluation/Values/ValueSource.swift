extension Value {
    /// How many columns a line with a list may have, its indentation included, for the list to stay on one line.
    private static let lineWidth = 100

    /// Writes the value as HCL source, as `terraform fmt` leaves it: members of an object on lines of their own
    /// with their `=` aligned, lists of simple values on one line where they fit. Parts that are known later are
    /// written as their residuals. A mark is not written: Terragrunt could not hand it on.
    /// - Parameter indent: the number of spaces before the line on which the value begins.
    /// - Parameter type: the attributes of an object come in the order in which this type declares them, and after
    ///   them the others by name; nil for all by name.
    /// - Parameter heredocs: whether a text of several lines is written line by line, where that gives the same
    ///   text to the byte. The value must then be that of an attribute or of an object's member, because no other
    ///   text may follow a heredoc on its last line.
    package func write(into out: inout [UInt8], indent: Int, as type: Type? = nil, heredocs: Bool = false) {
        switch self {
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            if case .set = self {
                writeInline(into: &out)
            } else {
                writeList(elements, into: &out, indent: indent, as: type, heredocs: heredocs)
            }
        case .map(_, let members), .object(let members):
            Value.write(members, into: &out, indent: indent, as: type, heredocs: heredocs)
        case .string(let text) where heredocs && Heredoc.canHold(text):
            Heredoc.write(text, into: &out, indent: indent)
        case .deferred(let deferred):
            if heredocs, let text = deferred.residual.heredoc(indent: indent) {
                out += text
            } else if case .call(let name, let arguments, false) = deferred.residual {
                Value.write(call: name, arguments, into: &out, indent: indent)
            } else {
                writeInline(into: &out)
            }
        case .sensitive(let value): value.write(into: &out, indent: indent, as: type, heredocs: heredocs)
        default: writeInline(into: &out)
        }
    }

    /// Writes a call. Where the line would be too long and the last argument is a collection, the collection is
    /// written over several lines: `jsonencode({`, the members, `})`.
    private static func write(call name: String, _ arguments: [Residual], into out: inout [UInt8], indent: Int) {
        let start = out.count
        Residual.call(name, arguments, expandsLast: false).write(into: &out)
        guard out.count - start + indent > lineWidth, case .value(let last)? = arguments.last, last.isCollection else {
            return
        }
        // It is written on one line first, to learn how long it is, and again if that was too long.
        out.removeSubrange(start...)
        out += "\(name)(".utf8
        for argument in arguments.dropLast() {
            argument.write(into: &out)
            out += ", ".utf8
        }
        last.write(into: &out, indent: indent)
        out += ")".utf8
    }

    /// Writes a list on one line where it fits and no element needs several lines, otherwise one element on each
    /// line.
    private func writeList(
        _ elements: [Value], into out: inout [UInt8], indent: Int, as type: Type?, heredocs: Bool
    ) {
        if !elements.contains(where: { $0.isMultiline || heredocs && $0.isHeredoc }) {
            let start = out.count
            writeInline(into: &out)
            // An empty list and one simple element are never split: that would not make the line shorter.
            if elements.isEmpty || elements.count == 1 && !elements[0].isCollection { return }
            if out.count - start + indent <= Value.lineWidth { return }
            out.removeSubrange(start...)
        }
        out += "[\n".utf8
        for (index, element) in elements.enumerated() {
            Value.pad(&out, indent + 2)
            let start = out.count
            element.write(into: &out, indent: indent + 2, as: type?.part(at: index), heredocs: heredocs)
            // Nothing may follow a heredoc on its last line.
            if out[start...].starts(with: "<<".utf8) {
                out.append(0x0A)
                if index == elements.count - 1 { continue }
                Value.pad(&out, indent + 2)
            }
            out += ",\n".utf8
        }
        Value.pad(&out, indent)
        out += "]".utf8
    }

    /// Writes an object's members, each on a line of its own. Members of one line that follow one another are
    /// aligned together (`terraform fmt`, `formatCells`); one of several lines ends such a run.
    private static func write(
        _ members: Members, into out: inout [UInt8], indent: Int, as type: Type?, heredocs: Bool
    ) {
        guard !members.isEmpty else {
            out += "{}".utf8
            return
        }
        out += "{\n".utf8
        var run: [(key: [UInt8], value: [UInt8])] = []
        for member in members.ordered(as: type) {
            var key: [UInt8] = []
            writeKey(member.name, into: &key)
            var value: [UInt8] = []
            member.value.write(into: &value, indent: indent + 2, as: type?.part(named: member.name), heredocs: heredocs)
            // A heredoc is one token, and aligned like a value of one line.
            let isMultiline = value.contains(0x0A) && !value.starts(with: "<<".utf8)
            if isMultiline { flush(&run, into: &out, indent: indent + 2) }
            run.append((key, value))
            if isMultiline { flush(&run, into: &out, indent: indent + 2) }
        }
        flush(&run, into: &out, indent: indent + 2)
        pad(&out, indent)
        out += "}".utf8
    }

    /// Writes the members of a run with their `=` signs in one column, and empties the run.
    private static func flush(_ run: inout [(key: [UInt8], value: [UInt8])], into out: inout [UInt8], indent: Int) {
        let widths = run.map { columns(of: $0.key) }
        let width = widths.max() ?? 0
        for (index, line) in run.enumerated() {
            pad(&out, indent)
            out += line.key
            pad(&out, width - widths[index])
            out += " = ".utf8
            out += line.value
            out.append(0x0A)
        }
        run.removeAll()
    }

    /// Columns as `terraform fmt` counts them: grapheme clusters.
    private static func columns(of text: [UInt8]) -> Int {
        text.allSatisfy { $0 < 0x80 } ? text.count : String(decoding: text, as: UTF8.self).count
    }

    private static func pad(_ out: inout [UInt8], _ count: Int) {
        out += repeatElement(UInt8(ascii: " "), count: max(0, count))
    }

    /// Whether the value is a list, set, map, tuple or object that is known.
    private var isCollection: Bool {
        switch self {
        case .list, .set, .map, .tuple, .object: true
        default: false
        }
    }

    /// Whether the value is written as a heredoc.
    private var isHeredoc: Bool {
        switch self {
        case .string(let text): Heredoc.canHold(text)
        case .sensitive(let value): value.isHeredoc
        case .deferred(let deferred): deferred.residual.heredoc(indent: 0) != nil
        default: false
        }
    }

    /// Whether the value needs several lines: it is an object with members, or a list that contains one.
    private var isMultiline: Bool {
        switch self {
        case .map(_, let members), .object(let members): !members.isEmpty
        case .list(_, let elements), .tuple(let elements): elements.contains(where: \.isMultiline)
        default: false
        }
    }
}

extension Value {
    /// The value as HCL source on one line, whatever its length.
    package var inlineSource: String {
        var out: [UInt8] = []
        writeInline(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Writes the value as HCL source on one line. A set is written as a list: the module's input, whose type is a
    /// set, converts it.
    package func writeInline(into out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .number(let number): out += number.source.utf8
        case .string(let text): Literal.quoted(text, into: &out)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            Value.writeInline(elements, into: &out)
        case .map(_, let members), .object(let members): Value.writeInline(members, into: &out)
        case .sensitive(let value): value.writeInline(into: &out)
        case .deferred(let deferred): deferred.residual.write(into: &out)
        }
    }

    private static func writeInline(_ elements: [Value], into out: inout [UInt8]) {
        out += "[".utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { out += ", ".utf8 }
            element.writeInline(into: &out)
        }
        out += "]".utf8
    }

    private static func writeInline(_ members: Members, into out: inout [UInt8]) {
        guard !members.isEmpty else {
            out += "{}".utf8
            return
        }
        out += "{ ".utf8
        for (index, member) in members.all.enumerated() {
            if index > 0 { out += ", ".utf8 }
            writeKey(member.name, into: &out)
            out += " = ".utf8
            member.value.writeInline(into: &out)
        }
        out += " }".utf8
    }

    /// Writes an object's key: bare where it is an identifier and no word with a meaning of its own, otherwise in
    /// quotes.
    static func writeKey(_ name: String, into out: inout [UInt8]) {
        if Literal.isIdentifier(name.utf8), !["for", "null", "true", "false"].contains(name) {
            out += name.utf8
        } else {
            Literal.quoted(name, into: &out)
        }
    }

    /// The text as a quoted HCL string.
    static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        return String(decoding: out, as: UTF8.self)
    }
}

extension Number {
    /// Whether the number is written as a literal, and not as a division.
    var isWritable: Bool { !isInfinite && quotient == nil }

    /// A literal, or the division that gives the number: `1 / 3` where a literal would have a hundred digits or
    /// more. An infinity, which has no literal, is a division by zero.
    var source: String {
        if case .infinity(let negative) = self { return negative ? "-1 / 0" : "1 / 0" }
        return quotient.map { "\($0) / \($1)" } ?? description
    }

    /// The two small integers whose quotient is exactly this number, nil where there are none or a literal is short
    /// enough. They are found among the convergents of the number's continued fraction, which are its best
    /// approximations by small integers.
    private var quotient: (Int, Int)? {
        // Only numbers with a long denominator are worth the search.
        guard case .ratio(let ratio) = self, ratio.denominator.bitWidth > 128, !(description.utf8.count < 40) else {
            return nil
        }
        var (top, bottom) = (ratio.numerator, ratio.denominator)
        var (last, next) = ((numerator: 0, denominator: 1), (numerator: 1, denominator: 0))
        while !bottom.isZero, next.denominator < 1_000_000, next.numerator < 1_000_000_000 {
            let (whole, rest) = top.divided(by: bottom)
            guard let step = whole.small.flatMap({ Int(exactly: $0) }), step < 1_000_000_000 else { return nil }
            (last, next) = (next, (step * next.numerator + last.numerator, step * next.denominator + last.denominator))
            let sign = ratio.isNegative ? -1 : 1
            if Number(next.numerator * sign).divided(by: Number(next.denominator)) == self {
                return (next.numerator * sign, next.denominator)
            }
            (top, bottom) = (bottom, rest)
        }
        return nil
    }
}
