import Diagnostics
import HCL

/// The value that was worked out for one word, with everything that the value was made of.
///
/// A cell never changes. Where a word means the same at many places, these share one cell; so a cell does not say at
/// which place it stands.
package final class Cell: Sendable {
    /// What the value is, as an expression of the estate names it.
    package enum Name: Hashable, Sendable {
        case local(String)
        /// An attribute of `account`, `environment`, `region`, `estate` or `each`.
        case attribute(String, of: String)
        case input(String)
        /// A unit's output.
        case output(OutputReference)
    }

    package let name: Name
    package let value: Value
    /// The word that gives the value; nil for what no word of the estate says, such as the name of a region.
    package let word: Word?
    /// The cells that the word reads, each once, in the order in which it names them.
    package let reads: [Cell]
    /// The errors of the word itself, not of what it reads.
    let diagnostics: [Diagnostic]
    /// The word at which the value was written. A word that is nothing but a local, or a list of one, leads to that local's
    /// word. Nil where no word gives the value.
    let originWord: Word?
    /// A number that only this cell has among those of one store. Keys are made of these numbers.
    let id: Int32
    /// A number that only cells with the very same value have among those of one store.
    let valueID: Int32
    /// The length of the longest chain of cells that begins here and in which each reads the next.
    let depth: Int
    /// Whether the word, or one that it reads, exceeds a limit of evaluation.
    let isBeyondLimit: Bool
    /// Whether a part of the value waits for a unit's output.
    package let isDeferred: Bool
    /// Whether there is no value, because of an error that was reported.
    let isPoison: Bool

    /// - Parameters:
    ///   - origin: the word at which the value was written; nil where that is `word` itself.
    ///   - valueID: the number of the value; nil where no other cell is known to have the same value.
    init(
        _ name: Name, _ value: Value, word: Word? = nil, origin: Word? = nil, reads: [Cell] = [],
        diagnostics: [Diagnostic] = [], id: Int32, valueID: Int32? = nil, isBeyondLimit: Bool = false
    ) {
        self.name = name
        self.value = value
        self.word = word
        self.reads = reads
        self.diagnostics = diagnostics
        self.id = id
        self.valueID = valueID ?? id
        originWord = origin ?? word
        depth = Self.depth(above: reads)
        self.isBeyondLimit =
            isBeyondLimit || diagnostics.contains { $0.code == .sizeLimit || $0.code == .nestingLimit }
        isDeferred = value.containsDeferred
        isPoison = value.isPoison
    }

    /// A cell for the same word with the same value as another, which reads other cells. It has no errors, and the other
    /// has none.
    init(like other: Cell, origin: Word?, reads: [Cell], id: Int32) {
        name = other.name
        value = other.value
        word = other.word
        self.reads = reads
        diagnostics = []
        self.id = id
        valueID = other.valueID
        originWord = origin ?? other.word
        depth = Self.depth(above: reads)
        isBeyondLimit = false
        isDeferred = other.isDeferred
        isPoison = other.isPoison
    }

    private static func depth(above reads: [Cell]) -> Int {
        var depth = 0
        for read in reads where read.depth > depth { depth = read.depth }
        return depth + 1
    }

    /// Where the value was written: the expression of `originWord`.
    package var origin: Expression? { originWord?.expression }
}

extension Cell {
    /// The errors of the word and of all words that it reads, as they are where the value is a secret: none of them shows
    /// what is written in these words.
    var hiddenDiagnostics: [Diagnostic] {
        guard value.isPoison || !diagnostics.isEmpty else { return [] }
        let cells = withAllReads
        let places = cells.compactMap(\.word).flatMap { [$0.expression] + $0.expression.literals }.map(\.span)
        return cells.flatMap(\.diagnostics).map { diagnostic in
            var copy = diagnostic
            copy.secrets += places
            copy.value = nil
            return copy
        }
    }

    /// The cell and all that it reads, each once. A chain of them may be long, and needs no deep stack here.
    private var withAllReads: [Cell] {
        var found = [self]
        var known: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
        var index = 0
        while index < found.count {
            found += found[index].reads.filter { known.insert(ObjectIdentifier($0)).inserted }
            index += 1
        }
        return found
    }
}

extension Expression {
    /// The texts in an expression that may become its value: not those that it only compares with others.
    fileprivate var literals: [Expression] {
        switch form {
        case .string, .template: [self]
        case .binary: []
        case .conditional(_, let yes, let no): yes.literals + no.literals
        case let form: form.children.flatMap(\.literals)
        }
    }
}
