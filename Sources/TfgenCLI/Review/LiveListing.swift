import Diagnostics
import Engine
import Estate
import FileTree
import Review
import Workspace

/// Which files stand in the live tree of one side and among its rendered modules, as git knows them: what it ignores is not
/// there.
struct LiveListing: Sendable {
    struct Tree: Sendable {
        /// The folder without links, an absolute path.
        let folder: String
        /// The files that Terragrunt or Terraform may read, by their paths below the folder, with the ids of their objects in a
        /// commit.
        fileprivate(set) var files: [(path: String, id: String?)] = []
    }

    private(set) var live: Tree
    /// Empty for a part of an estate: its modules are those of all.
    private(set) var modules: Tree

    private init(_ loaded: LoadedEstate, _ source: any SourceFiles) {
        func real(_ folder: String) -> String { (try? source.resolve(folder)) ?? folder }
        live = Tree(folder: real(loaded.liveFolder))
        modules = Tree(folder: real(loaded.catalog.modulesFolder))
    }

    /// All of an estate.
    ///
    /// - Parameter commit: the commit of the side; nil for the work tree.
    init(
        of loaded: LoadedEstate, in repository: GitRepository, _ commit: GitCommit?, _ source: any SourceFiles
    ) throws(DiskProblem) {
        self.init(loaded, source)
        let paths = loaded.hasCatalog ? [live.folder, modules.folder] : [live.folder]
        let listed =
            if let commit { try repository.files(at: paths, in: commit) } else { try repository.files(at: paths) }
        for file in listed where !modules.add(file) { _ = live.add(file) }
        live.files = Self.withoutOtherTrees(live.files)
    }

    /// A part of an estate: what stands in the folders of some units, and above them. No program is run, which would take longer
    /// than a small part takes; so files that git ignores are among them.
    ///
    /// - Parameter units: the folders of the units, below the live folder.
    init(of units: Set<String>, _ loaded: LoadedEstate, _ source: any SourceFiles) {
        self.init(loaded, source)
        let above = Self.above(units)
        for folder in above { add(folder, source) { _ in false } }
        for folder in units { add(folder, source) { !units.contains($0) && !above.contains($0) } }
    }

    /// Adds the files of a folder, and of those below it that are entered.
    private mutating func add(_ folder: String, _ source: any SourceFiles, isEntered: (String) -> Bool) {
        guard let entries = try? source.list(SourcePath.join(live.folder, folder)) else { return }
        for entry in entries {
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            // A link to a folder is listed as git has it: as a file.
            if entry.kind != .folder || entry.isLink {
                if LiveFile.mayCount(path) { live.files.append((path, nil)) }
            } else if !LiveFile.isLeftByRun(entry.name), isEntered(path) {
                add(path, source, isEntered: isEntered)
            }
        }
    }

    /// The folders above some units, the live folder itself among them.
    static func above(_ units: Set<String>) -> Set<String> {
        var above: Set<String> = [""]
        for unit in units {
            for folder in SourcePath.folders(around: unit) where !above.insert(folder).inserted { break }
        }
        return above
    }

    /// The files without those of other trees that tfgen renders, which have locks of their own.
    private static func withoutOtherTrees(_ all: [(path: String, id: String?)]) -> [(path: String, id: String?)] {
        let others = all.lazy.map(\.path).filter { $0.hasSuffix("/" + Lock.name) }.map {
            $0.dropLast(Lock.name.utf8.count)
        }
        if others.isEmpty { return all }
        let folders = Array(others)
        return all.filter { file in !folders.contains { file.path.hasPrefix($0) } }
    }
}

extension LiveListing.Tree {
    fileprivate init(folder: String) { self.folder = folder }

    /// The hidden files of a module's folder, in which nothing else is looked for.
    ///
    /// - Parameter folder: an absolute path.
    init(hiddenIn folder: String, _ source: any SourceFiles) {
        let real = (try? source.resolve(folder)) ?? folder
        self.init(folder: real)
        let all = (try? source.walk(real) { LiveFile.isLeftByRun($0.name) || $0.kind == .other }) ?? []
        files = all.compactMap { SourcePath.relative($0, to: real) }.filter(LiveFile.isHidden).map { ($0, nil) }
    }

    /// Adds a file, if it is one of this folder that may count; false for one that stands elsewhere.
    fileprivate mutating func add(_ file: GitRepository.ListedFile) -> Bool {
        guard let path = SourcePath.relative(file.path, to: folder), !path.isEmpty else { return false }
        if LiveFile.mayCount(path) { files.append((path, file.id)) }
        return true
    }
}
