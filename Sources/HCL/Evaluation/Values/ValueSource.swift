extension Value {
    /// How wide a list may be to stay on one line.
    private static let lineWidth = 100

    /// Writes the value as HCL source, as `terraform fmt` leaves it: members of an object on lines of their own with their
    /// `=` aligned, lists of simple values on one line where they fit. A mark is not written: Terragrunt could not hand it
    /// on. `indent` is the number of spaces before the line on which the value begins. Deferred parts are written as their
    /// residuals.
    ///
    /// With a `type` the attributes of an object come in the order in which the type declares them, others after them by
    /// name. With `heredocs` a text of several lines is written line by line where that gives the same text to the byte.
    /// What is written begins and ends a value of an attribute or of an object's member then: after a heredoc no other
    /// text may follow on its last line.
    package func write(into out: inout [UInt8], indent: Int, as type: Type? = nil, heredocs: Bool = false) {
        switch self {
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            if case .set = self {
                writeInline(into: &out)
            } else {
                writeList(elements, into: &out, indent: indent, as: type)
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

    /// A call with a collection as its last argument, which is opened where the line would be too long:
    /// `jsonencode({`, the members, `})`.
    private static func write(call name: String, _ arguments: [Residual], into out: inout [UInt8], indent: Int) {
        let start = out.count
        Residual.call(name, arguments, expandsLast: false).write(into: &out)
        guard out.count - start + indent > lineWidth, case .value(let last)? = arguments.last, last.isCollection else {
            return
        }
        out.removeSubrange(start...)
        out += "\(name)(".utf8
        for argument in arguments.dropLast() {
            argument.write(into: &out)
            out += ", ".utf8
        }
        last.write(into: &out, indent: indent)
        out += ")".utf8
    }

    private func writeList(_ elements: [Value], into out: inout [UInt8], indent: Int, as type: Type?) {
        if !elements.contains(where: \.isMultiline) {
            let start = out.count
            writeInline(into: &out)
            if elements.isEmpty || elements.count == 1 && !elements[0].isCollection { return }
            if out.count - start + indent <= Value.lineWidth { return }
            out.removeSubrange(start...)
        }
        out += "[\n".utf8
        for (index, element) in elements.enumerated() {
            Value.pad(&out, indent + 2)
            element.write(into: &out, indent: indent + 2, as: type?.part(at: index))
            out += ",\n".utf8
        }
        Value.pad(&out, indent)
        out += "]".utf8
    }

    /// Members in runs: those of one line that follow each other are aligned (`terraform fmt`, formatCells).
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

    private var isCollection: Bool {
        switch self {
        case .list, .set, .map, .tuple, .object: true
        default: false
        }
    }

    private var isMultiline: Bool {
        switch self {
        case .map(_, let members), .object(let members): !members.isEmpty
        case .list(_, let elements), .tuple(let elements): elements.contains(where: \.isMultiline)
        default: false
        }
    }
}

extension Value {
    /// The value as HCL source on one line.
    package var inlineSource: String {
        var out: [UInt8] = []
        writeInline(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Writes the value as HCL source on one line. A set is written as a list: what it is given to converts it.
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

    /// An object key: bare where that is an identifier and no keyword, otherwise quoted.
    static func writeKey(_ name: String, into out: inout [UInt8]) {
        if Literal.isIdentifier(name.utf8), !["for", "null", "true", "false"].contains(name) {
            out += name.utf8
        } else {
            Literal.quoted(name, into: &out)
        }
    }

    static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        Literal.quoted(text, into: &out)
        return String(decoding: out, as: UTF8.self)
    }
}

extension Number {
    /// Whether a literal can stand for the number: fractions without a finite decimal form and infinities are written
    /// as the division that gives them.
    var isWritable: Bool {
        switch self {
        case .small: true
        case .ratio(let ratio): ratio.decimalPlaces != nil
        case .infinity: false
        }
    }

    var source: String {
        switch self {
        case .ratio(let ratio) where ratio.decimalPlaces == nil:
            (ratio.isNegative ? "-" : "") + Number.text(ratio.numerator) + " / " + Number.text(ratio.denominator)
        case .infinity(let negative): negative ? "-1 / 0" : "1 / 0"
        default: description
        }
    }

    private static func text(_ magnitude: Magnitude) -> String {
        String(decoding: magnitude.decimalDigits.map { $0 + 0x30 }, as: UTF8.self)
    }
}
