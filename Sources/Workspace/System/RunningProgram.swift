#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// A program that answers questions on its standard input one after another. It runs until its owner is removed.
struct RunningProgram: ~Copyable {
    private let child: pid_t
    private let input: Descriptor
    private let output: Descriptor

    /// Starts a program that is found on PATH.
    ///
    /// - Parameter environment: each as `NAME=value`; nil for that of this process.
    init(_ arguments: [String], environment: [String]? = nil) throws(DiskProblem) {
        let name = arguments.first ?? ""
        guard let questions = Pipe(), let answers = Pipe() else {
            throw Program.problem(name, SystemError.last.words)
        }
        var actions = FileActions()
        actions.duplicate(questions.reading, to: 0)
        actions.duplicate(answers.writing, to: 1)
        actions.open("/dev/null", as: 2, flags: O_WRONLY)
        child = try Program.spawn(arguments, environment: environment, &actions)
        input = Descriptor(owning: questions.takeWriting())
        output = Descriptor(owning: answers.takeReading())
    }

    /// Asks a question; the caller then reads the answer. A question must be short, because the program has to read
    /// all of it before it answers.
    func ask(_ question: [UInt8]) throws(SystemError) {
        var done = 0
        while done < question.count {
            let sent = question.withUnsafeBytes { bytes in
                send(input.raw, bytes.baseAddress.map { $0 + done }, bytes.count - done, Self.sendingFlags)
            }
            if sent >= 0 { done += sent } else if errno != EINTR { throw .last }
        }
    }

    /// Reads what comes next, and waits for it at most `seconds`. Gives how many bytes came, at least one.
    ///
    /// - Throws: an error also where the program has ended, or sends nothing for so long.
    func read(into buffer: UnsafeMutableRawBufferPointer, seconds: Int32 = 60) throws(SystemError) -> Int {
        var waiting = pollfd(fd: output.raw, events: Int16(POLLIN), revents: 0)
        let ready = retrying { poll(&waiting, 1, seconds * 1000) }
        if ready == 0 { throw SystemError(number: ETIMEDOUT) }
        if ready < 0 { throw .last }
        var count = -1
        repeat { count = readSome(output.raw, into: buffer) } while count < 0 && errno == EINTR
        if count < 0 { throw .last }
        if count == 0 { throw SystemError(number: EPIPE) }
        return count
    }

    #if canImport(Darwin)
        private static let sendingFlags: Int32 = 0
    #else
        private static let sendingFlags = Int32(MSG_NOSIGNAL)
    #endif

    deinit {
        kill(child, SIGKILL)
        let child = child
        _ = retrying { waitpid(child, nil, 0) }
    }
}

/// One call of `read`, outside of the type, in which that name means the method above.
private func readSome(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
