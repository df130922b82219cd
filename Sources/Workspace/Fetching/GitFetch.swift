import Diagnostics
import FileTree

/// One revision of a git repository from elsewhere, in a temporary folder of its own.
///
/// Its files are read as git stores them. Nothing is checked out, so nothing of it can run: no hook, no filter, no
/// submodule. The configuration of the user and of the machine is not read, and git uses no protocol but https,
/// ssh, git and file.
package struct GitFetch: ~Copyable {
    private let scratch: ScratchFolder
    /// The commit that was fetched.
    package let commit: String

    /// - Parameters:
    ///   - url: without `git::` in front and without a query.
    ///   - reference: a tag, a branch or a commit; nil for what the repository's HEAD names.
    ///
    /// - Throws: an error where git cannot be started, or does not find the repository or the reference.
    package init(_ url: String, reference: String?) throws(DiskProblem) {
        try Self.refuse(url, reference)
        let scratch = try ScratchFolder()
        let git = GitProgram(folder: scratch.path)
        try git.check(["init", "--quiet", "--bare", "--template="], url)
        try git.check(["remote", "add", "--", "origin", url], url)
        let commit = try Self.fetch(reference ?? "HEAD", of: url, git)
        self.scratch = scratch
        self.commit = commit
    }

    /// Refuses an address or a reference that git would take for an option, for another repository, or for several
    /// references.
    private static func refuse(_ url: String, _ reference: String?) throws(DiskProblem) {
        let isBadURL = url.isEmpty || url.hasPrefix("-") || url.contains("::") || url.utf8.contains { $0 <= 0x20 }
        let bad = Array(":+^~?*[\\ \"'".utf8)
        let reference = reference ?? "HEAD"
        let isBadName =
            reference.isEmpty || reference.hasPrefix("-") || reference.contains("..") || reference.contains("@{")
            || reference.utf8.contains { $0 <= 0x20 || $0 == 0x7F || bad.contains($0) }
        guard isBadURL || isBadName else { return }
        throw DiskProblem(
            .error(
                .fetchFailed,
                isBadURL ? "git is not asked for \"\(url)\"" : "\"\(reference)\" is not a reference of git",
                at: nil, help: isBadURL ? nil : "name a tag, a branch or a commit"))
    }

    /// Fetches a reference and gives its commit. Only that commit is fetched where the server allows it. A short id
    /// of a commit needs the whole history, because a server is asked for full ids only.
    private static func fetch(_ reference: String, of url: String, _ git: GitProgram) throws(DiskProblem) -> String {
        let quiet = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-gc"]
        let shallow = try git.run(
            quiet + ["--depth=1", "--filter=blob:none", "--", "origin", reference])
        if shallow.status == 0 { return try git.line(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], url) }
        let isShortID = (4..<40).contains(reference.utf8.count) && reference.utf8.allSatisfy(isHexadecimal)
        guard isShortID else { throw git.failure(shallow, url) }
        try git.check(quiet + ["--filter=blob:none", "--", "origin", "+refs/*:refs/fetched/*"], url)
        return try git.line(["rev-parse", "--verify", reference + "^{commit}"], url)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x66: true
        default: false
        }
    }

    /// The files of one folder whose names `isWanted` accepts, and the hash of everything below the folder.
    ///
    /// - Throws: an error where there is no such folder, or where a wanted file is a link that leaves it.
    package func folder(
        _ path: String, where isWanted: (String) -> Bool
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
        try FetchedFolder(GitProgram(folder: scratch.path), commit: commit, path: path).read(where: isWanted)
    }
}

/// The folder of a module in a commit that was fetched.
private struct FetchedFolder {
    /// One name in the folder: its object and what it is. Folders and submodules are neither links nor files.
    private struct Entry {
        let id: String
        let isLink: Bool
        let isFile: Bool
    }

    private let git: GitProgram
    // The folder's path in the repository, the id of its tree, and what is in it by name.
    private let path: String
    private let tree: String
    private let entries: [String: Entry]

