import Diagnostics

/// A function that is not evaluated here: whoever runs what is rendered evaluates it, with `get_env("NAME")` for one.
package struct RuntimeFunction: Sendable {
    package let name: String
    /// The type of every argument and of the result.
    package let type: Type
    /// How many arguments it takes.
    package let counts: ClosedRange<Int>

    package init(_ name: String, type: Type = .string, arguments counts: ClosedRange<Int>) {
        self.name = name
        self.type = type
        self.counts = counts
    }

    /// How many arguments, in words.
    fileprivate var countText: String {
        if counts.upperBound == Int.max { return "\(counts.lowerBound) or more arguments" }
        if counts.lowerBound < counts.upperBound { return "\(counts.lowerBound) or \(counts.upperBound) arguments" }
        return counts.lowerBound == 0 ? "no arguments" : "\(counts.lowerBound) argument"
    }
}

extension Scope {
    /// The functions that only a run knows the results of; none, unless the scope says otherwise.
    package var runtimeFunctions: [RuntimeFunction] { [] }
}

extension Evaluator {
    /// A call that is left as it is, with its arguments folded as far as they are known.
    mutating func runtimeCall(_ function: RuntimeFunction, _ call: FunctionCall, _ expression: Expression) -> Value {
        var values: [Value] = []
        for argument in call.arguments {
            let value = evaluate(argument)
            values.append(value.isPoison ? value : convert(value, to: function.type, at: argument.span, call))
        }
        if values.contains(where: \.containsPoison) { return .poison }
        guard call.expandsLast || function.counts.contains(values.count) else {
            return fail(
                .argumentCount, "`\(call.name)` takes \(function.countText), not \(values.count)", at: expression.span)
        }
        let parts = values.map { Residual($0) }
        return later(
            function.type, .call(call.name, parts, expandsLast: call.expandsLast), of: values, at: expression.span)
    }

    private mutating func convert(_ value: Value, to type: Type, at span: Span, _ call: FunctionCall) -> Value {
        if call.expandsLast, span == call.arguments.last?.span { return value }
        if value.isNull {
            return fail(.invalidArgument, "an argument of `\(call.name)` must not be null", at: span)
        }
        guard case .success(let converted) = value.converted(to: type) else {
            return fail(
                .invalidArgument, "`\(call.name)` takes strings, not \(value.type.articled)", at: span)
        }
        return converted
    }
}

extension Value {
    /// Whether a part of the value is known only to a run: whether one of these functions is left in it.
    package func calls(_ functions: Set<String>) -> Bool {
        containsDeferred && residuals.contains { !functions.isDisjoint(with: $0.functionNames) }
    }
}
