import Diagnostics
import HCL

/// Something with attributes: one body, or a body with those that override it.
protocol AttributeSource {
    func attribute(_ name: String) -> Attribute?
}

extension Body: AttributeSource {}

/// A block with the blocks of override files that Terraform merges into it ("Override Files"): an attribute is that
/// of the last block that has it, and nested blocks of a type are those of the last block that has any of that type.
struct MergedBlock: AttributeSource {
    let first: Block
    private(set) var overrides: [Block] = []

    init(_ first: Block) { self.first = first }

    mutating func merge(_ block: Block) { overrides.append(block) }

    func attribute(_ name: String) -> Attribute? {
        for block in overrides.reversed() {
            if let attribute = block.body.attribute(name) { return attribute }
        }
        return first.body.attribute(name)
    }

    func blocks(_ type: String) -> [Block] {
        for block in overrides.reversed() {
            let own = block.body.blocks.filter { $0.type == type }
            if !own.isEmpty { return own }
        }
        return first.body.blocks.filter { $0.type == type }
    }
}
