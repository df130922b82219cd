import FileTree
import HCL

/// What an estate says of providers, of account ids and of tags, taken from the provider files of the units.
struct ProviderPlan {
    typealias Layer = EstatePlan.Layer

    var accountIDs: [String: String] = [:]
    /// The roles that accounts say for all of their units, where tfgen rendered the tree.
    var roles: [String: Value] = [:]
    /// Files of providers that stay as the tree has them, for all units.
    var files: [Configuration.Passed] = []
    /// Providers of the whole estate, and of its layers.
    var ofEstate: [AdoptedProvider] = []
    var ofLayers: [Layer: [AdoptedProvider]] = [:]
    /// The regions in which the units of places without a region are created.
    var regions: [AdoptedPlace: String] = [:]
    /// Tags of all resources, and those that the layers add.
    var tags: Value?
    var layerTags: [Layer: Value] = [:]
    /// The files of each unit that no provider of the estate stands for, by the unit's position.
    var generated: [Int: [Configuration.GeneratedFile]] = [:]
    /// The providers of each unit that read outputs, or that the units beside it do not have, in the estate's words.
    var readers: [Int: [AdoptedProvider]] = [:]
    /// The aliases of the providers aws that units take for another region, by the units' positions.
    var aliases: [Int: String] = [:]
    /// What is not taken over of each unit, in words, by the unit's position.
    var problems: [[String]]
    /// Units that are left as they are, with the reason, by position.
    var leftOut: [Int: String] = [:]

    /// - Parameter count: how many units there are.
    init(_ count: Int) { problems = Array(repeating: [], count: count) }

    /// Leaves out attributes that no estate takes.
    ///
    /// - Returns: those of these names that blocks have.
    mutating func drop(_ names: Set<String>) -> Set<String> {
        let all = ofEstate + ofLayers.values.flatMap { $0 }
        ofEstate = ofEstate.compactMap { $0.without(names) }
        ofLayers = ofLayers.mapValues { $0.compactMap { $0.without(names) } }
        return names.filter { name in all.contains { $0.attributes[name] != nil } }
    }

    /// The local names of the providers that units set up from outputs, by the units' positions.
    var readingNames: [(unit: Int, names: [String])] {
        readers.map { index, providers in
            (index, providers.compactMap { $0.header.split(separator: "\"").dropFirst().first.map(String.init) })
        }
    }
}
