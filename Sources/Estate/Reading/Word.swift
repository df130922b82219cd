import Diagnostics
import HCL

/// One attribute of the estate's files: a local, an input, a meta-argument, a word of an account or a region.
///
/// `id` numbers the words through all files, so that what was found out about a word is kept in an array and not in a
/// dictionary.
package struct Word: Sendable {
    package let id: Int32
    package let attribute: Attribute
    /// The layer in which the word stands, as `explain` names it: `environment "production"`.
    package let layer: String

    package var name: String { attribute.name }
    package var expression: Expression { attribute.expression }
}

/// Gives out the numbers of words and of module blocks.
struct Numbering {
    private(set) var words: Int32 = 0
    private(set) var blocks: Int32 = 0

    mutating func word(_ attribute: Attribute, in layer: String) -> Word {
        defer { words += 1 }
        return Word(id: words, attribute: attribute, layer: layer)
    }

    mutating func block() -> Int32 {
        defer { blocks += 1 }
        return blocks
    }
}
