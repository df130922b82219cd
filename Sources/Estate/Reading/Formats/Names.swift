import Diagnostics
import HCL

/// Rules for names that become folders of the live tree.
enum Names {
    /// The names of one kind that were declared so far, found without regard to case.
    struct Known {
        private var spans: [String: (name: String, span: Span)] = [:]

        /// Notes a name. Where it is taken, or differs from another in case only, an error is added and `false` given back.
        mutating func add(_ label: BlockLabel, _ kind: String, into diagnostics: inout Diagnostics) -> Bool {
            let name = label.text
            let key = Self.folded(name)
            guard let first = spans[key] else {
                spans[key] = (name, label.span)
                return true
            }
            let isSame = first.name == name
            diagnostics.add(
                .error(
                    .duplicateName,
                    isSame
                        ? "\(kind) \"\(name)\" is declared twice"
                        : "\"\(name)\" and \"\(first.name)\" differ in case only, and would be one folder on some disks",
                    at: label.span, help: isSame ? "join the two blocks, or rename one" : "rename one of them"
                ).label(first.span, "the first is here"))
            return false
        }

        private static func folded(_ name: String) -> String {
            name.utf8.contains { (0x41...0x5A).contains($0) } ? name.lowercased() : name
        }
    }

    /// What `service.NAME` means in a unit of a service, so that no service can be called so.
    static let ofService = ["key", "name", "value"]

    /// Names that expressions have for something else: `account.name`, `service.key`.
    private static let taken: [String: [String]] = [
        "account": PlaceAttribute.names(of: "account"), "environment": PlaceAttribute.names(of: "environment"),
        "region": PlaceAttribute.names(of: "region"), "service": ofService,
    ]

    /// A name becomes one folder of the live tree.
    static func check(_ label: BlockLabel, _ kind: String, into diagnostics: inout Diagnostics) -> Bool {
        guard PathRule.isComponent(label.text) else {
            let article = kind == "account" || kind == "environment" ? "an" : "a"
            diagnostics.add(
                .error(
                    .badName, "\"\(label.text)\" cannot be the name of \(article) \(kind)", at: label.span,
                    help: "use letters, digits, `-`, `_` and `.`: it becomes a folder's name"))
            return false
        }
        if kind != "service", kind != "stack", label.text == Place.global {
            diagnostics.add(
                .error(
                    .badName, "\"global\" names no \(kind)", at: label.span,
                    help: "it is the place for what an account has once: write `global { region = ... }`"))
            return false
        }
        if taken[kind]?.contains(label.text) == true {
            diagnostics.add(
                .error(
                    .badName, "\"\(label.text)\" names no \(kind)", at: label.span,
                    help: "`\(kind).\(label.text)` means something else: give it another name"))
            return false
        }
        return true
    }

    /// A unit's label becomes a path of folders below its place, and may not leave it.
    ///
    /// - Parameter mayBePattern: whether the block may refine several units at once, `cell-*/database`.
    static func checkPath(
        _ label: BlockLabel, mayBePattern: Bool = false, into diagnostics: inout Diagnostics
    ) -> Bool {
        let text = mayBePattern ? label.text.replacing("*", with: "x") : label.text
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
