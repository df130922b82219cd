import Diagnostics
import HCL

/// Reads the words of a `contract.hcl` and adds them to the module beside it. Names that the module does not have
/// are errors, since such words would have no effect.
struct ContractReader {
    private(set) var module: Module
    private(set) var diagnostics = Diagnostics()

    init(module: Module) { self.module = module }

    private static let contractSchema = Schema(
        "contract.hcl",
        blocks: ["output": 1, "variable": 1, "caution": 1, "example": 1, "configures": 1, "trusts": 1, "waive": 1])
    private static let trustsSchema = Schema("a trusts block", required: ["roles"])
    private static let waiveSchema = Schema("a waive block", required: ["reason"])
    private static let outputSchema = Schema(
        "an output block of contract.hcl", attributes: ["type", "mock", "share", "available"])
    private static let variableSchema = Schema(
        "a variable block of contract.hcl",
        attributes: ["replaces", "unique_per", "disjoint_per", "rejects", "listed"], blocks: ["within": 0])
    private static let withinSchema = Schema("a within block", attributes: ["for"], required: ["min", "max"])
    private static let cautionSchema = Schema("a caution block", required: ["condition", "message"])
    private static let exampleSchema = Schema(
        "an example block", attributes: ["expect_failures"], required: ["inputs"])

    /// Reads the whole file.
    mutating func read(_ body: Body) {
        Self.contractSchema.check(body, header: nil, into: &diagnostics)
        for block in body.blocks where block.labels.count == 1 {
            switch block.type {
            case "output": readContractOutput(block, block.labels[0])
            case "variable": readContractVariable(block, block.labels[0])
            case "caution": readCaution(block, block.labels[0])
            case "example": readExample(block, block.labels[0])
            case "waive": readWaiver(block, block.labels[0])
            case "configures": readProviderSetup(block, block.labels[0])
            case "trusts": readTrust(block, block.labels[0])
            default: break
            }
        }
    }

    private mutating func readTrust(_ block: Block, _ label: BlockLabel) {
        Self.trustsSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard label.text == "github" else {
            return diagnostics.add(
                .error(
                    .contractUnknownName, "there are no workflows of \"\(label.text)\"", at: label.span,
                    help: "write `trusts \"github\" { roles = ... }`"))
        }
        guard let roles = block.body.attribute("roles")?.expression else { return }
        checkReads(of: roles)
        module.trusts.append(WorkflowTrust(system: label.text, roles: Condition(roles)))
    }

    /// Reads a `waive` block. The author of a template can only say that no literal in it is a secret; cautions are
    /// accepted by estates.
    private mutating func readWaiver(_ block: Block, _ label: BlockLabel) {
        Self.waiveSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard label.text == "secret-literal" else {
            return diagnostics.add(
                .error(
                    .contractUnknownName, "a contract waives nothing named \"\(label.text)\"", at: label.span,
                    help: "`waive \"secret-literal\"` is the only one; estates waive cautions"))
        }
        module.waivesSecrets = true
    }

