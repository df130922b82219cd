#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// What the system allows this process.
package enum ProcessLimits {
    /// Makes a limit on the size of files (`ulimit -f`) an error of the write that goes beyond it, like a full disk:
    /// without this, the system ends the process in the middle of it. And lets the process open as many files as it
    /// may: each thread holds a folder open for each level of a path.
    package static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        takeMemoryInLargePieces()
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = RLIMIT_NOFILE.rawValue
            guard getrlimit(__rlimit_resource_t(resource), &limit) == 0 else { return }
            limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 10_240))
            _ = setrlimit(__rlimit_resource_t(resource), &limit)
        #else
            guard getrlimit(RLIMIT_NOFILE, &limit) == 0 else { return }
            limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 10_240))
            _ = setrlimit(RLIMIT_NOFILE, &limit)
        #endif
    }

    /// Lets each thread ask the system for memory a few megabytes at a time. By default the C library of GNU asks for one page
    /// after the other on all threads but the first, and each time the others wait.
    private static func takeMemoryInLargePieces() {
        #if canImport(Glibc)
            // Swift's module of the C library leaves `mallopt(3)` out. The numbers are those of <malloc.h>: the padding, and two
            // thresholds that grow by themselves as long as nothing is set.
            typealias SetOption = @convention(c) (CInt, CInt) -> CInt
            guard let symbol = dlsym(nil, "mallopt") else { return }
            let set = unsafeBitCast(symbol, to: SetOption.self)
            for (option, bytes) in [(-2, 8 << 20), (-1, 64 << 20), (-3, 8 << 20)] { _ = set(CInt(option), CInt(bytes)) }
        #endif
    }
}
