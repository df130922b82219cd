import Diagnostics
import FileTree
import Synchronization

/// The sources as a commit has them, at the paths at which they are in the work tree. Nothing is checked out:
/// objects are read as git stores them, before any filter or change of line ends that a checkout would make.
package final class GitRevision: SourceFiles {
    package let root: String
    package let commit: GitCommit
    private let state: Mutex<State>

    /// - Throws: an error where git cannot be started or the commit cannot be read.
    package init(_ commit: GitCommit, of repository: GitRepository) throws(DiskProblem) {
        root = repository.top
        self.commit = commit
        state = Mutex(try Self.open(commit, of: repository))
    }

    /// Starts git and reads the commit's top folder.
    private static func open(_ commit: GitCommit, of repository: GitRepository) throws(DiskProblem) -> sending State {
        var objects = try GitObjects(of: repository)
        let answer: GitObjects.Answer
        do throws(SystemError) {
            answer = try objects.read(commit.id + "^{tree}", limit: Disk.sizeLimit)
        } catch { throw GitObjects.problem(error) }
        guard case .bytes(let bytes) = answer, let tree = GitTree(bytes, idLength: commit.id.utf8.count / 2) else {
            throw DiskProblem(.error(.revision, "the repository does not have the commit \(commit.id)", at: nil))
        }
        return State(objects: objects, root: repository.top, top: tree)
    }

    package func kind(of path: String) -> SourceKind? {
        // What cannot be looked at exists all the same; reading it gives the error.
        do throws(SourceProblem) {
            return Self.kind(of: try locate(path).entry.kind)
        } catch { return error.reason == .notThere ? nil : .other }
    }

    package func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] {
        let place = try locate(folder)
        guard place.entry.kind == .folder else { throw Self.wrongKind(folder, place.entry.kind) }
        let tree = try state.withLock { (state) throws(SourceProblem) in try state.tree(place.entry, at: folder) }
        return tree.entries.map { entry in
            var kind = entry.kind
            if kind == .link {
                kind = (try? locate(SourcePath.join(folder, entry.name)))?.entry.kind ?? .badName
            }
            return SourceEntry(
                name: entry.name, kind: Self.kind(of: kind), isLink: entry.kind == .link,
                isExecutable: kind == .executable)
        }
    }

    package func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        let place = try locate(path)
        guard place.entry.kind == .file || place.entry.kind == .executable else {
            throw Self.wrongKind(path, place.entry.kind)
        }
        let bytes = try state.withLock { (state) throws(SourceProblem) in try state.bytes(place.entry, at: path) }
        if Self.isPointer(bytes) {
            throw SourceProblem(
                path, .refused, words: "it is a pointer of Git LFS: its content is not in the repository")
        }
        return bytes
    }

    package func resolve(_ path: String) throws(SourceProblem) -> String { try locate(path).path }

    package func isExecutable(_ path: String) -> Bool { (try? locate(path))?.entry.kind == .executable }

    /// The id of the object at a path, links followed: the same for the same bytes. Nil where nothing can be read
    /// there.
    package func objectID(of path: String) -> String? { try? locate(path).entry.id }

    /// The place of a path. The state is used by one thread at a time, since git answers one question at a time.
    private func locate(_ path: String) throws(SourceProblem) -> Place {
        try state.withLock { (state) throws(SourceProblem) in try state.locate(path) }
    }

    private static func kind(of kind: GitTree.Kind) -> SourceKind {
        switch kind {
        case .file, .executable: .file
        case .folder: .folder
        case .link, .submodule, .badName: .other
        }
    }

    /// The error for something that is not a file (or no folder) although one is asked for.
    private static func wrongKind(_ path: String, _ kind: GitTree.Kind) -> SourceProblem {
        switch kind {
        case .folder: SourceProblem(path, .notAFile, words: "it is a folder")
        case .submodule: .submodule(path, nil)
        case .badName: SourceProblem(path, .refused, words: "its name is not UTF-8")
        case .file, .executable, .link: SourceProblem(path, .notThere, words: "it is not a folder")
        }
    }

    /// Whether the bytes are a pointer of Git LFS instead of the file itself: a text of less than 1024 bytes whose
    /// first line is the version (Git LFS specification, "The Pointer").
    private static func isPointer(_ bytes: [UInt8]) -> Bool {
        bytes.count < 1024 && bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
    }
}

extension SourceProblem {
    /// The error for a path in a submodule. `submodule` is the submodule's own path where `path` is below it, and
    /// nil where it is `path` itself.
    static func submodule(_ path: String, _ submodule: String?) -> SourceProblem {
        let what = submodule.map { "\"\($0)\"" } ?? "it"
        return SourceProblem(path, .notAFile, words: "\(what) is a submodule, whose files are in another repository")
    }
}
