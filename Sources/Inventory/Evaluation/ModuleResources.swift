import Diagnostics
import HCL

/// What one unit creates: the resources of its module for its inputs.
package struct ModuleResources: Sendable {
    /// In the order of the text. The resources of modules that are called come after the module's own.
    package var resources: [ResourceInstance] = []
    /// The module's outputs, in the order of the text.
    package var outputs: [(name: String, value: Value)] = []
    /// Modules of which nothing is known, because their source is not in the repository.
    package var unknownModules: [UnknownModule] = []
    /// What is wrong with the module or its inputs. Values that depend on it are unknown.
    package var problems: [Diagnostic] = []
}

/// A `module` block of which nothing is known.
package struct UnknownModule: Hashable, Sendable {
    package let address: String
    package let source: String

    /// Why, as the end of a sentence.
    package let reason: String
}

/// One instance of a `resource` or `data` block.
package struct ResourceInstance: Sendable {
    /// As Terraform writes it: `module.x["k"].aws_subnet.public["a"]`.
    package let address: String
    /// The address of its module, `""` for the root.
    package let module: String

    /// Whether it is a resource or a data source.
    package let mode: ResourceMode
    package let type: String
    package let name: String
    package let key: InstanceKey
    /// Arguments and blocks as written, in the provider's types, and what a data source is known to answer. What is
    /// not known is deferred.
    package let values: Members
    /// What is known of groups of blocks that are not known as a whole, because a `dynamic` block goes over something that is
    /// known later: the other blocks, and one for all that it may make.
    package let blocksInPart: [String: [Value]]
    /// Why it is not known whether there is such an instance, or how many; nil where it is certain.
    package let uncertainty: Uncertainty?

    /// The words of its `lifecycle` block.
    package let lifecycle: Lifecycle
    /// The configuration of the provider, where it is not the one without alias: `aws.replica`.
    package let provider: String?

    /// The header of the block.
    package let span: Span
    /// What the provider says of the type; nil where tfgen does not know it.
    package let schema: BlockSchema?

    /// The values, with what is known of groups of blocks in place of those that are not known as a whole.
    var valuesInPart: Members {
        if blocksInPart.isEmpty { return values }
        let groups = blocksInPart.map { Members.Member($0, .tuple($1)) }.sorted { $0.name < $1.name }
        return Members(BlockValues.merge(groups, over: values.all))
    }

    /// The blocks of a name, as far as they are known.
    func blocks(_ name: String) -> [Value] { values[name]?.elements ?? blocksInPart[name] ?? [] }
}

/// Which of the instances of a block one is.
package enum InstanceKey: Hashable, Sendable {
    /// The block has neither `count` nor `for_each`.
    case none
    /// By `count`, from 0.
    case index(Int)
    /// By `for_each`.
    case key(String)
    /// One instance stands for all, because their number and keys are not known.
    case unknown

    /// What follows the name in an address.
    package var suffix: String {
        switch self {
        case .none: ""
        case .index(let index): "[\(index)]"
        case .key(let key): "[" + Value.string(key).inlineSource + "]"
        case .unknown: "[*]"
        }
    }
}

/// Why a number of instances is not known.
package struct Uncertainty: Hashable, Sendable {
    package enum Count: String, Hashable, Sendable {
        /// The usual `condition ? 1 : 0` with a condition that is known later.
        case oneOrNone = "one or none"
        case anyNumber = "any number"
    }

    package let count: Count
    /// The expression on which it depends.
    package let reason: String
}
