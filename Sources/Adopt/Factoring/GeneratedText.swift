import Diagnostics
import HCL

/// The text that a `generate` block has Terragrunt write, read as Terraform reads it.
enum GeneratedText {
    /// The file's syntax; `nil` where its text is not known here.
    static func tree(of file: Configuration.GeneratedFile) -> SyntaxTree? {
        text(of: file.contents).map { SyntaxTree.parse(SourceFile(path: file.path, text: $0)) }
    }

    /// The text of a file, with what only a run knows as templates in it.
    private static func text(of value: Value) -> String? {
        if let text = value.asString { return text }
        guard case .deferred(let deferred) = value, case .template(let pieces) = deferred.residual else { return nil }
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .interpolation(let part):
                "${\(Value.deferred(Deferred(type: .any, residual: part)).inlineSource)}"
            }
        }.joined()
    }

    /// The value of an attribute. What is none here is an expression of Terraform's own, such as `var.region`.
    static func value(of attribute: Attribute) -> Value {
        var evaluator = Evaluator(scope: RuntimeScope())
        let value = evaluator.evaluate(attribute.expression)
        guard value.containsPoison else { return value }
        return .deferred(Deferred(type: .any, residual: .reference(.name(attribute.expression.span.text))))
    }
}

extension Configuration {
    /// A backend that a generated file says is the unit's state, where no `remote_state` says one.
    mutating func takeGeneratedBackend() {
        guard state == nil else { return }
        for (index, file) in generated.enumerated() {
            guard let tree = GeneratedText.tree(of: file), !tree.hasErrors, let block = Self.backend(in: tree),
                let name = block.labels.first?.text
            else { continue }
            var settings: [String: Value] = [:]
            for attribute in block.body.attributes { settings[attribute.name] = GeneratedText.value(of: attribute) }
            state = State(backend: name, settings: settings)
            generated.remove(at: index)
            return
        }
    }

    /// The backend of a file that says nothing else.
    private static func backend(in tree: SyntaxTree) -> Block? {
        let blocks = tree.body.blocks
        guard blocks.count == 1, blocks[0].type == "terraform", blocks[0].body.items.count == 1 else { return nil }
        return blocks[0].body.blocks.first { $0.type == "backend" }
    }
}

/// The names of a generated file: nothing but what only a run of Terragrunt knows.
private struct RuntimeScope: Scope {
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution { .unknownRoot(candidates: []) }

    func hasFunction(_ name: String) -> Bool { ConfigurationScope.runtime.contains(name) }

    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value {
        ConfigurationScope.later(call.name, arguments)
    }
}
