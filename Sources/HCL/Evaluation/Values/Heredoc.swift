/// A text of several lines written as `<<-EOT`, indented like the lines around it, or as `<<EOT`, where the indentation could not be
/// told from the text's own (HCL specification, "Template Expressions").
enum Heredoc {
    private static let marker = "EOT"

    /// Whether a heredoc gives exactly this text back, and is easier to read than a quoted string.
    ///
    /// The text must have at least two lines and end with a newline, as every heredoc does. A heredoc has no escapes, so every
    /// character must be one that prints; and no line may be the marker.
    static func canHold(_ text: String) -> Bool {
        guard text.utf8.last == 0x0A, !text.isEmpty else { return false }
        let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count > 1 else { return false }
        // What is blanks alone, or indented as a whole, is no text of a person.
        guard lines.contains(where: { $0.first.map { !isBlank($0) } ?? false }),
            !lines.contains(where: { String(Substring($0)).trimmingBlanks == marker })
        else { return false }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || Literal.prints($0) }
    }

    /// Whether the text can be indented. `<<-` takes away the indentation that all lines with text have in common; a line of blanks
    /// alone would keep the blanks that are written before it.
    private static func canBeIndented(_ lines: [Substring.UTF8View]) -> Bool {
        lines.allSatisfy { $0.isEmpty || $0.contains { !isBlank($0) } }
    }

    /// Writes the text as a heredoc. `indent` is the number of blanks before the line on which it begins. What is
    /// written ends with the marker, without a newline.
    static func write(_ text: String, into out: inout [UInt8], indent: Int) {
        let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        let isIndented = canBeIndented(lines)
        out += (isIndented ? "<<-\(marker)\n" : "<<\(marker)\n").utf8
        for line in lines {
            if isIndented, !line.isEmpty { out += repeatElement(0x20, count: indent + 2) }
            escape(line, into: &out)
            out.append(0x0A)
        }
        if isIndented { out += repeatElement(0x20, count: indent) }
        out += marker.utf8
    }

    /// Adds a line in which `${` and `%{` have their sign doubled, so that they stand for themselves.
    private static func escape(_ line: Substring.UTF8View, into out: inout [UInt8]) {
        var previous: UInt8 = 0
        for byte in line {
            if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "$") || previous == UInt8(ascii: "%") {
                out.append(previous)
            }
            out.append(byte)
            previous = byte
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension String {
    /// The text without spaces and tabs at both ends.
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

extension Members {
    /// The members in the order in which an object type declares them, and after them those that it does not
    /// declare, by name. All of them by name where `type` is nil or no object.
    func ordered(as type: Type?) -> [Member] {
        guard case .object(let object)? = type else { return all }
        let declared = object.declaredNames.compactMap { name in index(of: name).map { all[$0] } }
        if declared.count == all.count { return declared }
        let names = Set(object.declaredNames)
        return declared + all.filter { !names.contains($0.name) }
    }
}

extension Type {
    /// The type of an element of a list, set or tuple; nil where this is another type.
    package func part(at index: Int) -> Type? {
        switch self {
        case .list(let element), .set(let element): element
        case .tuple(let elements): elements.indices.contains(index) ? elements[index] : nil
        default: nil
        }
    }

    /// The type of a member of a map or an object; nil where this is another type.
    package func part(named name: String) -> Type? {
        switch self {
        case .map(let element): element
        case .object(let object): object[name]?.type
        default: nil
        }
    }
}
