import Catalog
import FileTree
import HCL

/// Interfaces of modules that cannot be read here, from how the tree uses them: each input that a unit gives, and each output
/// that one reads, of any type.
struct ProvisionalInterfaces {
    private struct Use {
        var inputs: Set<String> = []
        var outputs: Set<String> = []
    }

    let plan: EstatePlan

    /// Names below the estate's folder, and texts.
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
