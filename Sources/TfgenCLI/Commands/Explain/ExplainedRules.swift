import Diagnostics
import Estate

/// The rules that are not checked for a unit, as `explain` lists them.
extension UncheckedRule {
    /// The rules as lines of text; nothing where there are none.
    static func text(_ rules: [UncheckedRule]) -> String {
        if rules.isEmpty { return "" }
        let lines = rules.map { "  \($0.kind.rawValue) of \($0.name): \(ExplainedValue.oneLine($0.condition))\n" }
        return "\nnot checked, because only a run knows the value:\n" + lines.joined()
    }

    var json: JSON {
        .object([
            ("kind", .string(kind.rawValue)), ("name", .string(name)), ("condition", .string(condition)),
        ])
    }
}
