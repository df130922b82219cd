import HCL

/// The evaluated body of a block of Terragrunt's or of a provider's language. Names of the estate are replaced by
/// values; the rest stays as expressions.
package struct EvaluatedBody: Sendable {
    package var attributes: [(name: String, value: Value)] = []
    package var blocks: [EvaluatedBlock] = []
    /// The lines of the comments above attributes, by the attributes' names.
    package var comments: [String: [String]] = [:]

    package init() {}

    package var isEmpty: Bool { attributes.isEmpty && blocks.isEmpty }

    package func attribute(_ name: String) -> Value? { attributes.first { $0.name == name }?.value }
    package func block(_ type: String) -> EvaluatedBlock? { blocks.first { $0.type == type } }

    /// Every value, also those in the blocks inside.
    package var values: [Value] { attributes.map(\.value) + blocks.flatMap(\.body.values) }

    /// Lays a nearer body over this one: attributes are replaced by name, blocks by type and label.
    ///
    /// - Parameter joined: types of blocks that are joined instead, because they contain parts that nearer layers
    ///   add to.
    mutating func refine(with nearer: EvaluatedBody, joining joined: Set<String> = []) {
        for (name, value) in nearer.attributes {
            comments[name] = nearer.comments[name]
            if let index = attributes.firstIndex(where: { $0.name == name }) {
                attributes[index].value = value
            } else {
                attributes.append((name, value))
            }
        }
        let own = blocks
        for block in own where !joined.contains(block.type) && nearer.blocks.contains(where: block.isCalled) {
            // A provider's block may stand several times: all of them are replaced by the nearer ones.
            guard let index = blocks.firstIndex(where: block.isCalled) else { continue }
            blocks.removeAll(where: block.isCalled)
            blocks.insert(contentsOf: nearer.blocks.filter(block.isCalled), at: index)
        }
        for block in nearer.blocks where !own.contains(where: block.isCalled) { blocks.append(block) }
        for block in nearer.blocks where joined.contains(block.type) {
            guard own.contains(where: block.isCalled), let index = blocks.firstIndex(where: block.isCalled) else {
                continue
            }
            blocks[index].body.refine(with: block.body)
        }
    }
}

/// A block inside of an evaluated body.
package struct EvaluatedBlock: Sendable {
    package let type: String
    package let labels: [String]
    package var body: EvaluatedBody
    /// The lines of the comment above it.
    package var comments: [String] = []

    /// Whether another block has the same type and the same labels.
    func isCalled(_ other: EvaluatedBlock) -> Bool { type == other.type && labels == other.labels }
}
