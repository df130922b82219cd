import Diagnostics
import Estate
import FileTree
import HCL

/// The pipelines of an estate as files of workflows.
package struct PipelineFiles {
    package struct Rendered: Sendable {
        package let paths: PipelinePaths
        /// Where the folder is named.
        package let folderSpan: Span
        package let files: [OutputFile]
    }

    package private(set) var rendered: [Rendered] = []
    package private(set) var diagnostics = Diagnostics()

    /// - Parameters:
    ///   - estate: all of it: a workflow may be about any unit.
    ///   - paths: where things stand for a folder that a pipeline names, and its `root`.
    package init(
        _ estate: EvaluatedEstate,
        paths: (_ folder: String, _ root: String?) throws(PipelinePaths.Problem) -> PipelinePaths
    ) {
        var folders: [String: Span] = [:]
        for block in estate.estate.declarations.pipelines {
            var reader = PipelineReader()
            let read = reader.read(block)
            diagnostics.add(reader.diagnostics)
            guard let read else { continue }
            if let first = folders.updateValue(read.folder.span, forKey: read.folder.text) {
                diagnostics.add(
                    .error(
                        .duplicateName, "two pipelines have the folder \"\(read.folder.text)\"", at: read.folder.span,
                        help: "join the two blocks"
                    ).label(first, "the first is here"))
                continue
            }
            render(read, estate, in: paths)
        }
        diagnostics = diagnostics.oncePerCause()
    }

    private mutating func render(
        _ block: PipelineBlock, _ estate: EvaluatedEstate,
        in paths: (_ folder: String, _ root: String?) throws(PipelinePaths.Problem) -> PipelinePaths
    ) {
        var words = PlainWords()
        let root = words.text(block.body.attribute("root"))
        do throws(PipelinePaths.Problem) {
            let paths = try paths(block.folder.text, root)
            var workflows = Workflows(block, estate, paths: paths, plain: words)
            let files = workflows.files()
            diagnostics.add(workflows.diagnostics)
            rendered.append(Rendered(paths: paths, folderSpan: block.folder.span, files: files))
        } catch {
            diagnostics.add(words.diagnostics)
            switch error {
            case .noTop:
                diagnostics.add(
                    .error(
                        .badPipeline, "\"\(block.folder.text)\" does not say where the repository begins",
                        at: block.folder.span,
                        help:
                            "GitHub reads workflows from `.github/workflows` at the top of a repository; for another folder say "
                            + "`root = \"..\"`, the repository's top seen from this file"))
            case .outside(let folder):
                diagnostics.add(
                    .error(
                        .badPipeline, "the live tree is outside of the repository that the pipeline is for",
                        at: block.body.attribute("root")?.expression.span ?? block.folder.span,
                        help: "\"\(SourcePath.name(of: folder))\" has to lie below its top"))
            }
        }
    }
}

extension PipelineFiles {
    private static let ownerStart = "A workflow of the estate "

    static func ownerLine(_ estate: String) -> String { "\(ownerStart)\(estate)." }

    /// The estate whose workflow a text is, as its second line says.
    package static func owner(of text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline).prefix(2)
        guard lines.count == 2, lines[1].hasPrefix("# \(ownerStart)"), lines[1].hasSuffix(".") else { return nil }
        return String(lines[1].dropFirst(ownerStart.count + 2).dropLast())
    }
}
