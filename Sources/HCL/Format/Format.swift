/// The canonical layout, which is that of Terraform 1.11 byte for byte.
package enum Format {
    /// Formats any text, even one with errors. Only blanks change, as with `terragrunt hcl fmt`.
    package static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let source = Lexer.tokens(of: bytes, in: 0..<bytes.count)
        var tokens = source.map(LayoutToken.init)
        LineLayout.keepFinalBlanks(source, &tokens)
        return LineLayout.formatted(bytes, tokens) ?? bytes
    }

    /// Formats as `terraform fmt` does: redundant `"${…}"` around an argument's value and old names of types are
    /// rewritten, labels are quoted, and then the layout is set. A tree with errors gives its text as it is.
    package static func terraform(_ tree: SyntaxTree) -> [UInt8] {
        if tree.hasErrors { return tree.source.bytes }
        var rewriting = Rewriting(tree)
        let tokens = rewriting.tokens()
        return LineLayout.formatted(rewriting.text, tokens) ?? tree.source.bytes
    }
}
