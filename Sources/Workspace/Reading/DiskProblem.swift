import Diagnostics

/// What went wrong with the disk, as it will be shown.
package struct DiskProblem: Error, Sendable {
    package let diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    static func reading(_ path: String, _ error: SystemError) -> DiskProblem { reading(path, words: error.words) }

    static func reading(_ path: String, words: String) -> DiskProblem {
        DiskProblem(.error(.unreadable, "cannot read \"\(path)\": \(words)", at: nil))
    }

    static func writing(_ path: String, _ error: SystemError) -> DiskProblem {
        DiskProblem(.error(.unwritable, "cannot write \"\(path)\": \(error.words)", at: nil))
    }
}
