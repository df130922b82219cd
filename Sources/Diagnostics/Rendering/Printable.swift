/// The one sanitizer of what tfgen prints. Texts of estates, templates and file names come from anyone who can open a pull
/// request, and end up at a terminal and in the log of a CI runner, both of which obey parts of what they are given.
///
/// What is made harmless, and stays visible:
/// - control characters, which a terminal obeys, as `<U+001B>`;
/// - characters that turn the direction of writing or are not seen at all, which hide what a text says, as `<U+202E>`;
/// - `::` at the beginning of a line and `##[` anywhere, which a runner of GitHub Actions or Azure Pipelines takes for a
///   command (GitHub Docs, "Workflow commands"), with a backslash: `\::error`.
///
/// In JSON the writer's escapes do the same, so that a program reads the exact text.
extension String {
    /// The text as it may be printed on several lines. Line feeds stay, and `\r\n` becomes a line feed.
    package var printable: String {
        // What a command prints is long, and almost always plain: one look at its bytes, and no copy.
        if isPlain { return self }
        let text = utf8.contains(0x0D) ? replacing("\r\n", with: "\n") : self
        return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(Substring($0)).printableLine
        }
        .joined(separator: "\n")
    }

    /// Whether the text has nothing but visible ASCII, tabs and line feeds, and nowhere `::` or `##[`.
    package var isPlain: Bool {
        var text = self
        return text.withUTF8 { bytes in
            var (last, signs) = (UInt8(0), 0)
            for byte in bytes {
                guard (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09 else { return false }
                if byte == UInt8(ascii: ":"), last == byte { return false }
                if byte == UInt8(ascii: "["), signs > 1 { return false }
                signs = byte == UInt8(ascii: "#") ? signs + 1 : 0
                last = byte
            }
            return true
        }
    }

    /// The text as it may be printed on one line: a file's name, a label. Line feeds are shown by their code.
    package var printableLine: String {
        guard needsCare else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isObeyed { text += scalar.shownName } else { text.unicodeScalars.append(scalar) }
        }
        return text.withoutCommands
    }

    /// The text with what a terminal obeys or a reader cannot see shown as what it is, and nothing else changed: for
    /// files that people read, such as a README. Line feeds stay.
    package var visible: String {
        guard unicodeScalars.contains(where: { $0.isObeyed && $0 != "\n" }) else { return self }
        return unicodeScalars.map { $0.isObeyed && $0 != "\n" ? $0.shownName : String($0) }.joined()
    }

    /// Whether anything in the text may have to be changed; most texts need no copy.
    private var needsCare: Bool {
        var last: UInt8 = 0
        let isPlain = utf8.allSatisfy { byte in
            defer { last = byte }
            // A command begins with `::` or `##[`.
            let mayCommand = byte == last && (byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#"))
            return (0x20...0x7E).contains(byte) && !mayCommand
        }
        return !isPlain
    }

    /// The text with a backslash in what a runner takes for a command. A runner looks for `::` after the blanks at
    /// the beginning of a line, and for `##[` anywhere.
    private var withoutCommands: String {
        let text = replacing("##[", with: "##\\[")
        let blanks = text.prefix { $0.isWhitespace }
        return text.dropFirst(blanks.count).hasPrefix("::") ? blanks + "\\" + text.dropFirst(blanks.count) : text
    }
}

extension Unicode.Scalar {
    /// Whether a terminal obeys the character, or a reader cannot see it: control characters except the tab, line
    /// and paragraph separators, controls of the direction of writing, and characters without a width that do not
    /// join letters or emoji.
    package var isObeyed: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }

    /// The character's code, as it is shown in its place: `<U+202E>`.
    package var shownName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
    }
}
