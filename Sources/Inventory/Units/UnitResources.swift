import Diagnostics
import Estate
import FileTree
import HCL

/// What one unit of an estate creates.
package struct UnitResources: Sendable {
    package enum Content: Sendable {
        case known(ModuleResources)
        /// The text of the unit's module is not to be had, with the reason: the end of a sentence.
        case unknown(reason: String)
    }

    package let unit: Unit
    package let content: Content
    /// The types of resources that were asked for; empty: all.
    var shown: Set<String> = []
}

extension Inventory {
    /// Works out what each unit creates, on several cores, and gives what `transform` makes of it, in the order of the units.
    ///
    /// The resources of a whole estate may be too many to hold: `transform` keeps what is needed. It is called on any thread.
    package static func map<Result: Sendable>(
        _ places: [EvaluatedPlace], _ library: ModuleLibrary, jobs: Int = Parallel.processorCount,
        transform: @escaping @Sendable (UnitResources) -> Result
    ) -> [Result] {
        let units = places.flatMap { place in
            let facts = PlaceFacts(of: place)
            return place.units.map { ($0, facts) }
        }
        return Parallel.map(count: units.count, jobs: jobs, chunk: 16) { range in
            range.map { transform(resources(of: units[$0].0, at: units[$0].1, library)) }
        }
    }

    /// What one unit creates. Pure.
    package static func resources(of unit: Unit, at place: PlaceFacts, _ library: ModuleLibrary) -> UnitResources {
        switch library.text(of: unit) {
        case .unknown(let reason): return UnitResources(unit: unit, content: .unknown(reason: reason))
        case .known(let module, let files):
            let inputs = Dictionary(
                unit.inputs.map { ($0.name, $0.value.namingOutputs) }, uniquingKeysWith: { first, _ in first })
            let resources = Inventory.resources(of: module, files: files, inputs: inputs, place: place)
            return UnitResources(unit: unit, content: .known(resources))
        }
    }
}

extension PlaceFacts {
    package init(of place: EvaluatedPlace) {
        self.init(
            region: place.place.regionName, account: place.header.accountID.unmarkedDeep.asString,
            availabilityZones: place.header.availabilityZones.unmarkedDeep.elements?.compactMap(\.asString))
    }
}

extension Value {
    /// The value with each output called as an estate calls it, by the whole path of its unit where that has several parts.
    fileprivate var namingOutputs: Value {
        guard containsDeferred else { return self }
        return naming { output in
            let path = (output.location.map { $0 + "/" } ?? "") + output.owner
            let unit = path.utf8.contains(UInt8(ascii: "/")) ? "module[\"\(path)\"]" : "module.\(path)"
            return "\(unit).\(output.name)"
        }
    }
}
