import Diagnostics
import HCL

/// One attribute of the estate's files: a local, an input, a meta-argument, or an attribute of an account or region.
///
/// `id` numbers the words of all files from 0, so that what is known of each can be kept in an array.
package struct Word: Sendable {
    package let id: Int32
    package let attribute: WordSource
    /// The layer in which the word stands, as messages name it: `environment "production"`.
    package let layer: String

    package var name: String { attribute.name }
    package var expression: Expression { attribute.expression }
}

/// What gives a name its value: an attribute of a block, or a member of an object that has the role of a block.
package enum WordSource: Sendable {
    case attribute(Attribute)
    case member(name: String, nameSpan: Span, value: Expression)

    package var name: String {
        switch self {
        case .attribute(let attribute): attribute.name
        case .member(let name, _, _): name
        }
    }

    package var nameSpan: Span {
        switch self {
        case .attribute(let attribute): attribute.nameSpan
        case .member(_, let span, _): span
        }
    }

    package var expression: Expression {
        switch self {
        case .attribute(let attribute): attribute.expression
        case .member(_, _, let value): value
        }
    }

    package var span: Span {
        switch self {
        case .attribute(let attribute): attribute.span
        case .member(_, let span, let value): span.through(value.span)
        }
    }

    package func isNamed(_ name: String) -> Bool {
        switch self {
        case .attribute(let attribute): attribute.isNamed(name)
        case .member(let own, _, _): own == name
        }
    }
}

/// Gives out the numbers of words and of module blocks, in the order of reading.
struct Numbering {
    private(set) var words: Int32 = 0
    private(set) var blocks: Int32 = 0

    mutating func word(_ attribute: Attribute, in layer: String) -> Word { word(.attribute(attribute), in: layer) }

    mutating func word(_ source: WordSource, in layer: String) -> Word {
        defer { words += 1 }
        return Word(id: words, attribute: source, layer: layer)
    }

    mutating func block() -> Int32 {
        defer { blocks += 1 }
        return blocks
    }
}
