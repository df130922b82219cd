import Diagnostics

extension Evaluator {
    /// What `terraform console` answers to an expression: its value, or for `type(EXPRESSION)`, which only the
    /// console has and only as the outermost call, its type. Nil after an error, which is in `diagnostics`.
    /// - Parameter name: what to call an output of a unit in the answer; nil for the usual way.
    package mutating func consoleAnswer(
        to expression: Expression, naming name: ((OutputReference) -> String)? = nil
    ) -> String? {
        let before = diagnostics.all.count
        var answer: String
        if case .call(let call) = expression.form, call.name == "type", call.arguments.count == 1, !call.expandsLast {
            answer = evaluate(call.arguments[0]).type.consoleText
        } else {
            let value = evaluate(expression)
            answer = (name.map(value.naming) ?? value).consoleText
        }
        return diagnostics.all.dropFirst(before).contains { $0.severity == .error } ? nil : answer
    }
}

extension Type {
    /// The type as the console's `type()` prints it: an object's attributes and a tuple's elements on lines of
    /// their own.
    package var consoleText: String { consoleText("") }

    /// `indent` is the blanks before the line on which the type begins.
    private func consoleText(_ indent: String) -> String {
        let inner = indent + "    "
        switch self {
        case .any: return "dynamic"
        case .bool, .number, .string: return description
        case .list(let element): return consoleText("list", of: element, indent: indent)
        case .set(let element): return consoleText("set", of: element, indent: indent)
        case .map(let element): return consoleText("map", of: element, indent: indent)
        case .tuple(let elements):
            if elements.isEmpty { return "tuple([])" }
            let lines = elements.map { "\(inner)\($0.consoleText(inner)),\n" }
            return "tuple([\n\(lines.joined())\(indent)])"
        case .object(let object):
            if object.fields.isEmpty { return "object({})" }
            let lines = object.fields.map { "\(inner)\($0.name): \($0.type.consoleText(inner)),\n" }
            return "object({\n\(lines.joined())\(indent)})"
        }
    }

    /// A collection type: on one line unless its elements are objects or tuples.
    private func consoleText(_ name: String, of element: Type, indent: String) -> String {
        switch element {
        case .tuple, .object:
            let inner = indent + "    "
            return "\(name)(\n\(inner)\(element.consoleText(inner)),\n\(indent))"
        default: return "\(name)(\(element.consoleText(indent)))"
        }
    }
}

extension Value {
    /// The value as `terraform console` prints it (without the last newline).
    package var consoleText: String {
        var out = ""
        appendConsoleText(to: &out, indent: 0)
        return out
    }

    /// Adds the value as the console prints it; `indent` is the number of blanks before the current line.
    private func appendConsoleText(to out: inout String, indent: Int) {
        switch self {
        case .null(let type): out += Value.consoleNull(type)
        case .bool(let value): out += value ? "true" : "false"
        case .number(let number): out += number.description
        case .string(let text): Value.appendConsole(text, to: &out, indent: indent)
        case .list(_, let elements): Value.append(elements, between: "tolist([", and: "])", to: &out, indent: indent)
        case .set(_, let elements): Value.append(elements, between: "toset([", and: "])", to: &out, indent: indent)
        case .tuple(let elements): Value.append(elements, between: "[", and: "]", to: &out, indent: indent)
        case .map(_, let members): Value.append(members, between: "tomap({", and: "})", to: &out, indent: indent)
        case .object(let members): Value.append(members, between: "{", and: "}", to: &out, indent: indent)
        case .sensitive: out += "(sensitive value)"
        case .deferred(let deferred): out += deferred.residual.source
        }
    }

    /// How the console prints a null of a type.
    private static func consoleNull(_ type: Type) -> String {
        switch type {
        case .any: "null"
        case .string, .number, .bool: "to\(type)(null)"
        case .list(let element): "tolist(null) /* of \(element.friendlyName) */"
        case .set(let element): "toset(null) /* of \(element.friendlyName) */"
        case .map(let element): "tomap(null) /* of \(element.friendlyName) */"
        case .tuple, .object: "null /* \(type.friendlyName) */"
        }
    }

    /// Adds a string: one of several lines as a heredoc, any other in quotes.
    private static func appendConsole(_ text: String, to out: inout String, indent: Int) {
        guard text.utf8.contains(0x0A) else {
            out += goQuoted(text)
            return
        }
        let lines = Functions.split(text, by: "\n")
        var marker = "EOT"
        // A marker that is not a line of the text itself.
        while lines.contains(where: { $0.trimmingSpaces == marker }) { marker += "_" }
        let pad = String(repeating: " ", count: indent)
        out += indent == 0 ? "<<\(marker)\n" : "<<-\(marker)\n"
        for line in lines { out += pad + line + "\n" }
        out += pad + marker
    }

    /// A quoted string as Go's `strconv.Quote` writes it, because the console does so.
    private static func goQuoted(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        out.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += ["\\", scalar]
            case "\u{07}": out += "\\a".unicodeScalars
            case "\u{08}": out += "\\b".unicodeScalars
            case "\u{0C}": out += "\\f".unicodeScalars
            case "\n": out += "\\n".unicodeScalars
            case "\r": out += "\\r".unicodeScalars
            case "\t": out += "\\t".unicodeScalars
            case "\u{0B}": out += "\\v".unicodeScalars
            default: out += isPrinted(scalar) ? [scalar] : Array(hexEscape(scalar).unicodeScalars)
            }
        }
        out.append("\"")
        return String(out)
    }

    /// Whether Go prints the character as it is (`strconv.IsPrint`); the only space among them is U+0020.
    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }

    /// The escape of a character that is not printed: `\x`, `\u` or `\U` with two, four or eight digits.
    private static func hexEscape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (mark, width) = scalar.value < 0x80 ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        return "\\\(mark)" + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Adds elements on lines of their own between two brackets.
    private static func append(
        _ elements: [Value], between open: String, and close: String, to out: inout String, indent: Int
    ) {
        out += open
        for element in elements {
            out += "\n" + String(repeating: " ", count: indent + 2)
            element.appendConsoleText(to: &out, indent: indent + 2)
            out += ","
        }
        if !elements.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
        out += close
    }

    /// Adds `name = value` lines between two brackets.
    private static func append(
        _ members: Members, between open: String, and close: String, to out: inout String, indent: Int
    ) {
        out += open
        for member in members.all {
            out += "\n" + String(repeating: " ", count: indent + 2)
            appendConsole(member.name, to: &out, indent: indent + 2)
            out += " = "
            member.value.appendConsoleText(to: &out, indent: indent + 2)
        }
        if !members.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
        out += close
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at both ends.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
