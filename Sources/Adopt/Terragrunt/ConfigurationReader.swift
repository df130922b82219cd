import Diagnostics
import Estate
import FileTree
import HCL

/// Evaluates one configuration file for one unit. An included file is read as a part of the unit that includes it; a
/// file that `read_terragrunt_config` reads has a folder of its own. Nothing is run: what only a run knows stays an
/// expression.
final class ConfigurationReader {
    let tree: TreeFiles
    let path: String
    /// The folder of the configuration that Terragrunt works on, which `get_terragrunt_dir()` gives.
    let folder: String
    /// The folder of the unit for which everything is read.
    let unit: String
    /// The folders of included files by the label of the include, `""` without one. In an included file it is the
    /// folder of that file itself.
    var includeFolders: [String: String] = [:]
    /// What `include.LABEL` means, for includes with `expose = true`.
    var exposed: [String: Value] = [:]
    /// Whether a function was called whose result depends on the unit and not only on the file. The file's values
    /// are then not kept for other units.
    var asksForUnit = false
    private(set) var dependencies: [String: String] = [:]
    private var locals: [String: Expression] = [:]
    /// The defaults of the feature flags that the file and its includes have.
    private(set) var features: [String: Expression] = [:]
    /// Whether what is evaluated stays an expression of Terragrunt, which can read features.
    private var keepsFeatures = false
    private var values: [String: Value] = [:]
    /// What the evaluations of the locals asked for.
    private var localTraces: [String: Trace] = [:]
    /// What the evaluations that are going on asked for, the innermost last.
    private var traces: [Trace] = []
    /// Whether values are shared with other units: those of an included file, which many read.
    private var sharesValues = false

    /// The locals that are being worked out, to find circles.
    private var open: Set<String> = []
    private(set) var problems: [String] = []
    /// The file of the estate that tfgen rendered this one from; nil for any other.
    private var ownFile: String?
    /// Whether tfgen rendered the file, and whether it is a `root.hcl`.
    private var isRendered = false
    private var isRenderedRoot = false

    init(_ tree: TreeFiles, path: String, folder: String, unit: String) {
        self.tree = tree
        self.path = path
        self.folder = folder
        self.unit = unit
    }

    // MARK: - Values

    /// The value of an expression. Errors become notes, so that one bad expression does not stop the unit. In an included file it is
    /// taken from another unit, where the expression asks for nothing that is not the same there.
    func evaluate(_ expression: Expression) -> Value {
        guard sharesValues, tree.open.isEmpty else { return evaluated(expression) }
        let key = SharedValues.Key(
            file: ObjectIdentifier(expression.span.file), start: expression.span.start, keepsFeatures: keepsFeatures)
        if let found = tree.shared.value(key, above: { tree.above(folder, $0) }) {
            take(found.trace)
            return found.value
        }
        traces.append(Trace())
        // Where not all of an object is the same for other units, some of its items are.
        let value =
            expression.plainItems.map { items in .object(Members(items.map { .init($0.name, evaluate($0.value)) })) }
            ?? evaluated(expression)
        let trace = traces.removeLast()
        traces.indices.last.map { traces[$0].add(trace) }
        tree.shared.keep(value, trace, key)
        return value
    }

    private func evaluated(_ expression: Expression) -> Value {
        // Files are seen from the file that names them, also from an included one.
        let beside = FilesBeside(files: tree.files, folder: SourcePath.folder(of: path), repository: tree.repository)
        let scope = ConfigurationScope(reader: self)
        var evaluator = Evaluator(
            scope: isRenderedRoot && keepsFeatures ? RenderedRootScope(inner: scope) : scope, files: beside,
            continuing: tree.progress)
        let value = evaluator.evaluate(expression)
        for error in evaluator.diagnostics.all { note("\(error.message)", at: error.span ?? expression.span) }
        return value
    }

    /// Adds a problem with its file and line, once.
    func note(_ message: String, at span: Span) {
        let line = span.file.position(at: span.start).line
        let text = "\(span.file.path):\(line): \(message)"
        take([text])
    }

    /// Adds the problems of a file that this one reads.
    func take(_ others: [String]) {
        traces.indices.last.map { traces[$0].problems += others }
        problems += others.filter { !problems.contains($0) }
    }

    /// Takes what an evaluation found that was made before.
    private func take(_ trace: Trace) {
        traces.indices.last.map { traces[$0].add(trace) }
        problems += trace.problems.filter { !problems.contains($0) }
    }

    /// Tells the evaluation that is going on that it depends on a file above the folder.
    func tell(asksFor name: String, found: String?) { traces.indices.last.map { traces[$0].add(name, found) } }

