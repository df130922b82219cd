import Diagnostics

extension Type {
    /// Reads a type constraint, as it stands in a variable's `type`. After an error, which is reported once, the part is
    /// `any`. `allowsOptional` is false for an output's type, where nothing may be left out.
    package static func parse(
        constraint: Expression, allowsAny: Bool = true, allowsOptional: Bool = true, diagnostics: inout Diagnostics
    ) -> Type {
        var reader = TypeReader(allowsAny: allowsAny, allowsOptional: allowsOptional, diagnostics: diagnostics)
        let type = reader.type(constraint)
        diagnostics = reader.diagnostics
        return type
    }
}

/// Terraform's type constraints: hcl, ext/typeexpr.
private struct TypeReader {
    let allowsAny: Bool
    let allowsOptional: Bool
    var diagnostics: Diagnostics
    var depth = 0

    static let names = ["any", "bool", "list", "map", "number", "object", "set", "string", "tuple"]

    init(allowsAny: Bool, allowsOptional: Bool, diagnostics: Diagnostics) {
        self.allowsAny = allowsAny
        self.allowsOptional = allowsOptional
        self.diagnostics = diagnostics
    }

    mutating func fail(_ message: String, at span: Span, help: String? = nil) -> Type {
        diagnostics.add(.error(.invalidType, message, at: span, help: help))
        return .any
    }

    mutating func type(_ expression: Expression) -> Type {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 256 else { return fail("the type is nested too deeply", at: expression.span) }
        switch expression.form {
        case .variable(let name): return keyword(name, expression)
        case .call(let call): return constructed(call, expression)
        case .string(let text):
            // Terraform 0.11 wrote them like this, and Terraform still reads it.
            if depth == 1, text == "string" { return .string }
            if depth == 1, text == "list" || text == "map" { return text == "list" ? .list(.string) : .map(.string) }
            return fail("a type is written without quotes", at: expression.span, help: "write `\(text)`")
        case .parentheses(let inner): return type(inner)
        case .invalid: return .any
        default:
            return fail(
                "a type is a keyword or a call such as `list(string)`", at: expression.span)
        }
    }

    private mutating func keyword(_ name: String, _ expression: Expression) -> Type {
        switch name {
        case "bool": return .bool
        case "number": return .number
        case "string": return .string
        case "any":
            if allowsAny { return .any }
            return fail("`any` is not a type here", at: expression.span, help: "name the type exactly")
        case "list" where depth == 1: return .list(.any)
        case "map" where depth == 1: return .map(.any)
        case "list", "set", "map":
            return fail(
                "`\(name)` needs the type of its elements", at: expression.span, help: "write `\(name)(string)`")
        case "object":
            return fail("`object` needs its attributes", at: expression.span, help: "write `object({ name = string })`")
        case "tuple":
            return fail("`tuple` needs its elements", at: expression.span, help: "write `tuple([string, number])`")
        default:
            return fail(
                "no type named \"\(name)\"", at: expression.span,
                help: Suggestion.help(for: name, among: TypeReader.names))
        }
    }

    private mutating func constructed(_ call: FunctionCall, _ expression: Expression) -> Type {
        switch call.name {
        case "list", "set", "map", "object", "tuple": break
        case "optional":
            return fail("`optional` is for the attributes of an object", at: expression.span)
        case "bool", "number", "string", "any":
            return fail("`\(call.name)` takes no arguments", at: expression.span, help: "write `\(call.name)`")
        default:
            return fail(
                "no type named \"\(call.name)\"", at: call.nameSpan,
                help: Suggestion.help(for: call.name, among: TypeReader.names))
        }
        guard call.arguments.count == 1, !call.expandsLast else {
            return fail("`\(call.name)` takes one argument", at: expression.span)
        }
        let argument = call.arguments[0]
        switch call.name {
        case "list": return .list(type(argument))
        case "set": return .set(type(argument))
        case "map": return .map(type(argument))
        case "tuple": return tuple(argument)
        default: return object(argument)
        }
    }

    private mutating func tuple(_ argument: Expression) -> Type {
        guard case .tuple(let elements) = argument.form else {
            return fail("`tuple` takes a list of types", at: argument.span, help: "write `tuple([string, number])`")
        }
        var types: [Type] = []
        for element in elements { types.append(type(element)) }
        return .tuple(types)
    }

    private mutating func object(_ argument: Expression) -> Type {
        guard case .object(let items) = argument.form else {
            return fail(
                "`object` takes its attributes and their types", at: argument.span,
                help: "write `object({ name = string })`")
        }
        var fields: [ObjectType.Field] = []
        var seen: Set<String> = []
        for item in items {
            guard let name = name(of: item.key) else {
                _ = fail("the name of an attribute is a plain name", at: item.key.span)
                continue
            }
            if !seen.insert(name).inserted {
                _ = fail("the attribute \"\(name)\" is declared twice", at: item.key.span)
                continue
            }
            fields.append(field(name, item.value))
        }
        return .object(ObjectType(fields))
    }

    private func name(of key: ObjectKey) -> String? {
        switch key {
        case .name(let name, _): return name.normalized
        case .expression(let expression):
            if case .string(let text) = expression.form { return text.normalized }
            return nil
        }
    }

    private mutating func field(_ name: String, _ expression: Expression) -> ObjectType.Field {
        guard case .call(let call) = expression.form, call.name == "optional" else {
            return ObjectType.Field(name: name, type: type(expression))
        }
        guard allowsOptional else {
            return ObjectType.Field(
                name: name,
                type: fail("nothing is optional in this type", at: expression.span, help: "name the type alone"))
        }
        guard (1...2).contains(call.arguments.count), !call.expandsLast else {
            return ObjectType.Field(
                name: name, type: fail("`optional` takes a type and at most a default", at: expression.span))
        }
        let type = type(call.arguments[0])
        guard call.arguments.count == 2 else { return ObjectType.Field(name: name, type: type, isOptional: true) }
        let value = defaultValue(call.arguments[1], as: type, named: name)
        return ObjectType.Field(name: name, type: type, isOptional: true, defaultValue: value)
    }

    private mutating func defaultValue(_ expression: Expression, as type: Type, named name: String) -> Value? {
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(expression)
        let converted = evaluator.convert(value, to: type, at: expression.span, naming: "the default of \"\(name)\"")
        diagnostics.add(evaluator.diagnostics)
        return converted.containsPoison ? nil : converted
    }
}
