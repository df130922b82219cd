import Diagnostics
import Inventory

extension Edit {
    /// Whether the word has the name of a secret, or stands in a value that has, and what stands there is not plainly
    /// something else, such as `true` or a reference.
    var hasSecretName: Bool {
        guard let said else { return false }
        return [before, after].contains { $0.map { said.hides(written: $0.text) } ?? false }
    }

    /// What the names on the way to the word say of it. A whole block says nothing.
    private var said: SaidByName? {
        guard !isBlock else { return nil }
        if case .word("default")? = path.last, let variable = path.first, variable.blockType == "variable" {
            return SaidByName(variable.label)
        }
        if case .word(let name)? = path.last, Self.isContent(name, of: path.first) { return .password }
        return path.reduce(nil) { said, step in
            if case .word(let name) = step { SaidByName(name, below: said) } else { nil }
        }
    }

    /// Whether an argument holds the content of a secret though its name does not say so.
    private static func isContent(_ name: String, of step: Step?) -> Bool {
        guard case .block(let header)? = step, header.type == "resource", let type = header.labels.first else {
            return false
        }
        return SecretArguments.contain(name, of: type)
    }
}

extension Edit.Step {
    fileprivate var label: String { if case .block(let header) = self { header.labels.first ?? "" } else { "" } }
}

extension SaidByName {
    /// What a path of names says, `tags.Token` or `passwords[0]`: the last of them, or one above it.
    static func said(byPath path: String) -> SaidByName? {
        path.split { ".[]".contains($0) }.reduce(nil) { said, name in
            name.allSatisfy(\.isNumber) ? said : SaidByName(String(name), below: said)
        }
    }

    /// Whether a value, as it is written, is hidden or has parts that are.
    func hides(written text: String) -> Bool {
        let line = Array("password = \(text)".utf8)
        return !SecretLines(in: line[...]).ranges.isEmpty
    }
}
