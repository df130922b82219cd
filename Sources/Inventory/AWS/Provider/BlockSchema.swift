import HCL

/// What may stand in a block of a resource: its arguments and the blocks inside it, as the provider declares them.
/// Attributes and blocks are both sorted by name, on which the search by name and the merging of values rely.
package final class BlockSchema: Sendable {
    /// One argument or attribute of a block, with the words of `terraform providers schema`.
    package struct Attribute: Sendable {
        package let name: String
        package let type: Type
        package let isRequired: Bool
        package let isOptional: Bool
        /// The provider gives it a value where the configuration does not.
        package let isComputed: Bool
        package let isSensitive: Bool
        /// Another value destroys the resource and creates it again.
        package let forcesReplacement: Bool
    }

    /// How often a block may stand, and what its value is then: a list, a set or a map of objects, or one object or
    /// null.
    package enum Nesting: Sendable { case list, set, single, map }

    /// A kind of block inside of this one.
    package struct Nested: Sendable {
        package let name: String
        package let nesting: Nesting
        package let block: BlockSchema
        package let forcesReplacement: Bool
    }

    /// Sorted by name.
    package let attributes: [Attribute]

    /// Sorted by name.
    package let blocks: [Nested]
    /// The values of a block in which the configuration writes nothing, sorted by name: null, or known after an
    /// apply.
    let absent: [Members.Member]
    /// The type of the block's value: an object with a field for each attribute and for each kind of block.
    let objectType: Type

    /// Both lists must be sorted by name.
    init(attributes: [Attribute], blocks: [Nested]) {
        self.attributes = attributes
        self.blocks = blocks
        var fields: [ObjectType.Field] = attributes.map { ObjectType.Field(name: $0.name, type: $0.type) }
        fields += blocks.map { ObjectType.Field(name: $0.name, type: $0.type) }
        objectType = .object(ObjectType(fields))
        let values = attributes.map { Members.Member($0.name, $0.absentValue(of: $0.name)) }
        absent = Members(values + blocks.map { Members.Member($0.name, $0.absentValue) }).all
    }

    package func attribute(_ name: String) -> Attribute? { find(name, in: attributes, \.name) }
    package func block(_ name: String) -> Nested? { find(name, in: blocks, \.name) }

    /// A binary search in a list that is sorted by name. It saves building a map for every schema that is read.
    private func find<Part>(_ name: String, in parts: [Part], _ nameOf: (Part) -> String) -> Part? {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if nameOf(parts[middle]) < name { low = middle + 1 } else { high = middle }
        }
        return low < parts.count && nameOf(parts[low]) == name ? parts[low] : nil
    }
}

extension BlockSchema.Attribute {
    /// The attribute's value where the configuration does not give it. `path` is the expression that stands for a
    /// value which the provider computes, such as `aws_vpc.this.arn`: it is what people read in place of the value.
    func absentValue(of path: String) -> Value {
        isComputed ? .deferred(type, .reference(.name(path))) : .null(type)
    }
}

extension BlockSchema.Nested {
    /// The type of the value that all blocks of this name are together.
    var type: Type {
        switch nesting {
        case .list: .list(block.objectType)
        case .set: .set(block.objectType)
        case .map: .map(block.objectType)
        case .single: block.objectType
        }
    }

    /// The value where the configuration has no such block.
    var absentValue: Value {
        switch nesting {
        case .list: .list(block.objectType, [])
        case .set: .set(block.objectType, [])
        case .map: .map(block.objectType, Members())
        case .single: .null(block.objectType)
        }
    }

    /// The blocks as which an attribute may be written, such as `ingress` of a security group (Terraform's
    /// "attributes as blocks"). Nil where the attribute is not a list or a set of objects.
    init?(blocksOf attribute: BlockSchema.Attribute) {
        let (nesting, element): (BlockSchema.Nesting, Type)
        switch attribute.type {
        case .list(let own): (nesting, element) = (.list, own)
        case .set(let own): (nesting, element) = (.set, own)
        default: return nil
        }
        guard case .object(let object) = element else { return nil }
        let fields = object.fields.map { field in
            BlockSchema.Attribute(
                name: field.name, type: field.type, isRequired: false, isOptional: true, isComputed: false,
                isSensitive: false, forcesReplacement: false)
        }
        self.init(
            name: attribute.name, nesting: nesting, block: BlockSchema(attributes: fields, blocks: []),
            forcesReplacement: attribute.forcesReplacement)
    }
}
