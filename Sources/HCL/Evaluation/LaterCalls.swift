import Diagnostics

/// A function that only Terragrunt can call, when it runs: the type of what it gives, and how many arguments it takes.
package struct LaterFunction: Sendable {
    package let type: Type
    package let arguments: ClosedRange<Int>

    package init(_ type: Type, arguments: ClosedRange<Int>) {
        self.type = type
        self.arguments = arguments
    }

    /// "no arguments", "1 argument", "1 to 2 arguments", "at least 1 argument".
    fileprivate var countText: String {
        let (low, high) = (arguments.lowerBound, arguments.upperBound)
        if high == Int.max { return "at least \(low) argument\(low == 1 ? "" : "s")" }
        if high == 0 { return "no arguments" }
        return low == high ? "\(low) argument\(low == 1 ? "" : "s")" : "\(low) to \(high) arguments"
    }
}

extension Evaluator {
    /// A call that stays as it is written, with everything known folded into its arguments.
    mutating func laterCall(_ function: LaterFunction, _ call: FunctionCall, _ expression: Expression) -> Value {
        var operands: [Value] = []
        for argument in call.arguments { operands.append(evaluate(argument)) }
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
}
