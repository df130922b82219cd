import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// An error of the operating system, by its number (`errno`).
struct SystemError: Error, Equatable {
    let number: Int32

    /// The error of the last call that failed.
    static var last: SystemError { SystemError(number: errno) }

    /// Its meaning in plain words, to follow a colon.
    var words: String {
        switch number {
        case ENOENT: "there is no such file or folder"
        case EACCES, EPERM: "permission denied"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case ELOOP: "it is a symbolic link, or too many of them lead to it"
        case ENAMETOOLONG: "the path is too long"
        case ENOSPC: "the disk is full"
        case EFBIG: "the file would be larger than this process may write (`ulimit -f`)"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case EMFILE, ENFILE: "too many files are open"
        case EXDEV: "it is on another file system"
        case EEXIST, ENOTEMPTY: "something is there already"
        case EBUSY, ETXTBSY: "it is in use"
        case EIO: "the disk reports an error"
        case ESTALE: "the network file system lost it"
        case ENOMEM: "there is not enough memory"
        case EINTR: "it was interrupted"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}

/// An open file or folder, which is closed when its owner is removed.
struct Descriptor: ~Copyable {
    let raw: Int32

    init(owning raw: Int32) { self.raw = raw }

    /// Gives the descriptor to the caller, who closes it.
    consuming func release() -> Int32 {
        let raw = raw
        discard self
        return raw
    }

    deinit { _ = close(raw) }
}

/// Calls again as long as a signal interrupts the call.
@inline(__always)
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

/// The flags for opening things. None follows a symbolic link, and none is inherited by other programs.
enum Opening {
    static let folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    /// For reading; opening a pipe in the place of a file must not block.
    static let reading = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    static let creating = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
}

extension mode_t {
    var isFile: Bool { self & S_IFMT == S_IFREG }
    var isFolder: Bool { self & S_IFMT == S_IFDIR }
    var isLink: Bool { self & S_IFMT == S_IFLNK }
}

/// The bytes of an open file; nil where there are more than `limit`. `size` is what the file is said to have, but
/// it may grow or, as in `/proc`, be wrong.
func readAll(_ descriptor: Int32, size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    if size > limit { return nil }
    var failure: SystemError?
    // One byte more than that, to find out whether the file has grown.
    var capacity = size + 1
    var bytes: [UInt8] = []
    while true {
        let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = 0
            while count < capacity {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = .last
                    return
                }
                if count >= size, bytes.isEmpty, count < capacity { return }
            }
        }
        if let failure { throw failure }
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        if bytes.count > limit { return nil }
        if chunk.count < capacity { return bytes }
        capacity = 1 << 16
    }
}

/// What tells a file apart from any other that takes its place, and from itself after it was written to.
struct FileIdentity: Hashable, Sendable {
    private let numbers: [Int64]

    init(_ status: stat) {
        #if canImport(Darwin)
            let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (written, changed) = (status.st_mtim, status.st_ctim)
        #endif
        numbers = [
            Int64(truncatingIfNeeded: status.st_dev), Int64(bitPattern: UInt64(status.st_ino)), Int64(status.st_size),
            Int64(written.tv_sec), Int64(written.tv_nsec), Int64(changed.tv_sec), Int64(changed.tv_nsec),
        ]
    }

    /// The file of a name in an open folder; nil where there is none.
    init?(of name: String, in folder: Int32) {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        self.init(status)
    }
}

/// Whether what can still be read from a descriptor is these bytes.
func isContent(of descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) -> Bool {
    let capacity = 1 << 16
    var failure: SystemError?
    let isEqual = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while true {
                let got = retrying { read(descriptor, buffer.baseAddress, capacity) }
                if got < 0 { failure = .last }
                if got <= 0 { return got == 0 && start == bytes.count }
                guard bytes.count - start >= got else { return false }
                let piece = UnsafeBufferPointer(rebasing: buffer[..<got])
                if ByteOrder.compare(piece, .init(rebasing: bytes[start..<start + got])) != 0 { return false }
                start += got
            }
        }
    }
    if let failure { throw failure }
    return isEqual
}

/// Writes all bytes; one call of `write` may write only a part of them.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
        let wrote = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if wrote >= 0 { done += wrote } else if errno != EINTR { throw .last }
    }
}
