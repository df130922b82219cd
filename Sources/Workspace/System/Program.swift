import Diagnostics

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Runs another program, such as git. Its arguments are passed as they are, without a shell.
package enum Program {
    package struct Result: Sendable {
        /// The exit status; 128 and the signal's number where a signal ended the program.
        package let status: Int
        package let output: [UInt8]
        package let messages: [UInt8]
    }

    /// Runs a program that is found on PATH, until it ends or the time is over.
    ///
    /// - Parameters:
    ///   - environment: each as `NAME=value`; nil for that of this process.
    ///   - input: the path of the file that is its standard input.
    package static func run(
        _ arguments: [String], environment: [String]? = nil, input: String = "/dev/null",
        timeout: Duration = .seconds(60)
    ) throws(DiskProblem) -> Result {
        let name = arguments.first ?? ""
        guard let output = Pipe(), let messages = Pipe() else { throw problem(name, SystemError.last.words) }
        var actions = FileActions()
        actions.open(input, as: 0, flags: O_RDONLY)
        actions.duplicate(output.writing, to: 1)
        actions.duplicate(messages.writing, to: 2)
        let child = try spawn(arguments, environment: environment, &actions)
        // The ends for the child are closed here, or reading would never come to an end.
        output.closeWriting()
        messages.closeWriting()
        let deadline = ContinuousClock.now + timeout
        let texts = drain([output.reading, messages.reading], until: deadline)
        guard let texts, let status = wait(for: child, until: deadline) else {
            kill(child, SIGKILL)
            _ = retrying { waitpid(child, nil, 0) }
            throw problem(name, "it did not end in time")
        }
        return Result(status: status, output: texts[0], messages: texts[1])
    }

    /// The error for a program that could not be run.
    static func problem(_ name: String, _ why: String) -> DiskProblem {
        DiskProblem(
            .error(.process, "cannot run `\(name)`: \(why)", at: nil, help: "see that `\(name)` is installed and works")
        )
    }

    /// Starts a program with those files as its standard streams.
    static func spawn(
        _ arguments: [String], environment: [String]?, _ actions: inout FileActions
    ) throws(DiskProblem) -> pid_t {
        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) }
        defer { for text in vector + variables { free(text) } }
        vector.append(nil)
        variables.append(nil)
        var child: pid_t = 0
        let name = arguments.first ?? ""
        let number =
            environment == nil
            ? posix_spawnp(&child, name, &actions.raw, nil, vector, environ)
            : posix_spawnp(&child, name, &actions.raw, nil, vector, variables)
        if number != 0 { throw problem(name, SystemError(number: number).words) }
        return child
    }

    /// What comes out of several pipes until all are closed; nil where that takes too long. They are read together,
    /// because a program may wait for one of them to be read.
    private static func drain(_ pipes: [Int32], until deadline: ContinuousClock.Instant) -> [[UInt8]]? {
        var texts = pipes.map { _ in [UInt8]() }
        var open = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0.fd >= 0 }) {
            if ContinuousClock.now >= deadline { return nil }
            if poll(&open, nfds_t(open.count), 100) <= 0 { continue }
            for index in open.indices where open[index].revents != 0 {
                let count = read(open[index].fd, &buffer, buffer.count)
                if count > 0 {
                    texts[index] += buffer[..<count]
                } else if count == 0 || errno != EINTR {
                    open[index].fd = -1
                }
            }
        }
        return texts
    }

    /// The exit status of a child; nil where it does not end in time.
    private static func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Int? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { return nil }
            if ContinuousClock.now >= deadline { return nil }
            _ = usleep(1_000)
        }
        let signal = Int(status & 0x7F)
        return signal == 0 ? Int((status >> 8) & 0xFF) : 128 + signal
    }
}

/// A pair of sockets used as a pipe, which are closed when their owner is removed. A real pipe could be inherited
/// by another program that a thread is starting at this moment, and writing to one whose reader has ended would end
/// this process with a signal.
final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
            var isOn: Int32 = 1
            setsockopt(ends[1], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #else
            let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        #endif
        (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
        if writing >= 0 { _ = close(writing) }
        writing = -1
    }

    /// Gives the end for reading to the caller, who closes it.
    func takeReading() -> Int32 {
        defer { reading = -1 }
        return reading
    }

    /// Gives the end for writing to the caller, who closes it.
    func takeWriting() -> Int32 {
        defer { writing = -1 }
        return writing
    }

    deinit {
        closeWriting()
        if reading >= 0 { _ = close(reading) }
    }
}

/// What a program will have as its standard input, output and messages when it is started.
struct FileActions: ~Copyable {
    var raw = posix_spawn_file_actions_t()

    init() { posix_spawn_file_actions_init(&raw) }

    mutating func open(_ path: String, as descriptor: Int32, flags: Int32) {
        posix_spawn_file_actions_addopen(&raw, descriptor, path, flags, 0)
    }

    mutating func duplicate(_ from: Int32, to descriptor: Int32) {
        posix_spawn_file_actions_adddup2(&raw, from, descriptor)
    }

    deinit {
        var raw = raw
        posix_spawn_file_actions_destroy(&raw)
    }
}
