/// `yamlencode`, which writes YAML as Terraform does: in block style, with every string and key in quotes; and
/// `yamldecode`.
extension Functions {
    static let yaml: [Function] = [
        .pure("yamlencode", [Parameter("value", .any, allowsNull: true)], gives: .string) {
            arguments, context throws(CallFailure) in
            try context.check(textOf: arguments[0])
            var writer = YAMLWriter()
            try writer.document(arguments[0])
            try context.check(bytes: writer.out.count)
            return .string(Bytes.text(writer.out))
        },
        Function(
            name: "yamldecode", parameters: [Parameter("src", .string)], variadic: nil, resultType: .always(.any)
        ) { arguments, context throws(CallFailure) in
            var reader = YAMLReader(bytes: Array(arguments.text(0).utf8), limit: context.limits.values)
            let value = try reader.document()
            try context.spend(reader.count)
            return value
        },
    ]
}

/// Writes YAML as the emitter of libyaml does, on which Terraform's is based: with an indent of two and lines of
/// about eighty columns.
private struct YAMLWriter {
    // The text so far, and the offset at which its last line begins.
    var out: [UInt8] = []
    private var lineStart = 0
    /// The offset up to which the columns of the last line were counted, and how many there were. With it each byte
    /// is looked at once, however often the column is asked for.
    private var counted = (bytes: 0, columns: 0)

    /// The column after which a quoted string is broken at its next space.
    private static let bestWidth = 80

    /// Writes a whole document. After a bare scalar libyaml writes the end of the document, `...`, since such a
    /// scalar could go on.
    mutating func document(_ value: Value) throws(CallFailure) {
        try write(value, indent: 0, scalarIndent: 2, isAfterDash: false)
        out.append(0x0A)
        switch value {
        case .null, .number, .bool: out += "...\n".utf8
        default: break
        }
    }

    /// Begins a line with that many spaces.
    private mutating func newLine(_ indent: Int) {
        out.append(0x0A)
        lineStart = out.count
        out += repeatElement(0x20, count: indent)
    }

    /// The column of the next character, counted in characters from zero.
    private var column: Int {
        mutating get {
            if counted.bytes < lineStart { counted = (lineStart, 0) }
            counted.columns += out[counted.bytes...].lazy.filter { $0 & 0xC0 != 0x80 }.count
            counted.bytes = out.count
            return counted.columns
        }
    }

    /// Writes a value at the current place. `indent` is the column of the entries of a collection, `scalarIndent`
    /// that of the further lines of a string, and `isAfterDash` says that `- ` or `: ` is before it on the line.
    private mutating func write(
        _ value: Value, indent: Int, scalarIndent: Int, isAfterDash: Bool
    ) throws(CallFailure) {
        switch value {
        case .null, .deferred: out += "null".utf8
        case .bool(let flag): out += (flag ? "true" : "false").utf8
        case .number(let number):
            guard !number.isInfinite else { throw CallFailure("an infinite number has no place in YAML", argument: 0) }
            out += number.description.utf8
        case .string(let text): string(text, indent: scalarIndent)
        case .sensitive(let inner):
            try write(inner, indent: indent, scalarIndent: scalarIndent, isAfterDash: isAfterDash)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            if elements.isEmpty { out += "[]".utf8 } else { try sequence(elements, indent: indent) }
        case .map(_, let members), .object(let members):
            if members.isEmpty { out += "{}".utf8 } else { try mapping(members, indent: indent) }
        }
    }

    /// Writes the entries of a sequence; the first begins at the current place, the others on lines of their own at
    /// column `indent`.
    private mutating func sequence(_ elements: [Value], indent: Int) throws(CallFailure) {
        for (index, element) in elements.enumerated() {
            if index > 0 { newLine(indent) }
            out += "- ".utf8
            try write(element, indent: indent + 2, scalarIndent: indent + 2, isAfterDash: true)
        }
    }

    /// Writes the members of a mapping in the same way.
    private mutating func mapping(_ members: Members, indent: Int) throws(CallFailure) {
        for (index, member) in members.all.enumerated() {
            if index > 0 { newLine(indent) }
            if !YAMLWriter.isSimpleKey(member.name) {
                try complexMember(member, indent: indent)
                continue
            }
            quoted(member.name, indent: indent + 2, mayBreak: false)
            out.append(UInt8(ascii: ":"))
            switch member.value.unmarked {
            case .list(_, let elements), .set(_, let elements), .tuple(let elements):
                if !elements.isEmpty {
                    // A sequence stands below its key, in the same column.
                    newLine(indent)
                    try sequence(elements, indent: indent)
                    continue
                }
            case .map(_, let inner), .object(let inner):
                if !inner.isEmpty {
                    newLine(indent + 2)
                    try mapping(inner, indent: indent + 2)
                    continue
                }
            default: break
            }
            out.append(0x20)
            try write(member.value, indent: indent + 2, scalarIndent: indent + 2, isAfterDash: false)
        }
    }

