/// The bytes from offset `start` up to `end` of one source file, counted from 0.
package struct Span: Sendable {
    package let file: SourceFile
    package let start: Int
    package let end: Int

    /// An `end` before `start` is taken as `start`.
    package init(file: SourceFile, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }

    /// The bytes as text.
    package var text: String {
        String(decoding: file.bytes[min(start, file.bytes.count)..<min(end, file.bytes.count)], as: UTF8.self)
    }

    /// The smallest span over both; this one where they are of different files.
    package func through(_ other: Span) -> Span {
        guard other.file === file else { return self }
        return Span(file: file, start: min(start, other.start), end: max(end, other.end))
    }
}

extension Span: Hashable {
    package static func == (left: Span, right: Span) -> Bool {
        left.file === right.file && left.start == right.start && left.end == right.end
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(file))
        hasher.combine(start)
        hasher.combine(end)
    }
}
