import Diagnostics
import HCL

/// Reads the block of one layer: its own words, locals, modules and services, contracts, and settings. All layers
/// are read by the same rules; their schemas say which words each may have.
struct LayerReader {
    private let title: String
    private let kind: Layer.Kind
    private var parts = LayerParts()

    /// The labels of its modules, by path.
    private var paths = Names.FirstLabels()

    static func read(
        _ block: Block, as kind: Layer.Kind, schema: Schema, numbering: Numbering,
        into diagnostics: inout Diagnostics
    ) -> Layer {
        let label = block.label
        let name = label?.text ?? (block.type == Place.global ? Place.global : "")
        var reader = LayerReader(title: Layer.title(kind, name), kind)
        reader.read(block, schema: schema, numbering: numbering, into: &diagnostics)
        return Layer(kind, name: name, span: label?.span ?? block.headerSpan, reader.parts)
    }

    private init(title: String, _ kind: Layer.Kind) {
        self.title = title
        self.kind = kind
    }

    private mutating func read(
        _ block: Block, schema: Schema, numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        let body = block.body
        let misread = schema.check(body, header: block.headerSpan, into: &diagnostics)
        parts.gaps = misread.gaps(otherwise: .layer)
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                parts.words.append(numbering.word(attribute, in: title))
                if attribute.isNamed("stacks") { readStacks(attribute, numbering, into: &diagnostics) }
            case .block(let inner): read(inner, numbering, into: &diagnostics)
            }
        }
        takeDefaultTags(numbering, &diagnostics)
        dropBoth(&diagnostics)
    }

    /// Makes `default_tags` of `provider "aws"` the layer's `tags`, since both mean the same. It is an error to have
    /// both.
    private mutating func takeDefaultTags(_ numbering: Numbering, _ diagnostics: inout Diagnostics) {
        for provider in parts.settings.providers where provider.provider == ProviderName("aws") {
            let inner = provider.block.body.blocks.first { $0.type == "default_tags" }
            guard let tags = inner?.body.attribute("tags") else { continue }
            if let other = parts.words.first(where: { $0.name == "tags" }) {
                diagnostics.add(
                    .error(
                        .badProvider, "this layer sets its tags in two places", at: tags.nameSpan,
                        help: "`tags` of a layer are the provider's `default_tags`: keep one of them"
                    ).label(other.attribute.nameSpan, "and here"))
            } else {
                parts.words.append(numbering.word(tags, in: title))
            }
        }
    }

    /// Reads one block inside.
    private mutating func read(_ inner: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics) {
        switch inner.type {
        case "locals":
            Schemas.locals.check(inner.body, header: inner.headerSpan, into: &diagnostics)
            parts.locals += inner.body.attributes.map { numbering.word($0, in: title) }
        case "module": readModule(inner, service: nil, numbering: numbering, into: &diagnostics)
        case "service": readService(inner, numbering, into: &diagnostics)
        case "provides":
            readSharing(
                inner, schema: Schemas.provides, into: \.provides, numbering: numbering, diagnostics: &diagnostics)
        case "consumes":
            readSharing(
                inner, schema: Schemas.consumes, into: \.consumes, numbering: numbering, diagnostics: &diagnostics)
        default: readSettings(inner, service: nil, numbering: numbering, into: &diagnostics)
        }
    }

    private mutating func readStacks(
        _ attribute: Attribute, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        var reader = StackEntryReader(layer: title)
        reader.read(attribute.expression, numbering, into: &diagnostics)
        parts.stackEntries = reader.entries
        if reader.isMisread { parts.gaps.formUnion(.layer) }
    }

    /// Reads an `inputs`, `terragrunt` or `provider` block, of the layer or of one of its services.
    private mutating func readSettings(
        _ block: Block, service: String?, numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        // What one service says of a provider is not a second block beside the layer's.
        let others = BodySettings(providers: parts.settings.providers.filter { $0.service == service })
        var reader = SettingsReader(
            title: title, service: service, isOfPlaces: kind != .stack && service == nil, found: others)
        reader.read(block, numbering, into: &diagnostics)
        parts.settings.providers.removeAll { $0.service == service }
        parts.settings.add(reader.found)
    }

    // MARK: - Modules

    /// Reads a `service` block. The paths of its modules begin with `services/NAME/`.
    private mutating func readService(
        _ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        let misread = Schemas.service.check(block.body, header: block.headerSpan, into: &diagnostics)
        parts.gaps.formUnion(misread.gaps(otherwise: .units))
        guard let label = block.label, Names.check(label, "service", into: &diagnostics) else {
            parts.gaps.insert(.units)
            return
        }
        let each = block.body.attribute("for_each").map { numbering.word($0, in: title) }
        parts.services.append(
            ServiceBlock(
                name: label.text, span: label.span, each: each,
                isIncomplete: block.body.attributes.contains { !$0.isNamed("for_each") },
                lacksUnits: misread.gaps(otherwise: .units).contains(.units)))
        for inner in block.body.blocks where inner.type == "module" {
            readModule(inner, service: label.text, numbering: numbering, into: &diagnostics)
        }
        for inner in block.body.blocks {
            readSettings(inner, service: label.text, numbering: numbering, into: &diagnostics)
        }
    }

    /// Reads a `module` block. A stack places units, so that its labels are not patterns.
    private mutating func readModule(
        _ block: Block, service: String?, numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        let body = block.body
        let misread = Schemas.module.check(body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.label, Names.checkPath(label, mayBePattern: kind != .stack, into: &diagnostics)
        else {
            parts.gaps.insert(.units)
            return
        }
        let path = service.map { "services/\($0)/\(label.text)" } ?? label.text
        if let first = paths.add(path, label)?.span {
            parts.gaps.insert(.units)
            return diagnostics.add(
                .error(
                    .duplicateName, "module \"\(path)\" is written twice in \(title)", at: label.span,
                    help: "join the two blocks, or give one of them another label and a `source`"
                ).label(first, "the first is here"))
        }
        let blocks = body.blocks
        let lifecycle = blocks.first { $0.type == "lifecycle" }
        if let lifecycle {
            Schemas.lifecycle.check(lifecycle.body, header: lifecycle.headerSpan, into: &diagnostics)
        }
        let state = blocks.first { $0.type == "state" && $0.labels.count <= 1 }
        if let state { Schemas.state.check(state.body, header: state.headerSpan, into: &diagnostics) }
        let imports = blocks.filter { $0.type == "import" }.compactMap {
            ImportBlock.read($0, in: title, numbering, into: &diagnostics)
        }
        var settings = SettingsReader(title: title)
        for inner in blocks { settings.read(inner, numbering, into: &diagnostics) }
        let (inputs, meta) = words(of: body, numbering)
        parts.modules.append(
            ModuleBlock(
                id: numbering.block(block), path: path, service: service, label: label, inputs: inputs, meta: meta,
                preventDestroy: lifecycle?.body.attribute("prevent_destroy").map { numbering.word($0, in: title) },
                state: (state?.body.attributes ?? []).map { numbering.word($0, in: title) },
                backend: state?.label, imports: imports, settings: settings.found, isIncomplete: !misread.isEmpty
            ))
    }

    /// The attributes of a `module` block: the inputs of its module, and the meta-arguments.
    private func words(of body: Body, _ numbering: Numbering) -> (inputs: [Word], meta: [Word]) {
        var inputs: [Word] = []
        var meta: [Word] = []
        for attribute in body.attributes {
            let word = numbering.word(attribute, in: title)
            if ModuleBlock.metaArguments.contains(where: attribute.isNamed) {
                meta.append(word)
            } else {
                inputs.append(word)
            }
        }
        return (inputs, meta)
    }

    // MARK: - Sharing

    /// Reads a `provides` or `consumes` block into the list at `list`.
    private mutating func readSharing(
        _ block: Block, schema: Schema, into list: WritableKeyPath<LayerParts, [SharingBlock]>,
        numbering: Numbering, diagnostics: inout Diagnostics
    ) {
        let misread = schema.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.label else { return parts.gaps.formUnion([.sharing, .units]) }
        if let first = parts[keyPath: list].first(where: { $0.contract == label.text }) {
            return diagnostics.add(
                .error(
                    .duplicateName, "`\(block.type)` \"\(label.text)\" is declared twice", at: label.span,
                    help: "join the two blocks, or rename one"
                ).label(first.contractSpan, "the first is here"))
        }
        parts[keyPath: list].append(
            SharingBlock(
                contract: label, headerSpan: block.headerSpan,
                words: block.body.attributes.map { numbering.word($0, in: title) },
                isIncomplete: !misread.isEmpty))
    }

    /// Reports contracts that a region both provides and consumes, and keeps `provides` only, so that nothing that
    /// follows from the mistake is reported.
    private mutating func dropBoth(_ diagnostics: inout Diagnostics) {
        for block in parts.consumes {
            guard let other = parts.provides.first(where: { $0.contract == block.contract }) else { continue }
            diagnostics.add(
                .error(
                    .providesAndConsumes, "a region cannot both provide and consume \"\(block.contract)\"",
                    at: block.headerSpan, help: "remove one of the two blocks"
                ).label(other.headerSpan, "provided here"))
            parts.gaps.insert(.sharing)
        }
        let provided = parts.provides.map(\.contract)
        parts.consumes.removeAll { provided.contains($0.contract) }
    }
}

extension Schema.Misread {
    /// The gaps that misread words leave; `all` where a block has a name that is not understood at all.
    func gaps(otherwise all: Gaps) -> Gaps {
        meant.reduce(hasUnknownBlock ? all : []) { $0.union(Gaps.of($1)) }
    }
}