    /// Tells the evaluation that is going on that it depends on the unit.
    func tellAsksForUnit() { traces.indices.last.map { traces[$0].isOfUnit = true } }

    /// The value of `local.NAME`, worked out when first asked for; nil where there is no such local.
    func local(_ name: String) -> Value? {
        if let value = values[name] {
            localTraces[name].map(take)
            return value
        }
        guard let expression = locals[name] else { return nil }
        guard open.insert(name).inserted else {
            tellAsksForUnit()
            note("local.\(name) reads itself", at: expression.span)
            return .poison
        }
        let kept = keepsFeatures
        keepsFeatures = false
        traces.append(Trace())
        let value = evaluate(expression)
        let trace = traces.removeLast()
        traces.indices.last.map { traces[$0].add(trace) }
        keepsFeatures = kept
        open.remove(name)
        values[name] = value
        localTraces[name] = trace
        return value
    }

    /// The file as a value, as `include.LABEL` and `read_terragrunt_config` give it.
    func whole(_ configuration: Configuration) -> Value {
        var members: [(String, Value)] = [
            ("locals", allLocals),
            (
                "inputs",
                .object(Members(configuration.inputs.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }))
            ),
            (
                "dependency",
                .object(
                    Members(
                        configuration.dependencies.map { dependency in
                            let outputs = OutputReference(owner: dependency.folder, name: "")
                            let value = Value.deferred(
                                Deferred(type: .any, residual: .reference(.output(outputs))))
                            return .init(dependency.name, .object([("outputs", value)]))
                        }))
            ),
        ]
        if let state = configuration.state {
            let settings = Members(state.settings.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
            members.append(
                ("remote_state", .object([("backend", .string(state.backend)), ("config", .object(settings))])))
        }
        if let source = configuration.source {
            members.append(("terraform", .object([("source", source)])))
        }
        if !configuration.generated.isEmpty {
            let files = configuration.generated.sorted { $0.name < $1.name }.map { file in
                let words = file.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
                return Members.Member(file.name, .object(words))
            }
            members.append(("generate", .object(Members(files))))
        }
        return .object(members)
    }

    /// Whether the file has no `include` block.
    var includesNothing: Bool { !(tree.tree(path)?.body.blocks.contains { $0.type == "include" } ?? false) }

    var allLocals: Value {
        .object(Members(locals.keys.sorted().map { .init($0, local($0) ?? .poison) }))
    }

    // MARK: - The file

    /// Reads the whole file and what it includes. An included file cannot include another one, as in Terragrunt.
    func read(isIncluded: Bool = false) -> Configuration {
        sharesValues = isIncluded
        guard let syntax = tree.tree(path) else {
            var missing = Configuration()
            missing.problems = ["\(tree.shown(path)) cannot be read"]
            return missing
        }
        if let error = syntax.diagnostics.first {
            note(error.message, at: error.span ?? syntax.body.span)
        }
        ownFile = isIncluded ? nil : OutputFile.estateFile(syntax.source.bytes)
        isRenderedRoot = isIncluded && OutputFile.carriesHeader(syntax.source.bytes)
        isRendered = isRenderedRoot || ownFile != nil
        readLocals(syntax.body)
        readFeatures(syntax.body)
        var result = Configuration()
        if !isIncluded {
            for block in syntax.body.blocks where block.type == "include" { include(block, into: &result) }
        }
        result.merge(own(syntax.body, isIncluded: isIncluded), isDeep: mergesDeeply)
        if !isIncluded { result.ownFile = ownFile }
        if ownFile != nil { result.isOwn = true }
        if isRenderedRoot { dropOwnWords(&result) }
        result.problems += problems
        return result
    }

    /// Notes the expressions of the file's locals, so that they can be worked out when something reads them.
    func readLocals(_ body: Body) {
        for block in body.blocks where block.type == "locals" {
            for attribute in block.body.attributes { locals[attribute.name] = attribute.expression }
        }
    }

    /// Notes the defaults of the file's feature flags.
    private func readFeatures(_ body: Body) {
        for block in body.blocks where block.type == "feature" {
            guard let name = block.labels.first?.text, let value = block.body.attribute("default") else { continue }
            features[name] = value.expression
        }
    }

