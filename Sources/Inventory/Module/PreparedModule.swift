import Diagnostics
import HCL

/// A module whose text was read once, for any number of evaluations: names are positions, and what depends on no input has
/// its value.
package final class PreparedModule: Sendable {
    struct Variable: Sendable {
        let name: String
        let span: Span
        let type: Type
        let defaultValue: Value?
        let isSensitive: Bool
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

    /// The folder below that of all files.
    package let folder: String
    let variables: [Variable]
    let locals: [Local]
    let outputs: [Output]
    let resources: [ResourcePlan]
    let calls: [CallPlan]
    /// What is wrong with the text.
    package let problems: [Diagnostic]
    /// Every attribute's name that stands somewhere behind a dot: what may be asked of a resource.
    let askedNames: [String]
    let index: NameIndex
    let order: EvaluationOrder

    init(_ parts: ModuleReader) {
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

/// The positions of a module's declarations.
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
    init(_ parts: ModuleReader) {
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
    let span: Span
    let repetition: RepetitionPlan?
    let body: BodyPlan
    /// As it is written: `aws.replica`.
    let provider: String?
    let lifecycle: Lifecycle
    /// nil where tfgen does not know the type.
    let schema: BlockSchema?
    /// Values that the provider computes, for those names that somebody asks for.
    let computed: [BlockSchema.Attribute]
}

/// The words of a `lifecycle` block that say what becomes of a resource.
package struct Lifecycle: Hashable, Sendable {
    package var preventsDestroy = false
    package var createsBeforeDestroy = false
    /// Names of arguments as written; `all` alone for all of them.
    package var ignoredChanges: [String] = []
}

/// A `module` block.
struct CallPlan: Sendable {
    enum Source: Sendable {
        case local(PreparedModule, path: String)
        /// Not to be had, with the reason.
        case unknown(source: String, reason: String)
    }

    let name: String
    let span: Span
    let source: Source
    let repetition: RepetitionPlan?
    let inputs: [String: Expression]
}

/// The arguments and blocks of a body, each with what the provider says of it.
final class BodyPlan: Sendable {
    struct Argument: Sendable {
        let name: String
        let expression: Expression
        let schema: BlockSchema.Attribute?
        /// The value where it depends on nothing, in its type.
        let constant: Value?
    }

    /// All blocks of one name.
    struct Group: Sendable {
        let name: String
        let schema: BlockSchema.Nested?
        let blocks: [Block]
    }

    struct Block: Sendable {
        let body: BodyPlan
        let dynamic: Dynamic?
        let label: String?
    }

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
