import Diagnostics
import HCL

extension Catalog {
    /// Warns about what Terraform accepts and a reviewer would not: the static rules of tflint's rule set for
    /// Terraform, and a few of tfgen's own. Only templates are linted, since others' modules are not the author's to
    /// change.
    package func lint(into diagnostics: inout Diagnostics) {
        for module in templates {
            var linter = Linter(module: module)
            linter.run()
            diagnostics.add(linter.diagnostics)
        }
    }
}

/// Runs the rules on one module. Every warning is at its place in the template.
struct Linter {
    let module: Module
    var diagnostics = Diagnostics()

    init(module: Module) { self.module = module }

    mutating func run() {
        lintUnused()
        for variable in module.variables { lint(variable) }
        for output in module.outputs { lint(output) }
        if module.examples.isEmpty {
            warn(.noExample, "module \(module.name) has no example", at: module.files.first?.start)
        }
        for tree in module.files {
            lintComments(tree)
            lintBlocks(tree)
            tree.body.walkAttributes { attribute in attribute.expression.walk { lint($0, $1) } }
        }
    }

    private mutating func warn(_ code: Code, _ message: String, at span: Span?, help: String? = nil) {
        diagnostics.add(.warning(code, message, at: span, help: help))
    }

    // MARK: - Declarations

    private mutating func lintUnused() {
        for (address, span) in TemplateNames(module).unused() {
            warn(.unusedDeclaration, "nothing uses \"\(address)\"", at: span, help: "remove it")
        }
    }

    private mutating func lint(_ variable: Variable) {
        if (variable.description ?? "").isEmpty {
            warn(.undocumented, "variable \"\(variable.name)\" has no description", at: variable.span)
        }
        if variable.typeExpression == nil || variable.type.containsAny {
            let what = variable.typeExpression == nil ? "has no type" : "takes anything"
            warn(
                .untyped, "variable \"\(variable.name)\" \(what)", at: variable.typeExpression?.span ?? variable.span,
                help: "say what it takes: `type = ...`")
        }
        if variable.name == "create" || variable.name.hasPrefix("create_") {
            warn(
                .createFlag, "\"\(variable.name)\" switches something off that could be left out", at: variable.span,
                help: "ask for what the resource needs, and leave the resource out where that is null")
        }
        lintName(variable.name, variable.span)
    }

    private mutating func lint(_ output: ModuleOutput) {
        if (output.description ?? "").isEmpty {
            warn(.undocumented, "output \"\(output.name)\" has no description", at: output.span)
        }
        if output.type == .any {
            warn(
                .untyped, "output \"\(output.name)\" has no type", at: output.span,
                help: "add `output \"\(output.name)\" { type = ... }` to contract.hcl")
        }
        lintName(output.name, output.span)
    }

    /// Warns about a name that is not in lower case with single underscores between words.
    private mutating func lintName(_ name: String, _ span: Span) {
        let parts = name.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        let isSnake = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        if !isSnake {
            warn(
                .namingConvention, "\"\(name)\" is not in snake_case", at: span,
                help: "write words in lower case, joined by `_`")
        }
    }

    // MARK: - Files

    private mutating func lintComments(_ tree: SyntaxTree) {
        for token in tree.tokens where token.kind == .comment {
            let start = Int(token.start)
            guard tree.source.bytes[start...].starts(with: [0x2F, 0x2F]) else { continue }
            warn(
                .commentSyntax, "comment with //", at: Span(file: tree.source, start: start, end: start + 2),
                help: "write `#`")
        }
    }

    /// Warns about declarations in unexpected files, names, and sources without a version.
    private mutating func lintBlocks(_ tree: SyntaxTree) {
        let file = tree.source.name
        for block in tree.body.blocks {
            switch block.type {
            case "variable" where file != "variables.tf": misplaced(block, "variables.tf")
            case "output" where file != "outputs.tf": misplaced(block, "outputs.tf")
            case "resource", "data": block.labels.last.map { lintName($0.text, $0.span) }
            case "locals":
                for local in block.body.attributes { lintName(local.name, local.nameSpan) }
            case "module":
                block.label.map { lintName($0.text, $0.span) }
                lintSource(block)
            default: break
            }
        }
    }

    private mutating func misplaced(_ block: Block, _ file: String) {
        warn(.moduleStructure, "\(block.type) outside of \(file)", at: block.headerSpan, help: "move it to \(file)")
    }

    private mutating func lintSource(_ block: Block) {
        guard case .string(let source)? = block.body.attribute("source")?.expression.form else { return }
        let isLocal = source.hasPrefix("./") || source.hasPrefix("../")
        let isPinned = source.contains("?ref=") || source.contains("&ref=") || block.body.attribute("version") != nil
        guard !isLocal, !isPinned else { return }
        warn(
            .unpinnedModule, "the source of this module names no version",
            at: block.body.attribute("source")?.expression.span,
            help: "add `version`, or `?ref=` to the source")
    }

    // MARK: - Expressions

    /// Warns about old or doubtful forms of an expression. It is called for each expression inside of another one
    /// too.
    private mutating func lint(_ expression: Expression, _ form: Form) {
        switch form {
        case .wrapped(let inner):
            warn(
                .deprecatedInterpolation, "interpolation around nothing else", at: expression.span,
                help: "write `\(inner.span.text)`")
        case .legacyIndex(_, let index, let span):
            warn(.deprecatedIndex, "old index syntax", at: span, help: "write `[\(index)]`")
        case .attributeSplat: warn(.deprecatedIndex, "old splat syntax", at: expression.span, help: "write `[*]`")
        case .binary(let operation, let left, let right) where operation == .equal || operation == .notEqual:
            guard [left, right].contains(where: \.isEmptyTuple) else { return }
            warn(
                .emptyListEquality, "comparison with an empty list", at: expression.span,
                help: "write `length(...) \(operation.rawValue) 0`")
        case .call(let call) where call.name == "lookup" && call.arguments.count == 2 && !call.expandsLast:
            warn(.deprecatedLookup, "lookup with two arguments", at: call.nameSpan, help: "write `map[key]`")
        case .object(let items): lintKeys(items)
        default: break
        }
    }

    private mutating func lintKeys(_ items: [ObjectItem]) {
        var seen: [String: Span] = [:]
        for item in items {
            let key: String
            switch item.key {
            case .name(let name, _): key = name
            case .expression(let expression):
                guard case .string(let text) = expression.form else { continue }
                key = text
            }
            if let first = seen.updateValue(item.key.span, forKey: key) {
                diagnostics.add(
                    .warning(.duplicateKey, "key \"\(key)\" is given twice", at: item.key.span, help: "remove one")
                        .label(first, "the first is here"))
            }
        }
    }
}

extension Expression {
    fileprivate var isEmptyTuple: Bool {
        if case .tuple(let elements) = form { elements.isEmpty } else { false }
    }
}

extension SyntaxTree {
    fileprivate var start: Span { Span(file: source, start: 0, end: 0) }
}
