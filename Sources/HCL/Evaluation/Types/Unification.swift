extension Type {
    /// The one type that values of these types convert to, as go-cty's `convert.UnifyUnsafe` finds it for the arms of a
    /// conditional, the elements of a list and the results of `coalesce`. Nil where there is none. A type that is not
    /// known (`any`) makes the result unknown.
    package static func unify(_ types: [Type]) -> Type? {
        types.contains(where: \.containsAny) ? Unification(nullsAreAny: false).type(types) : unifyKnown(types)
    }

    private static func unifyKnown(_ types: [Type]) -> Type? { Unification(nullsAreAny: true).type(types) }

    /// The one type for these values: nulls without a type of their own have no say.
    package static func unify(of values: [Value]) -> Type? {
        let types = values.map(\.type)
        guard types.contains(where: \.containsAny) else { return unifyKnown(types) }
        return Unification(nullsAreAny: !values.contains(where: \.hasUnknownType)).type(types)
    }
}

extension Value {
    /// Whether a deferred part has a type that is not known.
    fileprivate var hasUnknownType: Bool {
        Value.anyLeaf(of: self) { leaf in
            if case .deferred(let deferred) = leaf { deferred.type.containsAny } else { false }
        }
    }
}

/// go-cty, convert/unify.go.
private struct Unification {
    /// Whether `any` is the type of a null, which converts to every other.
    let nullsAreAny: Bool

    func type(_ types: [Type]) -> Type? {
        guard let first = types.first else { return .any }
        if types.allSatisfy({ $0 == first }) { return first }
        let known = types.filter { $0 != .any }
        let hasAny = known.count < types.count
        if hasAny, !nullsAreAny { return .any }
        guard let first = known.first else { return .any }
        if known.allSatisfy({ $0 == first }), hasAny { return first.isPrimitive ? first : .any }
        if let result = sameKind(known) { return hasAny ? .any : result }
        return preferred(known)
    }

    /// Types of one kind, taken part by part. Nil where they are of several kinds, or of one without a common form.
    private func sameKind(_ types: [Type]) -> Type? {
        var objects: [ObjectType] = []
        var tuples: [[Type]] = []
        var (lists, sets, maps): ([Type], [Type], [Type]) = ([], [], [])
        for type in types {
            switch type {
            case .object(let object): objects.append(object)
            case .tuple(let elements): tuples.append(elements)
            case .list(let element): lists.append(element)
            case .set(let element): sets.append(element)
            case .map(let element): maps.append(element)
            default: return nil
            }
        }
        let count = types.count
        if objects.count == count { return self.objects(objects) }
        if tuples.count == count { return self.tuples(tuples) }
        if sets.count == count { return type(sets).map(Type.set) }
        if maps.count == count { return type(maps).map(Type.map) }
        if lists.count == count { return type(lists).map(Type.list) }
        if objects.count + maps.count == count {
            return type(maps + objects.flatMap { $0.fields.map(\.type) }).map(Type.map)
        }
        if tuples.count + lists.count == count { return type(lists + tuples.flatMap { $0 }).map(Type.list) }
        return nil
    }

    private func objects(_ objects: [ObjectType]) -> Type? {
        let names = objects[0].fields.map(\.name)
        guard objects.allSatisfy({ $0.fields.map(\.name) == names }) else {
            return type(objects.flatMap { $0.fields.map(\.type) }).map(Type.map)
        }
        var fields: [ObjectType.Field] = []
        for index in names.indices {
            guard let type = type(objects.map { $0.fields[index].type }) else { return nil }
            fields.append(ObjectType.Field(name: names[index], type: type))
        }
        return .object(ObjectType(fields))
    }

    private func tuples(_ tuples: [[Type]]) -> Type? {
        let count = tuples[0].count
        guard tuples.allSatisfy({ $0.count == count }) else { return type(tuples.flatMap { $0 }).map(Type.list) }
        var elements: [Type] = []
        for index in 0..<count {
            guard let type = type(tuples.map { $0[index] }) else { return nil }
            elements.append(type)
        }
        return .tuple(elements)
    }

    /// The first of the types, the widest before the others, that each of them may convert to.
    private func preferred(_ types: [Type]) -> Type? {
        let ordered = types.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ordered.first { candidate in types.allSatisfy { $0.mayConvert(to: candidate.element) } }?.element
    }
}

extension Type {
    /// The order of preference among types of several kinds.
    fileprivate var rank: Int {
        switch self {
        case .string: 0
        case .number: 1
        case .bool: 2
        case .list: 3
        case .set: 4
        case .map: 5
        case .tuple: 6
        case .object: 7
        case .any: 8
        }
    }
}
