import Diagnostics
import HCL

extension Catalog {
    /// Reads a catalog from the files below its folder.
    ///
    /// A folder with Terraform files is a template, unless it is an example or a test of one above it. Any other file
    /// belongs to the nearest template above it. What `terraform init`, `plan` and `apply` leave behind is left out.
    ///
    /// - Parameter files: their paths are relative to the catalog's folder; their sources have the path that people
    ///   know.
    package static func read(_ files: [ModuleFile], into diagnostics: inout Diagnostics) -> Catalog {
        var catalog = Catalog()
        let files = files.filter { !ModuleFile.belongsToATry($0.path) }
        let all = Set(files.filter { isTerraform($0.path) }.map { folder(of: $0.path) })
        let folders = all.filter { !isPartOfTemplate($0, among: all) }
        var members: [String: [ModuleFile]] = [:]
        // In the order of bytes, so that the result does not depend on the order of the folder.
        for file in files.sorted(by: { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }) {
            if file.path == "catalog.hcl" {
                catalog.readCatalogFile(file.source, into: &diagnostics)
            } else if file.path.hasSuffix(".tfmock.hcl"), folder(of: file.path).isEmpty {
                catalog.mocks.append(parse(file.source, into: &diagnostics))
            } else if let owner = template(of: file.path, among: folders) {
                let own = String(decoding: file.path.utf8.dropFirst(owner.utf8.count + 1), as: UTF8.self)
                members[owner, default: []].append(
                    ModuleFile(path: own, source: file.source, isExecutable: file.isExecutable))
            }
        }
        catalog.readTemplates(members, into: &diagnostics)
        return catalog
    }

    /// The same for files that are not executable.
    package static func read(
        _ files: [(path: String, source: SourceFile)], into diagnostics: inout Diagnostics
    ) -> Catalog {
        read(files.map { ModuleFile(path: $0.path, source: $0.source) }, into: &diagnostics)
    }

    /// Reads the templates in the order of their names. Contracts are checked when all templates are known, and only
    /// if none is broken.
    private mutating func readTemplates(_ members: [String: [ModuleFile]], into diagnostics: inout Diagnostics) {
        for name in members.keys.sorted() where !name.isEmpty {
            let module = ModuleReader.read(
                name: name, origin: .template, files: members[name] ?? [], into: &diagnostics)
            diagnostics.add(module.obstacles.map(\.diagnostic))
            if !module.waivesSecrets {
                let files = module.files + [module.contract].compactMap { $0 }
                diagnostics.add(files.flatMap(SecretSearch.findings).map { $0.diagnostic(help: Self.secretHelp) })
            }
            modules[name] = module
        }
        isBroken = isBroken || modules.values.contains(where: \.isBroken)
        if !isBroken { checkContracts(into: &diagnostics) }
        for module in contractModules() where modules[module.name] == nil { modules[module.name] = module }
    }

    private static let secretHelp =
        "or, where it only looks like one, add a block `waive \"secret-literal\"` with a `reason` to contract.hcl"

    /// Whether a folder with Terraform files lies in `examples`, `modules` or `tests` of a template: by Terraform's
    /// conventions it shows how the module is called, is called by it, or helps its tests.
    private static func isPartOfTemplate(_ folder: String, among folders: Set<String>) -> Bool {
        let parts = folder.split(separator: "/")
        return parts.indices.dropFirst().contains { index in
            ["examples", "modules", "tests"].contains(parts[index])
                && folders.contains(parts[..<index].joined(separator: "/"))
        }
    }

    private static func isTerraform(_ path: String) -> Bool {
        ModuleFile.isTerraform(String(path.split(separator: "/").last ?? ""))
    }

    /// The nearest folder above a file that is a template; nil where there is none.
    private static func template(of path: String, among folders: Set<String>) -> String? {
        var candidate = folder(of: path)
        while !candidate.isEmpty {
            if folders.contains(candidate) { return candidate }
            candidate = folder(of: candidate)
        }
        return nil
    }

