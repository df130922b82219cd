import Catalog
import Diagnostics
import HCL

/// A unit that is placed, with the blocks that describe it. Its inputs are not evaluated.
struct UnitSlot {
    /// One key of a `for_each`.
    struct Each {
        let key: String
        let value: Value
        /// The `for_each` itself.
        let word: Word
    }

    /// An input that gets the output of another unit without a word of the estate saying so: an input of a
    /// contract's export.
    struct Wire {
        let input: String

        /// The path of the other unit.
        let owner: String
        let output: ModuleOutput
    }

    /// Another version of the module, for which some of the unit's blocks were written.
    struct FormerVersion {
        let module: ModuleInterface
        /// How many blocks, counted from the farthest.
        let count: Int
    }

    /// Where a unit comes from.
    enum Origin {
        /// A `module` block, or several over each other.
        case blocks
        /// A `provides` or `consumes` block.
        case sharing(SharingBlock)
    }

    var path: String
    /// The path by the labels of the blocks. For an instance of a `for_each` it is `path` without the key.
    let blockPath: String
    /// The blocks and the module.
    var definition: UnitDefinition
    /// The key of the block's own `for_each`; nil without one.
    var each: Each?
    /// The service and the stack that the unit belongs to.
    var home = UnitHome.none
    /// The contract that the place consumes and of which this unit is a part. The slot then only names a unit of the
    /// provider; nothing is rendered for it.
    var sharedBy: SharedPart?
    var origin: Origin
    var wires: [Wire] = []
    /// Whether a block that may describe the unit was not understood. What is missing is then not reported.
    var isIncomplete = false

    var blocks: [ModuleBlock] { definition.blocks }
    var module: ModuleInterface { definition.module }
    var source: ModuleSource? { definition.source }
    var version: String? { definition.version }
    var formerVersions: [FormerVersion] { definition.formerVersions }

    /// The module as messages name it, with its version where it has one.
    var moduleTitle: String {
        module.module.title ?? module.module.name + (source?.version.map { " at \($0)" } ?? "")
    }

    var service: String? { blocks.first?.service }

    /// The key that `each` means: that of the block's `for_each` or, without one, that of the service's.
    var innerEach: Each? { each ?? home.each }

    /// The place in the text that defines the unit.
    var span: Span? {
        switch origin {
        case .blocks: blocks.first?.labelSpan
        case .sharing(let block): block.contractSpan
        }
    }

    /// The word of the nearest block for a meta-argument; nil where none has it.
    func meta(_ name: String) -> Word? { definition.meta(name) }
}

extension Value {
    /// The keys and values of a value that `for_each` takes: a map, an object, or a set or list of strings without
    /// repetitions. Nil for anything else.
    var forEachEntries: [(key: String, value: Value)]? {
        if let members { return members.all.map { ($0.name, $0.value) } }
        guard let elements else { return nil }
        let keys = elements.compactMap(\.asString)
        guard keys.count == elements.count, Set(keys).count == keys.count else { return nil }
        return keys.map { ($0, .string($0)) }
    }
}
