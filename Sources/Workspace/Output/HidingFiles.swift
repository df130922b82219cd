import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A file that tfgen did not write, in a folder between a file of the tree and one that it looks for in the folders above it.
/// Terragrunt takes the nearest of a name, and so this one.
package struct HidingFile: Hashable, Sendable {
    /// The files of the tree from which it hides another one of its name.
    package let victims: [RelativePath]
    /// A configuration that no unit of the model explains and that may read it; nil for none.
    package var reader: RelativePath?
    /// Whether it is an ordinary file or a link, which can be removed, and belongs to this run.
    package var canBeRemoved: Bool
}

/// The search for such files.
struct HidingFiles {
    private let tree: RenderedTree
    private let lookups: ParentLookups
    private let locks: [Lock]
    private let root: Int32
    /// By the path of a file that hides another: the files of the tree that it concerns.
    private var found: [RelativePath: [RelativePath]] = [:]
    /// The files of a name that stand between a folder and the one of the tree with such a file, the nearest first.
    private var known: [String: [RelativePath]] = [:]

    init(_ tree: RenderedTree, _ lookups: ParentLookups, locks: [Lock], in root: Int32) {
        (self.tree, self.lookups, self.locks, self.root) = (tree, lookups, locks, root)
        for file in tree.files {
            for name in lookups.names(file.path) {
                for path in hiding(name, above: file.path.folder) {
                    found[path, default: []].append(file.path)
                }
            }
        }
    }

    /// The entries of the comparison, sorted by path.
    func entries(isInScope: (RelativePath) -> Bool) -> [Comparison.Entry] {
        found.sorted { $0.key < $1.key }.map { path, victims in
            var finding = Inspected()
            let kind = kind(of: path)
            finding.carriesHeader = kind.carriesHeader
            let hiding = HidingFile(
                victims: victims,
                canBeRemoved: kind.isFile && !kind.carriesHeader && isInScope(path))
            return Comparison.Entry(path: path, state: .hiding(hiding), finding: finding)
        }
    }

    /// The files of a name in the folders above `folder`, up to the one that has such a file of the tree.
    private mutating func hiding(_ name: String, above folder: String) -> [RelativePath] {
        if folder.isEmpty { return [] }
        let parent = SourcePath.folder(of: "/" + folder).dropFirst()
        let path = parent.isEmpty ? name : parent + "/" + name
        if let known = known[path] { return known }
        var result: [RelativePath] = []
        if let path = try? RelativePath(path), tree[path] == nil {
            // What a lock has and the tree has not is removed by the render that removes it.
            if exists(path), !locks.contains(where: { $0.holds(path) }) { result.append(path) }
            result += hiding(name, above: String(parent))
        }
        known[path] = result
        return result
    }

    /// Whether Terragrunt finds anything at a path: it follows links, and takes folders for files.
    private func exists(_ path: RelativePath) -> Bool {
        var status = stat()
        return fstatat(root, path.text, &status, 0) == 0
    }

    private func kind(of path: RelativePath) -> (isFile: Bool, carriesHeader: Bool) {
        var status = stat()
        guard fstatat(root, path.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return (false, false) }
        if status.st_mode.isLink { return (true, false) }
        guard status.st_mode.isFile else { return (false, false) }
        let opened = retrying { openat(root, path.text, Opening.reading) }
        guard opened >= 0 else { return (false, false) }
        let file = Descriptor(owning: opened)
        let length = OutputFile.headerStart.utf8.count
        let start = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = max(0, read(file.raw, buffer.baseAddress, length))
        }
        return (true, OutputFile.carriesHeader(start))
    }
}

extension Comparison.Entry {
    /// The same entry with a configuration that may read the file that hides another.
    func read(by reader: RelativePath?) -> Comparison.Entry {
        guard case .hiding(var file) = state, let reader else { return self }
        file.reader = reader
        return Comparison.Entry(path: path, index: index, state: .hiding(file), finding: finding)
    }
}
