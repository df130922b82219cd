import FileTree

/// What below an output folder is never removed or replaced, whatever a lock says: a lock is a text that anybody can edit.
struct ProtectedPaths: Sendable {
    /// Folders and files below the output folder, without a final `/`.
    private let paths: [String]

    /// - Parameter sources: what tfgen reads, and other output folders; by absolute paths.
    init(_ sources: [String], below folder: String) {
        let root = Disk.realPath(folder) ?? folder
        paths = sources.compactMap { source in
            let relative = SourcePath.relative(Disk.realPath(source) ?? source, to: root)
            return relative?.isEmpty == true ? nil : relative
        }
    }

    func contains(_ path: RelativePath) -> Bool { contains(path.text) }

    func contains(_ path: String) -> Bool {
        paths.contains { protected in
            path.utf8.starts(with: protected.utf8)
                && (path.utf8.count == protected.utf8.count
                    || path.utf8.dropFirst(protected.utf8.count).first == UInt8(ascii: "/"))
        }
    }

    /// Whether the name or the folder of a file is one that no rendered file has: a source's, or a hidden folder.
    static func isNeverRemoved(_ path: RelativePath) -> Bool {
        let name = path.name
        if ["estate.hcl", "catalog.hcl", "contract.hcl"].contains(name) || name.hasSuffix(".estate.hcl") {
            return true
        }
        return path.names.dropLast().contains { $0.hasPrefix(".") }
    }
}
