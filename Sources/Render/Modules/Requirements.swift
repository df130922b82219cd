import Catalog
import Diagnostics
import HCL

/// What a module requires of Terraform and of providers: what the template says and, where it says nothing, the
/// catalog's versions for the providers that it uses.
struct Requirements {
    struct Provider {
        /// The entry as its author wrote it, where it is complete; otherwise nil.
        let entry: Span?
        let name: String
        let source: String
        let version: String?
        let aliases: [String]
    }

    let module: Module
    let version: String?
    /// Sorted by name.
    let providers: [Provider]
    let uses: [ProviderUse]

    init(of module: Module, in catalog: Catalog) {
        self.module = module
        version = module.requiredVersion ?? catalog.requiredVersion
        uses = module.providerUses
        let names = Set(uses.map(\.name) + module.requiredProviders.map(\.name))
        providers = names.sorted().map { name in
            let own = module.requiredProviders.filter { $0.name == name }
            let whole = own.count == 1 && own[0].source != nil && own[0].version != nil ? own[0].entry : nil
            return Provider(
                entry: whole, name: name, source: own.lazy.compactMap(\.source).first ?? "hashicorp/\(name)",
                version: own.lazy.compactMap(\.version).first ?? catalog.providers.first { $0.name == name }?.version,
                aliases: own.flatMap(\.aliases))
        }
    }

    /// The module's `.tf` files by name, formatted, with all requirements in `versions.tf`: Terraform accepts one
    /// `required_providers` block for a module.
    func terraformFiles() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let keepsOwn = isCompleteAlready
        for tree in module.files {
            let rest = keepsOwn ? tree : withoutRequirements(tree)
            let name = tree.source.name
            guard rest === tree || rest.hasContent else { continue }
            files[name] = ModuleTree.format(rest)
        }
        guard !keepsOwn else { return files }
        var bytes = ModuleTree.written("versions.tf") { writeVersions(into: &$0) }
        if let rest = files["versions.tf"] { bytes += [0x0A] + rest }
        files["versions.tf"] = bytes
        return files
    }

    /// Whether the template's own `versions.tf` has all requirements, so that nothing has to move.
    private var isCompleteAlready: Bool {
        let holders = module.files.filter { !Self.requirementSpans($0).isEmpty }
        guard holders.count == 1, let only = holders.first, only.source.name == "versions.tf" else {
            return false
        }
        return module.requiredVersion != nil
            && providers.allSatisfy { provider in
                module.requiredProviders.contains {
                    $0.name == provider.name && $0.source != nil && $0.version != nil
                }
            }
    }

    private func writeVersions(into out: inout HCLWriter) {
        let comments = RequirementComments(module.files, moved: Self.requirementSpans)
        ModuleTree.writeHeader(of: module, into: &out)
        out.gap()
        out.block("terraform") { out in
            if let version {
                for comment in comments.aboveVersion { out.line(comment) }
                out.attribute("required_version", string: version)
            }
            if !providers.isEmpty {
                out.gap()
                out.block("required_providers") { out in
                    for provider in providers { write(provider, comments, into: &out) }
                }
            }
            for comment in comments.atEnd { out.line(comment) }
        }
    }

    private func write(_ provider: Provider, _ comments: RequirementComments, into out: inout HCLWriter) {
        for comment in comments.above[provider.name] ?? [] { out.line(comment) }
        if let entry = provider.entry { return out.line(entry.text) }
        out.object("\(provider.name) =") { out in
            out.attribute("source", string: provider.source)
            if let version = provider.version { out.attribute("version", string: version) }
            guard !provider.aliases.isEmpty else { return }
            out.attribute("configuration_aliases", source: "[\(provider.aliases.joined(separator: ", "))]")
        }
    }

    // MARK: - Taking requirements out of the template's files

    /// The parts of a file that move to `versions.tf`: whole `terraform` blocks that have nothing else, or the
    /// attributes and blocks in them.
    private static func requirementSpans(_ tree: SyntaxTree) -> [Span] {
        tree.body.blocks.filter { $0.type == "terraform" }.flatMap { block in
            let spans = block.body.items.map { item -> (span: Span, moves: Bool) in
                switch item {
                case .attribute(let attribute): (attribute.span, attribute.name == "required_version")
                case .block(let inner): (inner.span, inner.type == "required_providers")
                }
            }
            return spans.allSatisfy(\.moves) && !spans.isEmpty ? [block.span] : spans.filter(\.moves).map(\.span)
        }
    }

    /// The file without these parts, and without the blank lines that they leave.
    private func withoutRequirements(_ tree: SyntaxTree) -> SyntaxTree {
        let spans = Self.requirementSpans(tree)
        guard !spans.isEmpty, !tree.hasErrors else { return tree }
        let bytes = tree.source.bytes
        var out: [UInt8] = []
        var at = 0
        for span in spans {
            out += bytes[at..<max(at, Self.lineStart(before: span.start, in: bytes))]
            at = Self.nextContent(after: span.end, in: bytes)
        }
        out += bytes[at...]
        return SyntaxTree.parse(SourceFile(path: tree.source.path, bytes: out))
    }

    private static func lineStart(before offset: Int, in bytes: [UInt8]) -> Int {
        var at = offset
        while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
        return at
    }

    /// The beginning of the next line that is not blank; the end of the file where there is none.
    private static func nextContent(after offset: Int, in bytes: [UInt8]) -> Int {
        var start = offset
        var at = offset
        while at < bytes.count {
            if bytes[at] == 0x0A { start = at + 1 } else if bytes[at] != 0x20, bytes[at] != 0x0D { break }
            at += 1
        }
        return at == bytes.count ? at : start
    }
}

extension SyntaxTree {
    fileprivate var hasContent: Bool { tokens.contains { $0.kind != .newline && $0.kind != .endOfFile } }
}
