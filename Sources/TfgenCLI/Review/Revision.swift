import Diagnostics
import FileTree
import Synchronization
import Workspace

/// The two states of a repository that are compared, from `--base` and `--head`.
struct Revisions: Sendable {
    /// One of the two: what to call it in texts, and its files.
    struct Side: Sendable {
        let title: String
        let files: RecordingFiles
        /// Nil for the work tree.
        let commit: GitCommit?
        /// Whether it is known which files may be run.
        var knowsModes = true
    }

    let base: Side
    let head: Side
    /// The commits of both. That of the work tree is `HEAD`.
    let commits: ChangedPaths
    let repository: GitRepository

    /// The base is the commit at which the head departed from `--base`, so that changes on the other branch do not
    /// count; with `--no-merge-base` it is `--base` itself.
    ///
    /// - Parameters:
    ///   - folder: the folder of the estate.
    ///   - workTree: the files of the disk, which are the head unless `--head` names a revision.
    init(
        _ arguments: ParsedCommand, base name: String, folder: String, workTree: RecordingFiles
    ) throws(Diagnostic) {
        guard let repository = GitRepository(containing: folder) else {
            throw .error(
                .noRepository, "the estate is not in a git repository", at: nil,
                help:
                    "`--base` compares with a revision of the repository; without it `tfgen diff` compares with the disk"
            )
        }
        do throws(DiskProblem) {
            self = try Self(arguments, base: name, in: repository, workTree)
        } catch { throw error.diagnostic }
    }

    /// Without `--head` the head is the work tree, but the merge base is that of `HEAD`.
    private init(
        _ arguments: ParsedCommand, base name: String, in repository: GitRepository, _ workTree: RecordingFiles
    ) throws(DiskProblem) {
        let headName = arguments.value(of: .head)
        let headCommit = try repository.commit(headName ?? "HEAD")
        var baseCommit = name == headName ?? "HEAD" ? headCommit : try repository.commit(name)
        let named = baseCommit
        if !arguments.has(.noMergeBase) { baseCommit = try repository.mergeBase(baseCommit, headCommit) }
        let before = try GitRevision(baseCommit, of: repository)
        let after = baseCommit == headCommit ? before : try GitRevision(headCommit, of: repository)
        commits = ChangedPaths(base: before, head: after)
        let title = Self.title(name, baseCommit)
        base = Side(
            title: baseCommit == named ? title : "the merge base with \(title)", files: RecordingFiles(before),
            commit: baseCommit)
        self.repository = repository
        head =
            headName.map { Side(title: Self.title($0, headCommit), files: RecordingFiles(after), commit: headCommit) }
            ?? Side(title: "the work tree", files: workTree, commit: nil, knowsModes: repository.knowsModes)
    }

    /// The name that was given with the commit that it stands for.
    private static func title(_ name: String, _ commit: GitCommit) -> String {
        commit.id.hasPrefix(name) ? String(commit.id.prefix(12)) : "\(name) (\(commit.id.prefix(12)))"
    }
}

/// Which files differ between two commits, as git knows it without reading them.
final class ChangedPaths: Sendable {
    let base: GitRevision
    private let head: GitRevision
    /// Whether anything in a folder differs, by its path. Git knows a folder by what is in it, so that nothing below an
    /// equal one is looked up.
    private let folders = Mutex<[String: Bool]>([:])

    init(base: GitRevision, head: GitRevision) {
        self.base = base
        self.head = head
    }

    func contains(_ path: String) -> Bool { isChanged(SourcePath.folder(of: path)) && differs(path) }

    private func isChanged(_ folder: String) -> Bool {
        if base.commit.id == head.commit.id { return false }
        if SourcePath.relative(folder, to: base.root)?.isEmpty ?? true { return true }
        if let known = folders.withLock({ $0[folder] }) { return known }
        let found = isChanged(SourcePath.folder(of: folder)) && differs(folder)
        folders.withLock { $0[folder] = found }
        return found
    }

    private func differs(_ path: String) -> Bool {
        base.objectID(of: path) != head.objectID(of: path) || base.isExecutable(path) != head.isExecutable(path)
    }
}
