#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Makes the folders for files whose paths come sorted. Each folder is made about once, by comparing a path with
/// the one before.
struct FolderMaker {
    let stage: Int32
    private var last: [UInt8] = []

    init(stage: Int32) { self.stage = stage }

    /// Makes all folders of a path below the stage.
    mutating func makeFolders(of path: String) throws(WriteError) {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return }
        var same = 0
        while same < slash, same < last.count, bytes[same] == last[same] { same += 1 }
        if same == slash, same == last.count { return }
        // The first part of the path is a folder of the plan, which exists.
        var end = (bytes.firstIndex(of: UInt8(ascii: "/")) ?? slash) + 1
        while end <= slash {
            while end < slash, bytes[end] != UInt8(ascii: "/") { end += 1 }
            let isKnown = end < same || (end == same && end < last.count && last[end] == UInt8(ascii: "/"))
            if !isKnown {
                let name = String(decoding: bytes[..<end], as: UTF8.self)
                if mkdirat(stage, name, 0o755) != 0, errno != EEXIST { throw WriteError(name) }
            }
            end += 1
        }
        last = Array(bytes[..<slash])
    }
}
