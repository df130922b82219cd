import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Where an output folder may be. Paths are absolute; symbolic links in them are followed as far as they exist.
package enum OutputPlace {
    /// Why tfgen does not write into a folder.
    package enum Problem: Hashable, Sendable {
        case fileSystem, home, repository
        /// Inside of a folder that git, Terraform or Terragrunt keep for themselves.
        case toolFolder(String)
        case outside(String)

        /// The end of a sentence that begins with the folder.
        ///
        /// - Parameter shown: gives a path as it is shown.
        package func words(shownBy shown: (String) -> String = { $0 }) -> String {
            switch self {
            case .fileSystem: "is the whole file system"
            case .home: "is a home folder"
            case .toolFolder(let name): "is inside of a `\(name)` folder"
            case .repository: "is the whole git repository"
            case .outside(let boundary): "is outside of \"\(shown(boundary))\""
            }
        }
    }

    /// What is wrong with a folder by itself; nil where nothing is.
    ///
    /// - Parameters:
    ///   - boundary: the folder that all outputs must be in: the top of the repository, or the estate's folder
    ///     where there is no repository.
    ///   - isRepository: whether the boundary is a repository, which must not be an output as a whole.
    package static func problem(with folder: String, boundary: String, isRepository: Bool) -> Problem? {
        let (folder, boundary) = (real(folder), real(boundary))
        if folder == "/" { return .fileSystem }
        if homes.contains(folder) { return .home }
        // Disks that do not tell capital letters from small ones have one folder for `.git` and `.Git`.
        let names = SourcePath.names(in: folder).map { $0.lowercased() }
        if let tool = toolFolders.first(where: names.contains) { return .toolFolder(tool) }
        guard let below = SourcePath.relative(folder, to: boundary) else { return .outside(boundary) }
        return below.isEmpty && isRepository ? .repository : nil
    }

    private static let toolFolders = [".git", ".terraform", ".terragrunt-cache"]

    /// Whether a folder is the home folder of the user who runs tfgen.
    package static func isHome(_ folder: String) -> Bool { homes.contains(real(folder)) }

    package enum Overlap: Hashable, Sendable { case same, firstInSecond, secondInFirst }

    /// Whether one folder is inside of the other, or both are the same; nil where neither is so. "Live" and "live" are
    /// the same: they are on many disks, and a repository is checked out on all kinds.
    package static func overlap(_ first: String, _ second: String) -> Overlap? {
        let (first, second) = (real(first).lowercased(), real(second).lowercased())
        // Texts are compared as Swift does it, since some disks also take "é" and "e" with an accent after it for one.
        if first == second { return .same }
        if isBelow(first, second) { return .firstInSecond }
        return isBelow(second, first) ? .secondInFirst : nil
    }

    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        path.hasPrefix(folder == "/" ? folder : folder + "/")
    }

    /// Whether two folders overlap only on a disk that does not tell capital letters from small ones.
    package static func overlapsByCaseAlone(_ first: String, _ second: String) -> Bool {
        let (first, second) = (real(first), real(second))
        let isExact = SourcePath.relative(first, to: second) != nil || SourcePath.relative(second, to: first) != nil
        return !isExact && overlap(first, second) != nil
    }

    /// The path of a folder below another, which may be empty for the folder itself; nil where it is elsewhere. Links in
    /// both are followed.
    package static func path(of folder: String, below other: String) -> String? {
        SourcePath.relative(real(folder), to: real(other))
    }

    /// The path with its links resolved. The last parts of it need not exist.
    static func real(_ path: String) -> String {
        var (here, missing) = (SourcePath.join("/", path), "")
        while true {
            if let real = Disk.realPath(here) { return missing.isEmpty ? real : SourcePath.join(real, missing) }
            if here == "/" { return "/" + missing }
            let name = SourcePath.name(of: here)
            missing = missing.isEmpty ? name : name + "/" + missing
            here = SourcePath.folder(of: here)
        }
    }

    /// The user's home folder, by the environment and by the system's records, which may differ. `/` is none, since
    /// containers often have it as the home.
    private static var homes: Set<String> {
        var homes: Set<String> = []
        if let home = getenv("HOME") { homes.insert(real(String(cString: home))) }
        if let user = getpwuid(getuid()), let home = user.pointee.pw_dir { homes.insert(real(String(cString: home))) }
        return homes.subtracting(["/"])
    }
}
