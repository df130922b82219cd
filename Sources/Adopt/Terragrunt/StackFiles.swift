import Diagnostics
import FileTree
import HCL

/// What the `terragrunt.stack.hcl` files of a tree generate (Terragrunt's documentation, "Stacks"): units that are copies of a
/// folder, each with values of its own. Nothing is copied here: the tree shows the folders as if they were there.
struct StackFiles {
    static let fileName = "terragrunt.stack.hcl"

    /// A unit that a stack generates.
    struct Unit {
        /// The folder in which Terragrunt would generate it, an absolute path.
        let folder: String
        /// The same without the parts `.terragrunt-stack`: where a person would look for it.
        let written: String
    }

    private let tree: TreeFiles
    private(set) var units: [Unit] = []
    /// The folders that units are copied from.
    private(set) var patterns: Set<String> = []
    /// What cannot be generated here, by the folder of the stack, in words.
    private(set) var problems: [(folder: String, reason: String)] = []

    /// - Parameter folders: the folders with a `terragrunt.stack.hcl`. A unit that was generated there before, and stands in the
    ///   tree, is not generated again.
    init(_ folders: [String], in tree: TreeFiles) {
        self.tree = tree
        for folder in folders { generate(folder, from: folder, written: folder, depth: 0) }
    }

    /// Reads the stack file of one folder.
    ///
    /// - Parameters:
    ///   - source: the folder that it was copied from, for a stack in a stack; otherwise the same.
    ///   - written: where its units are to be written.
    ///   - depth: in how many stacks it stands. Terragrunt gives up on stacks that contain themselves, and so does this.
    private mutating func generate(_ folder: String, from source: String, written: String, depth: Int) {
        let path = SourcePath.join(folder, Self.fileName)
        guard depth < 20, let syntax = tree.tree(path) else {
            problems.append((written, "\(Self.fileName) cannot be read, or contains itself"))
            return
        }
        let reader = ConfigurationReader(tree, path: path, folder: folder, unit: folder)
        reader.readLocals(syntax.body)
        if let error = syntax.diagnostics.first { reader.note(error.message, at: error.span ?? syntax.body.span) }
        for block in syntax.body.blocks where block.type != "locals" {
            guard block.type == "unit" || block.type == "stack" else {
                reader.note("`\(block.type)` of a stack is not taken over", at: block.headerSpan)
                continue
            }
            generate(block, of: folder, from: source, written: written, depth: depth, reader)
        }
        problems += reader.problems.map { (written, $0) }
    }

    /// Generates what one block says.
    private mutating func generate(
        _ block: Block, of folder: String, from source: String, written: String, depth: Int,
        _ reader: ConfigurationReader
    ) {
        func value(_ name: String) -> Value? { block.body.attribute(name).map { reader.evaluate($0.expression) } }
        guard let text = value("source")?.asString, let path = value("path")?.asString else {
            return reader.note("the source or the path of this block is not known", at: block.headerSpan)
        }
        let isHidden = value("no_dot_terragrunt_stack")?.asBool != true
        let target = SourcePath.join(isHidden ? SourcePath.join(folder, ".terragrunt-stack") : folder, path)
        let shown = SourcePath.join(written, path)
        let file = block.type == "unit" ? "terragrunt.hcl" : Self.fileName
        if path.isEmpty || units.contains(where: { $0.folder == target }) {
            return reader.note("its path is empty, or another block has it", at: block.headerSpan)
        }
        // A relative source is meant from where the stack file stands, and for a stack in a stack also from where it came from.
        let plain = String(text.prefix { $0 != "?" })
        let from = [folder, source].map { SourcePath.join($0, plain) }
            .first { tree.exists(SourcePath.join($0, file)) }
        let isThere = tree.exists(SourcePath.join(target, file))
        // It is found as any other unit.
        if isThere, !isHidden { return }
        if let from {
            tree.show(from, at: target, with: value("values") ?? .object([]))
        } else if !isThere {
            return problems.append((shown, missing(block.type, text, file)))
        }
        guard block.type == "unit" else {
            return generate(target, from: from ?? target, written: shown, depth: depth + 1)
        }
        if let from { patterns.insert(from) }
        units.append(Unit(folder: target, written: shown))
    }

    /// Why a block generates nothing here.
    private func missing(_ kind: String, _ source: String, _ file: String) -> String {
        let text = "its \(kind) comes from \"\(tree.withoutRepository(source))\""
        // A path begins with the name of a folder, everything else with a host, a user or a protocol.
        let first = source.prefix { $0 != "/" }
        guard first.contains(":") || first.contains("@") || first.contains(".") && !first.allSatisfy({ $0 == "." })
        else {
            return "\(text), where no \(file) can be read"
        }
        return "\(text), and nothing is fetched: run `terragrunt stack generate`, then it is read from what that writes"
    }
}

/// The files of a tree, with folders that stand at further places as well.
struct CopiedFolders: SourceFiles {
    let base: any SourceFiles
    /// The folders that are copied, by where they stand as well.
    private(set) var sources: [String: String] = [:]

    init(_ base: any SourceFiles) { self.base = base }

    var root: String { base.root }

    mutating func copy(_ folder: String, to target: String) { sources[target] = original(folder) }

    /// The path on the disk of what stands at a path.
    func original(_ path: String) -> String {
        guard !sources.isEmpty else { return path }
        var folder = path
        while folder != "/", !folder.isEmpty {
            if let source = sources[folder] { return source + path.dropFirst(folder.count) }
            folder = SourcePath.folder(of: folder)
        }
        return path
    }

    func kind(of path: String) -> SourceKind? { base.kind(of: original(path)) }
    func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] { try base.list(original(folder)) }
    func read(_ path: String) throws(SourceProblem) -> [UInt8] { try base.read(original(path)) }
    func resolve(_ path: String) throws(SourceProblem) -> String { try base.resolve(original(path)) }
}
