import Diagnostics

/// Names, attributes and indexes: how the value of `a.b["c"][0]` is found.
extension Evaluator {
    /// The value of a name, an attribute, or an index.
    ///
    /// The ways are tried in this order: a traversal whose steps are all constant is resolved whole, so that the
    /// scope may take several steps at once; then a name that is indexed with expressions, unless a `for` binds the
    /// name; then step by step.
    mutating func access(_ expression: Expression) -> Value {
        if let traversal = forms.map({ $0.traversal(of: expression) }) ?? expression.traversal {
            return resolve(traversal)
        }
        if let chain = Self.chain(expression), !variables.contains(where: { $0.name == chain.root }) {
            return resolve(chain: chain, expression)
        }
        switch form(of: expression) {
        case .attribute(let base, let name, let nameSpan):
            return attribute(name, of: evaluate(base), at: nameSpan)
        case .index(let base, let key):
            return index(evaluate(base), with: evaluate(key), at: key.span)
        case .legacyIndex(let base, let number, let span):
            return index(evaluate(base), with: .int(number), at: span)
        default: return .poison
        }
    }

    /// The value of a traversal. A variable of a `for` around hides a name of the scope (HCL specification, "For
    /// Expressions").
    mutating func resolve(_ traversal: Traversal) -> Value {
        var value: Value
        var taken = 0
        if let bound = variables.last(where: { $0.name == traversal.root }) {
            value = bound.value
        } else {
            switch scope.resolve(traversal, in: &self) {
            case .value(let found, let steps): (value, taken) = (found, steps)
            case .failed: return .poison
            case .unknownRoot(let candidates):
                let names = candidates + variables.map(\.name)
                return fail(
                    .unknownName, "nothing is named \"\(traversal.root)\" here", at: traversal.rootSpan,
                    help: Suggestion.help(for: traversal.root, among: names))
            }
        }
        for step in traversal.steps.dropFirst(taken) { value = apply(step, to: value) }
        return value
    }

    /// Takes one constant step from `value`. The spans are those of the step, for errors.
    mutating func apply(_ step: Traversal.Step, to value: Value) -> Value {
        switch step.kind {
        case .attribute(let name): attribute(name, of: value, at: step.span)
        // Strings of values are in normal form C, the text of a file need not be.
        case .index(.string(let key)): index(value, with: .string(key.normalized), at: step.span)
        case .index(.number(let number)): index(value, with: .int(number), at: step.span)
        }
    }

    /// `base.name`, where `base` is an object, a map, or a value of that kind that is known later. `span` is the
    /// name's place.
    mutating func attribute(_ name: String, of base: Value, at span: Span) -> Value {
        switch base {
        case .object(let members):
            if let value = members[name] { return value }
            return fail(
                .unknownAttribute, "this object has no attribute named \"\(name)\"", at: span,
                help: Suggestion.help(for: name, among: members.names))
        case .map(_, let members):
            if let value = members[name] { return value }
            return fail(
                .unknownAttribute, "this map has no element named \"\(name)\"", at: span,
                help: Suggestion.help(for: name, among: members.names))
        // What is taken out of a sensitive value is sensitive itself.
        case .sensitive(let inner): return attribute(name, of: inner, at: span).marked
        case .deferred(let deferred): return attribute(name, of: deferred, at: span).marked(as: base)
        case .null:
            return fail(.nullValue, "null has no attributes", at: span)
        default:
            return fail(
                .unknownAttribute, "\(base.type.articled) has no attributes", at: span,
                help: base.elements == nil
                    ? nil : "an element is taken with an index, an attribute of all with `[*].\(name)`")
        }
    }

    /// An attribute of a value that is known later. Where its type is known, a wrong name is an error now already.
    private mutating func attribute(_ name: String, of deferred: Deferred, at span: Span) -> Value {
        if case .poison = deferred.residual { return .poison }
        let residual = Residual.attribute(deferred.residual, name)
        switch deferred.type {
        case .any: return later(.any, residual, of: [.deferred(deferred)], at: span)
        case .map(let element): return later(element, residual, of: [.deferred(deferred)], at: span)
        case .object(let object):
            if let field = object[name] { return later(field.type, residual, of: [.deferred(deferred)], at: span) }
            return fail(
                .unknownAttribute, "this object has no attribute named \"\(name)\"", at: span,
                help: Suggestion.help(for: name, among: object.fields.map(\.name)))
        default:
            return fail(.unknownAttribute, "\(deferred.type.articled) has no attributes", at: span)
        }
    }

