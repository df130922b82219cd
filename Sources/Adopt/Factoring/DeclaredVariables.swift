import Catalog
import Diagnostics
import Estate
import FileTree

/// What modules in the repository declare. Each module is read once.
final class DeclaredVariables {
    struct Declared {
        let variables: [String: Variable]
        /// The names of its outputs, sorted.
        let outputs: [String]
        /// The local names of the providers that need a block, though an empty one may do.
        let providers: Set<String>
        /// The names of all configurations of providers that it uses, such as `aws.replica`.
        let uses: Set<String>
        /// Those with an alias that it uses without a word in `configuration_aliases`. An estate gives it none of these.
        let undeclaredUses: Set<String>
        /// Whether it says its backend itself.
        let hasBackend: Bool
    }

    private let files: any SourceFiles
    private var known: [String: Declared?] = [:]

    init(_ files: any SourceFiles) { self.files = files }

    /// What the module in a folder, an absolute path, declares. Nil where no module can be read there, so that nothing is
    /// said about its inputs.
    func declared(in folder: String) -> Declared? {
        if let found = known[folder] { return found }
        let found = read(folder)
        known[folder] = .some(found)
        return found
    }

    private func read(_ folder: String) -> Declared? {
        guard let entries = try? files.list(folder) else { return nil }
        let texts = entries.filter { $0.kind == .file && ($0.name.hasSuffix(".tf") || $0.name.hasSuffix(".tf.json")) }
            .compactMap { entry -> ModuleFile? in
                guard let bytes = try? files.read(SourcePath.join(folder, entry.name)), !ModuleFile.isGenerated(bytes)
                else { return nil }
                return ModuleFile(path: entry.name, source: SourceFile(path: entry.name, bytes: bytes))
            }
        guard !texts.isEmpty else { return nil }
        var diagnostics = Diagnostics()
        let module = ModuleReader.read(
            name: SourcePath.name(of: folder), origin: .template, files: texts, into: &diagnostics)
        guard !module.isBroken else { return nil }
        let uses = NeededProviders.names(in: module)
        let aliases = module.providerUses.filter { $0.alias != nil }.map(\.fullName) + Self.handedOn(in: module)
        return Declared(
            variables: Dictionary(module.variables.map { ($0.name, $0) }) { first, _ in first },
            outputs: module.outputs.map(\.name).sorted(), providers: NeededProviders.unconfigured(in: module),
            uses: uses, undeclaredUses: Set(aliases).subtracting(uses),
            hasBackend: module.obstacles.contains { $0.written == .backend })
    }

    /// The providers with an alias that a module hands on to the modules which it calls.
    private static func handedOn(in module: Module) -> [String] {
        module.configuration.flatMap(\.body.blocks).filter { $0.type == "module" }.flatMap { block -> [String] in
            guard let providers = block.body.attribute("providers")?.expression,
                case .object(let items) = providers.form
            else { return [] }
            return items.compactMap { item in
                let text = item.value.span.text
                return item.value.traversal != nil && text.contains(".") ? text : nil
            }
        }
    }
}
