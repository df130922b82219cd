import FileTree
import HCL

/// Writes the files of an estate: `estate.hcl`, and one file for each stack.
struct EstateText {
    let plan: EstatePlan

    init(_ plan: EstatePlan) { self.plan = plan }

    func files() -> [(name: String, bytes: [UInt8])] {
        let files = Dictionary(grouping: plan.stacks.filter { $0.file != "estate.hcl" }, by: \.file)
        return [("estate.hcl", estate)]
            + files.sorted { $0.key < $1.key }.map { name, stacks in
                var out = HCLWriter()
                for stack in stacks { out.add(finished: text(of: stack)) }
                return (name, out.finish())
            }
    }

    /// The `estate` block, the environments and the accounts with their places.
    private var estate: [UInt8] {
        var out = HCLWriter()
        out.block("estate", labels: [plan.name]) { out in
            if let live = SourcePath.relative(plan.live, to: plan.choices.into), !live.isEmpty {
                out.attribute("live", string: live)
            }
            if plan.rendered == nil || plan.rendered?.layout != nil {
                out.attribute("layout", string: plan.levels.layout)
            }
            if let tags = plan.providers.tags { out.attribute("tags", tags) }
            writeState(into: &out)
            ProviderWriter.write(plan.providers.ofEstate, into: &out)
            writeLocals(plan.locals, into: &out)
            writeInputs(plan.commonInputs.estate, into: &out)
            writePassed(plan.passed, into: &out)
        }
        for stack in plan.stacks where stack.file == "estate.hcl" { out.add(finished: text(of: stack)) }
        for environment in plan.environments where !isPlain(environment) {
            out.gap()
            writeEnvironment(environment, into: &out)
        }
        for account in plan.accounts {
            out.gap()
            writeAccount(account, into: &out)
        }
        writeMoves(into: &out)
        return out.finish()
    }

    /// The addresses that units had before.
    private func writeMoves(into out: inout HCLWriter) {
        for move in plan.moves {
            out.gap()
            out.block("moved") { out in
                out.attribute("from", string: move.from)
                out.attribute("to", string: move.to)
            }
        }
    }

    /// An `inputs` block, where there are such inputs.
    private func writeInputs(
        _ inputs: [String: Value], _ comments: [String: [String]]? = nil, into out: inout HCLWriter
    ) {
        guard !inputs.isEmpty else { return }
        let comments = comments ?? plan.commonInputs.comments
        out.gap()
        out.block("inputs") { out in
            for (name, value) in inputs.sorted(by: { $0.key < $1.key }) {
                for line in comments[name] ?? [] { out.comment(line) }
                Self.write(name, value, into: &out)
            }
        }
    }

    /// An input. A text of several lines is written line by line, also where no newline is at its end.
    private static func write(_ name: String, _ value: Value, into out: inout HCLWriter) {
        let value = value.spellingJSON
        if let text = value.asString, text.utf8.count(where: { $0 == 0x0A }) > 1, out.attribute(name, chomping: text) {
            return
        }
        out.attribute(name, text: value)
    }

    /// A `locals` block, where there are locals.
    private func writeLocals(_ locals: [String: Value], into out: inout HCLWriter) {
        guard !locals.isEmpty else { return }
        out.gap()
        out.block("locals") { out in
            for (name, value) in locals.sorted(by: { $0.key < $1.key }) { out.attribute(name, text: value) }
        }
    }

    /// A `terragrunt` block, where there are words for it.
    private func writePassed(_ passed: [Configuration.Passed], into out: inout HCLWriter) {
        if passed.isEmpty { return }
        out.gap()
        out.block("terragrunt") { PassedText.write(passed, into: &$0) }
    }

    private func writeState(into out: inout HCLWriter) {
        guard let backend = plan.state.backend else { return }
        out.gap()
        if plan.state.isNone {
            out.comment("The modules say where their states lie, or Terraform keeps them where it runs.")
            return out.emptyBlock("state", labels: [backend])
        }
        if plan.state.settings.isEmpty, plan.state.file == nil { return out.emptyBlock("state", labels: [backend]) }
        if plan.state.isInCopies {
            out.comment("In Terragrunt's copies of the modules: they are lost with `.terragrunt-cache`.")
        }
        out.block("state", labels: [backend]) { out in
            for (name, value) in plan.state.settings {
                if let table = Self.table(value) {
                    out.attribute(name, source: table)
                } else {
                    out.attribute(name, value)
                }
            }
            if let file = plan.state.file { out.attribute("generate", string: file) }
        }
    }

