import Diagnostics
import HCL

/// A name that people know from Terraform or Terragrunt, and what an estate has in its place.
struct ForeignName {
    private let traversal: Traversal
    private let help: String

    /// `nil` where the name is none of these.
    init?(_ traversal: Traversal) {
        let first = traversal.steps.first?.name
        switch traversal.root {
        case "var": help = "an estate has no variables: declare a local and read it as `local.\(first ?? "NAME")`"
        case "locals": help = "read it as `local.\(first ?? "NAME")`"
        case "dependency":
            let output = traversal.steps.count > 2 ? traversal.steps[2].name : nil
            help = "read the output as `module.\(first ?? "NAME").\(output ?? "OUTPUT")`"
        case "data": help = "an estate reads nothing of AWS: let the module do it"
        case "path", "terraform": help = "the module may read it; files beside the estate are read as `file(\"NAME\")`"
        case "unit": help = "only `state` and `terragrunt` blocks read it: write the name itself"
        default: return nil
        }
        self.traversal = traversal
    }

    var diagnostic: Diagnostic {
        .error(
            .unknownName, "nothing is named \"\(traversal.root)\" here", at: traversal.rootSpan, help: help)
    }
}
