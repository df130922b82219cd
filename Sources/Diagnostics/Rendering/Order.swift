extension Sequence<Diagnostic> {
    /// The diagnostics in the order in which they are shown: those without a place first, then by file, by place,
    /// and the worst first. Equal ones are shown once.
    package func inFileOrder() -> [Diagnostic] {
        var seen: Set<Key> = []
        return map { (Key($0), $0) }.sorted { $0.0 < $1.0 }.filter { seen.insert($0.0).inserted }.map(\.1)
    }

    /// How many there are, "2 errors, 1 warning"; nil where there are only notes.
    package func summary() -> String? {
        let (errors, warnings) = reduce((0, 0)) { counts, diagnostic in
            switch diagnostic.severity {
            case .error: (counts.0 + 1, counts.1)
            case .warning: (counts.0, counts.1 + 1)
            case .note: counts
            }
        }
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        if parts.isEmpty { return nil }
        return parts.map { "\($0.0) \($0.1)" + ($0.0 == 1 ? "" : "s") }.joined(separator: ", ")
    }
}

/// What the order depends on, and what makes two diagnostics equal.
private struct Key: Hashable, Comparable {
    let file: String
    let start: Int
    let end: Int
    let severity: Int
    let code: Int
    let message: String

    init(_ diagnostic: Diagnostic) {
        file = diagnostic.span?.file.path ?? ""
        start = diagnostic.span?.start ?? 0
        end = diagnostic.span?.end ?? 0
        severity = -diagnostic.severity.rawValue
        code = diagnostic.code.number
        message = diagnostic.message
    }

    static func < (left: Key, right: Key) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        return (left.start, left.severity, left.end, left.code, left.message)
            < (right.start, right.severity, right.end, right.code, right.message)
    }
}
