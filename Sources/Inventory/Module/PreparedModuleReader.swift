import Diagnostics
import HCL

/// Reads the `.tf` files of one folder, and the modules of the repository that they call.
///
/// A file with a syntax error is left out, and its errors are among the problems. What Terraform would refuse in a
/// block, tfgen's other checks say; here such a block is read as far as it goes.
struct PreparedModuleReader {
    private let files: any ModuleFiles
    let folder: String
    /// The folders of the modules that called this one, the outermost first. They end a circle of calls.
    private let callers: [String]

    /// The modules that were read for calls of this one, by folder: several calls of one folder share the text.
    private var children: [String: PreparedModule] = [:]
    var variables: [PreparedModule.Variable] = []
    var locals: [PreparedModule.Local] = []
    var outputs: [PreparedModule.Output] = []
    var resources: [ResourcePlan] = []
    var calls: [CallPlan] = []
    var problems: [Diagnostic] = []
    var askedNames: Set<String> = []

    /// How deep modules may call each other, counted from the root.
    static let nestingLimit = 16

    /// - Parameter asked: the names that modules around take of this one's outputs, which may be whole resources.
    private init(_ files: any ModuleFiles, folder: String, callers: [String], asked: Set<String>) {
        self.files = files
        self.folder = folder
        self.callers = callers
        askedNames = asked
    }

    /// Reads the module in a folder.
    static func module(
        _ files: any ModuleFiles, folder: String, callers: [String] = [], asked: Set<String> = []
    ) -> PreparedModule {
        var reader = PreparedModuleReader(files, folder: folder, callers: callers, asked: asked)
        reader.read()
        return PreparedModule(reader)
    }

    /// Reads all files of the folder. The names that are asked for come first, since every resource needs them.
    private mutating func read() {
        let trees = files.terraform(in: folder)
        for tree in trees where tree.hasErrors { problems += tree.diagnostics.filter { $0.severity == .error } }
        let bodies = trees.filter { !$0.hasErrors }.map(\.body)
        for body in bodies { body.eachExpression { $0.collectNames(into: &askedNames) } }
        for body in bodies { for block in body.blocks { read(block) } }
    }

    /// Reads one block of the outermost level, by its type and the number of its labels. Other blocks create
    /// nothing.
    private mutating func read(_ block: Block) {
        let labels = block.labels
        switch (block.type, labels.count) {
        case ("variable", 1): readVariable(block, labels[0])
        case ("locals", 0):
            for attribute in block.body.attributes {
                locals.append(PreparedModule.Local(name: attribute.name, expression: attribute.expression))
            }
        // An output without `value` is refused by Terraform, and has nothing to give here.
        case ("output", 1):
            guard let value = block.body.attribute("value") else { return }
            outputs.append(
                PreparedModule.Output(
                    name: labels[0].text, expression: value.expression,
                    isSensitive: constant(block.body, "sensitive")?.asBool ?? false))
        case ("resource", 2): readResource(block, .managed)
        case ("data", 2): readResource(block, .data)
        case ("module", 1): readCall(block, labels[0])
        default: break
        }
    }

    /// Reads a `variable` block. A type that is wrong was reported where the module's contract was read.
    private mutating func readVariable(_ block: Block, _ label: BlockLabel) {
        let body = block.body
        var ignored = Diagnostics()
        let type = body.attribute("type").map { Type.parse(constraint: $0.expression, diagnostics: &ignored) } ?? .any
        let isNullable = constant(body, "nullable")?.asBool ?? true
        let written = constant(body, "default")
        variables.append(
            PreparedModule.Variable(
                name: label.text, span: label.span, type: type,
                defaultValue: written.map { (try? $0.converted(to: type).get()) ?? $0 },
                isSensitive: constant(body, "sensitive")?.asBool ?? false, isNullable: isNullable))
    }

    /// The value of an attribute that depends on nothing; nil where it is not there or depends on something.
    private func constant(_ body: Body, _ name: String) -> Value? {
        body.attribute(name).flatMap { Constant.value(of: $0.expression) }
    }