    /// A table with what it is looked up by, over several lines: `{ … }[account.name]`. Nil for any other value.
    private static func table(_ value: Value) -> [UInt8]? {
        guard case .deferred(let deferred) = value,
            case .index(.value(let table), .reference(.name(let key))) = deferred.residual, table.members != nil
        else { return nil }
        var text: [UInt8] = []
        table.write(into: &text, indent: 4)
        return text + Array("[\(key)]".utf8)
    }

    /// Whether nothing is said of an environment, and its name is that of its account because the tree has none for it.
    private func isPlain(_ name: String) -> Bool {
        let places = plan.places.filter { $0.environment == name }
        return plan.refinements[.environment(name)] == nil && plan.commonInputs.layers[.environment(name)] == nil
            && plan.providers.layerTags[.environment(name)] == nil
            && places.allSatisfy { $0.ownEnvironment == nil && $0.account == name }
    }

    private func writeEnvironment(_ name: String, into out: inout HCLWriter) {
        let modules = plan.refinements[.environment(name)] ?? [:]
        let inputs = plan.commonInputs.layers[.environment(name)] ?? [:]
        let tags = plan.providers.layerTags[.environment(name)]
        guard !modules.isEmpty || !inputs.isEmpty || tags != nil else {
            return out.emptyBlock("environment", labels: [name])
        }
        out.block("environment", labels: [name]) { out in
            if let tags { out.attribute("tags", tags) }
            writeInputs(inputs, into: &out)
            write(modules, into: &out)
        }
    }

    /// An account. With one environment its places stand in it directly; with several, in a block for each.
    private func writeAccount(_ name: String, into out: inout HCLWriter) {
        let places = plan.places.filter { $0.account == name }
        let environments = Set(places.map(\.environment)).sorted()
        out.block("account", labels: [name]) { out in
            if let id = plan.providers.accountIDs[name] { out.attribute("id", string: id) }
            if let role = plan.providers.roles[name] { out.attribute("assume_role", role) }
            if plan.localStackAccounts.contains(name) { out.attribute("localstack", .bool(true)) }
            let isNesting = plan.nesting.contains(name)
            if !isNesting, !isPlain(environments[0]) { out.attribute("environment", string: environments[0]) }
            if let folder = places.lazy.compactMap(\.outside).first {
                out.attribute("layout", string: folder.isEmpty ? "." : folder)
            }
            if let tags = plan.providers.layerTags[.account(name)] { out.attribute("tags", tags) }
            ProviderWriter.write(plan.providers.ofLayers[.account(name)] ?? [], into: &out)
            writeInputs(plan.commonInputs.layers[.account(name)] ?? [:], into: &out)
            writePassed(plan.accountPassed[name] ?? [], into: &out)
            let modules = plan.refinements[.account(name)] ?? [:]
            if !modules.isEmpty {
                out.gap()
                write(modules, into: &out)
            }
            for environment in environments {
                let own = places.filter { $0.environment == environment }
                out.gap()
                if !isNesting {
                    writePlaces(own, into: &out)
                } else {
                    out.block("environment", labels: [environment]) { writePlaces(own, into: &$0) }
                }
            }
        }
    }

    /// The regions of an account or environment, and the `global` block for units without a region.
    private func writePlaces(_ places: [AdoptedPlace], into out: inout HCLWriter) {
        for place in places {
            out.gap()
            let header = place.region.map { "region \(HCLWriter.quoted($0))" } ?? "global"
            out.block(header) { out in
                let stacks = plan.stacks.filter { $0.places.contains(place) }.map(\.name)
                if let region = plan.providers.regions[place] { out.attribute("region", string: region) }
                if !stacks.isEmpty { out.attribute("stacks", .tuple(stacks.map { .string($0) })) }
                if let tags = plan.providers.layerTags[.place(place)] { out.attribute("tags", tags) }
                ProviderWriter.write(plan.providers.ofLayers[.place(place)] ?? [], into: &out)
                writeInputs(plan.commonInputs.layers[.place(place)] ?? [:], into: &out)
                let modules = plan.refinements[.place(place)] ?? [:]
                if !modules.isEmpty { out.gap() }
                write(modules, into: &out)
            }
        }
    }

    private func text(of stack: EstatePlan.Stack) -> [UInt8] {
        var out = HCLWriter()
        out.block("stack", labels: [stack.name]) { out in
            writeLocals(stack.locals, into: &out)
            writeInputs(stack.inputs.values, stack.inputs.comments, into: &out)
            writePassed(stack.passed, into: &out)
            write(stack.modules, into: &out)
        }
        return out.finish()
    }

