import Diagnostics
import HCL

/// Reads one template: its `.tf` files, then the words of its `contract.hcl`.
struct ModuleReader {
    private var module: Module
    private var diagnostics = Diagnostics()

    static func read(
        name: String, files: [(path: String, source: SourceFile)], into diagnostics: inout Diagnostics
    ) -> Module {
        var trees: [SyntaxTree] = []
        var contract: SyntaxTree?
        var assets: [SourceFile] = []
        for file in files {
            let own = file.path.dropFirst(name.utf8.count + 1)
            if own == "contract.hcl" {
                contract = Catalog.parse(file.source, into: &diagnostics)
            } else if own.hasSuffix(".tf"), !own.contains("/") {
                trees.append(Catalog.parse(file.source, into: &diagnostics))
            } else {
                assets.append(file.source)
            }
        }
        var reader = ModuleReader(module: Module(name: name, files: trees, contract: contract, assets: assets))
        // What a broken text means is not guessed.
        guard !reader.module.isBroken else { return reader.module }
        for tree in trees { reader.readTerraform(tree.body) }
        if let contract { reader.readContract(contract.body) }
        diagnostics.add(reader.diagnostics)
        return reader.module
    }

    // MARK: - Terraform files

    private mutating func readTerraform(_ body: Body) {
        for block in body.blocks {
            switch block.type {
            case "variable": readVariable(block)
            case "output": readOutput(block)
            case "resource": readResource(block, .managed)
            case "data": readResource(block, .data)
            case "terraform": readRequirements(block)
            default: break
            }
        }
    }

    private mutating func readVariable(_ block: Block) {
        guard let label = block.labels.first, !refuseDuplicate(label, of: module.variables.map { ($0.name, $0.span) })
        else { return }
        var variable = Variable(name: label.text, span: label.span)
        var reader = ConstantReader(code: .templateBadVariable)
        variable.description = reader.string(block.body, "description")
        variable.isSensitive = reader.bool(block.body, "sensitive") ?? false
        variable.isNullable = reader.bool(block.body, "nullable") ?? true
        if let type = block.body.attribute("type") {
            variable.typeExpression = type.expression
            variable.type = Type.parse(constraint: type.expression, diagnostics: &diagnostics)
        }
        if let (value, span) = reader.value(block.body, "default") {
            variable.defaultExpression = block.body.attribute("default")?.expression
            var evaluator = Evaluator(scope: NoNames())
            variable.defaultValue =
                value.isNull
                ? value
                : evaluator.convert(value, to: variable.type, at: span, naming: "the default of \"\(label.text)\"")
            reader.diagnostics.add(evaluator.diagnostics)
        }
        variable.validations = block.body.blocks.filter { $0.type == "validation" }.compactMap { validation in
            guard let condition = validation.body.attribute("condition") else { return nil }
            return Validation(
                condition: condition.expression, message: validation.body.attribute("error_message")?.expression,
                span: validation.headerSpan, reads: Self.variablesRead(by: condition.expression))
        }
        diagnostics.add(reader.diagnostics)
        module.variables.append(variable)
    }

