import Diagnostics
import HCL

/// The comments in a template's requirements. They move to `versions.tf` together with what they are about.
struct RequirementComments {
    private(set) var aboveVersion: [String] = []
    /// By the provider's name.
    private(set) var above: [String: [String]] = [:]
    /// Below the last requirement of a block.
    private(set) var atEnd: [String] = []

    private enum Item {
        case version
        case provider(String)
    }

    /// - Parameter moved: gives the parts of a file that move.
    init(_ files: [SyntaxTree], moved: (SyntaxTree) -> [Span]) {
        for tree in files where !tree.hasErrors {
            let spans = moved(tree)
            guard !spans.isEmpty else { continue }
            let items = Self.items(of: tree)
            for token in tree.tokens where token.kind == .comment {
                let comment = Span(file: tree.source, start: Int(token.start), end: Int(token.end))
                guard spans.contains(where: { $0.start < comment.start && comment.end <= $0.end }) else { continue }
                add(comment, items)
            }
        }
    }

    /// A comment is about the requirement on whose line it stands, or else about the next one. A comment inside of
    /// an entry stays there.
    private mutating func add(_ comment: Span, _ items: [(item: Item, span: Span)]) {
        guard !items.contains(where: { $0.span.start < comment.start && comment.end <= $0.span.end }) else { return }
        let text = comment.text.split(separator: "\n").first.map { $0.filter { $0 != "\r" } } ?? ""
        let beside = items.last { $0.span.end <= comment.start }.flatMap { before in
            Span(file: comment.file, start: before.span.end, end: comment.start).text.contains("\n") ? nil : before
        }
        switch (beside ?? items.first { $0.span.start > comment.start })?.item {
        case .version: aboveVersion.append(text)
        case .provider(let name): above[name, default: []].append(text)
        case nil: atEnd.append(text)
        }
    }

    /// The requirements of a file in the order of the text.
    private static func items(of tree: SyntaxTree) -> [(item: Item, span: Span)] {
        let blocks = tree.body.blocks.filter { $0.type == "terraform" }
        let versions = blocks.compactMap { $0.body.attribute("required_version") }.map { (Item.version, $0.span) }
        let providers = blocks.flatMap { block in
            block.body.blocks.filter { $0.type == "required_providers" }.flatMap { inner in
                inner.body.attributes.map { (Item.provider($0.name), $0.span) }
            }
        }
        return (versions + providers).map { (item: $0.0, span: $0.1) }.sorted { $0.span.start < $1.span.start }
    }
}
