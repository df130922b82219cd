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
        text.replacing("&", with: "\\u0026").replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
            .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
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
