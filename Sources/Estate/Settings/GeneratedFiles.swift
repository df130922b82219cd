import Catalog
import Diagnostics
import FileTree
import HCL

extension Declarations {
    /// The variables that `generate` blocks of the estate's `terragrunt` block declare, as far as their text is known from the
    /// estate's alone. Every module of a unit has them beside its own.
    var generatedVariables: [Variable] {
        let blocks = layer.settings.terragrunt.flatMap { $0.block.body.blocks }.filter { $0.type == "generate" }
        return blocks.flatMap { block -> [Variable] in
            guard let contents = block.body.attribute("contents")?.expression else { return [] }
            var evaluator = Evaluator(scope: NoNames())
            guard let text = evaluator.evaluate(contents).asString else { return [] }
            return VariablesInText.read(text, path: block.label.map { "\($0.text).tf" } ?? "generated.tf")
        }
    }
}

extension Module {
    /// The module with further variables, but for those that it declares itself.
    func adding(_ others: [Variable]) -> Module {
        let own = Set(variables.map(\.name))
        let new = others.filter { !own.contains($0.name) }
        if new.isEmpty { return self }
        var module = self
        module.variables += new
        module.ruleOrder += Array(variables.count..<variables.count + new.count)
        return module
    }
}

/// The files that `generate` blocks put beside a unit's module, as far as they may declare resources or give variables other
/// values. What comes of these is not worked out, so that the unit's resources are not known then.
package enum GeneratedResources {
    /// The path of such a file that the estate, to which a place belongs, gives all of its units; nil where there is none.
    package static func file(at place: EvaluatedPlace) -> String? {
        let estate = place.layers.first { $0.kind == .estate }
        let blocks = (estate?.settings.terragrunt ?? []).flatMap { $0.block.body.blocks }.filter {
            $0.type == "generate"
        }
        return blocks.lazy.compactMap { block in
            var evaluator = Evaluator(scope: NoNames())
            func text(_ name: String) -> String? {
                block.body.attribute(name).flatMap { evaluator.evaluate($0.expression).asString }
            }
            return file(text("path"), text("contents"))
        }.first
    }

    /// The path of such a file that a unit's own words give it.
    package static func file(of unit: Unit) -> String? {
        unit.terragrunt.body.blocks.lazy.filter { $0.type == "generate" }.compactMap { block in
            file(block.body.attribute("path")?.asString, block.body.attribute("contents")?.asString)
        }.first
    }

    /// The path where a file with these contents may declare resources. A path or contents that are not known may.
    private static func file(_ path: String?, _ contents: String?) -> String? {
        guard let path else { return "a generated file" }
        let name = SourcePath.name(of: path)
        // Values of variables are taken before those that Terragrunt gives.
        if name.hasSuffix(".tfvars") || name.hasSuffix(".tfvars.json") { return path }
        guard ModuleFile.isTerraform(name) else { return nil }
        guard let contents, path.hasSuffix(".tf") else { return path }
        let tree = SyntaxTree.parse(SourceFile(path: path, text: contents))
        let declares = tree.body.blocks.contains { $0.type == "resource" || $0.type == "module" }
        return tree.hasErrors || declares ? path : nil
    }
}
