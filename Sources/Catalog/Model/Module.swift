import Diagnostics
import HCL

/// One Terraform module, read as a contract: its typed inputs and outputs, with the words of its `contract.hcl`.
package struct Module: Sendable {
    /// The name of the module. For a template it is the folder below `templates/`: `database/aurora`.
    package private(set) var name: String
    package let origin: Origin
    private let parts: ModuleParts
    /// In the order in which the files declare them.
    package var variables: [Variable] = []
    package var outputs: [ModuleOutput] = []
    package var cautions: [Caution] = []
    package var examples: [Example] = []
    /// Managed resources and data sources, in the order of the text.
    package var resources: [Resource] = []
    /// The providers that the module's own `terraform` blocks require.
    package var requiredProviders: [RequiredProvider] = []
    package var requiredVersion: String?
    /// The roles that the module makes for workflows.
    package var trusts: [WorkflowTrust] = []
    /// How a provider is set up to work on what this module creates, such as `kubernetes` on a cluster.
    package var providerSetups: [ProviderSetup] = []
    /// The positions of the variables in the order in which Terraform checks them: each after those that its
    /// validations read.
    package var ruleOrder: [Int] = []
    /// What messages call the module, where it stands in for another one; nil where that is its name and its version.
    package var title: String?
    /// Whether the contract says that no literal of the module is a secret.
    package var waivesSecrets = false

    init(name: String, origin: Origin, parts: ModuleParts) {
        self.name = name
        self.origin = origin
        self.parts = parts
    }

    /// Where a module comes from. Only templates are checked and linted; modules of others are taken as they are.
    package enum Origin: Hashable, Sendable {
        /// A folder of the catalog.
        case template
        /// Made from a named contract.
        case contract(name: String, part: ContractPart)
        /// A folder of the repository that is read where it stands.
        case folder
        /// The interface of a module from elsewhere. A provisional one was written without the module.
        case interface(isProvisional: Bool)
    }

    /// Which of the two modules of a named contract it is: the one that writes the parameters, or the one that reads
    /// them.
    package enum ContractPart: String, Hashable, Sendable { case export, lookup }
}

extension Module {
    /// The `.tf` files as they are written, in the order of their names.
    package var files: [SyntaxTree] { parts.files }
    /// Everything that Terraform reads of the module: the `.tf` files, and `.tf.json` files as HCL with the same
    /// meaning. Override files come last.
    package var configuration: [SyntaxTree] { parts.terraform + parts.overrides }
    package var contract: SyntaxTree? { parts.contract }
    /// All other files below the module's folder, such as scripts, policies and `.tf.json`. They are copied as they
    /// are. Their paths are relative to that folder.
    package var assets: [ModuleFile] { parts.assets }

    /// Whether one of its files cannot be parsed. Then nothing of the module was read.
    package var isBroken: Bool {
        parts.isBroken || !configuration.allSatisfy(\.diagnostics.isEmpty)
            || contract.map { !$0.diagnostics.isEmpty } ?? false
    }

    /// Whether the module is made from a named contract, not read from files.
    package var isGenerated: Bool {
        if case .contract = origin { true } else { false }
    }

    /// The same under another name.
    func called(_ name: String) -> Module {
        var copy = self
        copy.name = name
        return copy
    }

    package func variable(_ name: String) -> Variable? { variables.first { $0.name == name } }
    package func output(_ name: String) -> ModuleOutput? { outputs.first { $0.name == name } }

    /// How a provider is set up from this module's outputs; nil where the contract does not say.
    package func providerSetup(_ provider: String) -> ProviderSetup? {
        providerSetups.first { $0.provider == provider }
    }

    /// The last part of the name: `aurora` for `database/aurora`.
    package var shortName: String { String(name.split(separator: "/").last ?? "") }
}
