import HCL

extension Evaluator {
    /// One diagnostic for each part of a value that does not fit the type, at the smallest expression that gives it.
    mutating func checkType(of value: Value, _ type: Type, _ expression: Expression, naming name: String) {
        guard case .failure = value.converted(to: type) else { return }
        if !checkParts(of: value, type, expression, name, path: "") {
            _ = convert(value, to: type, at: expression.span, naming: name)
        }
    }

    /// Whether a part of the value is at fault, and was reported.
    private mutating func checkParts(
        of value: Value, _ type: Type, _ expression: Expression, _ name: String, path: String
    ) -> Bool {
        var found = false
        for part in Self.parts(of: value, type, expression) {
            guard case .failure = part.value.converted(to: part.type) else { continue }
            found = true
            let path = path + part.step
            if !checkParts(of: part.value, part.type, part.expression, name, path: path) {
                _ = convert(part.value, to: part.type, at: part.expression.span, naming: "\(name) at \(path)")
            }
        }
        return found
    }

    private typealias Part = (step: String, value: Value, type: Type, expression: Expression)

    /// The parts of a literal object or list, each with the type that it should have.
    private static func parts(of value: Value, _ type: Type, _ expression: Expression) -> [Part] {
        switch expression.form {
        case .parentheses(let inner): return parts(of: value, type, inner)
        case .object(let items): return members(of: value, type, items)
        case .tuple(let expressions):
            guard let elements = value.elements, elements.count == expressions.count else { return [] }
            return zip(elements, expressions).enumerated().compactMap { index, pair in
                elementType(of: type, at: index).map { ("[\(index)]", pair.0, $0, pair.1) }
            }
        default: return []
        }
    }

    private static func members(of value: Value, _ type: Type, _ items: [ObjectItem]) -> [Part] {
        items.compactMap { item in
            guard let name = name(of: item.key), let member = value.members?.all.first(where: { $0.name == name }),
                let type = memberType(of: type, name)
            else { return nil }
            return (".\(name)", member.value, type, item.value)
        }
    }

    private static func name(of key: ObjectKey) -> String? {
        switch key {
        case .name(let name, _): return name
        case .expression(let expression):
            guard case .string(let text) = expression.form else { return nil }
            return text
        }
    }

    private static func elementType(of type: Type, at index: Int) -> Type? {
        switch type {
        case .list(let element), .set(let element): return element
        case .tuple(let types): return types.indices.contains(index) ? types[index] : nil
        default: return nil
        }
    }

    private static func memberType(of type: Type, _ name: String) -> Type? {
        switch type {
        case .map(let element): return element
        case .object(let object): return object.fields.first { $0.name == name }?.type
        default: return nil
        }
    }
}
