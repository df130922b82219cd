import Diagnostics

/// Operators (HCL specification, "Operations"): arithmetic and comparison convert to number, logic to bool,
/// equality converts nothing. Both sides of `&&` and `||` are evaluated, as Terraform 1.11 does, so that an error
/// on the right side counts whatever the left one is.
extension Evaluator {
    /// The value of an operation on two sides, and of all operations that are its left side.
    mutating func binary(
        _ name: BinaryOperator, left: Expression, right: Expression, at expression: Expression
    ) -> Value {
        // Operators in a row nest to the left, and there may be more of them than levels of nesting: a loop, no recursion.
        var operations = [Operation(name: name, left: left, right: right, whole: expression)]
        var base = left
        while case .binary(let name, let left, let right) = form(of: base) {
            operations.append(Operation(name: name, left: left, right: right, whole: base))
            base = left
        }
        var value = evaluate(base)
        for operation in operations.reversed() { value = apply(operation, to: value) }
        return value
    }

    /// One operator of a row, with its sides and the whole expression for errors.
    private struct Operation {
        let name: BinaryOperator
        let left: Expression
        let right: Expression
        let whole: Expression
    }

    /// Applies one operator; `first` is the value of its left side.
    private mutating func apply(_ operation: Operation, to first: Value) -> Value {
        let second = evaluate(operation.right)
        if case .number(let low) = first, case .number(let high) = second,
            let result = Evaluator.fast(operation.name, left: low, right: high)
        {
            return result
        }
        if first.isPoison || second.isPoison { return .poison }
        switch operation.name {
        case .equal, .notEqual: return equality(operation, first: first, second: second)
        case .and, .or: return logic(operation, first: first, second: second)
        case .add, .subtract, .multiply, .divide, .remainder, .less, .lessEqual, .greater, .greaterEqual:
            return arithmetic(operation, first: first, second: second)
        }
    }

    /// The result for two integers of one machine word; nil where the operator could overflow or fail on them.
    private static func fast(_ name: BinaryOperator, left: Number, right: Number) -> Value? {
        guard case .small(let first) = left, case .small(let second) = right else { return nil }
        switch name {
        case .add:
            let (sum, overflow) = first.addingReportingOverflow(second)
            return overflow ? nil : .number(.small(sum))
        case .subtract:
            let (difference, overflow) = first.subtractingReportingOverflow(second)
            return overflow ? nil : .number(.small(difference))
        case .multiply:
            let (product, overflow) = first.multipliedReportingOverflow(by: second)
            return overflow ? nil : .number(.small(product))
        case .equal: return .bool(first == second)
        case .notEqual: return .bool(first != second)
        case .less: return .bool(first < second)
        case .greater: return .bool(first > second)
        case .lessEqual: return .bool(first <= second)
        case .greaterEqual: return .bool(first >= second)
        case .divide, .remainder, .and, .or: return nil
        }
    }

    /// `==` and `!=`. Values of different types are unequal and no error; whether they are equal is a secret where
    /// one of them is.
    private mutating func equality(_ operation: Operation, first: Value, second: Value) -> Value {
        let isNegated = operation.name == .notEqual
        let span = operation.whole.span
        guard spend(lookingAt: first, at: span), spend(lookingAt: second, at: span) else { return .poison }
        let result: Value
        if let known = Evaluator.knownEquality(first, second) {
            result = .bool(known != isNegated)
        } else if first.containsPoison || second.containsPoison {
            return .poison
        } else {
            let residual = Residual.binary(operation.name, Residual(first), Residual(second))
            return later(.bool, residual, of: [first, second], at: span)
        }
        return first.containsSensitive || second.containsSensitive ? result.marked : result
    }

    /// Whether two values are equal; nil where that is only known later. Two collections of different types are
    /// unequal even when their elements are equal; a type with `any` in it may be either.
    static func knownEquality(_ first: Value, _ second: Value) -> Bool? {
        switch (first, second) {
        case (.deferred, _), (_, .deferred): return nil
        case (.sensitive(let inner), _): return knownEquality(inner, second)
        case (_, .sensitive(let inner)): return knownEquality(first, inner)
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.string(let left), .string(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.bool(let left), .bool(let right)): return left == right
        case (.list(let left, let firsts), .list(let right, let seconds)),
            (.set(let left, let firsts), .set(let right, let seconds)):
            if left != right, !first.hasUnknownType, !second.hasUnknownType { return false }
            return knownEquality(firsts, seconds)
        case (.tuple(let firsts), .tuple(let seconds)): return knownEquality(firsts, seconds)
        case (.map(let own, let left), .map(let other, let right)):
            if own != other, !first.hasUnknownType, !second.hasUnknownType { return false }
            return left.names == right.names ? knownEquality(left.values, right.values) : false
        case (.object(let left), .object(let right)):
            return left.names == right.names ? knownEquality(left.values, right.values) : false
        default: return false
        }
    }

