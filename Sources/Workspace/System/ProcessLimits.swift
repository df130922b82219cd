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
}
