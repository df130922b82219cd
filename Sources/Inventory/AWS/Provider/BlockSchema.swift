import HCL

/// What may stand in a block of a resource: its arguments and the blocks inside it, as the provider declares them.
package final class BlockSchema: Sendable {
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

    package enum Nesting: Sendable { case list, set, single, map }

    package struct Nested: Sendable {
        package let name: String
        package let nesting: Nesting
        package let block: BlockSchema
        package let forcesReplacement: Bool
    }

    /// Sorted by name, as the blocks are.
    package let attributes: [Attribute]
    package let blocks: [Nested]
    /// What a block has where the configuration says nothing, with the names sorted: null, or known after an apply.
    let absent: [Members.Member]
    /// The type of a block's value.
    let objectType: Type

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
    /// The value without a word in the configuration. `path` is how a reader is told what is not known.
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

    var absentValue: Value {
        switch nesting {
        case .list: .list(block.objectType, [])
        case .set: .set(block.objectType, [])
        case .map: .map(block.objectType, Members())
        case .single: .null(block.objectType)
        }
    }

    /// The blocks of an attribute that may be written as blocks: `ingress` of a security group.
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
