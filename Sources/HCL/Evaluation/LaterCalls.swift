import Diagnostics

/// A function that only Terragrunt can call, when it runs, such as `get_env`: the type of its result, how many
/// arguments it takes, and of which type.
package struct LaterFunction: Sendable {
    package let type: Type
    package let arguments: ClosedRange<Int>
    /// The type of every argument where all have the same; nil where they are not checked.
    package let argumentType: Type?

    package init(_ type: Type, arguments: ClosedRange<Int>, taking argumentType: Type? = nil) {
        self.type = type
        self.arguments = arguments
        self.argumentType = argumentType
    }

    /// The number of arguments in words: "no arguments", "1 argument", "1 to 2 arguments", "at least 1 argument".
    fileprivate var countText: String {
        let (low, high) = (arguments.lowerBound, arguments.upperBound)
        if high == Int.max { return "at least \(low) argument\(low == 1 ? "" : "s")" }
        if high == 0 { return "no arguments" }
        return low == high ? "\(low) argument\(low == 1 ? "" : "s")" : "\(low) to \(high) arguments"
    }
}

extension Evaluator {
    /// A call that stays as it is written, with everything that is known put into its arguments. The number and
    /// types of the arguments are checked now, so that a mistake does not wait for Terragrunt.
    mutating func laterCall(_ function: LaterFunction, call: FunctionCall, at expression: Expression) -> Value {
        var operands: [Value] = []
        for argument in call.arguments {
            let value = evaluate(argument)
            let isExpanded = call.expandsLast && operands.count == call.arguments.count - 1
            operands.append(isExpanded ? value : convert(value, for: function, at: argument.span, of: call))
        }
        if operands.contains(where: \.containsPoison) { return .poison }
        guard function.arguments.contains(operands.count) || call.expandsLast else {
            return fail(
                .argumentCount, "`\(call.name)` takes \(function.countText), not \(operands.count)",
                at: expression.span)
        }
        let parts = operands.map { Residual($0) }
        return later(
            function.type, .call(call.name, parts, expandsLast: call.expandsLast), of: operands, at: expression.span)
    }

    /// An argument in the type that the function takes. Null and what cannot be converted are errors.
    private mutating func convert(
        _ value: Value, for function: LaterFunction, at span: Span, of call: FunctionCall
    ) -> Value {
        guard let type = function.argumentType, !value.isPoison else { return value }
        if value.isNull { return fail(.invalidArgument, "an argument of `\(call.name)` must not be null", at: span) }
        guard case .success(let converted) = value.converted(to: type) else {
            return fail(
                .invalidArgument, "`\(call.name)` takes \(type.articled), not \(value.type.articled)", at: span)
        }
        return converted
    }
}

extension Value {
    /// Whether a call of one of these functions is left in the value, for Terragrunt to make when it reads the
    /// file.
    package func calls(_ functions: Set<String>) -> Bool {
        containsDeferred && residuals.contains { !functions.isDisjoint(with: $0.functionNames) }
    }
}
