import Diagnostics
import HCL

/// What the files of a template declare, and every name that they use, by the rules of Terraform's documentation,
/// "References to Named Values".
struct TemplateNames {
    struct Use {
        /// The declared thing that is used: `var.name`, `local.name`, `data.type.name`, `type.name` or
        /// `module.name`.
        let address: String
        let traversal: Traversal
        /// The address of the declaration in which the use stands.
        let owner: String
    }

    /// Where each address is declared.
    private(set) var declared: [String: Span] = [:]
    private(set) var uses: [Use] = []
    private var calls: [FunctionCall] = []
    private var owner = ""

    init(_ module: Module) {
        for tree in module.configuration {
            for block in tree.body.blocks { read(block) }
        }
    }

    /// Reads one block at the top of a file. Blocks such as `moved` declare and use no values.
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

    /// Goes through the expressions of a body.
    ///
    /// - Parameter bound: names that dynamic blocks around declare, which are not references.
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

    /// Whether an attribute's words are something else than references to values: a type constraint, a provider's
    /// configuration, names of attributes.
    private static func holdsNoReferences(_ name: String, in type: String) -> Bool {
        switch (type, name) {
        case ("variable", "type"), ("lifecycle", "ignore_changes"), ("module", "providers"), ("import", "to"),
            ("import", "provider"), ("provisioner", "when"), ("provisioner", "on_failure"):
            true
        case ("resource", "provider"), ("data", "provider"), ("ephemeral", "provider"): true
        default: false
        }
    }

    /// Goes through a `dynamic` block. Its iterator is a name in `labels` and `content`, and not in `for_each`.
    private mutating func visitDynamic(_ block: Block, bound: [String]) {
        let body = block.body
        if let collection = body.attribute("for_each")?.expression { visit(collection, bound: bound) }
        let iterator = body.attribute("iterator")?.expression.traversal?.root ?? block.label?.text ?? ""
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

    /// The address that a traversal uses; nil for names that Terraform itself gives, such as `each`.
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

    /// One error for each address that is used and that no file declares.
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

    /// Errors about calls of functions whose names come near to a known one. A name that does not may be new in
    /// Terraform, and is left alone.
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

    /// The variables, locals and data sources that nothing uses. What a variable's own validations read does not
    /// count.
    func unused() -> [(address: String, span: Span)] {
        let used = Set(uses.lazy.filter { $0.owner != $0.address }.map(\.address))
        return declared.filter { address, _ in
            !used.contains(address)
                && (address.hasPrefix("var.") || address.hasPrefix("local.") || address.hasPrefix("data."))
        }.map { ($0.key, $0.value) }.sorted { $0.address < $1.address }
    }
}
