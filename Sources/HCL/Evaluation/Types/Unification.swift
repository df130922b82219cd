extension Type {
    /// The one type to which values of these types can all be converted, as go-cty's `convert.UnifyUnsafe` finds it
    /// for the arms of a conditional, the elements of a list and the arguments of `coalesce`. Nil where there is
    /// none. A type that is not known (`any`) makes the result `any`.
    package static func unify(_ types: [Type]) -> Type? {
        Unification(anyIsNull: !types.contains(where: \.containsAny)).type(types)
    }

    /// The one type for these values. Where everything is known, `any` can only be the type of a null, which fits
    /// every type.
    package static func unify(of values: [Value]) -> Type? {
        let types = values.map(\.type)
        guard types.contains(where: \.containsAny) else { return Unification(anyIsNull: true).type(types) }
        return Unification(anyIsNull: !values.contains(where: \.hasUnknownType)).type(types)
    }

    /// Whether a value of this type may have a form in `target`. It is true for a string and a number, since some
    /// strings are numbers.
    package func mayConvert(to target: Type) -> Bool { Unification(anyIsNull: false).converts(self, to: target) }
}

extension Value {
    /// Whether a part that is known only later has a type that is not known.
    var hasUnknownType: Bool {
        Value.anyLeaf(of: self) { leaf in
            if case .deferred(let deferred) = leaf { deferred.type.containsAny } else { false }
        }
    }
}

/// Which conversions there are between types, and which one type several have in common (go-cty 1.16,
/// `convert/unify.go` and `convert/conversion*.go`).
///
/// An object is never unified with one that has other attributes, although it could be converted to one that has
/// fewer: a conditional must not lose an attribute of one of its arms.
struct Unification {
    /// Whether `any` is the type of a null. Otherwise it stands for a type that is known later, and whatever such a
    /// type may allow is allowed.
    let anyIsNull: Bool

    /// The one type for all; nil where there is none. The cases are those of go-cty's `unify`, in its order.
    func type(_ types: [Type]) -> Type? {
        guard let first = types.first else { return .any }
        if types.allSatisfy({ $0 == first }) { return first }
        let kinds = Kinds(types)
        if !anyIsNull, kinds.any > 0 { return .any }
        let count = types.count - kinds.any
        switch true {
        case kinds.maps > 0 && kinds.maps == count: return collections(types, of: kinds, make: Type.map)
        // Objects among maps become maps, and tuples among lists become lists; where that fails, one of the types
        // may still do.
        case kinds.maps > 0 && kinds.maps + kinds.objects == count:
            if let type = structuresAsCollections(types, kinds) { return type }
        case kinds.lists > 0 && kinds.lists == count: return collections(types, of: kinds, make: Type.list)
        case kinds.lists > 0 && kinds.lists + kinds.tuples == count:
            if let type = structuresAsCollections(types, kinds) { return type }
        case kinds.sets > 0 && kinds.sets == count: return collections(types, of: kinds, make: Type.set)
        case kinds.objects > 0 && kinds.objects == count: return kinds.any > 0 ? .any : objects(types)
        case kinds.tuples > 0 && kinds.tuples == count: return kinds.any > 0 ? .any : tuples(types)
        case kinds.objects > 0 && kinds.tuples > 0: return nil
        default: break
        }
        return preferred(types)
    }

    /// How many of the types are of each kind; primitive types are not counted.
    private struct Kinds {
        var (any, maps, lists, sets, objects, tuples) = (0, 0, 0, 0, 0, 0)

        init(_ types: [Type]) {
            for type in types {
                switch type {
                case .any: any += 1
                case .map: maps += 1
                case .list: lists += 1
                case .set: sets += 1
                case .object: objects += 1
                case .tuple: tuples += 1
                case .bool, .number, .string: break
                }
            }
        }
    }

    /// Collections of one kind: a collection of their unified elements. With a null among them go-cty gives `any`.
    private func collections(_ types: [Type], of kinds: Kinds, make: (Type) -> Type) -> Type? {
        if kinds.any > 0 { return .any }
        guard let element = type(types.compactMap(\.element)) else { return nil }
        let result = make(element)
        return types.allSatisfy { $0 == result || converts($0, to: result) } ? result : nil
    }

