import Diagnostics
import HCL

/// Turns Terraform's JSON syntax (`.tf.json`) into HCL with the same meaning, so that everything else reads one
/// syntax only.
///
/// Which members are blocks, and how many labels they have, follows Terraform's documentation, "JSON Configuration
/// Syntax". Inside of resources only the provider's schema would tell; there everything becomes an attribute, which
/// is enough for a contract.
enum TerraformJSON {
    /// The file as HCL; `nil`, with an error, where it is not a JSON object.
    static func tree(of source: SourceFile, into diagnostics: inout Diagnostics) -> SyntaxTree? {
        let text = String(decoding: source.bytes, as: UTF8.self)
        var evaluator = Evaluator(scope: NamedValues(["text": .string(text)]))
        let call = SyntaxTree.parseExpression(SourceFile(path: source.path, text: "jsondecode(text)"))
        let value = evaluator.evaluate(call.expression)
        guard !evaluator.diagnostics.hasErrors, let members = value.members else {
            diagnostics.add(
                .error(
                    .templateBadVariable, "this is not a JSON object", at: Span(file: source, start: 0, end: 1),
                    help: evaluator.diagnostics.all.first?.message ?? "a `.tf.json` file holds one object"))
            return nil
        }
        var out = HCLWriter()
        for member in members.all where member.name != "//" {
            write(member.name, member.value, labels: labels[member.name] ?? 0, given: [], into: &out)
        }
        return SyntaxTree.parse(SourceFile(path: source.path, bytes: out.finish()))
    }

    /// Types of blocks at the top of a file, with the number of their labels.
    private static let labels = [
        "resource": 2, "data": 2, "ephemeral": 2, "variable": 1, "output": 1, "module": 1, "provider": 1, "check": 1,
        "locals": 0, "terraform": 0, "moved": 0, "removed": 0, "import": 0,
    ]

    /// Types of blocks inside of those, with the number of their labels.
    private static let inner: [String: [String: Int]] = [
        "terraform": ["required_providers": 0, "backend": 1, "cloud": 0, "provider_meta": 1],
        "variable": ["validation": 0], "output": ["precondition": 0],
        "resource": ["lifecycle": 0, "provisioner": 1, "connection": 0],
    ]

    /// Attributes whose strings are expressions or references rather than templates.
    private static let expressions: Set = ["type", "provider", "depends_on", "ignore_changes", "replace_triggered_by"]

    /// Writes the block, or blocks, of a type.
    ///
    /// - Parameters:
    ///   - value: an object with labels as its keys, a body, or a list of either.
    ///   - labels: how many labels are still to be read from keys.
    ///   - given: the labels that were read.
    private static func write(
        _ type: String, _ value: Value, labels: Int, given: [String], into out: inout HCLWriter
    ) {
        if let elements = value.elements {
            for element in elements { write(type, element, labels: labels, given: given, into: &out) }
        } else if let members = value.members, labels > 0 {
            for member in members.all where member.name != "//" {
                write(type, member.value, labels: labels - 1, given: given + [member.name], into: &out)
            }
        } else if let members = value.members {
            out.gap()
            out.block(type, labels: given) { out in write(members, of: type, into: &out) }
        }
    }

    private static func write(_ members: Members, of type: String, into out: inout HCLWriter) {
        for member in members.all where member.name != "//" && Literal.isIdentifier(member.name.utf8) {
            if let labels = inner[type]?[member.name] {
                write(member.name, member.value, labels: labels, given: [], into: &out)
            } else {
                // The default of a variable is a value, not an expression.
                let isLiteral = type == "variable" && member.name != "type" || type == "required_providers"
                out.attribute(member.name, source: Self.source(of: member.value, in: member.name, isLiteral: isLiteral))
            }
        }
    }

    /// The HCL of an attribute's value. Its strings are templates, unless `isLiteral` says that they are plain
    /// values.
    private static func source(of value: Value, in attribute: String, isLiteral: Bool) -> String {
        if isLiteral { return HCLWriter.source(of: value) }
        let isExpression = expressions.contains(attribute)
        switch value {
        case .string(let text): return isExpression ? text : "\"\(template(text))\""
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            let parts = elements.map { source(of: $0, in: attribute, isLiteral: false) }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(_, let members), .object(let members):
            let parts = members.all.map { member in
                "\(HCLWriter.quoted(member.name)) = \(source(of: member.value, in: "", isLiteral: false))"
            }
            return "{ " + parts.joined(separator: ", ") + " }"
        default: return HCLWriter.source(of: value)
        }
    }

    /// The inside of a template in quotes. The text between interpolations is escaped; the interpolations stay as
    /// they are.
    private static func template(_ text: String) -> String {
        var out = ""
        var literal = ""
        var rest = Substring(text)
        func flush() {
            out += literal.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
                .replacing("\r", with: "\\r").replacing("\t", with: "\\t")
            literal = ""
        }
        while let first = rest.first {
            if rest.hasPrefix("$${") || rest.hasPrefix("%%{") {
                literal += rest.prefix(3)
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("${") || rest.hasPrefix("%{") {
                flush()
                let end = endOfInterpolation(rest)
                out += rest[..<end]
                rest = rest[end...]
            } else {
                literal.append(first)
                rest = rest.dropFirst()
            }
        }
        flush()
        return out
    }

    /// The index behind the brace that closes an interpolation. Braces in quoted texts do not count.
    private static func endOfInterpolation(_ text: Substring) -> Substring.Index {
        var depth = 0
        var isQuoted = false
        var at = text.startIndex
        while at < text.endIndex {
            let character = text[at]
            at = text.index(after: at)
            switch character {
            case "\\" where isQuoted: if at < text.endIndex { at = text.index(after: at) }
            case "\"": isQuoted.toggle()
            case "{" where !isQuoted: depth += 1
            case "}" where !isQuoted:
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
        }
        return at
    }
}
