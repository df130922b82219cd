import Diagnostics
import FileTree
import HCL

/// Reads the files of an estate into declarations. It does not ask what a word means elsewhere.
package struct EstateReader {
    private let jobs: Int
    private var declarations = Declarations()
    private var diagnostics = Diagnostics()
    private var numbering = Numbering(start: 0)
    private var estateBlock: Block?
    private var environments = Names.Known()
    private var stacks = Names.Known()
    private var accounts = Names.Known()
    /// The accounts of all files, each with the numbers of its file. They are read side by side, since most of a large estate's text
    /// is theirs.
    private var waiting: [(block: Block, numbering: Numbering)] = []
    /// Literals that may be secrets.
    private var literals: [SecretSearch.Finding] = []

    /// The declarations of all files, which are read as one.
    ///
    /// Of a file with a syntax error nothing is read, because the meaning of the rest would be a guess. `gaps` then
    /// says that anything may be missing.
    ///
    /// - Parameters:
    ///   - files: `estate.hcl` first, then the `*.estate.hcl` files by name.
    ///   - jobs: how many threads may read. The result does not depend on it.
    package static func read(
        _ files: [SourceFile], jobs: Int = 1, into diagnostics: inout Diagnostics
    ) -> Declarations {
        let trees = parse(files, jobs: jobs)
        let reader = EstateReader(trees, jobs: jobs)
        var declarations = reader.declarations
        let secrets = SecretCheck(reader.literals, declarations.waivers)
        declarations.waivedSecrets = secrets.waived
        diagnostics.add(reader.diagnostics)
        diagnostics.add(secrets.refused)
        return declarations
    }

    /// Parses the files side by side, of large ones several parts.
    private static func parse(_ files: [SourceFile], jobs: Int) -> [SyntaxTree] {
        let ranges = files.map { SyntaxPart.parts(of: $0, atMost: jobs) }
        let pieces = zip(files, ranges).flatMap { file, ranges in ranges.map { (file: file, range: $0) } }
        var parsed = Parallel.map(count: pieces.count, jobs: jobs, chunk: 1) { numbers in
            numbers.map { SyntaxPart(pieces[$0].file, pieces[$0].range) }
        }[...]
        return zip(files, ranges).map { file, ranges in
            defer { parsed = parsed.dropFirst(ranges.count) }
            return SyntaxTree.parse(file, Array(parsed.prefix(ranges.count)))
        }
    }

    private init(_ trees: [SyntaxTree], jobs: Int) {
        self.jobs = jobs
        for tree in trees {
            read(tree)
            numbering = Numbering(start: Int32(clamping: Int(numbering.start) + tree.partCount))
        }
        declarations.wordLimit = Int(numbering.start)
        readAccounts(beside: trees)
        requireEstateBlock(trees.first?.source)
    }

    /// Reads one file.
    private mutating func read(_ tree: SyntaxTree) {
        diagnostics.add(tree.diagnostics)
        declarations.files.append(tree)
        guard tree.diagnostics.isEmpty else {
            declarations.gaps = .everything
            return
        }
        let misread = Schemas.file.check(tree.body, header: nil, into: &diagnostics)
        declarations.gaps.formUnion(misread.gaps(otherwise: .everything))
        for block in tree.body.blocks { read(block) }
    }

    /// Reads one block of the outermost level.
    private mutating func read(_ block: Block) {
        switch block.type {
        case "estate": readEstate(block)
        case "environment":
            guard isNew(block, "environment", among: \.environments, leaving: [.environments, .layer]) else { return }
            declarations.environments.append(readLayer(block, as: .environment, schema: Schemas.environment))
        case "stack":
            guard isNew(block, "stack", among: \.stacks, leaving: [.stacks, .layer]) else { return }
            declarations.stacks.append(readLayer(block, as: .stack, schema: Schemas.stack))
        case "account":
            guard isNew(block, "account", among: \.accounts, leaving: [.places, .units, .sharing]) else { return }
            waiting.append((block, numbering))
        case "moved": AddressBlocks.moved(block, into: &diagnostics).map { declarations.moved.append($0) }
        case "removed": AddressBlocks.removed(block, into: &diagnostics).map { declarations.removed.append($0) }
        case "waive": AddressBlocks.waiver(block, into: &diagnostics).map { declarations.waivers.append($0) }
        case "pipeline": declarations.pipelines.append(block)
        default: break
        }
    }

    /// What one piece of the work gives that is done side by side.
    private enum Piece: Sendable {
        case account(AccountBlock, Diagnostics)
        case literals([SecretSearch.Finding])
    }

    /// Reads the accounts that wait. Literals are looked for beside that, since work inside of such work would not be shared.
    private mutating func readAccounts(beside trees: [SyntaxTree]) {
        let waiting = waiting
        let pieces = Parallel.map(count: trees.count + waiting.count, jobs: jobs, chunk: 8) { numbers in
            numbers.map { number -> Piece in
                if number < trees.count { return .literals(SecretSearch.findings(in: trees[number])) }
                let (block, numbering) = waiting[number - trees.count]
                var found = Diagnostics()
                return .account(AccountReader.read(block, numbering, into: &found), found)
            }
        }
        for piece in pieces {
            switch piece {
            case .literals(let found): literals += found
            case .account(let account, let found):
                declarations.accounts.append(account)
                diagnostics.add(found)
            }
        }
    }

    /// Whether the block has a valid name that no other block of its kind has. Otherwise that is reported, the block
    /// is not read, and `gaps` are left for what it may have declared.
    private mutating func isNew(
        _ block: Block, _ kind: String, among known: WritableKeyPath<EstateReader, Names.Known>, leaving gaps: Gaps
    ) -> Bool {
        guard let label = block.label, Names.check(label, kind, into: &diagnostics) else {
            declarations.gaps.formUnion(gaps)
            return false
        }
        var found = Diagnostics()
        if self[keyPath: known].add(label, kind, into: &found) { return true }
        diagnostics.add(found)
        declarations.gaps.formUnion(Gaps.declared(by: block))
        return false
    }

    private mutating func readLayer(_ block: Block, as kind: Layer.Kind, schema: Schema) -> Layer {
        LayerReader.read(block, as: kind, schema: schema, numbering: numbering, into: &diagnostics)
    }

    // MARK: - estate

    /// Reads the `estate` block. A second one is an error.
    private mutating func readEstate(_ block: Block) {
        if let first = estateBlock {
            return diagnostics.add(
                .error(.duplicateName, "there are two estate blocks", at: block.headerSpan, help: "keep one")
                    .label(first.headerSpan, "the first is here"))
        }
        estateBlock = block
        declarations.layer = readLayer(block, as: .estate, schema: Schemas.estate)
        declarations.name = block.label?.text ?? ""
        declarations.nameSpan = block.label?.span
        if let live = Constants.string(block.body.attribute("live"), into: &diagnostics) {
            (declarations.live, declarations.liveSpan) = (live.text, live.span)
        }
        if let templates = Constants.string(block.body.attribute("templates"), into: &diagnostics),
            !templates.text.hasPrefix("/")
        {
            (declarations.templates, declarations.templatesSpan) = (templates.text, templates.span)
        }
        for name in ["live", "templates"] { refuseAbsolute(block.body.attribute(name)) }
        if let layout = Constants.string(block.body.attribute("layout"), into: &diagnostics) {
            declarations.layout = LayoutReader.read(layout.text, at: layout.span, into: &diagnostics)
            declarations.layoutSpan = layout.span
        }
        if let state = block.body.blocks.first(where: { $0.type == "state" }), let label = state.label {
            Schemas.state.check(state.body, header: state.headerSpan, into: &diagnostics)
            declarations.state = StateBlock(backend: label, body: state.body)
        }
    }

    /// Reports an absolute path, which would be different on every machine.
    private mutating func refuseAbsolute(_ attribute: Attribute?) {
        guard let attribute, case .string(let path) = attribute.expression.form, path.hasPrefix("/") else { return }
        diagnostics.add(
            .error(
                .badLayout, "\"\(attribute.name)\" is relative to this file", at: attribute.expression.span,
                help: "an absolute path differs from machine to machine, and so would what is rendered"))
    }

    /// Reports that there is no `estate` block, unless another error may be the reason.
    private mutating func requireEstateBlock(_ first: SourceFile?) {
        guard estateBlock == nil, !diagnostics.hasErrors, let first else { return }
        diagnostics.add(
            .error(
                .noEstateBlock, "there is no estate block", at: Span(file: first, start: 0, end: 0),
                help: "begin with `estate \"NAME\" { templates = \"../templates\" }`"))
    }
}
