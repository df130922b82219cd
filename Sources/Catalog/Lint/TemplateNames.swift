import Diagnostics
import HCL

/// What the files of a template declare, and every name that they use. The rules are those of Terraform's "References to
/// Named Values".
struct TemplateNames {
    struct Use {
        /// `var.name`, `local.name`, `data.type.name`, `type.name`, `module.name`.
        let address: String
        let traversal: Traversal
        /// The declaration that the use stands in.
        let owner: String
    }

    private(set) var declared: [String: Span] = [:]
    private(set) var uses: [Use] = []
    private var calls: [FunctionCall] = []
    private var owner = ""

    init(_ module: Module) {
        for tree in module.configuration {
            for block in tree.body.blocks { read(block) }
        }
    }

    private mutating func read(_ block: Block) {
        let labels = block.labels
        switch block.type {
        case "variable", "module", "output":
            guard let label = labels.first else { return }
            owner = (block.type == "variable" ? "var" : block.type) + "." + label.text
            if block.type != "output" { declared[owner] = label.span }
        case "resource", "data", "ephemeral": declareResource(block)
        case "locals": return readLocals(block.body)
        case "check": owner = "check"
        case "import": owner = "import"
        case "provider": owner = "provider"
        default: return
        }
        for nested in block.body.blocks where block.type == "check" && nested.type == "data" { declareResource(nested) }
        visit(block.body, of: block.type, bound: [])
    }

    private mutating func declareResource(_ block: Block) {
        guard block.labels.count == 2 else { return }
        let address = "\(block.labels[0].text).\(block.labels[1].text)"
        owner = block.type == "resource" ? address : "\(block.type).\(address)"
        declared[owner] = block.headerSpan
    }

    private mutating func readLocals(_ body: Body) {
        for attribute in body.attributes {
            owner = "local.\(attribute.name)"
            declared[owner] = attribute.nameSpan
            visit(attribute.expression, bound: [])
        }
    }

    private mutating func visit(_ body: Body, of type: String, bound: [String]) {
        for attribute in body.attributes where !Self.holdsNoReferences(attribute.name, in: type) {
            visit(attribute.expression, bound: bound)
        }
        for block in body.blocks {
            if block.type == "dynamic" {
                visitDynamic(block, bound: bound)
            } else {
                visit(block.body, of: block.type, bound: bound)
            }
        }
    }

    /// Attributes whose words are not references to values: type constraints, provider configurations, attribute names.
    private static func holdsNoReferences(_ name: String, in type: String) -> Bool {
        switch (type, name) {
        case ("variable", "type"), ("lifecycle", "ignore_changes"), ("module", "providers"), ("import", "to"),
            ("import", "provider"), ("provisioner", "when"), ("provisioner", "on_failure"):
            true
        case ("resource", "provider"), ("data", "provider"), ("ephemeral", "provider"): true
        default: false
        }
    }

    /// `dynamic "x" { for_each, iterator, labels, content }`: its iterator is a name inside `labels` and `content`.
    private mutating func visitDynamic(_ block: Block, bound: [String]) {
        let body = block.body
        if let collection = body.attribute("for_each")?.expression { visit(collection, bound: bound) }
        let iterator = body.attribute("iterator")?.expression.traversal?.root ?? block.labels.first?.text ?? ""
        if let labels = body.attribute("labels")?.expression { visit(labels, bound: bound + [iterator]) }
        for content in body.blocks { visit(content.body, of: content.type, bound: bound + [iterator]) }
    }

    private mutating func visit(_ expression: Expression, bound: [String]) {
        expression.walk { _, form in
            if case .call(let call) = form { calls.append(call) }
        }
        for traversal in expression.variables where !bound.contains(traversal.root) {
            guard let address = Self.address(of: traversal) else { continue }
            uses.append(Use(address: address, traversal: traversal, owner: owner))
        }
    }

    private static func address(of traversal: Traversal) -> String? {
        switch traversal.root {
        case "each", "count", "path", "terraform", "self": return nil
        case "data", "ephemeral":
            guard let type = traversal.stepName(0), let name = traversal.stepName(1) else { return nil }
            return "\(traversal.root).\(type).\(name)"
        default:
            guard let name = traversal.stepName(0) else { return traversal.root }
            return "\(traversal.root).\(name)"
        }
    }

    // MARK: - What is wrong

    /// Uses of what no file declares, each name once.
    func undeclared() -> [Diagnostic] {
        var seen: Set<String> = []
        return uses.filter { declared[$0.address] == nil && seen.insert($0.address).inserted }.map { use in
            let parts = use.address.split(separator: ".").map(String.init)
            let prefix = parts.dropLast().joined(separator: ".") + "."
            let near = declared.keys.filter { $0.hasPrefix(prefix) || !use.address.contains(".") }
            return .error(
                .undeclaredName, "\(Self.kind(use.address)) \"\(use.address)\" is not declared in this template",
                at: use.traversal.span, help: Suggestion.help(for: use.address, among: near))
        }
    }

    /// Calls of functions that there are not. One that tfgen does not know may be new in Terraform; one that comes near
    /// to a known name is misspelled.
    func unknownFunctions() -> [Diagnostic] {
        calls.filter { !Functions.isKnown($0.name) && !$0.name.contains("::") }.compactMap { call in
            Suggestion.nearest(to: call.name, among: Functions.names).map { meant in
                .error(
                    .undeclaredName, "there is no function named \"\(call.name)\"", at: call.nameSpan,
                    help: "did you mean `\(meant)`?")
            }
        }
    }

    private static func kind(_ address: String) -> String {
        switch address.prefix(while: { $0 != "." }) {
        case "var": "variable"
        case "local": "local value"
        case "module": "module"
        case "data": "data source"
        case "ephemeral": "ephemeral resource"
        default: address.contains(".") ? "resource" : "name"
        }
    }

    /// Variables, locals and data sources that nothing uses. A variable's own validations do not count.
    func unused() -> [(address: String, span: Span)] {
        let used = Set(uses.lazy.filter { $0.owner != $0.address }.map(\.address))
        return declared.filter { address, _ in
            !used.contains(address)
                && (address.hasPrefix("var.") || address.hasPrefix("local.") || address.hasPrefix("data."))
        }.map { ($0.key, $0.value) }.sorted { $0.address < $1.address }
    }
}
