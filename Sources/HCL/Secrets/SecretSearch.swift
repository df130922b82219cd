import Diagnostics

/// Searches a file for literals that look like secrets: in every string and heredoc, wherever it is.
package struct SecretSearch {
    /// A literal that was found, and where it is.
    package struct Finding: Sendable {
        package let span: Span
        /// What it looks like, with its article.
        package let kind: String
        /// The blocks around it, the outermost first: their types and labels.
        package let blocks: [(type: String, labels: [String])]

        /// The error, which does not show the literal.
        ///
        /// - Parameter help: what to do where the literal only looks like a secret.
        package func diagnostic(help: String) -> Diagnostic {
            let alternatives =
                "let the module read it from Secrets Manager or SSM (an ephemeral resource and a write-only argument), or take it "
                + "with `get_env`; "
            return Diagnostic.error(
                .secretLiteral, "this looks like \(kind), and would stand in version control", at: span,
                help: alternatives + help
            ).secret(span)
        }
    }

    // What was found so far, and the blocks around the current place.
    private var findings: [Finding] = []
    private var blocks: [Block] = []
    /// Whether the innermost block is about where states lie, where any value of some names is a secret.
    private var isOfState = false

    /// The literals in a file that look like secrets; none for a file with syntax errors.
    package static func findings(in tree: SyntaxTree) -> [Finding] {
        guard !tree.hasErrors else { return [] }
        var search = SecretSearch()
        search.visit(tree.body)
        return search.findings
    }

    private mutating func visit(_ body: Body) {
        let tree = body.tree
        // Most attributes need not be taken apart.
        for child in tree.children(of: tree.node(body.node)) {
            if tree.node(child).kind == .block {
                visit(Block(tree: tree, node: child))
                continue
            }
            let attribute = Attribute(tree: tree, node: child)
            if isOfState || attribute.mayHoldSecret { visit(attribute.expression, named: name(of: attribute)) }
        }
    }

    private mutating func visit(_ block: Block) {
        let outer = isOfState
        isOfState = block.isOf("state") || block.isOf("backend")
        blocks.append(block)
        visit(block.body)
        blocks.removeLast()
        isOfState = outer
    }

    /// The name under which a value is judged: the default of a variable has the variable's name.
    private func name(of attribute: Attribute) -> String {
        if attribute.isNamed("default"), let last = blocks.last, last.type == "variable" {
            return last.label?.text ?? ""
        }
        return attribute.name
    }

    /// Searches an expression; `name` is the name under which its value is known, nil where there is none.
    private mutating func visit(_ expression: Expression, named name: String?) {
        switch expression.form {
        case .string(let text): judge(text, at: expression, named: name)
        case .template(let parts):
            judge(
                // A sequence stands for a value that is not known; a zero byte marks its place.
                parts.map { if case .literal(let text) = $0 { text } else { "\0" } }.joined(), at: expression,
                named: name)
            visit(parts)
        case .tuple(let elements): for element in elements { visit(element, named: name) }
        case .object(let items): visit(items)
        case .parentheses(let inner), .wrapped(let inner): visit(inner, named: name)
        case .conditional(let test, let yes, let no):
            visit(test, named: nil)
            visit(yes, named: name)
            visit(no, named: name)
        case .call(let call):
            // Functions whose result is, or may be, the argument itself.
            let isSame = ["sensitive", "nonsensitive", "tostring", "coalesce", "try", "trimspace"].contains(call.name)
            for argument in call.arguments { visit(argument, named: isSame ? name : nil) }
        case let form: for child in form.children { visit(child, named: nil) }
        }
    }

    private mutating func visit(_ items: [ObjectItem]) {
        // In `{ name = "DB_PASSWORD", value = "…" }`, as containers have their variables, the value belongs to the
        // name in the other member.
        let own = items.first { Self.name(of: $0.key)?.lowercased() == "name" }
        var pairName: String?
        if let own, case .string(let text) = own.value.form { pairName = text }
        for item in items {
            if case .expression(let key) = item.key { visit(key, named: nil) }
            let name = Self.name(of: item.key)
            visit(item.value, named: name?.lowercased() == "value" ? pairName ?? name : name)
        }
    }

    private static func name(of key: ObjectKey) -> String? {
        switch key {
        case .name(let name, _): return name
        case .expression(let expression):
            guard case .string(let name) = expression.form else { return nil }
            return name
        }
    }

    private mutating func visit(_ parts: [TemplatePart]) {
        for part in parts {
            switch part {
            case .literal: break
            case .interpolation(let inner): visit(inner, named: nil)
            case .conditional(let test, let yes, let no):
                visit(test, named: nil)
                visit(yes + (no ?? []))
            case .loop(_, _, let collection, let content):
                visit(collection, named: nil)
                visit(content)
            }
        }
    }

    /// Judges one literal: by its own shape first, then by its name.
    private mutating func judge(_ text: String, at expression: Expression, named name: String?) {
        var kind = SecretText.kind(of: text)
        if kind == nil, let name {
            kind = SecretName.kind(of: text, named: name)
            if isOfState, SecretName.isOfState(name), SecretText.isWritten(text.utf8) {
                kind = kind ?? "a secret of a state"
            }
        }
        guard let kind else { return }
        findings.append(
            Finding(span: expression.span, kind: kind, blocks: blocks.map { ($0.type, $0.labels.map(\.text)) }))
    }
}

extension Attribute {
    /// Whether the attribute has a text that could be a secret, told without taking it apart. What is not a secret
    /// whatever its name, and whatever would be a secret by its name alone, is looked at as bytes.
    fileprivate var mayHoldSecret: Bool {
        let own = tree.node(node)
        var length = 0
        var hasSign = false
        for token in tree.tokens[Int(own.first) + 1...Int(own.last)] {
            switch token.kind {
            // The members of an object have names of their own.
            case .openBrace: return true
            case .quotedLiteral, .stringLiteral:
                length += Int(token.end - token.start)
                // The shortest secrets by their form have twenty bytes, but for a password in a URL and in a
                // connection.
                if length >= SecretText.shortest { return true }
                let text = tree.source.bytes[Int(token.start)..<Int(token.end)]
                // An escaped character may be one of these signs.
                hasSign = hasSign || text.contains { "@=\\".utf8.contains($0) }
            default: break
            }
        }
        return hasSign || length > 0 && saysSecret
    }

    /// Whether the name says that the value is a secret. The default of a variable has the variable's name.
    private var saysSecret: Bool {
        if isNamed("default") { return true }
        let name = tree.token(tree.node(node).first)
        return tree.source.bytes.withUnsafeBufferPointer {
            SecretKind.kind(of: UnsafeBufferPointer(rebasing: $0[Int(name.start)..<Int(name.end)])) != nil
        }
    }
}

extension Code {
    package static let secretLiteral = Code(
        155, "a literal looks like a secret",
        """
        What stands in the model stands in version control, and in what is rendered of it. Keep a secret where secrets are kept, \
        and let the module read it there: from Secrets Manager or SSM by its name, as an ephemeral resource whose value goes to \
        a write-only argument; or take it from the environment with `get_env("NAME")`. Where a literal only looks like a secret, \
        say so: `waive "secret-literal"` with `in` and a `reason`.
        """)
}

package let secretCodes: [Code] = [.secretLiteral]
