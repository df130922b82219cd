/// Where sources are read from: the disk, a revision of a git repository, or the unsaved texts of an editor over one of
/// them.
///
/// A path is absolute and has `/` between its parts, without `.`, `..` and empty ones (`SourcePath` makes such paths).
/// A revision answers as if it were checked out in the work tree, so that the same paths name the same files in every
/// kind of source. Symbolic links are followed as long as they stay inside of `root`; one that does not is an error
/// that names it, never passed over.
package protocol SourceFiles: Sendable {
    /// The folder that no path may leave: the repository, or the file system. It has no symbolic link in it.
    var root: String { get }

    /// What stands at a path, links followed; `nil` where nothing does.
    func kind(of path: String) -> SourceKind?

    /// What a folder holds, sorted by the bytes of the names.
    ///
    /// - Throws: `SourceProblem` where there is no such folder, or it cannot be read.
    func list(_ folder: String) throws(SourceProblem) -> [SourceEntry]

    /// The bytes of an ordinary file.
    ///
    /// - Throws: `SourceProblem` where there is none, or it cannot be read.
    func read(_ path: String) throws(SourceProblem) -> [UInt8]

    /// The path of what stands there without any symbolic link in it.
    ///
    /// - Throws: `SourceProblem` where nothing stands there, or a link leads out of the root, to nothing or in a circle.
    func resolve(_ path: String) throws(SourceProblem) -> String

    /// Whether a file may be run; false for what is none.
    func isExecutable(_ path: String) -> Bool
}

extension SourceFiles {
    package func isExecutable(_ path: String) -> Bool {
        let name = SourcePath.name(of: path)
        return (try? list(SourcePath.folder(of: path)))?.first { $0.name == name }?.isExecutable ?? false
    }
}

package enum SourceKind: Sendable {
    case file, folder
    /// Neither a file nor a folder (a device, a submodule), or a link that leads to nothing or out of the root.
    case other
}

package struct SourceEntry: Hashable, Sendable {
    package let name: String
    /// What stands there, links followed.
    package let kind: SourceKind
    package let isLink: Bool
    package let isExecutable: Bool

    package init(name: String, kind: SourceKind, isLink: Bool = false, isExecutable: Bool = false) {
        self.name = name
        self.kind = kind
        self.isLink = isLink
        self.isExecutable = isExecutable
    }
}

/// Why a source cannot be read.
package struct SourceProblem: Error, Hashable, Sendable {
    package enum Reason: Sendable {
        case notThere
        /// It is a folder, a device, a submodule or something else that is not an ordinary file.
        case notAFile
        /// It has more bytes than a source text may have.
        case tooLarge
        /// A symbolic link leads out of the root, to nothing, or in a circle.
        case badLink
        /// The operating system, or git, says no.
        case refused
    }

    package let path: String
    package let reason: Reason
    /// The reason in words, as the end of a sentence: "permission denied".
    package let words: String

    package init(_ path: String, _ reason: Reason, words: String) {
        self.path = path
        self.reason = reason
        self.words = words
    }
}

extension SourceFiles {
    /// Every file below a folder, in the order of the folders' and files' names, with links followed. A folder that
    /// `isSkipped` names is not entered.
    ///
    /// - Throws: `SourceProblem` for a folder that cannot be read, and for what is neither a file nor a folder: a link that
    ///   leads nowhere is never passed over. Also for a link to a folder that is above it.
    package func walk(
        _ folder: String, skipping isSkipped: (SourceEntry) -> Bool = { $0.name.hasPrefix(".") }
    ) throws(SourceProblem) -> [String] {
        var found: [String] = []
        try walk(folder, real: try resolve(folder), above: [], skipping: isSkipped, into: &found)
        return found
    }

    /// - Parameters:
    ///   - real: the folder without a link in its path.
    ///   - above: the folders around it, also without links.
    private func walk(
        _ folder: String, real: String, above: [String], skipping isSkipped: (SourceEntry) -> Bool,
        into found: inout [String]
    ) throws(SourceProblem) {
        if above.contains(real) { throw SourceProblem(folder, .badLink, words: "the link leads to a folder above it") }
        for entry in try list(folder) where !isSkipped(entry) {
            let path = SourcePath.join(folder, entry.name)
            switch entry.kind {
            case .file: found.append(path)
            case .folder:
                let inner = entry.isLink ? try resolve(path) : SourcePath.join(real, entry.name)
                try walk(path, real: inner, above: above + [real], skipping: isSkipped, into: &found)
            case .other:
                // Says what is wrong with it.
                _ = try read(path)
            }
        }
    }
}