    /// What `feature.NAME.value` means. In a block that is taken over as it is, it stays; elsewhere, where an estate cannot read
    /// features, it is the default from then on, and the report says so. Nil where there is no such feature.
    func feature(_ name: String, at span: Span) -> Value? {
        guard let expression = features[name] else { return nil }
        if keepsFeatures {
            return .deferred(Deferred(type: .any, residual: .reference(.name("feature.\(name).value"))))
        }
        note(
            "feature.\(name).value has its default here from now on: an estate reads features only in Terragrunt's own words",
            at: span)
        return evaluate(expression)
    }

    /// Removes what tfgen writes into every `root.hcl` by itself, as this is not a word of an estate.
    private func dropOwnWords(_ result: inout Configuration) {
        result.isOwn = true
        result.rootState = result.state
        result.rootFile = path
        result.hasLocalStack = local("account")?["localstack"]?.asBool ?? false
        result.passed.removeAll { $0.inside == "terraform" && $0.label == "localstack" }
        result.generated.removeAll { $0.name == "provider_localstack" }
        problems.removeAll()
    }

    private var mergesDeeply = false
    private var retries: [String: Value] = [:]

    /// Reads an included file and merges it by its `merge_strategy`.
    private func include(_ block: Block, into result: inout Configuration) {
        let label = block.labels.first?.text ?? ""
        guard let expression = block.body.attribute("path")?.expression,
            let target = evaluate(expression).asString
        else {
            result.mayHaveState = true
            return note("the path of this include is not known", at: block.headerSpan)
        }
        let included = SourcePath.join(folder, target)
        guard tree.exists(included) else {
            result.mayHaveState = true
            return note("\(tree.shown(included)) is not there", at: block.headerSpan)
        }
        includeFolders[label] = SourcePath.folder(of: included)
        let strategy = block.body.attribute("merge_strategy").flatMap { evaluate($0.expression).asString } ?? "shallow"
        let reader = ConfigurationReader(tree, path: included, folder: folder, unit: unit)
        reader.includeFolders = [label: SourcePath.folder(of: included)]
        let configuration = reader.read(isIncluded: true)
        features.merge(reader.features) { own, _ in own }
        if strategy != "no_merge" { dependencies.merge(reader.dependencies) { own, _ in own } }
        let isExposed = block.body.attribute("expose").flatMap { evaluate($0.expression).asBool } ?? false
        if isExposed { exposed[label] = reader.whole(configuration) }
        guard strategy != "no_merge" else { return }
        mergesDeeply = mergesDeeply || strategy == "deep"
        result.merge(configuration, isDeep: strategy == "deep")
    }

    /// What the file's own blocks and attributes say.
    private func own(_ body: Body, isIncluded: Bool) -> Configuration {
        var result = Configuration()
        // What the blocks further down read.
        for block in body.blocks where block.type == "dependency" { readDependency(block, into: &result) }
        for block in body.blocks {
            switch block.type {
            // `catalog` is for Terragrunt's own catalogue command, and says nothing of a unit.
            case "locals", "include", "dependency", "catalog": break
            case "dependencies":
                let paths = block.body.attribute("paths").flatMap { evaluate($0.expression).elements } ?? []
                result.waitsFor += paths.compactMap(\.asString).map { SourcePath.join(folder, $0) }
            case "terraform": readTerraform(block, into: &result)
            case "remote_state": readState(block, into: &result)
            case "generate": readGenerated(block, into: &result)
            default: result.passed.append(passed(block, inside: nil))
            }
        }
        // `skip` is of the file in which it stands, and no unit that includes it is skipped (Terragrunt's `config.Merge`).
        for attribute in body.attributes where !isIncluded || attribute.name != "skip" {
            read(attribute, into: &result)
        }
        if let errors = retries["retryable_errors"] {
            result.passed.append(retry(errors))
        } else {
            result.problems += retries.keys.sorted().map {
                "`\($0)` is left out: say it in an `errors` block, beside the errors that it is for"
            }
        }
        return result
    }

