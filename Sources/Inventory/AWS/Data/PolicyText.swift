import Diagnostics
import HCL

/// The text of a policy, read as JSON by the one reader that there is.
enum PolicyText {
    /// nil where the text is not JSON.
    static func value(_ text: String) -> Value? {
        var evaluator = Evaluator(scope: NamedValues(["text": .string(text)]))
        let value = evaluator.evaluate(decode.expression)
        return evaluator.diagnostics.isEmpty ? value : nil
    }

    private static let decode = SyntaxTree.parseExpression(SourceFile(path: "policy", text: "jsondecode(text)"))
}

/// JSON as Go's encoder writes it: some characters are escaped that need not be.
enum GoJSON {
    static func indented(_ value: JSON) -> String {
        var text = escaped(value.text)
        if text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    static func compact(_ value: JSON) -> String { escaped(value.compactText) }

    /// These characters stand in strings only.
    private static func escaped(_ text: String) -> String {
        // Most texts have none of them.
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xE2 }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "\\u0026"
            case "<": out += "\\u003c"
            case ">": out += "\\u003e"
            case "\u{2028}": out += "\\u2028"
            case "\u{2029}": out += "\\u2029"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    static func value(_ value: Value) -> JSON {
        switch value {
        case .null, .deferred: .null
        case .bool(let flag): .bool(flag)
        case .number(let number): .number(number.description)
        case .string(let text): .string(text)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): .array(elements.map(Self.value))
        case .map(_, let members), .object(let members):
            .object(members.all.map { (key: $0.name, value: Self.value($0.value)) })
        case .sensitive(let inner): Self.value(inner)
        }
    }
}
