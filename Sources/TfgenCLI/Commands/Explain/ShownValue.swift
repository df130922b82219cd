import Diagnostics
import HCL

/// A value as `tfgen explain` shows it, for people and for programs.
struct ShownValue {
    /// The value as an expression of the estate.
    let text: String
    let json: JSON
    /// Whether all of it is known before Terragrunt runs.
    let isKnown: Bool

    init(_ text: String, _ json: JSON, isKnown: Bool = true) {
        self.text = text
        self.json = json
        self.isKnown = isKnown
    }

    /// - Parameters:
    ///   - indent: the number of spaces before the line on which the text begins.
    ///   - name: what an output of a unit is called at the place.
    init(_ value: Value, indent: Int, naming name: (OutputReference) -> String) {
        if value.isMarked {
            self.init("(sensitive value)", .string("(sensitive value)"), isKnown: !value.containsDeferred)
            return
        }
        let named = value.naming(name)
        var bytes: [UInt8] = []
        named.write(into: &bytes, indent: indent)
        self.init(String(decoding: bytes, as: UTF8.self), JSON(explained: named), isKnown: !value.containsDeferred)
    }
}

extension HCL.Value {
    /// Whether the value as a whole is marked with `sensitive(...)`, also where it is known only later.
    fileprivate var isMarked: Bool {
        if case .deferred(let deferred) = self { return deferred.isSensitive }
        return isSensitive
    }
}

extension JSON {
    /// A value of HCL as JSON. What is known only later is a text with `${...}` in it, as in Terraform's JSON
    /// syntax; a secret is not shown.
    init(explained value: HCL.Value) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .number: self = .number(value.consoleText)
        case .string(let text): self = .string(text)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            self = .array(elements.map { JSON(explained: $0) })
        case .map(_, let members), .object(let members):
            self = .object(members.all.map { (key: $0.name, value: JSON(explained: $0.value)) })
        case .sensitive: self = .string("(sensitive value)")
        case .deferred(let deferred):
            let source = deferred.residual.source
            // A template is written without its quotes; it has its own `${...}`.
            if case .template = deferred.residual, source.utf8.count > 1 {
                self = .string(String(source.dropFirst().dropLast()))
            } else {
                self = .string("${\(source)}")
            }
        }
    }
}
