import Diagnostics
import HCL

/// The cells that one task has made. A word that reads the same cells as before has the same value and is not
/// evaluated again: most words of a stack mean the same at many places. Neither is one that reads other cells with the
/// same values: it gets a cell of its own with the value that is known.
///
/// Belongs to one task.
final class CellStore {
    /// What is kept of a word for certain values of the names that it reads.
    struct Outcome {
        /// The cell that was made first.
        let cell: Cell
        /// Which of the word's names were read, by their positions, in the order of first use.
        let reads: [Int]
    }

    /// A value of which equal ones cannot be told apart.
    private enum Scalar: Hashable {
        case bool(Bool)
        case int(Int)
        case string(String)
    }

    // Every input of every unit asks these several times. An access is over when it returns and calls nothing that could
    // begin another one, so that nothing is checked when the program runs.
    @exclusivity(unchecked) private var keys = KeyTree()
    @exclusivity(unchecked) private var cells = KeyedValues<Cell>()
    private var outcomes: [Int32: Outcome] = [:]

    /// Cells of values that no expression gives, by name. Of each name there are few.
    private var constants: [Cell.Name: [(value: Value, cell: Cell)]] = [:]
    /// The numbers of values by which cells with equal values are known.
    private var scalars: [Scalar: Int32] = [:]

    /// What each word reads, by the word's number.
    @exclusivity(unchecked) private var reads: [Reads?]
    private var localIDs: [String: Int] = [:]
    private var layerLocals: [ObjectIdentifier: [Int]] = [:]
    /// The numbers of other names and of paths, and the names by their numbers.
    private var numbers: [String: Int] = [:]
    private var texts: [String] = []
    private var cellCount: Int32 = 0
    /// What the expressions are that were evaluated.
    let forms = KnownForms()
    /// Whether a rule of a module holds, by the key of the values that it reads.
    var rules = KeyedValues<Bool>()
    /// The keys of values that a module takes for a variable.
    var accepted = KeyedValues<Bool>()
    /// Variables of modules with the words that set them.
    var bounds: [Int32: InputPlan.Bound] = [:]
    /// The positions of the variables that the words of a block set, by the block and the module.
    var variables: [Int32: [Int?]] = [:]
    /// What module blocks define of which no word depends on the place, by the blocks.
    var definitions: [Int32: UnitDefinition] = [:]
    /// Where units are found by their names, by the paths of all units of a place.
    var indices: [Int32: SlotIndex] = [:]

    /// - Parameter wordLimit: the numbers of all words are below this one.
    init(wordLimit: Int) { reads = Array(repeating: nil, count: wordLimit) }

    /// A number for the name of a local, the same in all layers and places.
    func localID(_ name: String) -> Int {
        if let known = localIDs[name] { return known }
        let made = localIDs.count
        localIDs[name] = made
        return made
    }

    /// The numbers of a layer's locals, in their order.
    func localIDs(of layer: Layer) -> [Int] {
        let key = ObjectIdentifier(layer)
        if let known = layerLocals[key] { return known }
        let found = layer.locals.map { localID($0.name) }
        layerLocals[key] = found
        return found
    }

    /// A number for another name or a path.
    func number(of text: String) -> Int {
        if let known = numbers[text] { return known }
        let made = texts.count
        texts.append(text)
        numbers[text] = made
        return made
    }

    /// The name or path of a number.
    func text(of number: Int) -> String { texts[number] }

    // MARK: - Keys

    /// What a key leads to. Keys of different kinds never meet.
    enum KeyKind: Int32 {
        case word, input, plan, rule, outputs, outcome, accepted, definition, paths, output, bound, variables
    }

    /// The beginning of the keys of one thing.
    func key(_ kind: KeyKind, _ number: Int32) -> Int32 { keys.node(-1 - kind.rawValue, number) }

    /// Stands in a key for an input that the unit does not give, and for a word that there is not: nothing has this
    /// number.
    static let notGiven: Int32 = -1

    /// The key with one more number at its end.
    func node(_ node: Int32, _ next: Int32) -> Int32 { keys.node(node, next) }

    // MARK: - Cells

    /// A number that no cell has yet.
    func newID() -> Int32 {
        defer { cellCount += 1 }
        return cellCount
    }

    /// The number of a value: that of a cell with an equal value, or else `id`, which is that of its own cell. Only for
    /// simple values equal ones are looked for.
    func valueID(of value: Value, _ id: Int32) -> Int32 {
        let scalar: Scalar
        switch value {
        case .bool(let flag): scalar = .bool(flag)
        case .number(.small(let number)): scalar = .int(number)
        case .string(let text): scalar = .string(text)
        default: return id
        }
        if let known = scalars[scalar] { return known }
        scalars[scalar] = id
        return id
    }

    /// The cell of a key; nil where it was not made yet.
    subscript(key: Int32) -> Cell? {
        get { cells[key] }
        set { cells[key] = newValue }
    }

    /// What a word gives for some values, by their key; nil where that is not known yet.
    subscript(outcome key: Int32) -> Outcome? {
        get { outcomes[key] }
        set { outcomes[key] = newValue }
    }

    /// The cell of a value that no expression gives. The same name, value and word give the same cell.
    func constant(_ name: Cell.Name, _ value: Value, word: Word? = nil) -> Cell {
        if let known = constants[name]?.first(where: { $0.value == value && $0.cell.word?.id == word?.id }) {
            return known.cell
        }
        let id = newID()
        let cell = Cell(name, value, word: word, id: id, valueID: valueID(of: value, id))
        constants[name, default: []].append((value, cell))
        return cell
    }

    /// What a word reads, found in its text once.
    func reads(of word: Word) -> Reads {
        if let known = reads[Int(word.id)] { return known }
        let found = Reads(word, in: self)
        reads[Int(word.id)] = found
        return found
    }

    /// Whether a word that was evaluated is the same wherever it is read, and without errors.
    func isConstant(_ word: Word) -> Bool {
        let reads = reads(of: word)
        return reads.areComplete && reads.names.isEmpty && self[reads.key]?.diagnostics.isEmpty == true
    }
}
