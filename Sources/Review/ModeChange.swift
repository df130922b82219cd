/// What became of a file that may be run on one side alone, as git knows it.
package enum ModeChange: Hashable, Sendable {
    case madeExecutable, madePlain

    /// Nil where both sides are alike.
    ///
    /// - Parameters:
    ///   - old: whether the file may be run at the base.
    ///   - new: whether it may be at the head.
    package init?(from old: Bool, to new: Bool) {
        if old == new { return nil }
        self = new ? .madeExecutable : .madePlain
    }

    /// The last digits of the modes, as git writes them.
    package var text: String { self == .madeExecutable ? "mode 644 → 755" : "mode 755 → 644" }
}
