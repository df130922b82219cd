import Catalog
import Diagnostics
import Estate

/// Hides the values of sensitive inputs, and the mocks of sensitive outputs, in unified differences of units' files. What the
/// disk has is not known to the model, so it is found by the names.
struct HiddenInputs {
    /// The names of sensitive inputs by the units' folders as they are shown.
    private let names: [String: Set<String>]
    /// The names of sensitive outputs of any module: a difference may show a mock and not the unit that it is of.
    private let outputs: Set<String>

    /// - Parameter shown: a unit's folder as it is shown, of which its differences speak.
    init(_ units: [Unit], modules: [Module], shown: (Unit) -> String) {
        outputs = Set(modules.flatMap(\.outputs).filter(\.isSensitive).map(\.name))
        var names: [String: Set<String>] = [:]
        for unit in units {
            let variables = unit.interface.module.variables.filter { $0.isSensitive || $0.isEphemeral }
            names[shown(unit)] = Set(variables.map(\.name))
        }
        self.names = names
    }

    /// The differences without these values. Each file's begins with `--- a/PATH`. Of a unit that the model does not have
    /// any more the defaults of environment variables are hidden, whichever input they are for.
    func hiding(_ text: String) -> String {
        var own: Set<String>? = []
        // How far the attribute is indented whose value is hidden.
        var hidden: Int?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            if line.hasPrefix("--- ") || line.hasPrefix("+++ ") {
                if line.hasSuffix("/terragrunt.hcl"), let path = line.split(separator: "/", maxSplits: 1).last {
                    own = names[String(path.dropLast("/terragrunt.hcl".count))]
                }
                return line
            }
            if line.hasPrefix("@@") { hidden = nil }
            guard let sign = line.first, " +-".contains(sign) else { return line }
            let body = line.dropFirst()
            let indent = body.prefix { $0 == " " }.count
            if let depth = hidden, indent > depth { return "\(sign)    \(ShapedSecrets.sign)" }
            hidden = isSecret(body.dropFirst(indent), at: indent, own ?? []) ? indent : nil
            if hidden != nil, let equal = body.firstIndex(of: "=") {
                return "\(sign)\(body[...equal]) \(ShapedSecrets.sign)"
            }
            return own == nil ? Self.hidingDefaults(line) : line
        }
        return lines.joined(separator: "\n")
    }

    /// Whether a line begins a value that is hidden. An attribute of `inputs` is indented by two blanks, a member of
    /// `mock_outputs` by four.
    private func isSecret(_ line: Substring, at indent: Int, _ own: Set<String>) -> Bool {
        guard let first = line.first, first.isLetter || first == "_" || first == "\"" else { return false }
        let name = String(line.prefix { $0 != " " && $0 != "=" }).replacing("\"", with: "")
        return indent == 2 && own.contains(name) || indent == 4 && outputs.contains(name)
    }

    /// The same diagnostics; a line of a file that is shown as a difference without its value is not shown at all.
    func hiding(_ diagnostics: Diagnostics) -> Diagnostics {
        var result = Diagnostics()
        for diagnostic in diagnostics.all {
            guard let span = diagnostic.span, span.file.path.hasSuffix("/terragrunt.hcl") else {
                result.add(diagnostic)
                continue
            }
            let before = String(decoding: span.file.bytes[..<span.end], as: UTF8.self)
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false).map { "\n \($0)" }.joined()
            let difference = "--- a/\(span.file.path)\(lines)"
            let isSame = hiding(difference).split(separator: "\n").last == difference.split(separator: "\n").last
            result.add(isSame ? diagnostic : diagnostic.secret(span))
        }
        return result
    }

    /// A text without the defaults of environment variables.
    static func hidingDefaults(in text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(hidingDefaults).joined(separator: "\n")
    }

    /// A value of JSON without the defaults of environment variables.
    static func hidingDefaults(in json: JSON) -> JSON {
        switch json {
        case .string(let text): .string(hidingDefaults(in: text))
        case .array(let elements): .array(elements.map { hidingDefaults(in: $0) })
        case .object(let members): .object(members.map { ($0.key, hidingDefaults(in: $0.value)) })
        case .null, .bool, .integer, .number, .written: json
        }
    }

    /// The line with the sign in place of what follows the first name that `get_env` asks for, up to the last parenthesis of the line: a
    /// default may hold parentheses and commas itself.
    private static func hidingDefaults(_ line: Substring) -> Substring {
        guard let call = line.firstRange(of: "get_env("), let comma = line[call.upperBound...].firstIndex(of: ",")
        else {
            return line
        }
        let end = line[comma...].lastIndex(of: ")") ?? line.endIndex
        return line[..<comma] + ", \"\(ShapedSecrets.sign)\"" + line[end...]
    }
}
