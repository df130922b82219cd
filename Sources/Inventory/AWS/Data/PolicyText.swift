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
    static func compact(_ value: JSON) -> String { escaped(value.compactText) }

    /// Escapes in the whole text rather than string by string: these characters can stand in JSON in strings only.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "\\u0026").replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
            .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
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
