import Diagnostics
import FileTree

/// The lines in which a file differs that is not read word by word: one that an expression reads, or one of a module that is not
/// Terraform's.
struct EditedLines {
    let old: String
    let new: String
    /// The first line that differs, from 1.
    let first: Int
    /// How many lines of either side are none of the other, from the first that differs to the last.
    let removed: Int
    let added: Int

    /// Nil for an edit of anything else, and for a file that one side alone has or that is no text.
    init?(_ edit: Edit) {
        guard edit.isBlock, case .file? = edit.path.last, let before = edit.before?.file, let after = edit.after?.file,
            let old = String(validating: before.bytes, as: UTF8.self),
            let new = String(validating: after.bytes, as: UTF8.self)
        else { return nil }
        let (left, right) = (Self.lines(old), Self.lines(new))
        let same = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left[same...].reversed(), right[same...].reversed()).prefix { $0 == $1 }.count
        self.old = old
        self.new = new
        first = same + 1
        removed = left.count - same - end
        added = right.count - same - end
    }

    /// A line of a text from which secrets were taken, without the spaces around it; nil where it has no longer as many lines as
    /// before, so that it is not known which one it was.
    static func line(_ number: Int, of hidden: String, as text: String) -> String? {
        let lines = lines(hidden)
        if lines.count != Self.lines(text).count { return nil }
        guard number <= lines.count else { return "" }
        return lines[number - 1].split(separator: " ").joined(separator: " ")
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
