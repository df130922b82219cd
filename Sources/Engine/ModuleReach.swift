import Catalog
import Diagnostics
import FileTree
import HCL

/// Finds out how far a module reads outside of its own folder: through modules that it calls (`source = "../other"`),
/// through what those call, and through files that it names (`file("${path.module}/../policy.json")`).
struct ModuleReach {
    private let files: any SourceFiles
    /// The names in the path of the outermost module's folder.
    private let top: [String]

    init(_ files: any SourceFiles, top: String) {
        self.files = files
        self.top = SourcePath.names(in: top)
    }

    /// How many folders above its own the module reads; 0 for none.
    func levels(of module: Module) throws(SourceProblem) -> Int {
        let reached = try reached(by: module)
        return (reached.folders + reached.named).map(levels(to:)).max() ?? 0
    }

    /// The folders of the module itself and of all modules that it calls, each once, the own one first; and the paths that
    /// they name by `path.module`.
    func reached(by module: Module) throws(SourceProblem) -> (folders: [String], named: [String]) {
        var folders: [String] = []
        var named: [String] = []
        var waiting: [(folder: String, trees: [SyntaxTree])] = [
            ("/" + top.joined(separator: "/"), module.configuration)
        ]
        while let (folder, trees) = waiting.popLast() {
            guard !folders.contains(folder) else { continue }
            folders.append(folder)
            for tree in trees {
                named += tree.namedAboveModule.map { SourcePath.join(folder, $0) }
                for call in Self.calls(in: tree) {
                    let other = SourcePath.join(folder, call)
                    if files.kind(of: other) == .folder { waiting.append((other, try self.trees(in: other))) }
                }
            }
        }
        return (folders, named)
    }

    /// How many folders one has to go up from the module to reach a path.
    private func levels(to path: String) -> Int {
        let common = zip(top, SourcePath.names(in: path)).prefix { $0 == $1 }.count
        return top.count - common
    }

    private func trees(in folder: String) throws(SourceProblem) -> [SyntaxTree] {
        var trees: [SyntaxTree] = []
        for entry in try files.list(folder) where entry.kind == .file && entry.name.hasSuffix(".tf") {
            let path = SourcePath.join(folder, entry.name)
            trees.append(SyntaxTree.parse(SourceFile(path: path, bytes: try files.read(path))))
        }
        return trees
    }

    /// The folders of the modules that a file calls by a relative path.
    private static func calls(in tree: SyntaxTree) -> [String] {
        tree.body.blocks.filter { $0.type == "module" }.compactMap { block in
            guard case .string(let path)? = block.body.attribute("source")?.expression.form,
                path.hasPrefix("./") || path.hasPrefix("../") || path == ".."
            else { return nil }
            return path
        }
    }
}
