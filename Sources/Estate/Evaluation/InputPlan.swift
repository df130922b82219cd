import Catalog
import Diagnostics

/// Which words of a unit's blocks set which variables of its module. The same for all units of the same blocks.
struct InputPlan {
    struct Bound {
        /// The position of the variable in its module.
        let variable: Int
        let winner: Word
        /// Nearest first.
        let beaten: [Word]
    }

    /// By the position of the variable.
    private(set) var bound: [Bound] = []
    /// Words for which the module has no variable.
    private(set) var unknown: [Word] = []
    /// Positions of variables that need a word and have none.
    private(set) var missing: [Int] = []
    /// Names of the variables that an unknown word comes near to: that they have no value is the same mistake.
    private(set) var misspelled: Set<String> = []

    /// The words of `inputs` blocks that reach the unit, by their numbers.
    private(set) var reached: Set<Int32> = []

    /// - Parameter general: `inputs` blocks from far to near. Any word of a `module` block beats them.
    init(_ blocks: [ModuleBlock], _ module: ModuleInterface, general: [InputsBlock]) {
        var words: [Int: [Word]] = [:]
        for word in general.flatMap(\.words) {
            guard let position = module.variables[word.name] else { continue }
            words[position, default: []].append(word)
            reached.insert(word.id)
        }
        for block in blocks {
            for word in block.inputs {
                if let position = module.variables[word.name] {
                    words[position, default: []].append(word)
                } else {
                    unknown.append(word)
                }
            }
        }
        bound = words.sorted { $0.key < $1.key }.compactMap { position, words in
            words.last.map { Bound(variable: position, winner: $0, beaten: words.dropLast().reversed()) }
        }
        misspelled = Set(unknown.compactMap { Suggestion.nearest(to: $0.name, among: Self.names(of: module)) })
        missing = module.required.filter {
            words[$0] == nil && !misspelled.contains(module.module.variables[$0].name)
        }
    }

    private static func names(of module: ModuleInterface) -> [String] {
        Array(module.variables.keys) + ModuleBlock.metaArguments
    }

    /// What is wrong with the names that the module does not have.
    func refusals(_ module: ModuleInterface) -> [Diagnostic] {
        unknown.map { word in
            let meant = Suggestion.nearest(to: word.name, among: Self.names(of: module))
            let name = module.module.name
            return .error(
                .unknownInput, "module \(name) has no input \"\(word.name)\"", at: word.attribute.nameSpan,
                help: word.name == "lifecycle"
                    ? "it is a block: write `lifecycle { prevent_destroy = true }`"
                    : meant.map { "did you mean `\($0)`?" } ?? "`tfgen modules \(name)` lists them")
        }
    }
}
