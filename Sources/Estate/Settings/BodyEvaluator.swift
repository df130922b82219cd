import Diagnostics
import HCL

/// Evaluates the body of a block of another language: names of the estate become their values as far as these are
/// known, and types and rules are checked.
struct BodyEvaluator {
    private let scope: any Scope
    private let files: (any FileSource)?
    /// Whether outputs of units may be read in it.
    private var allowsOutputs: Bool
    /// The types of blocks in which they may be read where the rest may not.
    private let blocksWithOutputs: Set<String>
    private(set) var diagnostics = Diagnostics()

    init(
        scope: any Scope, files: (any FileSource)?, allowsOutputs: Bool, blocksWithOutputs: Set<String> = []
    ) {
        self.scope = scope
        self.files = files
        self.allowsOutputs = allowsOutputs
        self.blocksWithOutputs = blocksWithOutputs
    }

    mutating func report(_ found: [Diagnostic]) { diagnostics.add(found) }

    /// The evaluated body. An attribute with an error is left out, and the error is in `diagnostics`.
    ///
    /// - Parameter words: what the body may have; nil where that is not known, so that nothing is checked.
    mutating func evaluate(_ body: Body, _ words: BlockWords?) -> EvaluatedBody {
        var result = EvaluatedBody()
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                guard words?.takes(attribute.name) ?? true else { continue }
                let value = evaluate(attribute, words?.attributes[attribute.name])
                if !value.isPoison { result.attributes.append((attribute.name, value)) }
                let comment = CommentLines.above(attribute.nameSpan)
                if !comment.isEmpty { result.comments[attribute.name] = comment }
            case .block(let block):
                guard words == nil || words?.blocks[block.type] != nil else { continue }
                let outer = allowsOutputs
                allowsOutputs = outer || blocksWithOutputs.contains(block.type)
                result.blocks.append(
                    EvaluatedBlock(
                        type: block.type, labels: block.labels.map(\.text),
                        body: evaluate(block.body, words?.blocks[block.type]?.words),
                        comments: CommentLines.above(block.headerSpan)))
                allowsOutputs = outer
            }
        }
        return result
    }

    /// The element of a list that is at fault, where the list is written out; otherwise the whole expression.
    private static func span(of element: String?, in expression: Expression) -> Span {
        guard let element, case .tuple(let elements) = expression.form else { return expression.span }
        return elements.first { candidate in
            guard case .string(let text) = candidate.form else { return false }
            return text == element
        }?.span ?? expression.span
    }

    /// The value of one attribute; poison where it has an error.
    private mutating func evaluate(_ attribute: Attribute, _ word: BlockWords.Attribute?) -> Value {
        var evaluator = Evaluator(scope: scope, files: files)
        let value = evaluator.evaluate(attribute.expression)
        let failed = value.containsPoison
        if !allowsOutputs, value.residuals.contains(where: { !$0.outputs.isEmpty }) || evaluator.missesOutput {
            diagnostics.add(Self.outputRead(attribute))
            return .poison
        }
        if let word, !failed, !value.isNull {
            evaluator.checkType(of: value, word.type, attribute.expression, naming: "\"\(attribute.name)\"")
            if !evaluator.diagnostics.hasErrors, let problem = word.rule?.problem(value) {
                let message = "\"\(attribute.name)\" \(problem.message)"
                let span = Self.span(of: problem.element, in: attribute.expression)
                evaluator.diagnostics.add(
                    problem.isPlaceholder
                        ? .warning(.badSetting, message, at: span, help: problem.help)
                        : .error(.badSetting, message, at: span, help: problem.help))
            }
        }
        diagnostics.add(evaluator.diagnostics)
        return failed || evaluator.diagnostics.hasErrors ? .poison : value
    }

    private static func outputRead(_ attribute: Attribute) -> Diagnostic {
        .error(
            .badSetting, "\"\(attribute.name)\" cannot depend on a unit's output", at: attribute.expression.span,
            help: "Terragrunt reads it before any unit exists: use locals and literals, or give the module an input")
    }
}

extension Evaluator {
    /// Whether the expression names an output and nothing else is wrong with it than that there is none.
    fileprivate var missesOutput: Bool {
        let codes: [Code] = [.unplacedUnit, .unknownOutput, .unavailableOutput, .ambiguousUnit]
        return diagnostics.hasErrors && diagnostics.all.allSatisfy { codes.contains($0.code) }
    }
}
