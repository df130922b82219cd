import Catalog
import HCL

/// The inputs of an example as attributes, in the author's words.
struct ExampleText {
    let items: [(name: String, source: String)]

    init(items: [(name: String, source: String)]) { self.items = items }

    /// - Parameter literal: whether expressions are replaced by their values, for places where Terraform accepts no
    ///   functions.
    init(_ inputs: Expression, literal: Bool = false) {
        guard case .object(let members) = inputs.form else {
            items = []
            return
        }
        items = members.compactMap { member in
            guard case .name(let name, _) = member.key else { return nil }
            return (name, Self.source(of: member.value, literal: literal))
        }
    }

    func write(into out: inout HCLWriter) {
        for item in items { out.attribute(item.name, source: item.source) }
    }

    /// The text of an expression so that it can be put anywhere: its further lines move with the first one when the
    /// whole is formatted. A heredoc, whose text would move too, is written as a quoted string.
    static func source(of expression: Expression, literal: Bool = false) -> String {
        let text = expression.span.text
        guard text.contains("<<") || literal && !isLiteral(expression) else { return text }
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(expression)
        guard !evaluator.diagnostics.hasErrors, value.isWhollyKnown else { return text }
        return HCLWriter.source(of: value)
    }

    /// Whether an expression is written as a plain value.
    private static func isLiteral(_ expression: Expression) -> Bool {
        switch expression.form {
        case .null, .bool, .number, .string: true
        case .unary(.negate, let inner), .parentheses(let inner): isLiteral(inner)
        case .tuple(let elements): elements.allSatisfy(isLiteral)
        case .object(let items):
            items.allSatisfy { item in
                if case .expression(let key) = item.key, !isLiteral(key) { return false }
                return isLiteral(item.value)
            }
        default: false
        }
    }
}
