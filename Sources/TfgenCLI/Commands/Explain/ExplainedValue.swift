import Catalog
import Diagnostics
import Estate
import HCL
import Review

/// One value with the lines that it comes from, as text and as JSON.
struct ExplainedValue {
    /// A line of the estate or of a module that gives a value.
    struct Line {
        private let span: Span
        private let layer: String
        private let expression: String

        init(_ span: Span, layer: String, _ expression: String) {
            self.span = span
            self.layer = layer
            self.expression = expression
        }

        init(_ word: Word) {
            self.init(word.attribute.span, layer: word.layer, word.expression.span.text)
        }

        private var position: Position { span.file.position(at: span.start) }

        var text: String { "\(place)  \(ExplainedValue.oneLine(expression))" }

        /// The file, line and column, counted from one, and the layer.
        var place: String { "\(span.file.path):\(position.line):\(position.column)  \(layer)" }

        var json: JSON {
            .object([
                ("file", .string(span.file.path)), ("line", .integer(position.line)),
                ("column", .integer(position.column)), ("layer", .string(layer)), ("expression", .string(expression)),
            ])
        }
    }

    // The value's name, the value, and the line that gives it; nil where none does.
    let name: String
    let value: ShownValue
    let winner: Line?
    /// The lines of other layers that give the same name another value, the nearest first.
    var beaten: [Line] = []
    /// The locals that the expression reads.
    var locals: [ExplainedValue] = []
    /// Further lines about the value, for what no line of the estate says.
    var remarks: [String] = []
    /// Whether the value is a module's default, which is shown as it is written there.
    private var isDefault = false

    init(name: String, value: ShownValue, winner: Line?) {
        self.name = name
        self.value = value
        self.winner = winner
    }

    /// The default of a module's variable; nil where it has none.
    init?(defaultOf variable: Variable, _ module: String) {
        guard let expression = variable.defaultExpression, let text = variable.shownDefault else { return nil }
        let isShown = text == expression.span.text
        let json = variable.defaultValue.map { isShown ? JSON(explained: $0) : .string(text) } ?? .null
        self.init(
            name: variable.name, value: ShownValue(text, json),
            winner: Line(expression.span, layer: "module \(module)", text))
        isDefault = true
    }

    var text: String {
        if isDefault {
            return "\(name) = \(Self.oneLine(value.text))\n  from \(winner?.place ?? "")  its default\n"
        }
        return lines(name, margin: "") + locals.map { $0.lines("local.\($0.name)", margin: "  ") }.joined()
    }

    /// The value with its lines, each after `margin`.
    private func lines(_ name: String, margin: String) -> String {
        var text = "\(margin)\(name) = \(value.text)\n"
        if let winner { text += "\(margin)  from \(winner.text)\n" }
        for word in beaten { text += "\(margin)  over \(word.text)\n" }
        for remark in remarks { text += "\(margin)  \(remark)\n" }
        return text
    }

    var json: JSON {
        .object(members + [("locals", .array(locals.map { .object($0.members) }))])
    }

    /// The members of the JSON object, without the locals.
    private var members: [(String, JSON)] {
        [
            ("name", .string(name)), ("value", value.json), ("known", .bool(value.isKnown)),
            ("from", winner?.json ?? .null),
            ("over", .array(beaten.map(\.json))),
        ]
    }

    /// An expression of several lines on one line, as it could have been written too; of a heredoc only its first
    /// line.
    static func oneLine(_ text: String) -> String {
        if text.hasPrefix("<<") { return (text.split { $0 == "\n" || $0 == "\r\n" }.first ?? "") + " ..." }
        // What looks like a secret depends on the lines.
        let hidden = SecretTexts([]).hiding(text)
        let lines = hidden.split { $0 == "\n" || $0 == "\r\n" }.map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        guard lines.count > 1 else { return text }
        // A line's end is a blank after an opening or before a closing bracket, and a comma between items.
        return lines.dropFirst().reduce(lines[0]) { line, next in
            let opens = line.last.map { "{[(,".contains($0) } ?? false
            let closes = next.first.map { "}])".contains($0) } ?? false
            return line + (opens || closes ? " " : ", ") + next
        }
    }
}
