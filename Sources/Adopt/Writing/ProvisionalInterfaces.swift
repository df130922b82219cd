import Catalog
import FileTree
import HCL

/// Makes interfaces for modules that are not in the repository, from the way in which the tree uses them: each input
/// that a unit gives and each output that a unit reads, of any type. `tfgen modules pull` replaces them.
struct ProvisionalInterfaces: Sendable {
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

    /// How each module is used, by its address.
    private let uses: [String: Use]

    init(_ plan: EstatePlan) { uses = Self.uses(in: plan) }

    /// Whether a part names an output, and no attribute of one.
    private static func isOutput(_ part: Residual) -> Bool {
        guard case .attribute(.reference(.output(let output)), _) = part else { return true }
        return output.name.isEmpty
    }

    /// The files, sorted by the modules' addresses. Many modules are used alike, and what their interfaces say is made once.
    func files() -> [File] {
        let uses = uses.sorted { $0.key < $1.key }
        let different = Array(Set(uses.map(\.value)))
        let made = Parallel.map(count: different.count, jobs: Parallel.processorCount, chunk: 16) { range in
            different[range].map {
                ProvisionalInterface(inputs: $0.inputs, outputs: $0.outputs, providers: $0.providers)
            }
        }
        let interfaces = Dictionary(uniqueKeysWithValues: zip(different, made))
        return Parallel.map(count: uses.count, jobs: Parallel.processorCount, chunk: 64) { range in
            uses[range].compactMap { text, use in interfaces[use].flatMap { Self.file(of: text, $0) } }
        }
    }

    private static func uses(in plan: EstatePlan) -> [String: Use] {
        var uses: [String: Use] = [:]
        var sources: [String: String] = [:]
        let texts = oneText(ofEach: Set(plan.units.compactMap { plan.interfaceText(of: $0) }))
        for unit in plan.units {
            guard let text = plan.interfaceText(of: unit).flatMap({ texts[$0] }) else { continue }
            sources[unit.folder] = text
            let inputs = unit.configuration.inputs.keys.filter { !Variable.isReserved($0) }
            uses[text, default: Use()].inputs.formUnion(inputs)
        }
        for (folder, providers) in plan.readingProviders {
            guard let source = sources[folder] else { continue }
            uses[source, default: Use()].providers.formUnion(providers)
        }
        for dependency in plan.units.flatMap(\.configuration.dependencies) {
            guard let source = sources[dependency.folder] else { continue }
            uses[source, default: Use()].outputs.formUnion((dependency.mocks?.members?.all ?? []).map(\.name))
        }
        let units = plan.units
        for index in units.indices {
            for value in units[index].configuration.inputs.values where value.containsDeferred {
                Residual(value).visit { part in
                    let (owner, name): (String, String)
                    switch part {
                    case .reference(.output(let output)): (owner, name) = (output.owner, output.name)
                    case .attribute(.reference(.output(let output)), let step): (owner, name) = (output.owner, step)
                    default: return
                    }
                    guard !name.isEmpty, let source = sources[owner], isOutput(part) else { return }
                    uses[source, default: Use()].outputs.insert(name)
                }
            }
        }
        return uses
    }

    /// One address for each module: units may write that of a module in several ways (`x.git?ref=v1`, `x.git//?ref=v1`), which have
    /// one interface.
    private static func oneText(ofEach texts: Set<String>) -> [String: String] {
        var first: [String: String] = [:]
        var found: [String: String] = [:]
        for text in texts.sorted() {
            guard let folder = (try? ModuleSource(text))?.interfaceFolder else { continue }
            found[text] = first[folder] ?? text
            first[folder] = found[text]
        }
        return found
    }

    /// The interface of one module; nil for one that needs none.
    private static func file(of text: String, _ interface: ProvisionalInterface) -> File? {
        guard let source = try? ModuleSource(text), source.isRemote || source.folder != nil else { return nil }
        // One of a folder gives way to the folder, and an address that is written otherwise is compared with the folder's name.
        let isKnown = source.isRemote && source.terragruntText == source.text
        return File(
            name: "interfaces/\(source.interfaceFolder)/interface.hcl", bytes: interface.bytes(for: source),
            module: isKnown ? interface.module(called: source.name) : nil)
    }
}
