import Diagnostics
import HCL

/// Reads the text of a policy as JSON. It calls HCL's own `jsondecode`, so that there is one reader of JSON in
/// tfgen.
enum PolicyText {
    /// The value of the text; nil where it is not JSON.
    static func value(_ text: String) -> Value? {
        var evaluator = Evaluator(scope: NamedValues(["text": .string(text)]))
        let value = evaluator.evaluate(decode.expression)
        return evaluator.diagnostics.isEmpty ? value : nil
    }

    /// The expression `jsondecode(text)`, parsed once. The policy is handed to it as the value of the name `text`.
    private static let decode = SyntaxTree.parseExpression(SourceFile(path: "policy", text: "jsondecode(text)"))
}

/// JSON as the encoder of Go's standard library writes it, in which the provider is written: some characters are
/// escaped that JSON does not require to be.
enum GoJSON {
    /// On several lines, indented by two spaces, without a line feed at the end.
    static func indented(_ value: JSON) -> String {
        var text = escaped(value.text)
        if text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// On one line without spaces.
    static func compact(_ value: JSON) -> String { escaped(value.exactText) }

    /// Escapes in the whole text rather than string by string: these characters can stand in JSON in strings only.
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

    /// A value as JSON. A deferred part becomes `null`, so the caller must have made sure that there is none.
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
