import HCL

/// Reads one line of `BlockTable`. `Tests/Inventory/provider_table.py`, which writes the table, describes the words
/// of a line. A line that does not have that form gives what was understood of it, never a trap.
struct SchemaReader {
    /// The blocks that were read for one resource type, by their lines. Blocks such as those of
    /// `aws_wafv2_rule_group` contain each other in many ways; with this each line is read once.
    final class Seen {
        var blocks: [Int: BlockSchema] = [:]
    }

    /// What is left of the line.
    private var rest: ArraySlice<UInt8>

    /// The number of this line.
    private let line: Int
    private let seen: Seen

    private init(words: ArraySlice<UInt8>, below line: Int, seen: Seen) {
        rest = words
        self.line = line
        self.seen = seen
    }

    /// The block at a line. It ends because a line names only lines above itself, which `nesting` makes sure of.
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
            // A name, a sign that says what it is, its flags, then its type or the line of its block.
            case UInt8(ascii: ":"): attributes.append(attribute(name, flags: flags()) { $0.type() })
            case UInt8(ascii: "@"): attributes.append(attribute(name, flags: flags()) { $0.nestedType() })
            case UInt8(ascii: "="): blocks.append(nested(name))
            default: return BlockSchema(attributes: attributes, blocks: blocks)
            }
            if rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        }
        return BlockSchema(attributes: attributes, blocks: blocks)
    }

    /// The text up to the first byte that ends it. That byte is left in `rest`.
    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
        let own = rest.prefix { !isEnd($0) }
        rest = rest[own.endIndex...]
        return String(decoding: own, as: UTF8.self)
    }

    /// The letters that say how an attribute may be used: `r` required, `o` optional, `c` computed, `s` sensitive,
    /// `f` forces a new resource. Neither a type nor a nesting begins with one of these letters, so the flags need
    /// no end sign.
    private mutating func flags() -> Set<UInt8> {
        let own = rest.prefix { "rocsf".utf8.contains($0) }
        rest = rest[own.endIndex...]
        return Set(own)
    }

    /// One attribute. `type` reads what follows the flags and is called exactly once.
    private mutating func attribute(
        _ name: String, flags: Set<UInt8>, type: (inout SchemaReader) -> Type
    ) -> BlockSchema.Attribute {
        BlockSchema.Attribute(
            name: name, type: type(&self), isRequired: flags.contains(UInt8(ascii: "r")),
            isOptional: flags.contains(UInt8(ascii: "o")), isComputed: flags.contains(UInt8(ascii: "c")),
            isSensitive: flags.contains(UInt8(ascii: "s")), forcesReplacement: flags.contains(UInt8(ascii: "f")))
    }

    /// A type: one capital letter, followed by the element's type for a collection. Anything else is `D`, of which
    /// no type is known.
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

    /// The fields of an object up to its closing parenthesis. The opening one is already read.
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

    /// How a block is nested, and the block of the line that is named. A line number that is not above this line
    /// would never end, and gives an empty block.
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

    /// The type of an attribute that has attributes of its own (a "nested type" of Terraform's protocol 6): an
    /// object of which only the required attributes must be given.
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
