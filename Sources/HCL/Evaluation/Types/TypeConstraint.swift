import Diagnostics

extension Type {
    /// Reads a type constraint as a `variable` block has it: `string`, `list(string)`, `object({ a = optional(number, 3) })`,
    /// `any` (Terraform language, Type Constraints). After an error the part is `any`, so that nothing follows from it.
    package static func parse(constraint: Expression, diagnostics: inout Diagnostics) -> Type {
        var reader = TypeConstraintReader(diagnostics: diagnostics)
        let type = reader.read(constraint)
        diagnostics = reader.diagnostics
        return type
    }
}

private struct TypeConstraintReader {
    var diagnostics: Diagnostics

    static let primitives: [String: Type] = ["string": .string, "number": .number, "bool": .bool, "any": .any]
    static let constructors = ["list", "set", "map", "tuple", "object"]

    mutating func read(_ expression: Expression) -> Type {
        switch expression.form {
        case .variable(let name):
            if let type = Self.primitives[name] { return type }
            // Terraform reads the bare words of old as collections of anything.
            switch name {
            case "list": return .list(.any)
            case "set": return .set(.any)
            case "map": return .map(.any)
            default: return refuse(expression, "no type named \"\(name)\"", name)
            }
        case .string(let name):
            switch name {
            case "string": return .string
            case "list": return .list(.string)
            case "map": return .map(.string)
            default: return refuse(expression, "a type is no string", name)
            }
        case .call(let call): return read(call, expression)
        case .parentheses(let inner): return read(inner)
        default: return refuse(expression, "this is no type", nil)
        }
    }

    private mutating func read(_ call: FunctionCall, _ expression: Expression) -> Type {
        guard Self.constructors.contains(call.name) else {
            let text = call.name == "optional" ? "\"optional\" stands only in an object's attribute" : "no type named \"\(call.name)\""
            return refuse(expression, text, call.name == "optional" ? nil : call.name)
        }
        guard call.arguments.count == 1 else {
            return refuse(expression, "\"\(call.name)\" takes one argument", nil)
        }
        switch call.name {
        case "list": return .list(read(call.arguments[0]))
        case "set": return .set(read(call.arguments[0]))
        case "map": return .map(read(call.arguments[0]))
        case "tuple": return tuple(call.arguments[0])
        default: return object(call.arguments[0])
        }
    }

    private mutating func tuple(_ expression: Expression) -> Type {
        guard case .tuple(let elements) = expression.form else {
            return refuse(expression, "\"tuple\" takes a list of types", nil)
        }
        var types: [Type] = []
        for element in elements { types.append(read(element)) }
        return .tuple(types)
    }

    private mutating func object(_ expression: Expression) -> Type {
        guard case .object(let items) = expression.form else {
            return refuse(expression, "\"object\" takes attribute names with types", nil)
        }
        var fields: [ObjectType.Field] = []
        for item in items {
            guard let name = name(of: item.key) else {
                _ = refuse(expression, "an attribute of an object type is a plain name", nil)
                continue
            }
            fields.append(field(name, item.value))
        }
        return .object(ObjectType(fields))
    }

    private func name(of key: ObjectKey) -> String? {
        switch key {
        case .name(let name, _): return name
        case .expression(let expression):
            if case .string(let name) = expression.form { return name }
            return nil
        }
    }

    private mutating func field(_ name: String, _ expression: Expression) -> ObjectType.Field {
        guard case .call(let call) = expression.form, call.name == "optional" else {
            return .init(name: name, type: read(expression))
        }
        guard let first = call.arguments.first, call.arguments.count <= 2 else {
            _ = refuse(expression, "\"optional\" takes a type and a default", nil)
            return .init(name: name, type: .any, isOptional: true)
        }
        let type = read(first)
        guard call.arguments.count == 2 else { return .init(name: name, type: type, isOptional: true) }
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(call.arguments[1])
        let converted = evaluator.convert(value, to: type, at: call.arguments[1].span, naming: "the default of \"\(name)\"")
        diagnostics.add(evaluator.diagnostics)
        return .init(name: name, type: type, isOptional: true, defaultValue: converted)
    }

    private mutating func refuse(_ expression: Expression, _ message: String, _ name: String?) -> Type {
        diagnostics.add(
            .error(
                .badTypeConstraint, message, at: expression.span,
                help: name.flatMap {
                    Suggestion.help(for: $0, among: Self.constructors + Array(Self.primitives.keys))
                }))
        return .any
    }
}

extension Code {
    package static let badTypeConstraint = Code(
        390, "type that cannot be read",
        "A type is `string`, `number`, `bool`, `any`, or a `list`, `set`, `map`, `tuple` or `object` of types.")
}
