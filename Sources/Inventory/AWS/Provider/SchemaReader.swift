import HCL

/// Reads one line of `BlockTable`. `Tests/Inventory/provider_table.py` describes its words.
struct SchemaReader {
    /// The blocks that were read for one resource type: many are the same, and those of a firewall stand in each other.
    final class Seen {
        var blocks: [Int: BlockSchema] = [:]
    }

    private var rest: ArraySlice<UInt8>
    private let line: Int
    private let seen: Seen

    private init(words: ArraySlice<UInt8>, below line: Int, seen: Seen) {
        rest = words
        self.line = line
        self.seen = seen
    }

    /// The block at a line. Lines name only lines above them, so this ends.
    static func block(at line: Int, seen: Seen = Seen()) -> BlockSchema {
        if let known = seen.blocks[line] { return known }
        var reader = SchemaReader(words: ProviderSchema.blocks[line], below: line, seen: seen)
        let block = reader.block()
        seen.blocks[line] = block
        return block
    }

    private mutating func block() -> BlockSchema {
        var attributes: [BlockSchema.Attribute] = []
        var blocks: [BlockSchema.Nested] = []
        while !rest.isEmpty {
            let name = word { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") }
            switch rest.popFirst() {
            case UInt8(ascii: ":"): attributes.append(attribute(name, flags: flags()) { $0.type() })
            case UInt8(ascii: "@"): attributes.append(attribute(name, flags: flags()) { $0.nestedType() })
            case UInt8(ascii: "="): blocks.append(nested(name))
            default: return BlockSchema(attributes: attributes, blocks: blocks)
            }
            if rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        }
        return BlockSchema(attributes: attributes, blocks: blocks)
    }

    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
        let own = rest.prefix { !isEnd($0) }
        rest = rest[own.endIndex...]
        return String(decoding: own, as: UTF8.self)
    }

    private mutating func flags() -> Set<UInt8> {
        let own = rest.prefix { "rocsf".utf8.contains($0) }
        rest = rest[own.endIndex...]
        return Set(own)
    }

    private mutating func attribute(
        _ name: String, flags: Set<UInt8>, type: (inout SchemaReader) -> Type
    ) -> BlockSchema.Attribute {
        BlockSchema.Attribute(
            name: name, type: type(&self), isRequired: flags.contains(UInt8(ascii: "r")),
            isOptional: flags.contains(UInt8(ascii: "o")), isComputed: flags.contains(UInt8(ascii: "c")),
            isSensitive: flags.contains(UInt8(ascii: "s")), forcesReplacement: flags.contains(UInt8(ascii: "f")))
    }

    private mutating func type() -> Type {
        switch rest.popFirst() {
        case UInt8(ascii: "S"): return .string
        case UInt8(ascii: "N"): return .number
        case UInt8(ascii: "B"): return .bool
        case UInt8(ascii: "L"): return .list(type())
        case UInt8(ascii: "E"): return .set(type())
        case UInt8(ascii: "M"): return .map(type())
        case UInt8(ascii: "("): return objectType()
        default: return .any
        }
    }

    private mutating func objectType() -> Type {
        var fields: [ObjectType.Field] = []
        while let next = rest.first, next != UInt8(ascii: ")") {
            if next == UInt8(ascii: ",") { rest.removeFirst() }
            let name = word { $0 == UInt8(ascii: ":") }
            rest = rest.dropFirst()
            fields.append(ObjectType.Field(name: name, type: type()))
        }
        rest = rest.dropFirst()
        return .object(ObjectType(fields))
    }

    private mutating func nesting() -> (BlockSchema.Nesting, BlockSchema) {
        let nesting: BlockSchema.Nesting
        switch rest.popFirst() {
        case UInt8(ascii: "l"): nesting = .list
        case UInt8(ascii: "e"): nesting = .set
        case UInt8(ascii: "m"): nesting = .map
        default: nesting = .single
        }
        let number = Int(word { $0 == UInt8(ascii: " ") }) ?? line
        guard number < line else { return (nesting, BlockSchema(attributes: [], blocks: [])) }
        return (nesting, SchemaReader.block(at: number, seen: seen))
    }

    /// An attribute with attributes of its own is an object of which only the required ones must be given.
    private mutating func nestedType() -> Type {
        let (nesting, block) = nesting()
        let object = Type.object(
            ObjectType(
                block.attributes.map {
                    ObjectType.Field(name: $0.name, type: $0.type, isOptional: !$0.isRequired)
                }))
        switch nesting {
        case .list: return .list(object)
        case .set: return .set(object)
        case .map: return .map(object)
        case .single: return object
        }
    }

    private mutating func nested(_ name: String) -> BlockSchema.Nested {
        let forces = flags().contains(UInt8(ascii: "f"))
        let (nesting, block) = nesting()
        return BlockSchema.Nested(name: name, nesting: nesting, block: block, forcesReplacement: forces)
    }
}
