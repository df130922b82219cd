/// The secrets by their names, and the private keys, in a text of several lines: a file, or a difference of files.
package struct SecretLines {
    /// In the order of the text; none overlaps another.
    package private(set) var ranges: [Range<Int>] = []
    private let bytes: ArraySlice<UInt8>
    private var around = SecretSurroundings()
    private var key = KeyBlock()

    /// - Parameter text: its indices are those of the ranges.
    package init(in text: ArraySlice<UInt8>) {
        bytes = text
        let isDifference = text.starts(with: "--- ".utf8) || SecretText.end(of: "\n@@ ", in: text) != nil
        around.hidesValues = SecretText.end(of: "SecureString", in: text) != nil
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            var line = text[start..<end]
            start = end + 1
            if isDifference {
                if line.starts(with: "@@".utf8) { around = around.reset }
                if let sign = line.first, "+- ".utf8.contains(sign) { line = line.dropFirst() }
            }
            read(line)
        }
    }

    /// A text with a sign in place of each secret; of one in quotes only what is between these. It has the same lines.
    package static func hiding(_ text: [UInt8]) -> [UInt8] {
        var bytes = text
        for range in SecretLines(in: text[...]).ranges.reversed() {
            let isQuoted = bytes[range.lowerBound] == UInt8(ascii: "\"")
            if isQuoted, range.count <= 2 { continue }
            let isClosed = isQuoted && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
            bytes.replaceSubrange(
                range.lowerBound + (isQuoted ? 1 : 0)..<range.upperBound - (isClosed ? 1 : 0),
                with: Array(ShapedSecrets.sign.utf8))
        }
        return bytes
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        let known = ranges.count
        let content = SecretSurroundings.content(of: line)
        if content.isEmpty || key.reads(content, into: &ranges) { return }
        let named = around.read(line, level: 0)
        if !named.isEmpty { ranges = ranges[..<known] + NamedSecrets.joined(ranges[known...] + named) }
    }
}

extension SecretSurroundings {
    /// A line without the blanks around it.
    static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var content = line.drop { NamedSecrets.isBlank($0) }
        while let last = content.last, last == UInt8(ascii: "\r") || NamedSecrets.isBlank(last) { content.removeLast() }
        return content
    }

    /// Reads the next line, and gives what is secret in it by its names and by those of the lines before.
    ///
    /// - Parameter level: how many texts in quotes are around the line.
    mutating func read(_ line: ArraySlice<UInt8>, level: Int) -> [Range<Int>] {
        let content = Self.content(of: line)
        if content.isEmpty { return [] }
        let indent = content.startIndex - line.startIndex
        close(before: content, indented: indent)
        if said != nil, isScalar { return [content.startIndex..<content.endIndex] }
        let named = NamedSecrets(in: line[..<content.endIndex], around: self, level: level)
        let open = brackets
        self = named.around
        count(content, before: open)
        ends(lineIndented: indent)
        return named.ranges
    }
}

/// A private key in PEM, on one line or on many.
private struct KeyBlock {
    private var isOpen = false
    /// Whether the lines are a certificate or a public key.
    private var isPublic = false
    /// The lines of base64 whose beginning is not known, since a difference begins within them.
    private var waiting: [Range<Int>] = []

    /// Adds what belongs to a key. Gives whether the whole line does.
    mutating func reads(_ line: ArraySlice<UInt8>, into ranges: inout [Range<Int>]) -> Bool {
        if !isOpen, !line.contains(UInt8(ascii: "-")) || SecretText.end(of: "-----", in: line) == nil {
            return readsCut(line, into: &ranges)
        }
        defer { waiting = [] }
        var at = line.startIndex
        var end = SecretText.end(of: "-----END ", in: line)
        while at < line.endIndex {
            if let known = end, known < at { end = SecretText.end(of: "-----END ", in: line[at...]) }
            if isOpen {
                let stop = end.map { closing(line, from: $0) } ?? line.endIndex
                ranges.append(at..<stop)
                (isOpen, at) = (end == nil, stop)
                continue
            }
            if let end, isPrivate(line, from: end) { ranges += waiting }
            if end != nil { isPublic = false }
            guard let begin = SecretText.end(of: "-----BEGIN ", in: line[at...]) else { return false }
            if isPrivate(line, from: begin) {
                (isOpen, at) = (true, begin - 11)
            } else {
                (isPublic, at) = (true, begin)
            }
        }
        return ranges.last?.upperBound == line.endIndex && ranges.last?.lowerBound == line.startIndex
    }

    /// A line in the middle of a key, whose beginning is not shown: 64 characters of base64 or more and nothing else.
    private mutating func readsCut(_ line: ArraySlice<UInt8>, into ranges: inout [Range<Int>]) -> Bool {
        guard !isPublic, line.count <= 78,
            line.allSatisfy({ SecretShape.Alphabet.alphanumeric.contains($0) || "+/=".utf8.contains($0) })
        else {
            waiting = []
            return false
        }
        if line.count >= 60, SecretText.isRandom(line) {
            ranges.append(line.startIndex..<line.endIndex)
            return true
        }
        waiting.append(line.startIndex..<line.endIndex)
        return false
    }

    private func isPrivate(_ line: ArraySlice<UInt8>, from start: Int) -> Bool {
        let name = line[start...].prefix { $0 != UInt8(ascii: "-") }
        return SecretText.end(of: "PRIVATE KEY", in: name) != nil
    }

    /// Behind the hyphens that end a key.
    private func closing(_ line: ArraySlice<UInt8>, from start: Int) -> Int {
        line[start...].drop { $0 != UInt8(ascii: "-") }.drop { $0 == UInt8(ascii: "-") }.startIndex
    }
}
