import Catalog
import FileTree
import HCL

/// Makes interfaces for modules that are not in the repository, from the way in which the tree uses them: each input
/// that a unit gives and each output that a unit reads, of any type. `tfgen modules pull` replaces them.
struct ProvisionalInterfaces {
    private struct Use: Sendable {
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

    /// The files with their paths below the estate's folder, sorted by the modules' addresses.
    func files() -> [(name: String, bytes: [UInt8])] {
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
        let sorted = uses.sorted { $0.key < $1.key }
        return Parallel.map(count: sorted.count, jobs: Parallel.processorCount, chunk: 64) { range in
            sorted[range].map { Self.file(of: $0.key, $0.value) }
        }.compactMap { $0 }
    }

    /// The interface of one module; nil for one that needs none.
    private static func file(of text: String, _ use: Use) -> (name: String, bytes: [UInt8])? {
        guard let source = try? ModuleSource(text), source.isRemote || source.folder != nil else { return nil }
        let interface = ProvisionalInterface(
            source, inputs: use.inputs, outputs: use.outputs, providers: use.providers)
        return ("interfaces/\(source.interfaceFolder)/interface.hcl", interface.bytes)
    }
}
