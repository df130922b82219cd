import Diagnostics

/// Templates (HCL specification, "Template Expressions"): the parts joined to one string.
extension Evaluator {
    /// What a template has given so far: known text, and between it the parts that are known later.
    private struct Pieces {
        /// The pieces that are complete; `text` is the known text after the last of them.
        var done: [Residual.Piece] = []
        /// The values of the pieces that are known later.
        var operands: [Value] = []
        var text = ""
        var isPoison = false
        var isMarked = false

        /// Adds a part that is known later. The pieces of another template are taken over one by one, so that a
        /// template in a template is written as one string.
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

        /// Adds a piece, after the text before it.
        private mutating func append(_ piece: Residual.Piece) {
            if !text.isEmpty { done.append(.text(text)) }
            text = ""
            done.append(piece)
        }

        /// The pieces as one expression. A single interpolation in quotes would keep its value's own type, so the
        /// value is converted to a string by `tostring` unless it is one.
        var residual: Residual {
            guard text.isEmpty, done.count == 1, case .interpolation(let only) = done[0] else {
                return .template(text.isEmpty ? done : done + [.text(text)])
            }
            return operands.last?.type == .string ? only : .call("tostring", [only], expandsLast: false)
        }
    }

    /// The value of the pieces: a known string, or one that is known later.
    private mutating func value(of pieces: Pieces, at span: Span) -> Value {
        if pieces.isPoison { return .poison }
        let value: Value =
            pieces.done.isEmpty
            ? .string(pieces.text.normalized)
            : later(.string, pieces.residual, of: pieces.operands, at: span)
        return pieces.isMarked ? value.marked : value
    }

    /// The value of a quoted template or a heredoc.
    mutating func template(_ parts: [TemplatePart], _ expression: Expression) -> Value {
        var pieces = Pieces()
        append(parts, to: &pieces, expression.span)
        if pieces.text.utf8.count > limits.stringBytes {
            return fail(.sizeLimit, "the string is larger than \(limits.stringBytes) bytes", at: expression.span)
        }
        guard spend(text: pieces.text, at: expression.span) else { return .poison }
        return value(of: pieces, at: expression.span)
    }

    /// Adds the parts of a template to `pieces`. `span` is the whole template's place.
    private mutating func append(_ parts: [TemplatePart], to pieces: inout Pieces, _ span: Span) {
        for part in parts {
            // What is too long already is reported by `template`; it need not be made longer.
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

    /// Adds the value of an interpolation, which must have a form as a string.
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

    /// Reports a value that has no form as a string.
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

    /// Adds an `%{ if }` directive. Where its condition is only known later, a conditional of two strings takes its
    /// place.
    private mutating func append(
        _ test: Expression, then yes: [TemplatePart], else no: [TemplatePart], to pieces: inout Pieces, at span: Span
    ) {
        let condition = evaluate(test)
        var (first, second) = (Pieces(), Pieces())
        // As with `? :`, errors in the part that is not taken are not reported.
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

    /// Adds a `%{ for }` directive. Where its collection is only known later, `join("", [for … : "…"])` takes its
    /// place, which gives the same text.
    private mutating func append(
        loop names: (key: String?, value: String), over collection: Expression, body: [TemplatePart],
        to pieces: inout Pieces, at span: Span
    ) {
        let over = evaluate(collection)
        guard let items = loopItems(over, collection, usesKeys: names.key != nil) else {
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
