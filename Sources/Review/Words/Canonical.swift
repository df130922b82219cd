import Diagnostics
import HCL

/// HCL without what changes nothing: comments, blanks, line breaks, commas at the end of a list, the order of attributes.
///
/// Two texts with the same canonical form mean the same to Terraform and Terragrunt.
enum Canonical {
    /// Of the tokens in a span: of an expression, or of anything smaller than a body.
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

    /// Of a body: its attributes by name, then its blocks in their order, which may matter.
    static func text(of body: Body, in tree: SyntaxTree) -> String {
        let attributes = body.attributes.map { "\($0.name) = \(text(of: $0))" }.sorted()
        return (attributes + body.blocks.map { text(of: $0, in: tree) }).joined(separator: "\n")
    }

    static func text(of block: Block, in tree: SyntaxTree) -> String {
        "\(header(of: block)) {\n\(text(of: block.body, in: tree))\n}"
    }

    /// `resource "aws_vpc" "this"`, however it is quoted.
    static func header(of block: Block) -> String {
        ([block.type] + block.labels.map { "\"\($0.text)\"" }).joined(separator: " ")
    }

    private static let comma = UInt8(ascii: ",")
    private static let blank = UInt8(ascii: " ")

    /// Between the members of an object a line break is as good as a comma; between brackets it is nothing.
    private static func separate(
        _ bracket: TokenKind?, isComma: Bool, before token: Token, in tree: SyntaxTree, into out: inout [UInt8]
    ) {
        guard isComma || bracket == .openBrace, let last = out.last, last != comma, !opens(last) else { return }
        out.append(comma)
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
    }

    private static func append(_ token: Token, of tree: SyntaxTree, to out: inout [UInt8]) {
        let isText = token.kind == .quotedLiteral || token.kind == .stringLiteral
        if !isText, !out.isEmpty { out.append(blank) }
        out += tree.source.bytes[Int(token.start)..<Int(token.end)]
        if out.last == comma, isText { out.append(blank) }
    }

    private static func firstToken(at offset: Int, in tokens: [Token]) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
