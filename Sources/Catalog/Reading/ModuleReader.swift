import Diagnostics
import HCL

/// Reads the files of one module, wherever it comes from: what its Terraform files declare (native syntax,
/// `.tf.json` and override files), and then, through `ContractReader`, the words of its `contract.hcl`.
package struct ModuleReader {
    private var module: Module
    private var diagnostics = Diagnostics()
    /// The blocks that declare variables, in the order of the text, with what overrides them; below those of
    /// outputs.
    private var variables: [MergedBlock] = []
    private var outputs: [MergedBlock] = []

    private init(module: Module) { self.module = module }

    /// - Parameter files: their paths are relative to the module's folder. What `terraform init`, `plan` and `apply`
    ///   leave behind is left out.
    package static func read(
        name: String, origin: Module.Origin, files: [ModuleFile], into diagnostics: inout Diagnostics
    ) -> Module {
        let parts = ModuleParts(files, into: &diagnostics)
        let module = Module(name: name, origin: origin, parts: parts)
        // What a broken text means is not guessed.
        guard !module.isBroken else { return module }
        var reader = ModuleReader(module: module)
        for tree in parts.terraform { reader.collect(tree.body) }
        for tree in parts.overrides { reader.override(tree.body) }
        reader.readDeclarations()
        diagnostics.add(reader.diagnostics)
        var words = ContractReader(module: reader.module)
        if let contract = parts.contract { words.read(contract.body) }
        diagnostics.add(words.diagnostics)
        var read = words.module
        let shapes = OutputShapes(read)
        for index in read.outputs.indices where read.outputs[index].type == .any && read.outputs[index].shape == .any {
            read.outputs[index].shape = shapes.shape(of: read.outputs[index])
        }
        read.ruleOrder = RuleOrder(read).positions
        return read
    }

    // MARK: - Blocks

    private mutating func collect(_ body: Body) {
        for block in body.blocks {
            switch block.type {
            case "variable": collect(block, into: \.variables)
            case "output": collect(block, into: \.outputs)
            case "resource": readResource(block, .managed)
            case "data": readResource(block, .data)
            case "terraform": readRequirements(block, overrides: false)
            default: break
            }
        }
    }

    /// Adds a declaration to the list at `list`. A second one with the same name is reported and left out.
    private mutating func collect(_ block: Block, into list: WritableKeyPath<ModuleReader, [MergedBlock]>) {
        guard let label = block.label else { return }
        if let other = self[keyPath: list].first(where: { $0.first.label?.text == label.text }) {
            diagnostics.add(
                .error(
                    .templateDuplicate, "\"\(label.text)\" is declared twice", at: label.span,
                    help: "remove or rename one"
                ).label(other.first.label?.span, "the first is here"))
            return
        }
        self[keyPath: list].append(MergedBlock(block))
    }

    /// Takes an override file into account. It may only change what other files declare; Terraform refuses one that
    /// declares something new.
    private mutating func override(_ body: Body) {
        for block in body.blocks {
            switch block.type {
            case "variable": override(block, in: \.variables)
            case "output": override(block, in: \.outputs)
            case "terraform": readRequirements(block, overrides: true)
            default: break
            }
        }
    }

    private mutating func override(_ block: Block, in list: WritableKeyPath<ModuleReader, [MergedBlock]>) {
        guard let label = block.label else { return }
        if let index = self[keyPath: list].firstIndex(where: { $0.first.label?.text == label.text }) {
            return self[keyPath: list][index].merge(block)
        }
        let names = self[keyPath: list].compactMap { $0.first.label?.text }
        diagnostics.add(
            .error(
                .templateBadVariable, "there is no \(block.type) \"\(label.text)\" to override", at: label.span,
                help: Suggestion.help(for: label.text, among: names) ?? "declare it in a file that is not an override"))
    }

    private mutating func readDeclarations() {
        module.variables = variables.compactMap { variable($0) }
        module.outputs = outputs.compactMap { output($0) }
    }

    // MARK: - Declarations

    private mutating func variable(_ block: MergedBlock) -> Variable? {
        guard let label = block.first.label else { return nil }
        var variable = Variable(name: label.text, span: label.span, declaration: block)
        var reader = ConstantReader(code: .templateBadVariable)
        variable.description = reader.string(block, "description")
        variable.isSensitive = reader.bool(block, "sensitive") ?? false
        variable.isEphemeral = reader.bool(block, "ephemeral") ?? false
        variable.isNullable = reader.bool(block, "nullable") ?? true
        if let type = block.attribute("type") {
            variable.typeExpression = type.expression
            refuseQuotedType(type.expression)
            variable.type = Type.parse(constraint: type.expression, diagnostics: &diagnostics)
        }
        readDefault(of: &variable, block, &reader)
        variable.validations = block.blocks("validation").compactMap { validation in
            guard let condition = validation.body.attribute("condition") else { return nil }
            return Validation(
                condition: Condition(condition.expression),
                message: validation.body.attribute("error_message")?.expression, span: validation.headerSpan)
        }
        diagnostics.add(reader.diagnostics)
        return variable
    }

    /// Reports a type in quotes, as Terraform 0.11 had it. It is an error since 0.12, though `terraform fmt` still
    /// removes the quotes.
    private mutating func refuseQuotedType(_ expression: Expression) {
        guard case .string(let text) = expression.form, ["string", "list", "map"].contains(text) else { return }
        diagnostics.add(
            .error(
                .templateBadVariable, "a type is written without quotes", at: expression.span,
                help: text == "string" ? "write `string`" : "write `\(text)(string)`"))
    }

    /// Reads the default, which has to convert to the variable's type.
    private func readDefault(of variable: inout Variable, _ block: MergedBlock, _ reader: inout ConstantReader) {
        guard let (value, span) = reader.value(block, "default") else { return }
        variable.defaultExpression = block.attribute("default")?.expression
        guard !value.isNull else {
            variable.defaultValue = value
            if !variable.isNullable {
                reader.diagnostics.add(
                    .error(
                        .templateBadVariable, "a variable with `nullable = false` cannot have null as its default",
                        at: span,
                        help: "remove the default, so that the value has to be given, or `nullable = false`"))
            }
            return
        }
        var evaluator = Evaluator(scope: NoNames())
        variable.defaultValue = evaluator.convert(
            value, to: variable.type, at: span, naming: "the default of \"\(variable.name)\"")
        reader.diagnostics.add(evaluator.diagnostics)
    }

    private mutating func output(_ block: MergedBlock) -> ModuleOutput? {
        guard let label = block.first.label else { return nil }
        var output = ModuleOutput(name: label.text, span: label.span, declaration: block)
        var reader = ConstantReader(code: .templateBadVariable)
        output.description = reader.string(block, "description")
        output.isSensitive = reader.bool(block, "sensitive") ?? false
        diagnostics.add(reader.diagnostics)
        // A word of interfaces, which have no values.
        if case .interface = module.origin, let shape = block.attribute("shape") {
            output.shape = Type.parse(constraint: shape.expression, diagnostics: &diagnostics)
        }
        return output
    }

    private mutating func readResource(_ block: Block, _ mode: Resource.Mode) {
        guard block.labels.count == 2 else { return }
        module.resources.append(
            Resource(
                mode: mode, type: block.labels[0].text, name: block.labels[1].text,
                configuration: block.body.attribute("provider")?.expression.traversal?.root, span: block.headerSpan))
    }

    // MARK: - Requirements

    /// Reads a `terraform` block. Terraform requires all versions that the files of a module name; an override file
    /// replaces them instead.
    private mutating func readRequirements(_ block: Block, overrides: Bool) {
        var reader = ConstantReader(code: .templateBadVariable)
        if let version = reader.string(block.body, "required_version") {
            module.requiredVersion =
                overrides ? version : [module.requiredVersion, version].compactMap { $0 }.joined(separator: ", ")
        }
        for providers in block.body.blocks where providers.type == "required_providers" {
            for attribute in providers.body.attributes {
                let requirement = Self.requirement(attribute)
                if overrides { module.requiredProviders.removeAll { $0.name == requirement.name } }
                module.requiredProviders.append(requirement)
            }
        }
        diagnostics.add(reader.diagnostics)
    }

    /// One entry of `required_providers`, in today's form or that of Terraform 0.12.
    private static func requirement(_ attribute: Attribute) -> RequiredProvider {
        var provider = RequiredProvider(
            name: attribute.name, aliases: [], span: attribute.nameSpan, entry: attribute.span)
        guard case .object(let items) = attribute.expression.form else {
            // The form of Terraform 0.12: the version alone.
            if case .string(let text) = attribute.expression.form { provider.version = text }
            return provider
        }
        for item in items {
            switch (item.key.text, item.value.form) {
            case ("source", .string(let text)): provider.source = text
            case ("version", .string(let text)): provider.version = text
            case ("configuration_aliases", .tuple(let aliases)): provider.aliases = aliases.map(\.span.text)
            default: break
            }
        }
        return provider
    }
}

extension ObjectKey {
    /// The key where the text alone says it: a name or a plain string; otherwise nil.
    var text: String? {
        switch self {
        case .name(let name, _): return name
        case .expression(let expression):
            guard case .string(let text) = expression.form else { return nil }
            return text
        }
    }
}