    /// Whether two lists of values are equal, one by one. One pair that differs decides, whatever is known of the
    /// others.
    private static func knownEquality(_ first: [Value], _ second: [Value]) -> Bool? {
        guard first.count == second.count else { return false }
        var isCertain = true
        for (left, right) in zip(first, second) {
            switch knownEquality(left, right) {
            case .some(false): return false
            case .none: isCertain = false
            default: break
            }
        }
        return isCertain ? true : nil
    }

    /// An operand in the type that the operator asks for; null is an error.
    private mutating func operand(_ value: Value, _ type: Type, at expression: Expression) -> Value {
        if value.isNull { return fail(.invalidOperand, "the operand is null", at: expression.span) }
        switch value.converted(to: type) {
        case .success(let converted): return converted
        case .failure(let failure):
            return fail(.invalidOperand, "unsuitable operand: \(failure.message)", at: expression.span)
        }
    }

    /// `&&` and `||`. One side that decides is enough, even where the other one is only known later.
    private mutating func logic(_ operation: Operation, first: Value, second: Value) -> Value {
        let first = operand(first, .bool, at: operation.left)
        let second = operand(second, .bool, at: operation.right)
        if first.isPoison || second.isPoison { return .poison }
        let decides = operation.name == .or
        let isMarked = first.isSensitive || second.isSensitive
        if first.asBool == decides || second.asBool == decides {
            return isMarked ? Value.bool(decides).marked : .bool(decides)
        }
        // The known side does not decide, so the result is the other side.
        if first.asBool != nil { return isMarked ? second.marked : second }
        if second.asBool != nil { return isMarked ? first.marked : first }
        let residual = Residual.binary(operation.name, Residual(first), Residual(second))
        return later(.bool, residual, of: [first, second], at: operation.whole.span)
    }

    /// Arithmetic and comparison of numbers.
    private mutating func arithmetic(_ operation: Operation, first: Value, second: Value) -> Value {
        let low = operand(first, .number, at: operation.left)
        let high = operand(second, .number, at: operation.right)
        if low.isPoison || high.isPoison { return .poison }
        guard let firstNumber = low.asNumber, let secondNumber = high.asNumber else {
            let residual = Residual.binary(operation.name, Residual(low), Residual(high))
            let type: Type = operation.name.isComparison ? .bool : .number
            return later(type, residual, of: [low, high], at: operation.whole.span)
        }
        let result = calculate(operation, left: firstNumber, right: secondNumber)
        return low.isSensitive || high.isSensitive ? result.marked : result
    }

    /// The result for two known numbers.
    private mutating func calculate(_ operation: Operation, left: Number, right: Number) -> Value {
        let result: Number?
        switch operation.name {
        case .less: return .bool(left < right)
        case .greater: return .bool(left > right)
        case .lessEqual: return .bool(left <= right)
        case .greaterEqual: return .bool(left >= right)
        case .add: result = left.adding(right)
        case .subtract: result = left.subtracting(right)
        case .multiply: result = left.multiplied(by: right)
        case .divide: result = left.divided(by: right)
        case .remainder: result = left.remainder(dividingBy: right)
        case .equal, .notEqual, .and, .or: return .poison
        }
        if let result {
            // Long numbers cost the square of their length.
            let words = max(left.bitWidth, right.bitWidth) >> 9
            guard words == 0 || spend(words * words, at: operation.whole.span) else { return .poison }
            return .number(result)
        }
        // Without a result for one of these reasons there is none; otherwise the number would be too long.
        if left.isInfinite || right.isInfinite || right.signum == 0 {
            return fail(
                .invalidOperand, "\(left) \(operation.name.rawValue) \(right) has no value", at: operation.whole.span,
                help: "zero cannot be divided by zero, nor infinity combined with infinity")
        }
        return fail(.numberLimit, "the result needs more digits than are kept", at: operation.whole.span)
    }

    /// `-` and `!`.
    mutating func unary(_ name: UnaryOperator, operand: Expression, at expression: Expression) -> Value {
        let value = evaluate(operand)
        if value.isPoison { return value }
        let type: Type = name == .not ? .bool : .number
        let converted = self.operand(value, type, at: operand)
        let result: Value
        switch converted.unmarked {
        case .bool(let flag): result = .bool(!flag)
        case .number(let number): result = .number(-number)
        case .deferred(let deferred):
            if case .poison = deferred.residual { return .poison }
            return later(type, .unary(name, deferred.residual), of: [converted], at: expression.span)
        default: return .poison
        }
        return converted.isSensitive ? result.marked : result
    }
}

