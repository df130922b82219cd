import Diagnostics
import Estate
import HCL

/// A `provider` block of a unit's generated files, or a block inside of one.
struct AdoptedProvider: Hashable, Sendable {
    /// The block's type and labels: `provider "aws"`, or `assume_role`.
    let header: String
    /// The provider's alias, where it has one.
    let alias: Value?
    var attributes: [String: Value]
    var blocks: [AdoptedProvider]

    var isEmpty: Bool { alias == nil && attributes.isEmpty && blocks.isEmpty }

    /// Its name as modules use it, with the alias; nil for a block that is none of a provider, or whose alias is not known.
    var name: String? {
        let parts = header.split(separator: "\"")
        guard parts.count > 1, alias == nil || alias?.asString != nil else { return nil }
        return ([String(parts[1])] + [alias?.asString].compactMap { $0 }).joined(separator: ".")
    }

    /// Whether it reads a unit by the name that the estate has for it.
    var readsUnits: Bool {
        values.contains { Residual($0).names.contains { $0.split(separator: ".").contains("module") } }
    }

    /// The names of all attributes, also those in the blocks inside.
    var names: [String] { attributes.keys + blocks.flatMap(\.names) }

    /// All values, also those in the blocks inside.
    var values: [Value] { attributes.values + blocks.flatMap(\.values) }

    /// The provider aws without the block for a role; nil where nothing else is in it. Any other provider as it is.
    fileprivate func withoutRole(_ role: Value) -> AdoptedProvider? {
        guard header == "provider \"aws\"", alias == nil else { return self }
        let own = AdoptedProvider(header: "assume_role", alias: nil, attributes: ["role_arn": role], blocks: [])
        var rest = self
        rest.blocks.removeAll { $0 == own }
        return rest.isEmpty ? nil : rest
    }

    /// The block without some attributes; nil where nothing else is in it.
    func without(_ names: Set<String>) -> AdoptedProvider? {
        var rest = self
        rest.attributes = attributes.filter { !names.contains($0.key) }
        return rest.isEmpty && !isEmpty ? nil : rest
    }

    /// The block with every value changed.
    func mapping(_ body: (Value) -> Value) -> AdoptedProvider {
        AdoptedProvider(
            header: header, alias: alias, attributes: attributes.mapValues(body),
            blocks: blocks.map { $0.mapping(body) })
    }
}

/// What the generated files of a unit say about providers, in the words of an estate.
struct ProviderFacts: Sendable {
    /// The account's id, where `allowed_account_ids` names one.
    private(set) var accountID: String?
    /// The region that the provider works in.
    private(set) var region: String?
    /// The region of the provider aws, in words, where an estate cannot say it: it is not that of the unit's folder.
    private(set) var strangeRegion: String?
    /// Tags of all resources.
    private(set) var tags: Value?
    private(set) var providers: [AdoptedProvider] = []
    /// Providers that read outputs of other units.
    private(set) var readers: [AdoptedProvider] = []
    /// Whether the tree writes a file of providers for the unit.
    private(set) var hasProviders = false
    /// The names of the providers in files that stay as they are.
    private(set) var kept: Set<String> = []
    /// The providers of each of the files that have some.
    private(set) var byFile: [(file: Configuration.GeneratedFile, providers: [AdoptedProvider])] = []
    /// Whether one of them has a secret in plain text, which is in no file from now on.
    private(set) var hasSecret = false
    /// Whether one of these providers is aws, without an alias.
    private(set) var hasAWS = false
    /// The files with providers as the tree has them.
    private(set) var files: [Configuration.GeneratedFile] = []
    /// Generated files without any provider.
    private(set) var plain: [Configuration.GeneratedFile] = []
    /// What the generated files have besides providers.
    private(set) var others: [Configuration.GeneratedFile] = []
    /// What an estate cannot say of them.
    private(set) var problems: [String] = []

