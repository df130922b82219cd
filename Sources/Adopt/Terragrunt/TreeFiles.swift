import Catalog
import Diagnostics
import FileTree
import HCL

/// The files of a live tree. Each is read and parsed at most once, since hundreds of units include the same ones.
final class TreeFiles {
    private(set) var files: CopiedFolders
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
    /// The values of expressions in files that many units include.
    var shared = SharedValues()
    /// The files that Terragrunt writes, as syntax.
    let texts = GeneratedTexts()
    /// What the folders hold that were walked through.
    private var listed: [String: [SourceEntry]] = [:]

    init(_ files: any SourceFiles, repository: String) {
        self.files = CopiedFolders(files)
        self.repository = repository
    }

    /// The same tree for another task: what stacks show is known, and nothing else.
    init(_ state: State) {
        files = state.files
        repository = state.repository
        values = state.values
        listed = state.listed
    }

    /// What a tree of files is made of, without what was read.
    struct State: Sendable {
        fileprivate let files: CopiedFolders
        fileprivate let repository: String
        fileprivate let values: [String: Value]
        fileprivate let listed: [String: [SourceEntry]]
    }

    var state: State { State(files: files, repository: repository, values: values, listed: listed) }

    /// What `values` means in the units and stacks that stacks generate, by their folders.
    private var values: [String: Value] = [:]

    /// Shows a folder at a further place, as a unit or stack with values of its own.
    func show(_ folder: String, at target: String, with values: Value) {
        files.copy(folder, to: target)
        self.values[target] = values
        known = known.filter { !$0.key.hasPrefix(target) }
        nearest = [:]
    }

    /// What `values` means in a folder: what its stack says, or the `terragrunt.values.hcl` that stands there. Nil for a
    /// folder that no stack generates.
    func values(in folder: String) -> Value? {
        if let found = values[folder] { return found }
        let path = SourcePath.join(folder, "terragrunt.values.hcl")
        guard exists(path), let syntax = tree(path) else { return nil }
        let reader = ConfigurationReader(self, path: path, folder: folder, unit: folder)
        let found = Value.object(
            Members(syntax.body.attributes.map { .init($0.name, reader.evaluate($0.expression)) }))
        values[folder] = found
        return found
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
        if files.sources.isEmpty, let entries = listed[SourcePath.folder(of: path)] {
            let name = SourcePath.name(of: path)
            return entries.contains { $0.name == name }
        }
        let answer = files.kind(of: path) != nil
        known[path] = answer
        return answer
    }

    /// Whether a folder has files that Terraform reads as a module.
    ///
    /// - Parameter written: names of files that do not count, because Terragrunt writes them there.
    func hasTerraform(_ folder: String, besides written: Set<String> = []) -> Bool {
        list(folder).contains {
            $0.kind == .file && ModuleFile.isTerraform($0.name) && !written.contains($0.name)
        }
    }

    /// Whether the configuration of a folder names no module and includes nothing that could, so that it is no unit.
    func hasNoModule(_ folder: String) -> Bool {
        guard !hasTerraform(folder), let body = tree(SourcePath.join(folder, "terragrunt.hcl"))?.body else {
            return false
        }
        return !body.blocks.contains { block in
            block.type == "include" || block.type == "terraform" && block.body.attribute("source") != nil
        }
    }

    /// What a folder holds; nothing where it cannot be read.
    func list(_ folder: String) -> [SourceEntry] {
        if files.sources.isEmpty, let entries = listed[folder] { return entries }
        return (try? files.list(folder)) ?? []
    }

    /// The path as people know it: below the repository.
    func shown(_ path: String) -> String { SourcePath.relative(path, to: repository) ?? path }

    /// A text without the repository's path on this machine.
    func withoutRepository(_ text: String) -> String {
        repository == "/" ? text : text.replacing(repository + "/", with: "")
    }

    /// What `above` gave, by the folder and the name.
    private var nearest: [String: [String: String?]] = [:]

    /// The nearest file with a name in a folder above `folder`; nil for none.
    func above(_ folder: String, _ name: String) -> String? {
        if folder == "/" { return nil }
        let parent = SourcePath.folder(of: folder)
        if let known = nearest[parent]?[name] { return known }
        let path = SourcePath.join(parent, name)
        let found = exists(path) ? path : above(parent, name)
        nearest[parent, default: [:]][name] = .some(found)
        return found
    }

    /// What stands in a tree.
    struct Found {
        /// The folders with a `terragrunt.hcl`, sorted.
        var units: [String] = []
        /// The folders with a `terragrunt.stack.hcl`, sorted.
        var stacks: [String] = []
        /// The folders with a `terragrunt.hcl.json` alone, sorted.
        var inJSON: [String] = []

        /// Adds what stands in one folder.
        fileprivate mutating func add(_ entries: [SourceEntry], of folder: String) {
            let names = Set(entries.filter { $0.kind == .file }.map(\.name))
            if names.contains("terragrunt.hcl") {
                units.append(folder)
            } else if names.contains("terragrunt.hcl.json") {
                inJSON.append(folder)
            }
            if names.contains(StackFiles.fileName) { stacks.append(folder) }
        }

        fileprivate var sorted: Found { Found(units: units.sorted(), stacks: stacks.sorted(), inJSON: inJSON.sorted()) }
    }

    /// Folders that Terragrunt does not enter (its release 0.90.1), and the one that stacks generate.
    private static let notEntered: Set<String> = [".git", ".terraform", ".terragrunt-cache", ".terragrunt-stack"]

    /// The folders of all configurations below a folder. Links to folders are not entered, as Terragrunt does not enter them.
    ///
    /// - Parameter jobs: how many threads list the folders of one level.
    func configurations(below folder: String, jobs: Int) throws(SourceProblem) -> Found {
        var found = Found()
        var level = [folder]
        while !level.isEmpty {
            let (files, folders) = (files, level)
            let lists = Parallel.map(count: folders.count, jobs: jobs, chunk: 32) { range in
                folders[range].map { folder in
                    Result { () throws(SourceProblem) in try files.list(folder) }
                }
            }
            level = []
            for (folder, list) in zip(folders, lists) {
                let entries = try list.get()
                listed[folder] = entries
                found.add(entries, of: folder)
                for entry in entries
                where entry.kind == .folder && !entry.isLink && !Self.notEntered.contains(entry.name) {
                    level.append(SourcePath.join(folder, entry.name))
                }
            }
        }
        return found.sorted
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
/// names them, and lead anywhere in the repository.
struct FilesBeside: FileSource {
    let files: any SourceFiles
    let folder: String
    let repository: String
    var root: String? { repository }

    /// The absolute path; nil for one outside of the repository.
    private func place(of path: String) -> String? {
        let place = SourcePath.join(folder, path)
        return SourcePath.relative(place, to: repository) == nil ? nil : place
    }

    func read(_ path: String) -> [UInt8]? { place(of: path).flatMap { try? files.read($0) } }
    func exists(_ path: String) -> Bool { place(of: path).map { files.kind(of: $0) == .file } ?? false }

    func list(below path: String) -> [String] {
        guard let start = place(of: path) else { return [] }
        return ((try? files.walk(start)) ?? []).compactMap { SourcePath.relative($0, to: start) }
    }
}
