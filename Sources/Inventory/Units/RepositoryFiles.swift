import Diagnostics
import FileTree
import HCL

/// Modules that are read where they stand: in the repository on the disk, at a revision, or in an editor. Paths are
/// absolute, without the first `/`.
package struct RepositoryFiles: ModuleFiles {
    private let files: any SourceFiles
    private let shown: @Sendable (String) -> String

    /// - Parameter shown: gives the path by which people know the file at an absolute path; diagnostics have it.
    package init(_ files: any SourceFiles, shown: @escaping @Sendable (String) -> String) {
        self.files = files
        self.shown = shown
    }

    /// The `.tf` files of a folder, without hidden ones; none where the folder cannot be read.
    package func terraform(in folder: String) -> [SyntaxTree] {
        let place = "/" + folder
        let entries = (try? files.list(place)) ?? []
        return entries.filter { $0.kind == .file && $0.name.hasSuffix(".tf") && !$0.name.hasPrefix(".") }.compactMap {
            let path = SourcePath.join(place, $0.name)
            return (try? files.read(path)).map { SyntaxTree.parse(SourceFile(path: shown(path), bytes: $0)) }
        }
    }

    package func names(in folder: String) -> [String] {
        ((try? files.list("/" + folder)) ?? []).filter { $0.kind == .file }.map(\.name)
    }

    package func read(_ path: String) -> [UInt8]? { try? files.read("/" + path) }
    package func exists(_ path: String) -> Bool { files.kind(of: "/" + path) == .file }

    package func list(below path: String) -> [String] {
        let place = "/" + path
        return ((try? files.walk(place)) ?? []).compactMap { SourcePath.relative($0, to: place) }
    }
}
