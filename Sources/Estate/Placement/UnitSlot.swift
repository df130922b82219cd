import Catalog
import Diagnostics
import HCL

/// A unit that is placed, with the blocks that have a say in it. Its inputs are not worked out.
struct UnitSlot {
    /// The instance of a `for_each` that the unit is.
    struct Each {
        let key: String
        let value: Value
        /// The `for_each` itself.
        let word: Word
    }

    /// An input that is another unit's output, without a word of the estate: an export's.
    struct Wire {
        let input: String
        let owner: String
        let output: ModuleOutput
    }

    /// Another version of the module, for which a unit's farther blocks were written.
    struct FormerVersion {
        let module: ModuleInterface
        /// How many of the blocks, from the farthest on.
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
    /// The path that the module blocks say; another than `path` for an instance of a `for_each`.
    let blockPath: String
    /// From far to near. What a farther block says of another module is left out.
    var blocks: [ModuleBlock]
    var module: ModuleInterface
    /// The address of the module, where it is no template of today's catalog.
    var source: ModuleSource?
    var version: String?
    /// What farther blocks mean where a nearer one names another version of the module.
    var formerVersions: [FormerVersion] = []
    /// The key of the block's own `for_each`.
    var each: Each?
    /// Which units and locals its words mean first.
    var home = UnitHome.none
    /// The contract that the place consumes and that this unit belongs to: then the unit is a name, and not placed.
    var sharedBy: String?
    var origin: Origin
    var wires: [Wire] = []
    /// Whether a block that may say something of the unit was not understood.
    var isIncomplete = false

    /// Takes the blocks and the module of another slot; where the unit lies and who it is stay as they are.
    mutating func take(definition other: UnitSlot) {
        (blocks, module, source, version) = (other.blocks, other.module, other.source, other.version)
        formerVersions = other.formerVersions
    }

    /// What messages call the module: with its version, where it is not that of today's catalog.
    var moduleTitle: String { module.module.name + (source?.version.map { " at \($0)" } ?? "") }

    var service: String? { blocks.first?.service }

    /// What `each` means in the unit's words: the key of the nearest `for_each`.
    var innerEach: Each? { each ?? home.each }

    /// The place in the text that defines the unit.
    var span: Span? {
        switch origin {
        case .blocks: blocks.first?.labelSpan
        case .sharing(let block): block.contractSpan
        }
    }

    /// A meta-argument: the nearest word wins.
    func meta(_ name: String) -> Word? {
        for block in blocks.reversed() {
            if let word = block.meta(name) { return word }
        }
        return nil
    }
}

extension Value {
    /// Keys and values of what `for_each` takes: a map, an object, or a set (or list) of strings.
    var forEachEntries: [(key: String, value: Value)]? {
        if let members { return members.all.map { ($0.name, $0.value) } }
        guard let elements else { return nil }
        let keys = elements.compactMap(\.asString)
        guard keys.count == elements.count, Set(keys).count == keys.count else { return nil }
        return keys.map { ($0, .string($0)) }
    }
}
