import Diagnostics
import FileTree

/// How `git` is run for a repository from elsewhere: in one folder, with an environment and a configuration that
/// are only ours.
struct GitProgram {
    /// The repository that git works in.
    let folder: String

    /// Settings that keep git from running hooks, helpers and maintenance, from following links, and from being
    /// redirected to another host later than at the first request.
    private static let configuration = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.symlinks=false", "core.attributesFile=/dev/null",
        "submodule.recurse=false", "fetch.recurseSubmodules=false", "credential.helper=", "gc.auto=0",
        "maintenance.auto=false", "protocol.version=2", "advice.detachedHead=false", "http.followRedirects=initial",
    ]

    /// Runs git and gives its result, whatever its exit status.
    ///
    /// - Parameter input: lines for its standard input.
    func run(_ arguments: [String], input: [String] = []) throws(DiskProblem) -> Program.Result {
        let settings = Self.configuration.flatMap { ["-c", $0] }
        return try Program.run(
            ["git", "-C", folder, "--git-dir=" + folder, "--no-pager", "--no-replace-objects"] + settings + arguments,
            environment: FetchEnvironment.variables(), input: try file(of: input), timeout: .seconds(300))
    }

    /// The path of a file with these lines. It is named by what it contains, so it is made only once.
    private func file(of lines: [String]) throws(DiskProblem) -> String {
        if lines.isEmpty { return "/dev/null" }
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        let path = Disk.join(folder, "tfgen-" + Digest(of: bytes).hexadecimal)
        if Disk.kind(path) == nil { try Disk.writeNew(path, bytes) }
        return path
    }

    /// Runs git; an error where its exit status is not 0. `url` is the repository's address, for the message.
    func check(_ arguments: [String], _ url: String, input: [String] = []) throws(DiskProblem) {
        let result = try run(arguments, input: input)
        if result.status != 0 { throw failure(result, url) }
    }

    /// Runs git and gives the first line of its output; an error where there is none.
    func line(_ arguments: [String], _ url: String) throws(DiskProblem) -> String {
        let result = try run(arguments)
        guard result.status == 0, let line = result.output.split(separator: 0x0A).first else {
            throw failure(result, url)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The error for a failed run, with the first line in which git says what was wrong.
    func failure(_ result: Program.Result, _ url: String) -> DiskProblem {
        let lines = result.messages.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let why = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first
        return DiskProblem(
            .error(
                .fetchFailed, "cannot fetch \"\(url)\": \(why.map(Self.plain) ?? "exit status \(result.status)")",
                at: nil,
                help: "git reads no configuration of yours here: over ssh it uses your agent's keys, over https none"))
    }

    /// A line of git's messages without the word it begins with.
    private static func plain(_ line: String) -> String {
        for prefix in ["fatal: ", "error: "] where line.hasPrefix(prefix) {
            return String(line.dropFirst(prefix.count))
        }
        return line
    }
}
