/// Diagnostics as a person reads them: the message, the lines it is about with carets below, and what to do.
///
///     error[TF0207]: no input named "instance_clas" in module database/aurora
///       ┌─ estate.hcl:41:5
///     41│     instance_clas = "db.r5.large"
///       │     ^^^^^^^^^^^^^
///       └─ help: did you mean `instance_class`?
package struct TextRenderer: Sendable {
    package let color: Bool
    /// How many columns of a source line are shown.
    package let width: Int

    package init(color: Bool = false, width: Int = 120) {
        self.color = color
        self.width = max(40, width)
    }

    /// All of them, in file order, with an empty line between each two.
    package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var tables = LineTables()
        let sorted = diagnostics.inFileOrder()
        let secrets = Secrets(sorted)
        return sorted.map { render($0, hiding: secrets, tables: &tables) }.joined(separator: "\n")
    }

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

/// One mark below a line: the primary one, with carets, or a label's.
private struct Mark {
    let line: Int
    let bytes: Range<Int>
    let isPrimary: Bool
    let text: String?
}

/// What is shown of one file.
private struct Section {
    let table: LineTable
    let position: Position
    var marks: [Mark] = []

    mutating func sort() {
        marks.sort {
            ($0.line, $0.isPrimary ? 0 : 1, $0.bytes.lowerBound) < ($1.line, $1.isPrimary ? 0 : 1, $1.bytes.lowerBound)
        }
    }

    /// A span of several lines is marked at its first and last line; of three or fewer, at each.
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

    private func indented(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, table.file.bytes[start] == 0x20 || table.file.bytes[start] == 0x09 { start += 1 }
        return start..<line.upperBound
    }
}

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

    /// The lines of a text from outside, each harmless; of a very long one the two ends only.
    private func lines(_ text: String) -> [Substring] {
        let limit = 2000
        var text = secrets.hiding(text)
        if text.utf8.count > limit { text = "\(text.prefix(limit / 4)) … \(text.suffix(limit / 4))" }
        return text.printable.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Further lines of a message stand below its first one.
    mutating func title(_ diagnostic: Diagnostic) {
        let name = "\(diagnostic.severity.name)[\(diagnostic.code.name)]"
        for (index, line) in lines(diagnostic.message).enumerated() {
            text += index == 0 ? style.severity(name) + style.strong(": \(line)") : margin + style.strong(String(line))
            text += "\n"
        }
    }

    /// What the mistake is about: the unit and the value.
    mutating func note(_ note: String, isLast: Bool) {
        let corner = style.frame(isLast ? "└─" : "├─")
        text += "\(margin)\(corner) \(lines(note).joined(separator: " "))\n"
    }

    mutating func help(_ help: String) {
        for (index, line) in lines(help).enumerated() {
            let lead = index == 0 ? style.frame("└─") + " " + style.strong("help:") : "        "
            text += margin + lead + (line.isEmpty ? "" : " " + line) + "\n"
        }
    }

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

    /// Between two lines that are shown: the one line that stands there, or a sign that there are more.
    private mutating func bridge(from before: Int, to line: Int, _ table: LineTable, _ width: Int) {
        if line - before == 2 { source(before + 1, shown(table, line: before + 1, marks: [], width)) }
        if line - before > 2 { text += margin + style.frame("·") + "\n" }
    }

    private func label(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return " " + lines(text).joined(separator: " ")
    }

    private func shown(_ table: LineTable, line: Int, marks: [Range<Int>], _ width: Int) -> SourceLine {
        SourceLine(table, line: line, marks: marks, hidden: secrets.ranges(in: table.file), width: width)
    }

    private mutating func source(_ line: Int, _ shown: SourceLine) {
        let number = String(line + 1)
        let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
        text += padding + style.frame(number + "│") + (shown.text.isEmpty ? "" : " " + shown.text) + "\n"
    }

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
    /// The unit and the value, as one line; `nil` where neither is said.
    var about: String? {
        let parts = [(isUnitPlain ? nil : unit).map { "unit: \($0)" }, value.map { "value: \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
