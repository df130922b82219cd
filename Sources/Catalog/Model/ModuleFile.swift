import Diagnostics
import HCL

/// One file of a module or of a catalog. A link is represented by the file that it leads to.
package struct ModuleFile: Sendable {
    /// The path below the folder that is read, with `/` between its parts.
    package let path: String
    package let source: SourceFile
    package let isExecutable: Bool
    /// Its syntax, where that was parsed before, without errors; only of a `.tf` file.
    let syntax: SyntaxTree?

    package init(path: String, source: SourceFile, isExecutable: Bool = false) {
        self.path = path
        self.source = source
        self.isExecutable = isExecutable
        syntax = nil
    }

    /// A file of which the syntax is known.
    init(path: String, syntax: SyntaxTree) {
        self.path = path
        source = syntax.source
        isExecutable = false
        self.syntax = syntax
    }

    /// Whether a file comes from trying the module out: values, states, plans, and what `terraform init` leaves.
    /// Such files are neither read nor copied. In a rendered module, values would override a unit's inputs, and a
    /// state would be taken for the unit's.
    package static func belongsToATry(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        if parts.contains(where: { triedFolders.contains(String($0)) }) { return true }
        guard let name = parts.last else { return false }
        return triedNames.contains(String(name)) || triedEndings.contains { name.hasSuffix($0) }
            || name.firstBytes(of: ".tfstate.") != nil
    }

    /// Whether Terraform reads a file with this name as a part of the module in its folder. Hidden files and the
    /// copies that editors make are left out, as in Terraform.
    package static func isTerraform(_ name: String) -> Bool {
        guard name.hasSuffix(".tf") || name.hasSuffix(".tf.json") else { return false }
        return !name.hasPrefix(".") && !name.hasPrefix("#")
    }

    /// Whether Terraform loads the values of a file with this name without being told to.
    package static func isLoadedByItself(_ name: String) -> Bool {
        ["terraform.tfvars", "terraform.tfvars.json"].contains(name) || name.hasSuffix(".auto.tfvars")
            || name.hasSuffix(".auto.tfvars.json")
    }

    /// Whether Terraform takes a file for an override file, by its name.
    package static func isOverride(_ name: String) -> Bool {
        let stem = name.hasSuffix(".tf.json") ? name.dropLast(8) : name.dropLast(3)
        return stem == "override" || stem.hasSuffix("_override")
    }

    private static let triedFolders: Set = [".terraform", ".terragrunt-cache", ".git", "terraform.tfstate.d"]
    private static let triedNames: Set = [
        ".terraform.lock.hcl", ".terraform.tfstate.lock.info", "terraform.rc", ".terraformrc", "crash.log", "tfplan",
    ]
    private static let triedEndings = [".tfvars", ".tfvars.json", ".tfstate", ".tfplan"]
}