    /// Reads an `output` block: type, mock, path in SSM and condition. The mock has to convert to the type.
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
            module.outputs[index].available = Condition(available)
        }
        diagnostics.add(reader.diagnostics)
    }

    /// Reads a `variable` block.
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
        for within in block.body.blocks where within.type == "within" {
            readBounds(within, of: index, &reader)
        }
        let bounds = module.variables[index].bounds
        module.variables[index].isListed = reader.bool(block.body, "listed") ?? !bounds.isEmpty
        diagnostics.add(reader.diagnostics)
    }

    /// Reads a `within` block of the variable at `index`.
    private mutating func readBounds(_ block: Block, of index: Int, _ reader: inout ConstantReader) {
        Self.withinSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let minimum = reader.number(block.body, "min"), let maximum = reader.number(block.body, "max"),
            let holder = holder(block, &reader)
        else { return }
        let variable = module.variables[index]
        let bounds = Bounds(minimum: minimum, maximum: maximum, holder: holder, span: block.headerSpan)
        guard refuse(bounds, block, of: variable) == false else { return }
        module.variables[index].bounds.append(bounds)
    }

    /// The units for which a range is meant; nil, with an error, for an unknown word.
    private mutating func holder(_ block: Block, _ reader: inout ConstantReader) -> Bounds.Holder? {
        guard block.body.attribute("for") != nil else { return .everyone }
        guard let word = reader.string(block.body, "for") else { return nil }
        if let holder = Bounds.Holder(rawValue: word) { return holder }
        let words = Bounds.Holder.allCases.map(\.rawValue)
        diagnostics.add(
            .error(
                .contractBadValue, "\"for\" does not take \"\(word)\"",
                at: block.body.attribute("for")?.expression.span, help: Suggestion.help(for: word, among: words)))
        return nil
    }

    /// Reports a range in which no value can lie, or which has no meaning for its variable. Gives whether there was
    /// something to report.
    private mutating func refuse(_ bounds: Bounds, _ block: Block, of variable: Variable) -> Bool {
        if variable.type != .number, variable.type != .any {
            diagnostics.add(
                .error(
                    .contractBadValue, "\"within\" is for numbers, and \"\(variable.name)\" is \(variable.type)",
                    at: block.headerSpan, help: "write a `validation` in the module's own files"))
        } else if bounds.maximum < bounds.minimum {
            diagnostics.add(
                .error(
                    .contractBadValue, "no number is within \(bounds.text)",
                    at: block.body.attribute("max")?.expression.span, help: "`max` is at least `min`"))
        } else if bounds.holder == .consumers, variable.uniquePer == nil {
            diagnostics.add(
                .error(
                    .contractBadValue,
                    "\"within\" is for consumers, and \"\(variable.name)\" has no `unique_per`",
                    at: block.body.attribute("for")?.expression.span,
                    help: "add `unique_per` with the input that consumers share: `unique_per = [\"listener_arn\"]`"))
        } else {
            return false
        }
        return true
    }

    /// Reads a `configures` block.
    private mutating func readProviderSetup(_ block: Block, _ label: BlockLabel) {
        if let other = module.providerSetup(label.text) {
            diagnostics.add(
                .error(
                    .contractBadValue, "provider \"\(label.text)\" is configured twice", at: label.span,
                    help: "keep one of the blocks"
                ).label(other.span, "the first is here"))
            return
        }
        let reads = ProviderSetup.reads(in: block.body)
        checkSetup(block.body)
        var outputs: [String] = []
        for read in reads where !outputs.contains(read.output) { outputs.append(read.output) }
        module.providerSetups.append(
            ProviderSetup(provider: label.text, span: block.headerSpan, body: block.body, outputs: outputs))
    }

    /// Reports everything that the body of a provider reads besides outputs of its own module.
    private mutating func checkSetup(_ body: Body) {
        body.walkAttributes { attribute in
            for traversal in attribute.expression.variables {
                guard traversal.root == "output", let name = traversal.stepName(0) else {
                    diagnostics.add(
                        .error(
                            .contractBadValue, "a provider is configured from outputs, not from \"\(traversal.root)\"",
                            at: traversal.span, help: "write `output.NAME`"))
                    continue
                }
                guard module.output(name) == nil else { continue }
                diagnostics.add(
                    .error(
                        .contractUnknownName, "no output \"\(name)\" in module \(module.name)", at: traversal.span,
                        help: Suggestion.help(for: name, among: module.outputs.map(\.name))))
            }
        }
    }

    /// Reports resources and names in a variable's words that the module does not have. An interface does not say which
    /// resources its module has.
    private mutating func checkNames(in variable: Variable, _ block: Block) {
        let addresses = Set(module.resources.filter { $0.mode == .managed }.map { "\($0.type).\($0.name)" })
        var isInterface = false
        if case .interface = module.origin { isInterface = true }
        for name in variable.replaces where !isInterface && !addresses.contains(name) {
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
                name: label.text, span: label.span, condition: Condition(condition),
                message: reader.string(block.body, "message") ?? ""))
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

    /// Reports everything that a condition reads besides variables of the module.
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
