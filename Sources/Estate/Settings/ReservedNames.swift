import Diagnostics
import HCL

/// Finds blocks and files of a `terragrunt` block that have the names of tfgen's own, so that Terragrunt would
/// refuse both or one would overwrite the other.
enum ReservedNames {
    /// The errors about one `terragrunt` block. It may say the file of the provider itself.
    static func problems(in terragrunt: Block) -> [Diagnostic] {
        terragrunt.body.blocks.flatMap { (block) -> [Diagnostic] in
            switch block.type {
            case "generate": return isProviderFile(block) ? [] : generate(block)
            case "terraform": return block.body.blocks.compactMap(arguments)
            default: return []
            }
        }
    }

    /// Whether a block is `generate "provider"`, which takes the place of tfgen's own.
    static func isProviderFile(_ block: Block) -> Bool {
        block.type == "generate" && block.label?.text == "provider"
    }

    private static func generate(_ block: Block) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let label = block.label, isProvider(label.text) {
            found.append(
                .error(
                    .refusedWord, "tfgen gives the name \"\(label.text)\" to a block of its own", at: label.span,
                    help: "choose another name"))
        }
        if let path = block.body.attribute("path"), case .string(let text) = path.expression.form, isWritten(text) {
            found.append(
                .error(
                    .refusedWord, "\"\(text)\" is a file that tfgen lets Terragrunt write into each unit",
                    at: path.expression.span,
                    help: "write another file; states and providers are set with `state` and `provider` blocks"))
        }
        return found
    }

    private static func arguments(_ block: Block) -> Diagnostic? {
        guard block.type == "extra_arguments", let label = block.label, label.text == "localstack" else {
            return nil
        }
        return .error(
            .refusedWord, "tfgen gives the name \"localstack\" to a block of its own", at: label.span,
            help: "choose another name")
    }

    private static func isProvider(_ name: String) -> Bool { name == "provider" || name.hasPrefix("provider_") }

    /// Whether tfgen lets Terragrunt write a file with this name into each unit.
    private static func isWritten(_ path: String) -> Bool {
        path == "backend.tf" || path == "provider.tf" || path.hasPrefix("provider_") && path.hasSuffix(".tf")
    }
}
