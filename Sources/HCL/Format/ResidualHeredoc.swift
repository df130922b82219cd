extension Residual {
    /// A template of several lines as a heredoc that gives the same text; nil where no heredoc does, or where it
    /// would not be easier to read (HCL specification, "Template Expressions").
    ///
    /// - Parameter indent: how many spaces there are before the line on which the heredoc begins.
    func heredoc(indent: Int) -> [UInt8]? {
        // Most templates are of one line, and every heredoc ends with one.
        guard case .template(let pieces) = self, case .text(let end)? = pieces.last, end.utf8.last == 0x0A
        else { return nil }
        // Each interpolation is replaced by a character that no text has, so that the text with its interpolations
        // can be judged and written as a whole.
        var parts: [Residual] = []
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part):
                guard !part.contains(Self.stand) else { return nil }
                text += part
            case .interpolation(let part):
                // `$${` would be an escape.
                guard text.last != "$", text.last != "%" else { return nil }
                text.unicodeScalars.append(Self.stand)
                parts.append(part)
            }
        }
        guard Heredoc.canHold(text.replacing(Self.stand, with: "x")) else { return nil }
        var written: [UInt8] = []
        Heredoc.write(text, into: &written, indent: indent)
        return Self.filled(written, parts)
    }

    /// The character in the place of an interpolation.
    private static let stand: Unicode.Scalar = "\u{1}"

    /// The written heredoc with the interpolations in their places again.
    private static func filled(_ text: [UInt8], _ parts: [Residual]) -> [UInt8] {
        var out: [UInt8] = []
        var next = parts.makeIterator()
        for byte in text {
            guard byte == 1, let part = next.next() else {
                out.append(byte)
                continue
            }
            out += "${".utf8
            part.write(into: &out)
            out.append(UInt8(ascii: "}"))
        }
        return out
    }
}

extension String {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }

    fileprivate func replacing(_ scalar: Unicode.Scalar, with text: String) -> String {
        var out = ""
        for own in unicodeScalars {
            if own == scalar { out += text } else { out.unicodeScalars.append(own) }
        }
        return out
    }
}
