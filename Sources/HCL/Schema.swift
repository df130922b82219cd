import Diagnostics

/// Which attributes and blocks a body may hold. One schema serves every file that tfgen reads with a fixed vocabulary
/// (`estate.hcl`, `catalog.hcl`, `contract.hcl`), so an unknown word is found, said and explained in one place.
package struct Schema: Sendable {
    /// What the body is, with its article, as it stands in a message: "a region block".
    package let what: String
    /// The names of all attributes that may stand in the body, the required ones among them.
    package let attributes: [String]
    /// The names of the attributes without which the body is an error.
    package let required: [String]
    /// Names of the blocks that may stand here, with the number of labels of each.
    package let blocks: [String: Int]
    /// The same by their names, and which of them may stand here once only.
    private let kinds: [BlockKind]
    /// Whether any attribute name is welcome (module inputs, locals, tags).
    package let takesAnyAttribute: Bool
    /// Words that people know from elsewhere and that may not stand here, each with what to write in their place.
    package let refused: [String: Refusal]
    /// Where blocks stand that do not stand here: "provides" in "a region".
    package let homes: [String: String]
    /// What to write where a block here has too few labels or too many, by its name; without one, its form.
    package let labelHelp: [String: String]

    /// A block that may stand in the body.
    private struct BlockKind: Sendable {
        let name: String
        let labels: Int
        let isSingle: Bool
        /// Whether one label more may stand there.
        let mayHaveLabel: Bool
    }

    /// Why a word that means something elsewhere may not stand in a body.
    package struct Refusal: Sendable {
        /// The code of the diagnostic; each vocabulary that refuses words has its own.
        package let code: Code
        /// What is wrong, after the word's name: "was removed from Terragrunt".
        package let message: String
        /// What to write instead.
        package let help: String

        package init(_ code: Code, _ message: String, help: String) {
            self.code = code
            self.message = message
            self.help = help
        }
    }

    /// `attributes` here are the optional ones; `required` are added to them. Blocks in `labelled` may have one label
    /// more than `blocks` says.
    package init(
        _ what: String, attributes: [String] = [], required: [String] = [], blocks: [String: Int] = [:],
        single: Set<String> = [], labelled: Set<String> = [], takesAnyAttribute: Bool = false,
        refused: [String: Refusal] = [:], homes: [String: String] = [:], labelHelp: [String: String] = [:]
    ) {
        self.labelHelp = labelHelp
        self.refused = refused
        self.homes = homes
        self.what = what
        self.attributes = attributes + required
        self.required = required
        self.blocks = blocks
        kinds = blocks.map {
            BlockKind(name: $0, labels: $1, isSingle: single.contains($0), mayHaveLabel: labelled.contains($0))
        }
        self.takesAnyAttribute = takesAnyAttribute
    }

    /// The words of a body that were not understood, so that what they were meant to say is missing.
    package struct Misread: Sendable {
        /// Names of the attributes and blocks that were most likely meant, or that are incomplete.
        package var meant: Set<String> = []
        /// Whether there is a block of which nobody can tell what it was meant to be.
        package var hasUnknownBlock = false

        package init() {}

        /// Whether every word was understood, so that nothing is missing from what was read.
        package var isEmpty: Bool { meant.isEmpty && !hasUnknownBlock }
    }

    /// Adds a diagnostic to `diagnostics` for each word of `body` that does not belong there, each label too many
    /// or too few, each block that is given twice, and each attribute that is missing (at `header`, the block's own
    /// words; nil for a file, which has none).
    ///
    /// Gives what was meant by the words in error, so that the caller can tell "was not given" from "was given, but
    /// misspelled", and does not report the consequences of the latter.
    @discardableResult
    package func check(_ body: Body, header: Span?, into diagnostics: inout Diagnostics) -> Misread {
        var misread = Misread()
        var misspelled: Set<String> = []
        body.forEachAttribute { attribute in
            if let meant = check(attribute, into: &diagnostics) { misspelled.insert(meant) }
        }
        var seen: [(kind: String, block: Block)] = []
        body.forEachBlock { block in
            guard let kind = kinds.first(where: { block.isOf($0.name) }) else {
                return refuse(block, type: block.type, into: &diagnostics, &misread)
            }
            checkLabels(block, as: kind, into: &diagnostics, &misread)
            guard kind.isSingle else { return }
            if let first = seen.first(where: { $0.kind == kind.name })?.block {
                diagnostics.add(
                    .error(
                        .repeatedBlock, "\(what) has a second \"\(kind.name)\" block", at: block.headerSpan,
                        help: "put everything into one `\(kind.name)` block"
                    ).label(first.headerSpan, "the first is here"))
            } else {
                seen.append((kind.name, block))
            }
        }
        if !misspelled.isEmpty { misread.meant.formUnion(misspelled) }
        // A required attribute that was only misspelled is not reported as missing too.
        for name in required where body.attribute(name) == nil && !misspelled.contains(name) {
            misread.meant.insert(name)
            diagnostics.add(
                .error(.missingAttribute, "\(what) needs \"\(name)\"", at: header, help: "add `\(name) = ...`"))
        }
        return misread
    }

    /// Checks the name of one attribute. Gives the name that was most likely meant where it is not known (then the
    /// attribute of that name is not reported as missing), and nil where it is known or resembles nothing.
    private func check(_ attribute: Attribute, into diagnostics: inout Diagnostics) -> String? {
        if attributes.contains(where: attribute.isNamed) || takesAnyAttribute && refused.isEmpty { return nil }
        // A refused name is looked for before `takesAnyAttribute`: a body of inputs refuses such words too.
        if let refusal = refused[attribute.name] {
            diagnostics.add(refusal.diagnostic(attribute.name, at: attribute.nameSpan))
            return attribute.name
        }
        if takesAnyAttribute { return nil }
        let isBlock = blocks[attribute.name] != nil
        diagnostics.add(
            .error(
                .unexpectedAttribute, "no attribute named \"\(attribute.name)\" in \(what)", at: attribute.nameSpan,
                help: isBlock
                    ? "`\(attribute.name)` is a block here: write `\(attribute.name) { ... }` without `=`"
                    : Suggestion.help(for: attribute.name, among: attributes)))
        return isBlock ? attribute.name : Suggestion.nearest(to: attribute.name, among: attributes)
    }

    /// Reports a block of another type; notes in `misread` what was meant.
    private func refuse(
        _ block: Block, type: String, into diagnostics: inout Diagnostics, _ misread: inout Misread
    ) {
        if let refusal = refused[type] {
            misread.meant.insert(type)
            return diagnostics.add(refusal.diagnostic(type, at: block.typeSpan))
        }
        let isAttribute = attributes.contains(type)
        if let home = homes[type], !isAttribute {
            misread.meant.insert(type)
            return diagnostics.add(
                .error(
                    .unexpectedBlock, "no block named \"\(type)\" in \(what)", at: block.typeSpan,
                    help: "it stands in \(home)"))
        }
        let nearest = Suggestion.nearest(to: type, among: blocks.keys)
        let isMisspelled = nearest != nil
        // A block may have been written where an attribute was meant: `tags { }` for `tags = { }`.
        let meant = nearest ?? (attributes.contains(type) ? type : nil)
        if let meant { misread.meant.insert(meant) } else { misread.hasUnknownBlock = true }
        let mayBeAttribute = takesAnyAttribute && !isMisspelled
        diagnostics.add(
            .error(
                .unexpectedBlock, "no block named \"\(type)\" in \(what)", at: block.typeSpan,
                help: isAttribute
                    ? "`\(type)` is an attribute here: write `\(type) = ...`"
                    : mayBeAttribute
                        ? "inputs are attributes: where \"\(type)\" is one, write `\(type) = ...`"
                        : Suggestion.help(for: type, among: blocks.keys)))
    }

    /// Checks the number of a block's labels; notes in `misread` what was meant.
    private func checkLabels(
        _ block: Block, as kind: BlockKind, into diagnostics: inout Diagnostics, _ misread: inout Misread
    ) {
        let count = block.labelCount
        if count == kind.labels || kind.mayHaveLabel && count == kind.labels + 1 { return }
        let (type, labels) = (kind.name, kind.labels)
        misread.meant.insert(type)
        let article = type.first.map("aeio".contains) == true ? "an" : "a"
        let plain = labels == 0 ? "no label" : labels == 1 ? "one label" : "\(labels) labels"
        let wanted = kind.mayHaveLabel ? "\(plain), or one more" : plain
        diagnostics.add(
            .error(
                .wrongLabels, "\(article) \"\(type)\" block has \(wanted), not \(count)",
                at: block.headerSpan,
                help: labelHelp[type] ?? (labels == 0 ? "write `\(type) {`" : "write `\(type) \"NAME\" {`")))
    }
}

