import Diagnostics
import HCL

/// What a block of another language, Terragrunt's or a provider's, may have: attributes with their types and rules,
/// and blocks.
final class BlockWords: Sendable {
    struct Attribute: Sendable {
        let name: String
        let type: Type
        let isRequired: Bool
        let rule: WordRule?
    }

    /// A kind of block inside, with the number of its labels and whether it may stand once only.
    struct Inner: Sendable {
        let labels: Int
        let isSingle: Bool
        let words: BlockWords
    }

    let attributes: [String: Attribute]
    let blocks: [String: Inner]
    let schema: Schema

    /// - Parameters:
    ///   - what: the block with its article, as messages name it: "a hook block".
    ///   - refused: words that Terragrunt or the provider knows and that cannot be used here, with the reason.
    ///   - takesAnyAttribute: whether any attribute may stand, of any type.
    init(
        _ what: String, _ attributes: [Attribute], blocks: [String: Inner] = [:],
        refused: [String: Schema.Refusal] = [:], takesAnyAttribute: Bool = false
    ) {
        self.attributes = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, $0) })
        self.blocks = blocks
        schema = Schema(
            what, attributes: attributes.filter { !$0.isRequired }.map(\.name),
            required: attributes.filter(\.isRequired).map(\.name), blocks: blocks.mapValues(\.labels),
            single: Set(blocks.filter(\.value.isSingle).map(\.key)), takesAnyAttribute: takesAnyAttribute,
            refused: refused)
    }

    /// Whether an attribute of this name may stand in the block.
    func takes(_ attribute: String) -> Bool { schema.takesAnyAttribute || attributes[attribute] != nil }

    /// Checks the names in a block and in the blocks inside of it. Gives whether all are right.
    @discardableResult
    func check(_ block: Block, into diagnostics: inout Diagnostics) -> Bool {
        let misread = schema.check(block.body, header: block.headerSpan, into: &diagnostics)
        var isGood = misread.isEmpty
        var seen: [String: Span] = [:]
        for inner in block.body.blocks {
            guard let known = blocks[inner.type] else { continue }
            if !known.words.check(inner, into: &diagnostics) { isGood = false }
            guard let label = inner.label else { continue }
            if let first = seen.updateValue(label.span, forKey: "\(inner.type) \(label.text)") {
                isGood = false
                diagnostics.add(
                    .error(
                        .duplicateName, "`\(inner.type)` \"\(label.text)\" is declared twice", at: label.span,
                        help: "join the two blocks, or rename one"
                    ).label(first, "the first is here"))
            }
        }
        return isGood
    }
}

extension BlockWords.Attribute {
    static func word(_ name: String, _ type: Type, rule: WordRule? = nil) -> Self {
        Self(name: name, type: type, isRequired: false, rule: rule)
    }

    static func needed(_ name: String, _ type: Type, rule: WordRule? = nil) -> Self {
        Self(name: name, type: type, isRequired: true, rule: rule)
    }
}

extension BlockWords.Inner {
    /// A kind of block that has one label and may stand several times.
    static func labelled(_ words: BlockWords) -> Self { Self(labels: 1, isSingle: false, words: words) }

    /// A kind of block that has no label and may stand once.
    static func single(_ words: BlockWords) -> Self { Self(labels: 0, isSingle: true, words: words) }
}