    // MARK: - Modules

    private func write(_ modules: [String: EstatePlan.Module], into out: inout HCLWriter) {
        for (path, module) in modules.sorted(by: { $0.key < $1.key }) {
            out.gap()
            out.block("module", labels: [path]) { write(module, into: &$0) }
        }
    }

    /// The attributes and blocks of one module block.
    private func write(_ module: EstatePlan.Module, into out: inout HCLWriter) {
        if let source = module.source { out.attribute("source", string: source) }
        if let alias = module.alias { out.attribute("providers", source: "{ aws = aws.\(alias) }") }
        if !module.dependsOn.isEmpty {
            out.attribute("depends_on", source: "[\(module.dependsOn.joined(separator: ", "))]")
        }
        let places = Dictionary(
            module.order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func isBefore(_ one: String, _ other: String) -> Bool {
            (places[one] ?? Int.max, one) < (places[other] ?? Int.max, other)
        }
        for (name, value) in module.inputs.sorted(by: { isBefore($0.key, $1.key) }) {
            for line in module.comments[name] ?? [] { out.comment(line) }
            Self.write(name, value, into: &out)
        }
        if module.isProtected {
            out.gap()
            out.block("lifecycle") { $0.attribute("prevent_destroy", .bool(true)) }
        }
        for item in module.imports {
            out.gap()
            out.block("import") { out in
                out.attribute("to", source: item.to)
                out.attribute("id", item.id)
            }
        }
        if let backend = module.backend, module.state.isEmpty {
            out.gap()
            out.emptyBlock("state", labels: [backend])
        } else if !module.state.isEmpty {
            out.gap()
            out.block("state", labels: module.backend.map { [$0] } ?? []) { out in
                for (name, value) in module.state.sorted(by: { $0.key < $1.key }) { out.attribute(name, value) }
            }
        }
        ProviderWriter.write(module.providers, into: &out)
        writePassed(module.passed, into: &out)
    }
}

/// Writes `provider` blocks of an estate.
enum ProviderWriter {
    static func write(_ providers: [AdoptedProvider], into out: inout HCLWriter) {
        for provider in providers {
            out.gap()
            write(provider, into: &out)
        }
    }

    private static func write(_ provider: AdoptedProvider, into out: inout HCLWriter) {
        guard !provider.isEmpty else { return out.line("\(provider.header) {}") }
        out.block(provider.header) { out in
            if let alias = provider.alias { out.attribute("alias", alias) }
            for (name, value) in provider.attributes.sorted(by: { $0.key < $1.key }) { out.attribute(name, value) }
            write(provider.blocks, into: &out)
        }
    }
}

/// Writes Terragrunt's own words into a `terragrunt` block. Those that stood in `terraform` are gathered in one such
/// block.
enum PassedText {
    static func write(_ passed: [Configuration.Passed], into out: inout HCLWriter) {
        // Attributes stand before blocks.
        let own = passed.filter { $0.inside == nil }
        for item in own where item.attributes[""] != nil { write(item, into: &out) }
        for item in own where item.attributes[""] == nil { write(item, into: &out) }
        let inner = passed.filter { $0.inside == "terraform" }
        guard !inner.isEmpty else { return }
        out.gap()
        out.block("terraform") { out in
            for item in inner { write(item, into: &out) }
        }
    }

    private static func write(_ item: Configuration.Passed, into out: inout HCLWriter) {
        if let value = item.attributes[""] { return out.attribute(item.type, value) }
        out.gap()
        for line in item.comment { out.comment(line) }
        out.block(item.type, labels: item.label.map { [$0] } ?? []) { out in
            let rest = item.attributes.keys.filter { !item.order.contains($0) }.sorted { order($0) < order($1) }
            for name in item.order + rest {
                guard let value = item.attributes[name] else { continue }
                for line in item.comments[name] ?? [] { out.comment(line) }
                out.attribute(name, text: value)
            }
            for block in item.blocks { write(block, into: &out) }
        }
    }

    /// In a block that the tree does not have as it stands, what it is about is first, as people write it: when, then what, then
    /// how.
    private static let first = ["path", "if", "if_exists", "commands", "retryable_errors", "ignorable_errors"]

    private static func order(_ name: String) -> (Int, String) { (first.firstIndex(of: name) ?? first.count, name) }
}
