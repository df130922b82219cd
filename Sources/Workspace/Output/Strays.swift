import Diagnostics
import FileTree
import Synchronization

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Files below an output folder that neither the tree nor the lock has, and that matter all the same.
package struct Strays: Sendable {
    /// Those with tfgen's header: the lock has lost them, or somebody copied them.
    package fileprivate(set) var unlisted: [RelativePath] = []
    /// Each `terragrunt.hcl` that belongs to no unit, and each stack file. `terragrunt run --all` would run them too.
    package fileprivate(set) var units: [RelativePath] = []
}

extension Output {
    /// Searches the whole folder, except hidden folders, sources, other output folders, and folders with a lock of
    /// their own. Both lists are sorted.
    ///
    /// - Throws: an error where a folder cannot be read.
    package func strays(
        beside tree: RenderedTree, scope: OutputScope = .everything
    ) throws(DiskProblem) -> Strays {
        guard let root = try openRoot() else { return Strays() }
        let locks = try readLocks(in: root.raw)
        let search = StraySearch(self, tree: tree, locks: [locks.lock, locks.pending], entersTree: true)
        search.list(root.raw, "")
        return try search.result(in: scope)
    }
}

/// The search through the folders, which several workers may list side by side.
final class StraySearch: Sendable {
    private let output: Output
    private let tree: RenderedTree
    private let locks: [Lock]
    private let protected: ProtectedPaths
    /// Whether folders of the tree are entered; not where a comparison comes by all of them and has them listed.
    private let entersTree: Bool
    private let found = Mutex(Found())

    private struct Found: Sendable {
        var strays = Strays()
        /// Folders with a lock of their own, each with a final `/`.
        var others: [String] = []
        /// Folders and files that cannot be read.
        var problems: [(path: String, problem: DiskProblem)] = []
    }

    init(_ output: Output, tree: RenderedTree, locks: [Lock], entersTree: Bool) {
        (self.output, self.tree, self.locks, self.entersTree) = (output, tree, locks, entersTree)
        protected = output.protectedPaths
    }

    /// What was found in the folders that were listed.
    ///
    /// - Throws: the first error in the order of the paths, where a folder cannot be read.
    func result(in scope: OutputScope) throws(DiskProblem) -> Strays {
        let found = found.withLock { $0 }
        func isElsewhere(_ path: String) -> Bool { found.others.contains { ByteOrder.begins(path, with: $0) } }
        let problems = found.problems.filter { !isElsewhere($0.path) }
        if let first = problems.min(by: { ByteOrder.precedes($0.path, $1.path) }) { throw first.problem }
        func wanted(_ paths: [RelativePath]) -> [RelativePath] {
            paths.filter { scope.contains($0) && !isElsewhere($0.text) }.sorted()
        }
        return Strays(unlisted: wanted(found.strays.unlisted), units: wanted(found.strays.units))
    }

    /// Notes that a folder of the tree cannot be read.
    func note(unreadable path: String, why: String) {
        if !protected.contains(path) { note(.reading(output.path(of: path), words: why), at: path) }
    }

    private func note(_ problem: DiskProblem, at path: String) {
        found.withLock { $0.problems.append((path, problem)) }
    }

    /// Lists one open folder and what is below it. `path` is its path below the output folder, empty for that folder
    /// itself; `first` is a path of the tree, the first that is below the folder where there is one.
    func list(_ folder: Int32, _ path: String, first: String = "") {
        let start = path.isEmpty ? 0 : path.utf8.count + 1
        var children: [FolderEntry] = []
        var hasLock = false
        do throws(SystemError) {
            try forEachEntry(of: folder) { name, kind in
                if name.first == UInt8(ascii: ".") || isWay(name, kind, to: first, at: start) { return }
                let child = FolderEntry(name: String(decoding: name, as: UTF8.self), kind: kind)
                if child.name == Lock.name { hasLock = true }
                children.append(child)
            }
        } catch { return note(.reading(output.path(of: path), error), at: path) }
        if hasLock, !path.isEmpty { return found.withLock { $0.others.append(path + "/") } }
        for child in children { visit(child, in: folder, path.isEmpty ? child.name : path + "/" + child.name) }
    }

    /// Whether a name leads to a file of the tree, so that nothing is to be done about it. It begins at a byte of the
    /// file's path.
    private func isWay(_ name: UnsafeBufferPointer<UInt8>, _ kind: Disk.Kind, to path: String, at start: Int) -> Bool {
        path.withBytes { path in
            let end = start + name.count
            guard end <= path.count, ByteOrder.compare(.init(rebasing: path[start..<end]), name) == 0 else {
                return false
            }
            return end == path.count || path[end] == UInt8(ascii: "/") && kind == .folder && !entersTree
        }
    }

    /// Looks at one entry of an open folder, unless the tree or a lock has it.
    private func visit(_ child: FolderEntry, in folder: Int32, _ path: String) {
        // A link is not followed, and what is not a file has no text.
        guard child.kind == .folder || child.kind == .file, !isKnown(path, child.kind), !protected.contains(path) else {
            return
        }
        let raw = retrying { openat(folder, child.name, child.kind == .folder ? Opening.folder : Opening.reading) }
        // It may have become something else meanwhile. Anything else that cannot be opened may contain units, so it is
        // an error.
        if raw < 0 {
            if [ELOOP, ENOENT, ENOTDIR, ENXIO].contains(errno) { return }
            return note(.reading(output.path(of: path), .last), at: path)
        }
        let opened = Descriptor(owning: raw)
        if child.kind == .folder { list(opened.raw, path) } else { look(at: opened.raw, name: child.name, path: path) }
    }

    /// Whether the tree or a lock has the path, or the tree has files below it that are found without this search.
    private func isKnown(_ path: String, _ kind: Disk.Kind) -> Bool {
        if kind == .folder, !entersTree, tree.hasFiles(below: path) { return true }
        guard let path = try? RelativePath(path) else { return false }
        return tree[path] != nil || locks.contains { $0.holds(path) }
    }

    /// The names of the files in which Terragrunt finds units.
    private static let ofUnits: Set<String> = ["terragrunt.hcl", "terragrunt.hcl.json", "terragrunt.stack.hcl"]

    /// Looks at one open file that is not known.
    private func look(at file: Int32, name: String, path: String) {
        guard let path = try? RelativePath(path), !ProtectedPaths.isNeverRemoved(path) else { return }
        let length = OutputFile.headerStart.utf8.count
        let start = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = max(0, read(file, buffer.baseAddress, length))
        }
        found.withLock { found in
            if OutputFile.carriesHeader(start) { found.strays.unlisted.append(path) }
            if Self.ofUnits.contains(name) { found.strays.units.append(path) }
        }
    }
}
