import Diagnostics

/// Finds the comments that belong to a word of a file: those on the lines directly above it, and the one behind it.
package enum CommentLines {
    /// The lines of comments directly above a span, without their marks.
    package static func above(_ span: Span) -> [String] {
        let bytes = span.file.bytes
        var lines: [String] = []
        var end = lineStart(bytes, span.start)
        while end > 0 {
            let start = lineStart(bytes, end - 1)
            guard let text = text(of: bytes[start..<end]) else { break }
            lines.append(text)
            end = start
        }
        return lines.reversed()
    }

    /// The comment behind a value on its last line; empty where there is none.
    package static func behind(_ span: Span) -> [String] {
        let rest = span.file.bytes[min(span.end, span.file.bytes.count)...].prefix { $0 != 0x0A }
        return text(of: rest.drop { $0 == UInt8(ascii: ",") }).map { [$0] } ?? []
    }

    /// A line that is a comment, without its marks; nil for any other. What is indented further, such as the items of a list, stays
    /// so.
    private static func text(of line: ArraySlice<UInt8>) -> String? {
        let shown = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
        guard shown.starts(with: "#".utf8) || shown.starts(with: "//".utf8) else { return nil }
        let marked = shown.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
        let text = marked.first == 0x20 ? marked.dropFirst() : marked
        return String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }

    private static func lineStart(_ bytes: [UInt8], _ offset: Int) -> Int {
        var at = min(offset, bytes.count)
        while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
        return at
    }
}
