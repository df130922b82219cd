import FileTree

/// The unsaved texts of an editor, in the place of files of other sources.
///
/// A text belongs to the path under which the editor has it open. Where the same file is also reached through a
/// symbolic link, it is read there as it was saved.
package struct OverlayFiles: SourceFiles {
    private let base: any SourceFiles
    private let texts: [String: [UInt8]]
    /// Rendered files, whose bytes are made when they are read.
    private let rendered: [String: OutputFile]
    /// The folder in which the base has nothing, so that it need not be asked.
    private let alone: String?
    /// The names that the texts add to each folder: those of the texts themselves, and of folders that exist only
    /// for them.
    private let added: [String: [String: SourceKind]]

    package var root: String { base.root }

    /// - Parameters:
    ///   - texts: the bytes by absolute paths.
    ///   - alone: a folder of which it is known that nothing stands there in the base.
    package init(_ texts: [String: [UInt8]], over base: any SourceFiles, alone: String? = nil) {
        self.base = base
        self.texts = texts
        self.alone = alone
        rendered = [:]
        added = Self.names(addedBy: texts.keys)
    }

    /// Rendered files, by absolute paths, in the place of those of other sources.
    package init(rendered: [String: OutputFile], over base: any SourceFiles) {
        self.base = base
        self.rendered = rendered
        texts = [:]
        alone = nil
        added = Self.names(addedBy: rendered.keys)
    }

    private static func names(addedBy paths: some Sequence<String>) -> [String: [String: SourceKind]] {
        var added: [String: [String: SourceKind]] = [:]
        for path in paths {
            var (child, kind) = (path, SourceKind.file)
            while child != "/" {
                let folder = SourcePath.folder(of: child)
                let name = SourcePath.name(of: child)
                // The folders above one that is known are known as well.
                if added[folder, default: [:]].updateValue(kind, forKey: name) == .folder { break }
                (child, kind) = (folder, .folder)
            }
        }
        return added
    }

    private func adds(_ path: String) -> Bool { texts[path] != nil || rendered[path] != nil }

    /// What the base has at a path.
    private func baseKind(of path: String) -> SourceKind? {
        if let alone, SourcePath.relative(path, to: alone) != nil { return nil }
        return base.kind(of: path)
    }

    package func kind(of path: String) -> SourceKind? {
        if adds(path) { return .file }
        return baseKind(of: path) ?? (added[path] == nil ? nil : .folder)
    }

    package func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] {
        guard let names = added[folder] else { return try base.list(folder) }
        let saved = baseKind(of: folder) == nil ? [] : try base.list(folder)
        let known = Set(saved.map(\.name))
        let new = names.filter { !known.contains($0.key) }.map { SourceEntry(name: $0.key, kind: $0.value) }
        return (saved + new).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        if let text = texts[path] ?? rendered[path]?.bytes { return text }
        return try base.read(path)
    }

    package func resolve(_ path: String) throws(SourceProblem) -> String {
        if baseKind(of: path) == nil, adds(path) || added[path] != nil { return path }
        return try base.resolve(path)
    }
}