extension Schema.Refusal {
    /// The diagnostic for the refused `word` that is written at `span`.
    fileprivate func diagnostic(_ word: String, at span: Span) -> Diagnostic {
        .error(code, "\"\(word)\" \(message)", at: span, help: help)
    }
}

/// The codes of this file are about a body's vocabulary; they say nothing of the values in it.
extension Code {
    package static let unexpectedAttribute = Code(
        150, "unknown attribute",
        "A block holds an attribute that it does not know. Most often the name is misspelled, or the attribute belongs into another block."
    )
    package static let unexpectedBlock = Code(
        151, "unknown block",
        "A block of this name cannot stand here. Most often the name is misspelled, or the block belongs elsewhere.")
    package static let wrongLabels = Code(
        152, "wrong number of labels",
        "Blocks have a fixed number of labels: `account \"prod\" { ... }` has one, `locals { ... }` none.")
    package static let repeatedBlock = Code(
        153, "block given twice", "This block may stand only once in its parent. Join the two.")
    package static let missingAttribute = Code(
        154, "missing attribute", "The block cannot be understood without this attribute. Add it.")
}

/// The codes of vocabularies, 150 to 154.
package let schemaCodes: [Code] = [
    .unexpectedAttribute, .unexpectedBlock, .wrongLabels, .repeatedBlock, .missingAttribute,
]
