import Diagnostics
import HCL

/// Reads the files of an estate into declarations. What a word means elsewhere is not its business.
package struct EstateReader {
    private var declarations = Declarations()
    private var diagnostics = Diagnostics()
    private var moduleCount = 0
    private var estateBlock: Block?

    /// `files` in the order `estate.hcl`, then `*.estate.hcl` by name. They are read as one. Of a file with a syntax
    /// error nothing is read: what the rest of it means is a guess, and each wrong guess would be one more error.
    package static func read(_ files: [SourceFile], into diagnostics: inout Diagnostics) -> Declarations {
        var reader = EstateReader()
        for file in files {
            let tree = SyntaxTree.parse(file)
            reader.diagnostics.add(tree.diagnostics)
            reader.declarations.files.append(tree)
            if tree.diagnostics.isEmpty { reader.readFile(tree.body) }
        }
        if reader.estateBlock == nil, !reader.diagnostics.hasErrors, let first = files.first {
            reader.diagnostics.add(
                .error(
                    .noEstateBlock, "there is no estate block", at: Span(file: first, start: 0, end: 0),
                    help: "begin with `estate \"NAME\" { templates = \"../templates\" }`"))
        }
        diagnostics.add(reader.diagnostics)
        return reader.declarations
    }

    private static let fileSchema = Schema(
        "an estate file",
        blocks: [
            "estate": 1, "environment": 1, "stack": 1, "account": 1, "moved": 0, "removed": 0, "waive": 1,
        ])
    private static let layerBlocks = ["locals": 0, "module": 1, "service": 1]
    private static let estateSchema = Schema(
        "an estate block", attributes: ["live", "templates", "layout", "tags"], blocks: ["state": 1, "locals": 0],
        single: ["state", "locals"])
    private static let stackSchema = Schema(
        "a stack block", attributes: ["tags"], blocks: layerBlocks, single: ["locals"])
    private static let environmentSchema = Schema(
        "an environment block", attributes: ["stacks", "tags"], blocks: layerBlocks, single: ["locals"])
    private static let accountSchema = Schema(
        "an account block",
        attributes: ["environment", "assume_role", "localstack", "stacks", "tags"], required: ["id"],
        blocks: layerBlocks.merging(["region": 1, "environment": 1]) { own, _ in own }, single: ["locals"])
    private static let accountEnvironmentSchema = Schema(
        "an account's environment block", attributes: ["stacks", "tags"],
        blocks: layerBlocks.merging(["region": 1]) { own, _ in own }, single: ["locals"])
    private static let regionSchema = Schema(
        "a region block", attributes: ["stacks", "tags", "availability_zones"],
        blocks: layerBlocks.merging(["provides": 1, "consumes": 1]) { own, _ in own }, single: ["locals"])
    private static let serviceSchema = Schema("a service block", blocks: ["module": 1])
    private static let moduleSchema = Schema(
        "a module block", blocks: ["lifecycle": 0], single: ["lifecycle"], takesAnyAttribute: true)
    private static let lifecycleSchema = Schema("a lifecycle block", attributes: ["prevent_destroy"])
    private static let stateSchema = Schema("a state block", takesAnyAttribute: true)
    private static let movedSchema = Schema("a moved block", required: ["from", "to"])
    private static let removedSchema = Schema("a removed block", required: ["from"])
    private static let waiveSchema = Schema("a waive block", attributes: ["until"], required: ["in", "reason"])
    private static let localsSchema = Schema("a locals block", takesAnyAttribute: true)
    private static let providesSchema = Schema("a block that provides", required: ["prefix"])
    private static let consumesSchema = Schema(
        "a block that consumes", attributes: ["assume_role", "estate"], required: ["prefix"])

    private mutating func readFile(_ body: Body) {
        Self.fileSchema.check(body, header: nil, into: &diagnostics)
        for block in body.blocks {
            switch block.type {
            case "estate": readEstate(block)
            case "environment": readNamed(block, .environment, Self.environmentSchema, into: \.environments)
            case "stack": readNamed(block, .stack, Self.stackSchema, into: \.stacks)
            case "account": readAccount(block)
            case "moved": readMoved(block)
            case "removed": readRemoved(block)
            case "waive": readWaiver(block)
            default: break
            }
        }
    }

    // MARK: - estate

    private mutating func readEstate(_ block: Block) {
        if let first = estateBlock {
            return diagnostics.add(
                .error(.duplicateName, "there are two estate blocks", at: block.headerSpan, help: "keep one")
                    .label(first.headerSpan, "the first is here"))
        }
        estateBlock = block
        Self.estateSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        declarations.name = block.labels.first?.text ?? ""
        declarations.nameSpan = block.labels.first?.span
        declarations.level = readLevel(block, .estate)
        if let live = constantString(block.body.attribute("live")) { declarations.live = live.text }
        if let templates = constantString(block.body.attribute("templates")), !templates.text.hasPrefix("/") {
            (declarations.templates, declarations.templatesSpan) = (templates.text, templates.span)
        }
        for name in ["live", "templates"] { refuseAbsolute(block.body.attribute(name)) }
        if let layout = constantString(block.body.attribute("layout")) { readLayout(layout.text, layout.span) }
        if let state = block.body.blocks.first(where: { $0.type == "state" }), let label = state.labels.first {
            Self.stateSchema.check(state.body, header: state.headerSpan, into: &diagnostics)
            checkBackend(label)
            declarations.state = StateDeclaration(backend: label, attributes: state.body.attributes)
        }
    }

    /// The backends of Terraform 1.11 with a setting that takes a path for each state. `http`, `kubernetes`, `pg` and
    /// `remote` have none: all units would have one state.
    private static let backends = ["azurerm", "consul", "cos", "gcs", "local", "oss", "s3"]

    private mutating func checkBackend(_ label: BlockLabel) {
        guard !Self.backends.contains(label.text) else { return }
        diagnostics.add(
            .error(
                .badState, "no backend named \"\(label.text)\" has a state for each unit", at: label.span,
                help: Suggestion.help(for: label.text, among: Self.backends)))
    }

    private mutating func refuseAbsolute(_ attribute: Attribute?) {
        guard let attribute, case .string(let path) = attribute.expression.form, path.hasPrefix("/") else { return }
        diagnostics.add(
            .error(
                .badLayout, "\"\(attribute.name)\" is relative to this file", at: attribute.expression.span,
                help: "an absolute path is another one on every machine, and so would be what is rendered"))
    }

    private mutating func readLayout(_ text: String, _ span: Span) {
        declarations.layoutSpan = span
        do throws(Layout.Problem) {
            declarations.layout = try Layout(parsing: text)
        } catch {
            diagnostics.add(Self.diagnostic(error, span))
        }
    }

    private static func diagnostic(_ problem: Layout.Problem, _ span: Span) -> Diagnostic {
        switch problem {
        case .unknownPlaceholder(let name):
            .error(
                .badLayout, "no placeholder named \"{\(name)}\"", at: span,
                help: Suggestion.help(for: "{\(name)}", among: Layout.placeholders.map { "{\($0)}" }))
        case .missing(let name):
            .error(
                .badLayout, "the layout has no \"{\(name)}\", so different places would share a folder", at: span,
                help: "for example `accounts/{account}/{region}`")
        case .unclosed:
            .error(.badLayout, "a \"{\" without its \"}\"", at: span, help: "for example `accounts/{account}/{region}`")
        case .badFolder(let part):
            .error(
                .badLayout,
                part.isEmpty ? "the layout has an empty part" : "\"\(part)\" cannot be a folder of the layout",
                at: span,
                help: "use letters, digits, `-`, `_` and `.` with `/` between them, from the live tree's folder on")
        }
    }

    // MARK: - layers

    private mutating func readNamed(
        _ block: Block, _ kind: Level.Kind, _ schema: Schema, into list: WritableKeyPath<Declarations, [Level]>
    ) {
        schema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first else { return }
        let known = declarations[keyPath: list].lazy.map { ($0.name, $0.span) }
        guard !refuseDuplicate(label, kind.rawValue, known), checkName(label, kind.rawValue) else { return }
        declarations[keyPath: list].append(readLevel(block, kind))
    }

    private mutating func readLevel(_ block: Block, _ kind: Level.Kind) -> Level {
        var level = Level(kind: kind, name: block.labels.first?.text ?? "", span: block.labels.first?.span)
        for attribute in block.body.attributes { level.attributes[attribute.name] = attribute }
        level.tags = block.body.attribute("tags")?.expression
        level.stacks = block.body.attribute("stacks")?.expression
        for inner in block.body.blocks {
            switch inner.type {
            case "locals":
                Self.localsSchema.check(inner.body, header: inner.headerSpan, into: &diagnostics)
                level.locals += inner.body.attributes
            case "module": readModule(inner, service: nil, into: &level)
            case "service": readService(inner, into: &level)
            case "provides": readSharing(inner, Self.providesSchema, into: &level.provides)
            case "consumes": readSharing(inner, Self.consumesSchema, into: &level.consumes)
            default: break
            }
        }
        level.consumes = level.consumes.filter { !refuseBoth($0, level.provides) }
        return level
    }

    /// A region that provides what it consumes is read as a provider: what follows from the mistake is not reported too.
    private mutating func refuseBoth(_ declaration: SharingDeclaration, _ provided: [SharingDeclaration]) -> Bool {
        guard let other = provided.first(where: { $0.contract.text == declaration.contract.text }) else { return false }
        diagnostics.add(
            .error(
                .providesAndConsumes, "a region provides \"\(declaration.contract.text)\" or consumes it, not both",
                at: declaration.headerSpan, help: "remove one of the two blocks"
            ).label(other.headerSpan, "provided here"))
        return true
    }

    private mutating func readAccount(_ block: Block) {
        Self.accountSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first, checkName(label, "account"),
            !refuseDuplicate(label, "account", declarations.accounts.lazy.map { ($0.level.name, $0.level.span) })
        else { return }
        checkAccountID(block.body.attribute("id"))
        var account = AccountDeclaration(level: readLevel(block, .account))
        account.environment = constantString(block.body.attribute("environment")).map { ($0.text, $0.span) }
        account.regions = readRegions(block)
        for inner in block.body.blocks where inner.type == "environment" {
            Self.accountEnvironmentSchema.check(inner.body, header: inner.headerSpan, into: &diagnostics)
            guard let label = inner.labels.first,
                !refuseDuplicate(label, "environment", account.environments.lazy.map { ($0.level.name, $0.level.span) })
            else { continue }
            account.environments.append((readLevel(inner, .accountEnvironment), readRegions(inner)))
        }
        if !account.environments.isEmpty { refuseMixture(block) }
        declarations.accounts.append(account)
    }

    /// As a number an id would lose its zeros.
    private mutating func checkAccountID(_ attribute: Attribute?) {
        guard let attribute else { return }
        switch attribute.expression.form {
        case .string(let text):
            guard !AccountID.isValid(text) else { return }
            diagnostics.add(
                .error(
                    .badAccount, "\"\(text)\" is no account id", at: attribute.expression.span,
                    help: "an AWS account id has twelve digits"))
        case .number(let digits):
            diagnostics.add(
                .error(
                    .badAccount, "an account id is a string, not a number", at: attribute.expression.span,
                    help: "write it in quotes, `\"\(digits)\"`: it may begin with zeros"))
        default: break
        }
    }

    /// An account names its one environment, or has blocks for several; its regions stand accordingly.
    private mutating func refuseMixture(_ block: Block) {
        if let attribute = block.body.attribute("environment") {
            diagnostics.add(
                .error(
                    .mixedEnvironments, "an account has \"environment = ...\" or environment blocks, not both",
                    at: attribute.nameSpan, help: "remove the attribute"))
            return
        }
        for region in block.body.blocks where region.type == "region" {
            diagnostics.add(
                .error(
                    .mixedEnvironments, "in an account with environment blocks a region stands in one of them",
                    at: region.headerSpan, help: "move the region into an environment block"))
        }
    }

    private mutating func readRegions(_ block: Block) -> [Level] {
        var regions: [Level] = []
        for inner in block.body.blocks where inner.type == "region" {
            Self.regionSchema.check(inner.body, header: inner.headerSpan, into: &diagnostics)
            guard let label = inner.labels.first,
                !refuseDuplicate(label, "region", regions.lazy.map { ($0.name, $0.span) })
            else { continue }
            guard inner.body.attribute("availability_zones") != nil || AWSRegion.zones[label.text] != nil else {
                diagnostics.add(
                    .error(
                        .unknownRegion, "no AWS region named \"\(label.text)\"", at: label.span,
                        help: Suggestion.help(for: label.text, among: AWSRegion.zones.keys)
                            ?? "for a region that tfgen does not know, set `availability_zones`"))
                continue
            }
            guard checkName(label, "region") else { continue }
            regions.append(readLevel(inner, .region))
        }
        return regions
    }

    // MARK: - modules

    private mutating func readService(_ block: Block, into level: inout Level) {
        Self.serviceSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first, checkName(label, "service") else { return }
        for inner in block.body.blocks where inner.type == "module" {
            readModule(inner, service: label.text, into: &level)
        }
    }

    private mutating func readModule(_ block: Block, service: String?, into level: inout Level) {
        Self.moduleSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first, checkPath(label) else { return }
        let path = service.map { "services/\($0)/\(label.text)" } ?? label.text
        let known = level.modules.map { ($0.path, Optional($0.label.span)) }
        if let first = known.first(where: { $0.0 == path }) {
            return diagnostics.add(
                .error(
                    .duplicateName, "module \"\(path)\" stands twice in \(level.title)", at: label.span,
                    help: "join the two blocks, or give one another label and a `source`"
                ).label(first.1, "the first is here"))
        }
        let lifecycle = block.body.blocks.first { $0.type == "lifecycle" }
        if let lifecycle {
            Self.lifecycleSchema.check(lifecycle.body, header: lifecycle.headerSpan, into: &diagnostics)
        }
        let isMeta = { (attribute: Attribute) in ModuleDeclaration.metaArguments.contains(attribute.name) }
        level.modules.append(
            ModuleDeclaration(
                id: moduleCount, path: path, service: service, label: label, headerSpan: block.headerSpan,
                inputs: block.body.attributes.filter { !isMeta($0) },
                meta: Dictionary(
                    block.body.attributes.filter(isMeta).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
                preventDestroy: lifecycle?.body.attribute("prevent_destroy"), layer: level.title))
        moduleCount += 1
    }

    private mutating func readSharing(_ block: Block, _ schema: Schema, into list: inout [SharingDeclaration]) {
        schema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first,
            !refuseDuplicate(label, "`\(block.type)`", list.lazy.map { ($0.contract.text, $0.contract.span) })
        else { return }
        list.append(
            SharingDeclaration(
                contract: label, headerSpan: block.headerSpan,
                attributes: Dictionary(
                    block.body.attributes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })))
    }

    // MARK: - moved, removed, waive

    private mutating func readMoved(_ block: Block) {
        Self.movedSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let from = constantString(block.body.attribute("from")),
            let to = constantString(block.body.attribute("to"))
        else { return }
        declarations.moved.append(MovedDeclaration(from: (from.text, from.span), to: (to.text, to.span)))
    }

    private mutating func readRemoved(_ block: Block) {
        Self.removedSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let from = constantString(block.body.attribute("from")) else { return }
        declarations.removed.append(RemovedDeclaration(from: (from.text, from.span)))
    }

    private mutating func readWaiver(_ block: Block) {
        Self.waiveSchema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first, let reason = constantString(block.body.attribute("reason")) else {
            return
        }
        if reason.text.utf8.allSatisfy({ $0 == 0x20 }) {
            diagnostics.add(
                .error(.badWaiver, "a waiver needs a reason", at: reason.span, help: "say why the caution is accepted"))
        }
        let until = constantString(block.body.attribute("until"))
        if let until, !Self.isDate(until.text) {
            diagnostics.add(
                .error(.badWaiver, "\"\(until.text)\" is no date", at: until.span, help: "write it as YYYY-MM-DD"))
        }
        declarations.waivers.append(
            WaiverDeclaration(
                caution: label,
                scopes: constantStrings(block.body.attribute("in")).map { (AddressPattern($0.text), $0.span) },
                reason: reason.text, until: until?.text, span: block.headerSpan))
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]) else {
            return false
        }
        guard let year = Int(parts[0]), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return day >= 1 && day <= days
    }

    // MARK: - words

    private mutating func constantString(_ attribute: Attribute?) -> (text: String, span: Span)? {
        guard let attribute else { return nil }
        guard case .string(let text) = attribute.expression.form else {
            diagnostics.add(
                .error(
                    .notConstant, "\"\(attribute.name)\" takes a plain string", at: attribute.expression.span,
                    help: "tfgen has to know it before any value is worked out: no names, no functions"))
            return nil
        }
        return (text, attribute.expression.span)
    }

    private mutating func constantStrings(_ attribute: Attribute?) -> [(text: String, span: Span)] {
        guard let attribute, case .tuple(let elements) = attribute.expression.form else {
            if let attribute {
                diagnostics.add(
                    .error(
                        .notConstant, "\"\(attribute.name)\" takes a list of plain strings",
                        at: attribute.expression.span,
                        help: "for example `[\"prod/us-east-1\"]`"))
            }
            return []
        }
        return elements.compactMap { element in
            guard case .string(let text) = element.form else {
                diagnostics.add(
                    .error(
                        .notConstant, "a plain string is needed here", at: element.span,
                        help: "tfgen has to know it before any value is worked out: no names, no functions"))
                return nil
            }
            return (text, element.span)
        }
    }

    private mutating func refuseDuplicate(
        _ label: BlockLabel, _ kind: String, _ known: some Sequence<(String, Span?)>
    ) -> Bool {
        guard let first = known.first(where: { Self.areOneFolder($0.0, label.text) }) else { return false }
        diagnostics.add(
            .error(
                .duplicateName,
                first.0 == label.text
                    ? "\(kind) \"\(label.text)\" is declared twice"
                    : "\"\(label.text)\" and \"\(first.0)\" differ in case only, and would be one folder on some disks",
                at: label.span,
                help: first.0 == label.text ? "join the two blocks, or rename one" : "rename one of them"
            ).label(first.1, "the first is here"))
        return true
    }

    /// Whether two names differ in the case of their letters at most. Every name is compared with all before it: so by bytes,
    /// of which the first few decide.
    private static func areOneFolder(_ first: String, _ second: String) -> Bool {
        let lower = { (byte: UInt8) in (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return first.utf8.count == second.utf8.count
            && first.utf8.elementsEqual(second.utf8) { $0 == $1 || lower($0) == lower($1) }
    }

    /// A name becomes one folder of the live tree.
    private mutating func checkName(_ label: BlockLabel, _ kind: String) -> Bool {
        guard PathRule.isComponent(label.text) else {
            diagnostics.add(
                .error(
                    .badName,
                    "\"\(label.text)\" cannot be the name of \(kind == "account" || kind == "environment" ? "an" : "a") \(kind)",
                    at: label.span, help: "use letters, digits, `-`, `_` and `.`: it becomes a folder's name"))
            return false
        }
        return true
    }

    /// A unit's label becomes a path of folders below its place, and may not leave it.
    private mutating func checkPath(_ label: BlockLabel) -> Bool {
        let parts = label.text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ PathRule.isComponent(String($0)) }) else {
            diagnostics.add(
                .error(
                    .badName, "\"\(label.text)\" cannot be a unit's path", at: label.span,
                    help: "use names of letters, digits, `-`, `_` and `.` with `/` between them: they become folders"))
            return false
        }
        return true
    }
}

/// Which texts may become a folder's name in the live tree: those that every file system and every shell takes as they
/// stand.
package enum PathRule {
    /// Names that Windows keeps for devices, whatever follows after a dot.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    package static func isComponent(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != 0x2E, first != 0x2D, text.utf8.count <= 128 else { return false }
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        return isPlain && text.utf8.last != 0x2E && !devices.contains(text.prefix { $0 != "." }.lowercased())
    }
}
