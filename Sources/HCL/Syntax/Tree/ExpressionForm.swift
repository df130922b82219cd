import Diagnostics

extension Expression {
    /// What the expression is, with its parts. It is put together from the tree on each call, so a caller that
    /// needs it twice keeps it.
    package var form: Form {
        let own = own
        switch own.kind {
        case .null: return .null
        case .yes: return .bool(true)
        case .no: return .bool(false)
        case .number: return .number(text(own.first))
        case .variable: return .variable(text(own.first))
        case .template: return templateForm(own)
        case .attributeAccess:
            return .attribute(child(own.child), name: text(own.last), nameSpan: tree.span(tree.token(own.last)))
        case .legacyIndex: return .legacyIndex(child(own.child), wholeNumber(own.last), stepSpan(own))
        case .index: return .index(child(own.child), key: child(tree.node(own.child).next))
        case .attributeSplat: return .attributeSplat(child(own.child), steps(tree.node(own.child).next))
        case .fullSplat: return .fullSplat(child(own.child), steps(tree.node(own.child).next))
        case .tuple: return .tuple(children(own))
        case .object: return .object(items(own))
        case .forTuple: return .forTuple(forExpression(own))
        case .forObject: return .forObject(forExpression(own))
        case .parentheses: return .parentheses(child(own.child))
        case .call: return .call(call(own))
        default: return operatorForm(own)
        }
    }

    /// Whether the form is an attribute or an index of something, seen without putting it together.
    var isAccess: Bool {
        switch own.kind {
        case .attributeAccess, .index, .legacyIndex: true
        default: false
        }
    }

    /// Whether the form is an object with its items, seen in the same way.
    package var isObject: Bool { own.kind == .object }

    /// The forms with operators, apart from the others only to keep each function short.
    private func operatorForm(_ own: Node) -> Form {
        let second = own.child < 0 ? -1 : tree.node(own.child).next
        switch own.kind {
        case .conditional: return .conditional(child(own.child), child(second), child(tree.node(second).next))
        case .binary:
            guard let operation = TokenKind(rawValue: own.data).flatMap(BinaryOperator.init(token:)) else {
                return .invalid
            }
            return .binary(operation, child(own.child), child(second))
        case .unary: return .unary(own.data == TokenKind.minus.rawValue ? .negate : .not, child(own.child))
        default: return .invalid
        }
    }

    /// The text of the token with the index `token`.
    private func text(_ token: Int32) -> String { tree.text(tree.token(token)) }

    private func child(_ node: Int32) -> Expression { Expression(tree: tree, node: node) }

    private func children(_ own: Node) -> [Expression] { tree.children(of: own).map(child) }

    /// The number of a legacy index; -1 where it is none, which the parser has reported.
    private func wholeNumber(_ token: Int32) -> Int { LegacyIndex.value(text(token)) ?? -1 }

    /// `.0` with its dot.
    private func stepSpan(_ own: Node) -> Span {
        Span(
            file: tree.source, start: Int(tree.token(own.last).start) - 1, end: Int(tree.token(own.last).end))
    }

    /// The steps of a splat from the node `first` on.
    private func steps(_ first: Int32) -> [SplatStep] {
        var result: [SplatStep] = []
        var at = first
        while at >= 0 {
            result.append(step(tree.node(at)))
            at = tree.node(at).next
        }
        return result
    }

    private func step(_ node: Node) -> SplatStep {
        let span = tree.span(node)
        switch node.kind {
        case .stepNumber: return .legacyIndex(wholeNumber(node.first), span)
        case .stepIndex: return .index(child(node.child), span)
        case .stepAttributeSplat: return .attributeSplat(steps(node.child), span)
        case .stepFullSplat: return .fullSplat(steps(node.child), span)
        default: return .attribute(text(node.first), span)
        }
    }

    /// The items of an object. The node's children are key, value, key, value.
    private func items(_ own: Node) -> [ObjectItem] {
        var result: [ObjectItem] = []
        var at = own.child
        while at >= 0 {
            let value = tree.node(at).next
            guard value >= 0 else { break }
            result.append(ObjectItem(key: key(at), value: child(value)))
            at = tree.node(value).next
        }
        return result
    }

    /// The key whose node has the index `index`.
    private func key(_ index: Int32) -> ObjectKey {
        let node = tree.node(index)
        switch node.kind {
        case .variable, .null, .yes, .no: return .name(text(node.first), tree.span(node))
        default: return .expression(child(index))
        }
    }

    /// The parts of a `for` expression, which are children in the order collection, key (if any), value, condition
    /// (if any). The flags say which of them are there; the names are not nodes, but tokens.
    private func forExpression(_ own: Node) -> ForExpression {
        let parts = children(own)
        var rest = parts.dropFirst()
        let key = own.data & NodeFlag.key != 0 ? nil : rest.popFirst()
        // `key` here is the only result of a list; with a key, the value is the one after it.
        let value = key ?? rest.dropFirst().first
        let names = forNames(after: own.first)
        return ForExpression(
            keyName: own.data & NodeFlag.keyName != 0 ? names.0 : nil,
            valueName: own.data & NodeFlag.keyName != 0 ? names.1 : names.0,
            collection: parts.first ?? child(-1),
            key: own.data & NodeFlag.key != 0 ? rest.first : nil,
            value: value ?? child(-1),
            grouping: own.data & NodeFlag.grouping != 0,
            condition: own.data & NodeFlag.condition != 0 ? parts.last : nil)
    }

