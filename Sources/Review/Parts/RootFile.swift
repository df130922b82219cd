import Diagnostics
import FileTree
import HCL

/// `root.hcl` with the files of account, environment and region, as a unit of one place reads it.
///
/// A part of the unit's plan is what the blocks of `root.hcl` evaluate to at that place. An attribute of
/// `account.hcl` that no block reads is not a part of it.
struct RootFile {
    private let tree: SyntaxTree
    private let locals: [Attribute]
    /// The locals of `root.hcl` that hold another file, by name: the local `account` holds `account.hcl`.
    private let files: [String: String]

    init(_ bytes: [UInt8]) {
        tree = SyntaxTree.parse(SourceFile(path: "root.hcl", bytes: bytes))
        locals = tree.body.blocks.filter { $0.type == "locals" }.flatMap(\.body.attributes)
        files = Dictionary(
            locals.compactMap { local in Self.fileName(local.expression).map { (local.name, $0) } },
            uniquingKeysWith: { $1 })
    }

    /// The name of the file that an expression reads, where it has exactly the form in which tfgen renders it:
    /// `read_terragrunt_config(find_in_parent_folders("account.hcl")).locals`. Otherwise nil.
    private static func fileName(_ expression: Expression) -> String? {
        guard case .attribute(let source, "locals", _) = expression.form, case .call(let call) = source.form,
            call.name == "read_terragrunt_config", case .call(let find)? = call.arguments.first?.form,
            find.name == "find_in_parent_folders", case .string(let name)? = find.arguments.first?.form
        else { return nil }
        return name
    }

    /// The names of the files that the root reads.
    var fileNames: Set<String> { Set(files.values) }

    /// What each attribute and block evaluates to, by its header. Locals that stay unknown are parts of their own.
    ///
    /// - Parameter read: gives the bytes of a file that the root names, as a unit of the place finds it; nil where
    ///   there is none.
    func parts(_ read: (String) -> [UInt8]?) -> [String: String] {
        var known: [String: Value] = [:]
        for (name, file) in files { known[name] = read(file).map(Self.locals) ?? .object([]) }
        for local in locals where files[local.name] == nil {
            if let value = Folding(locals: known).value(local.expression) { known[local.name] = value }
        }
        let open = texts(ofLocalsBesides: known)
        let folding = Folding(locals: known, open: open)
        var parts: [String: String] = [:]
        for (name, text) in open { parts["local.\(name)"] = text }
        for attribute in tree.body.attributes { parts[attribute.name] = folding.text(attribute.expression) }
        for block in tree.body.blocks where block.type != "locals" {
            let header = BlockHeader(block).description
            guard block.type == "terraform" else {
                parts[header] = Self.text(block.body, folding)
                continue
            }
            // Terragrunt merges this block with the unit's, block by block.
            let own = block.body.attributes.map { "\($0.name) = \(folding.text($0.expression))" }.sorted()
            if !own.isEmpty { parts[header] = own.joined(separator: "\n") }
            for inner in block.body.blocks {
                parts["\(header) \(BlockHeader(inner))"] = Self.text(inner.body, folding)
            }
        }
        return parts
    }

    /// What those locals are made of that are not known. One may read others, which stand before it as tfgen renders
    /// them.
    private func texts(ofLocalsBesides known: [String: Value]) -> [String: String] {
        var open: [String: String] = [:]
        for local in locals where known[local.name] == nil {
            open[local.name] = Folding(locals: known, open: open).text(local.expression)
        }
        return open
    }

    /// The locals of a file such as `account.hcl`. One that cannot be worked out stands for its own text.
    private static func locals(_ bytes: [UInt8]) -> Value {
        let tree = SyntaxTree.parse(SourceFile(path: "", bytes: bytes))
        let attributes = tree.body.blocks.first { $0.type == "locals" }?.body.attributes ?? []
        let folding = Folding(locals: [:])
        return .object(
            attributes.map { ($0.name, folding.value($0.expression) ?? .string(folding.text($0.expression))) })
    }

    private static func text(_ body: Body, _ folding: Folding) -> String {
        let attributes = body.attributes.map { "\($0.name) = \(folding.text($0.expression))" }.sorted()
        let blocks = body.blocks.map { "\(BlockHeader($0)) {\n\(text($0.body, folding))\n}" }
        return (attributes + blocks).joined(separator: "\n")
    }
}

extension UnitFile {
    /// Whether the unit reads a part of `root.hcl`: not what its own file replaces, and a local only where its own file
    /// reads those of the root. What a block reads of a local is a part of the block.
    func reads(_ part: String) -> Bool {
        // One that has the locals of `root.hcl`, and does not include it, says the same of its provider.
        if !includesRoot { return part != "remote_state" && ownBlocks.contains("locals") && ownBlocks.contains(part) }
        if part == "remote_state" { return !hasOwnState }
        if part.hasPrefix("local.") { return readsRoot }
        return !ownBlocks.contains(part)
    }
}