    init(_ unit: AdoptedUnit, _ texts: GeneratedTexts) {
        for file in unit.configuration.generated {
            let tree = texts.tree(of: file)
            if let tree, tree.hasErrors, let block = tree.body.blocks.first(where: { $0.type == "provider" }) {
                files.append(file)
                hasProviders = true
                hasAWS = hasAWS || block.labels.first?.text == "aws"
                problems.append(
                    "the file \(file.path) of its providers is no HCL before Terragrunt runs, and is left out")
                continue
            }
            guard let tree, file.isProvider(tree) else {
                keep(file, tree)
                continue
            }
            let outputs = GeneratedText.outputs(in: file)
            if !outputs.isEmpty {
                readOutputs(file, tree, outputs)
                continue
            }
            if isKept(tree) {
                keep(file, tree)
                continue
            }
            files.append(file)
            hasProviders = true
            let before = providers.count
            defer { byFile.append((file, Array(providers[before...]))) }
            let isOfModule: (Block) -> Bool = { file.contents.asString != nil && Self.isOfModule($0) }
            for block in tree.body.blocks where block.type == "provider" && !isOfModule(block) {
                let isAWS = block.labels.first?.text == "aws" && block.body.attribute("alias") == nil
                hasAWS = hasAWS || isAWS
                read(block, unit)
            }
            if let rest = file.without(tree.body.blocks.filter { $0.type == "provider" && !isOfModule($0) }, tree) {
                others.append(rest)
                kept.formUnion(tree.body.blocks.filter(isOfModule).compactMap { $0.labels.first?.text })
            }
        }
    }

    /// Whether a file stays as it is: it sets up other providers than aws, and reads what only the module has, such as a data source.
    private func isKept(_ tree: SyntaxTree) -> Bool {
        let providers = tree.body.blocks.filter { $0.type == "provider" }
        return !providers.contains { $0.labels.first?.text == "aws" } && providers.contains(where: Self.isOfModule)
    }

    /// Whether a block sets up another provider than aws from what only the module has.
    private static func isOfModule(_ block: Block) -> Bool {
        func readsNames(_ body: Body) -> Bool {
            body.attributes.contains { !$0.expression.variables.isEmpty }
                || body.blocks.contains { readsNames($0.body) }
        }
        return block.type == "provider" && block.labels.first?.text != "aws" && readsNames(block.body)
    }

    /// Leaves a file as it is, with the providers in it.
    ///
    /// - Parameter tree: its syntax, where its text is known.
    private mutating func keep(_ file: Configuration.GeneratedFile, _ tree: SyntaxTree?) {
        others.append(file)
        plain.append(file)
        let found = tree?.body.blocks.filter { $0.type == "provider" } ?? []
        kept.formUnion(found.compactMap { $0.labels.first?.text })
    }

    /// Reads a file whose providers read outputs: each unit says them itself. A file that an estate cannot say stays as it is.
    private mutating func readOutputs(
        _ file: Configuration.GeneratedFile, _ tree: SyntaxTree, _ outputs: [Residual]
    ) {
        let before = problems
        let found = tree.body.blocks.map { provider($0, outputs) }
        // What Terraform works out of an output, such as `base64decode`, Terragrunt would from now on.
        let areSaid =
            problems.count == before.count && !tree.body.blocks.contains { $0.labels.first?.text == "aws" }
            && !found.flatMap(\.values).contains {
                Residual($0).functionNames.contains { !ConfigurationScope.runtime.contains($0) }
            }
        problems = before
        if areSaid {
            readers += found
        } else {
            keep(file, tree)
        }
    }

    /// Reads one provider. Of `aws` without alias, region, account and tags are words of the estate's layers, and
    /// only the rest stays a provider block.
    private mutating func read(_ block: Block, _ unit: AdoptedUnit) {
        var provider = provider(block)
        guard provider.alias == nil, block.labels.first?.text == "aws" else { return providers.append(provider) }
        if let found = provider.attributes.removeValue(forKey: "region") {
            region = found.asString
            if region == nil { strangeRegion = "a region that only a run knows" }
            if let region, let own = unit.place.region, region != own { strangeRegion = region }
        }
        if let ids = provider.attributes["allowed_account_ids"]?.elements, ids.count == 1,
            let id = ids.first?.asString, AccountID.isValid(id)
        {
            accountID = id
            provider.attributes["allowed_account_ids"] = nil
        }
        if let index = provider.blocks.firstIndex(where: { $0.header == "default_tags" }),
            let found = provider.blocks[index].attributes["tags"]
        {
            tags = found
            provider.blocks.remove(at: index)
        }
        if !provider.isEmpty { providers.append(provider) }
    }

