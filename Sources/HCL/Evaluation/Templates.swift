import Diagnostics

/// HCL spec, Template Expressions: the parts joined to one string.
extension Evaluator {
    /// What a template has given so far: text, and between it what is known later.
    private struct Pieces {
        var done: [Residual.Piece] = []
        /// The type of the last piece that is known later.
        var lastType = Type.any
        var text = ""
        var isPoison = false
        var isMarked = false

        mutating func append(_ residual: Residual, _ type: Type) {
            lastType = type
            if case .template(let inner) = residual {
                for piece in inner {
                    switch piece {
                    case .text(let literal): text += literal
                    case .interpolation: append(piece)
                    }
                }
            } else {
                append(.interpolation(residual))
            }
        }

        private mutating func append(_ piece: Residual.Piece) {
            if !text.isEmpty { done.append(.text(text)) }
            text = ""
            done.append(piece)
        }

        var value: Value {
            if isPoison { return .poison }
            if done.isEmpty { return isMarked ? Value.string(text.normalized).marked : .string(text.normalized) }
            if text.isEmpty, done.count == 1, case .interpolation(let only) = done[0] {
                // Alone it would keep its own type.
                return .deferred(.string, lastType == .string ? only : .call("tostring", [only], expandsLast: false))
            }
            return .deferred(.string, .template(text.isEmpty ? done : done + [.text(text)]))
        }
    }

    mutating func template(_ parts: [TemplatePart], _ expression: Expression) -> Value {
        var pieces = Pieces()
        append(parts, to: &pieces, expression.span)
        if pieces.text.utf8.count > limits.stringBytes {
            return fail(.sizeLimit, "the string is larger than \(limits.stringBytes) bytes", at: expression.span)
        }
        return spend(text: pieces.text, at: expression.span) ? pieces.value : .poison
    }

    /// All texts of one evaluation together may have 256 bytes for each part that its values may have.
    mutating func spend(text: String, at span: Span) -> Bool {
        let parts = text.utf8.count >> 8
        return parts == 0 || spend(parts, at: span)
    }

    private mutating func append(_ parts: [TemplatePart], to pieces: inout Pieces, _ span: Span) {
        for part in parts {
            guard pieces.text.utf8.count <= limits.stringBytes else { return }
            switch part {
            case .literal(let text): pieces.text += text
            case .interpolation(let expression): append(evaluate(expression), to: &pieces, expression.span)
            case .conditional(let test, let yes, let no): append(test, yes, no ?? [], to: &pieces, span)
            case .loop(let keyName, let valueName, let collection, let body):
                append(loop: (keyName, valueName), collection, body, to: &pieces, span)
            }
        }
    }

    private mutating func append(_ value: Value, to pieces: inout Pieces, _ span: Span) {
        switch value {
        case .string(let text): pieces.text += text
        case .number(let number) where !number.isInfinite: pieces.text += number.description
        case .bool(let flag): pieces.text += flag ? "true" : "false"
        case .sensitive(let inner):
            pieces.isMarked = true
            append(inner, to: &pieces, span)
        case .deferred(let deferred):
            if case .poison = deferred.residual {
                pieces.isPoison = true
            } else if deferred.type.mayConvert(to: .string) {
                pieces.append(deferred.residual, deferred.type)
            } else {
                pieces.isPoison = true
                _ = fail(
                    .invalidTemplate, "\(deferred.type.articled) has no form as a string", at: span,
                    help: "`jsonencode` or `join` make a string of it")
            }
        default:
            pieces.isPoison = true
            _ = failTemplate(value, span)
        }
    }

    private mutating func failTemplate(_ value: Value, _ span: Span) -> Value {
        switch value {
        case .null: fail(.invalidTemplate, "null has no form as a string", at: span)
        case .number: fail(.infiniteNumber, "an infinite number has no form as a string", at: span)
        default:
            fail(
                .invalidTemplate, "\(value.type.articled) has no form as a string", at: span,
                help: "`jsonencode` or `join` make a string of it")
        }
    }

    private mutating func append(
        _ test: Expression, _ yes: [TemplatePart], _ no: [TemplatePart], to pieces: inout Pieces, _ span: Span
    ) {
        let condition = evaluate(test)
        var (first, second) = (Pieces(), Pieces())
        append(yes, to: &first, span)
        append(no, to: &second, span)
        if condition.isPoison || first.isPoison || second.isPoison {
            pieces.isPoison = true
            return
        }
        guard !condition.isNull, case .success(let flag) = condition.converted(to: .bool) else {
            pieces.isPoison = true
            _ = fail(.invalidCondition, "the condition is not true or false", at: test.span)
            return
        }
        if flag.isSensitive { pieces.isMarked = true }
        if let chosen = flag.asBool {
            append((chosen ? first : second).value, to: &pieces, span)
        } else {
            pieces.append(.conditional(Residual(flag), Residual(first.value), Residual(second.value)), .string)
        }
    }

    private mutating func append(
        loop names: (key: String?, value: String), _ collection: Expression, _ body: [TemplatePart],
        to pieces: inout Pieces, _ span: Span
    ) {
        let over = evaluate(collection)
        guard let items = loopItems(over, collection) else {
            guard case .deferred(let deferred) = over.unmarked, !over.isPoison else {
                pieces.isPoison = true
                return
            }
            let (keyName, valueName) = pushSymbols(names.key, names.value, over.type)
            var inner = Pieces()
            append(body, to: &inner, span)
            popVariables(names.key)
            if inner.isPoison { pieces.isPoison = true }
            let loop = Residual.Loop(
                keyName: keyName, valueName: valueName, collection: deferred.residual, key: nil,
                value: Residual(inner.value), condition: nil, grouping: false)
            pieces.append(.call("join", [.value(.string("")), .forTuple(loop)], expandsLast: false), .string)
            return
        }
        if over.isSensitive { pieces.isMarked = true }
        guard spend(items.count, at: collection.span) else {
            pieces.isPoison = true
            return
        }
        for item in items {
            push(names.key, item.key)
            push(names.value, item.value)
            append(body, to: &pieces, span)
            popVariables(names.key)
        }
    }
}
