import Diagnostics

/// Calls of functions: Terraform's, those of the scope, and those that Terragrunt calls when it runs.
extension Evaluator {
    /// The value of a call. `expression` is the whole call, for errors.
    ///
    /// `try` and `can` come first, because their arguments must be evaluated one after the other with errors held
    /// back; then the functions of the scope, which may hide one of Terraform's; then those that only Terragrunt
    /// can call.
    mutating func call(_ call: FunctionCall, _ expression: Expression) -> Value {
        switch call.name {
        case "try", "core::try": return tryCall(call, expression)
        case "can", "core::can": return canCall(call, expression)
        default: break
        }
        if scope.hasFunction(call.name) {
            guard case .known(let values)? = arguments(of: call) else { return .poison }
            return values.contains(where: \.containsPoison) ? .poison : scope.call(call, values, in: &self)
        }
        if let later = scope.laterFunctions[call.name] { return laterCall(later, call: call, at: expression) }
        guard let function = Functions.named(call.name) else { return unknownFunction(call) }
        guard let arguments = arguments(of: call) else { return .poison }
        switch arguments {
        case .later(let operands):
            // The number of arguments is not known, so they cannot be checked; the call stays as it is written.
            let parts = operands.map { Residual($0) }
            return later(
                function.fixedType, .call(call.name, parts, expandsLast: true), of: operands, at: expression.span)
        case .known(let values): return apply(function, to: values, of: call, at: expression)
        }
    }

    /// Reports a function that is not there, or one of Terraform's that is refused here, with the reason.
    private mutating func unknownFunction(_ call: FunctionCall) -> Value {
        if let reason = Functions.refused(call.name) {
            return fail(reason.code, "`\(call.name)` \(reason.message)", at: call.nameSpan, help: reason.help)
        }
        // Mistakes in the arguments are independent of the wrong name and are reported too.
        for argument in call.arguments { _ = evaluate(argument) }
        return fail(
            .unknownFunction, "there is no function named \"\(call.name)\"", at: call.nameSpan,
            help: scope.elsewhere(function: call.name)
                ?? Suggestion.nearest(to: call.name, among: Functions.names + scope.laterFunctions.keys.sorted())
                .map { "did you mean `\($0)`?" })
    }

    /// The arguments of a call after an expansion with `...`.
    private enum Arguments {
        case known([Value])
        /// The last one is to be expanded, and its elements are not known yet.
        case later([Value])
    }

    /// Evaluates the arguments, and replaces the last one by its elements where `...` follows it. Gives nil after
    /// an error that makes the call meaningless.
    private mutating func arguments(of call: FunctionCall) -> Arguments? {
        var values: [Value] = []
        values.reserveCapacity(call.arguments.count)
        for argument in call.arguments { values.append(evaluate(argument)) }
        guard call.expandsLast, let last = values.popLast() else { return .known(values) }
        // The mark of a sensitive list goes over to each of its elements.
        if let elements = last.elements, !last.isNull {
            return .known(values + (last.isSensitive ? elements.map(\.marked) : elements))
        }
        if last.isPoison || values.contains(where: \.containsPoison) { return nil }
        if case .deferred = last { return .later(values + [last]) }
        let span = call.arguments.last?.span ?? call.nameSpan
        _ = fail(
            .invalidArgument, "`...` needs a list, set or tuple, not \(last.type.articled)", at: span)
        return nil
    }

    /// The span of an argument, also of one that came out of an expanded list.
    private func span(of index: Int, in call: FunctionCall) -> Span {
        guard let last = call.arguments.last else { return call.nameSpan }
        return index < call.arguments.count ? call.arguments[index].span : last.span
    }

    /// Calls a function of Terraform with `values`, the arguments before conversion. Each is converted to its
    /// parameter's type and checked for null. The call is left for later where an argument is only known then,
    /// unless the function can work with such a part (`takesDeferred`).
    private mutating func apply(
        _ function: Function, to values: [Value], of call: FunctionCall, at expression: Expression
    ) -> Value {
        let fixed = function.parameters.count
        guard values.count >= fixed, values.count == fixed || function.variadic != nil else {
            if values.contains(where: \.containsPoison) { return .poison }
            return fail(
                .argumentCount, "`\(call.name)` takes \(function.countText), not \(values.count)", at: expression.span,
                help: "it is `\(function.signature)`")
        }
        var arguments = values
        var (isLater, isMarked, failed) = (false, false, false)
        for (index, value) in values.enumerated() {
            let parameter = index < fixed ? function.parameters[index] : function.variadic ?? function.parameters[0]
            // Most arguments are known simple values of the right type; they need no conversion and have no mark.
            if value.isPlain(parameter.type) { continue }
            guard let argument = self.argument(value, for: parameter, of: call, at: index) else {
                failed = true
                continue
            }
            arguments[index] = argument
            guard Value.anyLeaf(of: argument, { $0.isDeferred || $0.isSensitive }) else { continue }
            if argument.containsPoison { failed = true }
            isLater = isLater || argument.containsDeferred
            // What a mark on an argument means for the result: see `Parameter.Marks`.
            switch parameter.marks {
            case .merged where argument.containsSensitive:
                isMarked = true
                arguments[index] = argument.unmarkedDeep
            case .kept where argument.isSensitive:
                isMarked = true
                arguments[index] = argument.unmarked
            default: break
            }
        }
        if failed { return .poison }
        // A function that takes parts known later gives nil where it cannot do without them, and the call is then
        // left.
        if !isLater || function.takesDeferred, let result = run(function, with: arguments, of: call, at: expression) {
            return isMarked ? result.marked : result
        }
        let type = function.resultType.of(arguments)
        let parts = values.map { Residual($0) }
        return later(type, .call(call.name, parts, expandsLast: false), of: values, at: expression.span)
    }

