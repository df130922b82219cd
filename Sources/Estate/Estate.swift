import Catalog
import Diagnostics
import HCL

/// The typed model: what the estate's files declare, with the catalog that gives their modules types.
///
/// Nothing is evaluated here. `Place` evaluates one region of one environment of one account, by itself, so that any part of
/// an estate costs what that part costs, and places can be worked on side by side.
package final class Estate: Sendable {
    package let declarations: Declarations
    package let catalog: Catalog
    /// What `file` and its like may read.
    package let files: (any FileSource)?
    /// Every region of every environment of every account, in the order of the files.
    package let places: [PlaceDescription]
    package let stacks: [String: Level]
    /// The catalog's named contracts.
    package let contracts: [String: Contract]
    /// The places that provide a contract, found without evaluating anything.
    let providing: [ProviderKey: [PlaceDescription]]
    /// The names of accounts by their ids, where those stand there as they are.
    let accountNames: [String: String]
    /// Variables of each module by name, so that an input is found without a search.
    package let interfaces: [String: ModuleInterface]

    /// Reads places out of the declarations, with an error for each name that leads nowhere.
    package init(
        _ declarations: Declarations, catalog: Catalog, files: (any FileSource)? = nil,
        into diagnostics: inout Diagnostics
    ) {
        self.files = files
        self.declarations = declarations
        self.catalog = catalog
        stacks = Dictionary(declarations.stacks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        contracts = Dictionary(
            catalog.contracts.map { contract in
                (
                    contract.name,
                    Contract(
                        name: contract.name, modules: Set(contract.modules),
                        outputs: catalog.sharedOutputs(of: contract))
                )
            }, uniquingKeysWith: { first, _ in first })
        let made = Dictionary(
            catalog.contractModules().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        interfaces = catalog.modules.merging(made) { own, _ in own }.mapValues(ModuleInterface.init)
        places = PlaceDescription.all(in: declarations, into: &diagnostics)
        providing = ProviderKey.grouping(places)
        accountNames = Dictionary(
            declarations.accounts.compactMap { account in
                guard case .string(let id)? = account.level.attributes["id"]?.expression.form else { return nil }
                return (id, account.level.name)
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// A module as the evaluation of its units needs it: names resolved to positions once.
package struct ModuleInterface: Sendable {
    package let module: Module
    package let variables: [String: Int]
    package let outputs: [String: Int]
    /// Positions of the variables that have to be given.
    let required: [Int]
    /// The values of the variables that need not.
    let defaults: [String: Value]
    /// Every validation of every variable, flat.
    let rules: [(variable: Int, validation: Validation)]

    package init(_ module: Module) {
        self.module = module
        required = module.variables.indices.filter { module.variables[$0].isRequired }
        defaults = Dictionary(
            module.variables.compactMap { variable in variable.defaultValue.map { (variable.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        rules = module.variables.enumerated().flatMap { position, variable in
            variable.validations.map { (position, $0) }
        }
        variables = Dictionary(
            module.variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        outputs = Dictionary(module.outputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// One region of one environment of one account: its layers and its folder.
package struct PlaceDescription: Sendable {
    package let account: Level
    package let environmentName: String
    /// The `environment` block; `nil` where the estate has none of this name.
    package let environment: Level?
    /// The account's own `environment` block.
    package let accountEnvironment: Level?
    package let region: Level
    /// Below the live tree.
    package let folder: String
    package let accountFolder: String
    package let environmentFolder: String
    /// Names of the regions of the same account and environment.
    package let siblings: [String]

    /// `account/region`, or `account/environment/region` where the account has environment blocks.
    package var address: String { unitAddress("").place }

    package func unitAddress(_ path: String) -> Address {
        Address(account: account.name, environment: accountEnvironment?.name, region: region.name, path: path)
    }

    static func all(in declarations: Declarations, into diagnostics: inout Diagnostics) -> [PlaceDescription] {
        var places: [PlaceDescription] = []
        let known = Dictionary(declarations.environments.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for account in declarations.accounts {
            if account.environments.isEmpty {
                let name = account.environment?.name ?? account.level.name
                if let (name, span) = account.environment, known[name] == nil {
                    diagnostics.add(
                        .error(
                            .unknownEnvironment, "no environment named \"\(name)\"", at: span,
                            help: Suggestion.help(for: name, among: known.keys)
                                ?? "declare it: `environment \"\(name)\" {}`"))
                }
                add(account, name, known[name], nil, account.regions)
            }
            for (level, regions) in account.environments { add(account, level.name, known[level.name], level, regions) }
        }
        refuseSharedFolders(places, declarations, into: &diagnostics)
        return places

        func add(
            _ account: AccountDeclaration, _ name: String, _ environment: Level?, _ own: Level?, _ regions: [Level]
        ) {
            let layout = declarations.layout ?? (own == nil ? Layout.plain : Layout.withEnvironment)
            for region in regions {
                let (account, region, name) = (account.level, region, name)
                places.append(
                    PlaceDescription(
                        account: account, environmentName: name, environment: environment, accountEnvironment: own,
                        region: region,
                        folder: layout.folder(account: account.name, environment: name, region: region.name),
                        accountFolder: layout.accountFolder(
                            account: account.name, environment: name, region: region.name),
                        environmentFolder: layout.environmentFolder(
                            account: account.name, environment: name, region: region.name),
                        siblings: regions.map(\.name)))
            }
        }
    }

    private static func refuseSharedFolders(
        _ places: [PlaceDescription], _ declarations: Declarations, into diagnostics: inout Diagnostics
    ) {
        var folders: [String: PlaceDescription] = [:]
        for place in places {
            guard let other = folders.updateValue(place, forKey: place.folder) else { continue }
            diagnostics.add(
                .error(
                    .sharedFolder, "\(other.address) and \(place.address) would both be written to \"\(place.folder)\"",
                    at: declarations.layoutSpan ?? place.region.span,
                    help: place.accountEnvironment != nil
                        ? "add `{environment}` to the layout" : "name in the layout what tells them apart"
                ).label(place.region.span, "this region"))
        }
    }
}
