/// Values that are not secrets, whatever their name is: common words, references and placeholders.
enum PlainValue {
    /// Judges a value as it is written between its quotes, or without any.
    static func holds(_ value: ArraySlice<UInt8>, said: SaidByName) -> Bool {
        guard let first = value.first else { return true }
        if words.contains(String(decoding: value, as: UTF8.self).lowercased()) { return true }
        // Already hidden.
        if value.starts(with: "(secret".utf8) || value.starts(with: "(sensitive".utf8) { return true }
        if references.contains(where: { value.starts(with: $0.utf8) }) || isReference(value) { return true }
        // A short number is a count; as a password it is one.
        if isNumber(value) { return said != .password || value.count < 4 }
        return first == UInt8(ascii: "<") && value.last == UInt8(ascii: ">")
    }

    /// Whether a value that stands without quotes is one of the words, a reference, or made by the shell.
    static func holdsUnquoted(_ value: ArraySlice<UInt8>, said: SaidByName) -> Bool {
        holds(value, said: said) || !SecretText.isWritten(value) || isTraversal(value)
    }

    /// Whether a value is written out, and not hidden already.
    static func isWritten(_ value: ArraySlice<UInt8>) -> Bool {
        value.first != UInt8(ascii: "(") && SecretText.isWritten(value)
    }

    /// Whether a value only looks like the names of things, `shop-db` or `prod/db`: what a list of `secrets` mostly
    /// has.
    static func isName(_ value: ArraySlice<UInt8>) -> Bool {
        let separators = value.count { "-_/.:".utf8.contains($0) }
        return separators > 0 && value.allSatisfy { isLetter($0) || "-_/.:".utf8.contains($0) }
    }

    private static let words: Set = [
        "true", "false", "null", "none", "nil", "yes", "no", "on", "off", "required", "optional", "write", "read",
        "enabled",
        "disabled", "inherit", "string", "number", "bool", "any", "list", "map", "set", "object", "tuple", "sensitive",
        "secret", "changed", "new", "gone", "default", "auto", "self", "basic", "bearer",
    ]
    private static let references = ["arn:", "ssm:", "vault:", "op://", "alias/", "projects/", "data.", "aws_iam"]
    private static let roots: Set = [
        "var", "local", "module", "data", "dependency", "each", "self", "path", "include", "values", "ephemeral",
        "count",
        "terraform", "feature", "inputs", "unit", "stack", "secrets", "env", "vars", "github", "steps", "needs",
        "matrix",
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
        value.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    /// Whether it is one template sequence and nothing else: `${var.password}`.
    private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count > 3, value.starts(with: "${".utf8), value.last == UInt8(ascii: "}") else { return false }
        return !value.dropFirst(2).contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "{") }
            && value.count { $0 == UInt8(ascii: "}") } == 1
    }

    /// Whether it is a name of HCL with a known beginning: `var.password`, `random_password.this.result`.
    private static func isTraversal(_ value: ArraySlice<UInt8>) -> Bool {
        let root = value.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
        guard root.count < value.count, root.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "_") }) else {
            return false
        }
        return roots.contains(String(decoding: root, as: UTF8.self))
            || root.contains(UInt8(ascii: "_")) && value.dropFirst(root.count + 1).contains(UInt8(ascii: "."))
    }
}
