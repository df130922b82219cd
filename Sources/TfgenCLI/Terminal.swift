import Diagnostics
import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What surrounds the process: its environment and its standard streams.
enum Terminal {
    /// The raw value is the file descriptor.
    enum Stream: Int32 {
        case output = 1
        case messages = 2
    }

    /// The value of an environment variable; nil where it is not set.
    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The path from the root of the repository that GitHub Actions checked out to the working folder, with `/` at
    /// its end; empty elsewhere.
    static var annotationPrefix: String {
        guard let root = environment("GITHUB_WORKSPACE").flatMap({ Disk.realPath($0) }) else { return "" }
        let here = Disk.workingFolder
        return here.hasPrefix(root + "/") ? here.dropFirst(root.count + 1) + "/" : ""
    }

    /// The path from the root of the git repository to the working folder, with `/` at its end; empty at the root
    /// and outside of a repository.
    static var repositoryPrefix: String {
        let here = Disk.workingFolder
        guard let root = GitRepository.top(of: here), here.hasPrefix(root + "/") else { return "" }
        return here.dropFirst(root.count + 1) + "/"
    }

    /// Whether messages are coloured: on a terminal only and not where `NO_COLOR` is set, unless `--color` decides.
    /// It is asked before the arguments are parsed, because a mistake in them is coloured too.
    static func hasColor(_ arguments: [String]) -> Bool {
        if arguments.contains("--color=always") { return true }
        if let index = arguments.firstIndex(of: "--color"), index + 1 < arguments.count {
            if arguments[index + 1] == "always" { return true }
            if arguments[index + 1] == "never" { return false }
        }
        if arguments.contains("--color=never") { return false }
        let isRefused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        return !isRefused && isatty(Stream.messages.rawValue) == 1
    }

    /// Writes all of the bytes. A closed pipe ends the writing without an error, since its reader wanted no more.
    ///
    /// - Returns: why the bytes could not be written; nil where they were.
    static func write(_ bytes: [UInt8], to stream: Stream) -> String? {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = rawWrite(stream.rawValue, UnsafeRawBufferPointer(rebasing: rest))
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return errno == EPIPE ? nil : String(cString: strerror(errno)) }
                rest = rest.dropFirst(count)
            }
            return nil
        }
    }

    /// `write` of the C library, whose name is that of a function here.
    private static func rawWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
            Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Writes at once what is being done, if a person sits at a terminal.
    static func progress(_ text: String) {
        if isatty(Stream.messages.rawValue) == 1 { _ = write(Array((text + "\n").utf8), to: .messages) }
    }

    /// The date in UTC, as YYYY-MM-DD.
    static var today: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
