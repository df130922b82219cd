import Diagnostics
import HCL

/// Reads attributes whose values have to be known from the text alone: literals and functions, without names. Each
/// function gives nil where the attribute is missing or, with an error of `code`, has another type.
struct ConstantReader {
    let code: Code
    var diagnostics = Diagnostics()

    init(code: Code) { self.code = code }

    mutating func value(_ body: some AttributeSource, _ name: String) -> (value: Value, span: Span)? {
        guard let attribute = body.attribute(name) else { return nil }
        var evaluator = Evaluator(scope: NoNames())
        let value = evaluator.evaluate(attribute.expression)
        diagnostics.add(evaluator.diagnostics)
        return evaluator.diagnostics.hasErrors ? nil : (value, attribute.expression.span)
    }

    mutating func string(_ body: some AttributeSource, _ name: String) -> String? {
        guard let (value, span) = value(body, name) else { return nil }
        if let text = value.asString { return text }
        return refuse(name, wanted: "a string", at: span, help: "write it in quotes")
    }

    mutating func bool(_ body: some AttributeSource, _ name: String) -> Bool? {
        guard let (value, span) = value(body, name) else { return nil }
        if let flag = value.asBool { return flag }
        return refuse(name, wanted: "true or false", at: span)
    }

    mutating func number(_ body: some AttributeSource, _ name: String) -> Number? {
        guard let (value, span) = value(body, name) else { return nil }
        if let number = value.asNumber { return number }
        return refuse(name, wanted: "a number", at: span)
    }

    mutating func strings(_ body: some AttributeSource, _ name: String) -> [String]? {
        guard let (value, span) = value(body, name) else { return nil }
        let texts = value.elements?.compactMap(\.asString)
        if let texts, texts.count == value.elements?.count { return texts }
        return refuse(name, wanted: "a list of strings", at: span, help: "for example `[\"a\", \"b\"]`")
    }

    /// A map of strings, in the order of its keys.
    mutating func stringMap(_ body: some AttributeSource, _ name: String) -> [(String, String)] {
        guard let (value, span) = value(body, name) else { return [] }
        guard let members = value.members else {
            let none: [(String, String)]? = refuse(
                name, wanted: "a map of strings", at: span, help: "for example `{ aws = \"~> 5.100\" }`")
            return none ?? []
        }
        return members.all.compactMap { member in member.value.asString.map { (member.name, $0) } }
    }

    private mutating func refuse<Result>(
        _ name: String, wanted: String, at span: Span, help: String? = nil
    ) -> Result? {
        diagnostics.add(.error(code, "\"\(name)\" takes \(wanted)", at: span, help: help))
        return nil
    }
}

/// A scope without a single name.
package struct NoNames: Scope {
    package init() {}

    package func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        .unknownRoot(candidates: [])
    }
}

extension Body {
    /// Where a text stands in the list that an attribute gives: the element itself, or the whole value where the
    /// list is computed. Nil where the attribute is missing.
    func span(of text: String, in attribute: String) -> Span? {
        guard let expression = self.attribute(attribute)?.expression else { return nil }
        guard case .tuple(let elements) = expression.form else { return expression.span }
        let element = elements.first { element in
            guard case .string(let own) = element.form else { return false }
            return own == text
        }
        return element?.span ?? expression.span
    }
}
