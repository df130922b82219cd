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
/// Every folder is opened by its name in the one above, and never through a symbolic link. So nothing outside of
/// the output folder can be reached, even if somebody replaces a folder by a link meanwhile.
struct FolderCursor: ~Copyable {
    /// What became of the way to a folder.
    enum Arrival: Equatable {
        case open(Int32)
        /// A folder on the way does not exist; its name ends at this byte of the path.
        case missing(end: Int)
        /// Something else than a folder is on the way; its name ends at this byte of the path.
        case blocked(PathObstacle, end: Int)
    }

    private let root: Int32
    /// The path of the folder that is open, without a final `/`; for each of its names, where it ends and the open
    /// folder.
    private var path: [UInt8] = []
    private var levels: [(end: Int, descriptor: Int32)] = []
    /// The path of a folder that did not exist, so that it is not looked for again for each file in it; empty where
    /// there was none.
    private var missing: [UInt8] = []
    /// The name being opened, as C needs it; kept to spare an allocation for each.
    private var name: [CChar] = []

    /// `root` is the output folder; it is not closed here.
    init(root: Int32) { self.root = root }

    deinit { for level in levels { _ = close(level.descriptor) } }

    /// Opens the folder that contains the file `target`, starting from what the last path and this one have in
    /// common.
    mutating func enterFolder(of target: RelativePath) -> Arrival {
        var text = target.text
        let length = max(0, target.nameOffset - 1)
        return text.withUTF8 { enter(UnsafeBufferPointer(rebasing: $0[..<length])) }
    }

    private mutating func enter(_ target: UnsafeBufferPointer<UInt8>) -> Arrival {
        if isMissing(target) { return .missing(end: missing.count) }
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
            if descriptor < 0 {
                let refusal = refusal(.last, above: above, end: end)
                if case .missing = refusal { missing = Array(target[..<end]) }
                return refusal
            }
            levels.append((end, descriptor))
            if !path.isEmpty { path.append(UInt8(ascii: "/")) }
            path.append(contentsOf: target[start..<end])
            start = end + 1
        }
        return .open(levels.last?.descriptor ?? root)
    }

    /// Calls `body` with each open folder on the way to the last target that is not on the way to another path too:
    /// with its descriptor, and with the byte of the path at which its name ends.
    func forEachFolder(of target: RelativePath, notOf other: RelativePath?, _ body: (Int32, Int) -> Void) {
        let same = other.map(target.commonLength) ?? 0
        for level in levels where level.end >= same { body(level.descriptor, level.end) }
    }

    /// Why a folder cannot be opened.
    private func refusal(_ error: SystemError, above: Int32, end: Int) -> Arrival {
        if error.number == ENOENT { return .missing(end: end) }
        return .blocked(PathObstacle.at(above, name) ?? .unreadable(error.words), end: end)
    }

    /// Whether the target is, or is below, the folder that was missing last.
    private func isMissing(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = missing.count
        guard end > 0, target.count == end || target.count > end && target[end] == UInt8(ascii: "/") else {
            return false
        }
        return missing.withUnsafeBufferPointer { ByteOrder.compare(.init(rebasing: target[..<end]), $0) } == 0
    }

    /// How many of the open folders are on the way to the target too.
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

    /// Closes the folders below the first `count`.
    private mutating func leave(downTo count: Int) {
        while levels.count > count, let level = levels.popLast() { _ = close(level.descriptor) }
        let end = levels.last?.end ?? 0
        path.removeLast(path.count - end)
    }
}

/// What is in a place where tfgen would write a file or a folder, and is not tfgen's.
package enum PathObstacle: Hashable, Sendable {
    case file, folder, symbolicLink, special
    case unreadable(String)

    /// The obstacle as the beginning of a sentence.
    package var words: String {
        switch self {
        case .file: "a file that tfgen did not write"
        case .folder: "a folder"
        case .symbolicLink: "a symbolic link"
        case .special: "neither a file nor a folder"
        case .unreadable(let why): "unreadable: \(why)"
        }
    }

    /// What is at a name in an open folder and is not a folder itself; nil for a folder, or where there is nothing any
    /// more.
    static func at(_ folder: Int32, _ name: UnsafePointer<CChar>) -> PathObstacle? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        if status.st_mode.isLink { return .symbolicLink }
        if status.st_mode.isFile { return .file }
        return status.st_mode.isFolder ? nil : .special
    }
}

extension RelativePath {
    /// Calls `body` with the path's last name as a C string, without making a copy of it.
    @inline(__always)
    func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        text.withCString { body($0 + nameOffset) }
    }
}
