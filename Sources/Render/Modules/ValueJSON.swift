import Diagnostics
import HCL

extension JSON {
    /// A value of HCL as JSON. What is not known yet becomes null, and marks of sensitivity are dropped.
    init(_ value: HCL.Value) {
        switch value {
        case .null, .deferred: self = .null
        case .bool(let flag): self = .bool(flag)
        case .number: self = .number(value.consoleText)
        case .string(let text): self = .string(text)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            self = .array(elements.map { JSON($0) })
        case .map(_, let members), .object(let members):
            self = .object(members.all.map { (key: $0.name, value: JSON($0.value)) })
        case .sensitive(let value): self.init(value)
        }
    }
}