    /// Objects with the same names: each attribute is unified by itself. Objects with other names can only become a
    /// map.
    private func objects(_ types: [Type]) -> Type? {
        let objects = types.compactMap(\.asObject)
        let names = objects[0].fields.map(\.name)
        guard objects.allSatisfy({ $0.fields.map(\.name) == names }) else { return objectsAsMap(types) }
        var fields: [ObjectType.Field] = []
        for index in names.indices {
            guard let type = type(objects.map { $0.fields[index].type }) else { return nil }
            fields.append(ObjectType.Field(name: names[index], type: type))
        }
        let result = Type.object(ObjectType(fields))
        return types.allSatisfy { $0 == result || converts($0, to: result) } ? result : objectsAsMap(types)
    }

    /// Tuples of one length: each element is unified by itself. Tuples of other lengths can only become a list.
    private func tuples(_ types: [Type]) -> Type? {
        let tuples = types.compactMap(\.asTuple)
        let count = tuples[0].count
        guard tuples.allSatisfy({ $0.count == count }) else { return tuplesAsList(types) }
        var elements: [Type] = []
        for index in 0..<count {
            guard let type = type(tuples.map { $0[index] }) else { return nil }
            elements.append(type)
        }
        let result = Type.tuple(elements)
        return types.allSatisfy { $0 == result || converts($0, to: result) } ? result : tuplesAsList(types)
    }

    /// The map that can hold every attribute of these objects; nil where the attributes have no common type.
    private func objectsAsMap(_ types: [Type]) -> Type? {
        guard let element = type(types.compactMap(\.asObject).flatMap { $0.fields.map(\.type) }) else { return nil }
        return types.allSatisfy { converts($0, to: .map(element)) } ? .map(element) : nil
    }

    /// The list that can hold every element of these tuples; nil where the elements have no common type.
    private func tuplesAsList(_ types: [Type]) -> Type? {
        guard let element = type(types.compactMap(\.asTuple).flatMap { $0 }) else { return nil }
        return types.allSatisfy { converts($0, to: .list(element)) } ? .list(element) : nil
    }

    /// The type for maps and objects, or for lists and tuples: the objects are taken as maps and the tuples as
    /// lists. Empty ones alone say nothing of the elements.
    private func structuresAsCollections(_ types: [Type], _ kinds: Kinds) -> Type? {
        let structures = types.filter { $0.asObject != nil || $0.asTuple != nil }
        let areEmpty = structures.allSatisfy { $0.asObject?.fields.isEmpty ?? $0.asTuple?.isEmpty ?? true }
        guard !areEmpty, let common = kinds.maps > 0 ? objectsAsMap(structures) : tuplesAsList(structures),
            let result = type(types.map { $0.asObject != nil || $0.asTuple != nil ? common : $0 })
        else { return nil }
        switch result {
        case .map, .list: return result
        default: return nil
        }
    }

    /// The first of the types to which each of the others can be converted; the more general ones are tried first.
    private func preferred(_ types: [Type]) -> Type? {
        order(of: types).first { candidate in types.allSatisfy { $0 == candidate || converts($0, to: candidate) } }
    }

    /// A topological order of the types, the more general before the less general (go-cty,
    /// `convert/sort_types.go`). Equal types are taken once. That changes nothing of the result, and keeps long
    /// lists of a few types fast.
    private func order(of all: [Type]) -> [Type] {
        var seen: Set<Type> = []
        let types = all.filter { seen.insert($0).inserted }
        var edges: [[Int]] = Array(repeating: [], count: types.count)
        var degrees = Array(repeating: 0, count: types.count)
        for left in types.indices {
            for right in types.indices.dropFirst(left + 1) {
                let comparison = Unification.compare(types[left], types[right])
                if comparison == 0 { continue }
                let (wide, narrow) = comparison < 0 ? (left, right) : (right, left)
                edges[wide].append(narrow)
                degrees[narrow] += 1
            }
        }
        var queue = types.indices.filter { degrees[$0] == 0 }
        var at = 0
        while at < queue.count {
            for next in edges[queue[at]] {
                degrees[next] -= 1
                if degrees[next] == 0 { queue.append(next) }
            }
            at += 1
        }
        return queue.map { types[$0] }
    }

