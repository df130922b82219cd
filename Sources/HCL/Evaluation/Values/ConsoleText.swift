import Diagnostics

extension Evaluator {
    /// What `terraform console` answers to an expression: the value, or for `type(EXPRESSION)`, which the console alone
    /// has and only outermost, its type. Nil after an error, which stands in `diagnostics`.
    ///
    /// - Parameter name: how an output of a unit is called.
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
    /// As the console's `type()` prints it: what holds an object or a tuple on lines of its own.
    package var consoleText: String { consoleText("") }

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

    /// A string of several lines is shown as a heredoc, any other quoted.
    private static func appendConsole(_ text: String, to out: inout String, indent: Int) {
        guard text.utf8.contains(0x0A) else {
            out += goQuoted(text)
            return
        }
        let lines = Functions.split(text, by: "\n")
        var marker = "EOT"
        while lines.contains(where: { $0.trimmingSpaces == marker }) { marker += "_" }
        let pad = String(repeating: " ", count: indent)
        out += indent == 0 ? "<<\(marker)\n" : "<<-\(marker)\n"
        for line in lines { out += pad + line + "\n" }
        out += pad + marker
    }

    /// A quoted string as Go's strconv.Quote writes it, which is how the console shows one.
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

    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }

    private static func hexEscape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (mark, width) = scalar.value < 0x80 ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        return "\\\(mark)" + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

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
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
