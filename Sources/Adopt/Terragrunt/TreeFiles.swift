import Diagnostics
import FileTree
import HCL

/// The files of a live tree. Each is read and parsed at most once.
final class TreeFiles {
    let files: any SourceFiles
    /// Folder of the repository, without a slash at its end: what `get_repo_root()` gives.
    let repository: String
    private var trees: [String: SyntaxTree?] = [:]
    private var known: [String: Bool] = [:]
    /// How deep the evaluation is that reads a local or another file: the one that it begins counts on from there.
    var progress = Evaluator.Progress()
    /// Files that `read_terragrunt_config` is just reading.
    var open: Set<String> = []
    /// What `read_terragrunt_config` gave for a file, with what could not be worked out of it.
    var configurations: [String: (value: Value, problems: [String])] = [:]

    init(_ files: any SourceFiles, repository: String) {
        self.files = files
        self.repository = repository
    }

    /// The syntax of a file; `nil` where there is none that can be read.
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

    /// A path as people read it: below the repository.
    func shown(_ path: String) -> String { SourcePath.relative(path, to: repository) ?? path }

    /// The nearest file of that name in a folder above `folder`.
    func above(_ folder: String, _ name: String) -> String? {
        var at = folder
        while at != "/" {
            at = SourcePath.folder(of: at)
            let path = SourcePath.join(at, name)
            if exists(path) { return path }
        }
        return nil
    }

    /// Folders of all `terragrunt.hcl` below a folder, sorted. Caches and hidden folders are passed over.
    func configurations(below folder: String) throws(SourceProblem) -> [String] {
        try files.walk(folder, skipping: { $0.name.hasPrefix(".") || $0.kind == .other })
            .filter { SourcePath.name(of: $0) == "terragrunt.hcl" }.map(SourcePath.folder(of:)).sorted()
    }

    /// The path from one folder to another, with `..`; `.` for the same.
    static func path(from folder: String, to other: String) -> String {
        let (one, two) = (SourcePath.names(in: folder), SourcePath.names(in: other))
        var shared = 0
        while shared < min(one.count, two.count), one[shared] == two[shared] { shared += 1 }
        let parts = repeatElement("..", count: one.count - shared) + two[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}

/// The files that `file`, `templatefile` and their like read: seen from the folder of the configuration.
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