    /// `base[key]`. Lists and tuples take a whole number, maps and objects a string; the key is converted to these,
    /// as in Terraform. `span` is the key's place.
    mutating func index(_ base: Value, with key: Value, at span: Span) -> Value {
        if base.isPoison || key.isPoison { return .poison }
        switch (base, key) {
        case (.sensitive(let inner), _): return index(inner, with: key, at: span).marked
        case (_, .sensitive(let inner)): return index(base, with: inner, at: span).marked
        case (.null, _): return fail(.nullValue, "null has no elements", at: span)
        case (_, .null): return fail(.invalidIndex, "an index must not be null", at: span)
        case (.deferred(let deferred), _): return index(deferred, with: key, at: span).marked(as: base)
        case (_, .deferred(let deferred)):
            let residual = Residual.index(.value(base), deferred.residual)
            return later(base.type.elementOrAny, residual, of: [base, key], at: span)
        case (.list(_, let elements), _), (.tuple(let elements), _): return element(of: elements, at: key, span)
        case (.map(_, let members), _), (.object(let members), _): return member(of: members, at: key, span)
        case (.set, _):
            // `one` and `tolist` are named, because a set has no order that an index could mean.
            return fail(
                .invalidIndex, "the elements of a set have no index", at: span,
                help: "`tolist` makes a list of a set, `one` takes the only element")
        default: return fail(.invalidIndex, "\(base.type.articled) has no elements", at: span)
        }
    }

    /// An index into a value that is known later. As far as its type is known, a wrong key is an error now already.
    private mutating func index(_ deferred: Deferred, with key: Value, at span: Span) -> Value {
        let residual = Residual.index(deferred.residual, Residual(key))
        let operands: [Value] = [.deferred(deferred), key]
        switch deferred.type {
        case .any, .tuple:
            return later(deferred.type.tupleElement(key.asInt), residual, of: operands, at: span)
        case .list(let element):
            guard key.type.mayConvert(to: .number), key.isDeferred || key.converted(to: .number).isSuccess else {
                return fail(.invalidIndex, "a number is required as the index of a list", at: span)
            }
            return later(element, residual, of: operands, at: span)
        case .map(let element): return later(element, residual, of: operands, at: span)
        case .object(let object):
            // An attribute of an object with a key that is known later may have any of the types of its attributes.
            guard let name = key.asString else { return later(.any, residual, of: operands, at: span) }
            if object[name] != nil { return attribute(name, of: deferred, at: span) }
            return fail(
                .unknownAttribute, "this object has no attribute named \"\(name)\"", at: span,
                help: Suggestion.help(for: name, among: object.fields.map(\.name)))
        default: return fail(.invalidIndex, "\(deferred.type.articled) has no elements to index", at: span)
        }
    }

    /// The element of a list or tuple with the index `key`, counted from zero.
    private mutating func element(of elements: [Value], at key: Value, _ span: Span) -> Value {
        guard case .success(.number(let number)) = key.converted(to: .number) else {
            return fail(.invalidIndex, "a number is required as the index of a list", at: span)
        }
        guard number.isInteger else {
            return fail(.invalidIndex, "an index must be a whole number, not \(number)", at: span)
        }
        guard let at = number.int, at >= 0, at < elements.count else {
            let reason = number.signum < 0 ? "an index must not be negative" : "the index \(number) is out of range"
            return fail(
                .invalidIndex, reason, at: span,
                help: elements.isEmpty
                    ? "there are no elements" : "the last element has the index \(elements.count - 1)")
        }
        return elements[at]
    }

    /// The member of a map or object with the name `key`.
    private mutating func member(of members: Members, at key: Value, _ span: Span) -> Value {
        guard case .success(.string(let name)) = key.converted(to: .string) else {
            return fail(.invalidIndex, "a string is required as the key of a map", at: span)
        }
        if let value = members[name] { return value }
        return fail(
            .invalidIndex, "there is no element with the key \"\(name)\"", at: span,
            help: Suggestion.help(for: name, among: members.names))
    }
}

extension Result {
    fileprivate var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}

extension Type {
    /// The type of an element taken with a key that is not known.
    var elementOrAny: Type {
        switch self {
        case .list(let element), .set(let element), .map(let element): element
        case .tuple(let elements): Type.unify(elements) ?? .any
        default: .any
        }
    }

    /// The type of the element of a tuple with that index; `any` for another type or where the index is not known.
    fileprivate func tupleElement(_ index: Int?) -> Type {
        guard case .tuple(let elements) = self, let index, elements.indices.contains(index) else { return .any }
        return elements[index]
    }
}