    /// Leaves the account's id to the provider aws, because another account has it.
    mutating func keepAccountID() {
        guard let id = accountID else { return }
        accountID = nil
        let header = "provider \"aws\""
        let index = providers.firstIndex { $0.header == header && $0.alias == nil }
        var own =
            index.map { providers.remove(at: $0) }
            ?? AdoptedProvider(header: header, alias: nil, attributes: [:], blocks: [])
        own.attributes["allowed_account_ids"] = .tuple([.string(id)])
        providers.insert(own, at: index ?? 0)
    }

    /// Leaves out the role of the provider aws that the unit's account says.
    mutating func dropRole(_ role: Value) {
        providers = providers.compactMap { $0.withoutRole(role) }
        for index in byFile.indices {
            byFile[index].providers = byFile[index].providers.compactMap { $0.withoutRole(role) }
        }
    }

    private mutating func provider(_ block: Block, _ outputs: [Residual] = []) -> AdoptedProvider {
        var attributes: [String: Value] = [:]
        for attribute in block.body.attributes {
            if let name = attribute.expression.variables.first(where: { $0.root != GeneratedText.outputRoot }) {
                problems.append(
                    "\(attribute.name) of its provider reads \(name.span.text), which an estate cannot say, and is left out"
                )
                continue
            }
            let value = GeneratedText.value(of: attribute, outputs: outputs)
            if ProviderWords.isSecret(attribute.name), value.asString != nil {
                hasSecret = true
                problems.append(
                    "\(attribute.name) of its provider is a secret, and stood in plain text: now the environment has to have it"
                )
                continue
            }
            attributes[attribute.name] = value
        }
        var blocks: [AdoptedProvider] = []
        for inner in block.body.blocks { blocks.append(provider(inner, outputs)) }
        let alias = attributes.removeValue(forKey: "alias")
        let labels = block.labels.map { " \(HCLWriter.quoted($0.text))" }.joined()
        return AdoptedProvider(
            header: block.type + labels, alias: alias, attributes: attributes, blocks: blocks)
    }
}

extension Configuration.GeneratedFile {
    /// The file with other names where tfgen gives these to its own.
    var withoutReservedNames: Self {
        let isReserved = name == "provider" || name.hasPrefix("provider_")
        let isWritten =
            ["backend.tf", "provider.tf"].contains(path) || path.hasPrefix("provider_") && path.hasSuffix(".tf")
        guard isReserved || isWritten else { return self }
        var words = attributes
        let own = isWritten ? "own_\(path)" : path
        words["path"] = .string(own)
        return .init(
            name: isReserved ? "own_\(name)" : name, path: own, contents: contents, attributes: words, order: order)
    }

    /// Whether the file has blocks of providers: alone, or in a text that is known, so that the rest can be a file of its own.
    func isProvider(_ tree: SyntaxTree) -> Bool {
        if tree.hasErrors { return false }
        let providers = tree.body.blocks.count { $0.type == "provider" }
        return providers > 0 && (providers == tree.body.blocks.count || contents.asString != nil)
    }

    /// What else than some blocks stands in a file of providers, as a file of its own; nil where nothing does.
    func without(_ blocks: [Block], _ tree: SyntaxTree) -> Self? {
        let taken = Set(blocks.map(\.span.start))
        let rest = tree.body.blocks.filter { !taken.contains($0.span.start) }
        guard !rest.isEmpty else { return nil }
        let text = Value.string(rest.map { $0.span.text + "\n" }.joined(separator: "\n"))
        let path = Value.string("rest_of_\(name).tf")
        var words = attributes
        (words["path"], words["contents"]) = (path, text)
        return .init(
            name: "rest_of_\(name)", path: "rest_of_\(name).tf", contents: text, attributes: words, order: order)
    }
}
