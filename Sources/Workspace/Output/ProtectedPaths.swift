import FileTree

/// What is never removed or replaced below an output folder, whatever a lock says: a lock is a text that anybody
/// can edit.
struct ProtectedPaths: Sendable {
    /// Folders and files below the output folder, without a final `/`.
    private let paths: [String]

    /// - Parameter sources: the absolute paths of what tfgen reads, and of other output folders. The output folder
    /// itself, which may be the estate's, is not protected as a whole.
    init(_ sources: [String], below folder: String) {
        let root = Disk.realPath(folder) ?? folder
        paths = sources.compactMap { source in
            let relative = SourcePath.relative(Disk.realPath(source) ?? source, to: root)
            return relative?.isEmpty == true ? nil : relative
        }
    }

    func contains(_ path: RelativePath) -> Bool { contains(path.text) }

    /// Whether the path is a protected one or below one.
    func contains(_ path: String) -> Bool {
        paths.contains { protected in
            path.utf8.starts(with: protected.utf8)
                && (path.utf8.count == protected.utf8.count
                    || path.utf8.dropFirst(protected.utf8.count).first == UInt8(ascii: "/"))
        }
    }

    /// Whether the file has a name or a folder that no rendered file has: the name of a source, or a hidden folder.
    static func isNeverRemoved(_ path: RelativePath) -> Bool {
        let name = path.name
        if ["estate.hcl", "catalog.hcl", "contract.hcl"].contains(name) || name.hasSuffix(".estate.hcl") {
            return true
        }
        return path.names.dropLast().contains { $0.hasPrefix(".") }
    }
}
