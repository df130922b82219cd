import Catalog
import Diagnostics
import HCL

/// One module at one place of the estate, with every input worked out.
///
/// It is immutable, and a class because an estate has thousands of units and each stage hands them on: a
/// reference is handed on at once, twenty fields are not.
///
/// Of the parts that say where something comes from, `inputs` carry the words that won and lost, and `blocks` the
/// module blocks.
package final class Unit: Sendable {
    package let place: Place
    package let address: Address
    /// The unit's folder below the live tree, in which its `terragrunt.hcl` stands.
    package let folder: String
    package let interface: ModuleInterface
    /// The address of the module, where it is not a template of today's catalog; otherwise nil.
    package let source: ModuleSource?

    /// What `version` says; nil where no layer does.
    package let version: String?

    /// The name of the service that the unit belongs to; nil for a unit outside of services.
    package let service: String?
    /// In the order in which the module declares its variables.
    package let inputs: [Input]
    /// The units whose outputs the inputs read, in the order of their first use.
    package var dependencies: [Dependency] { sharedDependencies.all }
    package let sharedDependencies: Dependencies
    /// The units that `depends_on` names, and others that have to be applied before this one though none of their
    /// outputs is read.
    package let ordering: [UnitReference]
    package let preventDestroy: Bool
    package let state: State
    /// Providers that work on what other units create.
    package let providers: [ConfiguredProvider]
    /// The blocks of other providers that stand in the unit's file.
    package let providerBlocks: [UnitProvider]
    /// For the lookup of a contract: how it reads the parameters of another account or region. Nil for other units,
    /// and where the place's own provider reads them.
    package let reader: ParameterReader?
    /// Resources that exist already, and that the next apply takes over.
    package let imports: [Import]
    /// What the unit's file has in Terragrunt's words.
    package let terragrunt: TerragruntSettings
    /// The label of the block that defined the unit.
    package let span: Span
    /// The module blocks that say something about the unit, from far to near. None for a unit that stands for a
    /// contract.
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

    /// The input of a name; nil where no layer sets it.
    package func input(_ name: String) -> Input? { inputs.first { $0.name == name } }

    /// A value for one variable of the module.
    package struct Input: Sendable {
        /// What an input is made of. Thousands of units have the same words, and share what is known of them.
        private enum Source {
            case word(InputPlan.Bound, Cell)
            // Few inputs are that, and the others need not have its size.
            indirect case contract(variable: Int, name: String, Value, SharingBlock)
        }

        private let source: Source

        /// What a word gives.
        init(_ bound: InputPlan.Bound, _ cell: Cell) { source = .word(bound, cell) }

        /// What a contract gives without a word.
        init(variable: Int, name: String, value: Value, contract: SharingBlock) {
            source = .contract(variable: variable, name: name, value, contract)
        }

        /// The position of the variable among those of the module.
        package var variable: Int {
            switch source {
            case .word(let bound, _): bound.variable
            case .contract(let variable, _, _, _): variable
            }
        }

        package var name: String {
            switch source {
            case .word(let bound, _): bound.name
            case .contract(_, let name, _, _): name
            }
        }

        package var value: Value {
            switch source {
            case .word(_, let cell): cell.value
            case .contract(_, _, let value, _): value
            }
        }

        package var origin: Origin {
            switch source {
            case .word(let bound, let cell): .word(cell, beaten: bound.beaten)
            case .contract(_, _, _, let block): .contract(block)
            }
        }

        /// The cell of a word's value; nil where no word gives it.
        var cell: Cell? { if case .word(_, let cell) = source { cell } else { nil } }

        /// Where the value was written, which may be in a local that the word reads.
        package var span: Span {
            switch origin {
            case .word(let cell, _): cell.origin?.span ?? cell.word?.attribute.span ?? Span.nowhere
            case .contract(let block): block.headerSpan
            }
        }
    }

    /// Where a unit's state lies.
    package struct State: Sendable {
        /// Backend, bucket and key: what no other unit may have.
        package let identity: StateIdentity
        /// All settings of the backend, where the unit's own file has to say them. Nil where `root.hcl` says them
        /// for it.
        package let settings: [(name: String, value: Value)]?
        /// The addresses that the unit had before, by `moved` blocks, the latest first.
        package let formerAddresses: [String]
        /// Where a `state` block of the unit itself says where the state lies.
        package let ownWord: Span?

        package var backend: Backend { Backend(name: identity.backend) }
    }

    /// Where the value of an input comes from.
    package enum Origin: Sendable {
        /// The word that won, with all that it reads, and the words that it won against, nearest first.
        case word(Cell, beaten: [Word])
        /// A contract that the place provides: no word of the estate sets the input.
        case contract(SharingBlock)
    }

    /// The dependencies of a unit. Units that read the same outputs of units at their own places share one object,
    /// so that what is made of it is made once.
    package final class Dependencies: Sendable {
        package let all: [Dependency]
        /// Whether all are at the unit's own place and called by the last part of their paths, so that an output is called
        /// alike by all units of which this is so.
        package let haveUsualLabels: Bool

        init(_ all: [Dependency], haveUsualLabels: Bool = false) {
            self.all = all
            self.haveUsualLabels = haveUsualLabels
        }

        static let none = Dependencies([], haveUsualLabels: true)
    }

    /// Another unit whose outputs are read: how it is called in this unit's file, and the outputs that are read.
    package struct Dependency: Sendable {
        package let label: String
        package let unit: UnitReference
        /// The name of the unit's account, where that is another account and no role is named with which its state
        /// is read. Otherwise nil.
        let ambient: String?
        package let outputs: [(name: String, mock: Value)]
    }
}

/// A unit as another unit of the estate refers to it.
package struct UnitReference: Sendable {
    /// Where the unit stands; nil where it stands at the same place as the unit that refers to it.
    package let place: Place?
    package let path: String

    /// The unit's folder below the live tree, for a reader at `home`.
    package func folder(from home: Place) -> String { (place ?? home).folder(ofUnit: path) }

    package func address(from home: Place) -> Address { (place ?? home).unitAddress(path) }
}

/// How a lookup reads the parameters of another account or region.
package struct ParameterReader: Sendable {
    package let region: String
    /// The ID of the account that has the parameters, where it is known.
    package let account: String?
    /// The role that is assumed to read them; nil for none.
    package let role: String?
    package let isOtherAccount: Bool
    /// Whether LocalStack may stand in for the account. It needs no role.
    package let hasLocalStack: Bool
}

extension Span {
    /// The place of a value that nobody wrote.
    static let nowhere = Span(file: SourceFile(path: "", bytes: []), start: 0, end: 0)
}
