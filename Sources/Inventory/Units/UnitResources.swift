import Diagnostics
import Estate
import FileTree
import HCL

/// What one unit of an estate creates.
package struct UnitResources: Sendable {
    /// What is known of the unit's resources.
    package enum Content: Sendable {
        case known(ModuleResources)
        /// The text of the unit's module is not available; `reason` is the end of a sentence.
        case unknown(reason: String)
    }

    package let unit: Unit
    package let content: Content
    /// The resource types to show; empty for all.
    var shown: Set<String> = []
}

extension Inventory {
    /// Works out what each unit creates, on several threads, and gives what `transform` makes of it, in the order of
    /// the units.
    ///
    /// The resources of a whole estate may be too many to hold, so `transform` keeps only what its caller needs. It
    /// is called on any thread.
    package static func map<Result: Sendable>(
        _ places: [EvaluatedPlace], _ library: ModuleLibrary, jobs: Int = Parallel.processorCount,
        transform: @escaping @Sendable (UnitResources) -> Result
    ) -> [Result] {
        let generated = PlaceFacts.generatedFile(of: places)
        let units = places.flatMap { place in
            let facts = PlaceFacts(of: place, generatedFile: generated)
            return place.units.map { ($0, facts) }
        }
        return Parallel.map(count: units.count, jobs: jobs, chunk: 16) { range in
            range.map { transform(resources(of: units[$0].0, at: units[$0].1, library)) }
        }
    }

    /// What one unit creates. Pure: it depends on nothing but its arguments.
    package static func resources(of unit: Unit, at place: PlaceFacts, _ library: ModuleLibrary) -> UnitResources {
        if let file = GeneratedResources.file(of: unit) ?? place.generatedFile {
            return UnitResources(
                unit: unit,
                content: .unknown(reason: "Terragrunt writes \(file) beside its module, which is not evaluated"))
        }
        switch library.text(of: unit) {
        case .unknown(let reason): return UnitResources(unit: unit, content: .unknown(reason: reason))
        case .known(let module, let files):
            let inputs = Dictionary(
                unit.inputs.map { input in
                    let variable = unit.interface.module.variables[input.variable]
                    return (input.name, Handover(to: variable).arriving(input.value).namingOutputs)
                }, uniquingKeysWith: { first, _ in first })
            let resources = Inventory.resources(of: module, files: files, inputs: inputs, place: place)
            return UnitResources(unit: unit, content: .known(resources))
        }
    }
}

extension PlaceFacts {
    /// The file with resources that the estate gives all units; nil where there is none. It is the same at all places.
    package static func generatedFile(of places: [EvaluatedPlace]) -> String? {
        places.first.flatMap { GeneratedResources.file(at: $0) }
    }

    /// What the estate says of a place. The words of its header may be deferred, and are then not known here.
    package init(of place: EvaluatedPlace, generatedFile: String?) {
        self.init(
            region: place.place.regionName, account: place.header.accountID.unmarkedDeep.asString,
            availabilityZones: place.header.availabilityZones.unmarkedDeep.elements?.compactMap(\.asString),
            generatedFile: generatedFile)
    }
}

extension Value {
    /// The value with each output of another unit called as an estate calls it, `module.network.vpc_id`; where the
    /// unit's path has several parts, `module["services/api/queue"].arn`.
    fileprivate var namingOutputs: Value {
        guard containsDeferred else { return self }
        return naming { output in
            let path = (output.location.map { $0 + "/" } ?? "") + output.owner
            let unit = path.utf8.contains(UInt8(ascii: "/")) ? "module[\"\(path)\"]" : "module.\(path)"
            return "\(unit).\(output.name)"
        }
    }
}
