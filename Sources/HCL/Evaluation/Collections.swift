import Diagnostics

/// Objects and splats.
extension Evaluator {
    mutating func object(_ items: [ObjectItem], _ expression: Expression) -> Value {
        var members: [Members.Member] = []
        members.reserveCapacity(items.count)
        var pairs: [Residual.Pair] = []
        var (keys, values): ([Value], [Value]) = ([], [])
        var hasDeferredKey = false
        var isPoison = false
        var isMarked = false
        for item in items {
            let key: Value
            switch item.key {
            case .name(let name, _): key = .string(name.normalized)
            case .expression(let expression): key = objectKey(evaluate(expression), expression)
            }
            let value = evaluate(item.value)
            keys.append(key)
            values.append(value)
            isMarked = isMarked || key.isSensitive
            isPoison = isPoison || key.isPoison
            if let name = key.asString { members.append(Members.Member(name, value)) } else { hasDeferredKey = true }
            if case .deferred = key { hasDeferredKey = true }
            pairs.append(Residual.Pair(key: Residual(key), value: Residual(value)))
        }
        if isPoison { return .poison }
        if hasDeferredKey {
            let type = Type.unify(of: values).map(Type.map) ?? .any
            return later(type, .object(pairs), of: keys + values, at: expression.span)
        }
        guard spend(elements: values, at: expression.span) else { return .poison }
        let object = Value.object(Members(members))
        return isMarked ? object.marked : object
    }

    /// `x.*.a.0`: HCL spec, Attribute-only Splat. An index after the last attribute applies to the result, and the parser
    /// has left it there.
    mutating func attributeSplat(_ base: Expression, steps: [SplatStep], at expression: Expression) -> Value {
        splat(evaluate(base), steps, at: base.span)
    }

    /// `x[*].a[0]`: HCL spec, Full Splat.
    mutating func fullSplat(_ base: Expression, steps: [SplatStep], at expression: Expression) -> Value {
        splat(evaluate(base), steps, at: base.span)
    }

    private mutating func splat(_ base: Value, _ steps: [SplatStep], at span: Span) -> Value {
        switch base {
        case .deferred(let deferred): return splat(deferred, steps, at: span)
        case .sensitive(let inner): return splat(inner, steps, at: span).marked
        case .null(let type):
            if case .list = type { return fail(.nullValue, "a splat cannot walk over a null list", at: span) }
            if case .set = type { return fail(.nullValue, "a splat cannot walk over a null set", at: span) }
            if case .tuple = type { return fail(.nullValue, "a splat cannot walk over a null tuple", at: span) }
            return .tuple([])
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            guard spend(elements.count, at: span) else { return .poison }
            var results: [Value] = []
            results.reserveCapacity(elements.count)
            for element in elements { results.append(apply(steps, to: element)) }
            if let element = base.type.element {
                if elements.isEmpty { return .list(splatType(of: element, steps), []) }
                if let type = Evaluator.sameType(results) { return .list(type, results) }
            }
            return .tuple(results)
        default: return .tuple([apply(steps, to: base)])
        }
    }

    /// What the steps give for an element of a list that has none.
    private mutating func splatType(of element: Type, _ steps: [SplatStep]) -> Type {
        if steps.isEmpty { return element }
        let before = diagnostics
        let value = apply(steps, to: .deferred(element, .symbol("")))
        if value.isPoison { diagnostics = before }
        return value.type
    }

    /// A splat over a list or a set gives a list where its elements have one type.
    private static func sameType(_ values: [Value]) -> Type? {
        guard let first = values.first?.type else { return nil }
        return values.allSatisfy { $0.type == first } ? first : nil
    }

    private mutating func apply(_ steps: [SplatStep], to value: Value) -> Value {
        var result = value
        for step in steps {
            switch step {
            case .attribute(let name, let span): result = attribute(name, of: result, at: span)
            case .legacyIndex(let number, let span): result = index(result, with: .int(number), at: span)
            case .index(let key, let span): result = index(result, with: evaluate(key), at: span)
            case .attributeSplat(let inner, let span), .fullSplat(let inner, let span):
                result = splat(result, inner, at: span)
            }
        }
        return result
    }

    private mutating func splat(_ deferred: Deferred, _ steps: [SplatStep], at span: Span) -> Value {
        if case .poison = deferred.residual { return .poison }
        // One element, left as a symbol, tells the type of the results and finds wrong steps now.
        let element = apply(steps, to: .deferred(deferred.type.splatElement, .symbol("")))
        if element.isPoison { return .poison }
        let type: Type
        switch deferred.type {
        case .list, .set: type = element.type == .any ? .any : .list(element.type)
        default: type = .any
        }
        var operands: [Value] = [.deferred(deferred)]
        let residual = Residual.splat(deferred.residual, accesses(steps, operands: &operands))
        return later(type, residual, of: operands, at: span)
    }

    private mutating func accesses(_ steps: [SplatStep], operands: inout [Value]) -> [Residual.Access] {
        var accesses: [Residual.Access] = []
        for step in steps {
            switch step {
            case .attribute(let name, _): accesses.append(.attribute(name))
            case .legacyIndex(let number, _): accesses.append(.index(.value(.int(number))))
            case .index(let key, _):
                let key = evaluate(key)
                operands.append(key)
                accesses.append(.index(Residual(key)))
            case .attributeSplat(let inner, _), .fullSplat(let inner, _):
                accesses.append(.splat(self.accesses(inner, operands: &operands)))
            }
        }
        return accesses
    }
}

extension Type {
    fileprivate var splatElement: Type {
        switch self {
        case .list(let element), .set(let element): element
        case .tuple: elementOrAny
        default: self
        }
    }
}
