import Diagnostics
import HCL

/// Reads what a module's Terraform files declare. The words of its `contract.hcl` are then laid over that by `ContractReader`.
struct ModuleReader {
    private var module: Module
    private var diagnostics = Diagnostics()

    static func read(
        name: String, origin: Module.Origin = .template, files: [(path: String, source: SourceFile)],
        into diagnostics: inout Diagnostics
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
        let module = Module(name: name, origin: origin, files: trees, contract: contract, assets: assets)
        var reader = ModuleReader(module: module)
        // What a broken text means is not guessed.
        guard !module.isBroken else { return module }
        for tree in trees { reader.readTerraform(tree.body) }
        diagnostics.add(reader.diagnostics)
        var words = ContractReader(module: reader.module)
        if let contract { words.read(contract.body) }
        diagnostics.add(words.diagnostics)
        var read = words.module
        read.ruleOrder = RuleOrder(read).positions
        return read
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
                condition: Condition(condition.expression),
                message: validation.body.attribute("error_message")?.expression, span: validation.headerSpan)
        }
        diagnostics.add(reader.diagnostics)
        module.variables.append(variable)
    }

    private mutating func readOutput(_ block: Block) {
        guard let label = block.labels.first, !refuseDuplicate(label, of: module.outputs.map { ($0.name, $0.span) })
        else { return }
        var output = ModuleOutput(name: label.text, span: label.span)
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
}
