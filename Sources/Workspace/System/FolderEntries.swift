#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A name in a folder, and what is there; a link is not followed.
struct FolderEntry {
    let name: String
    let kind: Disk.Kind
}

/// The names in an open folder except `.` and `..`, in no order. The folder is opened again, because listing it
/// changes a position that all users of the descriptor share.
func namesInFolder(_ descriptor: Int32) throws(SystemError) -> [String] {
    let raw = retrying { openat(descriptor, ".", Opening.folder) }
    if raw < 0 { throw .last }
    let own = Descriptor(owning: raw)
    var names: [String] = []
    try forEachName(of: own.raw) { name, _ in names.append(String(decoding: name, as: UTF8.self)) }
    return names
}

/// Calls `body` with each name in an open folder except `.` and `..`, in no order, and with what is there, where it is
/// still there. A folder can be listed once: its position is at the end then.
func forEachEntry(
    of descriptor: Int32, _ body: (UnsafeBufferPointer<UInt8>, Disk.Kind) -> Void
) throws(SystemError) {
    try forEachName(of: descriptor) { name, type in
        switch Int(type) {
        case Int(DT_REG): body(name, .file)
        case Int(DT_DIR): body(name, .folder)
        case Int(DT_LNK): body(name, .link)
        case Int(DT_UNKNOWN):
            var status = stat()
            // The name ends with a zero, as C needs it.
            let known = name.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.map { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
            }
            if known == 0 { body(name, Disk.kind(of: status.st_mode)) }
        default: body(name, .other)
        }
    }
}

/// The same with the type that the folder itself has of each entry, which not all file systems say.
private func forEachName(
    of descriptor: Int32, _ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void
) throws(SystemError) {
    #if os(Linux)
        if let list = FolderBlocks.list { return try FolderBlocks.forEachName(of: descriptor, list, body) }
    #endif
    let own = retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    if own < 0 { throw .last }
    guard let stream = fdopendir(own) else {
        let failure = SystemError.last
        _ = close(own)
        throw failure
    }
    defer { closedir(stream) }
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .last }
            return
        }
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { start in
                let name = UnsafeBufferPointer(start: start, count: strlen(start))
                if !isDots(name) { body(name, entry.pointee.d_type) }
            }
        }
    }
}

#if os(Linux)
    /// Listing a folder as Linux itself does, in blocks of entries. `fdopendir` needs five more calls
    /// of the system for each folder, and `check` lists the folder of every unit.
    private enum FolderBlocks {
        typealias List = @convention(c) (Int32, UnsafeMutableRawPointer, Int) -> Int

        /// The function of the C library, which Swift's module of it does not have; nil where the library is too old for it.
        static let list: List? = dlsym(nil, "getdents64").map { unsafeBitCast($0, to: List.self) }

        /// Where the parts of an entry begin: its length, its type and its name, behind two numbers of eight bytes each.
        private static let (lengthAt, typeAt, nameAt) = (16, 18, 19)

        static func forEachName(
            of descriptor: Int32, _ list: List, _ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void
        ) throws(SystemError) {
            var failure: SystemError?
            withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 8) { block in
                guard let start = block.baseAddress else { return }
                while true {
                    let count = list(descriptor, start, block.count)
                    if count < 0, errno == EINTR { continue }
                    if count < 0 { failure = .last }
                    if count <= 0 { return }
                    forEachName(in: UnsafeRawBufferPointer(rebasing: block[..<count]), body)
                }
            }
            if let failure { throw failure }
        }

        private static func forEachName(
            in block: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void
        ) {
            var at = 0
            while at + nameAt < block.count {
                let length = Int(block.loadUnaligned(fromByteOffset: at + lengthAt, as: UInt16.self))
                guard length > nameAt, at + length <= block.count else { return }
                let rest = UnsafeRawBufferPointer(rebasing: block[(at + nameAt)..<(at + length)])
                rest.withMemoryRebound(to: UInt8.self) { rest in
                    // The name ends with a zero; what is behind it fills the entry up.
                    let name = UnsafeBufferPointer(rebasing: rest[..<(rest.firstIndex(of: 0) ?? rest.count)])
                    if !isDots(name) { body(name, block[at + typeAt]) }
                }
                at += length
            }
        }
    }
#endif

/// Whether a name is that of the folder itself or of the one above.
private func isDots(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
}
