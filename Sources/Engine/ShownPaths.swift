import FileTree

/// Writes paths as a person would who works in the working folder.
package struct ShownPaths: Sendable {
    private let here: String

    /// - Parameter here: the working folder, an absolute path.
    package init(from here: String) { self.here = here }

    /// The path from the working folder; `.` for that folder itself.
    package func callAsFunction(_ path: String) -> String {
        let text =
            path.hasPrefix("/")
            ? RelativeFolder.path(from: here, to: path) ?? path : RelativeFolder.normal(path).joined(separator: "/")
        return text.isEmpty ? "." : text
    }
}
