extension String {
    /// The text in lines of at most `width` characters, wherever it was broken before. Lines end between words; a
    /// word that is longer than `width` has a line of its own.
    func wrapped(at width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
