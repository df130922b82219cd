import Diagnostics
import Estate

/// Hides the values of sensitive inputs in unified differences of units' files. What the disk has is not known to the
/// model, so it is found by the inputs' names.
struct HiddenInputs {
    /// The names of sensitive inputs by the units' folders.
    private let names: [String: Set<String>]

    init(_ units: [Unit]) {
        var names: [String: Set<String>] = [:]
        for unit in units {
            let variables = unit.interface.module.variables.filter { $0.isSensitive || $0.isEphemeral }
            names[unit.folder] = Set(variables.map(\.name))
        }
        self.names = names
    }

    /// The differences without these values. Each file's begins with `--- a/PATH`. Of a unit that the model does not have
    /// any more the defaults of environment variables are hidden, whichever input they are for.
    func hiding(_ text: String) -> String {
        var own: Set<String>? = []
        var isHidden = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            if line.hasPrefix("--- ") || line.hasPrefix("+++ ") {
                if line.hasSuffix("/terragrunt.hcl"), let path = line.split(separator: "/", maxSplits: 1).last {
                    own = names[String(path.dropLast("/terragrunt.hcl".count))]
                }
                return line
            }
            if line.hasPrefix("@@") { isHidden = false }
            guard let own else { return Self.hidingDefaults(line) }
            guard !own.isEmpty, let sign = line.first, " +-".contains(sign) else { return line }
            let body = line.dropFirst()
            // An attribute of `inputs` is indented by two blanks; what belongs to its value by more.
            let indent = body.prefix { $0 == " " }.count
            if indent < 2 { isHidden = false }
            if indent == 2, let first = body.dropFirst(2).first, first.isLetter || first == "_" || first == "\"" {
                let name = body.dropFirst(2).prefix { $0 != " " && $0 != "=" }
                isHidden = own.contains(String(name).replacing("\"", with: ""))
                guard isHidden, let equal = body.firstIndex(of: "=") else { return line }
                return line[..<line.startIndex] + "\(sign)\(body[...equal]) \(ShapedSecrets.sign)"
            }
            return isHidden && indent > 2 ? "\(sign)    \(ShapedSecrets.sign)" : line
        }
        return lines.joined(separator: "\n")
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
