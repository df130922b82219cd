import Diagnostics

/// Objects and splats (HCL specification, "Collection Values", "Splat Operators").
extension Evaluator {
    /// An object from its items. A bare name is a key as it is written. Where a key is only known later the whole
    /// object is, as a map; of two items with one key the last counts, as in Terraform.
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
            // A sensitive key makes the whole object sensitive, since names in an object cannot be hidden one by
            // one.
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

    /// `x.*.a.0` (HCL specification, attribute-only splat). An index after the last attribute applies to the
    /// result; the parser has left it outside.
    mutating func attributeSplat(_ base: Expression, steps: [SplatStep], at expression: Expression) -> Value {
        splat(evaluate(base), steps, at: base.span)
    }

    /// `x[*].a[0]` (HCL specification, full splat).
    mutating func fullSplat(_ base: Expression, steps: [SplatStep], at expression: Expression) -> Value {
        splat(evaluate(base), steps, at: base.span)
    }

    /// Applies the steps to each element of `base`.
    ///
    /// A value that is not a list, set or tuple counts as a tuple of one element, and null as an empty one (HCL
    /// specification, "Splat Operators"). A null of a list type is an error all the same, as in Terraform.
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
            // A splat over a list gives a list, over a tuple a tuple (go-cty distinguishes them; functions seldom
            // do).
            if let element = base.type.element {
                if elements.isEmpty { return .list(splatType(of: element, steps), []) }
                if let type = Evaluator.sameType(results) { return .list(type, results) }
            }
            return .tuple(results)
        case .object(let members):
            if case .attribute(let name, let step)? = steps.first, Self.isOfMembers(name, members) {
                return fail(
                    .unknownAttribute,
                    "`[*]` takes an object as one element, and it has no attribute named \"\(name)\"", at: step,
                    help: "its members have it: write `values(\(span.text))[*].\(name)`")
            }
            return .tuple([apply(steps, to: base)])
        default: return .tuple([apply(steps, to: base)])
        }
    }

    /// Whether all members of an object have an attribute that the object itself does not have.
    private static func isOfMembers(_ name: String, _ members: Members) -> Bool {
        guard !members.names.isEmpty, members[name] == nil else { return false }
        return members.names.allSatisfy { member in
            if case .object(let inner)? = members[member] { inner[name] != nil } else { false }
        }
    }

    /// The type that the steps give for an element of a list that has none. It is found by applying them to a
    /// symbol of the element's type; a wrong step is not an error for an empty list.
    private mutating func splatType(of element: Type, _ steps: [SplatStep]) -> Type {
        if steps.isEmpty { return element }
        let before = diagnostics
        let value = apply(steps, to: .deferred(element, .symbol("")))
        if value.isPoison { diagnostics = before }
        return value.type
    }

    /// The type that all values have in common, nil where they differ. A splat over a list or a set gives a list
    /// only where its results have one type.
    private static func sameType(_ values: [Value]) -> Type? {
        guard let first = values.first?.type else { return nil }
        return values.allSatisfy { $0.type == first } ? first : nil
    }

    /// Applies the steps of a splat to one element, in order.
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

    /// A splat over what is known later.
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

    /// The steps as parts of a residual. Keys are evaluated again here and added to `operands`, so that their marks
    /// and sizes count.
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
    /// The type of what a splat walks over: of a list's or set's elements, or the type itself, since a single value
    /// counts as one element.
    fileprivate var splatElement: Type {
        switch self {
        case .list(let element), .set(let element): element
        case .tuple: elementOrAny
        default: self
        }
    }
}
