import Diagnostics
import FileTree
import HCL

/// The files of a live tree. Each is read and parsed at most once, since hundreds of units include the same ones.
final class TreeFiles {
    let files: any SourceFiles
    /// The folder of the repository, without a slash at its end, which `get_repo_root()` gives.
    let repository: String
    private var trees: [String: SyntaxTree?] = [:]
    private var known: [String: Bool] = [:]
    /// How deep the evaluation is that is reading a local or another file. The evaluation that begins there counts
    /// on from it.
    var progress = Evaluator.Progress()
    /// The files that `read_terragrunt_config` is reading at the moment, to find circles.
    var open: Set<String> = []
    /// What `read_terragrunt_config` gave for each file, with its problems.
    var configurations: [String: (value: Value, problems: [String])] = [:]

    init(_ files: any SourceFiles, repository: String) {
        self.files = files
        self.repository = repository
    }

    /// The syntax of a file; nil where it cannot be read.
    func tree(_ path: String) -> SyntaxTree? {
        if let tree = trees[path] { return tree }
        let tree = (try? files.read(path)).map { SyntaxTree.parse(SourceFile(path: shown(path), bytes: $0)) }
        trees[path] = .some(tree)
        return tree
    }

    /// Whether a file or a folder stands at a path.
    func exists(_ path: String) -> Bool {
        if let answer = known[path] { return answer }
        let answer = files.kind(of: path) != nil
        known[path] = answer
        return answer
    }

    /// The path as people know it: below the repository.
    func shown(_ path: String) -> String { SourcePath.relative(path, to: repository) ?? path }

    /// The nearest file with a name in a folder above `folder`; nil for none.
    func above(_ folder: String, _ name: String) -> String? {
        var at = folder
        while at != "/" {
            at = SourcePath.folder(of: at)
            let path = SourcePath.join(at, name)
            if exists(path) { return path }
        }
        return nil
    }

    /// The folders of all `terragrunt.hcl` files below a folder, sorted. Hidden folders, such as caches, are left
    /// out, and so are links to folders: Terragrunt enters neither.
    func configurations(below folder: String) throws(SourceProblem) -> [String] {
        try files.walk(
            folder, skipping: { $0.name.hasPrefix(".") || $0.kind == .other || $0.isLink && $0.kind == .folder }
        )
        .filter { SourcePath.name(of: $0) == "terragrunt.hcl" }.map(SourcePath.folder(of:)).sorted()
    }

    /// The relative path from one folder to another; `.` for the same.
    static func path(from folder: String, to other: String) -> String {
        let (one, two) = (SourcePath.names(in: folder), SourcePath.names(in: other))
        var shared = 0
        while shared < min(one.count, two.count), one[shared] == two[shared] { shared += 1 }
        let parts = repeatElement("..", count: one.count - shared) + two[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}

/// The files that `file`, `templatefile` and their like read. Paths are relative to the folder of the file that
/// names them.
struct FilesBeside: FileSource {
    let files: any SourceFiles
    let folder: String

    func read(_ path: String) -> [UInt8]? { try? files.read(SourcePath.join(folder, path)) }
    func exists(_ path: String) -> Bool { files.kind(of: SourcePath.join(folder, path)) == .file }

    func list(below path: String) -> [String] {
        let start = SourcePath.join(folder, path)
        return ((try? files.walk(start)) ?? []).compactMap { SourcePath.relative($0, to: start) }
    }
}
