import Diagnostics
import FileTree

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
        beside tree: RenderedTree, isInScope: (RelativePath) -> Bool = { _ in true }
    ) throws(DiskProblem) -> Strays {
        guard let root = try openRoot() else { return Strays() }
        let locks = try readLocks(in: root.raw)
        var known = Set(tree.files.map(\.path.text))
        for entry in locks.lock.entries + locks.pending.entries { known.insert(entry.path.text) }
        var search = StraySearch(output: self, known: known, protected: protectedPaths)
        try search.enter(root.raw, "")
        var strays = Strays()
        strays.unlisted = search.strays.unlisted.filter(isInScope).sorted()
        strays.units = search.strays.units.filter(isInScope).sorted()
        return strays
    }
}

/// The search through the folders.
private struct StraySearch {
    let output: Output
    let known: Set<String>
    let protected: ProtectedPaths
    var strays = Strays()

    /// Searches one open folder; `path` is its path below the output folder, empty for that folder itself.
    mutating func enter(_ folder: Int32, _ path: String) throws(DiskProblem) {
        let names: [String]
        do throws(SystemError) { names = try namesInFolder(folder) } catch {
            throw .reading(output.path(of: path), error)
        }
        if !path.isEmpty, names.contains(Lock.name) { return }
        for name in names where !name.hasPrefix(".") {
            let below = path.isEmpty ? name : path + "/" + name
            if known.contains(below) || protected.contains(below) { continue }
            let raw = retrying { openat(folder, name, Opening.reading) }
            // A link is not followed. Anything else that cannot be opened may contain units, so it is an error.
            if raw < 0 {
                if errno == ELOOP || errno == ENOENT || errno == ENXIO { continue }
                throw .reading(output.path(of: below), .last)
            }
            let opened = Descriptor(owning: raw)
            var status = stat()
            if fstat(opened.raw, &status) != 0 { throw .reading(output.path(of: below), .last) }
            if status.st_mode.isFolder { try enter(opened.raw, below) }
            if status.st_mode.isFile { look(at: opened.raw, name: name, path: below) }
        }
    }

    /// The names of the files in which Terragrunt finds units.
    private static let ofUnits: Set<String> = ["terragrunt.hcl", "terragrunt.hcl.json", "terragrunt.stack.hcl"]

    /// Looks at one open file that is not known.
    private mutating func look(at file: Int32, name: String, path: String) {
        guard let path = try? RelativePath(path), !ProtectedPaths.isNeverRemoved(path) else { return }
        let length = OutputFile.headerStart.utf8.count
        let start = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = max(0, read(file, buffer.baseAddress, length))
        }
        if OutputFile.carriesHeader(start) { strays.unlisted.append(path) }
        if Self.ofUnits.contains(name) { strays.units.append(path) }
    }
}
