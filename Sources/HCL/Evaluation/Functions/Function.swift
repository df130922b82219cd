import Diagnostics

/// One parameter of a function: its name for messages, the type to which an argument is converted, whether null is
/// allowed, and what happens to marks.
struct Parameter: Sendable {
    /// What happens to the marks of an argument (go-cty's `AllowMarked`, which is set for each parameter).
    enum Marks: Sendable {
        /// The function gets the argument without any marks; one mark anywhere in it marks the whole result.
        case merged
        /// The argument's own mark becomes the result's. Its elements keep theirs, wherever the function puts them.
        case kept
        /// The function gets the argument with its marks.
        case seen
    }

    let name: String
    let type: Type
    var allowsNull = false
    var marks = Marks.merged

    init(_ name: String, _ type: Type, allowsNull: Bool = false, marks: Marks = .merged) {
        self.name = name
        self.type = type
        self.allowsNull = allowsNull
        self.marks = marks
    }
}

/// Why a call has no value: what is wrong, and the index of the argument that is to blame, or nil where the call as
/// a whole is.
struct CallFailure: Error {
    var code: Code = .invalidArgument
    var argument: Int?
    var message: String
    var help: String?

    init(_ message: String, argument: Int? = nil, code: Code = .invalidArgument, help: String? = nil) {
        self.message = message
        self.argument = argument
        self.code = code
        self.help = help
    }
}

/// What a function sees besides its arguments.
struct CallContext {
    // The files that may be read; nil for none.
    let files: (any FileSource)?
    let limits: Evaluator.Limits
    /// How many templates are being rendered around the call.
    let templateDepth: Int
    /// How deep the call is nested, and how many values were made before it.
    var progress: Evaluator.Progress
    /// How many values the call made itself, beyond those of its arguments.
    var made = 0

    /// Counts so many values, before they are made; an error where they are too many.
    mutating func spend(_ count: Int) throws(CallFailure) {
        guard count <= limits.values, count >= 0 else {
            throw CallFailure("the result would have more than \(limits.values) values", code: .sizeLimit)
        }
        made += count
    }

    /// An error where the text of a value would be too large, before any of it is written.
    func check(textOf value: Value) throws(CallFailure) {
        try check(bytes: value.textSize(upTo: limits.stringBytes))
    }

    /// An error where a string of so many bytes would be too large.
    func check(bytes: Int) throws(CallFailure) {
        guard bytes <= limits.stringBytes, bytes >= 0 else {
            throw CallFailure("the string would be larger than \(limits.stringBytes) bytes", code: .sizeLimit)
        }
    }
}

/// The type of a call's result that is known only later, as far as the arguments tell it.
/// `of` gets the arguments after conversion; it may get none at all, where their number is not known.
struct ResultType: Sendable {
    let of: @Sendable ([Value]) -> Type

    static func by(_ of: @escaping @Sendable ([Value]) -> Type) -> ResultType { ResultType(of: of) }

    static func always(_ type: Type) -> ResultType { ResultType { _ in type } }
}

/// A function of the language. Its body gets arguments that were converted to the types of its parameters.
final class Function: Sendable {
    /// The function's result. Nil where it depends on what is known only later, so that the call is left as it is.
    typealias Body = @Sendable (_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value?

    let name: String
    let parameters: [Parameter]
    /// The parameter that takes all further arguments; nil where there must not be any.
    let variadic: Parameter?
    /// The type of a result that is only known later.
    let resultType: ResultType
    /// Whether the body is called when arguments are known only later. It then looks at the number and order of
    /// elements, not at their values.
    let takesDeferred: Bool
    let body: Body

    init(
        name: String, parameters: [Parameter], variadic: Parameter?,
        resultType: ResultType, takesDeferred: Bool = false, body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.variadic = variadic
        self.resultType = resultType
        self.takesDeferred = takesDeferred
        self.body = body
    }

    /// The type of a result where not even the number of arguments is known, because the last one is expanded
    /// later.
    var fixedType: Type { takesDeferred ? .any : resultType.of([]) }

    /// How many arguments the function takes, in words for a message.
    var countText: String {
        let fixed = parameters.count
        let words = fixed == 1 ? "one argument" : "\(fixed) arguments"
        return variadic == nil ? (fixed == 0 ? "no argument" : words) : "at least \(words)"
    }

    /// How the function is called, for a message: `cidrsubnet(prefix, newbits, netnum)`.
    var signature: String {
        let names = parameters.map(\.name) + (variadic.map { ["\($0.name)..."] } ?? [])
        return "\(name)(\(names.joined(separator: ", ")))"
    }
}

extension Function {
    /// A function that needs the values of all of its arguments, with a result of one type.
    static func pure(
        _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil, gives type: Type,
        body: @escaping Body
    ) -> Function {
        Function(name: name, parameters: parameters, variadic: variadic, resultType: .always(type), body: body)
    }

