import FileTree
import HCL

/// The files that expressions of an estate may read: those below the estate's folder. A path or a link that leads
/// out of it has no file.
package struct EstateFolder: FileSource {
    private let files: any SourceFiles
    private let folder: String

    package init(_ files: any SourceFiles, _ folder: String) {
        self.files = files
        self.folder = folder
    }

    package func read(_ path: String) -> [UInt8]? { inside(path).flatMap { try? files.read($0) } }

    package func exists(_ path: String) -> Bool { inside(path).map { files.kind(of: $0) == .file } ?? false }

    package func list(below path: String) -> [String] {
        guard let inside = path.isEmpty || path == "." ? try? files.resolve(folder) : inside(path),
            let found = try? files.walk(inside)
        else { return [] }
        return found.compactMap { SourcePath.relative($0, to: inside) }
    }

    /// The real path of a file below the folder; nil for one outside of it.
    private func inside(_ path: String) -> String? {
        guard !path.hasPrefix("/"), let real = try? files.resolve(SourcePath.join(folder, path)),
            let root = try? files.resolve(folder), let below = SourcePath.relative(real, to: root), !below.isEmpty
        else { return nil }
        return real
    }
}
