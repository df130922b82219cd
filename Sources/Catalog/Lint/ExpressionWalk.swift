import HCL

extension Expression {
    /// Calls `body` with this expression and every one inside it, outermost first, in source order.
    package func walk(_ body: (Expression, Form) -> Void) {
        let form = form
        body(self, form)
        for child in Self.children(of: form) { child.walk(body) }
    }

    private static func children(of form: Form) -> [Expression] {
        switch form {
        case .null, .bool, .number, .string, .variable, .invalid: []
        case .template(let parts): parts.flatMap(children(of:))
        case .wrapped(let inner), .parentheses(let inner), .unary(_, let inner), .attribute(let inner, _, _),
            .legacyIndex(let inner, _, _):
            [inner]
        case .index(let base, let key): [base, key]
        case .attributeSplat(let base, let steps), .fullSplat(let base, let steps):
            [base] + steps.flatMap(children(of:))
        case .tuple(let elements): elements
        case .object(let items): items.flatMap(children(of:))
        case .forTuple(let loop), .forObject(let loop):
            [loop.collection] + [loop.key].compactMap { $0 } + [loop.value] + [loop.condition].compactMap { $0 }
        case .conditional(let test, let yes, let no): [test, yes, no]
        case .binary(_, let left, let right): [left, right]
        case .call(let call): call.arguments
        }
    }

    private static func children(of item: ObjectItem) -> [Expression] {
        if case .expression(let key) = item.key { [key, item.value] } else { [item.value] }
    }

    private static func children(of step: SplatStep) -> [Expression] {
        switch step {
        case .attribute, .legacyIndex: []
        case .index(let key, _): [key]
        case .attributeSplat(let steps, _), .fullSplat(let steps, _): steps.flatMap(children(of:))
        }
    }

    private static func children(of part: TemplatePart) -> [Expression] {
        switch part {
        case .literal: []
        case .interpolation(let inner): [inner]
        case .conditional(let test, let yes, let no):
            [test] + yes.flatMap(children(of:)) + (no ?? []).flatMap(children(of:))
        case .loop(_, _, let collection, let content): [collection] + content.flatMap(children(of:))
        }
    }
}

extension Body {
    /// Calls `body` with every attribute of this body and of the blocks inside it, in source order.
    package func walkAttributes(_ visit: (Attribute) -> Void) {
        for item in items {
            switch item {
            case .attribute(let attribute): visit(attribute)
            case .block(let block): block.body.walkAttributes(visit)
            }
        }
    }
}

extension Traversal {
    /// The name of the step at `index`, where that is a name.
    func stepName(_ index: Int) -> String? {
        guard steps.indices.contains(index), case .attribute(let name) = steps[index].kind else { return nil }
        return name
    }
}
