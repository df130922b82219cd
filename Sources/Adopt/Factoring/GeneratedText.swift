import Diagnostics
import HCL

/// The files that `generate` blocks have Terragrunt write, as syntax. Many units have the same ones, and each is parsed once.
final class GeneratedTexts {
    private struct Key: Hashable {
        let path: String
        let text: String
    }

    private var known: [Key: SyntaxTree] = [:]

    /// The syntax of the file; nil where its text is not known here.
    func tree(of file: Configuration.GeneratedFile) -> SyntaxTree? {
        guard let text = GeneratedText.text(of: file.contents) else { return nil }
        let key = Key(path: file.path, text: text)
        if let tree = known[key] { return tree }
        let tree = SyntaxTree.parse(SourceFile(path: file.path, text: text))
        known[key] = tree
        return tree
    }
}

/// Reads the text that a `generate` block has Terragrunt write, as Terraform would read the file.
enum GeneratedText {
    /// The text of the file. What only a run knows stays in it as an interpolation, and so does an output under a name that
    /// stands for it.
    fileprivate static func text(of value: Value) -> String? {
        if let text = value.asString { return text }
        guard case .deferred(let deferred) = value, case .template(let pieces) = deferred.residual else { return nil }
        var number = 0
        return pieces.indices.map { index in
            switch pieces[index] {
            case .text(let text): return text
            case .interpolation:
                let (part, isValue) = part(index, of: pieces)
                let mark = isValue ? "\"" : ""
                if part.outputs.isEmpty {
                    return "\(mark)${\(Value.deferred(Deferred(type: .any, residual: part)).inlineSource)}\(mark)"
                }
                number += 1
                return "\(mark)${\(outputRoot).n\(number - 1)}\(mark)"
            }
        }.joined()
    }

    /// The interpolation at a position, and whether it is a value of its own: `${jsonencode(X)}` that stands in no quotes writes
    /// X itself.
    private static func part(_ index: Int, of pieces: [Residual.Piece]) -> (Residual, isValue: Bool) {
        guard case .interpolation(let part) = pieces[index] else { return (.poison, false) }
        guard case .call("jsonencode", let arguments, false) = part, arguments.count == 1 else { return (part, false) }
        var quotes = 0
        for piece in pieces[..<index].reversed() {
            guard case .text(let text) = piece else { continue }
            let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
            quotes += line.count { $0 == "\"" }
            if text.contains("\n") { break }
        }
        return quotes.isMultiple(of: 2) ? (arguments[0], true) : (part, false)
    }

    /// The name in the text of a file that stands for its outputs.
    static let outputRoot = "tfgen_output"

    /// The parts of the file that read outputs, in their order.
    static func outputs(in file: Configuration.GeneratedFile) -> [Residual] {
        guard case .deferred(let deferred) = file.contents, case .template(let pieces) = deferred.residual else {
            return []
        }
        return pieces.indices.compactMap { index in
            let (part, _) = part(index, of: pieces)
            return part.outputs.isEmpty ? nil : part
        }
    }

    /// The value of an attribute. An expression of Terraform's own, such as `var.region`, is kept as it is written.
    ///
    /// - Parameter outputs: the parts of the file that read outputs.
    static func value(of attribute: Attribute, outputs: [Residual] = []) -> Value {
        var evaluator = Evaluator(scope: RuntimeScope(outputs: outputs))
        let value = evaluator.evaluate(attribute.expression)
        guard value.containsPoison else { return value }
        return .deferred(Deferred(type: .any, residual: .reference(.name(attribute.expression.span.text))))
    }
}

extension Configuration {
    /// Takes a generated file with a backend for the unit's state, where no `remote_state` block gives one: many
    /// trees write their backends so.
    mutating func takeGeneratedBackend(_ texts: GeneratedTexts) {
        guard state == nil else {
            generated = generated.compactMap { $0.withoutBackend(texts) }
            return
        }
        for (index, file) in generated.enumerated() {
            guard let tree = texts.tree(of: file), !tree.hasErrors, let block = Self.backend(in: tree),
                let name = block.labels.first?.text
            else { continue }
            var settings: [String: Value] = [:]
            for attribute in block.body.attributes { settings[attribute.name] = GeneratedText.value(of: attribute) }
            state = State(backend: name, settings: settings, file: file.path)
            generated.remove(at: index)
            return
        }
    }

    /// The `backend` block of a file that has nothing else; otherwise nil.
    fileprivate static func backend(in tree: SyntaxTree) -> Block? {
        let blocks = tree.body.blocks
        guard blocks.count == 1, blocks[0].type == "terraform", blocks[0].body.items.count == 1 else { return nil }
        return blocks[0].body.blocks.first { $0.type == "backend" }
    }
}

extension Configuration.GeneratedFile {
    /// The file without its `backend` block, which tfgen has Terragrunt write from the unit's state; nil where nothing else is in it.
    fileprivate func withoutBackend(_ texts: GeneratedTexts) -> Self? {
        guard let tree = texts.tree(of: self), !tree.hasErrors else { return self }
        if Configuration.backend(in: tree) != nil { return nil }
        let found = tree.body.blocks.filter { $0.type == "terraform" }
            .flatMap { $0.body.blocks.filter { $0.type == "backend" } }
        guard !found.isEmpty, var text = contents.asString.map({ Array($0.utf8) }) else { return self }
        for block in found.reversed() { text.removeSubrange(block.span.start..<min(block.span.end + 1, text.count)) }
        var words = attributes
        let rest = Value.string(String(decoding: Format.plain(text), as: UTF8.self))
        words["contents"] = rest
        return .init(name: name, path: path, contents: rest, attributes: words, order: order)
    }
}

/// What names mean in a generated file. There are no names, and only the functions that Terragrunt has evaluated
/// before.
private struct RuntimeScope: Scope {
    let outputs: [Residual]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == GeneratedText.outputRoot, case .attribute(let name)? = traversal.steps.first?.kind,
            let index = Int(name.dropFirst()), outputs.indices.contains(index)
        else { return .unknownRoot(candidates: []) }
        return .value(.deferred(Deferred(type: .any, residual: outputs[index])), steps: 1)
    }

    func hasFunction(_ name: String) -> Bool { ConfigurationScope.runtime.contains(name) }

    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value {
        ConfigurationScope.later(call.name, arguments)
    }
}
