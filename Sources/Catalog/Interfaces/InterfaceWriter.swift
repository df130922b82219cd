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
    /// Whether outputs say the shape of their values.
    private var hasShapes = true

    package init(source: String, version: String? = nil, hash: String?, isProvisional: Bool = false) {
        self.source = source
        self.version = version
        self.hash = hash
        self.isProvisional = isProvisional
    }

    /// Whether an interface says what one made of this module would say. Which of its addresses it was fetched by, and
    /// the shapes that tfgen itself works out, are left aside: another version of tfgen may have written it.
    package static func says(_ interface: InterfaceFile, the module: Module, hash: String) -> Bool {
        guard interface.hash == hash, !interface.isProvisional else { return false }
        var writer = InterfaceWriter(source: "", hash: nil)
        writer.hasShapes = false
        return writer.bytes(of: interface.module) == writer.bytes(of: module)
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
        for variable in module.variables { write(variable, into: &out) }
        for output in module.outputs { write(output, into: &out) }
        return Format.terraform(SyntaxTree.parse(SourceFile(path: "interface", bytes: out.finish())))
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
    private func write(_ variable: Variable, into out: inout HCLWriter) {
        let block = variable.declaration
        writeComment(above: block.first, into: &out)
        guard !block.overrides.isEmpty else { return out.line(block.first.span.text) }
        out.block(block.first.type, labels: block.first.labels.map(\.text)) { out in
            for name in ["description", "type", "default", "sensitive", "nullable", "ephemeral"] {
                if let attribute = block.attribute(name) { out.line(attribute.span.text) }
            }
            for validation in block.blocks("validation") {
                out.line()
                out.line(validation.span.text)
            }
        }
    }

    /// An output without its value, which reads what an interface does not have: `shape` is what the value says of its
    /// type.
    private func write(_ output: ModuleOutput, into out: inout HCLWriter) {
        let block = output.declaration
        let labels = block.first.labels.map(\.text)
        writeComment(above: block.first, into: &out)
        let attributes = ["description", "sensitive", "ephemeral"].compactMap { block.attribute($0) }
        let shape = hasShapes && output.shape != .any ? output.shape : nil
        guard !attributes.isEmpty || shape != nil else {
            return out.emptyBlock(block.first.type, labels: labels)
        }
        out.block(block.first.type, labels: labels) { out in
            for attribute in attributes { out.line(attribute.span.text) }
            if let shape { out.attribute("shape", source: shape.description) }
        }
    }

    /// A blank line, and the lines of comments directly above a block.
    private func writeComment(above block: Block, into out: inout HCLWriter) {
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
        out.gap()
        for line in lines.reversed() { out.line(line) }
    }
}
