import Diagnostics

/// HCL spec, Template Expressions: the parts joined to one string.
extension Evaluator {
    /// What a template has given so far: text, and between it what is known later.
    private struct Pieces {
        var done: [Residual.Piece] = []
        /// What the pieces that are known later were made of.
        var operands: [Value] = []
        var text = ""
        var isPoison = false
        var isMarked = false

        mutating func append(_ deferred: Deferred) {
            operands.append(.deferred(deferred))
            if case .template(let inner) = deferred.residual {
                for piece in inner {
                    switch piece {
                    case .text(let literal): text += literal
                    case .interpolation: append(piece)
                    }
                }
            } else {
                append(.interpolation(deferred.residual))
            }
        }

        private mutating func append(_ piece: Residual.Piece) {
            if !text.isEmpty { done.append(.text(text)) }
            text = ""
            done.append(piece)
        }

        /// The pieces as one string; of the only piece, which alone would keep its own type, its text.
        var residual: Residual {
            guard text.isEmpty, done.count == 1, case .interpolation(let only) = done[0] else {
                return .template(text.isEmpty ? done : done + [.text(text)])
            }
            return operands.last?.type == .string ? only : .call("tostring", [only], expandsLast: false)
        }
    }

    private mutating func value(of pieces: Pieces, at span: Span) -> Value {
        if pieces.isPoison { return .poison }
        let value: Value =
            pieces.done.isEmpty
            ? .string(pieces.text.normalized)
            : later(.string, pieces.residual, of: pieces.operands, at: span)
        return pieces.isMarked ? value.marked : value
    }

    mutating func template(_ parts: [TemplatePart], _ expression: Expression) -> Value {
        var pieces = Pieces()
        append(parts, to: &pieces, expression.span)
        if pieces.text.utf8.count > limits.stringBytes {
            return fail(.sizeLimit, "the string is larger than \(limits.stringBytes) bytes", at: expression.span)
        }
        guard spend(text: pieces.text, at: expression.span) else { return .poison }
        return value(of: pieces, at: expression.span)
    }

    private mutating func append(_ parts: [TemplatePart], to pieces: inout Pieces, _ span: Span) {
        for part in parts {
            guard pieces.text.utf8.count <= limits.stringBytes else { return }
            switch part {
            case .literal(let text): pieces.text += text
            case .interpolation(let expression): append(evaluate(expression), to: &pieces, expression.span)
            case .conditional(let test, let yes, let no): append(test, then: yes, else: no ?? [], to: &pieces, at: span)
            case .loop(let keyName, let valueName, let collection, let body):
                append(loop: (keyName, valueName), over: collection, body: body, to: &pieces, at: span)
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
                pieces.isMarked = pieces.isMarked || deferred.isSensitive
                pieces.append(deferred)
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
        _ test: Expression, then yes: [TemplatePart], else no: [TemplatePart], to pieces: inout Pieces, at span: Span
    ) {
        let condition = evaluate(test)
        var (first, second) = (Pieces(), Pieces())
        // As with `? :`, what is wrong with the part that is not taken is not said.
        let before = diagnostics
        diagnostics = Diagnostics()
        append(yes, to: &first, span)
        let ofFirst = diagnostics
        diagnostics = Diagnostics()
        append(no, to: &second, span)
        let ofSecond = diagnostics
        diagnostics = before
        let taken = condition.isPoison ? nil : try? condition.converted(to: .bool).get().asBool
        if taken != false || isExhausted { diagnostics.add(ofFirst) }
        if taken != true || isExhausted { diagnostics.add(ofSecond) }
        if condition.isPoison || (first.isPoison && taken != false) || (second.isPoison && taken != true) {
            pieces.isPoison = true
            return
        }
        guard !condition.isNull, case .success(let flag) = condition.converted(to: .bool) else {
            pieces.isPoison = true
            _ = fail(.invalidCondition, "the condition is not true or false", at: test.span)
            return
        }
        if flag.isSensitive || first.isMarked || second.isMarked { pieces.isMarked = true }
        let (yes, no) = (value(of: first, at: span), value(of: second, at: span))
        if let chosen = flag.asBool {
            append(chosen ? yes : no, to: &pieces, span)
        } else {
            let residual = Residual.conditional(Residual(flag), Residual(yes), Residual(no))
            append(later(.string, residual, of: [flag, yes, no], at: span), to: &pieces, span)
        }
    }

    private mutating func append(
        loop names: (key: String?, value: String), over collection: Expression, body: [TemplatePart],
        to pieces: inout Pieces, at span: Span
    ) {
        let over = evaluate(collection)
        guard let items = loopItems(over, collection) else {
            guard case .deferred(let deferred) = over.unmarked, !over.isPoison else {
                pieces.isPoison = true
                return
            }
            let (keyName, valueName) = pushSymbols(key: names.key, value: names.value, of: over.type)
            var inner = Pieces()
            append(body, to: &inner, span)
            popVariables(names.key)
            let text = value(of: inner, at: span)
            let loop = Residual.Loop(
                keyName: keyName, valueName: valueName, collection: deferred.residual, key: nil,
                value: Residual(text), condition: nil, grouping: false)
            let residual = Residual.call("join", [.value(.string("")), .forTuple(loop)], expandsLast: false)
            append(later(.string, residual, of: [over, text], at: span), to: &pieces, span)
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
