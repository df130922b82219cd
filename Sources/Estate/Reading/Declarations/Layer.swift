import Diagnostics
import FileTree
import HCL

/// One estate, stack, environment, account or region block. Layers lie over each other, from far to near, and a
/// nearer one refines a farther one attribute by attribute (README, "Modules and layers"). It is a class so that many
/// places can share it, and be told apart by it.
package final class Layer: Sendable {
    package enum Kind: String, Sendable {
        case estate, stack, environment, account
        case accountEnvironment = "account's environment"
        case region
    }

    package let kind: Kind
    package let name: String
    /// The block's label; nil for an estate that was not read.
    package let span: Span?
    /// The block's own attributes (`id`, `tags`, `stacks`, `availability_zones`).
    package let words: [Word]
    package let locals: [Word]
    package let modules: [ModuleBlock]
    package let provides: [SharingBlock]
    package let consumes: [SharingBlock]
    /// The elements of its `stacks`.
    package let stackEntries: [StackEntry]
    /// The `service` blocks, each of which may have a `for_each`.
    let services: [ServiceBlock]
    /// The `inputs`, `terragrunt` and `provider` blocks of the layer and of its services.
    package let settings: BodySettings
    package let gaps: Gaps

    init(_ kind: Kind, name: String, span: Span?, _ parts: LayerParts) {
        self.kind = kind
        self.name = name
        self.span = span
        words = parts.words
        locals = parts.locals
        modules = parts.modules
        provides = parts.provides
        consumes = parts.consumes
        stackEntries = parts.stackEntries
        services = parts.services
        settings = parts.settings
        gaps = parts.gaps
    }

    /// The block's own attribute of a name.
    package func word(_ name: String) -> Word? { words.first { $0.attribute.isNamed(name) } }

    /// The local of a name. The last one counts where a local stands twice, which is reported elsewhere.
    package func local(_ name: String) -> Word? { locals.last { $0.attribute.isNamed(name) } }

    /// Whether a `module` block is one of the layer's own. There may be tens of thousands, in the order of their numbers.
    func holds(_ block: ModuleBlock) -> Bool {
        var (low, high) = (0, modules.count)
        while low < high {
            let middle = low + (high - low) / 2
            if modules[middle].id < block.id { low = middle + 1 } else { high = middle }
        }
        return low < modules.count && modules[low] === block
    }

    /// The layer as messages and `explain` name it: `environment "production"`.
    package var title: String { Self.title(kind, name) }

    static func title(_ kind: Kind, _ name: String) -> String {
        kind == .region && name == Place.global ? name : String(joining: kind.rawValue, " \"", name, "\"")
    }
}

/// What was read of a layer's block.
struct LayerParts {
    var words: [Word] = []
    var locals: [Word] = []
    var modules: [ModuleBlock] = []
    var provides: [SharingBlock] = []
    var consumes: [SharingBlock] = []
    var stackEntries: [StackEntry] = []
    var services: [ServiceBlock] = []
    var settings = BodySettings()
    var gaps: Gaps = []
}

/// One `module` block: it places a unit, or refines units that a farther layer placed.
package final class ModuleBlock: Sendable {
    /// A number that no other block of the estate has, by which its use is noted.
    package let id: Int32
    /// The path of the unit that the block describes: its label, below `services/NAME/` in a service.
    package let path: String
    package let service: String?
    package let label: BlockLabel
    package let labelSpan: Span

    /// All attributes that are not meta-arguments.
    package let inputs: [Word]

    /// The attributes with the names of `metaArguments`.
    package let meta: [Word]

    /// `prevent_destroy` of its `lifecycle` block.
    package let preventDestroy: Word?
    /// The words of the block's own `state` block.
    package let state: [Word]
    /// The backend that its `state` block names, where that is not the estate's.
    package let backend: BlockLabel?
    /// Resources that exist already.
    package let imports: [ImportBlock]
    /// The `terragrunt` and `provider` blocks inside of it.
    package let settings: BodySettings
    /// Whether a part of the block was not understood.
    package let isIncomplete: Bool

    init(
        id: Int32, path: String, service: String?, label: BlockLabel, inputs: [Word], meta: [Word],
        preventDestroy: Word?, state: [Word], backend: BlockLabel?, imports: [ImportBlock], settings: BodySettings,
        isIncomplete: Bool
    ) {
        self.id = id
        self.path = path
        self.service = service
        self.label = label
        labelSpan = label.span
        self.inputs = inputs
        self.meta = meta
        self.preventDestroy = preventDestroy
        self.state = state
        self.backend = backend
        self.imports = imports
        self.settings = settings
        self.isIncomplete = isIncomplete
    }

    package func meta(_ name: String) -> Word? { meta.first { $0.attribute.isNamed(name) } }

    /// Whether nothing stands in the block.
    var saysNothing: Bool {
        inputs.isEmpty && meta.isEmpty && state.isEmpty && backend == nil && imports.isEmpty && preventDestroy == nil
            && settings.isEmpty && !isIncomplete
    }

    /// The path as a pattern, `cell-*/database`; nil for a plain one. A block with a pattern refines all units whose
    /// paths it takes.
    var pattern: PathPattern? { PathPattern(path) }

    /// Attributes of a module block that are not inputs: the names that Terraform reserves.
    package static let metaArguments = ["source", "version", "count", "for_each", "depends_on", "providers"]
}

/// `provides "CONTRACT" { prefix = ... }` or `consumes "CONTRACT" { ... }` of a region.
package final class SharingBlock: Sendable {
    package let contract: String
    package let contractSpan: Span
    package let headerSpan: Span
    package let words: [Word]
    package let isIncomplete: Bool

    init(contract: BlockLabel, headerSpan: Span, words: [Word], isIncomplete: Bool) {
        self.contract = contract.text
        contractSpan = contract.span
        self.headerSpan = headerSpan
        self.words = words
        self.isIncomplete = isIncomplete
    }

    package func word(_ name: String) -> Word? { words.first { $0.attribute.isNamed(name) } }
}

/// `service "NAME" { for_each = ... }`: the units of one application, once or once for each key.
struct ServiceBlock: Sendable {
    let name: String
    let span: Span
    let each: Word?
    /// Whether it has an attribute that is not understood.
    let isIncomplete: Bool
    /// Whether it has a block that is not understood and may have been meant for a module.
    let lacksUnits: Bool
}
