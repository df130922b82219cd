import Diagnostics
import Estate
import HCL

/// A `pipeline "github"` block, as it stands in the text.
struct PipelineBlock {
    let body: Body
    let span: Span
    /// Where the workflows are written, seen from the estate's folder.
    let folder: (text: String, span: Span)
    let workflows: [WorkflowBlock]
}

/// The block of one workflow, whose label is the name of its file.
struct WorkflowBlock {
    enum Kind: String { case plan, apply, promote, rollout, sequence }

    let kind: Kind
    let name: String
    let block: Block

    var body: Body { block.body }
    var span: Span { block.labels.first?.span ?? block.headerSpan }

    func blocks(_ type: String) -> [Block] { body.blocks.filter { $0.type == type } }
}

/// Reads a `pipeline` block: names and shapes, no values.
struct PipelineReader {
    private(set) var diagnostics = Diagnostics()

    /// `nil`, with errors, where something in the block was not understood.
    mutating func read(_ block: Block) -> PipelineBlock? {
        guard block.labels.first?.text == "github" else {
            diagnostics.add(
                .error(
                    .badPipeline, "there are pipelines for GitHub only",
                    at: block.labels.first?.span ?? block.headerSpan,
                    help: "write `pipeline \"github\" { ... }`"))
            return nil
        }
        var isGood = PipelineSchemas.pipeline.check(block.body, header: block.headerSpan, into: &diagnostics).isEmpty
        var workflows: [WorkflowBlock] = []
        var seen: [String: Span] = [:]
        for inner in block.body.blocks {
            guard let kind = WorkflowBlock.Kind(rawValue: inner.type), let label = inner.labels.first else { continue }
            let hasGoodWords = check(inner)
            if !checkName(label, &seen) || !hasGoodWords { isGood = false }
            workflows.append(WorkflowBlock(kind: kind, name: label.text, block: inner))
        }
        guard let folder = Self.constant(block.body.attribute("folder"), &diagnostics), isGood else { return nil }
        return PipelineBlock(body: block.body, span: block.headerSpan, folder: folder, workflows: workflows)
    }

    private mutating func check(_ block: Block) -> Bool {
        guard let schema = PipelineSchemas.workflows[block.type] else { return true }
        var isGood = schema.check(block.body, header: block.headerSpan, into: &diagnostics).isEmpty
        for inner in block.body.blocks {
            guard let schema = PipelineSchemas.inner[inner.type] else { continue }
            if !schema.check(inner.body, header: inner.headerSpan, into: &diagnostics).isEmpty { isGood = false }
        }
        return isGood
    }

    /// The label becomes a file's name, and the ids of jobs begin with it.
    private mutating func checkName(_ label: BlockLabel, _ seen: inout [String: Span]) -> Bool {
        guard PathRule.isComponent(label.text), label.text.utf8.first.map({ !(0x30...0x39).contains($0) }) == true,
            !label.text.utf8.contains(0x2E), label.text.utf8.count <= 60
        else {
            diagnostics.add(
                .error(
                    .badPipeline, "\"\(label.text)\" cannot be the name of a workflow", at: label.span,
                    help: "use up to 60 letters, digits, `-` and `_`, and begin with a letter: it becomes a file's name"
                ))
            return false
        }
        guard let first = seen.updateValue(label.span, forKey: label.text.lowercased()) else { return true }
        diagnostics.add(
            .error(
                .duplicateName, "two workflows have the name \"\(label.text)\"", at: label.span,
                help: "rename one: each becomes a file of its own"
            ).label(first, "the first is here"))
        return false
    }

    /// A plain string, which is known before anything is evaluated.
    static func constant(_ attribute: Attribute?, _ diagnostics: inout Diagnostics) -> (text: String, span: Span)? {
        guard let attribute else { return nil }
        guard case .string(let text) = attribute.expression.form else {
            diagnostics.add(
                .error(.notConstant, "\"\(attribute.name)\" takes a plain string", at: attribute.expression.span))
            return nil
        }
        return (text, attribute.expression.span)
    }
}
