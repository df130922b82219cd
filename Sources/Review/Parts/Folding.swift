import HCL

/// Works out expressions of rendered files, as far as the text of the files around them allows. What only Terragrunt
/// knows when it runs stays as text, with the known values put in.
struct Folding {
    private let scope: NamedValues
    /// What the other locals are made of, as texts.
    private let open: [String: String]

    /// - Parameters:
    ///   - locals: the locals of the file whose values are known.
    ///   - open: the texts of those that only Terragrunt knows.
    init(locals: [String: Value], open: [String: String] = [:]) {
        self.open = open
        scope = NamedValues(["local": .object(locals.map { ($0.key, $0.value) })])
    }

    /// The value; `nil` where a part of it is not known.
    func value(_ expression: Expression) -> Value? {
        var evaluator = Evaluator(scope: scope)
        let value = evaluator.evaluate(expression)
        return evaluator.diagnostics.hasErrors || !value.isWhollyKnown ? nil : value
    }

    /// The expression in one fixed spelling: two expressions with the same text mean the same.
    func text(_ expression: Expression) -> String {
        if let value = value(expression) {
            var bytes: [UInt8] = []
            value.write(into: &bytes, indent: 0)
            return String(decoding: bytes, as: UTF8.self)
        }
        switch expression.form {
        case .object(let items):
            let members = items.map { "\(key($0.key)) = \(text($0.value))" }.sorted()
            return "{\(members.joined(separator: ", "))}"
        case .tuple(let elements): return "[\(elements.map(text).joined(separator: ", "))]"
        case .call(let call): return "\(call.name)(\(call.arguments.map(text).joined(separator: ", ")))"
        case .parentheses(let inner), .wrapped(let inner): return text(inner)
        case .conditional(let condition, let yes, let no):
            return "\(text(condition)) ? \(text(yes)) : \(text(no))"
        case .binary(let sign, let left, let right): return "(\(text(left)) \(sign.rawValue) \(text(right)))"
        case .unary(let sign, let operand): return "\(sign.rawValue)\(text(operand))"
        case .template(let parts): return "\"\(parts.map(text).joined())\""
        default: return Canonical.text(of: expression.span, in: expression.tree) + known(expression)
        }
    }

    /// The key of a member of an object; a key in parentheses is an expression.
    private func key(_ key: ObjectKey) -> String {
        switch key {
        case .name(let name, _): name
        case .expression(let expression): text(expression)
        }
    }

    /// A part of a template. Known interpolations become literal text.
    private func text(_ part: TemplatePart) -> String {
        switch part {
        case .literal(let text): text
        case .interpolation(let expression): value(expression)?.asString ?? "${\(text(expression))}"
        case .conditional(let condition, let yes, let no):
            "%{if \(text(condition))}\(yes.map(text).joined())%{else}\((no ?? []).map(text).joined())%{endif}"
        case .loop(_, let name, let collection, let parts):
            "%{for \(name) in \(text(collection))}\(parts.map(text).joined())%{endfor}"
        }
    }

    /// What the locals mean that an expression reads which is not taken apart further, as an addition to its text.
    /// Two such expressions are then equal only where these values are too.
    private func known(_ expression: Expression) -> String {
        let values = expression.variables.compactMap { traversal -> String? in
            guard traversal.root == "local" else { return nil }
            guard let name = traversal.steps.first.flatMap(Self.name) else { return nil }
            guard let value = scope.values["local"]?[name] else { return open[name] }
            var found = value
            for step in traversal.steps.dropFirst() {
                guard let name = Self.name(step), let next = found[name] else { break }
                found = next
            }
            var bytes: [UInt8] = []
            found.write(into: &bytes, indent: 0)
            return String(decoding: bytes, as: UTF8.self)
        }
        return values.isEmpty ? "" : " with \(values.joined(separator: ", "))"
    }

    private static func name(_ step: Traversal.Step) -> String? {
        switch step.kind {
        case .attribute(let name), .index(.string(let name)): name
        case .index(.number): nil
        }
    }
}