    /// The folder of a path; `""` where it has one part.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    static func parse(_ source: SourceFile, into diagnostics: inout Diagnostics) -> SyntaxTree {
        let tree = SyntaxTree.parse(source)
        diagnostics.add(tree.diagnostics)
        return tree
    }

    private static let fileSchema = Schema(
        "catalog.hcl", blocks: ["catalog": 1, "contract": 1], single: ["catalog"])
    private static let catalogSchema = Schema(
        "a catalog block", attributes: ["modules", "source"], blocks: ["terraform": 0], single: ["terraform"])
    private static let terraformSchema = Schema(
        "a terraform block", attributes: ["required_version", "providers"])
    private static let contractSchema = Schema("a contract block", required: ["modules"])

    private mutating func readCatalogFile(_ source: SourceFile, into diagnostics: inout Diagnostics) {
        let tree = Self.parse(source, into: &diagnostics)
        let body = tree.body
        isBroken = isBroken || !tree.diagnostics.isEmpty
        guard !isBroken else { return }
        Self.fileSchema.check(body, header: nil, into: &diagnostics)
        for block in body.blocks {
            switch block.type {
            case "catalog": readCatalog(block, into: &diagnostics)
            case "contract": readContract(block, into: &diagnostics)
            default: break
            }
        }
    }

    private mutating func readCatalog(_ block: Block, into diagnostics: inout Diagnostics) {
        Self.catalogSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        name = block.label?.text ?? ""
        var reader = ConstantReader(code: .catalogBadValue)
        if let path = reader.string(block.body, "modules") {
            modulesPath = path
            modulesSpan = block.body.attribute("modules")?.expression.span
            if path.hasPrefix("/") {
                reader.diagnostics.add(
                    .error(
                        .catalogBadValue, "\"modules\" is relative to this file",
                        at: block.body.attribute("modules")?.expression.span,
                        help: "an absolute path differs from machine to machine, and so would what is rendered"))
            }
        }
        source = reader.string(block.body, "source")
        refuseSource(block.body.attribute("source"), into: &reader.diagnostics)
        if let terraform = block.body.blocks.first(where: { $0.type == "terraform" }) {
            Self.terraformSchema.check(terraform.body, header: terraform.headerSpan, into: &diagnostics)
            requiredVersion = reader.string(terraform.body, "required_version")
            providers = reader.stringMap(terraform.body, "providers").map { (name: $0.0, version: $0.1) }
        }
        diagnostics.add(reader.diagnostics)
    }

    /// Reports a source with a placeholder that does not exist, or without the module's name: all units would then
    /// have the same module.
    private func refuseSource(_ attribute: Attribute?, into diagnostics: inout Diagnostics) {
        guard let source, let attribute else { return }
        let words = source.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
        let unknown = words.first { $0 != "module" && $0 != "version" }
        guard
            let problem = unknown.map({ "no placeholder named \"{\($0)}\"" })
                ?? (words.contains("module") ? nil : "the source has no \"{module}\"")
        else { return }
        diagnostics.add(
            .error(
                .catalogBadValue, problem, at: attribute.expression.span,
                help: "for example `git::https://example.com/modules.git//{module}?ref={version}`"))
    }

    private mutating func readContract(_ block: Block, into diagnostics: inout Diagnostics) {
        Self.contractSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        var reader = ContractPartReader()
        let modules = block.body.attribute("modules")
        if let modules { reader.read(modules.expression) }
        diagnostics.add(reader.diagnostics)
        guard let label = block.label else { return }
        contracts.append(
            NamedContract(
                name: label.text, span: modules?.expression.span ?? label.span, parts: reader.parts,
                isComplete: !reader.diagnostics.hasErrors))
    }

    /// Reports modules of contracts that the catalog does not have or that share nothing, and outputs that would be
    /// shared under the same name.
    private func checkContracts(into diagnostics: inout Diagnostics) {
        for contract in contracts {
            var paths: [String: (output: ModuleOutput, path: String)] = [:]
            var seen: Set<String> = []
            for part in contract.parts {
                let (name, span) = (part.module, part.span)
                // What is wrong with a module is said once, also where the contract has several units of it.
                let isFirst = seen.insert(name).inserted
                guard let module = modules[name] else {
                    if !isFirst { continue }
                    diagnostics.add(
                        .error(
                            .catalogUnknownModule,
                            "contract \"\(contract.name)\" names module \"\(name)\", which the catalog does not have",
                            at: span, help: Suggestion.help(for: name, among: modules.keys)))
                    continue
                }
                if isFirst, !module.outputs.contains(where: { $0.share != nil }) {
                    diagnostics.add(
                        .error(
                            .catalogBadValue,
                            "contract \"\(contract.name)\" names module \"\(name)\", which shares nothing", at: span,
                            help:
                                "add `share` to an output in its contract.hcl, or take it out: a consumer has no unit of it"
                        ))
                }
                for output in module.outputs {
                    guard let share = output.share else { continue }
                    if isFirst { checkShare(share, of: output, isAlone: part.name == nil, into: &diagnostics) }
                    let path = part.path(of: share)
                    let name = SharedOutput.identifier(for: path)
                    if let (other, otherPath) = paths.updateValue((output, path), forKey: name) {
                        let word = otherPath == path ? "\"\(path)\"" : "what tfgen calls \"\(name)\""
                        diagnostics.add(
                            .error(
                                .contractTwiceShared,
                                "two outputs of contract \"\(contract.name)\" are shared at \(word)",
                                at: output.shareSpan, help: "give one of them another path"
                            ).label(other.shareSpan, "the other is here"))
                    }
                }
            }
        }
    }

    /// Checks that a path can be a part of an SSM parameter's name, and that it is not the name of an input or
    /// output which the contract's modules have for themselves.
    ///
    /// - Parameter isAlone: whether the path stands for the parameter's, without the name of a part before it.
    private func checkShare(
        _ share: String, of output: ModuleOutput, isAlone: Bool, into diagnostics: inout Diagnostics
    ) {
        let parts = share.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPath = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2D: true
                    default: false
                    }
                }
        }
        if !isPath {
            diagnostics.add(
                .error(
                    .contractBadValue, "\"\(share)\" is not a path below a prefix", at: output.shareSpan,
                    help: "write names of letters, digits, `.`, `-` and `_`, joined by `/`: \"network/vpc-id\""))
        } else if isAlone,
            ["prefix", "tags", "kms_key_arn", "parameter_arns"].contains(SharedOutput.identifier(for: share))
        {
            diagnostics.add(
                .error(
                    .contractBadValue, "\"\(share)\" is an input or output of the contract's own module",
                    at: output.shareSpan,
                    help: "put the module's name before it: \"network/\(share)\""))
        }
    }
}