    /// Reads one attribute of the file. One that has no meaning in an estate is taken over as it is.
    private func read(_ attribute: Attribute, into result: inout Configuration) {
        let kept = keepsFeatures
        keepsFeatures = isRenderedRoot
        defer { keepsFeatures = kept }
        let comment = CommentLines.above(attribute.nameSpan)
        switch attribute.name {
        case "inputs":
            let value = evaluate(attribute.expression)
            guard let members = value.members else {
                if !value.isPoison {
                    note("the inputs are not an object whose members are known", at: attribute.nameSpan)
                }
                return
            }
            for member in members.all {
                result.inputs[member.name] = ownFile == nil ? member.value : member.value.withoutOwnEncoding
                result.inputFiles[member.name] = path
            }
            result.inputOrder = InputComments.order(attribute.expression)
            result.comments = InputComments.read(attribute.expression)
        case "remote_state": readState(evaluate(attribute.expression), at: attribute.nameSpan, into: &result)
        case "generate": readGenerated(evaluate(attribute.expression), at: attribute.nameSpan, into: &result)
        case "prevent_destroy": result.isProtected = evaluate(attribute.expression).asBool
        case "skip":
            let excluded = ["if": evaluate(attribute.expression), "actions": .tuple([.string("all")])]
            result.passed.append(
                .init(inside: nil, type: "exclude", label: nil, attributes: excluded, blocks: []))
        case "retryable_errors", "retry_max_attempts", "retry_sleep_interval_sec":
            retries[attribute.name] = evaluate(attribute.expression)
        case "terragrunt_version_constraint", "terraform_version_constraint":
            // `>= v1.2` is `>= 1.2`.
            let value = evaluate(attribute.expression).mappingStrings { .string($0.replacing("v", with: "")) }
            result.passed.append(
                .init(
                    inside: nil, type: attribute.name, label: nil, attributes: ["": value], blocks: [], comment: comment
                ))
        default:
            result.passed.append(
                .init(
                    inside: nil, type: attribute.name, label: nil,
                    attributes: ["": evaluate(attribute.expression)], blocks: [], comment: comment))
        }
    }

    /// The retry words of Terragrunt before 0.69 as the `errors` block that replaced them, with the numbers that
    /// were the defaults.
    private func retry(_ errors: Value) -> Configuration.Passed {
        let attributes: [String: Value] = [
            "retryable_errors": errors, "max_attempts": retries["retry_max_attempts"] ?? .int(3),
            "sleep_interval_sec": retries["retry_sleep_interval_sec"] ?? .int(5),
        ]
        return .init(
            inside: nil, type: "errors", label: nil, attributes: [:],
            blocks: [.init(inside: nil, type: "retry", label: "default", attributes: attributes, blocks: [])])
    }

    private func readDependency(_ block: Block, into result: inout Configuration) {
        guard let name = block.labels.first?.text, let expression = block.body.attribute("config_path")?.expression,
            let target = evaluate(expression).asString
        else { return note("the folder of this dependency is not known", at: block.headerSpan) }
        func says(_ word: String, _ answer: Bool) -> Bool {
            block.body.attribute(word).map { evaluate($0.expression).asBool == answer } ?? false
        }
        if says("enabled", false) { return }
        let folder = SourcePath.join(self.folder, target)
        let mocks = block.body.attribute("mock_outputs").map { evaluate($0.expression) }
        dependencies[name] = folder
        var dependency = Configuration.Dependency(name: name, folder: folder, mocks: mocks)
        if says("skip_outputs", true) {
            let line = block.headerSpan.file.position(at: block.headerSpan.start).line
            dependency.note =
                "\(tree.shown(path)):\(line): this dependency reads no outputs (`skip_outputs`): an estate reads those that "
                + "inputs name"
        }
        result.dependencies.append(dependency)
    }

    private func readTerraform(_ block: Block, into result: inout Configuration) {
        for attribute in block.body.attributes {
            if attribute.name == "source" {
                result.source = evaluate(attribute.expression)
            } else {
                result.passed.append(
                    .init(
                        inside: "terraform", type: attribute.name, label: nil,
                        attributes: ["": evaluate(attribute.expression)], blocks: []))
            }
        }
        for inner in block.body.blocks { result.passed.append(passed(inner, inside: "terraform")) }
    }

    /// A block that is taken over as it is, with the blocks inside.
    private func passed(_ block: Block, inside: String?) -> Configuration.Passed {
        let kept = keepsFeatures
        keepsFeatures = true
        defer { keepsFeatures = kept }
        var attributes: [String: Value] = [:]
        for attribute in block.body.attributes { attributes[attribute.name] = evaluate(attribute.expression) }
        return .init(
            inside: inside, type: block.type, label: block.labels.first?.text, attributes: attributes,
            order: block.body.attributes.map(\.name), blocks: block.body.blocks.map { passed($0, inside: nil) },
            comment: CommentLines.above(block.headerSpan), comments: Self.comments(in: block.body))
    }

