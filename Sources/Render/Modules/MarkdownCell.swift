/// Text for a cell of a Markdown table, by the rules of terraform-docs: code stays as it is; elsewhere `|` and `_`
/// are escaped, lines are joined by `<br/>`, fenced code becomes `<pre>`, and URLs keep their underscores.
enum MarkdownCell {
    /// A description.
    static func text(_ text: String) -> String {
        if text.isEmpty { return "n/a" }
        if isPlainLine(text) { return text }
        return segments(
            text, fence: "```",
            plain: { unescapingURLs(joiningLines(escaped($0))) },
            code: { "<pre>" + trimmed($0).replacingText("\n", with: "<br/>").replacingText("\r", with: "") + "</pre>" })
    }

    /// Whether a text is a line in which nothing means anything to Markdown, as most descriptions are.
    private static func isPlainLine(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, !isSpace(first), !isSpace(last) else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "_"), UInt8(ascii: "\\"), 0x0A, 0x0D: false
            default: true
            }
        }
    }

    /// A value or type as code; fenced where it has several lines.
    static func code(_ source: String) -> String {
        let isLine = source.utf8.allSatisfy { $0 != 0x0A && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\\") }
        if isLine, !source.isEmpty { return "`\(source)`" }
        return source.contains("\n") ? text("\n\n```\n\(source)\n```\n") : text("`\(source)`")
    }

    /// An anchor of terraform-docs: `<a name="input_x_y"></a> [x\_y](#input\_x\_y)`.
    static func anchor(_ kind: String, _ name: String) -> String {
        "<a name=\"\(kind)_\(name)\"></a> [\(underscored(name))](#\(underscored("\(kind)_\(name)")))"
    }

    /// A cell of tfgen's own tables. Only what would end the cell is escaped.
    static func plain(_ text: String) -> String {
        segments(text, fence: "`", plain: { $0.replacingText("|", with: "\\|") }, code: { "`\($0)`" })
            .split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private static func underscored(_ text: String) -> String { text.replacingText("_", with: "\\_") }

    /// Splits a text at fences. What is between an odd fence and the next is code. Empty pieces do not count, as in
    /// terraform-docs.
    private static func segments(
        _ text: String, fence: String, plain: (String) -> String, code: (String) -> String
    ) -> String {
        var isCode = text.hasPrefix(fence)
        var out = ""
        for segment in pieces(of: text, at: fence) where !segment.isEmpty {
            out += isCode ? code(segment) : plain(segment)
            isCode.toggle()
        }
        return out
    }

    private static func pieces(of text: String, at fence: String) -> [String] {
        var pieces: [String] = []
        var piece: [UInt8] = []
        let bytes = Array(text.utf8)
        let mark = Array(fence.utf8)
        var at = 0
        while at < bytes.count {
            if bytes[at...].starts(with: mark) {
                pieces.append(String(decoding: piece, as: UTF8.self))
                piece = []
                at += mark.count
            } else {
                piece.append(bytes[at])
                at += 1
            }
        }
        return pieces + [String(decoding: piece, as: UTF8.self)]
    }

    private static func escaped(_ text: String) -> String {
        segments(
            text, fence: "`",
            plain: { segment in
                segment.replacingText("|", with: "\\|").split(separator: "\n", omittingEmptySubsequences: false)
                    .map { escapingUnderscores(String($0)) }.joined(separator: "\n")
            }, code: { "`\($0)`" })
    }

    /// Escapes underscores, except those around ` _emphasis_ ` and those that stand alone at the beginning of a
    /// line.
    private static func escapingUnderscores(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "_")) else { return line }
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return words.enumerated().map { index, word in
            let isOnlyUnderscores = !word.isEmpty && word.allSatisfy { $0 == "_" }
            if isOnlyUnderscores, words[..<index].allSatisfy(\.isEmpty), index < words.count - 1 { return word }
            let inside = word.dropFirst().dropLast()
            let isEmphasis =
                word.count > 3 && word.hasPrefix("_") && word.hasSuffix("_") && inside.first != "_"
                && inside.last != "_"
                && index > 0 && index < words.count - 1
            return isEmphasis ? "_" + underscored(String(inside)) + "_" : underscored(word)
        }.joined(separator: " ")
    }

    /// Joins the lines; two spaces at the end of one, a line break of Markdown, are dropped.
    private static func joiningLines(_ text: String) -> String {
        var lines = trimmed(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices.dropLast() {
            if lines[index].hasSuffix("\r") { lines[index].removeLast() }
            if lines[index].hasSuffix("  ") { lines[index].removeLast(2) }
        }
        return lines.joined(separator: "<br/>")
    }

    /// Removes the escapes in words that are URLs.
    private static func unescapingURLs(_ text: String) -> String {
        guard text.contains("://") else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("://") ? String(word).replacingText("\\_", with: "_") : String(word)
        }.joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension String {
    /// The text with each `old` replaced, byte by byte.
    func replacingText(_ old: String, with new: String) -> String {
        let bytes = Array(utf8)
        let mark = Array(old.utf8)
        guard let first = mark.first, bytes.contains(first) else { return self }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        var at = 0
        while at < bytes.count {
            if bytes[at] == first, bytes[at...].starts(with: mark) {
                out += new.utf8
                at += mark.count
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
