import Catalog
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
            return VariablesInText.read(text, path: block.labels.first.map { "\($0.text).tf" } ?? "generated.tf")
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
