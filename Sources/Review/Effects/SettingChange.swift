import Catalog

/// A change of what Terragrunt and the provider do around a unit's plan: programs that hooks run, the role that the
/// provider takes, whether the state is encrypted. No resource shows it.
package struct SettingChange: Hashable, Sendable {
    /// A line of the security table.
    package let text: String
    /// Whether more is open afterwards, or might be.
    package let opens: Bool

    /// The changes between the parts of a unit's plan on both sides.
    static func between(
        _ base: [PartKey: String], _ head: [PartKey: String], accounts: AccountNames
    ) -> [SettingChange] {
        var changes: [SettingChange] = []
        for key in Set(base.keys).union(head.keys).sorted() where base[key] != head[key] {
            let (old, new) = (base[key] ?? "", head[key] ?? "")
            switch key {
            case .word(let name), .root(let name):
                if runs(name) || runs(old) || runs(new) { changes.append(hook(key, old: old, new: new)) }
                if let change = roles(name, old: old, new: new, accounts) { changes.append(change) }
                if name.hasPrefix("remote_state"), let change = encryption(old, new) { changes.append(change) }
            case .state: encryption(old, new).map { changes.append($0) }
            default: break
            }
        }
        return changes
    }

    private static let hooks = ["before_hook", "after_hook", "error_hook"]

    private static func runs(_ text: String) -> Bool { hooks.contains { text.firstBytes(of: $0) != nil } }

    /// What a new unit runs because `root.hcl` says so.
    ///
    /// - Parameters:
    ///   - parts: those of `root.hcl` that the unit reads, by their names.
    ///   - usual: those that others read at the base. A program that runs for them already opens nothing.
    static func ofRoot(_ parts: [String: String], usual: [String: String]) -> [SettingChange] {
        parts.filter { runs($0.key) || runs($0.value) }.sorted { $0.key < $1.key }.map { name, text in
            SettingChange(
                text: "added  the new unit  runs: \(PartKey.root(name).text)", opens: usual[name] != text)
        }
    }

    private static func hook(_ key: PartKey, old: String, new: String) -> SettingChange {
        let word = old.isEmpty ? "added" : new.isEmpty ? "removed" : "changed"
        let sign = new.isEmpty ? " (closes)" : ""
        return SettingChange(
            text: "\(word)\(sign)  the unit  runs: \(key.text)\(names(in: new.isEmpty ? old : new))",
            opens: !new.isEmpty)
    }

    /// The hooks in a block, as the end of a text: ` before_hook "lint"`. Empty for a part that is a hook itself.
    private static func names(in text: String) -> String {
        let found = text.split(separator: "\n").filter { line in hooks.contains { line.hasPrefix("\($0) ") } }
        return found.isEmpty ? "" : " " + found.map { $0.dropLast(2) }.joined(separator: ", ")
    }

    /// The roles that a provider takes, or Terragrunt for the whole unit.
    private static func roles(
        _ name: String, old: String, new: String, _ accounts: AccountNames
    ) -> SettingChange? {
        let (before, after) = (roleNames(name, in: old), roleNames(name, in: new))
        if before == after { return nil }
        let words = [before, after].map { roles in
            roles.isEmpty ? "none" : roles.map(accounts.text(ofRole:)).joined(separator: ", ")
        }
        return SettingChange(
            text: "changed  the unit  assumes role: \(words[0]), now \(words[1])", opens: !after.isEmpty)
    }

    private static func roleNames(_ name: String, in text: String) -> [String] {
        guard name.hasPrefix("generate") || name == "iam_role" else { return [] }
        if name == "iam_role" { return text.isEmpty ? [] : [text.filter { $0 != "\"" }] }
        var found: [String] = []
        var rest = text[...]
        while let start = rest.firstBytes(of: "role_arn") {
            rest = rest[start.upperBound...]
            let value = rest.drop { " =\\\"".contains($0) }.prefix { !"\\\"\n ".contains($0) }
            if !value.isEmpty { found.append(String(value)) }
        }
        return found.sorted()
    }

    /// Whether the state is kept without encryption, where that is said.
    private static func encryption(_ old: String, _ new: String) -> SettingChange? {
        let (before, after) = (isOpen(old), isOpen(new))
        if before == after { return nil }
        return SettingChange(
            text: "\(after ? "changed" : "changed (closes)")  the unit  state encryption: encrypt is \(!after)",
            opens: after)
    }

    private static func isOpen(_ text: String) -> Bool {
        guard let start = text.firstBytes(of: "encrypt") else { return false }
        return text[start.upperBound...].drop { " =:\"\\".contains($0) }.hasPrefix("false")
    }
}
