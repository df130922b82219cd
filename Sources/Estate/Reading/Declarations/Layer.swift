import Diagnostics
import HCL

/// The words that an estate, stack, environment, account or region block may hold. Layers lie over each other, and a
/// nearer one refines a farther one.
package final class Layer: Sendable {
    package enum Kind: String, Sendable {
        case estate, stack, environment, account
        case accountEnvironment = "account's environment"
        case region
    }

    package let kind: Kind
    package let name: String
    /// The block's label.
    package let span: Span?
    /// The block's own attributes (`id`, `tags`, `stacks`, `availability_zones`).
    package let words: [Word]
    package let locals: [Word]
    package let modules: [ModuleBlock]
    package let provides: [SharingBlock]
    package let consumes: [SharingBlock]
    /// What `stacks` names.
    package let stackEntries: [StackEntry]
    /// The `service` blocks, of which each may say for what its units are placed.
    let services: [ServiceBlock]
    /// What the layer and its services say in words of Terragrunt, and the inputs of all their units.
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

    /// The block's own attribute of this name.
    package func word(_ name: String) -> Word? { words.first { $0.attribute.isNamed(name) } }

    /// The last word counts where a local stands twice, which is an error of its own.
    package func local(_ name: String) -> Word? { locals.last { $0.attribute.isNamed(name) } }

    /// The layer as `explain` names it: `environment "production"`.
    package var title: String { Self.title(kind, name) }

    static func title(_ kind: Kind, _ name: String) -> String {
        kind == .region && name == Place.global ? name : "\(kind.rawValue) \"\(name)\""
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

/// One `module` block: a new unit, or a refinement of one that a farther layer placed.
package final class ModuleBlock: Sendable {
    /// Numbered through the estate's files, so that a block's use can be noted.
    package let id: Int32
    /// The unit's path: the label, below `services/<service>/` where the block stands in a service.
    package let path: String
    package let service: String?
    package let label: BlockLabel
    package let labelSpan: Span
    package let inputs: [Word]
    package let meta: [Word]
    package let preventDestroy: Word?
    /// The words of the block's own `state` block.
    package let state: [Word]
    /// Resources that exist already.
    package let imports: [ImportBlock]
    /// What the block says in words of Terragrunt.
    package let settings: BodySettings
    /// Whether something in the block was not understood.
    package let isIncomplete: Bool

    init(
        id: Int32, path: String, service: String?, label: BlockLabel, inputs: [Word], meta: [Word],
        preventDestroy: Word?, state: [Word], imports: [ImportBlock], settings: BodySettings, isIncomplete: Bool
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
        self.imports = imports
        self.settings = settings
        self.isIncomplete = isIncomplete
    }

    package func meta(_ name: String) -> Word? { meta.first { $0.attribute.isNamed(name) } }

    /// The label as a pattern of paths, `cell-*/database`: then the block refines all units whose paths it takes.
    var pattern: PathPattern? { PathPattern(path) }

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
}
