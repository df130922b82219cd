import Diagnostics
import HCL

/// A module whose text was read once, for any number of evaluations. Names are positions in the lists, and an
/// argument that depends on no input has its value already. It is never changed, so that units on several threads
/// can share it.
package final class PreparedModule: Sendable {
    struct Variable: Sendable {
        let name: String
        let span: Span
        let type: Type

        /// In the variable's type; nil where the variable must be given.
        let defaultValue: Value?
        let isSensitive: Bool

        /// Whether null is a value of its own, rather than a request for the default.
        let isNullable: Bool
    }

    struct Local: Sendable {
        let name: String
        let expression: Expression
    }

    struct Output: Sendable {
        let name: String
        let expression: Expression
        let isSensitive: Bool
    }

    /// Relative to the folder of all paths.
    package let folder: String
    let variables: [Variable]
    let locals: [Local]
    let outputs: [Output]
    let resources: [ResourcePlan]
    let calls: [CallPlan]
    /// The syntax errors of its files.
    package let problems: [Diagnostic]
    /// Every name that is taken of something in this module or in those around it, sorted: the attributes that may
    /// be asked of a resource.
    let askedNames: [String]
    let index: NameIndex

    /// The order in which locals and resources are worked out.
    let order: EvaluationOrder

    init(_ parts: PreparedModuleReader) {
        folder = parts.folder
        variables = parts.variables
        locals = parts.locals
        outputs = parts.outputs
        resources = parts.resources
        calls = parts.calls
        problems = parts.problems
        askedNames = parts.askedNames.sorted()
        index = NameIndex(parts)
        order = EvaluationOrder(parts, index)
    }
}

/// The positions of a module's declarations in its lists, by their names.
struct NameIndex: Sendable {
    struct ResourceKey: Hashable, Sendable {
        let mode: ResourceMode
        let type: String
        let name: String
    }

    let variables: [String: Int]
    let locals: [String: Int]
    let outputs: [String: Int]
    let resources: [ResourceKey: Int]
    let calls: [String: Int]

    /// Of two declarations with one name, which Terraform refuses, the first counts.
    init(_ parts: PreparedModuleReader) {
        variables = NameIndex.positions(parts.variables.map(\.name))
        locals = NameIndex.positions(parts.locals.map(\.name))
        outputs = NameIndex.positions(parts.outputs.map(\.name))
        resources = NameIndex.positions(
            parts.resources.map { ResourceKey(mode: $0.mode, type: $0.type, name: $0.name) })
        calls = NameIndex.positions(parts.calls.map(\.name))
    }

    private static func positions<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Whether a block is a `resource` or a `data` block, in the words of Terraform's JSON.
package enum ResourceMode: String, Hashable, Sendable { case managed, data }

/// `count` or `for_each`.
enum RepetitionPlan: Sendable {
    case count(Expression)
    case forEach(Expression)
}

/// A `resource` or `data` block.
struct ResourcePlan: Sendable {
    let mode: ResourceMode
    let type: String
    let name: String

    /// The block's header, at which its problems are shown.
    let span: Span
    let repetition: RepetitionPlan?
    let body: BodyPlan
    /// As it is written: `aws.replica`.
    let provider: String?
    let lifecycle: Lifecycle
    /// nil where tfgen does not know the type.
    let schema: BlockSchema?
    /// The attributes of the schema that the module reads somewhere. Of all others no value is made.
    let computed: [BlockSchema.Attribute]
}

/// The words of a `lifecycle` block that say what may become of a resource.
package struct Lifecycle: Hashable, Sendable {
    package var preventsDestroy = false
    package var createsBeforeDestroy = false
    /// Names of arguments as written; `all` alone for all of them.
    package var ignoredChanges: [String] = []
    /// The `provisioner` blocks, which run programs when the resource is made: their text as it is written, on one line.
    var provisioners: [String] = []
}

/// A `module` block.
struct CallPlan: Sendable {
    enum Source: Sendable {
        /// A folder of the repository. `path` is the source as it is written, which `path.module` needs.
        case local(PreparedModule, path: String)
        /// The text is not at hand; `reason` says why, as the end of a sentence.
        case unknown(source: String, reason: String)
    }

    let name: String
    let span: Span
    let source: Source
    let repetition: RepetitionPlan?

    /// Expressions by the names of the inputs, without Terraform's own arguments.
    let inputs: [String: Expression]
}

/// The arguments and blocks of a body, each with what the provider says of it.
final class BodyPlan: Sendable {
    struct Argument: Sendable {
        let name: String
        let expression: Expression
        let schema: BlockSchema.Attribute?
        /// The value in the argument's type, where the expression depends on nothing; otherwise nil.
        let constant: Value?
    }

    /// All blocks of one name.
    struct Group: Sendable {
        let name: String
        let schema: BlockSchema.Nested?
        let blocks: [Block]
    }

    /// One block, or one `dynamic` block that stands for several.
    struct Block: Sendable {
        let body: BodyPlan

        /// Nil for a block that is written out.
        let dynamic: Dynamic?

        /// The key of a block of a map. No block of the AWS provider has one.
        let label: String?
    }

    /// Over what a `dynamic` block goes, and the name of its iterator.
    struct Dynamic: Sendable {
        let forEach: Expression
        let iterator: String
    }

    let arguments: [Argument]
    let groups: [Group]
    let schema: BlockSchema?

    init(arguments: [Argument], groups: [Group], schema: BlockSchema?) {
        self.arguments = arguments
        self.groups = groups
        self.schema = schema
    }
}
