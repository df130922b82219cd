import Catalog
import Diagnostics
import FileTree
import HCL

/// What a module contributes to a plan: its Terraform files without what changes nothing, whichever file a block
/// stands in, and all other files but those that tfgen writes about the module (README, tests).
struct ModuleTexts: Hashable {
    private let blocks: [String]
    private let assets: [String: [UInt8]]

    /// The versions of Terraform and of providers, which tfgen renders into `versions.tf`.
    private let requirements: [String]

    /// The files that may be run.
    private let executables: Set<String>

    /// - Parameters:
    ///   - folders: for a module in place, the files of all folders that it is made of.
    ///   - modes: whether it is known which files may be run.
    init(_ module: Module, in catalog: Catalog, folders: [ModuleFolder] = [], modes: Bool) {
        var executables: Set<String> = []
        var blocks: [String] = []
        var assets: [String: [UInt8]] = [:]
        var requirements: [String] = []
        for (prefix, module) in Self.withCalled(module, in: catalog) {
            blocks += Self.blocks(of: module).map { prefix + $0 }
            for asset in module.assets where !Self.isAbout(asset.path) && !Self.isTopJSON(asset.path) {
                assets[prefix + asset.path] = Self.text(of: asset)
                if modes, asset.isExecutable { executables.insert(prefix + asset.path) }
            }
            if !module.isFromElsewhere {
                requirements += Self.requirements(of: module, in: catalog).map { prefix + $0 }
            }
        }
        // The first folder is the module's own, whose blocks are there already.
        for (index, folder) in folders.enumerated() {
            for file in folder.files where file.path != "contract.hcl" {
                if index == 0, ModuleFile.isTerraform(file.path) { continue }
                let isConfiguration = file.path.hasSuffix(".tf")
                let tree = isConfiguration ? SyntaxTree.parse(file.source) : nil
                if let tree, !tree.hasErrors {
                    blocks += tree.body.blocks.map { "\(folder.name): " + Canonical.text(of: $0, in: tree) }
                } else {
                    assets["\(folder.name): \(file.path)"] = LineEnds.unified(file.source.bytes)
                    if modes, file.isExecutable { executables.insert("\(folder.name): \(file.path)") }
                }
            }
        }
        self.blocks = blocks.sorted()
        self.assets = assets
        self.requirements = requirements
        self.executables = executables
    }

    /// The module, and those beside and below it that it calls (`source = "../other"`, `"./inner"`), each once, with
    /// what its parts begin with.
    static func withCalled(_ module: Module, in catalog: Catalog) -> [(prefix: String, module: Module)] {
        var found: [(prefix: String, module: Module)] = [("", module)]
        var next = 0
        while next < found.count {
            let caller = found[next].module
            next += 1
            for name in caller.calledBeside where !found.contains(where: { $0.module.name == name }) {
                if let called = catalog.modules[name] { found.append(("\(name): ", called)) }
            }
        }
        return found
    }

    private static func blocks(of module: Module) -> [String] {
        module.configuration.flatMap { tree in tree.body.blocks.map { Canonical.text(of: $0, in: tree) } }
    }

    /// Only providers count that the module uses: another version of a provider that it does not use is not rendered
    /// for it.
    private static func requirements(of module: Module, in catalog: Catalog) -> [String] {
        [module.requiredVersion ?? catalog.requiredVersion ?? ""]
            + providers(of: module, in: catalog).map { "\($0.name) \($0.version)" }
    }

    /// The constraints that the catalog has for the providers that a module uses.
    static func providers(of module: Module, in catalog: Catalog) -> [(name: String, version: String)] {
        let used = Set(module.providerUses.map(\.name) + module.requiredProviders.map(\.name))
        return catalog.providers.filter { used.contains($0.name) }
    }

    /// For a Terraform file of a nested module its meaning; for any other file its bytes, with unified line ends.
    private static func text(of asset: ModuleFile) -> [UInt8] {
        guard asset.path.hasSuffix(".tf") else { return LineEnds.unified(asset.source.bytes) }
        let tree = SyntaxTree.parse(asset.source)
        if tree.hasErrors { return asset.source.bytes }
        return Array(tree.body.blocks.map { Canonical.text(of: $0, in: tree) }.sorted().joined(separator: "\n").utf8)
    }

    /// Whether Terraform reads the file as a part of the module's own configuration, where it is compared already.
    private static func isTopJSON(_ path: String) -> Bool { path.hasSuffix(".tf.json") && !path.contains("/") }

    /// Whether the file only describes or tests the module.
    static func isAbout(_ path: String) -> Bool {
        path == "README.md" || path.hasPrefix("tests/") || path.hasSuffix(".tftest.hcl")
    }

    /// Whether the files of two modules in place are the same to the byte.
    static func areSameTexts(_ base: [ModuleFolder], _ head: [ModuleFolder], modes: Bool) -> Bool {
        guard base.count == head.count else { return false }
        return zip(base, head).allSatisfy { old, new in
            old.name == new.name && old.files.count == new.files.count
                && zip(old.files, new.files).allSatisfy { $0.isSame(as: $1, modes: modes) }
        }
    }

    /// Whether two modules have the same texts. A quick test that spares taking them apart.
    static func areSameTexts(_ base: Module, _ head: Module, modes: Bool) -> Bool {
        let (old, new) = (base.configuration, head.configuration)
        guard old.count == new.count, base.assets.count == head.assets.count else { return false }
        return zip(old, new).allSatisfy { ByteOrder.areEqual($0.source.bytes, $1.source.bytes) }
            && zip(base.assets, head.assets).allSatisfy { $0.isSame(as: $1, modes: modes) }
    }
}

extension ModuleFile {
    /// Whether it is the same file at the same place.
    ///
    /// - Parameter modes: whether it is known which files may be run.
    func isSame(as other: ModuleFile, modes: Bool) -> Bool {
        path == other.path && (!modes || isExecutable == other.isExecutable)
            && ByteOrder.areEqual(source.bytes, other.source.bytes)
    }
}

extension Module {
    /// Whether tfgen does not render the module.
    var isFromElsewhere: Bool {
        switch origin {
        case .folder, .interface: true
        case .template, .contract: false
        }
    }
}

extension Module {
    /// Whether the module calls others by a relative path.
    package var callsOthers: Bool { !calledBeside.isEmpty }

    /// The names of the modules beside it, or below it, that the module calls by a relative path, and of those of which
    /// it reads a file (`${path.module}/../other/x.json`). What is not a template of its own is among the module's
    /// files.
    var calledBeside: [String] {
        configuration.flatMap { tree in
            tree.namedAboveModule.flatMap { prefixes(of: $0) } + calls(in: tree)
        }
    }

    private func calls(in tree: SyntaxTree) -> [String] {
        tree.body.blocks.filter { $0.type == "module" }.compactMap { block in
            guard case .string(let source)? = block.body.attribute("source")?.expression.form,
                source.hasPrefix("../") || source.hasPrefix("./")
            else { return nil }
            let names = SourcePath.names(in: SourcePath.join("/" + name, source))
            return names.joined(separator: "/")
        }
    }

    /// The folders in which a file stands that the module names, each of which may be a module.
    private func prefixes(of path: String) -> [String] {
        let names = SourcePath.names(in: SourcePath.join("/" + name, path))
        return (0...names.count).dropFirst().map { names.prefix($0).joined(separator: "/") }.filter { $0 != name }
    }
}
