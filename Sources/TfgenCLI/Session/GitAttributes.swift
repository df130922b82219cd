import Workspace

/// The attributes that git needs for rendered files: line ends that it does not change, and a lock that it can
/// merge.
enum GitAttributes {
    static let name = ".gitattributes"
    static let text = """
        *.hcl      text eol=lf
        *.tf       text eol=lf
        *.md       text eol=lf
        *.yml      text eol=lf
        tfgen.lock text eol=lf merge=union

        """

    /// What the first render says about them; nil outside of a repository, and where the repository has such lines
    /// already.
    static func offer(for folder: String) -> String? {
        guard let top = GitRepository.top(of: folder) else { return nil }
        let files = [folder, top].map { Disk.join($0, name) }
        let isThere = files.contains { file in
            (try? Disk.read(file)).map { String(decoding: $0, as: UTF8.self).contains("eol=lf") } ?? false
        }
        if isThere { return nil }
        let lines = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return "git may change line ends and cannot merge the lock by itself; \(name) can say otherwise:\n\(lines)"
    }
}