    /// A function that looks at the number and order of elements alone, and passes on elements that are known only
    /// later.
    static func shape(
        _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil,
        gives type: ResultType = .always(.any), body: @escaping Body
    ) -> Function {
        Function(
            name: name, parameters: parameters, variadic: variadic, resultType: type, takesDeferred: true, body: body)
    }
}

extension [Value] {
    // The accessors are for arguments that were converted to the type of their parameter; they give an empty value
    // where a caller did not keep to that.

    func text(_ index: Int) -> String { index < count ? self[index].asString ?? "" : "" }

    func number(_ index: Int) -> Number { index < count ? self[index].asNumber ?? .small(0) : .small(0) }

    func items(_ index: Int) -> [Value] { index < count ? self[index].elements ?? [] : [] }

    /// A whole number that fits a machine word; an error for any other.
    func int(_ index: Int) throws(CallFailure) -> Int {
        let number = number(index)
        if let value = number.int { return value }
        throw CallFailure(number.isInteger ? "the number is too large" : "a whole number is required", argument: index)
    }
}

/// The functions of the language: those that `terraform metadata functions` lists for Terraform 1.11.
package enum Functions {
    /// All of them, by kind; each list is in the file of its kind.
    static let groups: [[Function]] = [
        numeric, conversions, strings, collections, shapes, sets, network, json, formatting, patterns, encodings,
        digests, times, calculations, yaml, fileFunctions, templates,
    ]

    /// The functions by name, without `try` and `can`, which evaluate their arguments themselves.
    static let table: [String: Function] = {
        var table: [String: Function] = [:]
        for group in groups { for function in group { table[function.name] = function } }
        return table
    }()

    /// The function of that name, which may have the prefix `core::`; nil where there is none.
    static func named(_ name: String) -> Function? {
        if let found = table[name] { return found }
        guard name.hasPrefix("core::") else { return nil }
        return table[String(name.dropFirst(6))]
    }

    /// Whether Terraform has the function, as far as tfgen knows, available here or not.
    package static func isKnown(_ name: String) -> Bool {
        named(name) != nil || refused(name) != nil || names.contains(name)
    }

    /// The type of an argument of a function, by its index from zero; nil where there is no such argument or it may
    /// be of any type.
    package static func parameterType(of name: String, at index: Int) -> Type? {
        guard let function = named(name) else { return nil }
        let parameters = function.parameters
        let parameter = index < parameters.count ? parameters[index] : function.variadic
        return parameter?.type == .any ? nil : parameter?.type
    }

    /// All names that may be called, sorted, for suggestions.
    package static let names: [String] = (Array(table.keys) + ["can", "try"]).sorted()

    /// Why a function of Terraform's is refused; `message` follows the function's name.
    struct Refusal {
        var code = Code.impureFunction
        let message: String
        let help: String
    }

    /// Why a function of Terraform's is not available here; nil where it is, or where Terraform has no such
    /// function.
    static func refused(_ name: String) -> Refusal? {
        switch name.hasPrefix("core::") ? String(name.dropFirst(6)) : name {
        case "timestamp", "plantimestamp":
            Refusal(
                message: "depends on the clock, and the same text must give the same tree",
                help: "write the time itself, or let the module call it when it is applied")
        case "uuid":
            Refusal(
                message: "depends on chance, and the same text must give the same tree",
                help: "`uuidv5` makes a stable identifier of a name")
        case "bcrypt":
            Refusal(
                message: "depends on chance, and the same text must give the same tree",
                help: "let the module call it, or store the hash itself")
        case "rsadecrypt":
            Refusal(
                code: .unsupportedFunction, message: "is not supported: a secret must not end up in a rendered file",
                help: "let the module decrypt it, or read it from a secret store there")
        case "base64gzip":
            Refusal(
                code: .unsupportedFunction, message: "is not supported: its bytes depend on the compressor's version",
                help: "let the module call it, or use `base64encode`")
        default: nil
        }
    }
}
