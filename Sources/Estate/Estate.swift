import Catalog
import Diagnostics
import HCL

/// The typed model: what the estate's files declare, with the catalog that gives their modules types.
///
/// Nothing is evaluated here: `EstateEvaluation` turns a model into an `EvaluatedEstate`.
package final class Estate: Sendable {
    package let declarations: Declarations
    package let catalog: Catalog
    /// What `file` and its like may read.
    package let files: (any FileSource)?
    /// Every region of every environment of every account, in the order of the files.
    package let places: [Place]
    package let stacks: [String: Layer]
    /// The catalog's named contracts.
    package let contracts: [String: Contract]
    /// The modules of the catalog and of its contracts, with names resolved to positions.
    package var interfaces: [String: ModuleInterface] { modules.catalog }
    /// All modules, those from elsewhere among them.
    let modules: ModuleTable
    /// Every name by which some unit of the estate may be read: the paths of all module blocks, and their ends.
    let unitNames: Set<String>
    /// What the model as a whole was meant to declare and does not.
    package let gaps: Gaps
    /// The providers that some module of the catalog says how to set up, sorted.
    let configurableProviders: [String]
    /// The places that provide a contract, found without evaluating anything.
    let providing: ProvidingPlaces

    /// Finds the places that the declarations describe, with an error for each name that leads nowhere.
    ///
    /// - Parameter finder: finds the modules that are no templates; without one there are none.
    package init(
        _ declarations: Declarations, catalog: Catalog, files: (any FileSource)? = nil,
        finder: (any ModuleFinder)? = nil, into diagnostics: inout Diagnostics
    ) {
        self.files = files
        self.declarations = declarations
        self.catalog = catalog
        stacks = Dictionary(declarations.stacks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        contracts = Contract.all(in: catalog)
        modules = ModuleTable(catalog, finder)
        places = PlaceFinder.places(in: declarations, into: &diagnostics)
        gaps = declarations.accounts.reduce(declarations.gaps) {
            $0.union($1.gaps.intersection([.places, .sharing]))
        }
        unitNames = Self.unitNames(declarations)
        configurableProviders = Set(catalog.modules.values.flatMap { $0.providerSetups.map(\.provider) }).sorted()
        providing = ProvidingPlaces(places, declarations.accounts)
    }

    /// Whether some module has an output that a step of a traversal names: `.url`, `["url"]`.
    func hasOutput(_ step: String) -> Bool {
        let name = step.trimmingPrefix { !$0.isLetter && $0 != "_" }.prefix {
            $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-"
        }
        return interfaces.values.contains { $0.outputs[String(name)] != nil }
    }

    private static func unitNames(_ declarations: Declarations) -> Set<String> {
        let layers = declarations.stacks + declarations.environments + declarations.accounts.flatMap(\.layers)
        var names: Set<String> = []
        for block in layers.flatMap(\.modules) {
            var rest = block.path[...]
            names.insert(block.path)
            while let slash = rest.firstIndex(of: "/") {
                rest = rest[rest.index(after: slash)...]
                names.insert(String(rest))
            }
        }
        return names
    }
}
