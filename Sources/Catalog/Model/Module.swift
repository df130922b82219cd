import Diagnostics
import HCL

/// One Terraform module, read as a contract: its typed inputs and outputs, and the words of its `contract.hcl`.
package struct Module: Sendable {
    /// The template's folder below `templates/`, which is also its name: `database/aurora`.
    package let name: String
    package let origin: Origin
    private let parts: ModuleParts
    /// In the order in which the files declare them.
    package var variables: [Variable] = []
    package var outputs: [ModuleOutput] = []
    package var cautions: [Caution] = []
    package var examples: [Example] = []
    /// Managed resources and data sources, in source order.
    package var resources: [Resource] = []
    /// What the template's own `terraform` blocks say about providers.
    package var requiredProviders: [RequiredProvider] = []
    package var requiredVersion: String?
    /// The roles that the module makes for workflows.
    package var trusts: [WorkflowTrust] = []
    /// How providers work on what this module creates: a cluster's for `kubernetes`.
    package var providerSetups: [ProviderSetup] = []
    /// Positions of the variables in the order in which Terraform judges them: each after those that its validations read.
    package var ruleOrder: [Int] = []
    /// Whether the contract says that no literal of the module is a secret, whatever it looks like.
    package var waivesSecrets = false

    init(name: String, origin: Origin, parts: ModuleParts) {
        self.name = name
        self.origin = origin
        self.parts = parts
    }

    /// Where a module comes from. Only a template is checked and linted: what others wrote is taken as it is.
    package enum Origin: Hashable, Sendable {
        /// A folder of the catalog.
        case template
        /// Made from a named contract.
        case contract(name: String, part: ContractPart)
        /// A folder of the repository that is read where it stands.
        case folder
        /// An interface: the declarations of a module from elsewhere. A provisional one was written without the module.
        case interface(isProvisional: Bool)
    }

    /// Of the two modules that a named contract stands for: the one that writes its parameters, or the one that reads them.
    package enum ContractPart: String, Hashable, Sendable { case export, lookup }
}

extension Module {
    /// The `.tf` files in the order of their names.
    package var files: [SyntaxTree] { parts.files }
    /// What Terraform reads of the module: the `.tf` files, and those of JSON as HCL that means the same.
    package var configuration: [SyntaxTree] { parts.terraform + parts.overrides }
    package var contract: SyntaxTree? { parts.contract }
    /// Further files below the module's folder (scripts, policies, `.tf.json`): copied as they stand. Their paths are
    /// relative to that folder.
    package var assets: [ModuleFile] { parts.assets }

    /// Whether one of the files cannot be read: then nothing was read.
    package var isBroken: Bool {
        parts.isBroken || !configuration.allSatisfy(\.diagnostics.isEmpty)
            || contract.map { !$0.diagnostics.isEmpty } ?? false
    }

    /// Whether the module is made from a named contract, not read from files.
    package var isGenerated: Bool {
        if case .contract = origin { true } else { false }
    }

    package func variable(_ name: String) -> Variable? { variables.first { $0.name == name } }
    package func output(_ name: String) -> ModuleOutput? { outputs.first { $0.name == name } }

    /// What `contract.hcl` says about setting up a provider with this module's outputs.
    package func providerSetup(_ provider: String) -> ProviderSetup? {
        providerSetups.first { $0.provider == provider }
    }

    /// The last part of the name: `aurora` for `database/aurora`.
    package var shortName: String { String(name.split(separator: "/").last ?? "") }
}
