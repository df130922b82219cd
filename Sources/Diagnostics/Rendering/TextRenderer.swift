/// Diagnostics as a person reads them: the message, the lines it is about with carets below, and what to do.
///
///     error[TF0207]: no input named "instance_clas" in module database/aurora
///       ┌─ estate.hcl:41:5
///     41│     instance_clas = "db.r5.large"
///       │     ^^^^^^^^^^^^^
///       └─ help: did you mean `instance_class`?
package struct TextRenderer: Sendable {
    package let color: Bool
    /// How many bytes of a source line are shown.
    package let width: Int

    package init(color: Bool = false, width: Int = 120) {
        self.color = color
        self.width = max(40, width)
    }

    /// All diagnostics, in file order, with an empty line between two of them.
    package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var tables = LineTables()
        let sorted = diagnostics.inFileOrder()
        let secrets = Secrets(sorted)
        return sorted.map { render($0, hiding: secrets, tables: &tables) }.joined(separator: "\n")
    }

    /// One diagnostic. `gutter` is the width of the line numbers.
    private func render(_ diagnostic: Diagnostic, hiding secrets: Secrets, tables: inout LineTables) -> String {
        var sections = Sections(diagnostic, &tables)
        let gutter = max(2, String(sections.lastLine + 1).utf8.count)
        let style = Style(color: color, severity: diagnostic.severity)
        var page = Page(gutter: gutter, style: style, secrets: secrets)
        page.title(diagnostic)
        for index in sections.all.indices {
            sections.all[index].sort()
            page.show(sections.all[index], isFirst: index == 0, width: width)
        }
        if let about = diagnostic.about { page.note(about, isLast: diagnostic.help == nil) }
        if let help = diagnostic.help { page.help(help) }
        return page.text
    }
}

/// One mark below a line: the primary one, with carets, or that of a label, with dashes.
private struct Mark {
    let line: Int
    let bytes: Range<Int>
    let isPrimary: Bool
    let text: String?
}

/// The part of a diagnostic that is about one file.
private struct Section {
    let table: LineTable
    let position: Position
    var marks: [Mark] = []

    /// Puts the marks in the order in which they are shown: by line, the primary one first.
    mutating func sort() {
        marks.sort {
            ($0.line, $0.isPrimary ? 0 : 1, $0.bytes.lowerBound) < ($1.line, $1.isPrimary ? 0 : 1, $1.bytes.lowerBound)
        }
    }

    /// Adds the marks of a span. One of several lines is marked on its first and last line, and one of at most
    /// three lines on each.
    mutating func add(_ span: Span, isPrimary: Bool, text: String?) {
        let size = table.file.bytes.count
        let (start, end) = (min(max(span.start, 0), size), min(max(span.end, 0), size))
        let (first, last) = (table.line(at: start), table.line(at: max(start, end - 1)))
        let lines = last - first < 3 ? Array(first...last) : [first, last]
        for line in lines {
            var range = table.range(of: line)
            if line == first { range = start..<max(start, range.upperBound) } else { range = indented(range) }
            if line == last { range = range.lowerBound..<max(range.lowerBound, min(range.upperBound, end)) }
            marks.append(Mark(line: line, bytes: range, isPrimary: isPrimary, text: line == last ? text : nil))
        }
    }

    /// The bytes of a line without the blanks at its beginning.
    private func indented(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, table.file.bytes[start] == 0x20 || table.file.bytes[start] == 0x09 { start += 1 }
        return start..<line.upperBound
    }
}

/// The parts of a diagnostic, one for each file; that of the diagnostic's own place is first.
private struct Sections {
    var all: [Section] = []

    var lastLine: Int { all.flatMap(\.marks).map(\.line).max() ?? 0 }

    init(_ diagnostic: Diagnostic, _ tables: inout LineTables) {
        if let span = diagnostic.span { add(span, isPrimary: true, text: nil, &tables) }
        for label in diagnostic.labels { add(label.span, isPrimary: false, text: label.text, &tables) }
    }

    private mutating func add(_ span: Span, isPrimary: Bool, text: String?, _ tables: inout LineTables) {
        let table = tables.table(of: span.file)
        let index = all.firstIndex { $0.table.file === span.file }
        if index == nil { all.append(Section(table: table, position: table.position(at: span.start))) }
        all[index ?? all.count - 1].add(span, isPrimary: isPrimary, text: text)
    }
}

/// The colours of a diagnostic, by the codes of ANSI terminals; none where colour is off.
private struct Style {
    let color: Bool
    let severity: Severity