    /// The argument in the parameter's type; nil after an error, which is reported at the argument with the index
    /// `index`.
    private mutating func argument(
        _ value: Value, for parameter: Parameter, of call: FunctionCall, at index: Int
    ) -> Value? {
        if value.isNull, !parameter.allowsNull {
            _ = fail(
                .invalidArgument, "`\(parameter.name)` of `\(call.name)` must not be null",
                at: span(of: index, in: call))
            return nil
        }
        if value.isPoison { return nil }
        switch value.converted(to: parameter.type) {
        case .success(let converted): return converted
        case .failure(let failure):
            if value.containsPoison { return nil }
            _ = fail(
                .invalidArgument,
                "wrong value for `\(parameter.name)` of `\(call.name)`\(failure.pathText.isEmpty ? "" : " at ")"
                    + "\(failure.pathText): \(failure.message)", at: span(of: index, in: call))
            return nil
        }
    }

    /// Runs the function's body and checks the size of what it gives. Poison after an error, nil where the function
    /// needs what is only known later.
    private mutating func run(
        _ function: Function, with arguments: [Value], of call: FunctionCall, at expression: Expression
    ) -> Value? {
        var context = CallContext(
            files: files, limits: limits, templateDepth: templateDepth, progress: progress)
        do throws(CallFailure) {
            let result = try function.body(arguments, &context)
            progress = context.progress
            if case .string(let text) = result, text.utf8.count > limits.stringBytes {
                return fail(
                    .sizeLimit, "the string is larger than \(limits.stringBytes) bytes", at: expression.span)
            }
            // What the function made, in a text or beside its result, counts towards the limits of the evaluation.
            if case .string(let text) = result, !spend(text: text, at: expression.span) { return .poison }
            if context.made > 0, !spend(context.made, at: expression.span) { return .poison }
            return result
        } catch {
            progress = context.progress
            let place = error.argument.map { span(of: $0, in: call) } ?? expression.span
            if arguments.contains(where: \.containsInfinite) {
                return fail(
                    .infiniteNumber, "`\(call.name)` does not take an infinite number, as a division by zero gives",
                    at: place)
            }
            return fail(error.code, "`\(call.name)`: \(error.message)", at: place, help: error.help)
        }
    }
}

/// `try` and `can`: their arguments are evaluated one after the other, and errors in them are not reported.
/// The value of the expression, or nil where it has an error; the errors are taken back. The error that the size
/// limit was reached is kept, or a `try` would let the same work be done again.
extension Evaluator {
    private mutating func attempt(_ expression: Expression) -> Value? {
        let before = diagnostics
        let value = evaluate(expression)
        let failed = diagnostics.all.count > before.all.count || value.isPoison || value.containsPoison
        if !isExhausted { diagnostics = before }
        return failed ? nil : value
    }

    /// `try(a, b, …)`: the first argument without an error. Arguments up to the first that is certain to have no
    /// error are kept: where an earlier one depends on what is known later, it may still fail then, and the whole
    /// call is left.
    private mutating func tryCall(_ call: FunctionCall, _ expression: Expression) -> Value {
        guard !call.arguments.isEmpty, !call.expandsLast else {
            return fail(.argumentCount, "`try` takes one or more expressions", at: expression.span)
        }
        var candidates: [Value] = []
        for argument in call.arguments {
            guard let value = attempt(argument) else {
                if isExhausted { return .poison }
                continue
            }
            candidates.append(value)
            if value.isCertain { break }
        }
        guard let first = candidates.first else {
            return fail(
                .invalidArgument, "no expression of `try` has a value", at: expression.span,
                help: firstReason(call).map { "the first fails with: \($0)" })
        }
        if first.isCertain { return first }
        let type = Type.unify(candidates.map(\.type)) ?? .any
        let parts = candidates.map { Residual($0) }
        return later(type, .call(call.name, parts, expandsLast: false), of: candidates, at: expression.span)
    }

    /// The message of the error in the first argument, which explains best why nothing has a value.
    private mutating func firstReason(_ call: FunctionCall) -> String? {
        let before = diagnostics
        defer { diagnostics = before }
        _ = evaluate(call.arguments[0])
        return diagnostics.all.dropFirst(before.all.count).first?.message
    }

    /// `can(a)`: whether the argument has no error. It is left for later where that depends on what is known only
    /// then.
    private mutating func canCall(_ call: FunctionCall, _ expression: Expression) -> Value {
        guard call.arguments.count == 1, !call.expandsLast else {
            return fail(.argumentCount, "`can` takes one expression", at: expression.span)
        }
        guard let value = attempt(call.arguments[0]) else { return isExhausted ? .poison : .bool(false) }
        if value.isCertain { return .bool(true) }
        return later(.bool, .call(call.name, [Residual(value)], expandsLast: false), of: [value], at: expression.span)
    }
}

extension Value {
    /// Whether this is a known primitive value that a parameter of that type takes as it is.
    fileprivate func isPlain(_ type: Type) -> Bool {
        switch (self, type) {
        case (.string, .string), (.number, .number), (.bool, .bool): true
        case (.string, .any), (.number, .any), (.bool, .any): true
        default: false
        }
    }

    /// Whether it is certain that no error can come out of the value later: everything in it is known, or is a
    /// reference whose type is known.
    fileprivate var isCertain: Bool {
        !Value.anyLeaf(of: self) { leaf in
            guard case .deferred(let deferred) = leaf else { return false }
            if case .reference = deferred.residual, deferred.type != .any { return false }
            return true
        }
    }
}
