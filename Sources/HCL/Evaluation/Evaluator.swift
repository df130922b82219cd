import Diagnostics

/// What the names in an expression mean. Each kind of file that tfgen reads has a scope of its own.
package protocol Scope {
    /// The value of a free root traversal, for example `module.network.vpc_id`. The scope takes as many steps after
    /// the root as it knows, and the evaluator applies the rest. Where a step's key is known only later, the
    /// traversal ends before that step.
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution

    /// Whether this scope has a function of that name, besides those that every scope has. It is preferred to one
    /// of theirs with the same name.
    func hasFunction(_ name: String) -> Bool

    /// The value of a call of one of this scope's own functions, with its arguments evaluated. Errors are added to
    /// `evaluator`.
    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value

    /// Functions by name which Terragrunt calls when it runs, so that what they give is only known then. A scope
    /// that says nothing has none.
    var laterFunctions: [String: LaterFunction] { get }

    /// Where a function can be called that this scope does not have; nil for one that is nowhere.
    func elsewhere(function: String) -> String?
}

// What a scope does that does not say otherwise: it has no functions of its own.
extension Scope {
    package func hasFunction(_ name: String) -> Bool { false }

    package func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value { .poison }

    package var laterFunctions: [String: LaterFunction] { [:] }

    package func elsewhere(function: String) -> String? { nil }
}

/// What a scope says of a traversal.
package enum Resolution: Sendable {
    /// The value, and how many steps after the root it accounts for.
    case value(Value, steps: Int)
    /// The traversal is wrong, which the scope has added to `evaluator.diagnostics`.
    case failed
    /// The root means nothing in this scope; the names that mean something, for a suggestion.
    case unknownRoot(candidates: [String])
}

/// The files that `file`, `templatefile` and similar functions may read. Paths are relative to the folder of the
/// configuration file and written with `/`.
package protocol FileSource: Sendable {
    /// The bytes of a file; nil where there is none, or it cannot be read.
    func read(_ path: String) -> [UInt8]?
    func exists(_ path: String) -> Bool
    /// All files below a folder, relative to it.
    func list(below path: String) -> [String]
    /// The folder outside of which nothing is read, an absolute path, where paths may lead out of the configuration file's
    /// folder; nil where they may not.
    var root: String? { get }
}

extension FileSource {
    package var root: String? { nil }
}

/// A scope of named values and nothing else. Steps after the name are left to the evaluator.
package struct NamedValues: Scope {
    package var values: [String: Value]

    package init(_ values: [String: Value] = [:]) { self.values = values }

    package func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        if let value = values[traversal.root] { return .value(value, steps: 0) }
        return .unknownRoot(candidates: values.keys.sorted())
    }
}

