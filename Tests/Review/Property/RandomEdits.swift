import Diagnostics
import FileTree
import Foundation
import HCL
import Workspace

/// Edits as people make them, drawn by a seed. Many of them are mistakes, which whoever asks has to find out.
struct RandomEdits {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return limit < 1 ? 0 : Int((state >> 33) % UInt64(limit))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(below: elements.count)]
    }

    /// The text after one edit, and what it was; `nil` where there is nothing to edit.
    mutating func edit(_ bytes: [UInt8]) -> (bytes: [UInt8], words: String)? {
        let tree = SyntaxTree.parse(SourceFile(path: "edited", bytes: bytes))
        switch number(below: 10) {
        case 0..<6: return literal(tree)
        case 6: return deletion(of: Self.attributes(tree.body).map(\.span), "attribute", tree)
        case 7: return deletion(of: Self.blocks(tree.body).map(\.span), "block", tree)
        case 8: return comment(tree)
        default: return swap(tree)
        }
    }

    private static func blocks(_ body: Body) -> [Block] { body.blocks.flatMap { [$0] + blocks($0.body) } }

    private static func attributes(_ body: Body) -> [Attribute] {
        body.attributes + body.blocks.flatMap { attributes($0.body) }
    }

    /// Another number, text or truth.
    private mutating func literal(_ tree: SyntaxTree) -> (bytes: [UInt8], words: String)? {
        let tokens = tree.tokens.filter { token in
            token.kind == .number || token.kind == .quotedLiteral
                || token.kind == .identifier && ["true", "false"].contains(Self.text(token, tree))
        }
        guard let token = pick(tokens) else { return nil }
        let old = Self.text(token, tree)
        let new: String
        switch (token.kind, old) {
        case (.identifier, _): new = old == "true" ? "false" : "true"
        case (.number, _): new = String((Int(old) ?? 1) + 1 + number(below: 3))
        case (_, let text) where text.hasPrefix("10."): new = text.replacingOccurrences(of: "10.", with: "10.2")
        default: new = old + ["x", "-b", "2"][number(below: 3)]
        }
        var bytes = tree.source.bytes
        bytes.replaceSubrange(Int(token.start)..<Int(token.end), with: Array(new.utf8))
        return (bytes, "\(old) -> \(new) at \(token.start)")
    }

    private static func text(_ token: Token, _ tree: SyntaxTree) -> String {
        String(decoding: tree.source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    private mutating func deletion(
        of spans: [Span], _ what: String, _ tree: SyntaxTree
    ) -> (bytes: [UInt8], words: String)? {
        guard let span = pick(spans) else { return nil }
        var bytes = tree.source.bytes
        bytes.removeSubrange(span.start..<span.end)
        return (bytes, "without the \(what) \(span.text.prefix(60))")
    }

    private mutating func comment(_ tree: SyntaxTree) -> (bytes: [UInt8], words: String)? {
        guard let block = pick(tree.body.blocks) else { return nil }
        var bytes = tree.source.bytes
        bytes.insert(contentsOf: Array("# A comment.\n\n".utf8), at: block.span.start)
        return (bytes, "a comment at \(block.span.start)")
    }

    /// Two blocks side by side change their places.
    private mutating func swap(_ tree: SyntaxTree) -> (bytes: [UInt8], words: String)? {
        let blocks = tree.body.blocks
        guard blocks.count > 1 else { return nil }
        let index = number(below: blocks.count - 1)
        let (first, second) = (blocks[index].span, blocks[index + 1].span)
        let bytes = tree.source.bytes
        let swapped =
            bytes[..<first.start] + bytes[second.start..<second.end] + bytes[first.end..<second.start]
            + bytes[first.start..<first.end] + bytes[second.end...]
        return (Array(swapped), "blocks swapped at \(first.start)")
    }
}
