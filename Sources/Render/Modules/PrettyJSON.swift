import HCL

/// A value as JSON on several lines, two blanks deep, as terraform-docs shows a variable's default.
enum PrettyJSON {
    static func text(_ value: Value, indent: Int = 0) -> String {
        switch value {
        case .null, .deferred: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number: value.consoleText
        case .string(let text): quoted(text)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            bracketed("[", "]", elements.map { text($0, indent: indent + 2) }, indent)
        case .map(_, let members), .object(let members):
            bracketed(
                "{", "}", members.all.map { "\(quoted($0.name)): \(text($0.value, indent: indent + 2))" }, indent)
        case .sensitive(let value): text(value, indent: indent)
        }
    }

    private static func bracketed(_ open: String, _ close: String, _ parts: [String], _ indent: Int) -> String {
        if parts.isEmpty { return open + close }
        let pad = String(repeating: " ", count: indent)
        return "\(open)\n" + parts.map { "\(pad)  \($0)" }.joined(separator: ",\n") + "\n\(pad)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{8}": out += "\\b"
            case "\u{C}": out += "\\f"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
