import FileTree

/// Which paths of an output folder belong to a run.
package struct OutputScope: Sendable {
    /// How these paths begin: no other path belongs to the run. Nil where any may.
    let beginnings: [String]?
    /// Whether a path belongs to the run.
    let contains: @Sendable (RelativePath) -> Bool

    package static let everything = OutputScope { _ in true }

    /// - Parameter beginnings: how the paths begin that may belong to the run, so that no others need to be looked at.
    package init(below beginnings: [String]? = nil, _ contains: @escaping @Sendable (RelativePath) -> Bool) {
        self.beginnings = beginnings
        self.contains = contains
    }
}
