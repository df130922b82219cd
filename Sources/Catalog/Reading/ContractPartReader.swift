import Diagnostics
import HCL

/// Reads `modules` of a contract: names of modules, or objects such as
/// `{ module = "storage/s3-bucket", name = "uploads" }` for several units of one module.
struct ContractPartReader {
    private(set) var parts: [ContractPart] = []
    private(set) var diagnostics = Diagnostics()

    private static let words = ["module", "name"]

    mutating func read(_ list: Expression) {
        guard case .tuple(let elements) = list.form else { return readComputed(list) }
        for element in elements {
            if case .object(let items) = element.form {
                read(items, of: element)
            } else if let module = text(element) {
                add(ContractPart(module: module, span: element.span))
            }
        }
    }

    /// A list that a function gives: names of modules alone.
    private mutating func readComputed(_ list: Expression) {
        guard let value = value(list) else { return }
        let texts = value.elements?.compactMap(\.asString) ?? []
        guard let count = value.elements?.count, texts.count == count else {
            return refuse(
                "\"modules\" takes a list of modules", list.span, help: "for example `[\"network\", \"alb\"]`")
        }
        for text in texts { add(ContractPart(module: text, span: list.span)) }
    }

    private mutating func read(_ items: [ObjectItem], of element: Expression) {
        var members: [String: (text: String, span: Span)] = [:]
        let before = diagnostics.all.count
        for item in items {
            guard let (name, span) = item.plainKey, Self.words.contains(name) else {
                let (name, span) = item.plainKey ?? ("", item.value.span)
                refuse(
                    "a module of a contract has `module` and `name`", span,
                    help: Suggestion.nearest(to: name, among: Self.words).map { "did you mean `\($0)`?" })
                continue
            }
            if members[name] != nil { refuse("\"\(name)\" is listed twice", span, help: "keep one of them") }
            if let text = text(item.value) { members[name] = (text, item.value.span) }
        }
        guard diagnostics.all.count == before else { return }
        guard let module = members["module"], let name = members["name"] else {
            let missing = members["module"] == nil ? "module" : "name"
            return refuse(
                "this module of a contract has no `\(missing)`", element.span,
                help: "for example `{ module = \"storage/s3-bucket\", name = \"uploads\" }`")
        }
        guard Self.isName(name.text) else {
            return refuse(
                "\"\(name.text)\" cannot be a part of a parameter's name", name.span,
                help: "write letters, digits, `-` and `_`")
        }
        add(ContractPart(module: module.text, name: name.text, span: element.span))
    }

    /// Takes a part that is told apart from those before it.
    private mutating func add(_ part: ContractPart) {
        let others = parts.filter { $0.module == part.module && ($0.name == nil || part.name == nil) }
        guard let other = others.first ?? parts.first(where: { $0.key == part.key }) else { return parts.append(part) }
        let isModule = !others.isEmpty
        diagnostics.add(
            Diagnostic.error(
                .catalogBadValue,
                isModule
                    ? "the contract has module \"\(part.module)\" twice, and once without a name"
                    : "the contract has the name \"\(part.key)\" twice",
                at: part.span,
                help: isModule
                    ? "where several units of it belong to the contract, give each a name: "
                        + "`{ module = \"\(part.module)\", name = \"main\" }`"
                    : "give one of them another name"
            ).label(other.span, "the other one"))
    }

    private mutating func text(_ expression: Expression) -> String? {
        guard let value = value(expression) else { return nil }
        if let text = value.asString { return text }
        refuse(
            "a module of a contract is named by a string", expression.span,
            help: "or, several units of one module, by `{ module = \"storage/s3-bucket\", name = \"uploads\" }`")
        return nil
    }

    private mutating func value(_ expression: Expression) -> Value? {
        var evaluator = Evaluator(scope: NoNames())
        let value = evaluator.evaluate(expression)
        diagnostics.add(evaluator.diagnostics)
        return evaluator.diagnostics.hasErrors ? nil : value
    }

    private mutating func refuse(_ message: String, _ span: Span, help: String?) {
        diagnostics.add(.error(.catalogBadValue, message, at: span, help: help))
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
                default: false
                }
            }
    }
}
