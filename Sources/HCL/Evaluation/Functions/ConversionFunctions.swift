/// `tostring` and the other functions that convert, and those that set and remove marks.
extension Functions {
    static let conversions: [Function] = [
        converting("tostring", .string), converting("tonumber", .number), converting("tobool", .bool),
        converting("tolist", .list(.any)), converting("toset", .set(.any)), converting("tomap", .map(.any)),
        // `sensitive(value)` marks the value; a value that is marked stays as it is.
        .marks("sensitive") { .some($0.marked) },
        // `nonsensitive(value)` takes the value's own mark away. Terraform refuses a value without a mark only in
        // older versions.
        .marks("nonsensitive") { $0.unmarked },
        // `issensitive(value)` is known only later for what is known only then.
        .marks("issensitive") { value in value.isDeferred ? nil : .bool(value.isSensitive) },
        // `ephemeralasnull(value)`: no value here is ephemeral, so each stays as it is.
        .marks("ephemeralasnull") { $0 },
    ]

    /// A function that converts to `type`. The argument may be null, which stays null, and marks are kept. Where
    /// the value is only known later, a type that can never be converted is an error now already.
    private static func converting(_ name: String, _ type: Type) -> Function {
        Function(
            name: name, parameters: [Parameter("v", .any, allowsNull: true, marks: .seen)], variadic: nil,
            resultType: .by { arguments in resultType(arguments, type) }, takesDeferred: true
        ) { arguments, _ throws(CallFailure) in
            if case .deferred(let deferred) = arguments[0], deferred.type == type, type.isPrimitive {
                return arguments[0]
            }
            if arguments[0].isDeferred {
                guard arguments[0].type.mayConvert(to: type) else {
                    throw CallFailure(Value.required(type), argument: 0)
                }
                return nil
            }
            // Which elements of a set are equal is only known later.
            if case .set = type, arguments[0].containsDeferred { return nil }
            switch arguments[0].converted(to: type) {
            case .success(let value): return value
            case .failure(let failure):
                throw CallFailure(
                    failure.pathText.isEmpty ? failure.message : "\(failure.pathText): \(failure.message)", argument: 0)
            }
        }
    }

    /// The type of a conversion's result. `list(any)` and its like take the element's type from the argument.
    private static func resultType(_ arguments: [Value], _ type: Type) -> Type {
        guard let argument = arguments.first, !type.isPrimitive else { return type }
        guard case .deferred(let deferred) = argument else {
            if case .success(let value) = argument.converted(to: type) { return value.type }
            return type
        }
        switch (type, deferred.type) {
        case (.list, .list(let element)), (.list, .set(let element)): return .list(element)
        case (.set, .list(let element)), (.set, .set(let element)): return .set(element)
        case (.map, .map(let element)): return .map(element)
        default: return type
        }
    }
}

extension Function {
    /// A function of one value of any type that has to do with marks alone.
    fileprivate static func marks(_ name: String, _ body: @escaping @Sendable (Value) -> Value?) -> Function {
        Function(
            name: name, parameters: [Parameter("value", .any, allowsNull: true, marks: .seen)], variadic: nil,
            resultType: .by { $0.first?.type ?? .any }, takesDeferred: true
        ) { arguments, _ in
            // A mark on what is known later has no meaning: Terragrunt cannot hand one on.
            if name == "nonsensitive" { return arguments[0].unmarked }
            if name != "issensitive", arguments[0].isDeferred { return arguments[0] }
            return body(arguments[0])
        }
    }
}
