import Diagnostics
import HCL

/// One attribute of the estate's files: a local, an input, a meta-argument, or an attribute of an account or region.
///
/// `id` is the word's own among those of all files, and below `Declarations.wordLimit`, so that what is known of each word can
/// be kept in an array.
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

    /// Its place in the tree, which nothing else has.
    fileprivate var number: Int32 {
        switch self {
        case .attribute(let attribute): attribute.number
        case .member(_, _, let value): value.number
        }
    }

    package func isNamed(_ name: String) -> Bool {
        switch self {
        case .attribute(let attribute): attribute.isNamed(name)
        case .member(let own, _, _): own == name
        }
    }
}

/// Numbers the words and blocks of one file by their places in its tree, behind those of the files before. No count is
/// kept, so that parts of a file can be read side by side.
struct Numbering {
    /// How many nodes the trees of the files before have.
    let start: Int32

    func word(_ attribute: Attribute, in layer: String) -> Word { word(.attribute(attribute), in: layer) }

    func word(_ source: WordSource, in layer: String) -> Word {
        Word(id: start + source.number, attribute: source, layer: layer)
    }

    func block(_ block: Block) -> Int32 { start + block.number }
}
