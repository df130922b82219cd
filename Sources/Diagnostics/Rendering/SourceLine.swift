/// One line of source as it is shown: tabs are widened, what a terminal would obey is made visible, and of a very
/// long line only the part around the span is shown.
struct SourceLine {
    let text: String
    /// The columns of the marks, counted from 0, in the order in which they were asked for.
    let marks: [Range<Int>]

    /// How many columns apart the stops of a tab are.
    private static let tab = 4

    /// - Parameters:
    ///   - line: counted from 0.
    ///   - marks: byte ranges of the file, each at least partly on the line.
    ///   - hidden: byte ranges of the file whose text is not shown.
    ///   - width: how many bytes of the line are shown at most.
    init(_ table: LineTable, line: Int, marks: [Range<Int>], hidden: [Range<Int>], width: Int) {
        let whole = table.range(of: line)
        let window = Self.window(
            whole, around: marks.first ?? whole.lowerBound..<whole.lowerBound, in: table, width: width)
        var shown = Shown(text: window.lowerBound > whole.lowerBound ? "…" : "")
        shown.column = shown.text.isEmpty ? 0 : 1
        // The column at which each character begins, by its offset in the file.
        var edges: [Int: Int] = [window.lowerBound: shown.column]
        var offset = window.lowerBound
        for character in String(decoding: table.file.bytes[window], as: UTF8.self) {
            let end = offset + character.utf8.count
            if let range = hidden.first(where: { $0.lowerBound < end && offset < $0.upperBound }) {
                // A secret is shown once, where it or the line begins.
                if offset <= max(range.lowerBound, window.lowerBound) { shown.append(ShapedSecrets.sign) }
            } else {
                shown.append(character)
            }
            offset = end
            edges[offset] = shown.column
        }
        if window.upperBound < whole.upperBound { shown.text += "…" }
        text = shown.text.printableLine
        let columns = edges.sorted { $0.key < $1.key }
        let last = shown.column
        self.marks = marks.map { mark in
            let start = columns.first { $0.key >= mark.lowerBound }?.value ?? last
            let end = columns.first { $0.key >= mark.upperBound }?.value ?? last
            return start..<max(start + 1, end)
        }
    }

    /// The part of a line that is shown: all of it where it is short, otherwise a part in which the mark comes
    /// after a third.
    private static func window(_ whole: Range<Int>, around mark: Range<Int>, in table: LineTable, width: Int) -> Range<
        Int
    > {
        if whole.count <= width { return whole }
        let start = min(max(mark.lowerBound, whole.lowerBound), whole.upperBound)
        let from = max(whole.lowerBound, start - width / 3)
        let lower = boundary(from, down: whole.lowerBound, table.file.bytes)
        let upper = boundary(min(whole.upperBound, from + width), down: lower, table.file.bytes)
        return lower..<upper
    }

    /// The offset, or the nearest one before it at which a character begins.
    private static func boundary(_ offset: Int, down limit: Int, _ bytes: [UInt8]) -> Int {
        var offset = offset
        while offset > limit, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// The text made so far, and the column at its end.
    private struct Shown {
        var text: String
        var column = 0

        init(text: String) { self.text = text }

        mutating func append(_ character: Character) {
            if character == "\t" {
                let count = SourceLine.tab - column % SourceLine.tab
                text += String(repeating: " ", count: count)
                column += count
            } else if character.unicodeScalars.contains(where: \.isObeyed) {
                for scalar in character.unicodeScalars { append(scalar.isObeyed ? scalar.shownName : String(scalar)) }
            } else {
                text.append(character)
                column += DisplayWidth.of(character)
            }
        }

        mutating func append(_ shown: String) {
            text += shown
            column += DisplayWidth.of(shown)
        }
    }
}
