/// Where sources are read from: the disk, a revision of a git repository, or the unsaved texts of an editor over one of
/// them.
///
/// A path is absolute and has `/` between its parts, without `.`, `..` and empty ones. A revision answers as if it were
/// checked out in the work tree, so that the same paths name the same files in every kind of source. Symbolic links are
/// followed as long as they stay inside of `root`.
package protocol SourceFiles: Sendable {
    /// The folder that no path may leave: the repository, or the file system.
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
}

package enum SourceKind: Sendable {
    case file, folder
    /// Neither a file nor a folder, or a link that leads to nothing or out of the root.
    case other
}

package struct SourceEntry: Sendable {
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
package struct SourceProblem: Error, Sendable {
    package enum Reason: Sendable {
        case notThere
        /// It is a folder, a device, a submodule or something else that is no ordinary file.
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

    package init(_ path: String, _ reason: Reason, _ words: String) {
        self.path = path
        self.reason = reason
        self.words = words
    }
}
