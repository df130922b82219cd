extension Expression {
    /// Calls `body` with this expression and every one inside it, outermost first, in source order.
    package func walk(_ body: (Expression, Form) -> Void) {
        let form = form
        body(self, form)
        for child in form.children { child.walk(body) }
    }
}

extension Form {
    /// The expressions directly inside, in source order.
    package var children: [Expression] {
        switch self {
        case .null, .bool, .number, .string, .variable, .invalid: []
        case .template(let parts): parts.flatMap(Self.children(of:))
        case .wrapped(let inner), .parentheses(let inner), .unary(_, let inner), .attribute(let inner, _, _),
            .legacyIndex(let inner, _, _):
            [inner]
        case .index(let base, let key): [base, key]
        case .attributeSplat(let base, let steps), .fullSplat(let base, let steps):
            [base] + steps.flatMap(Self.children(of:))
        case .tuple(let elements): elements
        case .object(let items): items.flatMap(Self.children(of:))
        case .forTuple(let loop), .forObject(let loop):
            [loop.collection] + [loop.key].compactMap { $0 } + [loop.value] + [loop.condition].compactMap { $0 }
        case .conditional(let test, let yes, let no): [test, yes, no]
        case .binary(_, let left, let right): [left, right]
        case .call(let call): call.arguments
        }
    }

    /// A key that is a bare name is not an expression.
    private static func children(of item: ObjectItem) -> [Expression] {
        if case .expression(let key) = item.key { [key, item.value] } else { [item.value] }
    }

    private static func children(of step: SplatStep) -> [Expression] {
        switch step {
        case .attribute, .legacyIndex: []
        case .index(let key, _): [key]
        case .attributeSplat(let steps, _), .fullSplat(let steps, _): steps.flatMap(Self.children(of:))
        }
    }

    private static func children(of part: TemplatePart) -> [Expression] {
        switch part {
        case .literal: []
        case .interpolation(let inner): [inner]
        case .conditional(let test, let yes, let no):
            [test] + yes.flatMap(Self.children(of:)) + (no ?? []).flatMap(Self.children(of:))
        case .loop(_, _, let collection, let content): [collection] + content.flatMap(Self.children(of:))
        }
    }
}
