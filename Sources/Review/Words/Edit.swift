import Diagnostics
import HCL

/// One edited word of the model or of a template: a cause.
package struct Edit: Sendable {
    package enum Kind: String, Sendable { case added, removed, changed }

    /// What an edited word belongs to.
    package enum Owner: Hashable, Sendable {
        case estate
        /// A file that an expression of the estate reads, by its path.
        case file(String)
        case catalog
        /// A module by its name.
        case module(String)
        /// A file of the live tree that is not what the model renders.
        case live(LiveCause)
    }

    /// A part of the way to the word.
    package enum Step: Hashable, Sendable, CustomStringConvertible {
        /// A whole file that is not read word by word.
        case file(String)
        case block(BlockHeader)
        /// An attribute, or a member of an object.
        case word(String)

        package var description: String {
            switch self {
            case .file(let text), .word(let text): text
            case .block(let header): header.description
            }
        }

        /// The type of the block; `nil` for what is none.
        var blockType: String? { if case .block(let header) = self { header.type } else { nil } }
    }

    package let kind: Kind
    package let owner: Owner
    /// The blocks in which the word stands, and its name: `account "prod"`, `region "us-east-1"`, `stacks`.
    package let path: [Step]
    /// Whether it is a whole block.
    package let isBlock: Bool
    /// What stands there at the base; `nil` for what was added.
    package let before: Span?
    /// What stands there at the head; `nil` for what was removed.
    package let after: Span?
    /// The whole attributes, on both sides, that contain the edited word: they are what the origins of values name.
    let attributes: [Span]
    /// That the file may be run on one side alone.
    var mode: ModeChange?

    /// `account "prod" › region "us-east-1" › stacks`.
    package var name: String { path.map(\.description).joined(separator: " › ") }

    /// Whether the word stands in a `pipeline` block.
    var isOfPipeline: Bool { owner == .estate && path.first?.blockType == "pipeline" }

    /// The place that a reader can go to: at the head, where the word is still there.
    package var place: Span? { after ?? before }
}

/// What a block is known by: `resource "aws_vpc" "this"`, however it is quoted.
package struct BlockHeader: Hashable, Sendable, CustomStringConvertible {
    package let type: String
    package let labels: [String]

    package init(_ type: String, _ labels: [String]) {
        self.type = type
        self.labels = labels
    }

    init(_ block: Block) { self.init(block.type, block.labels.map(\.text)) }

    package var description: String { ([type] + labels.map { "\"\($0)\"" }).joined(separator: " ") }
}

/// The edits by the places of their words in the files of one side.
struct EditIndex: Sendable {
    private var attributes: [Place: [Int]] = [:]

    /// The ranges of whole blocks that were added or removed, by file.
    private var blocks: [String: [(range: Range<Int>, edit: Int)]] = [:]

    private struct Place: Hashable {
        let file: String
        let start: Int
    }

    mutating func add(_ edit: Int, attributeAt span: Span) {
        attributes[Place(file: span.file.path, start: span.start), default: []].append(edit)
    }

    mutating func add(_ edit: Int, blockAt span: Span) {
        blocks[span.file.path, default: []].append((span.start..<span.end, edit))
    }

    /// The edits of the attribute that begins where the span does, and of the added or removed blocks that contain
    /// it.
    subscript(span: Span) -> [Int] {
        let found = attributes[Place(file: span.file.path, start: span.start)] ?? []
        guard let around = blocks[span.file.path] else { return found }
        return found + around.filter { $0.range.contains(span.start) }.map(\.edit)
    }
}
