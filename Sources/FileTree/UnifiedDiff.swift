/// The difference of two texts as `diff -u` writes it, line by line and byte by byte.
package enum UnifiedDiff {
    /// Empty where the texts are the same. A text that is not there at all is nothing, and shown as `/dev/null`.
    ///
    /// - Parameter hiding: gives a whole text as it may be shown, with the same lines. Which lines differ is found without it.
    package static func text(
        old: [UInt8]?, new: [UInt8]?, path: String, context: Int = 3,
        prefixes: (old: String, new: String) = ("a/", "b/"), hiding: ([UInt8]) -> [UInt8] = { $0 }
    ) -> String {
        let (before, after) = (lines(old ?? []), lines(new ?? []))
        let edits = LineDifference(before, after).edits
        if edits.isEmpty, (old == nil) == (new == nil) { return "" }
        var bytes = Array("--- \(old == nil ? "/dev/null" : prefixes.old + path)\n".utf8)
        bytes += Array("+++ \(new == nil ? "/dev/null" : prefixes.new + path)\n".utf8)
        let (shownBefore, shownAfter) = (
            shown(old ?? [], before, hiding: hiding), shown(new ?? [], after, hiding: hiding)
        )
        for hunk in hunks(edits, context: max(0, context)) {
            write(hunk, old: shownBefore, new: shownAfter, context: max(0, context), to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The lines of a text as they may be shown.
    private static func shown(
        _ bytes: [UInt8], _ own: [ArraySlice<UInt8>], hiding: ([UInt8]) -> [UInt8]
    ) -> [ArraySlice<UInt8>] {
        let shown = lines(hiding(bytes))
        return shown.count == own.count ? shown : own
    }

    /// The lines of a text, each with its line feed.
    package static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// Edits that are so near to one another that their context touches stand in one hunk.
    private static func hunks(_ edits: [LineDifference.Edit], context: Int) -> [[LineDifference.Edit]] {
        var hunks: [[LineDifference.Edit]] = []
        for edit in edits {
            if let last = hunks.last?.last, edit.old.lowerBound - last.old.upperBound <= 2 * context {
                hunks[hunks.count - 1].append(edit)
            } else {
                hunks.append([edit])
            }
        }
        return hunks
    }

    private static func write(
        _ hunk: [LineDifference.Edit], old: [ArraySlice<UInt8>], new: [ArraySlice<UInt8>], context: Int,
        to bytes: inout [UInt8]
    ) {
        guard let first = hunk.first, let last = hunk.last else { return }
        let lead = min(context, first.old.lowerBound)
        let tail = min(context, old.count - last.old.upperBound)
        let oldRange = first.old.lowerBound - lead..<last.old.upperBound + tail
        let newRange = first.new.lowerBound - lead..<last.new.upperBound + tail
        bytes += Array("@@ -\(place(oldRange)) +\(place(newRange)) @@\n".utf8)
        var at = oldRange.lowerBound
        for edit in hunk {
            for line in old[at..<edit.old.lowerBound] { append(" ", line, to: &bytes) }
            for line in old[edit.old] { append("-", line, to: &bytes) }
            for line in new[edit.new] { append("+", line, to: &bytes) }
            at = edit.old.upperBound
        }
        for line in old[at..<oldRange.upperBound] { append(" ", line, to: &bytes) }
    }

    private static func place(_ range: Range<Int>) -> String {
        switch range.count {
        case 0: "\(range.lowerBound),0"
        case 1: "\(range.lowerBound + 1)"
        default: "\(range.lowerBound + 1),\(range.count)"
        }
    }

    private static func append(_ sign: String, _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        bytes += Array(sign.utf8)
        bytes += line
        if line.last != UInt8(ascii: "\n") { bytes += Array("\n\\ No newline at end of file\n".utf8) }
    }
}
