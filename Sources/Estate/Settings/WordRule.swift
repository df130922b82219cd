import Diagnostics
import HCL

/// What the value of a word has to be beyond its type. Values that are not known are not checked.
enum WordRule: Sendable {
    case oneOf([String])
    /// Names of commands of Terraform, OpenTofu or Terragrunt.
    case commands
    /// What `exclude` takes: commands, `all`, `all_except_output`.
    case actions
    /// A program and its arguments.
    case program
    /// `>= 1.10, < 2.0`.
    case constraint
    case between(Int, Int)
    /// The path of a file below the folder in which Terraform runs.
    case file
    case roleARN
    case accountIDs
    /// `1h30m`, as Go reads it.
    case duration
    /// Regular expressions, as Go reads them. One that begins with `!` may stand for its opposite.
    case patterns

    /// What is wrong with a value, in words that follow the name of the attribute.
    struct Problem {
        let message: String
        var help: String?
        /// The element of a list that is at fault; nil for the whole value.
        var element: String?
        /// Whether it stands for a value that somebody is still to give, as in a tree that is copied from an example:
        /// then the rest can be rendered all the same.
        var isPlaceholder = false

        init(_ message: String, _ help: String? = nil, element: String? = nil) {
            self.message = message
            self.help = help
            self.element = element
        }
    }

    /// What is wrong with a value; nil where nothing is, or where it is not known.
    func problem(_ value: Value) -> Problem? {
        switch self {
        case .oneOf(let choices): return value.asString.flatMap { Self.choice($0, choices) }
        case .commands: return Self.command(value, known: Self.knownCommands)
        case .actions: return Self.command(value, known: Self.knownCommands + ["all", "all_except_output"])
        case .program: return Self.program(value)
        case .constraint: return value.asString.flatMap(Self.constraint)
        case .between(let low, let high):
            guard let number = value.asInt, number < low || number > high else { return nil }
            return Problem("has to lie between \(low) and \(high)")
        case .file: return value.asString.flatMap(Self.file)
        case .roleARN:
            guard let text = value.asString, RoleARN(text) == nil else { return nil }
            return Problem("takes the ARN of a role", "for example `arn:aws:iam::111111111111:role/terraform`")
        case .accountIDs: return Self.accountID(value)
        case .duration: return value.asString.flatMap(Self.duration)
        case .patterns: return Self.pattern(value)
        }
    }

    private static func accountID(_ value: Value) -> Problem? {
        let texts = (value.elements ?? []).compactMap(\.asString)
        return texts.first { !AccountID.isValid($0) }.map { text in
            var problem = Problem("names \"\(text)\", and an AWS account id has twelve digits", element: text)
            problem.isPlaceholder = !text.utf8.contains { (0x30...0x39).contains($0) }
            if problem.isPlaceholder { problem.help = "give the id before the first plan" }
            return problem
        }
    }

    /// Numbers, each with its unit.
    private static func duration(_ text: String) -> Problem? {
        var rest = Substring(text)
        while let first = rest.first, first.isASCII, first.isNumber || first == "." {
            rest = rest.drop { $0.isASCII && $0.isNumber || $0 == "." }
            let unit = rest.prefix { $0.isLetter }
            guard ["h", "m", "s", "ms", "us", "ns"].contains(String(unit)) else { break }
            rest = rest.dropFirst(unit.count)
            if rest.isEmpty { return nil }
        }
        return Problem("takes a duration, not \"\(text)\"", "for example `1h` or `1h30m`")
    }

    private static func pattern(_ value: Value) -> Problem? {
        let texts = (value.elements ?? []).compactMap(\.asString)
        for text in texts {
            guard let problem = RegularExpression.problem(in: text.hasPrefix("!") ? String(text.dropFirst()) : text)
            else {
                continue
            }
            return Problem(
                "takes regular expressions, and \"\(text)\" is not one: \(problem)", "for example `(?s).*Throttling.*`",
                element: text)
        }
        return nil
    }

    private static func choice(_ text: String, _ choices: [String]) -> Problem? {
        guard !choices.contains(text) else { return nil }
        let near = choices.count == 1 ? nil : choices.first { $0.lowercased() == text.lowercased() }
        let list = choices.map { "\"\($0)\"" }.joined(separator: ", ")
        return Problem("is one of \(list), not \"\(text)\"", near.map { "did you mean `\($0)`?" } ?? choices.near(text))
    }

    /// Commands that are not known are refused only where they come near to a known one: newer programs may have
    /// more.
    private static func command(_ value: Value, known: [String]) -> Problem? {
        guard let elements = value.elements else { return nil }
        if elements.isEmpty { return Problem("names at least one command", "for example `[\"plan\", \"apply\"]`") }
        for text in elements.compactMap(\.asString) where !known.contains(text) {
            let first = text.split(separator: " ").first.map(String.init) ?? ""
            if text != first, known.contains(first) { continue }
            if let near = known.near(text) {
                return Problem("names \"\(text)\", and there is no such command", near, element: text)
            }
        }
        return nil
    }

    private static func program(_ value: Value) -> Problem? {
        guard let elements = value.elements else { return nil }
        guard let first = elements.first else {
            return Problem("names a program", "for example `[\"tflint\", \"--init\"]`")
        }
        return first.asString == "" ? Problem("names a program first, and not an empty text", element: "") : nil
    }

    /// A version constraint: operators, up to three numbers, and a suffix behind a hyphen, several of them with
    /// commas between.
    private static func constraint(_ text: String) -> Problem? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        for part in parts {
            let version = String(part.filter { $0 != " " }.drop(while: { "=<>!~".contains($0) }))
            let numbers = version.split(separator: "-", maxSplits: 1).first?.split(
                separator: ".", omittingEmptySubsequences: false)
            guard let numbers, numbers.count <= 3, numbers.allSatisfy({ Int($0) != nil }) else {
                return Problem("takes a version constraint, not \"\(text)\"", "for example `>= 1.10, < 2.0`")
            }
        }
        return nil
    }

    private static func file(_ text: String) -> Problem? {
        if text.isEmpty { return Problem("names a file", "for example `versions_override.tf`") }
        guard text.hasPrefix("/") else { return nil }
        return Problem("is relative to the module's folder", "an absolute path differs from machine to machine")
    }

    private static let knownCommands = """
        apply console destroy fmt force-unlock get graph import init init-from-module login logout metadata modules output
        plan providers push read-config refresh show state taint test untaint validate version workspace
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}

extension [String] {
    /// "did you mean" for a text that comes near to one of these.
    fileprivate func near(_ text: String) -> String? {
        first { $0 == text.lowercased() }.map { "did you mean `\($0)`?" } ?? nearest(text)
    }

    private func nearest(_ text: String) -> String? {
        Suggestion.nearest(to: text, among: self).map { "did you mean `\($0)`?" }
    }
}
