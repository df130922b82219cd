/// The canonical layout, byte for byte that of Terraform 1.11.
package enum Format {
    /// Only blanks change, as `terragrunt hcl fmt` does it.
    package static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let source = Lexer.tokens(of: bytes)
        var tokens = source.map(LayoutToken.init)
        LineLayout.keepFinalBlanks(source, &tokens)
        return LineLayout.formatted(bytes, tokens) ?? bytes
    }

    /// As `terraform fmt`: redundant `"${…}"` around an argument's value and old type names are rewritten, labels are
    /// quoted, then the layout is set. The tree must have no errors; otherwise its text comes back as it is.
    package static func terraform(_ tree: SyntaxTree) -> [UInt8] {
        if tree.hasErrors { return tree.source.bytes }
        var rewriting = Rewriting(tree)
        let tokens = rewriting.tokens()
        return LineLayout.formatted(rewriting.text, tokens) ?? tree.source.bytes
    }
}