    private var severityColor: String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func paint(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    func severity(_ text: String) -> String { paint(text, severityColor) }
    func label(_ text: String) -> String { paint(text, "1;34") }
    func frame(_ text: String) -> String { paint(text, "34") }
    func strong(_ text: String) -> String { paint(text, "1") }
}

/// The text of one diagnostic while it is written.
private struct Page {
    let gutter: Int
    let style: Style
    let secrets: Secrets
    private(set) var text = ""

    init(gutter: Int, style: Style, secrets: Secrets) {
        self.gutter = gutter
        self.style = style
        self.secrets = secrets
    }

    private var margin: String { String(repeating: " ", count: gutter) }

    /// The lines of a text that comes from outside, each made harmless; of a very long text only both ends.
    private func lines(_ text: String) -> [Substring] {
        Self.ends(of: secrets.hiding(text)).printable.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The lines of a help, each made harmless. There may be many, to be copied; of a very long line there are only both ends.
    private func helpLines(_ text: String) -> [String] {
        secrets.hiding(text).printable.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.ends(of: String($0)) }
    }

    private static func ends(of text: String) -> String {
        let limit = 2000
        return text.utf8.count > limit ? "\(text.prefix(limit / 4)) … \(text.suffix(limit / 4))" : text
    }

    /// Writes the message. Its further lines are below the first one.
    mutating func title(_ diagnostic: Diagnostic) {
        let name = "\(diagnostic.severity.name)[\(diagnostic.code.name)]"
        for (index, line) in lines(diagnostic.message).enumerated() {
            text += index == 0 ? style.severity(name) + style.strong(": \(line)") : margin + style.strong(String(line))
            text += "\n"
        }
    }

    /// Writes what the mistake is about: the unit and the value.
    mutating func note(_ note: String, isLast: Bool) {
        let corner = style.frame(isLast ? "└─" : "├─")
        text += "\(margin)\(corner) \(lines(note).joined(separator: " "))\n"
    }

    mutating func help(_ help: String) {
        for (index, line) in helpLines(help).enumerated() {
            let lead = index == 0 ? style.frame("└─") + " " + style.strong("help:") : "        "
            text += margin + lead + (line.isEmpty ? "" : " " + line) + "\n"
        }
    }

    /// Writes the lines of one file with their marks.
    mutating func show(_ section: Section, isFirst: Bool, width: Int) {
        let place = section.position
        let corner = style.frame(isFirst ? "┌─" : "├─")
        text += margin + corner + " \(section.table.file.path.printableLine):\(place.line):\(place.column)\n"
        var before: Int?
        var index = 0
        while index < section.marks.count {
            let line = section.marks[index].line
            var end = index
            while end < section.marks.count, section.marks[end].line == line { end += 1 }
            if let before { bridge(from: before, to: line, section.table, width) }
            show(Array(section.marks[index..<end]), in: section.table, width: width)
            (before, index) = (line, end)
        }
    }

    /// Writes what is between two lines that are shown: the one line there is, or a sign that there are more.
    private mutating func bridge(from before: Int, to line: Int, _ table: LineTable, _ width: Int) {
        if line - before == 2 { source(before + 1, shown(table, line: before + 1, marks: [], width)) }
        if line - before > 2 { text += margin + style.frame("·") + "\n" }
    }

    private func label(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return " " + lines(text).joined(separator: " ")
    }

    private func shown(_ table: LineTable, line: Int, marks: [Range<Int>], _ width: Int) -> SourceLine {
        let hidden = secrets.ranges(in: table.file, line: table.range(of: line))
        return SourceLine(table, line: line, marks: marks, hidden: hidden, width: width)
    }

    /// Writes a line of source with its number; `line` is counted from 0.
    private mutating func source(_ line: Int, _ shown: SourceLine) {
        let number = String(line + 1)
        let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
        text += padding + style.frame(number + "│") + (shown.text.isEmpty ? "" : " " + shown.text) + "\n"
    }

    /// Writes a line of source, and each of its marks on a line below it.
    private mutating func show(_ marks: [Mark], in table: LineTable, width: Int) {
        guard let line = marks.first?.line else { return }
        let shown = shown(table, line: line, marks: marks.map(\.bytes), width)
        source(line, shown)
        for (mark, columns) in zip(marks, shown.marks) {
            let sign = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
            let tail = sign + label(mark.text)
            let indent = String(repeating: " ", count: columns.lowerBound + 1)
            text +=
                margin + style.frame("│") + indent + (mark.isPrimary ? style.severity(tail) : style.label(tail)) + "\n"
        }
    }
}

extension Diagnostic {
    /// The unit and the value, as one line; nil where there is neither.
    var about: String? {
        let parts = [(isUnitPlain ? nil : unit).map { "unit: \($0)" }, value.map { "value: \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
