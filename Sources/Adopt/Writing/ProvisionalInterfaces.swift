import Catalog
import FileTree
import HCL

/// Makes interfaces for modules that are not in the repository, from the way in which the tree uses them: each input
/// that a unit gives and each output that a unit reads, of any type. `tfgen modules pull` replaces them.
struct ProvisionalInterfaces {
    struct File: Sendable {
        /// The path below the estate's folder.
        let name: String
        let bytes: [UInt8]
        /// The module as whoever reads the interface has it; nil where that is not known without reading it.
        let module: Module?
    }

    private struct Use: Hashable, Sendable {
        var inputs: Set<String> = []
        var outputs: Set<String> = []
        var providers: Set<String> = []
    }

    let plan: EstatePlan

    /// Whether a part names an output, and no attribute of one.
    private static func isOutput(_ part: Residual) -> Bool {
        guard case .attribute(.reference(.output(let output)), _) = part else { return true }
        return output.name.isEmpty
    }

    /// The files, sorted by the modules' addresses. Most modules are used like others, and what their interfaces say is made once.
    func files() -> [File] {
        let uses = uses
        let alike = Dictionary(grouping: uses.keys) { uses[$0] ?? Use() }.mapValues { $0.sorted() }.map { $0 }
        let files = Parallel.map(count: alike.count, jobs: Parallel.processorCount, chunk: 4) { range in
            alike[range].flatMap { Self.files(of: $0.value, used: $0.key) }
        }
        return files.sorted { $0.text < $1.text }.map(\.file)
    }

    /// How each module is used, by its address.
    private var uses: [String: Use] {
        var uses: [String: Use] = [:]
        var sources: [String: String] = [:]
        for unit in plan.units {
            guard let text = plan.interfaceText(of: unit) else { continue }
            sources[unit.folder] = text
            uses[text, default: Use()].inputs.formUnion(unit.configuration.inputs.keys)
        }
        for (folder, providers) in plan.readingProviders {
            guard let source = sources[folder] else { continue }
            uses[source, default: Use()].providers.formUnion(providers)
        }
        for dependency in plan.units.flatMap(\.configuration.dependencies) {
            guard let source = sources[dependency.folder] else { continue }
            uses[source, default: Use()].outputs.formUnion((dependency.mocks?.members?.all ?? []).map(\.name))
        }
        for unit in plan.units {
            for value in unit.configuration.inputs.values {
                Residual(value).visit { part in
                    let (owner, name): (String, String)
                    switch part {
                    case .reference(.output(let output)): (owner, name) = (output.owner, output.name)
                    case .attribute(.reference(.output(let output)), let step): (owner, name) = (output.owner, step)
                    default: return
                    }
                    guard !name.isEmpty, let source = sources[owner], Self.isOutput(part) else { return }
                    uses[source, default: Use()].outputs.insert(name)
                }
            }
        }
        return uses
    }

    /// The interfaces of modules that are used alike, with the modules' addresses; none for one that needs none.
    private static func files(of texts: [String], used use: Use) -> [(text: String, file: File)] {
        let sources = texts.compactMap { try? ModuleSource($0) }.filter { $0.isRemote || $0.folder != nil }
        let interface = ProvisionalInterface(inputs: use.inputs, outputs: use.outputs, providers: use.providers)
        return zip(sources, interface.modules(of: sources)).map { source, module in
            let name = "interfaces/\(source.interfaceFolder)/interface.hcl"
            // One of a folder gives way to the folder, and one whose address is written otherwise is compared with it.
            let isKnown = source.isRemote && source.terragruntText == source.text
            return (source.text, File(name: name, bytes: interface.bytes(for: source), module: isKnown ? module : nil))
        }
    }
}
