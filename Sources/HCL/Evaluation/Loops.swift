import Diagnostics

/// `for` expressions (HCL specification, "For Expressions").
extension Evaluator {
    /// Binds a variable of a loop; nothing where the loop has no name for it.
    mutating func push(_ name: String?, _ value: @autoclosure () -> Value) {
        if let name { variables.append((name, value())) }
    }

    /// Removes the variables of the innermost loop: its value, and its key where that has a name.
    mutating func popVariables(_ keyName: String?) { variables.removeLast(keyName == nil ? 1 : 2) }

    /// The keys and values that a `for` walks over, in order; the key of an element of a list is its index, that of
    /// a set's element the element. Nil where they are only known later, or where the value is not a collection, which
    /// is then reported.
    ///
    /// - Parameter usesKeys: whether the loop has a name for the key; without one, an index need not be as Terraform has it.
    mutating func loopItems(
        _ value: Value, _ expression: Expression, usesKeys: Bool
    ) -> [(key: Value, value: Value)]? {
        switch value {
        case .list(_, let elements), .tuple(let elements):
            return elements.enumerated().map { (usesKeys ? .counted($0) : .int($0), $1) }
        case .set(_, let elements): return elements.map { ($0, $0) }
        case .map(_, let members), .object(let members): return members.all.map { (.string($0.name), $0.value) }
        case .sensitive(let inner): return loopItems(inner, expression, usesKeys: usesKeys)
        case .deferred(let deferred):
            switch deferred.type {
            // A primitive value is not a collection, whatever it will be.
            case .bool, .number, .string: break
            default: return nil
            }
        case .null:
            _ = fail(.invalidLoop, "a `for` cannot walk over null", at: expression.span)
            return nil
        default: break
        }
        _ = fail(.invalidLoop, "a `for` cannot walk over \(value.type.articled)", at: expression.span)
        return nil
    }

    /// Binds the variables of a loop to symbols, for a loop that is written instead of being run. Gives the names
    /// under which they are written: a name that would hide a symbol of a loop around it, or a name that the
    /// written expression reads, is changed.
    mutating func pushSymbols(key keyName: String?, value valueName: String, of type: Type) -> (
        key: String?, value: String
    ) {
        let key = keyName.map { freeSymbol($0) }
        push(keyName, .deferred(type.loopKey, .symbol(key ?? "")))
        let value = freeSymbol(valueName)
        push(valueName, .deferred(type.loopElement, .symbol(value)))
        return (key, value)
    }

    /// `name`, or the first of `name_2`, `name_3` and so on that is free.
    private func freeSymbol(_ name: String) -> String {
        var free = name
        var number = 2
        while Evaluator.reservedRoots.contains(free) || isSymbol(free) {
            free = "\(name)_\(number)"
            number += 1
        }
        return free
    }

    /// The roots that a written expression may read.
    private static let reservedRoots: Set = ["dependency", "local", "include", "feature", "values", "unit", "stack"]

    /// Whether a loop around has a variable that is written under this name.
    private func isSymbol(_ name: String) -> Bool {
        variables.contains { variable in
            if case .deferred(let deferred) = variable.value, case .symbol(name) = deferred.residual { return true }
            return false
        }
    }

    /// `[for … : value]`. The loop is written instead of being run where the collection, or whether an element is
    /// kept, is only known later.
    mutating func forTuple(_ loop: ForExpression, _ expression: Expression) -> Value {
        let collection = evaluate(loop.collection)
        guard let items = loopItems(collection, loop.collection, usesKeys: loop.keyName != nil) else {
            return symbolic(loop, over: collection, expression)
        }
        guard spend(items.count, at: expression.span), items.count > 0 || isSound(loop) else { return .poison }
        // Errors are taken back where the loop turns out to be one that is written: it reports them again.
        let before = diagnostics
        var results: [Value] = []
        results.reserveCapacity(items.count)
        var isMarked = collection.isSensitive
        for item in items {
            push(loop.keyName?.0, item.key)
            push(loop.valueName.0, item.value)
            let keep = passes(loop.condition)
            if case .yes(let marked) = keep {
                isMarked = isMarked || marked
                results.append(evaluate(loop.value))
            }
            popVariables(loop.keyName?.0)
            switch keep {
            case .no(let marked): isMarked = isMarked || marked
            case .failed: return .poison
            case .later:
                if isExhausted { return .poison }
                diagnostics = before
                return symbolic(loop, over: collection, expression)
            default: break
            }
        }
        guard spend(elements: results, at: expression.span) else { return .poison }
        return isMarked ? Value.tuple(results).marked : .tuple(results)
    }

    /// Whether the condition of a loop without elements is free of mistakes that show without an element; HCL
    /// checks for these too.
    private mutating func isSound(_ loop: ForExpression) -> Bool {
        guard let condition = loop.condition else { return true }
        _ = pushSymbols(key: loop.keyName?.0, value: loop.valueName.0, of: .any)
        let value = evaluate(condition)
        popVariables(loop.keyName?.0)
        return !value.isPoison
    }

    /// Whether an element is kept. `marked` says whether the condition is sensitive: how many elements there are
    /// then tells something about it.
    private enum Passing {
        case yes(marked: Bool)
        case no(marked: Bool)
        case later, failed
    }

    /// Evaluates the condition of a loop for the current element; no condition keeps all.
    private mutating func passes(_ condition: Expression?) -> Passing {
        guard let condition else { return .yes(marked: false) }
        let value = evaluate(condition)
        if value.isPoison { return .failed }
        guard !value.isNull, case .success(let flag) = value.converted(to: .bool) else {
            _ = fail(.invalidCondition, "the condition of a `for` is true or false", at: condition.span)
            return .failed
        }
        guard let keeps = flag.asBool else { return .later }
        return keeps ? .yes(marked: flag.isSensitive) : .no(marked: flag.isSensitive)
    }