    /// The first two names after the word `for` that follows the token with the index `open`, each with its place.
    /// The second one means nothing where there is only one name.
    func forNames(after open: Int32) -> ((String, Span), (String, Span)) {
        let word = tree.significant(from: open + 1)
        let first = tree.significant(from: word + 1)
        let second = tree.significant(from: tree.significant(from: first + 1) + 1)
        return ((text(first), tree.span(tree.token(first))), (text(second), tree.span(tree.token(second))))
    }

    /// A call with its full name: the tokens between `name`, `::` and `name` may have comments between them.
    private func call(_ own: Node) -> FunctionCall {
        var name = text(own.first)
        var last = own.first
        var at = tree.significant(from: own.first + 1)
        while tree.token(at).kind == .doubleColon {
            last = tree.significant(from: at + 1)
            name += "::" + text(last)
            at = tree.significant(from: last + 1)
        }
        return FunctionCall(
            name: name, nameSpan: tree.span(tree.token(own.first)).through(tree.span(tree.token(last))),
            arguments: children(own), expandsLast: own.data & NodeFlag.expands != 0)
    }

    // MARK: Templates

    /// A string, a template, or the value in `"${x}"`.
    private func templateForm(_ own: Node) -> Form {
        let isQuoted = tree.token(own.first).kind == .openQuote
        guard own.child >= 0 else {
            if TemplateText.isFlush(tree, own) { return .string(TemplateText.literals(tree, own).joined()) }
            let first = isQuoted || tree.token(own.first).kind == .openHeredoc ? own.first + 1 : own.first
            return .string(TemplateText.joined(tree, first..<max(own.last, first)))
        }
        // A single interpolation in quotes gives its value as it is, of whatever type; in a heredoc it gives a text
        // (HCL specification, "Template Interpolation Unwrapping").
        let only = tree.node(own.child)
        if only.kind == .interpolation, only.next < 0, tree.token(own.first).kind != .openHeredoc {
            return .wrapped(child(only.child))
        }
        var texts = TemplateText.literals(tree, own)[...]
        return .template(parts(own.child, &texts))
    }

    /// The parts from the node `first` on. `texts` are the texts of the literals not yet used, since `~` and `<<-`
    /// change them across the whole template.
    private func parts(_ first: Int32, _ texts: inout ArraySlice<String>) -> [TemplatePart] {
        var result: [TemplatePart] = []
        var at = first
        while at >= 0 {
            let node = tree.node(at)
            switch node.kind {
            case .text: appendLiteral(texts.popFirst() ?? "", to: &result)
            case .interpolation: result.append(.interpolation(child(node.child)))
            case .ifDirective: result.append(conditional(node, &texts))
            case .forDirective: result.append(loop(node, &texts))
            default: break
            }
            at = node.next
        }
        return result
    }

    /// Adds a text, joined with the one before it where no sequence is between.
    private func appendLiteral(_ text: String, to parts: inout [TemplatePart]) {
        if case .literal(let before)? = parts.last {
            parts[parts.count - 1] = .literal(before + text)
        } else if !text.isEmpty {
            parts.append(.literal(text))
        }
    }

    /// An `if` directive with its one or two lists of parts.
    private func conditional(_ node: Node, _ texts: inout ArraySlice<String>) -> TemplatePart {
        let yes = tree.node(node.child).next
        let yesParts = parts(tree.node(yes).child, &texts)
        let no = tree.node(yes).next
        let noParts = no < 0 ? nil : parts(tree.node(no).child, &texts)
        return .conditional(child(node.child), yesParts, noParts)
    }

    /// A `for` directive with its parts.
    private func loop(_ node: Node, _ texts: inout ArraySlice<String>) -> TemplatePart {
        let content = tree.node(node.child).next
        let names = forNames(after: node.first)
        let hasKey = node.data & NodeFlag.keyName != 0
        return .loop(
            keyName: hasKey ? names.0.0 : nil, valueName: hasKey ? names.1.0 : names.0.0,
            collection: child(node.child), parts(tree.node(content).child, &texts))
    }
}

extension BinaryOperator {
    /// The operator that a token of this kind stands for; nil for any other token.
    fileprivate init?(token: TokenKind) {
        switch token {
        case .plus: self = .add
        case .minus: self = .subtract
        case .star: self = .multiply
        case .slash: self = .divide
        case .percent: self = .remainder
        case .equalEqual: self = .equal
        case .notEqual: self = .notEqual
        case .less: self = .less
        case .lessEqual: self = .lessEqual
        case .greater: self = .greater
        case .greaterEqual: self = .greaterEqual
        case .and: self = .and
        case .or: self = .or
        default: return nil
        }
    }
}
