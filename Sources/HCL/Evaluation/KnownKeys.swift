import Diagnostics

/// Names that are indexed by an expression: `queue[local.key].arn`. Where the key can be worked out, the whole is a
/// traversal like any other, and the scope may take as many of its steps as it knows.
extension Evaluator {
    /// One step of a name with steps, before its key is evaluated.
    enum ChainStep {
        case known(Traversal.Step)
        case key(Expression)
    }

    /// The name at the root of the expression with the steps after it; `nil` where the root is something else than
    /// a name.
    static func chain(_ expression: Expression) -> (root: String, span: Span, steps: [ChainStep])? {
        var steps: [ChainStep] = []
        var at = expression
        while true {
            switch at.form {
            case .variable(let name): return (name, at.span, steps.reversed())
            case .attribute(let base, let name, let span):
                steps.append(.known(Traversal.Step(kind: .attribute(name), span: span)))
                at = base
            case .legacyIndex(let base, let number, let span):
                steps.append(.known(Traversal.Step(kind: .index(.number(number)), span: span)))
                at = base
            case .index(let base, let key):
                steps.append(.key(key))
                at = base
            default: return nil
            }
        }
    }

    /// Evaluates the key of a step. `step` is nil where the key is neither a known string nor a known whole number;
    /// `key` is then the key's value, and `span` its place.
    private mutating func known(_ step: ChainStep) -> (step: Traversal.Step?, key: Value, span: Span)? {
        switch step {
        case .known(let known): return (known, .null, known.span)
        case .key(let expression):
            let key = evaluate(expression)
            if let text = key.asString {
                return (Traversal.Step(kind: .index(.string(text)), span: expression.span), key, expression.span)
            }
            if let number = key.asInt {
                return (Traversal.Step(kind: .index(.number(number)), span: expression.span), key, expression.span)
            }
            return (nil, key, expression.span)
        }
    }

    /// A name with steps, whose keys are worked out: `queue[local.key]`. Nil where the expression is something else,
    /// or where a key is not known now.
    package mutating func traversal(_ expression: Expression) -> Traversal? {
        if let traversal = expression.traversal { return traversal }
        guard let chain = Self.chain(expression) else { return nil }
        var steps: [Traversal.Step] = []
        for step in chain.steps {
            guard let known = known(step)?.step else { return nil }
            steps.append(known)
        }
        return Traversal(root: chain.root, rootSpan: chain.span, steps: steps, span: expression.span)
    }

    /// The value of a chain whose root is not bound by a `for`. The scope gets the steps up to the first key that
    /// is not known; that step and the rest are applied to its result.
    mutating func resolve(
        chain: (root: String, span: Span, steps: [ChainStep]), _ expression: Expression
    ) -> Value {
        var steps: [Traversal.Step] = []
        var rest = chain.steps[...]
        var unknown: (key: Value, span: Span)?
        while let next = rest.popFirst() {
            guard let found = known(next) else { return .poison }
            // A key with an error of its own says nothing about the name before it.
            if found.key.isPoison { return .poison }
            guard let step = found.step else {
                unknown = (found.key, found.span)
                break
            }
            steps.append(step)
        }
        var value = resolve(
            Traversal(root: chain.root, rootSpan: chain.span, steps: steps, span: expression.span))
        if let unknown { value = index(value, with: unknown.key, at: unknown.span) }
        for step in rest {
            guard let found = known(step) else { return .poison }
            value = found.step.map { apply($0, to: value) } ?? index(value, with: found.key, at: found.span)
        }
        return value
    }
}