    /// Finds the folder in the commit. The path comes from a source's address and is not trusted.
    init(_ git: GitProgram, commit: String, path: String) throws(DiskProblem) {
        self.git = git
        self.path = path
        let parts = path.split(separator: "/")
        if parts.contains("..") {
            throw DiskProblem(
                .error(.fetchFailed, "\"\(path)\" is not a folder inside of the module's source", at: nil))
        }
        let inner = parts.joined(separator: "/")
        let object = inner.isEmpty ? "\(commit)^{tree}" : "\(commit):\(inner)"
        let found = try git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", object])
        guard found.status == 0, let id = found.output.split(separator: 0x0A).first else {
            throw Self.noFolder(path)
        }
        tree = String(decoding: id, as: UTF8.self)
        let listing = try git.run(["ls-tree", "-z", "--full-tree", tree])
        guard listing.status == 0 else { throw Self.noFolder(path) }
        entries = Self.entries(listing.output)
    }

    private static func noFolder(_ path: String) -> DiskProblem {
        DiskProblem(
            .error(
                .fetchFailed, "the repository has no folder \"\(path)\" there", at: nil,
                help: "what follows `//` in the source is a folder of the repository"))
    }

    /// Reads the output of `git ls-tree -z`: for each entry `MODE TYPE ID<tab>NAME` and a zero byte
    /// (git-ls-tree(1), "Output format"). The mode 120000 is that of a symbolic link.
    private static func entries(_ output: [UInt8]) -> [String: Entry] {
        var found: [String: Entry] = [:]
        for line in output.split(separator: 0) {
            guard let tab = line.firstIndex(of: 0x09), let name = String(validating: line[(tab + 1)...], as: UTF8.self)
            else { continue }
            let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 3 else { continue }
            found[name] = Entry(
                id: words[2], isLink: words[0] == "120000", isFile: words[1] == "blob" && words[0] != "120000")
        }
        return found
    }

    /// The wanted files, sorted by name, and the id of the tree as their hash: it changes with anything below the
    /// folder.
    func read(
        where isWanted: (String) -> Bool
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
        let names = entries.keys.filter { isWanted($0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        try fetch(names)
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names {
            guard let entry = try target(of: name) else { continue }
            files.append((name, try bytes(entry, name)))
        }
        return (files, "git-tree:\(tree)")
    }

    /// The file that a name stands for: itself, or the file that a link leads to. A link must lead to a file
    /// directly in the folder. Nil for what is not a file.
    private func target(of name: String) throws(DiskProblem) -> Entry? {
        guard let entry = entries[name] else { return nil }
        if entry.isFile { return entry }
        guard entry.isLink else { return nil }
        let path = String(decoding: try bytes(entry, name), as: UTF8.self)
        let file = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        if let other = entries[file], other.isFile {
            try fetch([file])
            return other
        }
        throw DiskProblem(
            .error(
                .fetchFailed, "\"\(name)\" of the module is a link that leaves its folder", at: nil,
                help: "it leads to \"\(path)\"; such a module is not read"))
    }

    /// Fetches the contents of files that a fetch without contents (`--filter=blob:none`) left out, all at once.
    private func fetch(_ names: [String]) throws(DiskProblem) {
        let ids = names.compactMap { entries[$0] }.filter { $0.isFile || $0.isLink }.map(\.id)
        guard !ids.isEmpty else { return }
        // Asking for one of them by its id would make git fetch it alone.
        let all = try git.run(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered"])
        let there = Set(all.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
        let missing = ids.filter { !there.contains($0) }
        guard !missing.isEmpty else { return }
        let quiet = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-gc"]
        try git.check(
            quiet + ["--filter=blob:none", "--no-write-fetch-head", "--stdin", "--", "origin"], path, input: missing)
    }

    /// The bytes of a file or a link, at most 16 MiB.
    private func bytes(_ entry: Entry, _ name: String) throws(DiskProblem) -> [UInt8] {
        let size = try git.run(["cat-file", "-s", entry.id])
        let count = Int(String(decoding: size.output.prefix { $0 != 0x0A }, as: UTF8.self))
        if let count, count > Disk.sizeLimit {
            throw DiskProblem(.error(.tooLarge, "cannot read \"\(name)\": it is larger than 16 MiB", at: nil))
        }
        let result = try git.run(["cat-file", "blob", entry.id])
        if result.status != 0 { throw git.failure(result, path) }
        return result.output
    }
}
