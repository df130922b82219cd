import HCL
import Workspace

/// The files that expressions may read: those of the estate's folder, and nothing outside it.
struct EstateFiles: FileSource {
    let folder: String

    func read(_ path: String) -> [UInt8]? {
        guard let inside = inside(path) else { return nil }
        return try? Disk.read(inside)
    }

    func exists(_ path: String) -> Bool { inside(path).map { Disk.kind($0) == .file } ?? false }

    func list(below path: String) -> [String] {
        guard let inside = path.isEmpty || path == "." ? Disk.realPath(folder) : inside(path) else { return [] }
        return (try? Disk.walk(inside)) ?? []
    }

    /// The real path of a file below the folder; `nil` for one outside, also by a link.
    private func inside(_ path: String) -> String? {
        guard !path.hasPrefix("/"), let real = Disk.realPath(Disk.join(folder, path)), let root = Disk.realPath(folder),
            real.hasPrefix(root + "/")
        else { return nil }
        return real
    }
}