    /// `{for … : key => value}`. As for a list, the loop may have to be written instead of being run.
    mutating func forObject(_ loop: ForExpression, _ expression: Expression) -> Value {
        let collection = evaluate(loop.collection)
        guard let items = loopItems(collection, loop.collection, usesKeys: loop.keyName != nil) else {
            return symbolic(loop, over: collection, expression)
        }
        guard spend(items.count, at: expression.span), items.count > 0 || isSound(loop) else { return .poison }
        let before = diagnostics
        var results = ObjectResults(grouping: loop.grouping)
        for item in items {
            push(loop.keyName?.0, item.key)
            push(loop.valueName.0, item.value)
            let outcome = addMember(loop, to: &results)
            popVariables(loop.keyName?.0)
            switch outcome {
            case .failed: return .poison
            case .later:
                if isExhausted { return .poison }
                diagnostics = before
                return symbolic(loop, over: collection, expression)
            default: break
            }
        }
        guard spend(elements: results.values.values.joined(), at: expression.span) else { return .poison }
        return results.value(marked: collection.isSensitive)
    }

    /// The members of an object that a `for` makes.
    private struct ObjectResults {
        let grouping: Bool
        /// The keys in the order in which they came first.
        var order: [String] = []
        /// The values of each key; more than one only with `...`.
        var values: [String: [Value]] = [:]
        var isMarked = false

        /// The object. With `...` each key has a tuple of its values. `marked` says that the collection is
        /// sensitive.
        func value(marked: Bool) -> Value {
            let members = order.map { name in
                let found = values[name] ?? []
                return Members.Member(name, grouping ? .tuple(found) : found.first ?? .null)
            }
            let object = Value.object(Members(members))
            return marked || isMarked ? object.marked : object
        }
    }

    /// Adds the member for the current element, and gives whether it was kept.
    private mutating func addMember(_ loop: ForExpression, to results: inout ObjectResults) -> Passing {
        let keep = passes(loop.condition)
        if case .no(let marked) = keep { results.isMarked = results.isMarked || marked }
        guard case .yes(let conditionMarked) = keep else { return keep }
        guard let keyExpression = loop.key else { return .failed }
        let key = objectKey(evaluate(keyExpression), keyExpression)
        let value = evaluate(loop.value)
        if key.isPoison { return .failed }
        guard let name = key.asString else { return .later }
        results.isMarked = results.isMarked || conditionMarked || key.isSensitive
        // Two elements with one key are an error, unless `...` asks for a list of both.
        if results.values[name] == nil {
            results.order.append(name)
            results.values[name] = [value]
        } else if results.grouping {
            results.values[name]?.append(value)
        } else {
            _ = fail(
                .duplicateKey, "two elements of the `for` have the key \"\(name)\"", at: keyExpression.span,
                help: "`...` after the value groups the values of one key")
            return .failed
        }
        return keep
    }

    /// The whole loop as a residual, in which its variables stay variables.
    private mutating func symbolic(_ loop: ForExpression, over collection: Value, _ expression: Expression) -> Value {
        // What cannot be walked over was reported by `loopItems`.
        if collection.isPoison || collection.isNull { return .poison }
        if case .deferred(let deferred) = collection, deferred.type.isPrimitive { return .poison }
        if collection.elements == nil, collection.members == nil, !collection.isDeferred { return .poison }
        let (keyName, valueName) = pushSymbols(key: loop.keyName?.0, value: loop.valueName.0, of: collection.type)
        let condition = loop.condition.map { evaluate($0) }
        let key = loop.key.map { evaluate($0) }
        let value = evaluate(loop.value)
        popVariables(loop.keyName?.0)
        if value.containsPoison || key?.isPoison == true || condition?.isPoison == true { return .poison }
        let residual = Residual.Loop(
            keyName: keyName, valueName: valueName, collection: Residual(collection), key: key.map { Residual($0) },
            value: Residual(value), condition: condition.map { Residual($0) }, grouping: loop.grouping)
        let operands = [collection, value] + [key, condition].compactMap { $0 }
        if loop.key == nil {
            return later(.list(value.type), .forTuple(residual), of: operands, at: expression.span)
        }
        let type = Type.map(loop.grouping ? .list(value.type) : value.type)
        return later(type, .forObject(residual), of: operands, at: expression.span)
    }

    /// The key of an object as a string, or as a string that is known later; null and collections are errors.
    mutating func objectKey(_ value: Value, _ expression: Expression) -> Value {
        if value.isPoison { return value }
        if value.isNull { return fail(.invalidKey, "a key must not be null", at: expression.span) }
        switch value.converted(to: .string) {
        case .success(let key): return key
        case .failure:
            return fail(.invalidKey, "\(value.type.articled) cannot be a key", at: expression.span)
        }
    }
}

extension Type {
    /// The type of the keys that a `for` over this type sees.
    fileprivate var loopKey: Type {
        switch self {
        case .list, .tuple: .number
        case .map, .object: .string
        case .set(let element): element
        default: .any
        }
    }

    /// The type of the values that a `for` over this type sees: of an object, the one that all its attributes can
    /// be converted to.
    fileprivate var loopElement: Type {
        switch self {
        case .object(let object): Type.unify(object.fields.map(\.type)) ?? .any
        default: elementOrAny
        }
    }
}
