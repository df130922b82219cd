import Catalog
import Diagnostics
import HCL

/// One module at one place of the estate, with every input worked out.
///
/// A value that nothing changes. It is a class because an estate has thousands of units and each stage hands them on: a
/// reference is handed on at once, twenty fields are not.
package final class Unit: Sendable {
    package let place: Place
    package let address: Address
    /// The unit's folder below the live tree.
    package let folder: String
    package let interface: ModuleInterface
    /// The address of the module, where it is no template of today's catalog.
    package let source: ModuleSource?
    package let version: String?
    package let service: String?
    /// In the order in which the module declares its variables.
    package let inputs: [Input]
    /// The units whose outputs the inputs read, in the order of their first use.
    package var dependencies: [Dependency] { sharedDependencies.all }
    package let sharedDependencies: Dependencies
    /// Units that have to be applied before this one though none of their outputs is read.
    package let ordering: [UnitReference]
    package let preventDestroy: Bool
    package let state: State
    /// Providers that work on what other units create.
    package let providers: [ConfiguredProvider]
    /// The blocks of other providers that stand in the unit's file.
    package let providerBlocks: [UnitProvider]
    /// The role with which a lookup reads another account's parameters.
    package let reader: ParameterReader?
    /// Resources that exist already, and that the next apply takes over.
    package let imports: [Import]
    /// What the unit's file has in Terragrunt's words.
    package let terragrunt: TerragruntSettings
    /// The label of the block that defined the unit.
    package let span: Span
    /// The module blocks that have a say in the unit, from far to near; none for a unit that stands for a contract.
    package let blocks: [ModuleBlock]

    init(
        place: Place, address: Address, folder: String, interface: ModuleInterface, source: ModuleSource?,
        version: String?, service: String?, inputs: [Input], sharedDependencies: Dependencies,
        ordering: [UnitReference], preventDestroy: Bool, state: State, providers: [ConfiguredProvider],
        providerBlocks: [UnitProvider], reader: ParameterReader?, imports: [Import], terragrunt: TerragruntSettings,
        span: Span, blocks: [ModuleBlock]
    ) {
        self.place = place
        self.address = address
        self.folder = folder
        self.interface = interface
        self.source = source
        self.version = version
        self.service = service
        self.inputs = inputs
        self.sharedDependencies = sharedDependencies
        self.ordering = ordering
        self.preventDestroy = preventDestroy
        self.state = state
        self.providers = providers
        self.providerBlocks = providerBlocks
        self.reader = reader
        self.imports = imports
        self.terragrunt = terragrunt
        self.span = span
        self.blocks = blocks
    }

    /// The module's name in the catalog.
    package var module: String { interface.module.name }

    package func input(_ name: String) -> Input? { inputs.first { $0.name == name } }

    package struct Input: Sendable {
        /// The position of the variable among those of the module.
        package let variable: Int
        package let name: String
        package let value: Value
        package let origin: Origin

        /// Where the value was written, which may be a local.
        package var span: Span {
            switch origin {
            case .word(let cell, _): cell.origin?.span ?? cell.word?.attribute.span ?? Span.nowhere
            case .contract(let block): block.headerSpan
            }
        }
    }

    /// Where a unit's state lies.
    package struct State: Sendable {
        package let identity: StateIdentity
        /// All settings of the backend, where the unit's own file has to say them; `nil` where the state is what `root.hcl` says.
        package let settings: [(name: String, value: Value)]?
        /// The addresses that the unit had before, by the `moved` blocks.
        package let formerAddresses: [String]
    }

    /// Where the value of an input comes from.
    package enum Origin: Sendable {
        /// The word that won with all that it reads, and the words that it beat, nearest first.
        case word(Cell, beaten: [Word])
        /// A contract that the place provides: no word of the estate sets the input.
        case contract(SharingBlock)
    }

    /// The dependencies of a unit. Units that read the same outputs of units at their own places share them, so that what
    /// is made of them is made once.
    package final class Dependencies: Sendable {
        package let all: [Dependency]

        init(_ all: [Dependency]) { self.all = all }

        static let none = Dependencies([])
    }

    /// Another unit whose outputs are read: how it is called in this unit's file, and the outputs that are read.
    package struct Dependency: Sendable {
        package let label: String
        package let unit: UnitReference
        /// The unit's account where it is another one, and nothing says with which role its state is read.
        let ambient: String?
        package let outputs: [(name: String, mock: Value)]
    }
}

/// A unit as another one of the estate refers to it.
package struct UnitReference: Sendable {
    /// Where the unit stands; `nil` where it stands at the place of the one who refers to it.
    package let place: Place?
    package let path: String

    /// The unit's folder below the live tree, for one who stands at `home`.
    package func folder(from home: Place) -> String { (place ?? home).folder(ofUnit: path) }

    package func address(from home: Place) -> Address { (place ?? home).unitAddress(path) }
}

/// How a lookup reads the parameters of another account or region.
package struct ParameterReader: Sendable {
    package let region: String
    /// The account that the parameters are of, where its id is known.
    package let account: String?
    /// The role that reads there.
    package let role: String?
    package let isOtherAccount: Bool
    /// Whether LocalStack may stand in for the account that reads: then it has no use for the role.
    package let hasLocalStack: Bool
}

extension Span {
    /// The place of what nobody wrote.
    static let nowhere = Span(file: SourceFile(path: "", bytes: []), start: 0, end: 0)
}
