import Diagnostics
import FileTree

/// How `git` is run for a repository from elsewhere: in one folder, with an environment and configuration of ours alone.
struct GitProgram {
    /// The repository that git works in.
    let folder: String

    private static let configuration = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.symlinks=false", "core.attributesFile=/dev/null",
        "submodule.recurse=false", "fetch.recurseSubmodules=false", "credential.helper=", "gc.auto=0",
        "maintenance.auto=false", "protocol.version=2", "advice.detachedHead=false", "http.followRedirects=initial",
    ]

    /// - Parameter input: lines for its standard input.
    func run(_ arguments: [String], input: [String] = []) throws(DiskProblem) -> Program.Result {
        let settings = Self.configuration.flatMap { ["-c", $0] }
        return try Program.run(
            ["git", "-C", folder, "--git-dir=" + folder, "--no-pager", "--no-replace-objects"] + settings + arguments,
            environment: FetchEnvironment.variables(), input: try file(of: input), timeout: .seconds(300))
    }

    /// A file with these lines, for the standard input of git.
    private func file(of lines: [String]) throws(DiskProblem) -> String {
        if lines.isEmpty { return "/dev/null" }
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        let path = Disk.join(folder, "tfgen-" + Digest(of: bytes).hexadecimal)
        if Disk.kind(path) == nil { try Disk.writeNew(path, bytes) }
        return path
    }

    func check(_ arguments: [String], _ url: String, input: [String] = []) throws(DiskProblem) {
        let result = try run(arguments, input: input)
        if result.status != 0 { throw failure(result, url) }
    }

    func line(_ arguments: [String], _ url: String) throws(DiskProblem) -> String {
        let result = try run(arguments)
        guard result.status == 0, let line = result.output.split(separator: 0x0A).first else {
            throw failure(result, url)
        }
        return String(decoding: line, as: UTF8.self)
    }

    func failure(_ result: Program.Result, _ url: String) -> DiskProblem {
        let lines = result.messages.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let why = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first
        return DiskProblem(
            .error(
                .fetchFailed, "cannot fetch \"\(url)\": \(why.map(Self.plain) ?? "exit status \(result.status)")",
                at: nil,
                help: "git reads no configuration of yours here: over ssh it uses your agent's keys, over https none"))
    }

    private static func plain(_ line: String) -> String {
        for prefix in ["fatal: ", "error: "] where line.hasPrefix(prefix) {
            return String(line.dropFirst(prefix.count))
        }
        return line
    }
}
