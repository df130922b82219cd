import Diagnostics
import FileTree

/// The lines in which a file differs that is not read word by word: one that an expression reads, or one of a module
/// that is not Terraform's.
struct EditedLines {
    let old: String
    let new: String
    /// The first line that differs, from 1.
    let first: Int
    /// How many lines of either side are none of the other, from the first that differs to the last.
    let removed: Int
    let added: Int

    /// How many bytes a file may have. Nobody reads the lines of a larger one.
    static let limit = 1 << 20

    /// Nil for an edit of anything else, and for a file that one side alone has, that is not a text or too large.
    init?(_ edit: Edit) {
        guard edit.isBlock, case .file? = edit.path.last, let before = edit.before?.file, let after = edit.after?.file,
            max(before.bytes.count, after.bytes.count) <= Self.limit,
            let old = String(validating: before.bytes, as: UTF8.self),
            let new = String(validating: after.bytes, as: UTF8.self)
        else { return nil }
        let (left, right) = (UnifiedDiff.lines(before.bytes), UnifiedDiff.lines(after.bytes))
        let same = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left[same...].reversed(), right[same...].reversed()).prefix { $0 == $1 }.count
        self.old = old
        self.new = new
        first = same + 1
        removed = left.count - same - end
        added = right.count - same - end
    }

    /// A line of a text from which secrets were taken, without the spaces around it; nil where it has no longer as many
    /// lines as before, so that it is not known which one it was.
    static func line(_ number: Int, of hidden: String, as text: String) -> String? {
        let lines = UnifiedDiff.lines(Array(hidden.utf8))
        if lines.count != UnifiedDiff.lines(Array(text.utf8)).count { return nil }
        guard number <= lines.count else { return "" }
        return lines[number - 1].split { " \r\n".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}
