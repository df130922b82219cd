import FileTree

/// The unsaved texts of an editor, in the place of files of other sources.
///
/// A text belongs to the path under which the editor has it open. Where the same file is also reached through a
/// symbolic link, it is read there as it was saved.
package struct OverlayFiles: SourceFiles {
    private let base: any SourceFiles
    private let texts: [String: [UInt8]]
    /// The names that the texts add to each folder: those of the texts themselves, and of folders that exist only
    /// for them.
    private let added: [String: [String: SourceKind]]

    package var root: String { base.root }

    /// `texts` are the bytes by absolute paths.
    package init(_ texts: [String: [UInt8]], over base: any SourceFiles) {
        self.base = base
        self.texts = texts
        var added: [String: [String: SourceKind]] = [:]
        for path in texts.keys {
            var (child, kind) = (path, SourceKind.file)
            while child != "/" {
                let folder = SourcePath.folder(of: child)
                let name = SourcePath.name(of: child)
                // The folders above one that is known are known as well.
                if added[folder, default: [:]].updateValue(kind, forKey: name) == .folder { break }
                (child, kind) = (folder, .folder)
            }
        }
        self.added = added
    }

    package func kind(of path: String) -> SourceKind? {
        if texts[path] != nil { return .file }
        return base.kind(of: path) ?? (added[path] == nil ? nil : .folder)
    }

    package func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] {
        guard let names = added[folder] else { return try base.list(folder) }
        let saved = base.kind(of: folder) == nil ? [] : try base.list(folder)
        let known = Set(saved.map(\.name))
        let new = names.filter { !known.contains($0.key) }.map { SourceEntry(name: $0.key, kind: $0.value) }
        return (saved + new).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        if let text = texts[path] { return text }
        return try base.read(path)
    }

    package func resolve(_ path: String) throws(SourceProblem) -> String {
        if base.kind(of: path) == nil, texts[path] != nil || added[path] != nil { return path }
        return try base.resolve(path)
    }
}
