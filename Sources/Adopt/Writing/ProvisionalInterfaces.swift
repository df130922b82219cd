import Catalog
import FileTree
import HCL

/// Makes interfaces for modules that are not in the repository, from the way in which the tree uses them: each input
/// that a unit gives and each output that a unit reads, of any type. `tfgen modules pull` replaces them.
struct ProvisionalInterfaces {
    private struct Use {
        var inputs: Set<String> = []
        var outputs: Set<String> = []
    }

    let plan: EstatePlan

    /// The files with their paths below the estate's folder, sorted by the modules' addresses.
    func files() -> [(name: String, bytes: [UInt8])] {
        var uses: [String: Use] = [:]
        var sources: [String: String] = [:]
        for unit in plan.units {
            guard let text = unit.configuration.source?.asString else { continue }
            sources[unit.folder] = text
            uses[text, default: Use()].inputs.formUnion(unit.configuration.inputs.keys)
        }
        for unit in plan.units {
            for value in unit.configuration.inputs.values {
                for output in Residual(value).outputs {
                    guard let source = sources[output.owner] else { continue }
                    uses[source, default: Use()].outputs.insert(output.name)
                }
            }
        }
        return uses.sorted { $0.key < $1.key }.compactMap { text, use in
            guard let source = try? ModuleSource(text), source.isRemote else { return nil }
            let interface = ProvisionalInterface(source, inputs: use.inputs, outputs: use.outputs)
            return ("interfaces/\(source.interfaceFolder)/interface.hcl", interface.bytes)
        }
    }
}
