import Catalog
import Diagnostics
import HCL

/// The reference of a module as terraform-docs 0.24 writes it (`markdown table`, with its defaults), so that running
/// it changes nothing. Only the default of a sensitive variable is not shown.
struct TerraformDocs {
    let module: Module
    let requirements: Requirements

    static let begin = "<!-- BEGIN_TF_DOCS -->"
    static let end = "<!-- END_TF_DOCS -->"

    /// The marks and what is between them, without a line feed at the end.
    var text: String {
        let sections = [
            requirementsSection, providersSection, modulesSection, resourcesSection, inputsSection, outputsSection,
        ]
        return "\(Self.begin)\n\(sections.joined(separator: "\n\n"))\n\(Self.end)"
    }

    /// A section with a table or, without rows, the sentence that terraform-docs writes.
    private func section(_ title: String, header: [String], rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "## \(title)\n\nNo \(title.lowercased())." }
        let rules = header.map { $0 == "Required" ? ":------:" : String(repeating: "-", count: $0.utf8.count) }
        let table = ([header, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
        return "## \(title)\n\n" + table.joined(separator: "\n")
    }

    private var requirementsSection: String {
        let terraform = requirements.version.map { [[MarkdownCell.anchor("requirement", "terraform"), $0]] } ?? []
        let providers = requirements.providers.compactMap { provider in
            provider.version.map { [MarkdownCell.anchor("requirement", provider.name), $0] }
        }
        return section("Requirements", header: ["Name", "Version"], rows: terraform + providers)
    }

    private var providersSection: String {
        var names = requirements.uses.map { ($0.fullName, $0.name) }
        if module.resources.contains(where: { $0.provider == "terraform" }) { names.append(("terraform", "terraform")) }
        let rows = names.sorted { $0.0 < $1.0 }.map { full, name in
            [
                MarkdownCell.anchor("provider", full),
                requirements.providers.first { $0.name == name }?.version ?? "n/a",
            ]
        }
        return section("Providers", header: ["Name", "Version"], rows: rows)
    }

    private var modulesSection: String {
        let calls = module.configuration.flatMap { $0.body.blocks.filter { $0.type == "module" } }
        let rows = calls.compactMap { block in
            block.labels.first.map { label in
                (
                    label.text,
                    [MarkdownCell.anchor("module", label.text), word("source", block), word("version", block)]
                )
            }
        }
        return section("Modules", header: ["Name", "Source", "Version"], rows: rows.sorted { $0.0 < $1.0 }.map(\.1))
    }

    private func word(_ name: String, _ block: Block) -> String {
        guard case .string(let text)? = block.body.attribute(name)?.expression.form else { return "n/a" }
        return text
    }

    private var resourcesSection: String {
        let sorted = module.resources.sorted { left, right in
            let (first, second) = ("\(left.type).\(left.name)", "\(right.type).\(right.name)")
            return left.mode == right.mode ? first < second : left.mode == .managed
        }
        let rows = sorted.map { [link(to: $0), $0.mode == .managed ? "resource" : "data source"] }
        return section("Resources", header: ["Name", "Type"], rows: rows)
    }

    /// A resource with a link to its page in the registry's documentation, if its provider is a public one.
    private func link(to resource: Resource) -> String {
        let provider = requirements.providers.first { $0.name == resource.provider }
        let prefix = resource.provider + "_"
        let type = resource.type.hasPrefix(prefix) ? String(resource.type.dropFirst(prefix.count)) : resource.type
        let name = "\(prefix)\(type).\(resource.name)"
        let source = provider?.source ?? "hashicorp/\(resource.provider)"
        guard source.split(separator: "/").count == 2 else { return name }
        let kind = resource.mode == .managed ? "resources" : "data-sources"
        let page = "\(source)/\(Self.pageVersion(provider?.version))/docs/\(kind)/\(type)"
        return "[\(name)](https://registry.terraform.io/providers/\(page))"
    }

    /// The version of the page that is linked: the one that a constraint names exactly, otherwise the latest.
    private static func pageVersion(_ constraint: String?) -> String {
        let parts = (constraint ?? "").split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1:
            if parts[0].hasPrefix("=") { return String(parts[0].dropFirst()) }
            return parts[0].utf8.first.map { (0x30...0x39).contains($0) } == true ? parts[0] : "latest"
        case 2 where parts[0] == "=": return parts[1]
        default: return "latest"
        }
    }

    private var inputsSection: String {
        let rows = module.variables.sorted { $0.name < $1.name }.map { variable in
            [
                MarkdownCell.anchor("input", variable.name), MarkdownCell.text(variable.description ?? ""),
                MarkdownCell.code(type(of: variable)), defaultText(of: variable), variable.isRequired ? "yes" : "no",
            ]
        }
        return section("Inputs", header: ["Name", "Description", "Type", "Default", "Required"], rows: rows)
    }

    /// The type as it is written or, without one, the kind of the default, as terraform-docs has it.
    private func type(of variable: Variable) -> String {
        if let written = variable.typeExpression { return written.span.text }
        switch plainDefault(of: variable) {
        case .string: return "string"
        case .number: return "number"
        case .bool: return "bool"
        case .tuple, .list: return "list"
        case .object, .map: return "map"
        default: return "any"
        }
    }

    /// The default as it is written, before it is converted to the variable's type.
    private func plainDefault(of variable: Variable) -> Value? {
        guard let expression = variable.defaultExpression else { return nil }
        var evaluator = Evaluator(scope: NamedValues())
        return evaluator.evaluate(expression)
    }

    private func defaultText(of variable: Variable) -> String {
        if variable.isSecret, variable.defaultExpression != nil { return MarkdownCell.code("(sensitive)") }
        return plainDefault(of: variable).map { MarkdownCell.code(JSON($0).goText) } ?? "n/a"
    }

    private var outputsSection: String {
        let rows = module.outputs.sorted { $0.name < $1.name }.map {
            [MarkdownCell.anchor("output", $0.name), MarkdownCell.text($0.description ?? "")]
        }
        return section("Outputs", header: ["Name", "Description"], rows: rows)
    }
}
