import Catalog
import Diagnostics
import HCL

/// What some module blocks over each other say a unit is: the blocks that count, and their module. Units with the same
/// blocks, such as those of a stack in several regions, share it.
final class UnitDefinition {
    /// From far to near. Those that were written for another module are left out.
    let blocks: [ModuleBlock]
    let module: ModuleInterface
    /// The address of the module, where it is not a template of today's catalog.
    let source: ModuleSource?
    let version: String?
    /// What farther blocks mean where a nearer one names another version of the module.
    let formerVersions: [UnitSlot.FormerVersion]
    /// Whether a part of one of the blocks was not understood.
    let isIncomplete: Bool
    /// The words of meta-arguments, those of the nearest block first.
    private let metas: [(name: String, word: Word)]

    init(
        _ blocks: [ModuleBlock], module: ModuleInterface, source: ModuleSource? = nil, version: String? = nil,
        formerVersions: [UnitSlot.FormerVersion] = []
    ) {
        self.blocks = blocks
        self.module = module
        self.source = source
        self.version = version
        self.formerVersions = formerVersions
        isIncomplete = blocks.contains(where: \.isIncomplete)
        metas = blocks.reversed().flatMap { block in block.meta.map { ($0.name, $0) } }
    }

    /// The word of the nearest block for a meta-argument; nil where none has it.
    func meta(_ name: String) -> Word? {
        for meta in metas where meta.name == name { return meta.word }
        return nil
    }
}