/// Evaluates expressions. It never throws and never traps: an error adds one diagnostic, and the value is then
/// `poison`. Whatever is done with poison gives poison without a further diagnostic, so that one mistake is
/// reported once.
package struct Evaluator {
    /// The errors so far, in the order in which they were found.
    package var diagnostics = Diagnostics()
    /// Errors in names that mean nothing anywhere. They hold whether or not the value is used, so `try`, `can` and
    /// the arms of a conditional, which hide other errors, leave them here. Each is in `diagnostics` as well,
    /// unless it was hidden there.
    package var certain = Diagnostics()
    let scope: any Scope
    /// The files that functions may read; nil where there are none, and then such functions fail.
    let files: (any FileSource)?
    let limits: Limits
    /// What is known of expressions that were evaluated before; nil where they are evaluated once.
    let forms: KnownForms?
    /// The variables of the `for` expressions around, the innermost last.
    var variables: [(name: String, value: Value)] = []
    /// How deep the evaluation is and how much it has made; see `Progress`.
    package internal(set) var progress: Progress
    /// How many `templatefile` and `templatestring` calls are running inside one another, against endless
    /// recursion.
    var templateDepth = 0

    /// `progress` is that of the evaluator for which this one works, or nothing for a new evaluation.
    package init(
        scope: any Scope, files: (any FileSource)? = nil, limits: Limits = .standard,
        continuing progress: Progress = .init(), forms: KnownForms? = nil
    ) {
        self.forms = forms
        self.scope = scope
        self.files = files
        self.limits = limits
        self.progress = progress
    }

    /// All errors: those in `diagnostics`, and those in `certain` that were hidden there.
    package var diagnosticsWithCertain: Diagnostics {
        var all = diagnostics
        for error in certain.all where !all.all.contains(where: { $0.span == error.span && $0.code == error.code }) {
            all.add(error)
        }
        return all
    }

    /// Reports an error and gives poison, for the caller to return.
    package mutating func fail(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Value {
        diagnostics.add(.error(code, message, at: span, help: help))
        return .poison
    }

    /// The value of an expression; `poison` after an error. `enter` and `leave` count the nesting.
    package mutating func evaluate(_ expression: Expression) -> Value {
        defer { leave() }
        guard enter(expression) else { return .poison }
        if expression.isAccess { return access(expression) }
        switch form(of: expression) {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let digits): return number(digits, expression)
        case .string(let text): return .string(text.normalized)
        case .template(let parts): return template(parts, expression)
        case .wrapped(let inner), .parentheses(let inner): return evaluate(inner)
        case .variable(let name):
            if let bound = variables.last(where: { $0.name == name }) { return bound.value }
            return access(expression)
        case .attribute, .index, .legacyIndex: return access(expression)
        case .attributeSplat(let base, let steps): return attributeSplat(base, steps: steps, at: expression)
        case .fullSplat(let base, let steps): return fullSplat(base, steps: steps, at: expression)
        case .tuple(let elements): return tuple(elements, expression)
        case .object(let items): return object(items, expression)
        case .forTuple(let loop): return forTuple(loop, expression)
        case .forObject(let loop): return forObject(loop, expression)
        case .conditional(let test, let left, let right):
            return conditional(test, then: left, else: right, at: expression)
        case .binary(let name, let left, let right): return binary(name, left: left, right: right, at: expression)
        case .unary(let name, let operand): return unary(name, operand: operand, at: expression)
        case .call(let call): return self.call(call, expression)
        case .invalid: return .poison
        }
    }

    /// What an expression is, also where that was put together before.
    func form(of expression: Expression) -> Form { forms?.form(of: expression) ?? expression.form }

    /// The value of a number's digits. Numbers are exact; one that needs too many digits is an error.
    private mutating func number(_ digits: String, _ expression: Expression) -> Value {
        if let number = Number(digits) { return .number(number) }
        return fail(.numberLimit, "the number needs more digits than are kept", at: expression.span)
    }

    /// A tuple of the values of its elements.
    private mutating func tuple(_ elements: [Expression], _ expression: Expression) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(evaluate(element)) }
        return spend(elements: values, at: expression.span) ? .tuple(values) : .poison
    }
}

extension Evaluator {
    /// The value converted to another type, with the defaults of the type's `optional` attributes; poison and one
    /// diagnostic where it cannot be converted. `what` names the value in the message, for example `input "azs"`.
    package mutating func convert(_ value: Value, to type: Type, at span: Span, naming what: String) -> Value {
        if value.isPoison { return value }
        switch value.converted(to: type) {
        case .success(let converted): return converted
        case .failure(let failure):
            if value.containsPoison { return .poison }
            let place = failure.path.isEmpty ? "" : " at \(failure.pathText)"
            let shown = Type.describe(type)
            return fail(
                .wrongType, "wrong type for \(what)\(place): \(failure.message)", at: span,
                help: shown.isEmpty ? nil : "the type is \(shown)")
        }
    }
}

extension Type {
    /// The type for a help text; an empty text where it has more than 120 bytes, which would not help.
    fileprivate static func describe(_ type: Type) -> String {
        let text = type.description
        return text.utf8.count <= 120 ? "`\(text)`" : ""
    }
}
