import Diagnostics
import HCL

/// What the file of a unit has in Terragrunt's own words. Units of one place with the same words share the object,
/// so that what is made of it is made once.
package final class TerragruntSettings: Sendable {
    package let body: EvaluatedBody

    init(_ body: EvaluatedBody) { self.body = body }

    package static let none = TerragruntSettings(EvaluatedBody())

    /// The body of its `terraform` block; empty where there is none.
    package var terraform: EvaluatedBody { body.block("terraform")?.body ?? EvaluatedBody() }

    /// Whether they say the file of the provider, in place of that of `root.hcl`.
    package var hasProviderFile: Bool {
        body.blocks.contains { $0.type == "generate" && $0.labels == ["provider"] }
    }

    /// The blocks of a unit that Terragrunt evaluates after it has read the outputs of the unit's dependencies.
    package static let withOutputs: Set<String> = [
        "generate", "before_hook", "after_hook", "error_hook", "extra_arguments",
    ]

    /// The values that read outputs.
    var outputs: [Value] {
        body.values.filter { value in value.containsDeferred && value.residuals.contains { !$0.outputs.isEmpty } }
    }

    /// The blocks whose contents nearer layers add to, rather than replace.
    static let joined: Set<String> = ["terraform", "errors"]
}

/// What `root.hcl` has in Terragrunt's own words: the `terragrunt` block of the estate, without the parts that have
/// to stand in each unit.
package struct RootTerragrunt: Sendable {
    package let body: EvaluatedBody

    init(_ estate: Estate, into diagnostics: inout Diagnostics) {
        let scope = TerragruntScope(reader: .root(StateScope(reader: .root(estate: estate.declarations.name))))
        var evaluator = BodyEvaluator(scope: scope, files: estate.files, allowsOutputs: false)
        var body = EvaluatedBody()
        for block in estate.declarations.layer.settings.terragrunt {
            body = evaluator.evaluate(block.block.body, TerragruntWords.top)
        }
        let features = Set(body.blocks.filter { $0.type == "feature" }.compactMap(\.labels.first))
        for block in estate.declarations.layer.settings.terragrunt where !block.isIncomplete {
            evaluator.report(FeatureCheck.problems(in: block.block.body, known: features))
        }
        diagnostics.add(evaluator.diagnostics)
        self.body = body.inRoot(without: estate.overriddenFiles)
    }

    /// The names of the files around that its expressions read.
    package var names: [String] { body.values.flatMap { $0.residuals.flatMap(\.names) } }
}

extension EvaluatedBody {
    /// The part that can stand in `root.hcl`. Where a unit has a `terraform` block, Terragrunt takes from the
    /// included file only the blocks in that one, not its attributes. A `generate` block that a unit has too would
    /// be an error.
    fileprivate func inRoot(without files: Set<String>) -> EvaluatedBody {
        var body = self
        body.blocks = blocks.compactMap { block in
            if block.type == "generate", !files.isDisjoint(with: block.labels) { return nil }
            guard block.type == "terraform" else { return block }
            var block = block
            block.body.attributes = []
            return block.body.isEmpty ? nil : block
        }
        return body
    }

    /// The rest, which has to stand in each unit: attributes of `terraform`, and blocks that a nearer block would
    /// replace as a whole.
    func inUnits(withErrors: Bool, files: Set<String>) -> EvaluatedBody {
        var body = EvaluatedBody()
        for block in blocks {
            var block = block
            switch block.type {
            case "terraform":
                block.body.blocks = []
                if !block.body.isEmpty { body.blocks.append(block) }
            case "errors": if withErrors { body.blocks.append(block) }
            case "generate": if !files.isDisjoint(with: block.labels) { body.blocks.append(block) }
            default: break
            }
        }
        return body
    }
}

extension Estate {
    /// The names of `generate` blocks that the estate has and a nearer `terragrunt` block has too.
    var overriddenFiles: Set<String> {
        let own = Self.generated(declarations.layer.settings.terragrunt)
        guard !own.isEmpty else { return [] }
        let layers = declarations.environments + declarations.stacks + declarations.accounts.flatMap(\.layers)
        let nearer = layers.flatMap { layer in
            layer.settings.terragrunt + layer.modules.flatMap(\.settings.terragrunt)
        }
        return own.intersection(Self.generated(nearer))
    }

    private static func generated(_ blocks: [SettingsBlock]) -> Set<String> {
        Set(
            blocks.flatMap { $0.block.body.blocks.filter { $0.type == "generate" }.map { $0.label?.text ?? "" } }
        )
    }
}

/// Finds features that are read and that no `feature` block declares.
enum FeatureCheck {
    static func problems(in body: Body, known: Set<String>) -> [Diagnostic] {
        var found: [Diagnostic] = []
        body.walkAttributes { attribute in
            for traversal in attribute.expression.variables where traversal.root == "feature" {
                guard let step = traversal.steps.first, let name = step.name, !known.contains(name) else { continue }
                found.append(
                    .error(
                        .badSetting, "there is no feature \"\(name)\"", at: step.span,
                        help: Suggestion.help(for: name, among: known)
                            ?? "declare it: `feature \"\(name)\" { default = false }` in the `terragrunt` block"))
            }
        }
        return found
    }
}