extension Form {
    /// The type of what an operation or a template gives, whatever its operands are; nil for anything else.
    fileprivate var typeOfOperation: Type? {
        switch self {
        case .binary(let sign, _, _):
            switch sign {
            case .add, .subtract, .multiply, .divide, .remainder: .number
            case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .and, .or: .bool
            }
        case .unary(.negate, _): .number
        case .unary(.not, _): .bool
        case .template: .string
        case .parentheses(let inner), .wrapped(let inner): inner.form.typeOfOperation
        default: nil
        }
    }
}

extension BinaryOperator {
    fileprivate var isComparison: Bool {
        switch self {
        case .less, .lessEqual, .greater, .greaterEqual: true
        case .add, .subtract, .multiply, .divide, .remainder, .equal, .notEqual, .and, .or: false
        }
    }
}

/// `condition ? left : right`: both arms are evaluated and converted to one type. Errors in the arm that is not
/// taken are not reported, as in Terraform, because `x == null ? 0 : x.y` is how one asks before using a value.
extension Evaluator {
    /// The value of a conditional. Where the condition is only known later, errors of both arms are reported.
    mutating func conditional(
        _ test: Expression, then left: Expression, else right: Expression, at expression: Expression
    ) -> Value {
        let condition = evaluate(test)
        let before = diagnostics
        // Each arm's errors are gathered apart, until it is known which arm is taken.
        let (first, ofFirst) = arm(left)
        let (second, ofSecond) = arm(right)
        diagnostics = before
        let isTaken = condition.isPoison ? nil : try? condition.converted(to: .bool).get().asBool
        if isTaken != false || isExhausted { diagnostics.add(ofFirst) }
        if isTaken != true || isExhausted { diagnostics.add(ofSecond) }
        if condition.isPoison { return .poison }
        if condition.isNull { return fail(.invalidCondition, "the condition is null", at: test.span) }
        guard case .success(let flag) = condition.converted(to: .bool) else {
            return fail(
                .invalidCondition, "the condition is \(condition.type.articled), not a bool", at: test.span)
        }
        if let chosen = flag.asBool, (chosen ? second : first).isPoison {
            return beside(chosen ? right : left, chosen ? first : second, flag: flag, at: expression)
        }
        if first.isPoison || second.isPoison { return .poison }
        guard spend(lookingAt: first, at: expression.span), spend(lookingAt: second, at: expression.span) else {
            return .poison
        }
        guard let type = Evaluator.commonType(first, second) else {
            return fail(
                .inconsistentTypes,
                "the results of `? :` are \(first.type.articled) and "
                    + "\(second.type.articled), which have no common type", at: expression.span,
                help: first.type.difference(from: second.type))
        }
        guard let chosen = flag.asBool else {
            if flag.isPoison { return .poison }
            let residual = Residual.conditional(Residual(flag), Residual(first), Residual(second))
            return later(type, residual, of: [flag, first, second], at: expression.span)
        }
        guard case .success(let value) = (chosen ? first : second).converted(to: type) else {
            return fail(.inconsistentTypes, "the results of `? :` have no common type", at: expression.span)
        }
        // Which result is taken tells something of both (hcl, ConditionalExpr): a mark on either is the result's.
        return flag.isSensitive || first.isSensitive || second.isSensitive ? value.marked : value
    }

    /// The value of an arm where the other one has an error. Of an operation Terraform knows the type all the same; what else
    /// has an error has no type, so that the value is taken without conversion.
    private mutating func beside(
        _ failed: Expression, _ value: Value, flag: Value, at expression: Expression
    ) -> Value {
        if value.isPoison { return value }
        var value = value
        if let type = failed.form.typeOfOperation, value.isNull || value.type != .any {
            guard let common = value.type == .any ? type : Type.unify([value.type, type]),
                case .success(let converted) = value.converted(to: common)
            else {
                return fail(
                    .inconsistentTypes,
                    "the results of `? :` are \(value.type.articled) and \(type.articled), which have no common type",
                    at: expression.span)
            }
            value = converted
        }
        return flag.isSensitive ? value.marked : value
    }

    /// The value of an arm, and its errors alone; `diagnostics` is left with them.
    private mutating func arm(_ expression: Expression) -> (Value, Diagnostics) {
        diagnostics = Diagnostics()
        let value = evaluate(expression)
        return (value, diagnostics)
    }

    /// The type that both arms are converted to; nil where there is none. A null without a type takes the other
    /// arm's.
    private static func commonType(_ first: Value, _ second: Value) -> Type? {
        switch (first, second) {
        case (.bool, .bool), (.number, .number), (.string, .string): first.type
        case (.null(.any), _): second.type
        case (_, .null(.any)): first.type
        default: first.type == .any || second.type == .any ? .any : Type.unify(of: [first, second])
        }
    }
}