    private mutating func readResource(_ block: Block, _ mode: ResourceMode) {
        let (type, name) = (block.labels[0].text, block.labels[1].text)
        let schema = mode == .managed ? ProviderSchema.resource(type) : ProviderSchema.dataSource(type)
        let isAsked = askedNames
        resources.append(
            ResourcePlan(
                mode: mode, type: type, name: name, span: block.headerSpan, repetition: repetition(block.body),
                body: BodyReader.plan(block.body, schema, isResource: true),
                provider: block.body.attribute("provider")?.expression.span.text,
                lifecycle: lifecycle(block.body), schema: schema,
                computed: schema?.attributes.filter { isAsked.contains($0.name) } ?? []))
    }

    private func repetition(_ body: Body) -> RepetitionPlan? {
        if let count = body.attribute("count") { return .count(count.expression) }
        return body.attribute("for_each").map { .forEach($0.expression) }
    }

    /// The `lifecycle` block's words. `ignore_changes` is kept as it is written: `all`, or a list of arguments.
    private func lifecycle(_ body: Body) -> Lifecycle {
        var lifecycle = Lifecycle()
        lifecycle.provisioners = body.blocks.filter { $0.type == "provisioner" }.map { block in
            block.span.text.split { " \n\r\t".contains($0) }.joined(separator: " ")
        }
        for block in body.blocks where block.type == "lifecycle" {
            lifecycle.preventsDestroy = constant(block.body, "prevent_destroy")?.asBool ?? false
            lifecycle.createsBeforeDestroy = constant(block.body, "create_before_destroy")?.asBool ?? false
            guard let ignored = block.body.attribute("ignore_changes")?.expression else { continue }
            if case .tuple(let elements) = ignored.form {
                lifecycle.ignoredChanges = elements.map(\.span.text)
            } else {
                lifecycle.ignoredChanges = [ignored.span.text]
            }
        }
        return lifecycle
    }

    private mutating func readCall(_ block: Block, _ label: BlockLabel) {
        let meta: Set = ["source", "version", "count", "for_each", "providers", "depends_on"]
        var inputs: [String: Expression] = [:]
        for attribute in block.body.attributes where !meta.contains(attribute.name) {
            inputs[attribute.name] = attribute.expression
        }
        calls.append(
            CallPlan(
                name: label.text, span: block.headerSpan,
                source: source(constant(block.body, "source")?.asString ?? ""), repetition: repetition(block.body),
                inputs: inputs))
    }

    /// The module that a call means. Only a path that begins with `./` or `../` is a folder to Terraform; everything
    /// else is fetched and not at hand.
    private mutating func source(_ source: String) -> CallPlan.Source {
        guard source.hasPrefix("./") || source.hasPrefix("../") else {
            return .unknown(source: source, reason: "its source is not a folder of the repository")
        }
        guard let target = FolderPath.join(folder, source) else {
            return .unknown(source: source, reason: "its source lies outside of the repository")
        }
        if target == folder || callers.contains(target) || callers.count >= Self.nestingLimit {
            return .unknown(source: source, reason: "its modules call each other without end")
        }
        if let known = children[target] { return .local(known, path: source) }
        if let reason = files.obstacle(in: target) { return .unknown(source: source, reason: reason) }
        guard !files.terraform(in: target).isEmpty else {
            return .unknown(source: source, reason: "there is no module in that folder")
        }
        let module = PreparedModuleReader.module(files, folder: target, callers: callers + [folder], asked: askedNames)
        children[target] = module
        return .local(module, path: source)
    }
}

/// Works out expressions that depend on nothing but their own text.
enum Constant {
    /// The value; nil where the expression reads a name or a file, or where it has a fault. The fault is reported
    /// when the expression is evaluated.
    static func value(of expression: Expression) -> Value? {
        guard expression.variables.isEmpty else { return nil }
        var evaluator = Evaluator(scope: NamedValues())
        let value = evaluator.evaluate(expression)
        return evaluator.diagnostics.isEmpty && !value.containsPoison ? value : nil
    }
}
