import Diagnostics
import HCL

/// Reads attributes whose values must be known from the text alone: no names, only literals and functions.
struct ConstantReader {
    let code: Code
    var diagnostics = Diagnostics()

    init(code: Code) { self.code = code }

    mutating func value(_ body: Body, _ name: String) -> (value: Value, span: Span)? {
        guard let attribute = body.attribute(name) else { return nil }
        var evaluator = Evaluator(scope: NoNames())
        let value = evaluator.evaluate(attribute.expression)
        diagnostics.add(evaluator.diagnostics)
        return evaluator.diagnostics.hasErrors ? nil : (value, attribute.expression.span)
    }

    mutating func string(_ body: Body, _ name: String) -> String? {
        guard let (value, span) = value(body, name) else { return nil }
        if let text = value.asString { return text }
        return refuse(name, "a string", span)
    }

    mutating func bool(_ body: Body, _ name: String) -> Bool? {
        guard let (value, span) = value(body, name) else { return nil }
        if let flag = value.asBool { return flag }
        return refuse(name, "true or false", span)
    }

    mutating func strings(_ body: Body, _ name: String) -> [String]? {
        guard let (value, span) = value(body, name) else { return nil }
        guard let elements = value.elements else { return refuse(name, "a list of strings", span) }
        let texts = elements.compactMap(\.asString)
        return texts.count == elements.count ? texts : refuse(name, "a list of strings", span)
    }

    /// A map of strings, in the order of its keys.
    mutating func stringMap(_ body: Body, _ name: String) -> [(String, String)] {
        guard let (value, span) = value(body, name) else { return [] }
        guard let members = value.members else {
            let none: [(String, String)]? = refuse(name, "a map of strings", span)
            return none ?? []
        }
        return members.all.compactMap { member in member.value.asString.map { (member.name, $0) } }
    }

    private mutating func refuse<Result>(_ name: String, _ wanted: String, _ span: Span) -> Result? {
        diagnostics.add(.error(code, "\"\(name)\" takes \(wanted)", at: span))
        return nil
    }
}

/// A scope without a single name.
struct NoNames: Scope {
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        .unknownRoot(candidates: [])
    }
}
