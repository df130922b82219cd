import Catalog
import Diagnostics

/// Which words set which variables of a unit's module. It depends on the blocks only, so that units with the same
/// blocks, such as those of a stack in several regions, share it.
final class InputPlan {
    /// A variable with the words that set it, and what each unit asks of them.
    final class Bound: Sendable {
        /// The position of the variable in its module.
        let variable: Int
        let name: String
        let isSecret: Bool
        let winner: Word
        /// Nearest first.
        let beaten: [Word]
        /// What the winner reads.
        let reads: Reads
        /// The beginning of the keys of cells that the winner gives the variable.
        let key: Int32

        init(_ position: Int, of module: ModuleInterface, winner: Word, beaten: [Word], store: CellStore) {
            self.variable = position
            name = module.module.variables[position].name
            isSecret = module.module.variables[position].isSecret
            self.winner = winner
            self.beaten = beaten
            reads = store.reads(of: winner)
            key = store.node(store.key(.input, winner.id), module.id)
        }

        /// A variable with the words that set it, from far to near. Units with the same words for it share it.
        fileprivate static func known(
            _ position: Int, of module: ModuleInterface, _ words: [Word], store: CellStore
        ) -> Bound? {
            guard let winner = words.last else { return nil }
            let key = words.reduce(store.key(.bound, module.id)) { store.node($0, $1.id) }
            if let known = store.bounds[key] { return known }
            let made = Bound(
                position, of: module, winner: winner, beaten: words.dropLast().reversed(), store: store)
            store.bounds[key] = made
            return made
        }
    }

    /// By the position of the variable.
    let bound: [Bound]
    /// For each variable of the module its position in `bound`.
    let positions: [Int?]
    /// Words for which the module has no variable.
    let unknown: [Word]
    /// Positions of variables that need a word and have none.
    let missing: [Int]
    /// The names of variables that an unknown word comes near to. That such a variable has no value is the same
    /// mistake, and is not reported again.
    let misspelled: Set<String>

    /// The words of `inputs` blocks whose variables the module has, by their numbers.
    let reached: Set<Int32>

    /// - Parameter general: the `inputs` blocks that reach the unit, from far to near. Any word of a `module` block
    ///   wins against them (README, "Inputs for whoever declares them").
    init(_ slot: UnitSlot, general: [InputsBlock], store: CellStore) {
        let module = slot.module
        var words = [[Word]](repeating: [], count: module.module.variables.count)
        var unknown: [Word] = []
        var reached: Set<Int32> = []
        for word in general.flatMap(\.words) {
            guard let position = module.variables[word.name] else { continue }
            words[position].append(word)
            reached.insert(word.id)
        }
        for (index, block) in slot.blocks.enumerated() {
            for (word, position) in zip(block.inputs, Self.positions(of: block, in: module, store)) {
                if let position {
                    words[position].append(word)
                } else if !Self.isOfAnotherVersion(word, at: index, for: slot) {
                    unknown.append(word)
                }
            }
        }
        let bound = words.enumerated().compactMap { Bound.known($0, of: module, $1, store: store) }
        self.bound = bound
        var positions = [Int?](repeating: nil, count: words.count)
        for (index, bound) in bound.enumerated() { positions[bound.variable] = index }
        self.positions = positions
        let misspelled = Set(unknown.compactMap { Suggestion.nearest(to: $0.name, among: Self.names(of: module)) })
        self.misspelled = misspelled
        self.unknown = unknown
        self.reached = reached
        missing = module.required.filter {
            words[$0].isEmpty && !misspelled.contains(module.module.variables[$0].name)
        }
    }

    /// The positions of the variables that the words of a block set; nil for a word for which the module has none.
    private static func positions(of block: ModuleBlock, in module: ModuleInterface, _ store: CellStore) -> [Int?] {
        let key = store.node(store.key(.variables, block.id), module.id)
        if let known = store.variables[key] { return known }
        let found = block.inputs.map { module.variables[$0.name] }
        store.variables[key] = found
        return found
    }

    /// Whether a block sets an input that only another version of the module has, for which the block was written.
    /// Where a nearer layer names the version of this unit, such a word is meant for other units.
    private static func isOfAnotherVersion(_ word: Word, at index: Int, for slot: UnitSlot) -> Bool {
        slot.formerVersions.contains { index < $0.count && $0.module.variables[word.name] != nil }
    }

    /// The names that may have been meant: those of variables and meta-arguments.
    private static func names(of module: ModuleInterface) -> [String] {
        Array(module.variables.keys) + ModuleBlock.metaArguments
    }

    /// What to do about a word that is not an input of the module.
    private static func help(_ name: String, _ slot: UnitSlot, meant: String?) -> String {
        if name == "lifecycle" { return "it is a block: write `lifecycle { prevent_destroy = true }`" }
        if Schemas.module.blocks[name] != nil { return "it is a block: write `\(name) { ... }` without `=`" }
        let module = slot.module.module
        if module.origin == .interface(isProvisional: true) {
            return "its interface is provisional: declare the input there, or take the module's own with "
                + "`tfgen modules pull`"
        }
        return meant.map { "did you mean `\($0)`?" } ?? "`tfgen modules \(module.name)` lists them"
    }

    /// One error for each word for which the module has no variable.
    func refusals(_ slot: UnitSlot) -> [Diagnostic] {
        unknown.map { word in
            let meant = Suggestion.nearest(to: word.name, among: Self.names(of: slot.module))
            let refusal = Diagnostic.error(
                .unknownInput, "module \(slot.moduleTitle) has no input \"\(word.name)\"", at: word.attribute.nameSpan,
                help: Self.help(word.name, slot, meant: meant))
            // What was meant for a secret is one, under whatever name.
            let isSecret = meant.flatMap { slot.module.module.variable($0) }?.isSecret == true
            return isSecret ? refusal.secret(word.expression.span) : refusal
        }
    }
}
