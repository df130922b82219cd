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
    /// Why `--take` does not remove it; nil where it may.
    let refusal: Refusal?

    /// Whether `--take` may remove it, where nothing reads it.
    package var canBeRemoved: Bool { refusal == nil }

    enum Refusal: Sendable {
        /// It is neither an ordinary file nor a link.
        case noFile
        /// It carries tfgen's header.
        case carriesHeader
        /// It is a source, or in a hidden folder.
        case kept
        /// It does not belong to the run.
        case outside
    }
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
        // Most files look for the same as the one before, from the same folder on.
        var last: (folder: String, names: [String], hiding: [RelativePath]) = ("", [], [])
        for file in tree.files where file.path.nameOffset > 0 {
            let names = lookups.names(file.path)
            if names.isEmpty { continue }
            let folder = file.path.parentFolder
            if names != last.names || !ByteOrder.areEqual(folder, last.folder) {
                last = (folder, names, names.flatMap { hiding($0, in: folder) })
            }
            for path in last.hiding { found[path, default: []].append(file.path) }
        }
    }

    /// The entries of the comparison, sorted by path.
    func entries(in scope: OutputScope, _ sources: ProtectedPaths) -> [Comparison.Entry] {
        found.sorted { $0.key < $1.key }.map { path, victims in
            var finding = Inspected()
            let kind = kind(of: path)
            finding.carriesHeader = kind.carriesHeader
            let refusal: HidingFile.Refusal? =
                if !kind.isFile {
                    .noFile
                } else if kind.carriesHeader {
                    .carriesHeader
                } else if sources.contains(path) || ProtectedPaths.isNeverRemoved(path) {
                    .kept
                } else if !scope.contains(path) {
                    .outside
                } else {
                    nil
                }
            let hiding = HidingFile(victims: victims, refusal: refusal)
            return Comparison.Entry(path: path, state: .hiding(hiding), finding: finding)
        }
    }

    /// The files of a name in `folder` and in the folders above it, up to the one that has such a file of the tree.
    private mutating func hiding(_ name: String, in folder: String) -> [RelativePath] {
        let path = folder.isEmpty ? name : folder + "/" + name
        if let known = known[path] { return known }
        var result: [RelativePath] = []
        if let path = try? RelativePath(path), tree[path] == nil {
            // What a lock has and the tree has not is removed by the render that removes it.
            if exists(path), !locks.contains(where: { $0.holds(path) }) { result.append(path) }
            if !folder.isEmpty { result += hiding(name, in: path.parentFolder) }
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
