import Diagnostics
import HCL

/// A block `configures` of a contract: the body of the `provider` block with which a provider works on what the
/// module creates, such as the provider `kubernetes` on a cluster. In it `output.NAME` is an output of the module.
package struct ProviderSetup: Sendable {
    /// The provider's name: `kubernetes`.
    package let provider: String
    /// The block's header.
    package let span: Span
    let body: Body
    /// The outputs that the body reads, each once, in the order in which they are read.
    package let outputs: [String]

    /// The `provider` block as the text of a heredoc that Terragrunt evaluates, with an interpolation for each
    /// output.
    ///
    /// - Parameter source: gives Terragrunt's expression for an output: `dependency.cluster.outputs.name`.
    package func text(reading source: (_ output: String) -> String) -> String {
        let block = formattedBlock
        var out = ""
        var at = 0
        for read in Self.reads(in: block.body) {
            out += Self.escaped(Span(file: block.source, start: at, end: read.span.start).text)
            out += "\"${\(source(read.output))}\""
            at = read.span.end
        }
        return out + Self.escaped(Span(file: block.source, start: at, end: block.source.bytes.count).text)
    }

    /// The block in its author's words. It is formatted first, since with the interpolations in it the text is no
    /// longer HCL but a template that gives HCL.
    private var formattedBlock: SyntaxTree {
        let inner = Span(file: body.span.file, start: body.span.start + 1, end: body.span.end - 1).text
        let text = "provider \(HCLWriter.quoted(provider)) {\n\(inner.trimmingBlankLines())\n}\n"
        let tree = SyntaxTree.parse(SourceFile(path: body.span.file.path, text: text))
        return SyntaxTree.parse(SourceFile(path: body.span.file.path, bytes: Format.terraform(tree)))
    }

    /// The author's text, so that Terragrunt evaluates nothing in it.
    private static func escaped(_ text: String) -> String {
        text.replacing("${", with: "$${").replacing("%{", with: "%%{")
    }

    /// Every `output.NAME` in a body, in the order of the text.
    static func reads(in body: Body) -> [(output: String, span: Span)] {
        var found: [(output: String, span: Span)] = []
        body.walkAttributes { attribute in
            for traversal in attribute.expression.variables where traversal.root == "output" {
                guard let name = traversal.stepName(0), let step = traversal.steps.first else { continue }
                found.append((name, traversal.rootSpan.through(step.span)))
            }
        }
        return found.sorted { $0.span.start < $1.span.start }
    }
}

extension String {
    /// The text without whitespace at both ends.
    fileprivate func trimmingBlankLines() -> String {
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        guard let last = lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(self[...last].drop(while: isBlank))
    }
}
