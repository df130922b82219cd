import Diagnostics

/// What the names in an expression mean.
package protocol Scope {
    /// The value of a free root traversal, e.g. `module.network.vpc_id`. The scope takes as many steps as it knows and the
    /// evaluator applies the rest. A root that is indexed by something else than literals comes without those steps.
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution

    /// Whether this scope has a function of that name, beside those that all have. It goes before one of theirs.
    func hasFunction(_ name: String) -> Bool

    /// The value of a call of one of this scope's own functions.
    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value

    /// Functions that Terragrunt calls when it runs: what they give is only known then. None where the scope says nothing.
    var laterFunctions: [String: LaterFunction] { get }
}

extension Scope {
    package func hasFunction(_ name: String) -> Bool { false }

    package func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value { .poison }

    package var laterFunctions: [String: LaterFunction] { [:] }
}

package enum Resolution: Sendable {
    /// The value, and how many steps after the root it accounts for.
    case value(Value, steps: Int)
    /// Already reported to `evaluator.diagnostics`.
    case failed
    /// The root means nothing; these do.
    case unknownRoot(candidates: [String])
}

/// The files that `file`, `templatefile` and their like may read: paths relative to the folder of the text, with `/`.
package protocol FileSource: Sendable {
    func read(_ path: String) -> [UInt8]?
    func exists(_ path: String) -> Bool
    /// All files below a folder, relative to it.
    func list(below path: String) -> [String]
}

/// A scope of named values, and nothing else.
package struct NamedValues: Scope {
    package var values: [String: Value]

    package init(_ values: [String: Value] = [:]) { self.values = values }

    package func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        if let value = values[traversal.root] { return .value(value, steps: 0) }
        return .unknownRoot(candidates: values.keys.sorted())
    }
}

/// Evaluates expressions. Never throws and never traps: an error is one diagnostic, and the value is then `poison`, on
/// which every further operation is silently poison.
package struct Evaluator {
    package var diagnostics = Diagnostics()
    /// Errors of names that mean nothing anywhere, which hold whether or not the value is taken: `try`, `can` and the arms of a
    /// conditional leave them here. Each stands in `diagnostics`, too, unless it was left out there.
    package var certain = Diagnostics()
    let scope: any Scope
    let files: (any FileSource)?
    let limits: Limits
    /// Variables of the `for` around, the innermost last.
    var variables: [(name: String, value: Value)] = []
    package internal(set) var progress: Progress
    var templateDepth = 0

    /// `progress` is that of the evaluator on whose behalf this one works.
    package init(
        scope: any Scope, files: (any FileSource)? = nil, limits: Limits = .standard,
        continuing progress: Progress = .init()
    ) {
        self.scope = scope
        self.files = files
        self.limits = limits
        self.progress = progress
    }

    /// What is wrong, with the errors that hold though nothing takes the value.
    package var diagnosticsWithCertain: Diagnostics {
        var all = diagnostics
        for error in certain.all where !all.all.contains(where: { $0.span == error.span && $0.code == error.code }) {
            all.add(error)
        }
        return all
    }

    /// Reports an error and gives its poison.
    package mutating func fail(_ code: Code, _ message: String, at span: Span?, help: String? = nil) -> Value {
        diagnostics.add(.error(code, message, at: span, help: help))
        return .poison
    }

    /// The value of an expression; `poison` after an error.
    package mutating func evaluate(_ expression: Expression) -> Value {
        defer { leave() }
        guard enter(expression) else { return .poison }
        switch expression.form {
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

    private mutating func number(_ digits: String, _ expression: Expression) -> Value {
        if let number = Number(digits) { return .number(number) }
        return fail(.numberLimit, "the number needs more digits than are kept", at: expression.span)
    }

    private mutating func tuple(_ elements: [Expression], _ expression: Expression) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(evaluate(element)) }
        return spend(elements: values, at: expression.span) ? .tuple(values) : .poison
    }
}

extension Evaluator {
    /// The value in another type, with the defaults of its `optional` attributes; poison and one diagnostic where it has
    /// none. `what` names the value in the message: `input "azs"`.
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
    /// The type for a help text: nothing where it is too long to help.
    fileprivate static func describe(_ type: Type) -> String {
        let text = type.description
        return text.utf8.count <= 120 ? "`\(text)`" : ""
    }
}
