import Synchronization

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// What a signal that asks tfgen to end (Ctrl-C, `kill`, a closed terminal) does while files are written: it is
/// noted, and the writing comes to its own end, with everything written or nothing.
package enum Interruption {
    private static let received = Atomic<Int32>(0)
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// The signal that came while something was written; nil for none. The process should then exit with 128 and
    /// its number.
    package static var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    static var isRequested: Bool { signal != nil }

    /// What the signals did before, and for how many callers they are noted now; only the first and the last caller
    /// change it.
    private static let state = Mutex<(count: Int, before: [(signal: Int32, action: sigaction)])>((0, []))

    /// Runs `body` while those signals are noted. A signal that was ignored before, as `nohup` does, is still
    /// ignored.
    static func noted<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        // The variable is initialized before a signal handler uses it, which must not do such work.
        _ = received.load(ordering: .relaxed)
        state.withLock { state in
            if state.count == 0 { state.before = install() }
            state.count += 1
        }
        defer {
            state.withLock { state in
                state.count -= 1
                if state.count == 0 { restore(state.before) }
            }
        }
        return try body()
    }

    /// Installs the handler, and gives what the signals did before.
    private static func install() -> [(signal: Int32, action: sigaction)] {
        var before: [(signal: Int32, action: sigaction)] = []
        for signal in signals {
            var old = sigaction()
            guard sigaction(signal, nil, &old) == 0, !isIgnored(old) else { continue }
            var new = sigaction()
            setHandler(of: &new)
            new.sa_flags = Int32(SA_RESTART)
            if sigaction(signal, &new, nil) == 0 { before.append((signal, old)) }
        }
        return before
    }

    /// Restores what the signals did before.
    private static func restore(_ before: [(signal: Int32, action: sigaction)]) {
        for (signal, old) in before {
            var action = old
            sigaction(signal, &action, nil)
        }
    }

    /// The signal handler. It only stores a number, which is all that a handler may safely do.
    private static let note: @convention(c) (Int32) -> Void = { received.store($0, ordering: .relaxed) }

    #if canImport(Darwin)
        private static func setHandler(of action: inout sigaction) { action.__sigaction_u.__sa_handler = note }
        private static func isIgnored(_ action: sigaction) -> Bool { isIgnored(action.__sigaction_u.__sa_handler) }
    #else
        private static func setHandler(of action: inout sigaction) { action.__sigaction_handler.sa_handler = note }
        private static func isIgnored(_ action: sigaction) -> Bool { isIgnored(action.__sigaction_handler.sa_handler) }
    #endif

    /// Whether a signal is ignored: `SIG_IGN` is the number 1 in the place of a function.
    private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
        unsafeBitCast(handler, to: Int.self) == 1
    }

    /// Only for tests: forgets a signal that came.
    static func reset() { received.store(0, ordering: .relaxed) }
}