    /// Below zero where the first type is the more general one, above zero where the second is, and zero where
    /// neither is (go-cty, `convert/compare_types.go`).
    private static func compare(_ first: Type, _ second: Type) -> Int {
        switch (first, second) {
        case (.any, .any): 0
        case (.any, _): 1
        case (_, .any): -1
        case (.string, .bool), (.string, .number): -1
        case (.bool, .string), (.number, .string): 1
        case (.list(let left), .list(let right)), (.set(let left), .set(let right)),
            (.map(let left), .map(let right)):
            compare(left, right)
        case (.tuple, .set), (.list, .set), (.list, .tuple), (.map, .object): -1
        case (.set, .tuple), (.set, .list), (.tuple, .list), (.object, .map): 1
        case (.object(let left), .object(let right)):
            left.fields.map(\.name) == right.fields.map(\.name)
                ? compare(left.fields.map(\.type), right.fields.map(\.type)) : 0
        case (.tuple(let left), .tuple(let right)): left.count == right.count ? compare(left, right) : 0
        default: 0
        }
    }

    /// The same for two rows of types: one row is more general where one of its types is and none is less general.
    private static func compare(_ first: [Type], _ second: [Type]) -> Int {
        let results = zip(first, second).map { compare($0, $1) }
        let (isWider, isNarrower) = (results.contains { $0 < 0 }, results.contains { $0 > 0 })
        return isWider == isNarrower ? 0 : isWider ? -1 : 1
    }
}

// MARK: Conversions

extension Unification {
    /// Whether values of one type can be converted to another, all of them or some.
    func converts(_ source: Type, to target: Type) -> Bool {
        if source == target { return true }
        switch (source, target) {
        case (.any, _), (_, .any): return true
        case (.bool, .string), (.number, .string), (.string, .bool), (.string, .number): return true
        case (.list(let from), .list(let to)), (.list(let from), .set(let to)), (.set(let from), .list(let to)),
            (.set(let from), .set(let to)), (.map(let from), .map(let to)):
            return converts(from, to: to)
        case (.tuple(let from), .list(let to)), (.tuple(let from), .set(let to)): return elements(from, convertTo: to)
        case (.object(let from), .map(.any)):
            return from.fields.isEmpty || !anyIsNull || type(from.fields.map(\.type)) != nil
        case (.object(let from), .map(let to)): return from.fields.allSatisfy { converts($0.type, to: to) }
        case (.tuple(let from), .tuple(let to)):
            return from.count == to.count && zip(from, to).allSatisfy { converts($0, to: $1) }
        case (.map(let from), .object(let to)):
            return to.fields.allSatisfy { $0.isOptional || converts(from, to: $0.type) }
        case (.object(let from), .object(let to)):
            return to.fields.allSatisfy { field in
                guard let own = from[field.name] else { return field.isOptional }
                return converts(own.type, to: field.type)
            }
        default: return false
        }
    }

    /// Whether the elements of a tuple can become those of a list or set. Where the list's elements may be of any
    /// type, they need one in common.
    private func elements(_ elements: [Type], convertTo target: Type) -> Bool {
        guard target == .any, !elements.isEmpty else { return elements.allSatisfy { converts($0, to: target) } }
        if !anyIsNull, elements.contains(where: \.containsAny) { return true }
        guard let common = type(elements) else { return false }
        if common == .any { return elements.allSatisfy { $0 == .any } }
        return elements.allSatisfy { converts($0, to: common) }
    }
}

extension Type {
    /// What keeps this type, that of the first result of a conditional, and the type of the second result from
    /// having one in common: a sentence about the first place where they differ (hcl,
    /// `describeConditionalTypeMismatch`). Nil where there is nothing particular to say.
    func difference(from other: Type) -> String? {
        switch (self, other) {
        case (.object(let first), .object(let second)):
            for field in first.fields {
                guard let own = second[field.name] else {
                    return "only the first result has the attribute \"\(field.name)\""
                }
                if own.type != field.type, Type.unify([own.type, field.type]) == nil {
                    return field.type.difference(from: own.type).map { "in \"\(field.name)\": \($0)" }
                        ?? "\"\(field.name)\" is \(field.type.articled) and \(own.type.articled)"
                }
            }
            guard let extra = second.fields.first(where: { first[$0.name] == nil }) else { return nil }
            return "only the second result has the attribute \"\(extra.name)\""
        case (.tuple(let first), .tuple(let second)) where first.count != second.count:
            return "the first result has \(first.count) elements, the second \(second.count)"
        case (.list(let first), .list(let second)), (.set(let first), .set(let second)),
            (.map(let first), .map(let second)):
            return first.difference(from: second).map { "in the elements: \($0)" }
        default: return nil
        }
    }

    fileprivate var asObject: ObjectType? {
        if case .object(let object) = self { object } else { nil }
    }

    fileprivate var asTuple: [Type]? {
        if case .tuple(let elements) = self { elements } else { nil }
    }
}
