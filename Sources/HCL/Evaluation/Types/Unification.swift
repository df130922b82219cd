extension Type {
    /// The one type that values of all these types convert to, as `cty.UnifyUnsafe` finds it for the arms of a
    /// conditional, the elements of a list and the results of `coalesce`. Nil where there is none.
    package static func unify(_ types: [Type]) -> Type? {
        guard let first = types.first else { return .any }
        if types.allSatisfy({ $0 == first }) { return first }
        if types.contains(.any) { return .any }
        if let same = unifySameKind(types) { return same.type }
        return types.first { target in types.allSatisfy { $0.converts(to: target) } } ?? widestPrimitive(types)
    }

    /// Types of one kind, taken part by part. The outer nil says that they are of several kinds.
    private static func unifySameKind(_ types: [Type]) -> (type: Type?, Void)? {
        var objects: [ObjectType] = []
        var tuples: [[Type]] = []
        var lists: [Type] = []
        var sets: [Type] = []
        var maps: [Type] = []
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
        if objects.count == count { return (unifyObjects(objects), ()) }
        if tuples.count == count { return (unifyTuples(tuples), ()) }
        if lists.count == count { return (unify(lists).map(Type.list), ()) }
        if sets.count == count { return (unify(sets).map(Type.set), ()) }
        if maps.count == count { return (unify(maps).map(Type.map), ()) }
        if objects.count + maps.count == count {
            return (unify(maps + objects.flatMap { $0.fields.map(\.type) }).map(Type.map), ())
        }
        if tuples.count + lists.count + sets.count == count {
            let elements = lists + sets + tuples.flatMap { $0 }
            return (unify(elements).map { sets.isEmpty || !lists.isEmpty ? Type.list($0) : .set($0) }, ())
        }
        return nil
    }

    private static func unifyObjects(_ objects: [ObjectType]) -> Type? {
        let names = objects[0].fields.map(\.name)
        if objects.allSatisfy({ $0.fields.map(\.name) == names }) {
            var fields: [ObjectType.Field] = []
            for index in names.indices {
                guard let type = unify(objects.map { $0.fields[index].type }) else { return nil }
                fields.append(ObjectType.Field(name: names[index], type: type))
            }
            return .object(ObjectType(fields))
        }
        return unify(objects.flatMap { $0.fields.map(\.type) }).map(Type.map)
    }

    private static func unifyTuples(_ tuples: [[Type]]) -> Type? {
        let count = tuples[0].count
        if tuples.allSatisfy({ $0.count == count }) {
            var elements: [Type] = []
            for index in 0..<count {
                guard let type = unify(tuples.map { $0[index] }) else { return nil }
                elements.append(type)
            }
            return .tuple(elements)
        }
        return unify(tuples.flatMap { $0 }).map(Type.list)
    }

    private static func widestPrimitive(_ types: [Type]) -> Type? {
        types.allSatisfy(\.isPrimitive) ? (types.contains(.string) ? .string : nil) : nil
    }

    /// Whether every value of this type can be converted to `target` by the safe conversions.
    private func converts(to target: Type) -> Bool {
        if self == target || target == .any { return true }
        switch (self, target) {
        case (.bool, .string), (.number, .string): return true
        case (.list(let from), .list(let to)), (.set(let from), .set(let to)), (.map(let from), .map(let to)),
            (.set(let from), .list(let to)):
            return from.converts(to: to)
        case (.tuple(let from), .list(let to)), (.tuple(let from), .set(let to)):
            return from.allSatisfy { $0.converts(to: to) }
        case (.object(let from), .map(let to)): return from.fields.allSatisfy { $0.type.converts(to: to) }
        default: return false
        }
    }
}
