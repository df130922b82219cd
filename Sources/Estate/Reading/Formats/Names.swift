import Diagnostics
import HCL

/// The rules for names that become folders of the live tree.
package enum Names {
    /// The names of one kind that were declared so far, found without regard to case.
    struct Known {
        private var labels = FirstLabels()

        /// Notes a name. Where it is taken, or differs from another one only in case, that is reported and the
        /// result is false: some disks do not tell such names apart.
        mutating func add(_ label: BlockLabel, _ kind: String, into diagnostics: inout Diagnostics) -> Bool {
            let name = label.text
            let key = Self.folded(name)
            guard let first = labels.add(key, label) else { return true }
            let isSame = first.text == name
            diagnostics.add(
                .error(
                    .duplicateName,
                    isSame
                        ? "\(kind) \"\(name)\" is declared twice"
                        : "\"\(name)\" and \"\(first.text)\" differ in case only, and would be one folder on some disks",
                    at: label.span, help: isSame ? "join the two blocks, or rename one" : "rename one of them"
                ).label(first.span, "the first is here"))
            return false
        }

        private static func folded(_ name: String) -> String {
            name.utf8.contains { (0x41...0x5A).contains($0) } ? name.lowercased() : name
        }
    }

    /// The labels that were first of their names. Most bodies have a few, for which a list is faster than a table.
    struct FirstLabels {
        private var few: [(name: String, label: BlockLabel)] = []
        private var many: [String: BlockLabel] = [:]

        /// Notes a name; gives the label that had it before, if there is one.
        mutating func add(_ name: String, _ label: BlockLabel) -> BlockLabel? {
            if let first = few.first(where: { $0.name == name })?.label ?? many[name] { return first }
            if few.count < 8 { few.append((name, label)) } else { many[name] = label }
            return nil
        }
    }

    /// The names that `service.NAME` means in a unit of a service. No service can have such a name.
    static let ofService = ["key", "name", "value"]

    /// Names that expressions use for something else, by the kind of block: `account.name`, `service.key`.
    private static let taken: [String: [String]] = [
        "account": PlaceAttribute.names(of: "account"), "environment": PlaceAttribute.names(of: "environment"),
        "region": PlaceAttribute.names(of: "region"), "service": ofService,
    ]

    /// Whether a name means something else where a block of this kind is read: `global`, and what expressions use, such as
    /// `account.id`.
    ///
    /// - Parameter kind: `account`, `environment`, `region` or `service`.
    package static func isTaken(_ name: String, for kind: String) -> Bool {
        kind == "region" && name == Place.global || taken[kind]?.contains(name) == true
    }

    /// Whether a label can be the name of a block of this kind. It becomes one folder of the live tree, and a part
    /// of addresses and references. Otherwise that is reported.
    static func check(_ label: BlockLabel, _ kind: String, into diagnostics: inout Diagnostics) -> Bool {
        let name = label.text
        guard PathRule.isComponent(name) else {
            let article = kind == "account" || kind == "environment" ? "an" : "a"
            diagnostics.add(
                .error(
                    .badName, "\"\(label.text)\" cannot be the name of \(article) \(kind)", at: label.span,
                    help: "use letters, digits, `-`, `_` and `.`: it becomes a folder's name"))
            return false
        }
        if kind == "region", name == Place.global {
            diagnostics.add(
                .error(
                    .badName, "no \(kind) can be named \"global\"", at: label.span,
                    help: "it is the place for what an account has once: write `global { region = ... }`"))
            return false
        }
        if taken[kind]?.contains(name) == true {
            diagnostics.add(
                .error(
                    .badName, "no \(kind) can be named \"\(label.text)\"", at: label.span,
                    help: "`\(kind).\(label.text)` means something else: give it another name"))
            return false
        }
        return true
    }

    /// Whether a label can be the path of a unit. It becomes folders below the unit's place and must not leave it.
    ///
    /// - Parameter mayBePattern: whether `*` may stand in it, for a block that refines several units.
    static func checkPath(
        _ label: BlockLabel, mayBePattern: Bool = false, into diagnostics: inout Diagnostics
    ) -> Bool {
        var text = label.text
        if mayBePattern, text.utf8.contains(UInt8(ascii: "*")) { text = text.replacing("*", with: "x") }
        if !text.utf8.contains(UInt8(ascii: "/")), PathRule.isComponent(text) { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ PathRule.isComponent(String($0)) }) else {
            diagnostics.add(
                .error(
                    .badName, "\"\(label.text)\" cannot be a unit's path", at: label.span,
                    help: "use names of letters, digits, `-`, `_` and `.` with `/` between them: they become folders"))
            return false
        }
        return true
    }
}
