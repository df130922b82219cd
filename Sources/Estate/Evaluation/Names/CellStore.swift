import Diagnostics
import HCL

/// The cells that one task has made. A word that reads the same cells as before has the same value and is not
/// evaluated again: most words of a stack mean the same at many places.
///
/// Belongs to one task.
final class CellStore {
    /// One step of a key: the node so far, and the number that is added to it.
    private struct Step: Hashable {
        let node: Int32
        let next: Int32
    }

    /// A key is a sequence of numbers, stored as a tree: paths with the same beginning share their nodes, so that a
    /// longer key costs one lookup and no array.
    private var nodes: [Step: Int32] = [:]
    private var cells: [Int32: Cell] = [:]

    /// Cells of values that no expression gives, by name. Of each name there are few.
    private var constants: [Cell.Name: [(value: Value, cell: Cell)]] = [:]

    /// What each word reads, by the word's number.
    private var reads: [Reads?]
    private var localIDs: [String: Int] = [:]
    private var cellCount: Int32 = 0
    /// Whether a rule of a module holds, by the key of the cells that it reads.
    var rules: [Int32: Bool] = [:]

    /// - Parameter wordCount: how many words the estate has. Their numbers are positions.
    init(wordCount: Int) { reads = Array(repeating: nil, count: wordCount) }

    /// A number for the name of a local, the same in all layers and places.
    func localID(_ name: String) -> Int {
        if let known = localIDs[name] { return known }
        let made = localIDs.count
        localIDs[name] = made
        return made
    }

    // MARK: - Keys

    /// What a key leads to. Keys of different kinds never meet.
    enum KeyKind: Int32 { case word, input, plan, rule, outputs }

    /// The beginning of the keys of one thing. It is below zero, where no node is.
    func key(_ kind: KeyKind, _ number: Int32) -> Int32 { -1 - (number << 3 | kind.rawValue) }

    /// Stands in a key for an input that the unit does not give: no cell has this number.
    static let notGiven: Int32 = -1

    /// The key with one more number at its end.
    func node(_ node: Int32, _ next: Int32) -> Int32 {
        let step = Step(node: node, next: next)
        if let known = nodes[step] { return known }
        let made = Int32(nodes.count)
        nodes[step] = made
        return made
    }

    // MARK: - Cells

    /// A number that no cell has yet.
    func newID() -> Int32 {
        defer { cellCount += 1 }
        return cellCount
    }

    /// The cell of a key; nil where it was not made yet.
    subscript(key: Int32) -> Cell? {
        get { cells[key] }
        set { cells[key] = newValue }
    }

    /// The cell of a value that no expression gives. The same name, value and word give the same cell.
    func constant(_ name: Cell.Name, _ value: Value, word: Word? = nil) -> Cell {
        if let known = constants[name]?.first(where: { $0.value == value && $0.cell.word?.id == word?.id }) {
            return known.cell
        }
        let cell = Cell(name, value, word: word, id: newID())
        constants[name, default: []].append((value, cell))
        return cell
    }

    /// What a word reads, found in its text once.
    func reads(of word: Word) -> Reads {
        if let known = reads[Int(word.id)] { return known }
        let found = Reads(word.expression, localID: localID)
        reads[Int(word.id)] = found
        return found
    }
}
