import Catalog
import Diagnostics
import HCL

/// The typed model: what the estate's files declare, with the catalog that gives their modules types.
///
/// Nothing is evaluated here: `EstateEvaluation` turns a model into an `EvaluatedEstate`.
package final class Estate: Sendable {
    package let declarations: Declarations
    package let catalog: Catalog
    /// What `file` and the functions like it may read; nil where nothing may be read.
    package let files: (any FileSource)?
    /// Every region of every environment of every account, and their global places, in the order of the files. The
    /// index of a place is its position here.
    package let places: [Place]

    /// By name. Of two with one name, which is an error, the first counts.
    package let stacks: [String: Layer]
    /// The catalog's named contracts.
    package let contracts: [String: Contract]
    /// The modules of the catalog and of its contracts, with names resolved to positions.
    package var interfaces: [String: ModuleInterface] { modules.catalog }
    /// All modules: those of the catalog and those from elsewhere. The latter are found when a unit first names
    /// them.
    let modules: ModuleTable
    /// Every name by which some unit of the estate may be read: the path of each module block, and each end of it
    /// that begins behind a `/`. A reference with any other name is misspelled, whichever place it is read in.
    let unitNames: Set<String>

    /// The modules that are not templates of today's catalog and that units evaluated so far name, in the order of
    /// their interfaces' folders. `interface` is nil for a module that was not found.
    package var modulesElsewhere: [(source: ModuleSource, interface: ModuleInterface?)] {
        modules.asked.map { ($0.source, $0.interface) }
    }

    /// The modules of the catalog, and those from elsewhere that units evaluated so far name.
    package var knownModules: [Module] {
        Array(catalog.modules.values) + modulesElsewhere.compactMap(\.interface?.module)
    }

    /// The module at an address that is not a template of today's catalog.
    package func module(_ source: ModuleSource) -> FoundModule { modules.find(source).found }

    /// What the model was meant to declare as a whole and does not, because a part of the text was not understood.
    package let gaps: Gaps
    /// The providers that some module of the catalog says how to set up, sorted.
    let configurableProviders: [String]
    /// The places that provide a contract, found without evaluating anything.
    let providing: ProvidingPlaces

    /// Finds the places that the declarations describe. Reports each name that leads nowhere.
    ///
    /// - Parameter finder: finds the modules that are not templates; nil where there are none.
    package init(
        _ declarations: Declarations, catalog: Catalog, files: (any FileSource)? = nil,
        finder: (any ModuleFinder)? = nil, into diagnostics: inout Diagnostics
    ) {
        self.files = files
        self.declarations = declarations
        self.catalog = catalog
        stacks = Dictionary(declarations.stacks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        contracts = Contract.all(in: catalog)
        modules = ModuleTable(catalog, generated: declarations.generatedVariables, finder)
        places = PlaceFinder.places(in: declarations, into: &diagnostics)
        gaps = declarations.accounts.reduce(declarations.gaps) {
            $0.union($1.gaps.intersection([.places, .sharing]))
        }
        unitNames = Self.unitNames(declarations)
        configurableProviders = Set(catalog.modules.values.flatMap { $0.providerSetups.map(\.provider) }).sorted()
        providing = ProvidingPlaces(places, declarations.accounts)
    }

    /// Whether some module of the catalog has an output that a step of a traversal names: `.url`, `["url"]`.
    func hasOutput(_ step: String) -> Bool {
        let name = step.trimmingPrefix { !$0.isLetter && $0 != "_" }.prefix {
            $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-"
        }
        return interfaces.values.contains { $0.outputs[String(name)] != nil }
    }

    /// The names of all module blocks in all layers. See `unitNames`.
    private static func unitNames(_ declarations: Declarations) -> Set<String> {
        var names: Set<String> = []
        func add(_ layer: Layer) {
            for block in layer.modules where names.insert(block.path).inserted {
                var rest = Substring(block.path).utf8
                while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
                    rest = rest[rest.index(after: slash)...]
                    names.insert(String(Substring(rest)))
                }
            }
        }
        declarations.stacks.forEach(add)
        declarations.environments.forEach(add)
        for account in declarations.accounts {
            add(account.layer)
            account.regions.forEach(add)
            for (layer, regions) in account.environments {
                add(layer)
                regions.forEach(add)
            }
        }
        return names
    }
}
