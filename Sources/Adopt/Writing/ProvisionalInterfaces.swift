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
            return ("interfaces/\(source.interfaceFolder)/interface.hcl", Self.text(text, use))
        }
    }

    private static func text(_ source: String, _ use: Use) -> [UInt8] {
        var out = HCLWriter()
        out.comment(
            "Written by `tfgen adopt` from how units use the module. `tfgen modules pull` takes the module's own words."
        )
        out.line()
        out.block("interface") { out in
            out.attribute("source", string: source)
            out.attribute("provisional", source: "true")
        }
        for name in use.inputs.sorted() where Literal.isIdentifier(name.utf8) {
            out.gap()
            out.block("variable", labels: [name]) { out in
                out.attribute("type", source: "any")
                out.attribute("default", source: "null")
            }
        }
        for name in use.outputs.sorted() where Literal.isIdentifier(name.utf8) {
            out.gap()
            out.line("output \(HCLWriter.quoted(name)) {}")
        }
        return out.finish()
    }
}