    static func variablesRead(by expression: Expression) -> [String] {
        var names: [String] = []
        for traversal in expression.variables where traversal.root == "var" {
            if case .attribute(let name)? = traversal.steps.first?.kind, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private mutating func readOutput(_ block: Block) {
        guard let label = block.labels.first, !refuseDuplicate(label, of: module.outputs.map { ($0.name, $0.span) })
        else { return }
        var output = Output(name: label.text, span: label.span)
        var reader = ConstantReader(code: .templateBadVariable)
        output.description = reader.string(block.body, "description")
        output.isSensitive = reader.bool(block.body, "sensitive") ?? false
        diagnostics.add(reader.diagnostics)
        module.outputs.append(output)
    }

    private mutating func readResource(_ block: Block, _ mode: Resource.Mode) {
        guard block.labels.count == 2 else { return }
        module.resources.append(
            Resource(mode: mode, type: block.labels[0].text, name: block.labels[1].text, span: block.headerSpan))
    }

    private mutating func readRequirements(_ block: Block) {
        var reader = ConstantReader(code: .templateBadVariable)
        module.requiredVersion = reader.string(block.body, "required_version") ?? module.requiredVersion
        for providers in block.body.blocks where providers.type == "required_providers" {
            for attribute in providers.body.attributes {
                module.requiredProviders.append(Self.requirement(attribute))
            }
        }
        diagnostics.add(reader.diagnostics)
    }

    private static func requirement(_ attribute: Attribute) -> RequiredProvider {
        var provider = RequiredProvider(name: attribute.name, aliases: [])
        guard case .object(let items) = attribute.expression.form else { return provider }
        for item in items {
            guard case .name(let key, _) = item.key else { continue }
            switch (key, item.value.form) {
            case ("source", .string(let text)): provider.source = text
            case ("version", .string(let text)): provider.version = text
            case ("configuration_aliases", .tuple(let aliases)): provider.aliases = aliases.map(\.span.text)
            default: break
            }
        }
        return provider
    }

    private mutating func refuseDuplicate(_ label: BlockLabel, of known: [(String, Span)]) -> Bool {
        guard let first = known.first(where: { $0.0 == label.text }) else { return false }
        diagnostics.add(
            .error(
                .templateDuplicate, "\"\(label.text)\" is declared twice", at: label.span, help: "remove or rename one"
            )
            .label(first.1, "the first is here"))
        return true
    }

    // MARK: - contract.hcl

    private static let contractSchema = Schema(
        "contract.hcl", blocks: ["output": 1, "variable": 1, "caution": 1, "example": 1])
    private static let outputSchema = Schema(
        "an output block of contract.hcl", attributes: ["type", "mock", "share", "available"])
    private static let variableSchema = Schema(
        "a variable block of contract.hcl", attributes: ["replaces", "unique_per", "disjoint_per", "rejects"])
    private static let cautionSchema = Schema("a caution block", required: ["condition", "message"])
    private static let exampleSchema = Schema(
        "an example block", attributes: ["expect_failures"], required: ["inputs"])

    private mutating func readContract(_ body: Body) {
        Self.contractSchema.check(body, header: nil, into: &diagnostics)
        for block in body.blocks where block.labels.count == 1 {
            switch block.type {
            case "output": readContractOutput(block, block.labels[0])
            case "variable": readContractVariable(block, block.labels[0])
            case "caution": readCaution(block, block.labels[0])
            case "example": readExample(block, block.labels[0])
            default: break
            }
        }
    }

    private mutating func readContractOutput(_ block: Block, _ label: BlockLabel) {
        Self.outputSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let index = module.outputs.firstIndex(where: { $0.name == label.text }) else {
            return refuseUnknown("output", label, among: module.outputs.map(\.name))
        }
        var reader = ConstantReader(code: .contractBadValue)
        if let type = block.body.attribute("type") {
            module.outputs[index].type = Type.parse(constraint: type.expression, diagnostics: &diagnostics)
        }
        if let (value, span) = reader.value(block.body, "mock") {
            var evaluator = Evaluator(scope: NoNames())
            module.outputs[index].mock = evaluator.convert(
                value, to: module.outputs[index].type, at: span, naming: "the mock of output \"\(label.text)\"")
            reader.diagnostics.add(evaluator.diagnostics)
        }
        module.outputs[index].share = reader.string(block.body, "share")
        module.outputs[index].shareSpan = block.body.attribute("share")?.expression.span
        if let available = block.body.attribute("available")?.expression {
            checkReads(of: available)
            module.outputs[index].available = available
        }
        diagnostics.add(reader.diagnostics)
    }

    private mutating func readContractVariable(_ block: Block, _ label: BlockLabel) {
        Self.variableSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let index = module.variables.firstIndex(where: { $0.name == label.text }) else {
            return refuseUnknown("variable", label, among: module.variables.map(\.name))
        }
        var reader = ConstantReader(code: .contractBadValue)
        module.variables[index].replaces = reader.strings(block.body, "replaces") ?? []
        module.variables[index].uniquePer = reader.strings(block.body, "unique_per")
        module.variables[index].disjointPer = reader.strings(block.body, "disjoint_per")
        if let rejects = block.body.attribute("rejects")?.expression {
            if case .tuple(let values) = rejects.form {
                module.variables[index].rejects = values
            } else {
                reader.diagnostics.add(
                    .error(.contractBadValue, "\"rejects\" takes a list of values", at: rejects.span))
            }
        }
        checkNames(in: module.variables[index], block)
        diagnostics.add(reader.diagnostics)
    }

    private mutating func checkNames(in variable: Variable, _ block: Block) {
        let addresses = Set(module.resources.filter { $0.mode == .managed }.map { "\($0.type).\($0.name)" })
        for name in variable.replaces where !addresses.contains(name) {
            diagnostics.add(
                .error(
                    .contractUnknownName, "no resource \"\(name)\" in module \(module.name)",
                    at: block.body.span(of: name, in: "replaces"),
                    help: Suggestion.help(for: name, among: addresses)))
        }
        let names = ["account", "environment", "region"] + module.variables.map(\.name)
        for (word, list) in [("unique_per", variable.uniquePer), ("disjoint_per", variable.disjointPer)] {
            for name in list ?? [] where !names.contains(name) {
                diagnostics.add(
                    .error(
                        .contractUnknownName, "no input \"\(name)\" in module \(module.name)",
                        at: block.body.span(of: name, in: word),
                        help: Suggestion.help(for: name, among: names)))
            }
        }
    }

    private mutating func readCaution(_ block: Block, _ label: BlockLabel) {
        Self.cautionSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        var reader = ConstantReader(code: .contractBadValue)
        guard let condition = block.body.attribute("condition")?.expression else { return }
        checkReads(of: condition)
        module.cautions.append(
            Caution(
                name: label.text, span: label.span, condition: condition,
                message: reader.string(block.body, "message") ?? "",
                reads: Self.variablesRead(by: condition)))
        diagnostics.add(reader.diagnostics)
    }

    private mutating func readExample(_ block: Block, _ label: BlockLabel) {
        Self.exampleSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        var reader = ConstantReader(code: .contractBadValue)
        let rejected = reader.strings(block.body, "expect_failures") ?? []
        diagnostics.add(reader.diagnostics)
        for name in rejected where module.variable(name) == nil {
            diagnostics.add(
                .error(
                    .contractUnknownName, "no variable \"\(name)\" in module \(module.name)",
                    at: block.body.span(of: name, in: "expect_failures"),
                    help: Suggestion.help(for: name, among: module.variables.map(\.name))))
        }
        guard let inputs = block.body.attribute("inputs")?.expression else { return }
        checkInputs(inputs)
        module.examples.append(Example(name: label.text, span: label.span, inputs: inputs, rejected: rejected))
    }

    private mutating func checkInputs(_ inputs: Expression) {
        guard case .object(let items) = inputs.form else {
            return diagnostics.add(.error(.contractBadValue, "\"inputs\" takes an object", at: inputs.span))
        }
        for item in items {
            guard case .name(let key, let span) = item.key, module.variable(key) == nil else { continue }
            diagnostics.add(
                .error(
                    .contractUnknownName, "no variable \"\(key)\" in module \(module.name)", at: span,
                    help: Suggestion.help(for: key, among: module.variables.map(\.name))))
        }
    }

    private mutating func checkReads(of condition: Expression) {
        for traversal in condition.variables {
            guard traversal.root == "var", case .attribute(let name)? = traversal.steps.first?.kind else {
                diagnostics.add(
                    .error(
                        .contractBadValue, "a condition of a contract reads inputs only, not \"\(traversal.root)\"",
                        at: traversal.span, help: "write `var.NAME`"))
                continue
            }
            if module.variable(name) == nil {
                diagnostics.add(
                    .error(
                        .contractUnknownName, "no variable \"\(name)\" in module \(module.name)", at: traversal.span,
                        help: Suggestion.help(for: name, among: module.variables.map(\.name))))
            }
        }
    }

    private mutating func refuseUnknown(_ kind: String, _ label: BlockLabel, among names: [String]) {
        diagnostics.add(
            .error(
                .contractUnknownName, "no \(kind) named \"\(label.text)\" in module \(module.name)", at: label.span,
                help: Suggestion.help(for: label.text, among: names)))
    }
}
