import Diagnostics

extension Type {
    /// Whether a value of the type has attributes with fixed names somewhere.
    fileprivate var hasNames: Bool {
        switch self {
        case .object: true
        case .list(let element), .set(let element), .map(let element): element.hasNames
        default: false
        }
    }
}

extension Evaluator {
    /// One diagnostic for each attribute of a literal object that the type does not have. Terraform drops them without
    /// a word, and with them what a misspelled name was meant to say.
    package mutating func checkNames(in expression: Expression, _ type: Type, naming name: String) {
        guard type.hasNames else { return }
        switch (expression.form, type) {
        case (.parentheses(let inner), _): checkNames(in: inner, type, naming: name)
        case (.object(let items), .object(let object)):
            for item in items {
                guard let key = Self.name(of: item.key) else { continue }
                if let field = object.fields.first(where: { $0.name == key }) {
                    checkNames(in: item.value, field.type, naming: name)
                } else {
                    refuse(key, item.key, among: object.fields.map(\.name), naming: name)
                }
            }
        case (.object(let items), .map(let element)):
            for item in items { checkNames(in: item.value, element, naming: name) }
        case (.tuple(let elements), .list(let element)), (.tuple(let elements), .set(let element)):
            for expression in elements { checkNames(in: expression, element, naming: name) }
        default: break
        }
    }

    private mutating func refuse(_ key: String, _ item: ObjectKey, among names: [String], naming name: String) {
        let span: Span =
            switch item {
            case .name(_, let span): span
            case .expression(let expression): expression.span
            }
        diagnostics.add(
            .error(
                .unknownAttribute, "no attribute named \"\(key)\" in \(name)", at: span,
                help: Suggestion.help(for: key, among: names)))
    }

    /// One diagnostic for each part of a value that does not fit the type, at the smallest expression that gives it.
    package mutating func checkType(of value: Value, _ type: Type, _ expression: Expression, naming name: String) {
        guard case .failure = value.converted(to: type) else { return }
        if !checkParts(of: value, as: type, at: expression, named: name, path: "") {
            _ = convert(value, to: type, at: expression.span, naming: name)
        }
    }

    /// Whether a part of the value is at fault, and was reported.
    private mutating func checkParts(
        of value: Value, as type: Type, at expression: Expression, named name: String, path: String
    ) -> Bool {
        var found = false
        for part in Self.parts(of: value, type, expression) {
            guard case .failure = part.value.converted(to: part.type) else { continue }
            found = true
            let path = path + part.step
            if !checkParts(of: part.value, as: part.type, at: part.expression, named: name, path: path) {
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
