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

    /// How many places of a part of an estate git is asked for one by one.
    private static let placeLimit = 50

    /// - Parameters:
    ///   - commit: the commit of the side; nil for the work tree.
    ///   - scopes: the parts of the estate that are asked for; none for all of it.
    init(
        of loaded: LoadedEstate, in repository: GitRepository, _ commit: GitCommit?, _ source: any SourceFiles,
        scopes: [AddressPattern]
    ) throws(DiskProblem) {
        func real(_ folder: String) -> String { (try? source.resolve(folder)) ?? folder }
        live = Tree(folder: real(loaded.liveFolder))
        modules = Tree(folder: real(loaded.catalog.modulesFolder))
        var paths = Self.paths(of: loaded, below: live.folder, source, Selection(scopes))
        if scopes.isEmpty, loaded.hasCatalog { paths.append(modules.folder) }
        let listed =
            if let commit { try repository.files(at: paths, in: commit) } else { try repository.files(at: paths) }
        for file in listed where !modules.add(file) { _ = live.add(file) }
        live.files = Self.withoutOtherTrees(live.files)
    }

    /// What git is asked for: the whole folder, or those of some places with the files of the folders above them.
    private static func paths(
        of loaded: LoadedEstate, below live: String, _ source: any SourceFiles, _ selection: Selection
    ) -> [String] {
        if selection.isWhole { return [live] }
        let places = loaded.estate.places.filter(selection.reaches).map(\.folder)
        if places.count > placeLimit { return [live] }
        var above: Set<String> = []
        for place in places {
            var here = place
            while let slash = here.lastIndex(of: "/") {
                here = String(here[..<slash])
                above.insert(here)
            }
            above.insert("")
        }
        let files = above.sorted().flatMap { folder -> [String] in
            let path = folder.isEmpty ? live : SourcePath.join(live, folder)
            return ((try? source.list(path)) ?? []).filter { $0.kind == .file }.map { SourcePath.join(path, $0.name) }
        }
        return places.map { SourcePath.join(live, $0) } + files
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

    /// Adds a file, if it is one of this folder that may count; false for one that stands elsewhere.
    fileprivate mutating func add(_ file: GitRepository.ListedFile) -> Bool {
        guard let path = SourcePath.relative(file.path, to: folder), !path.isEmpty else { return false }
        if LiveFile.mayCount(path) { files.append((path, file.id)) }
        return true
    }
}
