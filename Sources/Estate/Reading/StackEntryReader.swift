import Diagnostics
import HCL

/// Reads the elements of `stacks`: names of stacks, or objects such as
/// `{ stack = "cell", name = "cell-a", locals = { ... } }`. The elements are read from the syntax; values of `name`,
/// `for_each` and `locals` are evaluated later.
struct StackEntryReader {
    private let layer: String
    private(set) var entries: [StackEntry] = []
    /// Whether something of the list was not understood.
    private(set) var isMisread = false

    /// The members that such an object may have.
    private static let words = ["stack", "name", "for_each", "locals"]

    init(layer: String) { self.layer = layer }

    mutating func read(_ list: Expression, _ numbering: Numbering, into diagnostics: inout Diagnostics) {
        guard case .tuple(let elements) = list.form else {
            return refuse(
                .error(
                    .notConstant, "\"stacks\" takes a list of names", at: list.span,
                    help: "for example `[\"platform\"]`"), &diagnostics)
        }
        for element in elements { read(element: element, numbering, &diagnostics) }
    }

    private mutating func refuse(_ diagnostic: Diagnostic, _ diagnostics: inout Diagnostics) {
        isMisread = true
        diagnostics.add(diagnostic)
    }

    /// Reads one element.
    private mutating func read(element: Expression, _ numbering: Numbering, _ diagnostics: inout Diagnostics) {
        switch element.form {
        case .string(let text):
            entries.append(
                StackEntry(
                    stack: text, stackSpan: element.span, span: element.span, name: nil, each: nil, locals: []))
        case .object(let items): read(items, of: element, numbering: numbering, into: &diagnostics)
        default:
            refuse(
                .error(
                    .notConstant, "a stack is named by a plain string", at: element.span,
                    help: "or placed with `{ stack = \"NAME\", name = \"OTHER\", locals = { ... } }`"), &diagnostics)
        }
    }

    private mutating func read(
        _ items: [ObjectItem], of element: Expression, numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        let members = self.members(items, of: "the members of a placed stack", &diagnostics)
        for member in members where !Self.words.contains(member.name) {
            refuse(
                .error(
                    .badStackEntry, "there is no \"\(member.name)\" in a placed stack", at: member.nameSpan,
                    help: Suggestion.nearest(to: member.name, among: Self.words).map { "did you mean `\($0)`?" }
                        ?? "it has \(Self.words.map { "`\($0)`" }.joined(separator: ", "))"), &diagnostics)
        }
        guard let stack = members.first(where: { $0.name == "stack" }) else {
            // A misspelled `stack` was reported.
            if members.contains(where: { Suggestion.nearest(to: $0.name, among: Self.words) == "stack" }) { return }
            return refuse(
                .error(
                    .badStackEntry, "this placed stack does not name its stack", at: element.span,
                    help: "add `stack = \"NAME\"`"),
                &diagnostics)
        }
        guard case .string(let name) = stack.expression.form else {
            return refuse(
                .error(
                    .notConstant, "a stack is named by a plain string", at: stack.expression.span,
                    help: "write its name in quotes"), &diagnostics)
        }
        let title = Layer.title(.stack, name) + " in \(layer)"
        let locals = members.first { $0.name == "locals" }
        let words = locals.map { self.locals($0.expression, &diagnostics) } ?? []
        func word(_ name: String) -> Word? {
            members.first { $0.name == name }.map { numbering.word($0, in: title) }
        }
        entries.append(
            StackEntry(
                stack: name, stackSpan: stack.expression.span, span: element.span, name: word("name"),
                each: word("for_each"), locals: words.map { numbering.word($0, in: title) }))
    }

    /// The members of `locals`, each of which becomes a word.
    private mutating func locals(_ expression: Expression, _ diagnostics: inout Diagnostics) -> [WordSource] {
        guard case .object(let items) = expression.form else {
            refuse(
                .error(
                    .badStackEntry, "\"locals\" of a placed stack has to be an object that names each local",
                    at: expression.span,
                    help: "for example `locals = { tenant = \"acme\" }`"), &diagnostics)
            return []
        }
        return members(items, of: "the locals", &diagnostics)
    }

    /// The members of an object. A name that stands twice, or that is computed, is reported and left out.
    private mutating func members(
        _ items: [ObjectItem], of what: String, _ diagnostics: inout Diagnostics
    ) -> [WordSource] {
        var found: [WordSource] = []
        for item in items {
            guard let (name, span) = item.plainKey else {
                refuse(
                    .error(.badStackEntry, "\(what) have plain names", at: item.value.span, help: nil), &diagnostics)
                continue
            }
            if let first = found.first(where: { $0.name == name }) {
                refuse(
                    Diagnostic.error(
                        .duplicateName, "\"\(name)\" is there twice", at: span, help: "keep one of them"
                    ).label(first.nameSpan, "the first is here"), &diagnostics)
                continue
            }
            found.append(.member(name: name, nameSpan: span, value: item.value))
        }
        return found
    }
}
