import Catalog
import Diagnostics
import HCL

extension Handover.Refusal {
    /// The error about an input that does not arrive as it is; a warning where that rarely matters.
    func diagnostic(for variable: Variable, at span: Span) -> Diagnostic {
        let name = "\"\(variable.name)\""
        switch self {
        case .null where variable.defaultValue == nil:
            return .error(
                .notHandedOver,
                "null cannot be passed to input \(name): Terragrunt passes no value for it, and the variable needs one",
                at: span, help: "give it a value, or give the variable in the module `default = null`")
        case .null:
            return .error(
                .notHandedOver,
                "null cannot be passed to input \(name): Terragrunt passes no value for it, and the default counts",
                at: span,
                help: "leave the input out where you mean the default; for a null, the variable in the module needs "
                    + "`default = null`")
        case .untyped:
            return .error(
                .notHandedOver, "input \(name) has no type in the module, and would get the text of this value",
                at: span,
                help: "give the variable in the module a type, for example `type = any`, or write a text")
        case .untypedScalar:
            return .warning(
                .notHandedOver, "input \(name) has no type in the module, which gets the text of this value", at: span,
                help: "give the variable in the module a type, for example `type = any`, or write a text")
        case .set:
            return .error(
                .notHandedOver, "a set does not reach input \(name) as a set: its type does not say that it is one",
                at: span,
                help: "give the variable in the module the type of a set, or write a list with `tolist(...)`")
        case .character(let scalar):
            // The character is named by its number, as it may be invisible: U+ and at least four digits.
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            return .error(
                .notHandedOver, "the character U+\(padded) does not reach input \(name)", at: span,
                help: scalar == "\0"
                    ? "an environment variable cannot have it: remove it"
                    : "Terragrunt writes it as JSON, and Terraform does not read that as HCL: remove it")
        case .size(let bytes):
            return .error(
                .tooLong,
                "input \(name) takes \(bytes) bytes of an environment variable, and Linux takes at most "
                    + "\(Handover.longest) for one", at: span,
                help: "keep it in a file that the module reads, or in a parameter, and pass its name")
        }
    }
}
