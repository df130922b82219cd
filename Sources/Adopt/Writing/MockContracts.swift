import Catalog
import FileTree
import HCL

/// The hand-written mocks of a tree, as contracts of the modules whose outputs they stand for: without them a plan of a unit
/// whose dependencies are not applied would see other values than before.
///
/// Of an output for which several units have different mocks the one that most of them have is taken; of two that as many
/// have, the one whose text comes first.
struct MockContracts {
    let plan: EstatePlan
    let tree: TreeFiles
    /// The folder of the estate, an absolute path.
    let estate: String
    let modules: DeclaredVariables

    /// The names of the contracts as paths from the estate's folder, and their texts. A module that has a contract has none here.
    func files() -> [(name: String, bytes: [UInt8])] {
        var mocks: [String: [String: [Value: Int]]] = [:]
        let read = Set(plan.units.flatMap { $0.configuration.dependencies.filter { $0.mocks != nil }.map(\.folder) })
        if read.isEmpty { return [] }
        let contracts = Dictionary(
            plan.units.filter { read.contains($0.folder) }.map { ($0.folder, name(of: $0)) },
            uniquingKeysWith: { first, _ in first })
        for unit in plan.units {
            for dependency in unit.configuration.dependencies {
                guard let contract = contracts[dependency.folder] ?? nil else { continue }
                for mock in dependency.mocks?.members?.all ?? [] where !mock.value.containsDeferred {
                    mocks[contract, default: [:]][mock.name, default: [:]][mock.value, default: 0] += 1
                }
            }
        }
        return mocks.sorted { $0.key < $1.key }.compactMap { name, outputs in
            let path = SourcePath.join(estate, name)
            // A mock may be left from an output that the module has no longer.
            let declared = modules.declared(in: SourcePath.folder(of: path)).map { Set($0.outputs) }
            let known = outputs.filter { declared?.contains($0.key) ?? true }
            return known.isEmpty || tree.exists(path) ? nil : (name, Self.text(known))
        }
    }

    /// The contract of a unit's module: beside its interface, or in its folder; `nil` for a unit whose module lies beside its
    /// own `terragrunt.hcl`, where only Terragrunt looks.
    private func name(of unit: AdoptedUnit) -> String? {
        guard let text = unit.configuration.source?.asString else { return nil }
        if let source = plan.interfaceText(of: unit).flatMap({ try? ModuleSource($0) }) {
            return "interfaces/\(source.interfaceFolder)/contract.hcl"
        }
        guard text.hasPrefix(".") || text.hasPrefix("/") else { return nil }
        let folder = tree.files.original(SourcePath.join(unit.folder, String(text.prefix { $0 != "?" })))
        return TreeFiles.path(from: estate, to: folder) + "/contract.hcl"
    }

    private static func text(_ outputs: [String: [Value: Int]]) -> [UInt8] {
        var out = HCLWriter()
        out.comment("The mocks that the Terragrunt tree had.")
        for (name, values) in outputs.sorted(by: { $0.key < $1.key }) {
            out.gap()
            out.block("output", labels: [name]) { $0.attribute("mock", mostFrequent(values)) }
        }
        return Format.plain(out.finish())
    }

    private static func mostFrequent(_ values: [Value: Int]) -> Value {
        let sorted = values.map { value, count in
            var text: [UInt8] = []
            value.write(into: &text, indent: 0)
            return (value: value, count: count, text: text)
        }.sorted { $0.count == $1.count ? $0.text.lexicographicallyPrecedes($1.text) : $0.count > $1.count }
        return sorted[0].value
    }
}
