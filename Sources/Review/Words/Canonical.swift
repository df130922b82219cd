import Diagnostics
import HCL

/// Writes HCL in one fixed spelling, without what changes nothing: comments, spaces, line breaks, commas at the end
/// of a list, the order of attributes. Two texts with the same spelling mean the same to Terraform and Terragrunt.
enum Canonical {
    /// The spelling of the tokens in a span: of an expression, or of anything smaller than a body.
    static func text(of span: Span, in tree: SyntaxTree) -> String {
        var out: [UInt8] = []
        var brackets: [TokenKind] = []
        var index = firstToken(at: span.start, in: tree.tokens)
        while index < tree.tokens.count, Int(tree.tokens[index].end) <= span.end {
            let token = tree.tokens[index]
            index += 1
            switch token.kind {
            case .endOfFile: break
            case .newline, .comment: separate(brackets.last, isComma: false, before: token, in: tree, into: &out)
            case .comma: separate(brackets.last, isComma: true, before: token, in: tree, into: &out)
            case .openBrace, .openBracket, .openParen, .interpolation, .directive:
                brackets.append(token.kind)
                append(token, of: tree, to: &out)
            case .closeBrace, .closeBracket, .closeParen, .sequenceEnd:
                if !brackets.isEmpty { brackets.removeLast() }
                // A comma before a closing bracket means nothing.
                if out.last == comma { out.removeLast() }
                append(token, of: tree, to: &out)
            default: append(token, of: tree, to: &out)
            }
        }
        if out.last == comma { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    static func text(of attribute: Attribute) -> String {
        text(of: attribute.expression.span, in: attribute.expression.tree)
    }

    /// The spelling of a body: its attributes by name, then its blocks in their order, which may matter.
    static func text(of body: Body, in tree: SyntaxTree) -> String {
        let attributes = body.attributes.map { "\($0.name) = \(text(of: $0))" }.sorted()
        return (attributes + body.blocks.map { text(of: $0, in: tree) }).joined(separator: "\n")
    }

    static func text(of block: Block, in tree: SyntaxTree) -> String {
        "\(BlockHeader(block)) {\n\(text(of: block.body, in: tree))\n}"
    }

    private static let comma = UInt8(ascii: ",")
    private static let blank = UInt8(ascii: " ")

    /// Writes a comma between two members. In an object a line break separates members as a comma does; within other
    /// brackets it means nothing.
    private static func separate(
        _ bracket: TokenKind?, isComma: Bool, before token: Token, in tree: SyntaxTree, into out: inout [UInt8]
    ) {
        guard isComma || bracket == .openBrace, let last = out.last, last != comma, !opens(last) else { return }
        out.append(comma)
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
    }

    /// Writes a token after a space, but the text of a template without one.
    private static func append(_ token: Token, of tree: SyntaxTree, to out: inout [UInt8]) {
        let isText = token.kind == .quotedLiteral || token.kind == .stringLiteral
        if !isText, !out.isEmpty { out.append(blank) }
        out += tree.source.bytes[Int(token.start)..<Int(token.end)]
        if out.last == comma, isText { out.append(blank) }
    }

    /// The position of the first token that begins at an offset or behind it.
    private static func firstToken(at offset: Int, in tokens: [Token]) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
