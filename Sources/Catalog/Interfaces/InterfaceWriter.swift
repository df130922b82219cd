import Diagnostics
import HCL

/// Writes the interface of a module: the texts of its `variable` and `output` blocks with the comments above them,
/// formatted, in the order in which Terraform reads them. The same module gives the same bytes, whichever files its
/// blocks stand in.
package struct InterfaceWriter {
    /// The address, in the one spelling that all sources of the module and version share.
    package let source: String
    /// The version of a template, which its address does not say; nil for others.
    package let version: String?
    /// The hash of what was fetched; nil where nothing was.
    package let hash: String?
    package let isProvisional: Bool

    package init(source: String, version: String? = nil, hash: String?, isProvisional: Bool = false) {
        self.source = source
        self.version = version
        self.hash = hash
        self.isProvisional = isProvisional
    }

    /// - Parameter source: the address as a unit has it.
    package init(_ source: ModuleSource, hash: String?, isProvisional: Bool = false) {
        if case .template(let name, let version) = source.kind {
            self.init(source: name, version: version, hash: hash, isProvisional: isProvisional)
        } else {
            self.init(source: source.terragruntText, hash: hash, isProvisional: isProvisional)
        }
    }

    /// The text of the interface.
    package func bytes(of module: Module) -> [UInt8] {
        var out = HCLWriter()
        writeHead(into: &out)
        writeRequirements(of: module, into: &out)
        let blocks = module.variables.map { text(of: $0) } + module.outputs.map { text(of: $0) }
        let whole = out.finish() + Array(blocks.map { "\n\($0)\n" }.joined().utf8)
        return Format.terraform(SyntaxTree.parse(SourceFile(path: "interface", bytes: whole)))
    }

    /// The block that says of which module the interface is.
    func writeHead(into out: inout HCLWriter) {
        out.block("interface") { out in
            out.attribute("source", string: source)
            if let version { out.attribute("version", string: version) }
            if let hash { out.attribute("hash", string: hash) }
            if isProvisional { out.attribute("provisional", .bool(true)) }
        }
    }

    private func writeRequirements(of module: Module, into out: inout HCLWriter) {
        guard module.requiredVersion != nil || !module.requiredProviders.isEmpty else { return }
        out.gap()
        out.block("terraform") { out in
            if let version = module.requiredVersion { out.attribute("required_version", string: version) }
            guard !module.requiredProviders.isEmpty else { return }
            out.gap()
            out.block("required_providers") { out in
                for provider in module.requiredProviders.sorted(by: { $0.name < $1.name }) {
                    out.object("\(provider.name) =") { write(provider, into: &$0) }
                }
            }
        }
    }

    private func write(_ provider: RequiredProvider, into out: inout HCLWriter) {
        if let source = provider.source { out.attribute("source", string: source) }
        if let version = provider.version { out.attribute("version", string: version) }
        if !provider.aliases.isEmpty {
            out.attribute("configuration_aliases", source: "[\(provider.aliases.joined(separator: ", "))]")
        }
    }

    // MARK: - Blocks

    /// The block of a variable. One that override files change is written with its final attributes.
    private func text(of variable: Variable) -> String {
        let block = variable.declaration
        guard !block.overrides.isEmpty else { return Self.comment(above: block.first) + block.first.span.text }
        let names = ["description", "type", "default", "sensitive", "nullable", "ephemeral"]
        let attributes = names.compactMap { block.attribute($0)?.span.text }
        let validations = block.blocks("validation").map(\.span.text)
        return Self.comment(above: block.first) + Self.header(block.first)
            + (attributes + validations.map { "\n\($0)" }).map { "\($0)\n" }.joined() + "}"
    }

    /// An output without its value, which reads what an interface does not have.
    private func text(of output: ModuleOutput) -> String {
        let block = output.declaration
        let attributes = ["description", "sensitive", "ephemeral"].compactMap { block.attribute($0)?.span.text }
        guard !attributes.isEmpty else { return Self.comment(above: block.first) + Self.header(block.first, "}") }
        return Self.comment(above: block.first) + Self.header(block.first)
            + attributes.map { "\($0)\n" }.joined() + "}"
    }

    private static func header(_ block: Block, _ end: String = "\n") -> String {
        ([block.type] + block.labels.map { HCLWriter.quoted($0.text) }).joined(separator: " ") + " {" + end
    }

    /// The lines of comments directly above a block, each with a line feed.
    private static func comment(above block: Block) -> String {
        let file = block.span.file
        var lines: [String] = []
        var at = block.span.start - 1
        while at > 0 {
            let line = file.line(at: at - 1)
            let text = line.text.drop { $0 == " " || $0 == "\t" }
            guard text.hasPrefix("#") || text.hasPrefix("//"), line.start < at else { break }
            lines.append(String(text))
            at = line.start - 1
            if line.start == 0 { break }
        }
        return lines.reversed().map { "\($0)\n" }.joined()
    }
}
