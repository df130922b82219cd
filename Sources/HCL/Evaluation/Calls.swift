import Diagnostics

/// Calls of functions.
extension Evaluator {
    mutating func call(_ call: FunctionCall, _ expression: Expression) -> Value {
        switch call.name {
        case "try", "core::try": return tryCall(call, expression)
        case "can", "core::can": return canCall(call, expression)
        default: break
        }
        guard let function = Functions.named(call.name) else { return unknownFunction(call) }
        guard let arguments = arguments(of: call) else { return .poison }
        switch arguments {
        case .later(let residuals):
            return .deferred(function.fixedType, .call(call.name, residuals, expandsLast: true))
        case .known(let values, let isMarked):
            let result = apply(function, to: values, call, expression)
            return isMarked ? result.marked : result
        }
    }

    private mutating func unknownFunction(_ call: FunctionCall) -> Value {
        if let reason = Functions.refused(call.name) {
            return fail(reason.code, "`\(call.name)` \(reason.message)", at: call.nameSpan, help: reason.help)
        }
        for argument in call.arguments { _ = evaluate(argument) }
        return fail(
            .unknownFunction, "there is no function named \"\(call.name)\"", at: call.nameSpan,
            help: Suggestion.nearest(to: call.name, among: Functions.names).map { "did you mean `\($0)`?" })
    }

    private enum Arguments {
        case known([Value], isMarked: Bool)
        /// The last one is to be expanded, and its elements are not known yet.
        case later([Residual])
    }

    private mutating func arguments(of call: FunctionCall) -> Arguments? {
        var values: [Value] = []
        values.reserveCapacity(call.arguments.count)
        for argument in call.arguments { values.append(evaluate(argument)) }
        guard call.expandsLast, let last = values.popLast() else { return .known(values, isMarked: false) }
        if let elements = last.elements, !last.isNull { return .known(values + elements, isMarked: last.isSensitive) }
        if last.isPoison || values.contains(where: \.containsPoison) { return nil }
        if case .deferred(let deferred) = last.unmarked {
            return .later(values.map { Residual($0) } + [deferred.residual])
        }
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

    private mutating func apply(
        _ function: Function, to values: [Value], _ call: FunctionCall, _ expression: Expression
    ) -> Value {
        let fixed = function.parameters.count
        guard values.count >= fixed, values.count == fixed || function.variadic != nil else {
            if values.contains(where: \.containsPoison) { return .poison }
            return fail(
                .argumentCount, "`\(call.name)` takes \(function.countText), not \(values.count)", at: expression.span,
                help: "it is `\(function.signature)`")
        }
        var arguments = values
        var (later, marked, failed) = (false, false, false)
        for (index, value) in values.enumerated() {
            let parameter = index < fixed ? function.parameters[index] : function.variadic ?? function.parameters[0]
            if value.isPlain(parameter.type) { continue }
            guard let argument = self.argument(value, parameter, call, at: index) else {
                failed = true
                continue
            }
            arguments[index] = argument
            if Value.anyLeaf(of: argument, { $0.isDeferred || $0.isSensitive }) {
                if argument.containsPoison { failed = true }
                marked = marked || argument.containsSensitive
                later = later || argument.containsDeferred
            }
        }
        if failed { return .poison }
        let residual = { () -> Value in
            .deferred(
                function.resultType.of(arguments),
                .call(call.name, values.map { Residual($0) }, expandsLast: false))
        }
        if later, !function.takesDeferred { return residual() }
        if marked, !function.takesMarked { arguments = arguments.map(\.unmarkedDeep) }
        guard let result = run(function, arguments, call, expression) else { return residual() }
        return marked && !function.takesMarked ? result.marked : result
    }

    private mutating func argument(
        _ value: Value, _ parameter: Parameter, _ call: FunctionCall, at index: Int
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

    private mutating func run(
        _ function: Function, _ arguments: [Value], _ call: FunctionCall, _ expression: Expression
    ) -> Value? {
        var context = CallContext(files: files, limits: limits, templateDepth: templateDepth)
        do throws(CallFailure) {
            let result = try function.body(arguments, &context)
            if case .string(let text) = result, text.utf8.count > limits.stringBytes {
                return fail(
                    .sizeLimit, "the string is larger than \(limits.stringBytes) bytes", at: expression.span)
            }
            if case .string(let text) = result, !spend(text: text, at: expression.span) { return .poison }
            if context.made > 0, !spend(context.made, at: expression.span) { return .poison }
            return result
        } catch {
            let place = error.argument.map { span(of: $0, in: call) } ?? expression.span
            return fail(error.code, "`\(call.name)`: \(error.message)", at: place, help: error.help)
        }
    }
}

/// `try` and `can`: their arguments are evaluated one after the other, and errors in them are not reported.
extension Evaluator {
    private mutating func attempt(_ expression: Expression) -> Value? {
        let before = diagnostics
        let value = evaluate(expression)
        let failed = diagnostics.all.count > before.all.count || value.isPoison || value.containsPoison
        diagnostics = before
        return failed ? nil : value
    }

    private mutating func tryCall(_ call: FunctionCall, _ expression: Expression) -> Value {
        guard !call.arguments.isEmpty, !call.expandsLast else {
            return fail(.argumentCount, "`try` takes one or more expressions", at: expression.span)
        }
        var candidates: [Value] = []
        for argument in call.arguments {
            guard let value = attempt(argument) else { continue }
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
        return .deferred(type, .call(call.name, candidates.map { Residual($0) }, expandsLast: false))
    }

    private mutating func firstReason(_ call: FunctionCall) -> String? {
        let before = diagnostics
        defer { diagnostics = before }
        _ = evaluate(call.arguments[0])
        return diagnostics.all.dropFirst(before.all.count).first?.message
    }

    private mutating func canCall(_ call: FunctionCall, _ expression: Expression) -> Value {
        guard call.arguments.count == 1, !call.expandsLast else {
            return fail(.argumentCount, "`can` takes one expression", at: expression.span)
        }
        guard let value = attempt(call.arguments[0]) else { return .bool(false) }
        if value.isCertain { return .bool(true) }
        return .deferred(.bool, .call(call.name, [Residual(value)], expandsLast: false))
    }
}

extension Value {
    /// A known primitive value that the parameter takes as it is.
    fileprivate func isPlain(_ type: Type) -> Bool {
        switch (self, type) {
        case (.string, .string), (.number, .number), (.bool, .bool): true
        case (.string, .any), (.number, .any), (.bool, .any): true
        default: false
        }
    }

    /// Known to have no error: everything known, and references whose type is.
    fileprivate var isCertain: Bool {
        !Value.anyLeaf(of: self) { leaf in
            guard case .deferred(let deferred) = leaf else { return false }
            if case .reference = deferred.residual, deferred.type != .any { return false }
            return true
        }
    }
}
