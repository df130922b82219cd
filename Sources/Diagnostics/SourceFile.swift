/// One text that a person wrote: a file's name as the person knows it, and its bytes.
///
/// Everything in tfgen that speaks of a place speaks of bytes (`Span`). Lines and columns are worked out only when a
/// diagnostic is shown, by `position(at:)`.
package final class SourceFile: Sendable {
    /// The path as it is shown: relative to the folder in which tfgen runs, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The last part of the path.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A place in a text as people and `terraform validate -json` count it: the line from 1, the column in grapheme
/// clusters from 1, the byte from 0.
package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
    package var byte: Int

    package init(line: Int, column: Int, byte: Int) {
        self.line = line
        self.column = column
        self.byte = byte
    }
}

extension SourceFile {
    /// The line, column and byte of an offset. Offsets beyond the end are taken as the end.
    package func position(at offset: Int) -> Position {
        let end = min(max(offset, 0), bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<end where bytes[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = min(3, end) }
        let column = String(decoding: bytes[lineStart..<end], as: UTF8.self).count + 1
        return Position(line: line, column: column, byte: end)
    }

    /// The text of the line that holds an offset, without its line ending, and the offset at which it begins.
    package func line(at offset: Int) -> (text: String, start: Int) {
        let at = min(max(offset, 0), bytes.count)
        var start = at
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = at
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return (String(decoding: bytes[start..<end], as: UTF8.self), start)
    }
}
