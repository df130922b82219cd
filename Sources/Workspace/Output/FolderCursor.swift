import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The folders from an output folder down to one path, held open, so that going on to a path nearby costs little.
///
/// Every folder is opened by its name in the one above, and never through a symbolic link: nothing outside of the output
/// folder can be reached, also where somebody swaps a folder for a link meanwhile.
struct FolderCursor: ~Copyable {
    enum Arrival: Equatable {
        case open(Int32)
        /// There is none; the first that is missing ends at this byte of the path.
        case missing(end: Int)
        /// Something else than a folder stands there: it ends at this byte of the path.
        case blocked(PathObstacle, end: Int)
    }

    private let root: Int32
    /// The folder that is open, without a final `/`, and where each of its names ends.
    private var path: [UInt8] = []
    private var levels: [(end: Int, descriptor: Int32)] = []
    private var name: [CChar] = []

    /// `root` stays the caller's to close.
    init(root: Int32) { self.root = root }

    deinit { for level in levels { _ = close(level.descriptor) } }

    mutating func enterFolder(of target: RelativePath) -> Arrival {
        var text = target.text
        let length = max(0, target.nameOffset - 1)
        return text.withUTF8 { enter(UnsafeBufferPointer(rebasing: $0[..<length])) }
    }

    private mutating func enter(_ target: UnsafeBufferPointer<UInt8>) -> Arrival {
        leave(downTo: common(target))
        var start = levels.last.map { $0.end + 1 } ?? 0
        while start < target.count {
            var end = start
            while end < target.count, target[end] != UInt8(ascii: "/") { end += 1 }
            name.removeAll(keepingCapacity: true)
            for byte in target[start..<end] { name.append(CChar(bitPattern: byte)) }
            name.append(0)
            let above = levels.last?.descriptor ?? root
            let descriptor = retrying { openat(above, name, Opening.folder) }
            if descriptor < 0 { return refusal(.last, above: above, end: end) }
            levels.append((end, descriptor))
            if !path.isEmpty { path.append(UInt8(ascii: "/")) }
            path.append(contentsOf: target[start..<end])
            start = end + 1
        }
        return .open(levels.last?.descriptor ?? root)
    }

    private func refusal(_ error: SystemError, above: Int32, end: Int) -> Arrival {
        if error.number == ENOENT { return .missing(end: end) }
        return .blocked(PathObstacle.at(above, name) ?? .unreadable(error.words), end: end)
    }

    /// How many open levels the target shares.
    private func common(_ target: UnsafeBufferPointer<UInt8>) -> Int {
        var same = 0
        while same < target.count, same < path.count, target[same] == path[same] { same += 1 }
        var count = 0
        for level in levels {
            guard level.end <= same, level.end == target.count || target[level.end] == UInt8(ascii: "/") else { break }
            count += 1
        }
        return count
    }

    private mutating func leave(downTo count: Int) {
        while levels.count > count, let level = levels.popLast() { _ = close(level.descriptor) }
        let end = levels.last?.end ?? 0
        path.removeLast(path.count - end)
    }
}

/// What stands where tfgen would write a file or a folder, and is not tfgen's.
package enum PathObstacle: Hashable, Sendable {
    case file, folder, symbolicLink, special
    case unreadable(String)

    package var words: String {
        switch self {
        case .file: "a file that tfgen did not write"
        case .folder: "a folder"
        case .symbolicLink: "a symbolic link"
        case .special: "neither a file nor a folder"
        case .unreadable(let why): "unreadable: \(why)"
        }
    }

    /// What stands at a name in a folder that is no folder itself; nothing where it is gone.
    static func at(_ folder: Int32, _ name: UnsafePointer<CChar>) -> PathObstacle? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        if status.st_mode.isLink { return .symbolicLink }
        if status.st_mode.isFile { return .file }
        return status.st_mode.isFolder ? nil : .special
    }
}

extension RelativePath {
    /// Calls with the last name as C has it.
    @inline(__always)
    func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        text.withCString { body($0 + nameOffset) }
    }
}