    /// Whether a key may stand before a `:` on one line: libyaml allows 128 bytes and no newline.
    private static func isSimpleKey(_ name: String) -> Bool {
        name.utf8.count <= 128 && !name.utf8.contains(0x0A)
    }

    /// Writes a member whose key has several lines or is long: the key after `?`, the value after `:` on the next
    /// line.
    private mutating func complexMember(_ member: Members.Member, indent: Int) throws(CallFailure) {
        out += "? ".utf8
        string(member.name, indent: indent + 2)
        newLine(indent)
        out += ": ".utf8
        try write(member.value, indent: indent + 2, scalarIndent: indent + 2, isAfterDash: true)
    }

    /// Writes a string: one of several lines as a block where that is possible, any other in double quotes.
    private mutating func string(_ text: String, indent: Int) {
        let bytes = Array(text.utf8)
        if bytes.contains(0x0A), YAMLWriter.mayBeBlock(text) {
            literal(bytes, indent: indent)
        } else {
            quoted(text, indent: indent, mayBreak: true)
        }
    }

    /// Whether a text may be written as a block (libyaml, `yaml_emitter_analyze_scalar`): it has no special
    /// characters, and no space before a line's end or at its own end.
    private static func mayBeBlock(_ text: String) -> Bool {
        var previous: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            if !isPrintable(scalar) || (scalar == "\n" && previous == " ") { return false }
            previous = scalar
        }
        return previous != " "
    }

    /// Whether libyaml writes the character as it is.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        default: false
        }
    }

    /// Writes a block scalar (`|`). A digit gives the indentation where the text begins with a space or a newline,
    /// since a reader could not find it out; `-` says that no newline is at the end, `+` that there are several.
    private mutating func literal(_ bytes: [UInt8], indent: Int) {
        out.append(UInt8(ascii: "|"))
        if bytes.first == 0x20 || bytes.first == 0x0A { out.append(UInt8(ascii: "2")) }
        if bytes.last != 0x0A {
            out.append(UInt8(ascii: "-"))
        } else if bytes.count == 1 || bytes[bytes.count - 2] == 0x0A {
            out.append(UInt8(ascii: "+"))
        }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            newLine(line.isEmpty ? 0 : indent)
            out += line
        }
    }

    /// Writes a string in double quotes. A long line is broken at a space, which the reader puts back; `mayBreak`
    /// is false for a key, which must be on one line.
    private mutating func quoted(_ text: String, indent: Int, mayBreak: Bool) {
        out.append(UInt8(ascii: "\""))
        let scalars = Array(text.unicodeScalars)
        var wasSpace = false
        for (index, scalar) in scalars.enumerated() {
            if scalar == " " {
                if mayBreak, !wasSpace, column > YAMLWriter.bestWidth, index > 0, index < scalars.count - 1 {
                    newLine(indent)
                    // A line that goes on with a space needs a backslash, or the space would be lost.
                    if scalars[index + 1] == " " { out.append(UInt8(ascii: "\\")) }
                } else {
                    out.append(0x20)
                }
                wasSpace = true
            } else {
                wasSpace = false
                let isSpecial = ["\n", "\"", "\\", "\u{2028}", "\u{2029}"].contains(scalar)
                if YAMLWriter.isPrintable(scalar), !isSpecial {
                    out += String(Character(scalar)).utf8
                } else {
                    escape(scalar)
                }
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// Writes the escape of a character: a letter where YAML has one (YAML 1.1, section 5.6), otherwise its number.
    private mutating func escape(_ scalar: Unicode.Scalar) {
        let short: [UInt32: String] = [
            0x00: "0", 0x07: "a", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0B: "v", 0x0C: "f", 0x0D: "r", 0x1B: "e",
            0x22: "\"", 0x5C: "\\", 0x85: "N", 0xA0: "_", 0x2028: "L", 0x2029: "P",
        ]
        if let letter = short[scalar.value] {
            out += "\\\(letter)".utf8
            return
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        out += "\\\(mark)\(String(repeating: "0", count: max(0, width - digits.utf8.count)))\(digits)".utf8
    }
}
