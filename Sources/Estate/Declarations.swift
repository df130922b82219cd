import Diagnostics
import HCL

/// What the files of an estate say, before any layer is laid over another: the reading of the text, no more.
package struct Declarations: Sendable {
    package var name = ""
    package var nameSpan: Span?
    /// The folder of the live tree, and of the catalog, relative to the estate's folder.
    package var live = "."
    package var templates: String?
    package var templatesSpan: Span?
    package var layout: Layout?
    package var layoutSpan: Span?
    package var state: StateDeclaration?
    /// What the `estate` block itself says: the farthest layer.
    package var level = Level(kind: .estate, name: "", span: nil)
    package var environments: [Level] = []
    package var stacks: [Level] = []
    package var accounts: [AccountDeclaration] = []
    package var moved: [MovedDeclaration] = []
    package var removed: [RemovedDeclaration] = []
    package var waivers: [WaiverDeclaration] = []
    package var files: [SyntaxTree] = []

    package init() {}
}

/// One layer: the words that an estate, stack, environment, account or region block may hold.
package struct Level: Sendable {
    package enum Kind: String, Sendable {
        case estate, stack, environment, account
        case accountEnvironment = "account's environment"
        case region
    }

    package let kind: Kind
    package let name: String
    package let span: Span?
    /// The block's own attributes (`id`, `availability_zones`), by name.
    package var attributes: [String: Attribute] = [:]
    package var locals: [Attribute] = []
    package var tags: Expression?
    package var stacks: Expression?
    package var modules: [ModuleDeclaration] = []
    package var provides: [SharingDeclaration] = []
    package var consumes: [SharingDeclaration] = []

    package init(kind: Kind, name: String, span: Span?) {
        self.kind = kind
        self.name = name
        self.span = span
    }

    /// The layer as `explain` names it: `environment "production"`.
    package var title: String {
        switch kind {
        case .estate: "estate \"\(name)\""
        case .accountEnvironment: "account's environment \"\(name)\""
        default: "\(kind.rawValue) \"\(name)\""
        }
    }
}

package struct AccountDeclaration: Sendable {
    package var level: Level
    /// The account's one environment, where it is named by an attribute.
    package var environment: (name: String, span: Span)?
    /// The regions of an account with one environment.
    package var regions: [Level] = []
    /// The environments of an account that has blocks for them.
    package var environments: [(level: Level, regions: [Level])] = []
}

/// One `module` block: a new unit, or a refinement of one that a farther layer placed.
package struct ModuleDeclaration: Sendable {
    /// Numbered through the estate's files, so that a block's use can be noted.
    package let id: Int
    /// The id of what no block of the estate says.
    static let generated = -1
    /// The unit's path: the label, below `services/<service>/` where the block stands in a service.
    package let path: String
    package let service: String?
    package let label: BlockLabel
    package let headerSpan: Span
    package let inputs: [Attribute]
    package let meta: [String: Attribute]
    package let preventDestroy: Attribute?
    package let layer: String

    package static let metaArguments = ["source", "version", "count", "for_each", "depends_on", "providers"]
}

/// `provides "CONTRACT" { prefix = ... }` or `consumes "CONTRACT" { ... }` of a region.
package struct SharingDeclaration: Sendable {
    package let contract: BlockLabel
    package let headerSpan: Span
    package let attributes: [String: Attribute]
}

package struct StateDeclaration: Sendable {
    package let backend: BlockLabel
    package let attributes: [Attribute]
}

package struct MovedDeclaration: Sendable {
    package let from: (address: String, span: Span)
    package let to: (address: String, span: Span)
}

package struct RemovedDeclaration: Sendable {
    package let from: (address: String, span: Span)
}

package struct WaiverDeclaration: Sendable {
    package let caution: BlockLabel
    package let scopes: [(pattern: AddressPattern, span: Span)]
    package let reason: String
    /// `YYYY-MM-DD`, or `nil` where the waiver has no end.
    package let until: String?
    package let span: Span
}
