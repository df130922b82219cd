#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// The environment of a program that fetches: that of this process, without the user's variables for git and
/// Terraform, and with some of our own. They keep both programs from reading configuration and from running
/// anything of what they fetch.
enum FetchEnvironment {
    /// The variables as `NAME=value`.
    static func variables() -> [String] {
        var result: [String] = []
        var next = environ
        while let text = next.pointee {
            let variable = String(cString: text)
            let name = variable.prefix { $0 != "=" }
            // A token for a registry (`TF_TOKEN_…`) is the only variable of these that a fetch may need.
            let isOurs = name.hasPrefix("GIT_") || name.hasPrefix("TF_") && !name.hasPrefix("TF_TOKEN_")
            if !isOurs, !["LC_ALL", "SSH_ASKPASS"].contains(name) { result.append(variable) }
            next += 1
        }
        return result + git
    }

    // Settings for git. Certificates and the ssh agent are named by other variables, which stay as they are.
    private static let git = [
        "LC_ALL=C", "GIT_ALLOW_PROTOCOL=https:ssh:git:file", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
        "GIT_ATTR_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=true", "GIT_OPTIONAL_LOCKS=0",
        "GIT_LFS_SKIP_SMUDGE=1",
        // Terraform runs `git submodule update` after a clone: none is active. Nothing that it checks out runs either.
        "GIT_CONFIG_COUNT=4", "GIT_CONFIG_KEY_0=submodule.active", "GIT_CONFIG_VALUE_0=:(exclude)*",
        "GIT_CONFIG_KEY_1=core.hooksPath", "GIT_CONFIG_VALUE_1=/dev/null", "GIT_CONFIG_KEY_2=core.fsmonitor",
        "GIT_CONFIG_VALUE_2=false", "GIT_CONFIG_KEY_3=core.attributesFile", "GIT_CONFIG_VALUE_3=/dev/null",
    ]
}
