import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A commit, by its full object id in hexadecimal digits.
package struct GitCommit: Hashable, Sendable {
    package let id: String
}

/// A git repository with a work tree. Its files are read only by `git` itself.
package struct GitRepository: Sendable {
    /// The top folder of the work tree, without symbolic links.
    package let top: String

    /// The repository that a file or folder is in; nil where there is none. No program is run.
    package init?(containing path: String) {
        guard let top = Self.top(of: path) else { return nil }
        self.top = top
    }

    /// The top folder of the work tree that a file or folder is in: the nearest folder upwards with `.git` in it,
    /// which is a repository, or a file that names one (in a linked work tree and in a submodule). Nil where there
    /// is none.
    package static func top(of path: String) -> String? {
        guard var here = Disk.realPath(path) else { return nil }
        while true {
            let mark = Disk.join(here, ".git")
            if Disk.kind(mark) == .file || Disk.kind(Disk.join(mark, "HEAD")) != nil { return here }
            guard here != "/", let slash = here.lastIndex(of: "/") else { return nil }
            here = slash == here.startIndex ? "/" : String(here[..<slash])
        }
    }

    /// The commit that a revision names: a branch, a tag or an id.
    package func commit(_ revision: String) throws(DiskProblem) -> GitCommit {
        // Git would take such a text for an option, or for two arguments.
        let isName = !revision.isEmpty && !revision.hasPrefix("-") && !revision.utf8.contains { $0 < 0x20 }
        guard isName else { throw unknown(revision, isShallow: false) }
        let result = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
        if result.status == 0, let id = Self.firstLine(result.output) { return GitCommit(id: id) }
        if result.status != 1 { throw Self.failure(result) }
        throw unknown(revision, isShallow: try isShallow())
    }

    /// The last commit that the histories of two commits have in common, which is where a pull request departed.
    package func mergeBase(_ first: GitCommit, _ second: GitCommit) throws(DiskProblem) -> GitCommit {
        if first == second { return first }
        let result = try run(["merge-base", first.id, second.id])
        if result.status == 0, let id = Self.firstLine(result.output) { return GitCommit(id: id) }
        if result.status != 1 { throw Self.failure(result) }
        let message = "the commits \(first.id.prefix(12)) and \(second.id.prefix(12)) have no common ancestor"
        let help = "name the revision to compare with, and give `--no-merge-base`"
        throw DiskProblem(.error(.revision, message, at: nil, help: try isShallow() ? Self.deepen : help))
    }

    /// The absolute paths of all files of a name that a commit has, in the order of bytes.
    package func paths(named name: String, in commit: GitCommit) throws(DiskProblem) -> [String] {
        let paths = try answer(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit.id]).split(separator: 0)
            .filter { path in
                path.elementsEqual(name.utf8) || path.suffix(name.utf8.count + 1).elementsEqual(("/" + name).utf8)
            }
        return paths.map { SourcePath.join(top, String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether the clone has only the last commits, as `actions/checkout` makes one unless told otherwise.
    package func isShallow() throws(DiskProblem) -> Bool {
        let result = try run(["rev-parse", "--is-shallow-repository"])
        if result.status != 0 { throw Self.failure(result) }
        return Self.firstLine(result.output) == "true"
    }

    private static let deepen =
        "this is a shallow clone: fetch its history, with `fetch-depth: 0` of actions/checkout or `git fetch --unshallow`"

    /// The error for a revision that the repository does not have.
    private func unknown(_ revision: String, isShallow: Bool) -> DiskProblem {
        let help = isShallow ? Self.deepen : "name a branch, a tag or a commit that this clone has"
        return DiskProblem(
            .error(.revision, "the repository has no revision \"\(revision)\"", at: nil, help: help))
    }
}

extension GitRepository {
    /// Runs git in the repository and waits for it.
    private func run(_ arguments: [String]) throws(DiskProblem) -> Program.Result {
        try Program.run(command(arguments), environment: Self.environment())
    }

    /// What git answers to a question that has no other outcome.
    func answer(_ arguments: [String]) throws(DiskProblem) -> [UInt8] {
        let result = try run(arguments)
        if result.status != 0 { throw Self.failure(result) }
        return result.output
    }

    /// The arguments that run `git` here, with settings by which nothing in the configuration of the repository
    /// starts another program.
    func command(_ arguments: [String]) -> [String] {
        let quiet = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never"]
        return ["git", "-C", top, "--no-pager", "--no-replace-objects", "--literal-pathspecs"] + quiet + arguments
    }

    /// The environment of `git`: that of this process, but of git's own variables only those that say where its
    /// configuration is. A hook, for example, sets `GIT_DIR` and `GIT_INDEX_FILE`, which would lead to another
    /// repository. Objects that a partial clone lacks are not fetched.
    static func environment() -> [String] {
        var result: [String] = []
        var next = environ
        while let text = next.pointee {
            let variable = String(cString: text)
            if !variable.hasPrefix("GIT_") || variable.hasPrefix("GIT_CONFIG_") || variable.hasPrefix("GIT_EXEC_PATH=")
            {
                if !variable.hasPrefix("LC_ALL=") { result.append(variable) }
            }
            next += 1
        }
        return result + ["LC_ALL=C", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0"]
    }

    /// The error for a run of git that failed for another reason than the question itself.
    private static func failure(_ result: Program.Result) -> DiskProblem {
        let why = firstLine(result.messages) ?? "exit status \(result.status)"
        return DiskProblem(.error(.process, "`git` reported an error: \(why)", at: nil))
    }

    private static func firstLine(_ bytes: [UInt8]) -> String? {
        bytes.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) }
    }
}