    /// The comments above the attributes of a block, by the attributes' names.
    private static func comments(in body: Body) -> [String: [String]] {
        let found = body.attributes.map { ($0.name, CommentLines.above($0.nameSpan)) }
        return Dictionary(found.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    /// Reads a `remote_state` block.
    private func readState(_ block: Block, into result: inout Configuration) {
        var words: [(name: String, value: Value, span: Span)] = []
        for attribute in block.body.attributes {
            words.append((attribute.name, evaluate(attribute.expression), attribute.nameSpan))
        }
        for config in block.body.blocks where config.type == "config" {
            let settings = config.body.attributes.map { Members.Member($0.name, evaluate($0.expression)) }
            words.append(("config", .object(Members(settings)), config.headerSpan))
        }
        readState(words, at: block.headerSpan, into: &result)
    }

    /// Reads `remote_state` as an attribute, which has the words of the block: `remote_state = local.common.remote_state`.
    private func readState(_ value: Value, at span: Span, into result: inout Configuration) {
        readState((value.members?.all ?? []).map { ($0.name, $0.value, span) }, at: span, into: &result)
    }

    /// Takes the words of `remote_state`. Of a `merge` with a part that is known later, the known members are taken.
    private func readState(
        _ words: [(name: String, value: Value, span: Span)], at span: Span, into result: inout Configuration
    ) {
        guard let backend = words.first(where: { $0.name == "backend" })?.value.asString else {
            result.mayHaveState = true
            return note("the backend of this state is not known", at: span)
        }
        var settings: [String: Value] = [:]
        for (name, value, span) in words where name == "config" {
            let known = value.members?.all ?? Self.knownParts(of: value)
            for member in known { settings[member.name] = member.value }
            // What tfgen wrote itself has LocalStack's settings merged in.
            if value.members == nil, ownFile == nil {
                note("a part of the state's settings is known only when Terragrunt runs", at: span)
            }
        }
        for (name, value, span) in words where !["backend", "config", "generate"].contains(name) {
            guard Backend(name: backend).isOfTerragrunt(name) else {
                note("\(name) of the state is left out: an estate has no word for it", at: span)
                continue
            }
            if value.asBool != false, !value.isNull { settings[name] = value }
        }
        let generate = words.first { $0.name == "generate" && !$0.value.isNull }?.value
        let path = generate.map { $0["path"]?.asString ?? "backend.tf" }
        result.state = .init(backend: backend, settings: settings, file: path)
    }

    /// The members that a `merge(…)` has in any case.
    private static func knownParts(of value: Value) -> [Members.Member] {
        guard case .deferred(let deferred) = value, case .call("merge", let parts, false) = deferred.residual else {
            return []
        }
        return parts.flatMap { part -> [Members.Member] in
            guard case .value(let value) = part else { return [] }
            return value.members?.all ?? []
        }
    }

    /// Reads a `generate` block. Of a file that tfgen rendered, the estate's own ones are taken over as they are.
    private func readGenerated(_ block: Block, into result: inout Configuration) {
        if isRendered, block.body.attribute("contents")?.expression.span.text.hasPrefix("<<-EOF") == false {
            return result.passed.append(passed(block, inside: nil))
        }
        let words = block.body.attributes.map { Members.Member($0.name, evaluate($0.expression)) }
        readGenerated(block.labels.first?.text, words, at: block.headerSpan, into: &result)
    }

    /// Reads `generate` as an attribute, which has the files by their names: `generate = local.common.generate`.
    private func readGenerated(_ value: Value, at span: Span, into result: inout Configuration) {
        guard let files = value.members?.all else { return note("these generated files are not known", at: span) }
        // Of an object nobody knows in which order its members were written.
        let usual = ["path", "if_exists", "comment_prefix", "disable_signature", "contents"]
        for file in files {
            let words = file.value.members?.all ?? []
            let ordered = usual.flatMap { name in words.filter { $0.name == name } }
            let others = words.filter { !usual.contains($0.name) }
            readGenerated(file.name, ordered + others, at: span, into: &result)
        }
    }

    /// Takes a file that Terragrunt writes.
    private func readGenerated(
        _ name: String?, _ words: [Members.Member], at span: Span, into result: inout Configuration
    ) {
        let attributes = Dictionary(words.map { ($0.name, $0.value) }) { first, _ in first }
        guard let name, let path = attributes["path"]?.asString, let contents = attributes["contents"] else {
            return note("this generated file is not known", at: span)
        }
        result.generated.append(
            .init(name: name, path: path, contents: contents, attributes: attributes, order: words.map(\.name)))
    }
}

extension Expression {
    /// The items of an object whose names are plain words; nil for any other expression.
    fileprivate var plainItems: [(name: String, value: Expression)]? {
        guard isObject, case .object(let items) = form else { return nil }
        var found: [(name: String, value: Expression)] = []
        for item in items {
            guard case .name(let name, _) = item.key, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
            found.append((name, item.value))
        }
        return found
    }
}
